"""Inputs that are no plain files, or change while they are read: a part of the family `places`."""
import functools
import json
import os
import shutil
import socket
import stat
import threading
import time

import confines
import run_folders
from confines import TEXT
from trials import HANG_SECONDS, Skip, Trial


def write(folder, names):
    """Files with a text each, all different."""
    for number, name in enumerate(names):
        with open(os.path.join(os.fsencode(folder), os.fsencode(name)), "w") as file:
            file.write(f"{number}. {TEXT}")


def read(bench, place, inputs, expected, stages=("normalize",), codes=(0, 2, 3), **keywords):
    """A run: exit code 2 with a message, or a record or reject for each of the expected names, once."""
    outcome = bench.run("run", run_folders.write_pipeline(place / "p.json", inputs, place / "out", list(stages)), "--quiet",
        **keywords)
    found = outcome.faults(codes)
    if outcome.code in (0, 3):
        found += [wrong for wrong in [run_folders.fault(place / "out")] if wrong]
        seen = {os.path.basename(path): count for path, count in run_folders.records(place / "out").items()}
        want = {name: 1 for name in expected}
        if seen != want:
            lost = sorted(set(want) - set(seen))
            twice = {name: count for name, count in seen.items() if count != want.get(name)}
            found.append(f"ended with {outcome.code}: {len(lost)} of {len(want)} sources without a record: {lost[:5]}; not as often as "
                         f"they are there: {list(twice.items())[:5]}")
    return found


def folder(place):
    (place / "in").mkdir()
    write(place / "in", ["a.txt"])
    return place / "in"


def special(bench, make, by_glob, place):
    """Something in the input folder that is no file."""
    inner = folder(place)
    extra = make(inner)
    found = read(bench, place, [f"{inner}/*.txt" if by_glob else inner], ["a.txt"] + (extra or []))
    return found


def pipe(inner):
    os.mkfifo(inner / "b.txt")
    return ["b.txt"]


def listening(inner):
    with socket.socket(socket.AF_UNIX) as end:
        descriptor = os.open(inner, os.O_RDONLY)
        try:
            end.bind(f"/proc/self/fd/{descriptor}/b.txt")
        finally:
            os.close(descriptor)
    return ["b.txt"]


def node(inner):
    if os.geteuid() != 0:
        raise Skip("not root")
    try:
        os.mknod(inner / "b.txt", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except OSError:
        raise Skip("no device can be made") from None
    return ["b.txt"]


def links(*pairs):
    def make(inner):
        for name, target in pairs:
            (inner / name).symlink_to(target)
    return make


def dangling(inner):
    (inner / "b.txt").symlink_to("nowhere.txt")
    return ["b.txt"]


def second_names(inner):
    links(("b.txt", "a.txt"), ("c.txt", "a.txt"))(inner)
    return ["b.txt", "c.txt"]


def link_up(inner):
    (inner / "sub").mkdir()
    links(("b", ".."))(inner / "sub")


SPECIAL = {
    "a pipe": pipe, "a socket": listening, "a device": node, "a link to nothing": dangling,
    "a link to itself": links(("b.txt", "b.txt")), "a loop of links": links(("b", "."),),
    "two loops of links": links(("b", "."), ("c", ".")), "a link to the folder above": link_up,
    "two links to one file": second_names, "loops through each other": links(("b", "c"), ("c", "b")),
}


def ascii_names(bench, place):
    """Every byte of ASCII in a name."""
    (place / "in").mkdir()
    names = [f"x{chr(byte)}y.txt" for byte in range(1, 128) if chr(byte) != "/"]
    write(place / "in", names)
    return read(bench, place, [place / "in"], names)


def odd_names(bench, place):
    (place / "in").mkdir()
    names = ["-rf.txt", "*.txt", "a..txt", "[a].txt", "{a,b}.txt", "~.txt", "$(id).txt", " .txt", "é.txt", "\u202e.txt",
        "\U0001F600.txt", "n" * 251 + ".txt", "a.txt.gz.txt"]
    write(place / "in", names)
    return read(bench, place, [place / "in"], names)


def unreadable(bench, what, pattern, place):
    """A file or folder that may not be read, below a folder or a glob."""
    inner = folder(place)
    (inner / "sub").mkdir()
    write(inner / "sub", ["b.txt"])
    wrap = confines.as_nobody(bench, place)
    os.chmod(inner, 0o755), os.chmod(inner / "sub", 0o755 if what == "file" else 0), os.chmod(place, 0o777)
    if what == "file":
        os.chmod(inner / "sub" / "b.txt", 0)
    return read(bench, place, [f"{inner}{pattern}"], ["a.txt", "b.txt"] if pattern != "/*/*.txt" else ["b.txt"], wrap=wrap)


def changing(bench, way, place):
    """Files that vanish, grow or shrink while they are read."""
    (place / "in").mkdir()
    names = [f"{number}.txt" for number in range(4000)]
    write(place / "in", names)

    def change():
        # When the temporary folder is there, the input has been listed: what went away before was never a source.
        until = time.monotonic() + HANG_SECONDS
        while not list(place.glob(".out.partial-*")) and time.monotonic() < until:
            time.sleep(0.001)
        for name in reversed(names):
            path = place / "in" / name
            if way == "vanish":
                path.unlink()
            elif way == "grow":
                with open(path, "a") as file:
                    file.write(TEXT * 20)
            else:
                os.truncate(path, 0)
    changer = threading.Thread(target=change)
    changer.start()
    try:
        return read(bench, place, [place / "in"], names)
    finally:
        changer.join()


def output_in_input(bench, place):
    """By a link in the input folder the output lies in it: the next run must not read it."""
    inner = folder(place)
    (inner / "b").symlink_to("../o")
    (place / "o").mkdir()
    pipeline = run_folders.write_pipeline(place / "p.json", [inner], place / "o" / "out", ["normalize"])
    first, second = (bench.run("run", pipeline, "--quiet") for _ in range(2))
    found = first.faults({0, 2}) + second.faults({0, 2})
    if second.code == 0 and set(run_folders.records(place / "o" / "out")) != {os.path.relpath(inner / "a.txt")}:
        found.append(f"the second run read {sorted(run_folders.records(place / 'o' / 'out'))}")
    return found


def full_output(bench, command, place):
    """Standard output is full."""
    if not os.path.exists("/dev/full"):
        raise Skip("there is no /dev/full")
    (place / "a.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n")
    pipeline = run_folders.write_pipeline(place / "p.json", [place / "a.jsonl"], place / "run")
    assert bench.run("run", pipeline, "--quiet").code == 0
    with open("/dev/full", "w") as full:
        outcome = bench.run(*[part.format(p=pipeline) for part in command], cwd=place, out=full)
    return outcome.faults() + (["ended well, although nothing could be written"] if outcome.code == 0 else [])


def no_proc(bench, place):
    """Nothing is mounted at /proc, as in a bare chroot."""
    wrap = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh"]
    if os.geteuid() != 0 or not shutil.which("unshare") or bench.run("--version", wrap=wrap).code != 0:
        raise Skip("no namespace of mounts can be made")
    # Without /proc the program does not know where it stands: then its data has to be named, and it says so.
    return read(bench, place, [folder(place)], ["a.txt"], wrap=wrap, codes={0, 5})


OUTPUTS = [
    ["run", "{p}", "--json", "--quiet"], ["schema", "document"], ["show", "a", "run"], ["stages"], ["explain", "{p}"],
    ["compare", "run", "run"], ["dates", "3 May 2019"], ["find", "Anna Keller in Paris"], ["doctor", "--json"], ["--help"],
    ["--version"], *([["export", "run", "--to", to] for to in ("doccano", "conll", "geojson")]),
]


def trials(bench):
    plan = [("inputs that are no files", f"{name} {'by a glob' if by_glob else 'in a folder'}", functools.partial(special,
        bench, make, by_glob))
            for name, make in SPECIAL.items() for by_glob in (False, True)]
    plan += [("names", "every ASCII byte", functools.partial(ascii_names, bench)),
        ("names", "odd names", functools.partial(odd_names, bench))]
    plan += [("unreadable inputs", f"{what} {pattern or 'in a folder'}", functools.partial(unreadable, bench, what, pattern))
             for what in ("file", "folder") for pattern in ("", "/**/*.txt", "/*/*.txt")]
    plan += [("inputs that are no files", "output in the input by a link", functools.partial(output_in_input, bench))]
    plan += [("inputs that change", f"files that {way}", functools.partial(changing, bench, way)) for way in ("vanish",
        "grow", "shrink")]
    plan += [("full standard output", " ".join(command), functools.partial(full_output, bench, command)) for command
        in OUTPUTS]
    plan += [("without /proc", "no /proc", functools.partial(no_proc, bench))]
    return (Trial(*row) for row in plan)
