#!/usr/bin/env python3
"""check_loaders.py [PAGE...] [--run FOLDER] [--require LIBRARY...]: runs every code block of docs/loading.md.

Each python and r block that reads a run folder must print how many documents and mentions there are, how many spans equal
their text, the mentions of each layer and the documents of each topic. What is right is counted here, from the files, with
the standard library alone. A block whose library is not installed is skipped with a line that names it, unless --require
names that library. --run FOLDER puts another run folder in the place of output/seeds. Exit code 1 if a block fails.
"""
import argparse
import collections
import gzip
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUN = "output/seeds"
BOX = str.maketrans(dict.fromkeys("│┆|", " "))


def blocks(page):
    """The language, the first line and the code of every python and r block."""
    text = page.read_text(encoding="utf-8")
    for match in re.finditer(r"^```(python|r)\n(.*?)^```$", text, re.M | re.S):
        yield match[1], text.count("\n", 0, match.start()) + 1, match[2]


def libraries(language, code):
    pattern = r"^(?:import|from) (\w+)" if language == "python" else r"^library\((\w+)\)"
    return [name for name in re.findall(pattern, code, re.M) if name not in sys.stdlib_module_names]


def is_installed(language, library):
    if language == "python":
        return importlib.util.find_spec(library) is not None
    if shutil.which("Rscript") is None:
        return False
    command = ["Rscript", "-e", f"quit(status = !requireNamespace('{library}', quietly = TRUE))"]
    return subprocess.run(command, capture_output=True).returncode == 0


def rows(folder, table):
    path = folder / f"{table}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def expected(folder):
    """The lines that every block prints."""
    documents = rows(folder, "documents")
    mentions = [{"layer": layer, **row} for layer in ("entities", "dates", "locations") for row in rows(folder, layer)]
    text = {document["id"]: document["text"] for document in documents}
    equal = sum(text[m["document"]][m["start"]:m["end"]] == m["text"] for m in mentions)
    yield f"{len(documents)} documents, {len(mentions)} mentions, {equal} spans equal their text"
    counts = collections.Counter(mention["layer"] for mention in mentions)
    counts.update(topic["id"] for document in documents for topic in document["topics"])
    yield from (f"{name} {count}" for name, count in sorted(counts.items()))


def run(language, code, folder):
    """The output of the code, with single spaces and without the lines of tables; None, with the cause, if it failed."""
    code = code.replace(RUN, os.path.relpath(folder, ROOT))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as script:
        script.write(code)
        script.flush()
        command = [sys.executable, "-W", "error"] if language == "python" else ["Rscript", "--vanilla"]
        environment = {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
        done = subprocess.run([*command, script.name], cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        return None, done.stderr.strip()
    return [f" {' '.join(line.translate(BOX).split())} " for line in done.stdout.splitlines()], None


def check(page, folder, required):
    """The number of blocks that passed, failed and were skipped."""
    passed = failed = skipped = 0
    want = list(expected(folder))
    for language, line, code in blocks(page):
        names = libraries(language, code)
        where = f"{page.relative_to(ROOT)}:{line}: {' and '.join(names)}"
        missing = [name for name in names if not is_installed(language, name)]
        if missing and not set(missing) & set(required):
            print(f"{where}: SKIPPED, NOT RUN: {' and '.join(missing)} is not installed", flush=True)
            skipped += 1
            continue
        output, cause = run(language, code, folder)
        lacking = want if output is None else [w for w in want if not any(f" {w} " in o for o in output)]
        passed, failed = passed + (not lacking), failed + bool(lacking)
        print(f"{where}: {'failed' if lacking else 'right'}", flush=True)
        if cause:
            print(cause)
        elif lacking:
            print("  it did not print: " + "\n                    ".join(lacking), *output, sep="\n  ")
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=pathlib.Path, default=[ROOT / "docs/loading.md"])
    parser.add_argument("--run", type=pathlib.Path, default=ROOT / RUN)
    parser.add_argument("--require", nargs="+", default=[])
    args = parser.parse_args()
    if not (args.run / "datapackage.json").exists():
        sys.exit(f"{args.run}: no run folder; `make run` writes {RUN}")
    totals = [sum(counts) for counts in zip(*(check(p.resolve(), args.run.resolve(), args.require) for p in args.pages))]
    print("{} passed, {} failed, {} skipped".format(*totals))
    # A page without a block would pass whatever it says.
    sys.exit(1 if totals[1] or sum(totals) == 0 else 0)


if __name__ == "__main__":
    main()
