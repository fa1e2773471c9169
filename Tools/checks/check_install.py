#!/usr/bin/env python3
"""check_install.py: installs into a temporary folder, moves the tree, and runs there; makes the archive twice and runs that too.

The programs run in an empty environment, so that neither the toolchain nor the build can help. Exit code 1 if something is missing,
if a library comes from outside the tree that should be inside, or if the two archives differ.
"""
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SYSTEM = {"PATH": "/usr/bin:/bin"}
PARTS = [
    "bin/winnow", "share/winnow/compiled/world.gazetteer", "share/winnow/compiled/SHA256SUMS", "share/winnow/example/pipeline.yaml",
    "share/man/man1/winnow.1", "share/doc/winnow/LICENSE", "share/doc/winnow/NOTICE", "share/bash-completion/completions/winnow",
    "share/zsh/site-functions/_winnow", "share/fish/vendor_completions.d/winnow.fish",
]


def run(command, **options):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\nfailed: {command}")
    return done.stdout


def expect(claim, message):
    if not claim:
        sys.exit(f"failed: {message}")


def check_libraries(tree, toolchain):
    """All libraries are found; those of Swift inside the tree, and nothing that names the toolchain."""
    program = str(tree / "bin/winnow")
    libraries = run(["ldd", program], env=SYSTEM)
    expect("not found" not in libraries, libraries)
    expect(toolchain not in libraries, f"the program loads from the toolchain:\n{libraries}")
    expect(toolchain.encode() not in (tree / "bin/winnow").read_bytes(), f"the program names {toolchain}")
    swift = re.search(r"libswiftCore\.so => (.*) \(0x", libraries)
    expect(swift and tree.resolve() in pathlib.Path(swift[1]).resolve().parents, f"another Swift runtime:\n{libraries}")


def check_manual(tree):
    page = tree / "share/man/man1/winnow.1"
    if shutil.which("groff"):
        warnings = run(["groff", "-man", "-Tutf8", "-ww", "-z", str(page)])
        expect(not warnings, f"the manual has faults:\n{warnings}")
    if shutil.which("man"):
        expect("winnow run" in run(["man", "-l", str(page)], env=SYSTEM | {"MANPAGER": "cat"}), "the manual shows nothing")


def content_hashes(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["content_hash"] for resource in package["resources"] if "content_hash" in resource}


def check_tree(tree, toolchain, scratch):
    for part in PARTS:
        expect((tree / part).exists(), f"{part} is missing")
    check_libraries(tree, toolchain)
    check_manual(tree)
    run(["bash", "-n", str(tree / "share/bash-completion/completions/winnow")])
    run(["sha256sum", "--check", "--quiet", "compiled/SHA256SUMS"], cwd=tree / "share/winnow")
    program = str(tree / "bin/winnow")
    report = json.loads(run([program, "doctor", "--json"], env=SYSTEM, cwd=scratch))
    found = {finding["check"]: finding for finding in report["findings"]}
    for check in ["data.folder", "data.files", "data.world", "data.lexicon"]:
        expect(found[check]["state"] == "good", found[check])
    expect(pathlib.Path(found["data.folder"]["found"]).resolve() == (tree / "share/winnow").resolve(), found["data.folder"])
    for name, winnow in [("installed", program), ("built", str(ROOT / ".build/release/winnow"))]:
        run([winnow, "init", name], env=SYSTEM, cwd=scratch)
        run([winnow, "run", "pipeline.yaml"], env=SYSTEM, cwd=scratch / name)
    same = content_hashes(scratch / "installed/output/example") == content_hashes(scratch / "built/output/example")
    expect(same, "the installed program writes something else than the built one")


def main():
    toolchain = run(["bash", "-c", "dirname $(ldd .build/release/winnow | awk '/libswiftCore/ {print $3}')"], cwd=ROOT).strip()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(["make", "install", "PREFIX=/opt/winnow", f"DESTDIR={folder}/staged"], cwd=ROOT)
        moved = folder / "another place"
        shutil.move(folder / "staged/opt/winnow", moved)
        scratch = folder / "scratch"
        scratch.mkdir()
        check_tree(moved, toolchain, scratch)
        print("install: complete, and runs where it was moved to")

        sums = []
        for _ in range(2):
            archive = ROOT / run(["make", "--silent", "dist"], cwd=ROOT).splitlines()[-1]
            sums.append(hashlib.sha256(archive.read_bytes()).hexdigest())
        expect(sums[0] == sums[1], f"two archives of one build differ: {sums}")
        (folder / "unpacked").mkdir()
        run(["tar", "-xzf", str(archive), "-C", str(folder / "unpacked")])
        tree, = (folder / "unpacked").iterdir()
        expect("@" not in (tree / "README").read_text(), "the README has an empty place")
        scratch = folder / "scratch of the archive"
        scratch.mkdir()
        check_tree(tree, toolchain, scratch)
        print(f"dist: {archive.name}, {archive.stat().st_size >> 20} MB, the same bytes twice, and runs where it was unpacked")


if __name__ == "__main__":
    main()
