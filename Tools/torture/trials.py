"""What every family of trials stands on: a trial, and a program that is run with limits.

A family is a module with NAME, TRIED, HOLDS (a sentence each) and `trials(bench)`, which gives `Trial` values. A trial draws its chances
from its own name, so that one alone gives what it gave among all.
"""
import concurrent.futures
import dataclasses
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parents[2]
# No trial may take longer: "no hang over 10 s".
HANG_SECONDS = 10
# Keeps a fault of the program from taking the machine's memory.
ADDRESS_SPACE_KB = 24 << 20
# What README.md promises, without 70, which is a fault of the program.
EXIT_CODES = range(6)
STAGES = [
    "normalize", {"clean": {"boilerplate": "drop"}}, {"deduplicate": {"scope": "corpus"}}, "language", "tokenize",
    "entities", {"dates": {"reference": "document"}}, "locations", {"topics": {"taxonomy": "builtin/migration"}},
]


class Skip(Exception):
    """A trial that this machine cannot make, and why."""


@dataclasses.dataclass


class Trial:
    """One trial: `check(place)` gives what did not hold, or None where there was nothing to try."""
    group: str
    name: str
    check: typing.Callable

    def chances(self):
        return random.Random(self.name)


@dataclasses.dataclass


class Outcome:
    """How a program ended. A negative code is the signal that ended it; peak is in bytes, the times in seconds.

    `cpu` is that of the program and of the kernel for it: how the two share it, the kernel only samples.
    """
    code: int
    out: bytes
    err: bytes
    wall: float
    cpu: float
    peak: int
    hung: bool

    @property
    def message(self):
        return self.err.decode("utf-8", "replace").strip()

    def faults(self, codes=EXIT_CODES):
        """What is wrong with the end itself: a signal, a hang, a code that is not documented, an error without a word."""
        said = self.message[:200]
        if self.hung:
            return [f"hung for more than {HANG_SECONDS} s"]
        if self.code not in codes:
            return [f"ended with {self.code}: {said!r}"]
        if self.code > 0 and not said and not self.out:
            return [f"ended with {self.code} without a word"]
        return []


class Bench:
    """The program under trial, a scratch folder, and how much is tried."""

    def __init__(self, program, folder, short, options=None):
        self.program, self.folder, self.short, self.options = str(program), pathlib.Path(folder), short, options
        self.environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", LC_ALL="C.UTF-8")

    def start(self, arguments, cwd=None, stdin=subprocess.DEVNULL, wrap=(), limits="", stdout=None, stderr=None):
        """Starts the program below `wrap`, with the limits of the shell's `ulimit`."""
        forget_peak()
        shell = f"ulimit -c 0; ulimit -v {ADDRESS_SPACE_KB}; {limits} exec \"$@\""
        command = ["sh", "-c", shell, "sh", *map(os.fsencode, wrap), self.program, *map(os.fsencode, arguments)]
        return subprocess.Popen(command, cwd=cwd, stdin=stdin, stdout=stdout, stderr=stderr, env=self.environment,
                                start_new_session=True)

    def run(self, *arguments, seconds=HANG_SECONDS, signals=(), out=None, **keywords):
        """Runs the program to its end, or kills it after so many seconds. `signals` are pairs of a delay and a signal."""
        with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
            began = time.monotonic()
            process = self.start(arguments, stdout=out or said, stderr=told, **keywords)
            lock, hung, ended = threading.Lock(), threading.Event(), threading.Event()

            def send(number, is_late=False):
                with lock:
                    if ended.is_set():
                        return
                    if is_late:
                        hung.set()
                        os.killpg(process.pid, number)
                    else:
                        os.kill(process.pid, number)

            timers = [threading.Timer(delay, send, [number]) for delay, number in signals]
            timers.append(threading.Timer(seconds, send, [signal.SIGKILL, True]))
            for timer in timers:
                timer.start()
            # Waited for without being reaped, so that no signal goes to a number that is somebody else's by then.
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            with lock:
                ended.set()
                _, status, usage = os.wait4(process.pid, 0)
            for timer in timers:
                timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0), told.seek(0)
            return Outcome(process.returncode, said.read(8 << 20), told.read(8 << 20), time.monotonic() - began,
                           usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10, hung.is_set())

    def place(self, trial_name):
        """A new empty folder for a trial."""
        return pathlib.Path(tempfile.mkdtemp(prefix="trial-", dir=self.folder))


@dataclasses.dataclass


class Count:
    """How the trials of a group went."""
    tried: int = 0
    held: int = 0
    skipped: dict = dataclasses.field(default_factory=dict)


def forget_peak():
    """Sets the peak memory of this process to what it has now: the kernel counts it as that of a program which it starts."""
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def attempt(bench, trial):
    """What did not hold in one trial (empty if all did), None if there was nothing to try, or the reason why it was skipped."""
    place = bench.place(trial.name)
    try:
        return trial.check(place)
    except Skip as reason:
        return str(reason)
    # A trial that fails in itself has not held either, and the others go on.
    except Exception as error:  # noqa: BLE001
        return [f"the trial failed: {type(error).__name__}: {error}"]
    finally:
        remove(place)


def remove(folder):
    """Removes a scratch folder, whatever the rights in it."""
    for path, folders, _ in os.walk(os.fsencode(folder)):
        for name in folders:
            inner = os.path.join(path, name)
            if not os.path.islink(inner):
                os.chmod(inner, 0o700)
    shutil.rmtree(os.fsencode(folder), ignore_errors=True)


def make_all(bench, trials, tell):
    """Makes trials, two at a time; gives the counts by group, and the trials that did not hold with their findings."""
    counts, failed = {}, []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for trial, findings in zip(trials, pool.map(lambda trial: attempt(bench, trial), trials)):
            if findings is None:
                continue
            count = counts.setdefault(trial.group, Count())
            if isinstance(findings, str):
                count.skipped[findings] = count.skipped.get(findings, 0) + 1
            else:
                count.tried += 1
                count.held += not findings
                if findings:
                    failed.append((trial, findings))
                    tell(trial, findings)
    return counts, failed
