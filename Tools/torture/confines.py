"""What confines a run: mount points, full disks, limits of the shell, rights, devices; a part of the family `places`."""
import functools
import os
import shutil
import stat
import subprocess

import run_folders
from trials import Skip, Trial

TEXT = "On 3 May 2019 Anna Keller met Ben Ortega in Paris, France.\n"
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def source(place):
    """A folder with one text."""
    (place / "in").mkdir(exist_ok=True)
    (place / "in" / "a.txt").write_text(TEXT)
    return place / "in"


def run(bench, place, out, inputs=None, **keywords):
    return bench.run("run", run_folders.write_pipeline(place / "p.json", inputs or [source(place)], out), **keywords)


def root_only():
    if os.geteuid() != 0:
        raise Skip("not root")


def as_nobody(bench, place):
    """What runs the program without rights: as root under another user; else as it is."""
    os.chmod(bench.folder, 0o755), os.chmod(place, 0o755)
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv") or bench.run("--version", wrap=NOBODY).code != 0:
        raise Skip("the program cannot be run as another user")
    return NOBODY


def mount(path, size="6m", more=""):
    root_only()
    path.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}{more}", "none", path], capture_output=True).returncode:
        raise Skip("no file system can be mounted")


def unmount(path):
    subprocess.run(["umount", path], capture_output=True)


def mount_point(bench, place):
    """The output is a mount point, as a volume of a container."""
    out = place / "o" / "out"
    out.parent.mkdir()
    mount(out)
    try:
        found = []
        for _ in range(2):
            found += run(bench, place, out).faults([0]) + [w for w in [run_folders.fault(out)] if w]
        (out / "notes.md").write_text("precious")
        found += run(bench, place, out).faults([4])
        return found + ([] if (out / "notes.md").read_text() == "precious" and not run_folders.beside(out)
            else ["a file is lost, or something left over"])
    finally:
        unmount(out)


def full_disk(bench, free_kb, place):
    """So much room is left beside an old output."""
    disk = place / "disk"
    mount(disk)
    try:
        assert run(bench, place, disk / "out").code == 0
        old = run_folders.content(disk / "out")
        room = os.statvfs(disk).f_bavail * 4096 - free_kb * 1024
        (disk / "fill").write_bytes(b"x" * max(0, room))
        corpus = run_folders.write_corpus(place / "c.jsonl", 200_000)
        outcome = run(bench, place, disk / "out", [corpus])
        found = outcome.faults({0, 4}) + [w for w in [run_folders.fault(disk / "out")] if w]
        if outcome.code and (found or run_folders.content(disk / "out") != old or "No space" not in outcome.message):
            found.append(f"the old output is not whole, or the cause not told: {outcome.message[:200]}")
        return found + ([] if sorted(os.listdir(disk)) == ["fill", "out"] else [f"left over: {sorted(os.listdir(disk))}"])
    finally:
        unmount(disk)


def limited(bench, limits, codes, place):
    """A limit of the shell."""
    out = place / "o" / "out"
    out.parent.mkdir()
    outcome = run(bench, place, out, [run_folders.write_corpus(place / "c.jsonl", 1_000_000)], limits=limits + ";")
    found = outcome.faults(codes) + [f"left over: {left}" for left in [run_folders.beside(out)] if left]
    return found + ([f"ended well, but: {run_folders.fault(out)}"] if outcome.code == 0 and run_folders.fault(out) else [])


def rights(bench, mode, place):
    """The folder above the output, or the old output itself, may not be written."""
    above, out = place / "o", place / "o" / "out"
    above.mkdir(), source(place)
    wrap = as_nobody(bench, place)
    assert run(bench, place, out).code == 0
    old = run_folders.content(out)
    os.chmod(above, mode)
    outcome = run(bench, place, out, wrap=wrap)
    found = outcome.faults({0, 4})
    if run_folders.fault(out) or run_folders.content(out) != old:
        found.append(f"the output: {run_folders.fault(out)}")
    if any(name not in outcome.message for name in run_folders.beside(out)):
        found.append(f"left over without a word: {run_folders.beside(out)}")
    return found


def device(bench, minor, place):
    """The output is a device: a node of our own."""
    root_only()
    try:
        os.mknod(place / "node", 0o666 | stat.S_IFCHR, os.makedev(1, minor))
    except OSError:
        raise Skip("no device can be made") from None
    found = run(bench, place, place / "node").faults([4])
    return found + ([] if stat.S_ISCHR(os.stat(place / "node").st_mode) else ["the device is gone"])


def trials(bench):
    plan = [("mount point", "mount point", mount_point, []), ("devices", "device null", device, [3]),
        ("devices", "device full", device, [7])]
    free = range(0, 400, 12) if not bench.short else (0, 40, 120)
    plan += [("full disk", f"full disk, {kb} KB left", full_disk, [kb]) for kb in free]
    plan += [("limits", f"files up to {n * 512} bytes", limited, [f"ulimit -f {n}", {4}]) for n in (1, 8, 64, 256)]
    counts = range(3, 33) if not bench.short else (3, 8, 12, 32)
    plan += [("limits", f"{n} open files", limited, [f"ulimit -n {n}", {0, 2, 3, 4, 5, 127}]) for n in counts]
    plan += [("limits", "stack of 128 KB", limited, ["ulimit -s 128", {0, 4}])]
    plan += [("limits", "closed input, output and errors", limited, ["exec <&- >&- 2>&-", {0}])]
    plan += [("rights", f"rights {mode:o} above", rights, [mode]) for mode in (0o555, 0o755, 0o777, 0o1777)]
    return [Trial(group, name, functools.partial(check, bench, *more)) for group, name, check, more in plan]
