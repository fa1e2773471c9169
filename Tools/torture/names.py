"""Input names that are no UTF-8, or that are equal only in how they look."""
import functools
import json
import os

import run_folders
from trials import Trial

NAME = "names"
TRIED = ("Input files and folders with names of every byte from 128, of broken UTF-8, and of one word spelled in two ways;"
         " read by folder, by glob and by name.")
HOLDS = "A name is bytes: each file has a record, under a path that tells it from every other."

NAMES = {
    "a byte that is no UTF-8": [b"\xff\xfe.txt", b"ok.txt"], "Latin-1": [b"caf\xe9.txt", b"caf\xe8.txt"],
    "broken off": [b"a\xe2\x82.txt", b"a\xe2.txt", b"a.txt"], "overlong": [b"a\xc0\xaf.txt"],
    "a surrogate": [b"a\xed\xa0\x80.txt"], "every byte from 128": [b"x%cy.txt" % byte for byte in range(128, 256)],
    "what an escape looks like": [b"\xff.txt", b"\\xFF.txt", b"%FF.txt"],
    "composed and decomposed": ["é.txt".encode(), "e\u0301.txt".encode()],
    "controls and no UTF-8": [b"a\n\xff.txt", b"a\x1b[31m\xff.txt"],
    "replacement character": [b"a\xff.txt", "a\ufffd.txt".encode()],
}


def check(bench, names, way, place):
    folder = os.fsencode(place / "in")
    if way == "folders with such names":
        paths = [os.path.join(folder, name, b"a.txt") for name in names]
    else:
        paths = [os.path.join(folder, name) for name in names]
    for number, path in enumerate(paths):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(f"Text {number} of 2001, about Rome.\n")
    inputs = {"by a glob": [f"{place}/in/*"], "by two globs": [f"{place}/in/*.txt", f"{place}/in/**/*.txt"]}.get(way,
        [place / "in"])
    pipeline = run_folders.write_pipeline(place / "p.json", inputs, place / "out", ["normalize"])
    outcome = bench.run("run", pipeline, "--quiet")
    found = outcome.faults({0})
    if not found:
        found += [wrong for wrong in [run_folders.fault(place / "out")] if wrong]
        records = run_folders.records(place / "out")
        if len(records) != len(names) or set(records.values()) != {1}:
            found.append(f"{len(records)} paths in the records of {len(names)} files: {json.dumps(sorted(records))[:200]}")
    return found


def trials(bench):
    for what, names in NAMES.items():
        for way in ("in a folder", "by a glob", "by two globs",
            "folders with such names") if not bench.short else ("in a folder", "by a glob"):
            yield Trial(what, f"{what}, {way}", functools.partial(check, bench, names, way))
