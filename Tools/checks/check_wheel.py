#!/usr/bin/env python3
"""check_wheel.py [--root FOLDER]: makes the wheel twice, installs it where nothing else of Winnow is, and runs there.

Without --root into a fresh environment, with an empty environment of variables, so that neither the toolchain nor the build can help.
With --root into a bare system, as root by chroot; one is made by

    debootstrap --variant=minbase --include=python3,python3-venv bookworm FOLDER

Exit code 1 if the two wheels differ, a library that should be inside comes from outside, a licence is missing, or a command fails.
"""
import argparse
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SYSTEM = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}
# Libraries of the C library; all others are inside.
OWN = re.compile(r"(linux-vdso|ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|mvec))\.so")
SCRIPT = """
import winnow
run = winnow.run("pipeline.yaml")
texts = {row["id"]: row["text"] for row in run.documents}
mentions = list(run.mentions)
assert mentions and all(texts[one["document"]][one["start"]:one["end"]] == one["text"] for one in mentions)
assert "_program/bin/winnow" in winnow.find_program(), winnow.find_program()
assert not run.compare(run)
print(run)
"""


def execute(command, **options):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\nfailed: {command}")
    return done.stdout


def check_content(wheel):
    """The wheel has the program, its data, and a licence for each package that a library came from."""
    with zipfile.ZipFile(wheel) as archive:
        names = {entry.filename.removeprefix("winnow/"): entry for entry in archive.infolist()}
    for name in ["py.typed", "schemas.json", "_program/share/winnow/compiled/world.gazetteer", "_program/share/doc/winnow/NOTICE"]:
        if name not in names:
            sys.exit(f"failed: {name} is missing")
    if not names["_program/bin/winnow"].external_attr >> 16 & 0o100:
        sys.exit("failed: the program may not be executed")
    licences = [name for name in names if name.startswith("_program/share/doc/winnow/LICENSE.")]
    for package in ("libicu", "libisal", "libsimdjson", "libssl", "libstdc++", "libxml2", "zlib", "swift-runtime"):
        if not any(package in name for name in licences):
            sys.exit(f"failed: no licence of {package}")


def try_out(wheel, folder, inside):
    """Installs the wheel in a folder, which programs see as `inside`, and runs; `chroot` comes before all commands of a bare root."""
    chroot = [] if inside == str(folder) else ["chroot", str(folder).removesuffix(inside)]
    shutil.copy(wheel, folder)
    steps = f"""
      set -e
      cd '{inside}'
      {"python3" if chroot else sys.executable} -m venv environment
      environment/bin/python -m pip install --quiet --disable-pip-version-check --no-index *.whl
      environment/bin/winnow init project > /dev/null
      cd project
      ../environment/bin/winnow run pipeline.yaml > /dev/null
      ../environment/bin/winnow doctor > /dev/null
      ../environment/bin/python -c '{SCRIPT}'
      ldd ../environment/lib/python3*/site-packages/winnow/_program/bin/winnow
    """
    printed = execute([*chroot, "bash", "-c", steps], env=SYSTEM)
    outside = [line.strip() for line in printed.splitlines()
               if re.match(r"\s+\S+\.so", line) and "/_program/" not in line and not OWN.match(pathlib.Path(line.split()[0]).name)]
    if outside or "not found" in printed:
        sys.exit(f"{printed}\nfailed: libraries from outside: {outside}")
    return next(line for line in printed.splitlines() if line.startswith("Run("))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path)
    args = parser.parse_args()
    sums = []
    for _ in range(2):
        wheel = pathlib.Path(execute(["make", "--silent", "wheel"], cwd=ROOT).splitlines()[-1])
        sums.append(hashlib.sha256((ROOT / wheel).read_bytes()).hexdigest())
    if sums[0] != sums[1]:
        sys.exit(f"failed: two wheels of one build differ: {sums}")
    check_content(ROOT / wheel)
    base = args.root.resolve() / "tmp" if args.root else None
    with tempfile.TemporaryDirectory(dir=base) as name:
        inside = name.removeprefix(str(args.root.resolve())) if args.root else name
        if args.root:
            # Without /proc the Swift runtime sees no arguments.
            execute(["mount", "-t", "proc", "proc", args.root / "proc"])
        try:
            print(try_out(ROOT / wheel, pathlib.Path(name), inside))
        finally:
            if args.root:
                execute(["umount", args.root / "proc"])
    print(f"{wheel.name}: {(ROOT / wheel).stat().st_size >> 20} MB, the same bytes twice, and runs where it was installed")


if __name__ == "__main__":
    main()
