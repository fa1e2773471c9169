#!/usr/bin/env python3
"""bundle_libraries.py TREE: puts the system libraries that TREE/bin/winnow loads into TREE/lib/winnow, all but those of the C library.

A DT_RUNPATH is not handed on to what libraries load, and those of Debian have no place for one of their own: the program gets a
DT_RPATH, which is. Prints the version of the C library that the tree needs at least.
"""
import pathlib
import re
import shutil
import subprocess
import sys

# What belongs to the C library (glibc): it must be the one of the machine, as its loader is.
OWN = re.compile(r"^(ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|mvec|anl|nsl|nss_.*))\.so(\.\d+)*$")


def loaded(program):
    """Names and paths of the libraries that a program loads, and what they load."""
    lines = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout.splitlines()
    missing = [line.strip() for line in lines if "not found" in line]
    if missing:
        sys.exit(f"{program}: {'; '.join(missing)}")
    return [(match[1], pathlib.Path(match[2])) for line in lines if (match := re.match(r"\s+(\S+) => (\S+) \(", line))]


def needed_versions(path):
    """The versions of the C library whose symbols a file needs."""
    listed = subprocess.run(["objdump", "-p", path], check=True, capture_output=True, text=True).stdout
    return [tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_(\d+\.\d+(?:\.\d+)?)\b", listed)]


def copy_licence(library, folder):
    """The licence of the package that a library is from, which goes where the library goes."""
    for path in (str(library), str(library).removeprefix("/usr")):
        # Packages from before the merge of /lib into /usr/lib know their files by the old path.
        found = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True)
        if found.returncode == 0:
            package = found.stdout.split(":")[0]
            shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / f"LICENSE.{package}")
            return
    sys.exit(f"{library} is from no package: its licence would be missing")


def main(tree):
    program, folder = tree / "bin/winnow", tree / "lib/winnow"
    for name, path in loaded(program):
        if OWN.match(name) or path.resolve().is_relative_to(tree.resolve()):
            continue
        shutil.copyfile(path.resolve(), folder / name)
        copy_licence(path.resolve(), tree / "share/doc/winnow")
        subprocess.run(["strip", "--strip-unneeded", folder / name], check=True)
    for path in folder.iterdir():
        path.chmod(0o644)
    runpath = pathlib.Path(__file__).parent / "runpath.py"
    subprocess.run([sys.executable, runpath, program, "$ORIGIN/../lib/winnow", "--inherited"], check=True)
    outside = [f"{name} => {path}" for name, path in loaded(program)
               if not OWN.match(name) and not path.resolve().is_relative_to(tree.resolve())]
    if outside:
        sys.exit(f"these are loaded from outside of the tree: {', '.join(outside)}")
    versions = [version for path in (program, *folder.iterdir()) for version in needed_versions(path)]
    print(".".join(map(str, max(versions)[:2])))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
