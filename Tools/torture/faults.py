"""Faults: one system call of a run fails, the first, the second and so on, by `strace -e inject`."""
import collections
import functools
import re
import shutil

import run_folders
from trials import Skip, Trial

NAME = "faults"
TRIED = "A run in which the n-th call of a system call fails, for every n there is, over no output and over an old one."
HOLDS = ("Exit code 0 with the output of an undisturbed run, or a documented code with a message; then the old output is "
         "whole and nothing is left over that the message does not name. A call that a signal breaks off (EINTR) is made "
         "again.")

BROKEN_OFF = ["EINTR"]
DISK = ["EIO", "ENOSPC"]
# The calls that a run makes, with errors that their manual pages name.
CALLS = {
    "openat": ["EIO", "EMFILE", "EACCES", *BROKEN_OFF], "read": ["EIO", "EAGAIN", *BROKEN_OFF],
    "pread64": ["EIO", *BROKEN_OFF], "write": [*DISK, *BROKEN_OFF], "pwrite64": [*DISK, *BROKEN_OFF],
    "fsync": [*DISK, *BROKEN_OFF], "fdatasync": [*DISK, *BROKEN_OFF], "rename": [*DISK, "EACCES", *BROKEN_OFF],
    "renameat2": [*DISK, "EINVAL", *BROKEN_OFF], "mkdir": [*DISK, "EACCES", *BROKEN_OFF],
    "unlink": ["EIO", "EACCES", *BROKEN_OFF], "rmdir": ["EIO", "EACCES", *BROKEN_OFF], "close": ["EIO", *BROKEN_OFF],
    "newfstatat": ["EIO", "EACCES"], "getdents64": ["EIO", "ENOENT"], "mmap": ["ENOMEM", "EAGAIN"], "mprotect": ["ENOMEM"],
    "ftruncate": [*DISK, *BROKEN_OFF], "flock": ["ENOLCK", *BROKEN_OFF], "fchmod": ["EIO", *BROKEN_OFF], "lseek": ["EIO"],
    "readlink": ["EIO", "EACCES"], "access": ["EIO"], "fadvise64": ["EIO"], "madvise": ["ENOMEM"], "getcwd": ["ENOMEM"],
    "munmap": ["EINVAL"], "ioctl": ["EIO"], "epoll_wait": ["EINTR"], "signalfd4": ["EMFILE"], "timerfd_create": ["EMFILE"],
}
LOADER_FAILED = 127


def strace(log, *expressions):
    return ["strace", "-f", "-qq", "-o", str(log), *(part for e in expressions for part in ("-e", e))]


class Faults:
    def __init__(self, bench):
        self.bench, self.folder = bench, bench.place(NAME)
        folder = self.folder
        run_folders.write_input(f"{folder}/in")
        (folder / "old").mkdir()
        shutil.copy(f"{folder}/in/a.txt", folder / "old" / "a.txt")
        self.contents = {}
        for name, source in (("new", "in"), ("old", "old")):
            pipeline = self.pipeline(folder, source, folder / f"out-{name}")
            outcome = bench.run("run", pipeline, "--quiet")
            assert outcome.code == 0, outcome.message
            self.contents[name] = run_folders.content(folder / f"out-{name}")

    def pipeline(self, place, source, out):
        return run_folders.write_pipeline(f"{place}/p.json", [self.folder / source], out, report=True)

    def counts(self):
        """Of each call, how many the loader of the C library makes before the program begins, and how many a thread of a run at most.

        strace counts for each thread.
        """
        log = self.folder / "log"
        shutil.copytree(self.folder / "out-old", self.folder / "o" / "out")
        pipeline = self.pipeline(self.folder, "in", self.folder / "o" / "out")
        self.bench.run("run", pipeline, "--quiet", "-j", "1", wrap=strace(log))
        counts, loader, is_loaded = collections.Counter(), collections.Counter(), False
        for line in log.read_text(errors="replace").splitlines():
            found = re.match(r"(\d+) +(\w+)\(", line)
            if found:
                counts[found[1], found[2]] += 1
                # The loader's last word: it asks for the limit of the stack.
                is_loaded = is_loaded or found[2] == "prlimit64"
                loader[found[2]] += not is_loaded
        most = {}
        for (_, call), count in counts.items():
            most[call] = max(count, most.get(call, 0))
        return {call: (loader[call] if is_loaded else 0, count) for call, count in most.items()}

    def check(self, call, error, number, previous, place):
        out, log = place / "o" / "out", place / "log"
        (place / "o").mkdir()
        if previous == "old":
            shutil.copytree(self.folder / "out-old", out)
        outcome = self.bench.run(
            "run", self.pipeline(place, "in", out), "-j", "1",
            wrap=strace(log, f"trace={call}", f"inject={call}:error={error}:when={number}"))
        injected = [line for line in log.read_text(errors="replace").splitlines() if "(INJECTED)" in line]
        if not injected or outcome.code == LOADER_FAILED:
            return None
        found = outcome.faults()
        # strace counts for each thread: with the first write of a worker fails that of the message too.
        if any(" write(2, " in line for line in injected):
            found = [finding for finding in found if "without a word" not in finding]
        state, left = run_folders.state(out, self.contents), run_folders.beside(out)
        if outcome.code == 0 and state != "new":
            found.append(f"ended well, but the output is {state}")
        if outcome.code not in (0, 3) and state not in (previous, "new") or state.startswith("broken"):
            found.append(f"the output was {previous} and is {state}")
        if outcome.code not in (0, 3) and state == "new":
            found.append(f"ended with {outcome.code}, but the new output is there")
        # What cannot be cleared away, or must not be, is told by name; the next run sees to it.
        if any(name not in outcome.message for name in left):
            found.append(f"left over: {left}")
        if error == "EINTR" and outcome.code:
            found.append(f"not made again: {outcome.message[:200]!r}")
        return [f"{finding}, at {injected[0].split(' ', 1)[1].strip()[:120]}" for finding in found]


def ordinals(first, last, short):
    """Which calls fail: all in the long trials; in the short ones the last few, where the run is at its end."""
    if not short:
        return range(first, last + 1)
    few = {last - 1, last} | ({(first + last) // 2} if last - first > 20 else set())
    return sorted(number for number in few if number >= first)


def trials(bench):
    if not shutil.which("strace"):
        raise Skip("strace is not installed (make setup EXTRAS=torture)")
    faults = Faults(bench)
    for call, (loaded, count) in sorted(faults.counts().items()):
        if call not in CALLS:
            continue
        for error in CALLS[call] if not bench.short else CALLS[call][:1] + CALLS[call][-1:]:
            for number in ordinals(loaded + 1, count, bench.short):
                # Over an old output and over none: both where there are few calls, else in turn.
                for previous in ("old", "none") if count <= 30 and not bench.short else (("none", "old")[number % 2],):
                    yield Trial(call, f"{call}:{error}:{number}:{previous}",
                                functools.partial(faults.check, call, error, number, previous))
