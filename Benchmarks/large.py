#!/usr/bin/env python3
"""large.py --winnow PROGRAM --index PROGRAM [--cases index,files,file] [--gigabytes 1,4]: large inputs, one JSON line a case.

index   the dedupe index alone with ten million keys: bytes a key, longest pause
files   a folder of 10,000 and one of 100,000 small files: peak memory
file    one JSON Lines file of 1 GB and one of 4 GB, plain and read in ranges: peak memory, and the same bytes with 1 and
        2 workers

Not part of CI: all cases take some 20 minutes of two processors and 10 GB of disk.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import bench

STAGES = ["normalize", "deduplicate", "tokenize"]


def run(winnow, folder, path, stages, workers, form):
    """Runs a pipeline over a path: wall and CPU seconds, run.json, and the hashes of the content."""
    file, output = folder / "pipeline.yaml", folder / "out"
    file.write_text(json.dumps({"version": 1, "input": {"paths": [str(path)], "format": form}, "stages": stages,
                                "output": {"directory": str(output), "compression": "fast"}}))
    wall, cpu = bench.measure([winnow, "run", str(file), "-j", str(workers), "--quiet"])
    package = json.loads((output / "datapackage.json").read_text())
    hashes = [r.get("content_hash", r["hash"]) for r in package["resources"] if r["path"] != "run.json"]
    return wall, cpu, json.loads((output / "run.json").read_text()), hashes


def row(case, size, wall, cpu, facts, **more):
    print(json.dumps({"case": case, "megabytes": round(size / 1e6, 1), "wall_seconds": round(wall, 1),
                      "cpu_seconds": round(cpu, 1), "mb_per_cpu_second": round(size / 1e6 / cpu, 1),
                      "peak_memory_mb": round(facts["peak_memory_bytes"] / 1e6, 1), **more}), flush=True)


def small_files(winnow, folder, records):
    """Folders of small text files, a thousand to a folder; all stages."""
    for count in (10_000, 100_000):
        root = folder / f"files-{count}"
        for number in range(count):
            if number % 1000 == 0:
                (root / f"{number // 1000:03}").mkdir(parents=True)
            text = json.loads(records[number % len(records)])["text"][:900]
            (root / f"{number // 1000:03}" / f"{number:06}.txt").write_text(f"{text}\n\nFile {number}.\n")
        size = sum(p.stat().st_size for p in root.rglob("*.txt"))
        stages = [s if isinstance(s, str) else next(iter(s)) for s in bench.STAGES]
        wall, cpu, facts, _ = run(winnow, folder, root, stages, 2, "text")
        row(f"{count} small files, all stages, 2 workers", size, wall, cpu, facts)


def large_file(winnow, folder, records, gigabytes, workers_of_a_file):
    """One file of the records over and over, each time with other identifiers and another last paragraph."""
    path = folder / "large.jsonl"
    texts = [json.dumps(json.loads(r)["text"], ensure_ascii=False).encode()[:-1] for r in records]
    size = number = 0
    with open(path, "wb") as out:
        while size < gigabytes * 1e9:
            size += out.write(
                b'{"id": "r%d", "text": %s\\n\\nThis is record %d of a large file, and no other record has this paragraph in it."}\n'
                % (number, texts[number % len(texts)], number))
            number += 1
    found = []
    for workers in workers_of_a_file:
        wall, cpu, facts, hashes = run(winnow, folder, path, STAGES, workers, "jsonl")
        found.append(hashes)
        row(f"a file of {gigabytes} GB, {' + '.join(STAGES)}, {workers} worker{'s' * (workers > 1)}", size, wall, cpu, facts,
            documents=number, same_bytes=all(h == found[0] for h in found))
    path.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", required=True)
    parser.add_argument("--index")
    parser.add_argument("--cases", default="index,files,file")
    parser.add_argument("--gigabytes", default="1,4")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2], help="of the cases of one file")
    args = parser.parse_args()
    cases = args.cases.split(",")
    if "index" in cases:
        subprocess.run([args.index, "index"], check=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus = folder / "corpus.jsonl"
        subprocess.run([sys.executable, str(bench.ROOT / "Benchmarks/make_corpus.py"), str(corpus), "--megabytes", "20"],
                       check=True, stdout=subprocess.DEVNULL)
        records = corpus.read_bytes().splitlines()
        if "files" in cases:
            small_files(args.winnow, folder, records)
        if "file" in cases:
            for gigabytes in args.gigabytes.split(","):
                large_file(args.winnow, folder, records, float(gigabytes), args.workers)


if __name__ == "__main__":
    main()
