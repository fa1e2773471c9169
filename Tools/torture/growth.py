"""Growth: CPU time and memory of one document, or one file, at n, 2n and 4n bytes of a pattern."""
import functools
import math

import patterns
import patterns_markup
import run_folders
from trials import STAGES, Trial

NAME = "growth"
TRIED = ("A pattern that is repeated to n = 250 KB, 2n and 4n bytes, through all stages with one worker; pipeline files "
         "are checked. CPU time, not wall time, less that of the start-up.")
HOLDS = ("From 2n to 4n the time does not grow by more than n log n allows, measured again up to 16n before it counts; no "
         "run takes ten seconds, ends by a signal or with a code that is not documented.")

BYTES = 250_000
# n log n from 500 KB to 1 MB grows by 2.1; the rest is for the noise of a machine that others use.
MOST_GROWTH = 2.6
# Below this many seconds over the start-up a slope says nothing.
LEAST_SECONDS = 0.08
WORST = 20
NEAR = ["normalize", "clean", {"deduplicate": {"near": {"method": "minhash"}}}, "tokenize"]
CONTAINMENT = ["normalize", "clean", {"deduplicate": {"scope": "document", "near": {"method": "containment"}}}, "tokenize"]
MARKS = ["normalize", {"clean": {"boilerplate": "mark"}}, "tokenize"]
BARE = ["tokenize"]


class Growth:
    def __init__(self, bench):
        self.bench, self.peaks, self.start = bench, {}, {}

    def measure(self, kind, stages, pattern, size, place, times=1):
        """The outcome with the least CPU time of several."""
        path = place / {"text": "x.txt", "html": "x.html", "jsonl": "x.jsonl", "yaml": "x.yaml"}[kind]
        path.write_bytes(patterns.content(pattern, size))
        if kind == "yaml":
            arguments = ["validate", path]
        else:
            arguments = ["run", run_folders.write_pipeline(place / "p.json", [path], place / "out", stages, kind), "--quiet",
                "-j", "1"]
        return min((self.bench.run(*arguments, seconds=30) for _ in range(times)), key=lambda outcome: outcome.cpu)

    def start_up(self, kind, stages, place):
        """Seconds and bytes that a run over nearly nothing takes."""
        key = (kind, str(stages))
        if key not in self.start:
            outcome = self.measure(kind, stages, "a\n" if kind != "jsonl" else '{"text":"a"}\n', 1, place, times=3)
            self.start[key] = outcome.cpu, outcome.peak
        return self.start[key]

    def check(self, kind, stages, name, pattern, place):
        seconds, peak = self.start_up(kind, stages, place)
        found, used = [], []
        for factor in (1, 2, 4):
            outcome = self.measure(kind, stages, pattern, BYTES * factor, place)
            found += [f"{fault} at {BYTES * factor} bytes" for fault in outcome.faults()]
            if outcome.wall > 10:
                found.append(f"took {outcome.wall:.0f} s for {BYTES * factor} bytes")
            used.append(outcome.cpu - seconds)
            if found:
                return found
        self.peaks[f"{kind}: {name}"] = per_byte = max(0, outcome.peak - peak) / (4 * BYTES)
        if used[2] > LEAST_SECONDS and used[2] / max(used[1], 0.001) > MOST_GROWTH:
            found += self.again(kind, stages, pattern, seconds, place)
        bound = self.bench.options.memory_bound
        if bound and per_byte > bound:
            found.append(f"{per_byte:.0f} bytes of memory a byte")
        return found

    def again(self, kind, stages, pattern, seconds, place):
        """A slope that looked steep, measured at larger sizes, the least of three each."""
        sizes = [BYTES * factor for factor in (4, 8, 16)]
        used = [self.measure(kind, stages, pattern, size, place, times=3).cpu - seconds for size in sizes]
        slopes = [later / max(earlier, 0.001) for earlier, later in zip(used, used[1:])]
        if min(slopes) <= MOST_GROWTH:
            return []
        told = ", ".join(f"{cpu:.2f} s for {size / 1e6:.0f} MB" for cpu, size in zip(used, sizes))
        return [f"{told}: grows as n to the power of {math.log2(min(slopes)):.1f}"]

    def worst(self):
        """The patterns that take the most memory, for the page."""
        rows = sorted(self.peaks.items(), key=lambda row: -row[1])[:WORST]
        lines = [f"Memory over that of the start-up, in bytes a byte of input at {4 * BYTES / 1e6:.0f} MB, the {WORST} largest:", "",
                 "| pattern | bytes a byte |", "|---|---:|"]
        return lines + [f"| {name} | {bytes_:.0f} |" for name, bytes_ in rows] + [""]


def plan():
    """Group, kind of input, stages, and patterns."""
    compared = {name: p for name, p in patterns.TEXTS.items() if name.startswith(("new", "wrapped", "menus", "growing",
        "one ", patterns.PARAGRAPH))}
    yield "text", "text", STAGES, patterns.TEXTS
    yield "HTML", "html", STAGES, patterns_markup.PAGES
    yield "JSON Lines", "jsonl", STAGES, patterns_markup.RECORDS
    yield "pipeline files", "yaml", STAGES, patterns_markup.PIPELINES
    yield "near duplicates by MinHash", "text", NEAR, compared
    yield "near duplicates by containment", "text", CONTAINMENT, compared
    yield "HTML with boilerplate marked", "html", MARKS, dict(list(patterns_markup.PAGES.items())[::5])
    yield "the tokenizer alone", "text", BARE, dict(list(patterns.TEXTS.items())[::8])


def trials(bench):
    growth = Growth(bench)
    bench.growth = growth
    for group, kind, stages, table in plan():
        for number, (name, pattern) in enumerate(table.items()):
            if not bench.short or number % 20 == 5:
                shown = name.encode("unicode_escape").decode()[:40].replace("|", "/").replace("'", '"').replace("`",
                    "backtick")
                yield Trial(group, f"{group}:{number}:{shown}", functools.partial(growth.check, kind, stages, shown,
                    pattern))


def notes(bench):
    return bench.growth.worst()
