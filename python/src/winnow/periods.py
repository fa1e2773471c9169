"""Months, years and days, of dates in texts and of documents themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .cooccurrence import by_span, spans
from .document import Document
from .tabular import Row

Unit = Literal["year", "month", "day"]
#: How many characters of a day (`2016-12-12`, `-0043-03-15`) stand behind the unit.
BEHIND = {"year": 6, "month": 3, "day": 0}
DAY = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")


def check_unit(by: str) -> None:
    """Raises ValueError if there is no such unit."""
    if by not in BEHIND:
        raise ValueError(f"by is 'year', 'month' or 'day', not {by!r}")


def period_of_date(date: Row, by: Unit) -> str | None:
    """The year (`2016`), month (`2016-12`) or day in which a date lies; None if it lies in no single one."""
    if date["earliest"] is None or date["latest"] is None:
        return None
    first, last = (day[: len(day) - BEHIND[by]] for day in (date["earliest"], date["latest"]))
    return str(first) if first == last else None


def period_of_document(record: Row, path: str, by: Unit) -> str | None:
    """The period that a document's own date says, such as `metadata.published`; None if there is none, or it is less exact."""
    value: object = record
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    found = DAY.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    parts = [part for part in found.groups() if part is not None]
    length = list(BEHIND).index(by) + 1
    return "-".join(parts[:length]) if len(parts) >= length else None


def periods_with(document: Document, mentions: list[Row], by: Unit, path: str | None) -> Iterator[tuple[str, Row]]:
    """Each mention with each period it goes with: that of the document where `path` is given, or those in its sentence."""
    if path is not None:
        period = period_of_document(document.record, path, by)
        if period is not None:
            yield from ((period, one) for one in mentions)
        return
    sentences = spans(document.record, "sentence")
    dates = sorted(document.record["dates"], key=lambda date: int(date["start"]))
    for dated, named in zip(by_span(dates, sentences), by_span(mentions, sentences), strict=True):
        for period in sorted({found for date in dated if (found := period_of_date(date, by)) is not None}):
            yield from ((period, one) for one in named)


def periods_of_document(record: Row, by: Unit, path: str | None) -> set[str]:
    """The period of the document where `path` is given, or all that its dates name."""
    found = [period_of_document(record, path, by)] if path is not None else [period_of_date(one, by) for one in record["dates"]]
    return {period for period in found if period is not None}
