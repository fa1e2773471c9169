#!/usr/bin/env python3
"""check_instructions.py [--write] [WINNOW]: fails if the whole pipeline executes over 5 % more instructions than were committed.

Time is noisy on shared machines; valgrind counts what a processor would execute. One worker runs all nine stages over 2 MB of the
corpus of `make bench`, and the empty run, the start-up, is counted too. The figures are in Benchmarks/instructions.json, by the kind
of processor, since libraries choose their code by it; for another kind nothing is compared. --write sets them anew: do that with the
change that pays for it, and say in its message what it bought. Exit code 0 without valgrind, with a remark.
"""
import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIGURES = ROOT / "Benchmarks/instructions.json"
STAGES = ["normalize", "clean", "deduplicate", "language", "tokenize", "entities", "dates", "locations",
          {"topics": {"taxonomy": "builtin/migration"}}]
MEGABYTES = 2
MOST_GROWTH = 1.05


def count(winnow, pipeline, folder):
    """Instructions of a run, by cachegrind without its caches."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", winnow, "run", pipeline,
               "-j", "1", "--quiet"]
    # Swift seeds its hashes by chance otherwise; a thread more or less changes nothing that is counted.
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"the run under valgrind failed with {done.returncode}:\n{done.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def stripped(winnow, folder):
    """The program without its debugger's tables, which valgrind 3.19 cannot read, beside its resources."""
    subprocess.run(["strip", "-o", folder / "winnow", winnow], check=True)
    for resources in winnow.parent.glob("*.resources"):
        (folder / resources.name).symlink_to(resources)
    return folder / "winnow"


def measure(winnow):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus = folder / "corpus.jsonl"
        subprocess.run([sys.executable, ROOT / "Benchmarks/make_corpus.py", corpus, "--megabytes", str(MEGABYTES)], check=True,
                       stdout=subprocess.DEVNULL)
        (folder / "empty.jsonl").write_text('{"text": "a"}\n')
        winnow = stripped(winnow, folder)
        counts = {}
        for source in ("empty", "corpus"):
            (folder / "p.json").write_text(json.dumps({
                "version": 1, "input": {"paths": [f"{source}.jsonl"]}, "stages": STAGES, "output": {"directory": f"out-{source}"}}))
            counts[source] = count(winnow, "p.json", folder)
        size = corpus.stat().st_size
        return {"start_up_millions": round(counts["empty"] / 1e6, 1),
                "all_stages_per_byte": round((counts["corpus"] - counts["empty"]) / size, 1)}


def processor():
    """The kind of processor: its architecture, its maker and the widest vectors that valgrind lets libraries use."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    facts = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    vectors = "avx2" if "avx2" in facts.get("flags", "").split() else "no avx2"
    return f"{platform.machine()} {facts.get('vendor_id', 'unknown')} {vectors}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("winnow", nargs="?", type=pathlib.Path, default=ROOT / ".build/release/winnow")
    parser.add_argument("--write", action="store_true", help="set the committed figures")
    args = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is missing: instructions were not counted")
        return
    found = measure(args.winnow.resolve())
    committed = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    kind = processor()
    if args.write:
        FIGURES.write_text(json.dumps({**committed, kind: found}, indent=2) + "\n")
    if kind not in committed and not args.write:
        print(f"no figure is committed for {kind}: nothing is compared")
    known = committed.get(kind, found)
    over = []
    for name, value in found.items():
        ratio = value / known[name]
        over += [name] if ratio > MOST_GROWTH else []
        print(f"{name}: {value} (committed: {known[name]}; {ratio - 1:+.1%})")
    if over and not args.write:
        sys.exit(f"more than {MOST_GROWTH - 1:.0%} over the committed figure: {', '.join(over)}; find the change that costs it, or set "
                 "the figure anew with --write and say why")


if __name__ == "__main__":
    main()
