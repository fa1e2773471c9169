"""Signals to a run that waits: at a silent standard input, in a FIFO, in one long record."""
import functools
import json
import os
import subprocess
from signal import SIGINT, SIGTERM

import run_folders
from trials import Trial

NAME = "waiting"
TRIED = ("SIGINT and SIGTERM to a run that waits for its input or is in the midst of one long record; the second one a "
         "second later.")
HOLDS = ("The run ends within ten seconds of the first signal and at once after the second; nothing is left over or the "
         "next run removes it.")

CASES = [
    "silent standard input", "FIFO without a writer", "device that never ends", "record of a million keys",
    "32 MB in one document",
]
AFTER_SECONDS = 0.7


def prepare(case, place):
    """The input path of a case, the format, and what the program's standard input is."""
    if case == "silent standard input":
        return "-", "jsonl", subprocess.PIPE
    if case == "FIFO without a writer":
        os.mkfifo(place / "f.txt")
        return place / "f.txt", "text", subprocess.DEVNULL
    if case == "device that never ends":
        return "/dev/zero", "jsonl", subprocess.DEVNULL
    path = place / "in.jsonl"
    with open(path, "w") as file:
        if case == "record of a million keys":
            file.write('{"text": "a"' + "".join(f', "k{i}": {i}' for i in range(1_000_000)) + "}\n")
        else:
            file.write('{"text": "')
            for i in range(400_000):
                file.write(f"On {i % 28 + 1} May 2019 Anna Keller met Ben Ortega in Paris, France, with {i}. ")
            file.write('"}\n')
    return path, "jsonl", subprocess.DEVNULL


def check(bench, case, number, times, place):
    path, form, stdin = prepare(case, place)
    (place / "o").mkdir()
    out = place / "o" / "out"
    pipeline = run_folders.write_pipeline(place / "p.json", [path], out, form=form)
    silent = os.pipe() if stdin == subprocess.PIPE else None
    try:
        signals = [(AFTER_SECONDS + i, number) for i in range(times)]
        outcome = bench.run("run", pipeline, "--quiet", signals=signals, seconds=AFTER_SECONDS + 10,
                            stdin=silent[0] if silent else stdin)
    finally:
        for descriptor in silent or ():
            os.close(descriptor)
    found = outcome.faults({0, 3, -number, 128 + number})
    if times == 2 and outcome.wall > AFTER_SECONDS + 2:
        found.append(f"ended {outcome.wall - AFTER_SECONDS - 1:.1f} s after the second signal")
    if outcome.code > 0 and run_folders.beside(out):
        found.append(f"left over: {run_folders.beside(out)}")
    (place / "one.json").write_text(json.dumps({"text": "A text of 2001."}))
    after = bench.run("run", run_folders.write_pipeline(place / "q.json", [place / "one.json"], out, form="jsonl"),
        "--quiet")
    if after.code or run_folders.fault(out) or run_folders.beside(out):
        found.append(f"the next run: {after.code} {run_folders.fault(out)} {run_folders.beside(out)}")
    return found


def trials(bench):
    for case in CASES:
        for number in (SIGINT, SIGTERM):
            for times in (1, 2) if not bench.short else (1,):
                yield Trial(case, f"{case}:{number.name}:{times}", functools.partial(check, bench, case, number, times))
