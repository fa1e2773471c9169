"""What reaches a terminal: controls in names, identifiers, texts, values of YAML and arguments."""
import functools
import json
import os
import pty
import re
import select
import shutil
import subprocess
import time

import run_folders
from trials import HANG_SECONDS, Trial

NAME = "terminal"
TRIED = ("Escape sequences, C1 controls, bells, backspaces, carriage returns and marks of direction in texts, identifiers,"
         " names of files, values and keys of YAML, and arguments; commands that print them, to a terminal and to a pipe.")
HOLDS = ("None of them reaches standard error raw, nor standard output where that is a terminal: each is spelled out. "
         "Output to a pipe is data. The program's own colours do not count.")

EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[31m\u009b31m\x08\x7f\u202e\u2066\r"
# What the program itself writes to a terminal: colours, and clearing the line that moves.
OWN = re.compile(rb"\r?\x1b\[[0-9;]*[mK]")
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def prepare(bench, place):
    """A run over hostile records, another one to compare with, and pipeline files that are wrong."""
    text = f"A text {EVIL} of 3 May 2019, by Anna Keller{EVIL} in Paris, France."
    rows = [{"id": "t", "text": text, "title": EVIL}, {"id": "e" + EVIL, "text": text}, {"id": "bad" + EVIL, "text": 1}]
    (place / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    stages = [{"normalize": {"invisible": False}}, "tokenize", "entities", "dates", "locations"]
    run_folders.write_pipeline(place / "p.json", [place / "in.jsonl"], place / "run", stages)
    bench.run("run", "p.json", cwd=place)
    shutil.copytree(place / "run", place / "other")
    (place / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows[:1]
        + [{"id": "new" + EVIL, "text": text + " On 5 May 2020."}]))
    bench.run("run", "p.json", cwd=place)
    head = f"version: 1\ninput: {{paths: [in.jsonl]}}\noutput: {{directory: o}}\n"
    (place / "key.yaml").write_text(head + '"na\\e[31mme\\e]0;x\\a": x\n')
    (place / "value.yaml").write_text(
        'version: 1\nname: "x\\e[31mred"\ninput: {paths: ["\\e]0;t\\a.txt"], format: "\\e[31mx"}\nstages: ["\\e[31mno"]\n'
        'output: {directory: "o\\e[31m"}\n')
    (place / "good.yaml").write_text(head + 'name: "x\\e[31mred\\u202e"\nstages: [normalize]\n')
    (place / "raw.yaml").write_bytes(b"version: 1\n\x1b[31mfoo: [\n")
    (place / "c1.yaml").write_text("version: 1\n# \u009b31m\nfoo\u009b31m: 1\n")
    (place / "tax.yaml").write_text('version: 1\nname: "x\\e[31m"\ntopics: [{id: "a\\e[31m", phrases: ["\\e[31m"]}]\n')
    (place / "list.tsv").write_text(f"name\tlabel\tid\n{EVIL.replace(chr(13), '')}\tx{EVIL[:5]}\t\n")
    run_folders.write_pipeline(place / "t.json", ["in.jsonl"], "o", ["tokenize", {"topics": {"taxonomy": "tax.yaml"}}])
    folder = place / "\x1b[31mred"
    folder.mkdir()
    (folder / "a\x1b]0;x\x07\u202e.jsonl").write_text("no json\n")
    run_folders.write_pipeline(place / "f.json", [folder], place / "o\x1b[31m", ["normalize"])


COMMANDS = {
    "show": ["show", "t", "run"], "show, no such document": ["show", EVIL, "run"],
    "show, no such run": ["show", "t", "run" + EVIL], "run, rejects": ["run", "p.json"],
    "run, JSON": ["run", "p.json", "--json"], "run, names of files": ["run", "f.json"],
    "dry run": ["run", "f.json", "--dry-run"], "missing pipeline file": ["run", "\x1b[31mno.yaml"],
    "unknown option": ["run", "--\x1b[31mfoo"], "--set": ["run", "p.json", "--set", "x\x1b[31m=1"],
    "--output": ["run", "p.json", "--output", "in.jsonl/\x1b[31m\u202e"], "validate, keys": ["validate", "key.yaml"],
    "validate, values": ["validate", "value.yaml"], "validate, raw": ["validate", "raw.yaml"],
    "validate, C1": ["validate", "c1.yaml"], "explain, values": ["explain", "value.yaml"],
    "explain": ["explain", "good.yaml"], "taxonomy": ["run", "t.json"],
    "gazetteer check": ["gazetteer", "check", "list.tsv"],
    "gazetteer compile": ["gazetteer", "compile", "list.tsv", "-o", "x\x1b[31m"],
    "find": ["find", f"Anna {EVIL} Keller in Paris"], "dates": ["dates", f"3 May {EVIL} 2019"],
    "dates, reference": ["dates", "3 May", "--reference", EVIL], "compare": ["compare", "other", "run"],
    "compare, no such run": ["compare", "run", EVIL], "report": ["report", "\x1b[31mnone"],
    "report -o": ["report", "run", "-o", "\x1b[31m/\u202e"], "topics": ["topics", "keywords", "run", "--where", "id=t"],
    "topics, where": ["topics", "keywords", "run", "--where", EVIL],
    "evaluate": ["evaluate", "--gold", "other/documents.jsonl.gz", "--run", "run"],
    "evaluate, no such gold": ["evaluate", "--gold", EVIL, "--run", "run"], "stages": ["stages", EVIL],
    "schema": ["schema", EVIL], "doctor": ["doctor", "--output", EVIL], "init": ["init", "in.jsonl/\x1b[31m"],
    "command": [EVIL],
    **{f"export {to}": ["export", "run", "--to", to] for to in ("doccano", "label-studio", "prodigy", "conll", "geojson")},
}


def terminal_output(bench, arguments, place):
    """All that the program writes to a terminal of its own."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([bench.program, *map(os.fsencode, arguments)], cwd=place, stdin=theirs, stdout=theirs,
        stderr=theirs, env=bench.environment, start_new_session=True)
    os.close(theirs)
    said, until = b"", time.monotonic() + HANG_SECONDS
    try:
        while time.monotonic() < until:
            if select.select([ours], [], [], 0.2)[0]:
                try:
                    part = os.read(ours, 65536)
                except OSError:
                    break
                if not part:
                    break
                said += part
    finally:
        os.close(ours)
        process.kill()
        process.wait()
    # The terminal's driver writes a carriage return before each line feed.
    return said.replace(b"\r\n", b"\n")


def raw(said):
    """What of the output are controls, with what stands before the first."""
    text = said.decode("utf-8", "surrogateescape")
    found = RAW.search(text)
    return f"{text[max(0, found.start() - 30):found.end() + 20]!r}" if found else None


def check(bench, arguments, place):
    prepare(bench, place)
    outcome = bench.run(*arguments, cwd=place)
    found = outcome.faults()
    for where, said in (("standard error", outcome.err),
        ("a terminal", OWN.sub(b"", terminal_output(bench, arguments, place)))):
        spoiled = raw(said)
        if spoiled:
            found.append(f"raw on {where}: {spoiled}")
    return found


def trials(bench):
    for number, (name, arguments) in enumerate(COMMANDS.items()):
        if not bench.short or number % 4 == 0:
            yield Trial("commands", name, functools.partial(check, bench, arguments))
