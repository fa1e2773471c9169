"""What changed between two runs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .diagnostics import parse
from .errors import WinnowError
from .program import find_program
from .rows import Rows
from .fields import INTEGER, TEXT, Fields

LABELS: Fields = {
    "layer": TEXT, "label": TEXT, "before": INTEGER, "after": INTEGER, "gone": INTEGER, "new": INTEGER, "changed": INTEGER,
}  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """The differences of two runs. It is true, as a condition, if there are any."""

    #: Documents that are the same in both.
    equal: int
    #: Documents that are in both, and differ.
    different: int
    #: Identifiers of documents that only the first run has.
    only_first: list[str]
    #: Identifiers of documents that only the second run has.
    only_second: list[str]
    #: A row a layer and label: how many before and after, how many are gone, new or changed.
    labels: Rows
    #: The single differences, as `winnow compare --json` prints them.
    changes: list[Mapping[str, Any]]

    def __bool__(self) -> bool:
        return bool(self.different or self.only_first or self.only_second)


def compare(before: Path, after: Path, program: str | os.PathLike[str] | None) -> Comparison:
    """The differences: see `Run.compare`."""
    command = [find_program(program), "compare", str(before), str(after), "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode not in (0, 1) or not done.stdout:
        diagnostics = parse(done.stderr)
        message = str(diagnostics[0]) if diagnostics else done.stderr.strip() or "winnow compare failed"
        raise WinnowError(message, done.returncode, diagnostics)
    found = json.loads(done.stdout)
    labels = Rows(LABELS, ({name: row[name] for name in LABELS} for row in found["labels"]))
    return Comparison(
        found["equal"], found["different"], found["only_first"], found["only_second"], labels, found["changes"]
    )
