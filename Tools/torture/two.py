"""Several runs that write the same output at once, and a reader that looks on."""
import functools
import json
import os
import shutil
import threading
import time

import run_folders
from trials import Skip, Trial

NAME = "two"
TRIED = ("Two to ten runs over different inputs that write the same output at the same time, over none and over an old "
         "one; each numbered as process 1.")
HOLDS = ("Each ends well, or with code 4 and a message; at the end the output is one run's and whole, and nothing is left "
         "over. A reader always finds an index that parses.")

INPUTS = 3
DEADLINE = 60


class Two:
    def __init__(self, bench):
        self.bench, self.folder, self.contents = bench, bench.place(NAME), {}
        for number in range(INPUTS):
            path = run_folders.write_corpus(f"{self.folder}/{number}.jsonl", 20_000 + 50_000 * number)
            out = self.folder / f"out{number}"
            assert bench.run("run", run_folders.write_pipeline(f"{self.folder}/p.json", [path], out), "--quiet").code == 0
            self.contents[f"run {number}"] = run_folders.content(out)

    def check(self, run_count, previous, wrap, chances, place):
        out = place / "o" / "out"
        (place / "o").mkdir()
        if previous:
            shutil.copytree(self.folder / "out0", out)
        found, outcomes = [], []

        def write(number):
            time.sleep(chances.random() * 0.05)
            pipeline = run_folders.write_pipeline(f"{place}/{number}.json", [self.folder / f"{number % INPUTS}.jsonl"], out)
            outcomes.append(self.bench.run("run", pipeline, "--quiet", "-j", "1", wrap=wrap, seconds=DEADLINE))

        threads = [threading.Thread(target=write, args=[number]) for number in range(run_count)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            found += look(out) if previous else []
            time.sleep(0.01)
        for outcome in outcomes:
            found += outcome.faults({0, 4})
        if not any(outcome.code == 0 for outcome in outcomes):
            found.append(f"none ended well: {outcomes[0].message[:200]}")
        state, left = run_folders.state(out, self.contents), run_folders.beside(out)
        if state not in self.contents:
            found.append(f"the output is {state}")
        if any(name not in " ".join(outcome.message for outcome in outcomes) for name in left):
            found.append(f"left over: {left}")
        return found


def look(out):
    """What a reader finds wrong that opens the index while it is replaced."""
    try:
        with open(out / "datapackage.json") as file:
            json.load(file)
        return []
    except FileNotFoundError:
        return ["a reader found no index"] if not os.path.isdir(out) else []
    except ValueError:
        return ["a reader found half an index"]


def numbered_one(bench):
    """What gives each program the process number 1, as in a container."""
    wrap = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"]
    if not shutil.which("unshare") or bench.run("--version", wrap=wrap).code != 0:
        raise Skip("no namespace of process numbers can be made")
    return wrap


def trials(bench):
    two = Two(bench)
    plan = [(2, 40, 4), (3, 15, 1), (10, 8, 1)]
    for run_count, long, short in plan:
        for number in range(short if bench.short else long):
            group = f"{run_count} at once"
            trial = Trial(group, f"{group}:{number}", None)
            yield Trial(group, trial.name, functools.partial(two.check, run_count, number % 2 == 0, (), trial.chances()))
    for number in range(1 if bench.short else 10):
        trial = Trial("2 as process 1", f"2 as process 1:{number}", None)

        def check(place, number=number, trial=trial):
            return two.check(2, number % 2 == 0, numbered_one(bench), trial.chances(), place)
        yield Trial(trial.group, trial.name, check)
