"""What is when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from .cooccurrence import identity, names
from .document import Document, label_set
from .fields import INTEGER, TEXT, Fields
from .periods import Unit, check_unit, period_of_date, period_of_document, periods_of_document, periods_with
from .rows import Rows
from .tabular import Row

Subject = Literal["dates", "names", "topics"]
COUNTS: Fields = {"mentions": INTEGER, "documents": INTEGER}
FIELDS: dict[str, Fields] = {
    "dates": {"period": TEXT, **COUNTS},
    "names": {"period": TEXT, "id": TEXT, "name": TEXT, "label": TEXT, **COUNTS},
    "topics": {"period": TEXT, "topic": TEXT, "label": TEXT, "documents": INTEGER},
}


def timeline(
    documents: Iterable[Row], by: Unit, of: Subject, labels: str | Iterable[str] | None, date: str | None
) -> Rows:
    """Counts by period: see `Run.timeline`."""
    check_unit(by)
    if of not in FIELDS:
        raise ValueError(f"of is 'dates', 'names' or 'topics', not {of!r}")
    mentions: Counter[tuple[str, ...]] = Counter()
    inside: Counter[tuple[str, ...]] = Counter()
    for record in documents:
        found = Counter(_keys(record, by, of, label_set(labels), date))
        mentions.update(found)
        inside.update(found.keys())
    rows = []
    for key, count in mentions.items():
        counts = (inside[key],) if of == "topics" else (count, inside[key])
        rows.append(dict(zip(FIELDS[of], (*key, *counts), strict=True)))
    return Rows(FIELDS[of], sorted(rows, key=_place))


def _place(row: Row) -> tuple[object, ...]:
    """In the order of time; in a period the most frequent first."""
    count: int = row["mentions"] if "mentions" in row else row["documents"]
    return order(row["period"]), -count, row.get("name", ""), row.get("id", row.get("topic", ""))


def order(period: str) -> tuple[int, str]:
    """What periods are sorted by: the year as a number, as years before our era begin with a minus, then month and day."""
    sign, digits = (-1, period[1:]) if period.startswith("-") else (1, period)
    year, _, rest = digits.partition("-")
    return sign * int(year), rest


def _keys(record: Row, by: Unit, of: Subject, labels: frozenset[str] | None, date: str | None) -> Iterator[tuple[str, ...]]:
    if of == "topics":
        for period in periods_of_document(record, by, date):
            yield from {(period, topic["id"], topic["label"]) for topic in record["topics"]}
    elif of == "names":
        document = Document(record)
        for period, mention in periods_with(document, names(document, labels, nested=False), by, date):
            yield period, *identity(mention)
    else:
        own = None if date is None else period_of_document(record, date, by)
        for mention in record["dates"]:
            period_found = own if date is not None else period_of_date(mention, by)
            if period_found is not None and (labels is None or mention["type"] in labels):
                yield (period_found,)
