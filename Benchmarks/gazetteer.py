#!/usr/bin/env python3
"""gazetteer.py [--winnow PROGRAM] [--names 300000] [--megabytes 20]: the gazetteer engine, one JSON line a case.

Compiles a list of names (towns with their other spellings, from the built-in table), opens it, and finds its names in a
corpus: CPU time of tokenizing and matching by themselves, where --bench names the program for that, and of the stages
tokenize and entities in a run, which make mentions of the names. Beside it, where PyPI's ahocorasick_rs is there or can be
installed, the same names in the same text by Aho and Corasick's automaton, leftmost longest, without word borders.
Megabytes are 1,000,000 bytes of input.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEER = """
import json, sys, time, ahocorasick_rs
names = [line.split("\\t")[0] for line in open(sys.argv[1], encoding="utf-8")]
texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
begin = time.process_time()
automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
built = time.process_time()
count = sum(len(automaton.find_matches_as_indexes(text)) for text in texts)
print(json.dumps({"build": built - begin, "match": time.process_time() - built, "matches": count}))
"""


def show(case, **facts):
    print(json.dumps({"case": case, **facts}), flush=True)


def write_names(path, count):
    """Names of towns with their other spellings, each once, until there are `count`."""
    seen = set()
    with open(path, "w", encoding="utf-8") as out:
        for table in ("cities.tsv", "places.tsv"):
            for line in (ROOT / "Sources/WinnowResources/Data/gazetteers/world" / table).open(encoding="utf-8"):
                cells = line.rstrip("\n").split("\t")
                if line.startswith("#"):
                    continue
                for name in [cells[0]] + (cells[3].split("|") if len(cells) > 3 else []):
                    if name and name not in seen and len(seen) < count:
                        seen.add(name)
                        out.write(f"{name}\tPLACE\tname:{len(seen)}\n")
        # The tables have fewer: the same names again, with a number.
        names = sorted(seen)
        for number in range(count - len(names)):
            out.write(f"{names[number % len(names)]} {number}\tPLACE\tmore:{number}\n")


def measure(command):
    """CPU seconds, peak memory in MB and output of one command."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, command)
        output.seek(0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3, output.read()


def peer(folder):
    """A Python that has ahocorasick_rs, or None."""
    for python in (sys.executable, str(folder / "peer/bin/python")):
        if python != sys.executable:
            made = subprocess.run([sys.executable, "-m", "venv", str(folder / "peer")], capture_output=True)
            if made.returncode != 0:
                return None
            subprocess.run([python, "-m", "pip", "install", "--quiet", "ahocorasick_rs"], capture_output=True)
        if subprocess.run([python, "-c", "import ahocorasick_rs"], capture_output=True).returncode == 0:
            return python
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--bench", help="winnow-bench")
    parser.add_argument("--names", type=int, default=300_000)
    parser.add_argument("--megabytes", type=float, default=20)
    args = parser.parse_args()
    winnow = os.path.abspath(args.winnow)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table, compiled, corpus = folder / "names.tsv", folder / "names.gazetteer", folder / "corpus.jsonl"
        write_names(table, args.names)
        subprocess.run([sys.executable, str(ROOT / "Benchmarks/make_corpus.py"), str(corpus), "--megabytes",
                        str(args.megabytes)], check=True, stdout=subprocess.DEVNULL)
        seconds, memory, _ = measure([winnow, "gazetteer", "compile", str(table), "-o", str(compiled)])
        show("gazetteer compile", names=args.names, cpu_seconds=round(seconds, 3), peak_memory_mb=round(memory, 1),
             bytes=compiled.stat().st_size)
        opened = sorted(float(measure([winnow, "gazetteer", "check", str(compiled)])[2].split()[-2]) for _ in range(5))
        show("gazetteer open", milliseconds=opened[2])
        if args.bench:
            texts = folder / "texts"
            texts.write_bytes(b"\0".join(json.loads(line)["text"].encode() for line in corpus.open(encoding="utf-8")))
            rows = [json.loads(measure([args.bench, "match", str(compiled), str(texts)])[2]) for _ in range(5)]
            print(json.dumps(sorted(rows, key=lambda row: row["mb_per_cpu_second"])[2]), flush=True)
        pipeline = folder / "pipeline.yaml"
        pipeline.write_text(json.dumps({
            "version": 1, "input": {"paths": [str(corpus)]}, "output": {"directory": str(folder / "out")},
            "stages": ["tokenize", {"entities": {"gazetteers": [str(compiled)], "persons": False, "patterns": False,
                                                 "acronyms": False}}]}))
        megabytes, times = corpus.stat().st_size / 1e6, []
        for _ in range(3):
            subprocess.run([winnow, "run", str(pipeline), "-j", "1", "--quiet"], check=True)
            times.append(json.loads((folder / "out/run.json").read_text())["stage_cpu_seconds"])
        stages = sorted(times, key=lambda t: t["tokenize"] + t["entities"])[1]
        both = stages["tokenize"] + stages["entities"]
        show("tokenize + entities", megabytes=round(megabytes, 1), cpu_seconds=round(both, 3),
             tokenize_seconds=stages["tokenize"], entities_seconds=stages["entities"],
             mb_per_cpu_second=round(megabytes / both, 1))
        python = peer(folder)
        if python is None:
            show("ahocorasick_rs", note="not installed and not to be had: no figure")
            return
        found = json.loads(measure([python, "-c", PEER, str(table), str(corpus)])[2])
        show("ahocorasick_rs", build_seconds=round(found["build"], 3), match_seconds=round(found["match"], 3),
             mb_per_cpu_second=round(megabytes / found["match"], 1), matches=found["matches"])


if __name__ == "__main__":
    main()
