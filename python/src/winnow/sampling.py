"""Samples to be checked by hand, and what the answers say."""

from __future__ import annotations

import csv
import math
import os
import random
from collections.abc import Callable, Iterable
from typing import Any

from .document import label_set
from .errors import WinnowError
from .fields import INTEGER, NUMBER_OR_NONE, TEXT, TEXT_OR_NONE, Fields
from .kwic import context
from .markup import meaning
from .mentions import LABELS, Mentions, labelled
from .rows import Rows
from .tabular import Row

SAMPLE: Fields = {
    "right": TEXT_OR_NONE, "before": TEXT, "match": TEXT, "after": TEXT, "layer": TEXT, "label": TEXT, "meaning": TEXT_OR_NONE,
    "rule": TEXT, "document": TEXT, "start": INTEGER, "end": INTEGER,
}  # fmt: skip
PRECISION: Fields = {
    "label": TEXT, "right": INTEGER, "wrong": INTEGER, "unanswered": INTEGER, "precision": NUMBER_OR_NONE, "low": NUMBER_OR_NONE,
    "high": NUMBER_OR_NONE,
}  # fmt: skip
#: The quantile of the normal distribution for an interval of 95 %.
Z = 1.959963984540054
YES = frozenset(("1", "1.0", "y", "yes", "true", "right", "x"))
NO = frozenset(("0", "0.0", "n", "no", "false", "wrong"))
EMPTY = frozenset(("", "none", "nan", "<na>", "?"))


class Sample(Rows):
    """Mentions in their context, with an empty column `right` for the answers."""

    def to_csv(self, path: str | os.PathLike[str], *, harmless: bool = True) -> None:
        """Writes the sample for a spreadsheet: as `Rows.to_csv`, but cells that look like formulas are made harmless unless
        `harmless` is False."""
        super().to_csv(path, harmless=harmless)


def draw(
    mentions: Mentions, text: Callable[[str], str], n: int, labels: str | Iterable[str] | None, seed: int, width: int
) -> Sample:
    """The sample: see `Run.sample`."""
    if n < 0 or width < 0:
        raise ValueError("n and width are numbers from 0")
    wanted = label_set(labels)
    generator = random.Random(seed)
    kept: list[tuple[int, str, Row]] = []
    # Algorithm R (Vitter 1985): each mention has the same chance, and memory is that of the sample.
    asked = ((layer, row) for layer, row in mentions.pairs() if wanted is None or layer in wanted or row[LABELS[layer]] in wanted)
    for seen, (layer, row) in enumerate(asked):
        place = seen if seen < n else generator.randrange(seen + 1)
        if seen < n:
            kept.append((seen, layer, row))
        elif place < n:
            kept[place] = (seen, layer, row)
    rows = []
    for one in (labelled(row, layer) for _, layer, row in sorted(kept, key=lambda three: three[0])):
        around = context(text(one["document"]), one["start"], one["end"], width)
        own = {name: one[name] for name in ("layer", "label", "rule", "document", "start", "end")}
        line = {"right": None, **around, "meaning": meaning(one), **own}
        rows.append({name: line[name] for name in SAMPLE})
    return Sample(SAMPLE, rows)


def precision(answers: Any) -> Rows:
    """The share of right mentions in a sample, by label and together.

    Args:
        answers: the sample with the column `right` filled in: a CSV file by its path, a pandas or Polars DataFrame, or rows. What
            counts as yes: 1, y, yes, true, right, x; as no: 0, n, no, false, wrong; empty or `?` is unanswered, and left out.

    Returns:
        A row a label, and `all` at the end: `right`, `wrong` and `unanswered` as counts, `precision` = right / (right + wrong)
        from 0 to 1, and `low` and `high`, its Wilson score interval of 95 % (Wilson 1927); None where nothing was answered. The
        interval holds for a random sample, as `sample` draws it: with `label=…` for that label, else for the mixture of labels.

    Raises:
        WinnowError: an answer is none of these, or there is no column `right`.
    """
    counts: dict[str, list[int]] = {}
    for number, row in enumerate(_rows(answers), 1):
        if "right" not in row:
            raise WinnowError("the answers have no column 'right'")
        kind = _kind(row["right"], number)
        for label in (str(row.get("label", "")), ""):
            counts.setdefault(label if label else "all", [0, 0, 0])[kind] += 1
    counts.setdefault("all", [0, 0, 0])
    ordered = sorted((label for label in counts if label != "all"), key=str) + ["all"]
    return Rows(PRECISION, (_share(label, *counts[label]) for label in ordered))


def wilson(right: int, answered: int) -> tuple[float, float]:
    """The Wilson score interval of 95 % for a share."""
    share, square = right / answered, Z * Z
    middle = share + square / (2 * answered)
    half = Z * math.sqrt(share * (1 - share) / answered + square / (4 * answered * answered))
    scale = 1 + square / answered
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def _share(label: str, right: int, wrong: int, unanswered: int) -> Row:
    answered = right + wrong
    low, high = wilson(right, answered) if answered else (None, None)
    values = (label, right, wrong, unanswered, right / answered if answered else None, low, high)
    return dict(zip(PRECISION, values, strict=True))


def _kind(answer: Any, number: int) -> int:
    text = "" if answer is None else str(answer).strip().lower()
    for kind, words in enumerate((YES, NO, EMPTY)):
        if text in words:
            return kind
    raise WinnowError(f"row {number}: {answer!r} in the column 'right' is neither yes nor no")


def _rows(answers: Any) -> Iterable[Row]:
    if isinstance(answers, (str, os.PathLike)):
        with open(answers, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    if hasattr(answers, "to_dicts"):
        return list(answers.to_dicts())
    if hasattr(answers, "to_dict"):
        return list(answers.to_dict("records"))
    return list(answers)
