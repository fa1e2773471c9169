#!/usr/bin/env python3
"""torture.py [--short] [--only FAMILY,…] [--without FAMILY,…] [--case NAME] [--write PAGE] [WINNOW]: trials of reliability.

Prints a table a family: what was tried, how often, what must hold, how often it did. Exit code 1 if something did not hold; then
each such trial is named with the command that makes it again. Without strace, or root where a trial mounts, those trials are skipped
and the table says so. At most two programs run at a time. Python's standard library only.
"""
import argparse
import importlib
import os
import pathlib
import platform
import sys
import tempfile
import time

import trials
from trials import Bench, Count, ROOT, Skip, make_all

FAMILIES = [
    "faults", "signals", "waiting", "threads", "growth", "corruption", "places", "names", "replacing", "two", "terminal",
]


def arguments():
    parser = argparse.ArgumentParser(description="trials of reliability")
    parser.add_argument("winnow", nargs="?", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--short", action="store_true",
        help="a part of the trials, for CI: under three minutes on two processors")
    parser.add_argument("--only", default=",".join(FAMILIES), help="these families: " + ", ".join(FAMILIES))
    parser.add_argument("--without", default="", help="leave out these families")
    parser.add_argument("--case", help="make one trial again, by its name")
    parser.add_argument("--signals", type=int, default=200, help="how many signals the long trials send (200)")
    parser.add_argument("--memory-bound", type=float, help="fail where growth takes more bytes of memory a byte of input")
    parser.add_argument("--write", help="write the table to this page")
    return parser.parse_args()


def names(options):
    asked, without = options.only.split(","), set(options.without.split(","))
    unknown = (set(asked) | without) - set(FAMILIES) - {""}
    if unknown:
        sys.exit(f"torture.py: no family {', '.join(sorted(unknown))}; there are {', '.join(FAMILIES)}")
    return [name for name in asked if name not in without]


def make(family, bench, options):
    """The trials of one family: counts by group, and those that did not hold."""
    def tell(trial, findings):
        again = f"python3 Tools/torture/torture.py --only {family.NAME} --case '{trial.name}'"
        again += " --short" if options.short else ""
        print("".join(f"  {family.NAME} {trial.name}: {finding}\n" for finding in findings) + f"    again: {again}",
            flush=True)
    try:
        made = list(family.trials(bench))
    except Skip as reason:
        return {"all": Count(skipped={str(reason): 1})}, []
    if options.case:
        made = [trial for trial in made if trial.name == options.case]
    return make_all(bench, made, tell)


def rows(family, counts):
    """The lines of a family's table, with one for all of its trials at the end."""
    yield f"### {family.NAME}", ""
    yield f"{family.TRIED}", ""
    yield f"What must hold: {family.HOLDS}", ""
    yield "| what | trials | held |", "|---|---:|---:|"
    for group, count in counts.items():
        skipped = "".join(f" ({number} skipped: {reason})" for reason, number in count.skipped.items())
        yield (f"| {group}{skipped} | {count.tried} | {count.held} |",)
    total, held = sum(c.tried for c in counts.values()), sum(c.held for c in counts.values())
    yield f"| **all** | **{total}** | **{held}** |", ""


def page(sections, options, seconds):
    """The whole table, in Markdown."""
    kind = "short" if options.short else "long"
    head = ["# Trials of reliability", "", "<!-- Written by `make torture`: change Tools/torture, not this page. -->", "",
            f"What was tried on the program, how often, and what held: the {kind} trials of `make torture`, "
            f"{seconds / 60:.0f} minutes on {platform.machine()} with {os.cpu_count()} processors. CI makes the short ones "
            "(`python3 Tools/torture/torture.py --short`). A trial that does not hold is printed with the command that makes it again.", ""]
    return "\n".join(head + sections).rstrip("\n") + "\n"


def main():
    options = arguments()
    began, sections, failed, tried = time.monotonic(), [], 0, 0
    with tempfile.TemporaryDirectory(prefix="winnow-torture-") as folder:
        bench = Bench(pathlib.Path(options.winnow).resolve(), folder, options.short, options)
        for name in names(options):
            family, start = importlib.import_module(name), time.monotonic()
            counts, findings = make(family, bench, options)
            failed, tried = failed + len(findings), tried + sum(count.tried for count in counts.values())
            lines = [line for row in rows(family, counts) for line in row]
            lines += family.notes(bench) if hasattr(family, "notes") else []
            print("\n".join(lines), f"\n({time.monotonic() - start:.0f} s)\n", flush=True)
            sections += lines
        trials.remove(folder)
        os.makedirs(folder, exist_ok=True)
    if options.write:
        pathlib.Path(options.write).write_text(page(sections, options, time.monotonic() - began))
    print(f"{tried} trials, {tried - failed} held, {failed} did not; {time.monotonic() - began:.0f} s")
    sys.exit(1 if failed or not tried else 0)


if __name__ == "__main__":
    main()
