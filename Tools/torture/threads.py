"""Threads that cannot be started, as under a pids limit of a container, and what waits for signals and timers."""
import functools
import shutil

import run_folders
from faults import strace
from trials import Skip, Trial

NAME = "threads"
TRIED = ("Commands whose n-th start of a thread fails (EAGAIN), or the call that makes what a thread waits on, by `strace -e inject`; n+ "
         "is the n-th and all after it.")
HOLDS = "The command ends well with its whole output, or with a documented code and a message; it does not hang."

COMMANDS = {
    "run": None, "validate": ["validate", "p.json"], "doctor": ["doctor"], "show": ["show", "doc-0", "run"],
    "report": ["report", "run", "-o", "r.html"], "compare": ["compare", "run", "run"],
    "export": ["export", "run", "--to", "doccano", "-o", "x.jsonl"],
}


# The calls by which threads begin, and by which one waits for signals and timers.
CALLS = {"clone,clone3": "EAGAIN", "epoll_create1": "EMFILE", "eventfd2": "EMFILE", "epoll_ctl": "ENOSPC"}


def check(bench, command, call, when, place):
    run_folders.write_corpus(place / "c.jsonl", 200_000)
    pipeline = run_folders.write_pipeline(place / "p.json", [place / "c.jsonl"], place / "run")
    if command != "run":
        bench.run("run", pipeline, "--quiet")
    arguments = COMMANDS[command] or ["run", pipeline, "--quiet", "-j", "4"]
    log = place / "log"
    outcome = bench.run(*arguments, cwd=place,
                        wrap=strace(log, f"trace={call}", f"inject={call}:error={CALLS[call]}:when={when}"))
    if "(INJECTED)" not in log.read_text():
        return None
    found = outcome.faults()
    if command == "run" and not outcome.code and run_folders.fault(place / "run"):
        found.append(f"ended well, but: {run_folders.fault(place / 'run')}")
    if command == "run" and outcome.code and (place / "run").exists():
        found.append("failed, but the output is there")
    return found


def trials(bench):
    if not shutil.which("strace"):
        raise Skip("strace is not installed (make setup EXTRAS=torture)")
    for call in list(CALLS)[1:]:
        for when in ("1", "2", "1+"):
            yield Trial(call, f"{call}:{when}", functools.partial(check, bench, "run", call, when))
    for command in COMMANDS if not bench.short else ("run", "doctor"):
        for when in ["1+", "2+", "3+", "4+", "1", "2", "3", "4", "5"] if not bench.short else ["1+", "2"]:
            yield Trial(command, f"{command}:{when}", functools.partial(check, bench, command, "clone,clone3", when))
