"""Running the program: results, progress, errors as exceptions."""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

import winnow
from conftest import NEWS, STAGES, write_records
from winnow import program
from winnow.diagnostics import Diagnostic, parse

PIPELINE = {"version": 1, "input": {"paths": ["in.jsonl"]}, "stages": STAGES, "output": {"directory": "out"}}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_records(tmp_path / "in.jsonl", NEWS)
    (tmp_path / "pipeline.yaml").write_text(json.dumps(PIPELINE))
    return tmp_path


def test_a_file_and_a_mapping_give_the_same(folder):
    events = []
    by_file = winnow.run("pipeline.yaml", progress=events.append, jobs=1)
    assert [events[0]["event"], events[-1]["event"]] == ["begin", "done"] and events[-1]["documents"] == 3
    by_mapping = winnow.run(PIPELINE, output=Path("other"), progress=False)
    assert by_mapping.folder == Path("other") and not by_file.compare(by_mapping)
    # Nothing of the mapping stays.
    assert sorted(path.name for path in folder.iterdir()) == ["in.jsonl", "other", "out", "pipeline.yaml"]


def test_values_and_inputs_of_the_call(folder):
    write_records(folder / "second.jsonl", [{"id": "x", "text": "In Paris."}])
    values = {"name": "true", "output.tables": ["documents", "mentions"], "stages.dates.day_first": False}
    run = winnow.run("pipeline.yaml", input=["in.jsonl", Path("second.jsonl")], set=values)
    assert [row["id"] for row in run.documents] == ["d1", "d2", "0012", "x"]
    assert run.summary["name"] == "true"
    assert len(winnow.run("pipeline.yaml", input="second.jsonl").documents) == 1


def test_a_wrong_pipeline_has_diagnostics(folder):
    (folder / "wrong.yaml").write_text("version: 1\ninput: {paths: [in.jsonl]}\nstages: [tokenise]\noutput: {directory: out}\n")
    with pytest.raises(winnow.WinnowError, match="no stage 'tokenise'") as caught:
        winnow.run("wrong.yaml")
    assert caught.value.exit_code == 2
    assert caught.value.diagnostics == [
        Diagnostic("error", "P006", "there is no stage 'tokenise'", "wrong.yaml", 3, 10, "did you mean 'tokenize'?")
    ]
    assert not (folder / "out").exists()
    for wrong, code in (("-nothing.yaml", "P000"), ("nothing.yaml", "P000")):
        with pytest.raises(winnow.WinnowError) as caught:
            winnow.run(wrong)
        assert caught.value.exit_code == 2 and caught.value.diagnostics[0].code == code


def test_rejects_carry_the_run(folder):
    with open(folder / "in.jsonl", "a") as file:
        file.write('{"id": "bad", "text": 3}\n{"id": "worse"\n')
    with pytest.raises(winnow.RejectsError) as caught:
        winnow.run("pipeline.yaml", max_rejects=1)
    assert caught.value.exit_code == 3
    assert [row["line"] for row in caught.value.run.rejects] == [4, 5]
    assert len(caught.value.run.documents) == 3
    first = caught.value.diagnostics[0]
    assert (first.path, first.line, first.severity) == ("in.jsonl", 4, "error") and first.hint
    assert len(winnow.run("pipeline.yaml", max_rejects=2).rejects) == 2


def test_an_interrupt_ends_the_program(folder):
    def interrupt(event):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        winnow.run("pipeline.yaml", progress=interrupt, input="in.jsonl")
    # It ended before it wrote, or the run was whole already; nothing half is there.
    assert not (folder / "out").exists() or winnow.open("out")
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def test_a_bar_moves_on_a_terminal_alone(folder):
    code = "import winnow; winnow.run('pipeline.yaml')"
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    process = subprocess.Popen([sys.executable, "-c", code], stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:
        pass  # The other end was closed.
    assert process.wait() == 0 and b"out: 100 %" in seen and b"3 documents" in seen
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, check=True)
    assert done.stderr == b""


def test_where_the_program_is_looked_for(tmp_path, monkeypatch):
    def tool(folder, text="#!/bin/sh\n"):
        folder.mkdir()
        path = folder / "winnow"
        path.write_text(text)
        path.chmod(0o755)
        return str(path)

    given, named, bundled, on_path = (tool(tmp_path / name) for name in ("given", "named", "bundled", "path"))
    script = tool(tmp_path / "script", "#!/usr/bin/python3\nfrom winnow.__main__ import main\n")
    monkeypatch.setenv("WINNOW", named)
    monkeypatch.setattr(program, "BUNDLED", Path(bundled))
    # The package's own command comes first on the PATH, and is passed over.
    monkeypatch.setenv("PATH", os.pathsep.join((os.path.dirname(script), os.path.dirname(on_path))))
    assert winnow.find_program(given) == given
    assert winnow.find_program() == named
    monkeypatch.setenv("WINNOW", str(tmp_path / "nothing"))
    with pytest.raises(winnow.ProgramNotFoundError, match="the environment variable WINNOW names"):
        winnow.find_program()
    monkeypatch.delenv("WINNOW")
    assert winnow.find_program() == bundled
    monkeypatch.setattr(program, "BUNDLED", tmp_path / "nothing")
    assert winnow.find_program() == on_path
    monkeypatch.setenv("PATH", os.path.dirname(script))
    with pytest.raises(winnow.ProgramNotFoundError, match="set WINNOW to the path"):
        winnow.find_program()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", []),
        ("bench: 3 in, 3 written\n  found: 2 dates\n", []),
        ("--output: error: no [P019]\n  hint: name one\n", [Diagnostic("error", "P019", "no", "--output", hint="name one")]),
        ("C:\\a b.yaml:2:41: warning: x [y] [P004]\n    code: error: z [P1]\n        ^\n",
         [Diagnostic("warning", "P004", "x [y]", "C:\\a b.yaml", 2, 41)]),
        ("error: 2 sources were rejected\n    a.jsonl:1: no [I003]\n    b.txt: none [I004]\n  hint: there\n",
         [Diagnostic("error", "I003", "no", "a.jsonl", 1, None, "there"), Diagnostic("error", "I004", "none", "b.txt", hint="there")]),
        ("error: something\n", [Diagnostic("error", "", "something")]),
    ],
)  # fmt: skip
def test_messages_are_parsed(text, want):
    assert parse(text) == want
