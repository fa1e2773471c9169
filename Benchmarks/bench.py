#!/usr/bin/env python3
"""bench.py --winnow PROGRAM [--megabytes 100] [--corpus FILE] [--pages DIR] [--runs 1] [--note TEXT]: speed and memory, one
JSON line a case.

The headline is the CPU time of the whole pipeline over that of `gzip -1` of the same corpus, taken in turn with it. With a
note, the figures of the headline are appended to Benchmarks/history.jsonl.

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
        self.figures = {"megabytes": round(self.megabytes)}

    def row(self, case, wall, cpu, size=None, **more):
        size = size or self.bytes
        speed = {"mb_per_cpu_second": round(size / 1e6 / cpu, 2), "ns_per_byte": round(cpu * 1e9 / size, 2)}
        print(json.dumps({"case": case, "megabytes": round(size / 1e6, 1), "wall_seconds": round(wall, 3),
                          "cpu_seconds": round(cpu, 3), **speed, **more}), flush=True)

    def gzip(self):
        with open(self.corpus, "rb") as source:
            return measure(["gzip", "-1"], stdin=source, stdout=subprocess.DEVNULL)

    def whole(self):
        """The whole pipeline with 1 and 2 workers, and gzip, in turn: their ratios cancel what else the machine does."""
        rounds = []
        for _ in range(self.runs):
            zipped = self.gzip()
            one, two = (self.run(STAGES, workers, runs=1) for workers in (1, 2))
            rounds.append((zipped, one, two))
        middle = lambda values: statistics.median(list(values))
        self.yardstick = middle(z[1] for z, _, _ in rounds)
        self.row("gzip -1", middle(z[0] for z, _, _ in rounds), self.yardstick)
        for workers in (1, 2):
            runs = [r[workers] for r in rounds]
            memory = max(facts[0]["peak_memory_bytes"] for _, _, facts in runs) / 1e6
            ratio = middle(r[workers][1] / r[0][1] for r in rounds)
            wall, cpu = middle(r[0] for r in runs), middle(r[1] for r in runs)
            self.row(f"all, {workers} worker{'s' * (workers > 1)}", wall, cpu, workers=workers,
                     peak_memory_mb=round(memory, 1), cpu_to_gzip_1=round(ratio, 2))
            self.figures[f"peak_memory_mb_{workers}"] = round(memory, 1)
            if workers == 1:
                self.figures |= {"cpu_to_gzip_1": round(ratio, 2), "mb_per_cpu_second": round(self.megabytes / cpu, 2)}
                self.figures["stages_ns_per_byte"] = self.stages([facts[0] for _, _, facts in runs])
        self.figures["two_workers_over_one"] = round(middle(one[0] / two[0] for _, one, two in rounds), 2)

    def outputs(self):
        """The whole pipeline with less to write, and with none: what is written is the largest part of the cost."""
        for name, options in (("fast compression", {"compression": "fast"}), ("documents only", {"tables": ["documents"]}),
                              ("mentions only", {"tables": ["mentions"]}), ("no table", {"tables": []})):
            wall, cpu, _ = self.run(STAGES, **options)
            self.row(f"all, 1 worker, {name}", wall, cpu, cpu_to_gzip_1=round(cpu / self.yardstick, 2))
        packed = pathlib.Path(self.folder, "packed.jsonl.gz")
        with open(self.corpus, "rb") as source, open(packed, "wb") as target:
            subprocess.run(["gzip", "-1"], stdin=source, stdout=target, check=True)
        wall, cpu, _ = self.run([{"deduplicate": {"action": "mark"}}], paths=[packed], tables=[])
        self.row("dedupe of gzip input, nothing written", wall, cpu)

    def stages(self, facts):
        """Each stage by itself: a row, and its nanoseconds a byte."""
        costs = {}
        for stage in facts[0]["stage_cpu_seconds"]:
            seconds = parts(facts, stage)
            self.row(f"stage {stage}", seconds, max(seconds, 1e-6))
            costs[stage] = round(seconds * 1e9 / self.bytes, 2)
        return costs

    def allocations(self):
        """Calls that allocate, a document: those of a run less those of one over a single small document."""
        counter = pathlib.Path(self.folder, "allocations.so")
        source = ROOT / "Benchmarks/allocations.c"
        built = shutil.which("cc") and subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", counter, source]).returncode == 0
        if not built:
            print(json.dumps({"case": "allocations", "not_run": "there is no C compiler"}))
            return
        result = pathlib.Path(self.folder, "allocations")
        environment = os.environ | {"LD_PRELOAD": str(counter), "ALLOCATIONS_FILE": str(result)}
        one = pathlib.Path(self.folder, "one.jsonl")
        lines = pathlib.Path(self.folder, "some.jsonl")
        with open(self.corpus, "rb") as source:
            records = source.readlines(10_000_000)
        one.write_bytes(records[0])
        lines.write_bytes(b"".join(records))
        totals = []
        for path in (one, lines):
            self.run(STAGES, paths=[path], runs=1, env=environment)
            totals.append([int(n) for n in result.read_text().split()])
        calls, size = (totals[1][i] - totals[0][i] for i in (0, 1))
        documents = max(1, len(records) - 1)
        self.figures["allocations_per_document"] = round(calls / documents, 1)
        print(json.dumps({"case": "allocations, all stages, 1 worker", "documents": documents,
                          "per_document": round(calls / documents, 1), "bytes_per_document": round(size / documents),
                          "at_start": totals[0][0]}), flush=True)

    def run(self, stages, workers=1, paths=None, form="auto", compression="balanced", accepts_rejects=False,
            runs=None, tables=("documents", "mentions", "ledger"), **keywords):
        """Runs a pipeline as often as asked: wall and CPU seconds, and what run.json says, of each run."""
        file = pathlib.Path(self.folder, "pipeline.yaml")
        output = pathlib.Path(self.folder, "out")
        file.write_text(json.dumps({  # JSON is YAML
            "version": 1, "name": "bench", "input": {"paths": [str(p) for p in paths or [self.corpus]], "format": form},
            "stages": stages, "output": {"directory": str(output), "compression": compression, "tables": list(tables)}}))
        times, facts = [], []
        more = ["--max-rejects", "1000"] if accepts_rejects else []
        for _ in range(runs or self.runs):
            times.append(measure([self.winnow, "run", str(file), "-j", str(workers), "--quiet", *more], **keywords))
            facts.append(json.loads((output / "run.json").read_text()))
        wall, cpu = (statistics.median(t[i] for t in times) for i in (0, 1))
        return wall, cpu, facts

    def deduplicate(self):
        wall, cpu, facts = self.run([{"deduplicate": {"action": "mark"}}], compression="none")
        seconds = parts(facts, "read", "deduplicate")
        self.row("dedupe, JSON Lines in, keys, marks out", seconds, seconds, to_reach=80)
        self.figures["dedupe_mb_per_cpu_second"] = round(self.megabytes / seconds)
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
        times = [measure([self.winnow, "run", str(file), "--quiet"]) for _ in range(max(20, self.runs))]
        wall, cpu = (statistics.median(t[i] for t in times) for i in (0, 1))
        self.figures |= {"start_up_ms": round(wall * 1000, 1), "start_up_cpu_ms": round(cpu * 1000, 1)}
        print(json.dumps({"case": "start-up, one small document, all stages", "wall_seconds": round(wall, 4),
                          "cpu_seconds": round(cpu, 4), "to_reach": 0.05}), flush=True)

    def headline(self, note):
        """The figures that are kept; with a note, in the history."""
        git = lambda *arguments: subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True).stdout.strip()
        changed = "+" if git("status", "--porcelain", "--untracked-files=no") else ""
        line = {"commit": git("rev-parse", "--short=9", "HEAD") + changed, "date": time.strftime("%Y-%m-%d", time.gmtime()),
                "runs": self.runs, **self.figures}
        print(json.dumps({"case": "headline", **line}), flush=True)
        if note:
            with open(ROOT / "Benchmarks/history.jsonl", "a", encoding="utf-8") as history:
                history.write(json.dumps({**line, "note": note}, ensure_ascii=False) + "\n")


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
    parser.add_argument("--note", default="", help="a sentence of analysis: the headline goes into the history with it")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = args.corpus or pathlib.Path(folder, "corpus.jsonl")
        if args.corpus is None:
            subprocess.run([sys.executable, str(ROOT / "Benchmarks/make_corpus.py"), str(corpus), "--megabytes",
                            str(args.megabytes)], check=True, stdout=subprocess.DEVNULL)
        bench = Bench(os.path.abspath(args.winnow), corpus, folder, args.runs)
        bench.whole()
        bench.outputs()
        bench.startup()
        bench.allocations()
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
        bench.headline(args.note)


if __name__ == "__main__":
    main()
