#!/usr/bin/env python3
"""build_api_docs.py [--output FOLDER]: makes the pages of the library's public interface, and fails on a link to nothing.

Extracts the symbol graphs of the built modules (`make build` comes before it) and has DocC convert the catalogue of
WinnowPipeline with them: articles, every public symbol, and the links between them. Any warning of DocC's about the catalogue
is an error: a name in it that no symbol has is a page that went stale. The page is a folder for any web server.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build/release"
CATALOGUE = ROOT / "Sources/WinnowPipeline/WinnowPipeline.docc"
MODULES = ["WinnowCore", "WinnowFormats", "WinnowText", "WinnowExtraction", "WinnowRecords", "WinnowPipeline",
           "WinnowEvaluation", "WinnowReport"]


def includes():
    """Where the compiler finds the C modules that the Swift ones are built on."""
    folders = [path.parent for path in ROOT.glob("Sources/C*/module.modulemap")]
    folders.append(ROOT / ".build/checkouts/Yams/Sources/CYaml/include")
    flags = [flag for folder in folders for flag in ("-I", str(folder))]
    for path in BUILD.glob("*.build/module.modulemap"):
        flags += ["-Xcc", f"-fmodule-map-file={path}"]
    xml = subprocess.run(["pkg-config", "--cflags", "libxml-2.0"], capture_output=True, text=True, check=True)
    return flags + [flag for path in xml.stdout.split() for flag in ("-Xcc", path)]


def target():
    info = subprocess.run(["swift", "-print-target-info"], capture_output=True, text=True, check=True).stdout
    return re.search(r'"unversionedTriple": "([^"]+)"', info)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", default=ROOT / ".build/api-docs")
    output = parser.parse_args().output
    with tempfile.TemporaryDirectory() as graphs:
        for module in MODULES:
            subprocess.run(
                ["swift", "symbolgraph-extract", "-module-name", module, "-I", BUILD / "Modules", *includes(),
                 "-target", target(), "-minimum-access-level", "public", "-output-dir", graphs], check=True)
        made = subprocess.run(
            ["docc", "convert", CATALOGUE, "--additional-symbol-graph-dir", graphs, "--output-path", output,
             "--fallback-display-name", "Winnow", "--fallback-bundle-identifier", "winnow"],
            capture_output=True, text=True)
    said = made.stdout + made.stderr
    wrong = re.findall(r"^(?:warning|error): .*\n(?: +--> .*\n)?", said, re.M)
    print("".join(wrong) if wrong or made.returncode else "", end="")
    pages = sum(1 for _ in pathlib.Path(output).glob("data/documentation/**/*.json"))
    print(f"{output}: {pages} pages, {len(wrong)} warnings")
    sys.exit(1 if wrong or made.returncode else 0)


if __name__ == "__main__":
    main()
