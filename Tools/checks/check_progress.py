#!/usr/bin/env python3
"""check_progress.py: what a run says while it waits for more input, on a terminal, as JSON and elsewhere.

The run reads standard input, which stays open until it has said what is expected: nothing here depends on how fast it is. Exit code 1
if a line is not what docs/data-teams.md says.
"""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PIPELINE = "version: 1\ninput: {paths: ['-'], format: jsonl}\nstages: [tokenize]\noutput: {directory: out}\n"
KEYS = {"event", "run_folder", "documents", "rejects", "bytes", "share", "seconds", "megabytes_per_second", "seconds_left"}
RECORD = b'{"text": "One sentence."}\n'


def start(folder, arguments, error):
    command = [str(ROOT / ".build/release/winnow"), "run", "p.yaml", "--batch-bytes", "1", *arguments]
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=error)
    process.stdin.write(RECORD * 3)
    process.stdin.flush()
    return process


def expect(claim, message):
    if not claim:
        sys.exit(f"failed: {message}")


def check_terminal(folder):
    ours, theirs = pty.openpty()
    process = start(folder, [], theirs)
    os.close(theirs)
    seen = b""
    while not re.search(rb"\r\x1b\[K\d+ documents, \d+\.\d MB/s", seen):
        seen += os.read(ours, 4096)
    process.stdin.close()
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    expect(process.wait() == 0, "the run failed")
    moving, summary = seen.rsplit(b"\r\x1b[K", 1)
    expect(b"\n" not in moving, f"the moving line does not stay on its line: {moving}")
    expect(summary.startswith(b"out: 3 in, 3 written") and len(summary.splitlines()) <= 6, f"another summary: {summary}")


def check_json(folder):
    process = start(folder, ["--progress", "json"], subprocess.PIPE)
    events = [json.loads(process.stderr.readline()) for _ in range(2)]
    process.stdin.close()
    events += [json.loads(line) for line in process.stderr]
    expect(process.wait() == 0, "the run failed")
    names = [event["event"] for event in events]
    expect(names[:2] == ["begin", "progress"] and names[-1] == "done", f"other events: {names}")
    expect(all(set(event) == KEYS for event in events), f"an event has other keys: {events}")
    expect(events[-1]["documents"] == 3 and events[-1]["share"] == 1 and events[1]["share"] is None, f"another end: {events}")


def main():
    with tempfile.TemporaryDirectory() as name:
        (pathlib.Path(name) / "p.yaml").write_text(PIPELINE)
        check_terminal(name)
        check_json(name)
    print("progress: on a terminal and as JSON as documented")


if __name__ == "__main__":
    main()
