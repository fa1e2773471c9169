"""Key word in context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .document import Document
from .errors import WinnowError
from .fields import INTEGER, TEXT, Fields
from .rows import Rows
from .tabular import Row

FIELDS: Fields = {"document": TEXT, "start": INTEGER, "end": INTEGER, "before": TEXT, "match": TEXT, "after": TEXT}


def kwic(
    documents: Iterable[Row], pattern: str | re.Pattern[str] | None, name: str | None, id: str | None, width: int
) -> Rows:
    """The lines of a concordance: see `Run.kwic`."""
    if sum(one is not None for one in (pattern, name, id)) != 1:
        raise TypeError("kwic takes a pattern, or name=…, or id=…: exactly one of them")
    if width < 0:
        raise ValueError("width is a number of code points from 0")
    try:
        compiled = None if pattern is None else re.compile(pattern)
    except re.error as error:
        raise WinnowError(f"{pattern!r} is no regular expression: {error}") from error
    rows = []
    for record in documents:
        text = record["text"]
        spans = _matches(compiled, text) if compiled else _named(record, name, id)
        rows += [{"document": record["id"], "start": start, "end": end, **context(text, start, end, width)} for start, end in spans]
    return Rows(FIELDS, rows)


def context(text: str, start: int, end: int, width: int) -> Row:
    """A span with up to `width` code points on either side."""
    return {"before": text[max(0, start - width) : start], "match": text[start:end], "after": text[end : end + width]}


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(text) if found.start() < found.end())


def _named(record: Row, name: str | None, id: str | None) -> Iterator[tuple[int, int]]:
    for mention in Document(record).mentions:
        if mention.get("name") == name if name is not None else mention.get("id") == id:
            yield mention["start"], mention["end"]
