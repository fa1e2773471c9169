"""Signals at chance moments of a run, once and twice; kills, and what the next run makes of what they left."""
import functools
import os
import shutil
from signal import SIGHUP, SIGINT, SIGKILL, SIGPIPE, SIGTERM

import run_folders
from trials import Trial

NAME = "signals"
TRIED = ("A run over 600 KB that gets a signal at a chance moment, once or twice, with and without an old output; and "
         "small runs that get it while they start or end.")
HOLDS = ("SIGINT ends with 130 and SIGTERM with 143, the old output whole and nothing left over, or the run was already "
         "done; a second one, SIGHUP and SIGKILL end the process at once, with the old output or the new one whole; "
         "SIGPIPE ends it before its work begins or changes nothing. The next run gives the output of an undisturbed one "
         "and clears away what was left.")

STOPS = {SIGINT: 130, SIGTERM: 143}
# Of every ten signals at chance moments, how many are of which kind.
KINDS = [SIGINT, SIGTERM, SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGKILL, SIGINT, SIGTERM, SIGKILL]


class Signals:
    def __init__(self, bench):
        self.bench, self.folder = bench, bench.place(NAME)
        (self.folder / "old").mkdir()
        (self.folder / "small").mkdir()
        run_folders.write_input(f"{self.folder}/small/in")
        os.makedirs(f"{self.folder}/old/in")
        shutil.copy(f"{self.folder}/small/in/a.txt", f"{self.folder}/old/in")
        os.makedirs(f"{self.folder}/large/in")
        run_folders.write_corpus(f"{self.folder}/large/in/c.jsonl", 600_000)
        self.contents, self.seconds = {}, {}
        for size in ("old", "small", "large"):
            out = self.folder / "out" / size
            outcome = bench.run("run", self.pipeline(self.folder, size, out), "--quiet")
            assert outcome.code == 0, outcome.message
            self.contents[size], self.seconds[size] = run_folders.content(out), outcome.wall

    def pipeline(self, place, size, out):
        return run_folders.write_pipeline(f"{place}/p.json", [self.folder / size / "in"], out)

    def moment(self, chances, size, when):
        """Seconds after the start: at any time, in the first 60 ms, or about the end."""
        seconds = self.seconds[size]
        if when == "start":
            return chances.random() * 0.06
        if when == "end":
            return seconds * (0.7 + 0.4 * chances.random())
        return seconds * 1.05 * chances.random()

    def check(self, name, number, size, when, times, place):
        chances = Trial("", name, None).chances()
        out = place / "o" / "out"
        (place / "o").mkdir()
        previous = chances.choice(["none", "old"])
        if previous == "old":
            shutil.copytree(self.folder / "out" / "old", out)
        first = self.moment(chances, size, when)
        signals = [(first + i * chances.random() * 0.05, number) for i in range(times)]
        pipeline = self.pipeline(place, size, out)
        outcome = self.bench.run("run", pipeline, "--quiet", signals=signals)
        found = outcome.faults(self.codes(number))
        state = run_folders.state(out, self.contents)
        if state not in (previous, size):
            found.append(f"the output was {previous} and is {state}")
        if outcome.code == 0 and state != size:
            found.append(f"ended well, but the output is {state}")
        if outcome.code > 0:
            left = run_folders.beside(out)
            found += [f"left over: {left}"] if left else []
            found += [f"ended with {outcome.code}, but the output is {state}"] if state == size else []
        return [f"{f} (after {first * 1000:.0f} ms)" for f in found + self.rerun(pipeline, out, size, outcome)]

    def rerun(self, pipeline, out, size, before):
        """The run after one that was stopped."""
        if before.code == 0:
            return []
        outcome = self.bench.run("run", pipeline, "--quiet")
        found = outcome.faults([0])
        state, left = run_folders.state(out, self.contents), run_folders.beside(out)
        if state != size or left:
            found.append(f"after the next run the output is {state}, left over: {left}")
        return found

    @staticmethod
    def codes(number):
        """How a run may end that got this signal; by the signal itself, where it came before or after the run."""
        return {0, -number, STOPS[number]} if number in STOPS else {0, -number}


def trials(bench):
    signals = Signals(bench)
    count = bench.options.signals if not bench.short else 30
    # Once an abort was seen in 1,500 signals: most of the long trials are small runs, for threads begin and end at the start and the end.
    plan = [("any moment", "large", "any", 1, count), ("any moment, twice", "large", "any", 2, count // 5),
            ("start", "small", "start", 1, count // 3 if bench.short else count * 2),
            ("end", "small", "end", 1, count // 3 if bench.short else count * 2),
            ("start and end, twice", "small", "any", 2, count // 5 if bench.short else count)]
    for group, size, when, times, trial_count in plan:
        for i in range(trial_count):
            number = KINDS[i % len(KINDS)]
            name = f"{number.name}:{group.replace(' ', '-').replace(',', '')}:{i}"
            yield Trial(group, name, functools.partial(signals.check, name, number, size, when, times))
