#!/usr/bin/env python3
"""bench.py --winnow PROGRAM [--megabytes 100] [--corpus FILE] [--pages DIR] [--runs 1]: speed and memory, one JSON line a case.

Cases: the whole pipeline with 1 and 2 workers, each stage of it (CPU time inside the run with 1 worker), a few short
pipelines, HTML, hostile input, the start-up, and `gzip -1` of the same corpus, whose CPU time is the yardstick: ratios to
it hold across machines and noise. Figures are medians over the runs. Megabytes are 1,000,000 bytes of input. Rows with a
mark to reach say so in "to_reach".

A row of a run counts all of its CPU time: start-up, reading, hashing, writing. A row of parts counts the named parts of
run.json; that of dedupe is what tools that write only marks do (JSON Lines in, keys, marks out).
"""
import argparse
import gzip
import json
import os
import pathlib
import resource
import shutil
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

    def row(self, case, wall, cpu, size=None, **more):
        size = size or self.bytes
        speed = {"mb_per_cpu_second": round(size / 1e6 / cpu, 2), "ns_per_byte": round(cpu * 1e9 / size, 2)}
        print(json.dumps({"case": case, "megabytes": round(size / 1e6, 1), "wall_seconds": round(wall, 3),
                          "cpu_seconds": round(cpu, 3), **speed, **more}), flush=True)

    def gzip(self):
        times = []
        for _ in range(self.runs):
            with open(self.corpus, "rb") as source:
                times.append(measure(["gzip", "-1"], stdin=source, stdout=subprocess.DEVNULL))
        self.yardstick = statistics.median(t[1] for t in times)
        self.row("gzip -1", statistics.median(t[0] for t in times), self.yardstick)

    def run(self, stages, workers=1, paths=None, form="auto", compression="balanced", accepts_rejects=False):
        """Runs a pipeline as often as asked: wall and CPU seconds, and what run.json says, of each run."""
        file = pathlib.Path(self.folder, "pipeline.yaml")
        output = pathlib.Path(self.folder, "out")
        file.write_text(json.dumps({  # JSON is YAML
            "version": 1, "name": "bench", "input": {"paths": [str(p) for p in paths or [self.corpus]], "format": form},
            "stages": stages, "output": {"directory": str(output), "compression": compression}}))
        times, facts = [], []
        more = ["--max-rejects", "1000"] if accepts_rejects else []
        for _ in range(self.runs):
            times.append(measure([self.winnow, "run", str(file), "-j", str(workers), "--quiet", *more]))
            facts.append(json.loads((output / "run.json").read_text()))
        wall, cpu = (statistics.median(t[i] for t in times) for i in (0, 1))
        return wall, cpu, facts

    def pipeline(self, case, stages, workers):
        wall, cpu, facts = self.run(stages, workers)
        memory = max(f["peak_memory_bytes"] for f in facts) / 1e6
        self.row(f"{case}, {workers} worker{'s' * (workers > 1)}", wall, cpu, workers=workers,
                 peak_memory_mb=round(memory, 1), cpu_to_gzip_1=round(cpu / self.yardstick, 3))
        if case == "all" and workers == 1:
            for stage in facts[0]["stage_cpu_seconds"]:
                seconds = parts(facts, stage)
                self.row(f"stage {stage}", seconds, max(seconds, 1e-6))

    def deduplicate(self):
        wall, cpu, facts = self.run([{"deduplicate": {"action": "mark"}}], compression="none")
        seconds = parts(facts, "read", "deduplicate")
        self.row("dedupe, JSON Lines in, keys, marks out", seconds, seconds, to_reach=80)
        self.row("dedupe, the whole run, documents written", wall, cpu)

    def tokenize(self):
        wall, cpu, facts = self.run(["tokenize"])
        seconds = parts(facts, "tokenize")
        self.row("words and sentences", seconds, seconds, to_reach=60)
        self.row("words and sentences, the whole run", wall, cpu)

    def topics(self):
        wall, cpu, facts = self.run(["tokenize", {"topics": {"taxonomy": ["builtin/migration", "builtin/sdg"]}}])
        seconds = parts(facts, "topics")
        self.row("topics of both built-in taxonomies", seconds, seconds, to_reach=80)

    def html(self, name, pages):
        """HTML files in a folder: main-text extraction alone, and the whole run with its ledger."""
        size = sum(p.stat().st_size for p in pages.iterdir())
        for stages in (["clean"], ["normalize", "clean"]):
            wall, cpu, facts = self.run(stages, paths=[pages], form="html")
            seconds = parts(facts, "read", *stages)
            self.row(f"HTML, {name}, {' + '.join(['read', *stages])}", seconds, seconds, size, to_reach=25)
        self.row(f"HTML, {name}, the whole run", wall, cpu, size)

    def hostile(self):
        """Input made to be slow: each must be written, or rejected with its cause."""
        stages = ["normalize", "clean", "deduplicate", "tokenize"]
        for name, content, form in hostile_inputs():
            path = pathlib.Path(self.folder, "hostile")
            path.write_bytes(content)
            wall, cpu, facts = self.run(stages, paths=[path], form=form, accepts_rejects=True)
            rejects = pathlib.Path(self.folder, "out/rejects.jsonl.gz")
            outcome = "written"
            if rejects.exists():
                outcome = json.loads(gzip.decompress(rejects.read_bytes()).split(b"\n")[0])["cause"]
            print(json.dumps({"case": f"hostile: {name}", "megabytes": round(len(content) / 1e6, 2),
                              "wall_seconds": round(wall, 3), "cpu_seconds": round(cpu, 3), "outcome": outcome}), flush=True)

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


def parts(facts, *names):
    """The CPU seconds that the runs spent in the named parts."""
    return statistics.median(sum(f["stage_cpu_seconds"][name] for name in names) for f in facts)


def hostile_inputs():
    """Name, bytes and format of each."""
    prose = b"<p>This is a sentence of the article, long enough to be one, with a comma. And another.</p>"
    words = b"word after word, and more of them still; "
    yield "10,000 elements in one another", b"<div>" * 10_000 + prose, "html"
    yield "100,000 attributes in one tag", prose + b"<p " + b" ".join(b'a%d="%d"' % (i, i) for i in range(100_000)) + b">x</p>", "html"
    yield "50 MB of one line", words * (50_000_000 // len(words)), "text"
    yield "50 MB of HTML in one line", b"<p>" + words * (50_000_000 // len(words)), "html"
    yield "5 MB of script", prose + b"<script>" + b"if (a<b && c>d) { x(); } " * 200_000 + b"</script>" + prose, "html"
    yield "a comment that is not closed", prose + b"<!-- " + prose * 10_000, "html"
    yield "a million NUL bytes", prose + bytes(1_000_000) + prose, "html"
    yield "100,000 lone surrogates as references", prose + b"&#xD800;" * 100_000 + prose, "html"
    yield "gzip of 800 to 1", gzip.compress(b"a" * 40_000_000 + b"\n" + words * 50_000), "text"
    yield "gzip of a thousand to 1, beyond input.max_bytes", gzip.compress(b"a" * 200_000_000), "text"
    yield "UTF-16 without a mark", ("Ein Satz über Straßen. " * 50_000).encode("utf-16-le"), "text"
    yield "a charset that lies", b"<meta charset=utf-16>" + "<p>naïve café, and more of it.</p>".encode() * 20_000, "html"


def unpack_pages(packed, folder, megabytes):
    """The pages of a folder of .html.gz, unpacked and repeated up to a size; files that are not packed count too."""
    folder.mkdir()
    pages = [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in sorted(packed.iterdir())]
    written = number = 0
    while pages and written < megabytes * 1e6:
        page = pages[number % len(pages)]
        (folder / f"{number:06}.html").write_bytes(page)
        written += len(page)
        number += 1
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--pages", type=pathlib.Path, default=ROOT / "../shared/data/articles/html",
                        help="a folder of HTML files, .gz or not, for the HTML cases beside the made-up pages")
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
        bench.deduplicate()
        bench.tokenize()
        bench.topics()
        made = pathlib.Path(folder, "pages")
        subprocess.run([sys.executable, str(ROOT / "Benchmarks/make_pages.py"), str(made), "--megabytes",
                        str(args.megabytes / 4)], check=True, stdout=subprocess.DEVNULL)
        bench.html("made-up pages", made)
        shutil.rmtree(made)
        if args.pages.is_dir():
            bench.html("pages of the web", unpack_pages(args.pages, pathlib.Path(folder, "web"), args.megabytes / 4))
        else:
            print(json.dumps({"case": "HTML, pages of the web", "not_run": f"{args.pages} is not there"}))
        bench.hostile()
        bench.startup()


if __name__ == "__main__":
    main()
