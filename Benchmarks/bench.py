#!/usr/bin/env python3
"""bench.py --winnow PROGRAM [--megabytes 100] [--corpus FILE] [--runs 1]: speed and memory, one JSON line a case.

Cases: the whole pipeline with 1 and 2 workers, each stage of it (CPU time inside the run with 1 worker), a few short
pipelines, the start-up, and `gzip -1` of the same corpus, whose CPU time is the yardstick: ratios to it hold across
machines and noise. Figures are medians over the runs. Megabytes are 1,000,000 bytes of input.
"""
import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
STAGES = ["normalize", "clean", {"deduplicate": {"scope": "corpus"}}, "tokenize", "entities",
          {"dates": {"reference": "metadata.published"}}, "locations", "topics"]


def measure(command, **keywords):
    """Wall seconds, CPU seconds and peak memory of one command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stderr=subprocess.PIPE, **keywords)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu


class Bench:
    def __init__(self, winnow, corpus, folder, runs):
        self.winnow, self.corpus, self.folder, self.runs = winnow, corpus, folder, runs
        self.bytes = os.path.getsize(corpus)
        self.megabytes = self.bytes / 1e6

    def row(self, case, wall, cpu, **more):
        speed = {"mb_per_cpu_second": round(self.megabytes / cpu, 2), "ns_per_byte": round(cpu * 1e9 / self.bytes, 2)}
        print(json.dumps({"case": case, "megabytes": round(self.megabytes, 1), "wall_seconds": round(wall, 3),
                          "cpu_seconds": round(cpu, 3), **speed, **more}), flush=True)

    def gzip(self):
        times = []
        for _ in range(self.runs):
            with open(self.corpus, "rb") as source:
                times.append(measure(["gzip", "-1"], stdin=source, stdout=subprocess.DEVNULL))
        self.yardstick = statistics.median(t[1] for t in times)
        self.row("gzip -1", statistics.median(t[0] for t in times), self.yardstick)

    def pipeline(self, case, stages, workers):
        file = pathlib.Path(self.folder, "pipeline.yaml")
        output = pathlib.Path(self.folder, "out")
        file.write_text(json.dumps({  # JSON is YAML
            "version": 1, "name": case, "input": {"paths": [str(self.corpus)]}, "stages": stages,
            "output": {"directory": str(output), "compression": "balanced"}}))
        times, facts = [], []
        for _ in range(self.runs):
            times.append(measure([self.winnow, "run", str(file), "-j", str(workers), "--quiet"]))
            facts.append(json.loads((output / "run.json").read_text()))
        wall, cpu = (statistics.median(t[i] for t in times) for i in (0, 1))
        memory = max(f["peak_memory_bytes"] for f in facts) / 1e6
        self.row(f"{case}, {workers} worker{'s' * (workers > 1)}", wall, cpu, workers=workers,
                 peak_memory_mb=round(memory, 1), cpu_to_gzip_1=round(cpu / self.yardstick, 3))
        if case == "all" and workers == 1:
            for stage in facts[0]["stage_cpu_seconds"]:
                seconds = statistics.median(f["stage_cpu_seconds"][stage] for f in facts)
                self.row(f"stage {stage}", seconds, max(seconds, 1e-6))

    def startup(self):
        document = pathlib.Path(self.folder, "small.txt")
        document.write_text("On 3 May 2021 the ministers met in Vienna.\n")
        output = pathlib.Path(self.folder, "small")
        file = pathlib.Path(self.folder, "small.yaml")
        stages = [s if isinstance(s, str) else next(iter(s)) for s in STAGES]
        file.write_text(json.dumps({"version": 1, "input": {"paths": [str(document)]}, "stages": stages,
                                    "output": {"directory": str(output)}}))
        times = [measure([self.winnow, "run", str(file), "--quiet"]) for _ in range(max(5, self.runs))]
        print(json.dumps({"case": "start-up, one small document, all stages",
                          "wall_seconds": round(statistics.median(t[0] for t in times), 4),
                          "cpu_seconds": round(statistics.median(t[1] for t in times), 4)}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = args.corpus or pathlib.Path(folder, "corpus.jsonl")
        if args.corpus is None:
            subprocess.run([sys.executable, str(ROOT / "Benchmarks/make_corpus.py"), str(corpus), "--megabytes",
                            str(args.megabytes)], check=True, stdout=subprocess.DEVNULL)
        bench = Bench(os.path.abspath(args.winnow), corpus, folder, args.runs)
        bench.gzip()
        for workers in (1, 2):
            bench.pipeline("all", STAGES, workers)
        for case in ("deduplicate", "tokenize"):
            bench.pipeline(case, [case], 1)
        bench.startup()


if __name__ == "__main__":
    main()
