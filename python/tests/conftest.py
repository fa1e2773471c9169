"""Small runs that the tests share. The program is the one that WINNOW names."""

import json
import subprocess
from pathlib import Path

import pytest

import winnow

STAGES = ["normalize", "tokenize", "entities", "dates", "locations"]

# Counted by hand: three sentences in two paragraphs; one after an emoji; and one without anything.
NEWS = [
    {
        "id": "d1",
        "published": "2022-01-05",
        "text": "The IOM opened an office in Vienna on 3 May 2021. The UNHCR thanked Austria in June 2021.\n\n"
        "In Vienna, the IOM met the UNHCR.",
    },
    {"id": "d2", "published": "2022-02-01T10:00:00Z", "text": "😀 The IOM left Vienna in May 2021."},
    {"id": "0012", "text": "Nothing is here."},
]

# What would break out of HTML, a terminal, a spreadsheet, or a reader of JSON.
HOSTILE = [
    {
        "id": '<img src=x onerror="alert(1)">',
        "text": '<script>alert("x")</script> & \x1b[31mred\x07 \u202eevil\u202c in Paris\u2028 "quoted" \\ on 3 May 2021.',
        "title": 'a "title", with {"metadata":{}}',
        "deep": {"title": [1, 2.5, None, True, {"x": "\u0000\n\u2029\"\\"}], ',"metadata":': ',"title":'},
    },
    {"id": "=cmd()", "text": "=HYPERLINK(1) from Vienna, Paris and the IOM", "deep": "another type here"},
    {"id": "𝒳\u0301", "text": "𝒳🇦🇹👩‍👩‍👧 Vienna\r\nVienna 🇦🇹", "deep": None, "number": 12345678901234567890},
]


def write_records(path: Path, records) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def make_run(folder: Path, records, stages=STAGES, output=None, *options: str) -> winnow.Run:
    """Runs the program itself, in batches of a record or two, so that tables have several."""
    write_records(folder / "in.jsonl", records)
    pipeline = {"version": 1, "name": "test", "input": {"paths": ["in.jsonl"]}, "stages": stages,
                "output": {"directory": "out", **(output or {})}}
    (folder / "pipeline.yaml").write_text(json.dumps(pipeline))
    command = [winnow.find_program(), "run", "pipeline.yaml", "--batch-bytes", "100", "--max-rejects", "9", *options]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return winnow.open(folder / "out")


@pytest.fixture(scope="session")
def news(tmp_path_factory) -> winnow.Run:
    return make_run(tmp_path_factory.mktemp("news"), NEWS)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory) -> winnow.Run:
    return make_run(tmp_path_factory.mktemp("hostile"), HOSTILE)


@pytest.fixture(scope="session")
def empty(tmp_path_factory) -> winnow.Run:
    return make_run(tmp_path_factory.mktemp("empty"), [])


@pytest.fixture(scope="session", params=["news", "hostile", "empty", "uncompressed", "full"])
def any_run(request, tmp_path_factory) -> winnow.Run:
    """Runs of all kinds, for laws that hold for each."""
    if request.param == "uncompressed":
        return make_run(tmp_path_factory.mktemp("plain"), NEWS + HOSTILE, output={"compression": "none"})
    if request.param == "full":
        stages = [*STAGES[:-1], {"locations": {"candidates": 3}}, {"topics": {"paragraphs": True}}]
        return make_run(tmp_path_factory.mktemp("full"), NEWS + HOSTILE, stages, {"tokens": True})
    return request.getfixturevalue(request.param)
