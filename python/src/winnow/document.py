"""One document of a run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .markup import MarkedText
from .mentions import LABELS, labelled
from .tabular import Row


class Document:
    """A document with its text and all that was found in it. The keys of its record are attributes: `text`, `title`, `language`,
    `metadata`, `source`, `paragraphs`, `sentences`, `token_count`, `entities`, `dates`, `locations`, `topics`.

    All positions count Unicode code points of `text` from 0, the end not included: `text[start:end]` is the mention.
    """

    def __init__(self, record: Row) -> None:
        #: The record as it was written.
        self.record = record

    def __getattr__(self, name: str) -> Any:
        record: Row = self.__dict__.get("record", {})
        if name in record:
            return record[name]
        raise AttributeError(f"a document has no {name!r}: it has {', '.join(record)}")

    @property
    def mentions(self) -> list[Row]:
        """The entities, dates and locations in the order of the text, each with `layer` and `label`."""
        found = [labelled(row, layer) for layer in LABELS for row in self.record.get(layer, [])]
        return sorted(found, key=lambda row: (row["start"], -row["end"]))

    def show(self, labels: str | Iterable[str] | None = None) -> MarkedText:
        """The text with its mentions marked: in colour in a notebook, as `[text|LABEL]` in a terminal.

        Everything from the document is escaped, so that a text from the web does nothing in a notebook or terminal.

        Args:
            labels: mark only these labels or layers (`"ORG"`, `"dates"`); all if it is left out.
        """
        wanted = label_set(labels)
        return MarkedText(self.record["text"], tuple(row for row in self.mentions if is_wanted(row, wanted)))

    def __repr__(self) -> str:
        return f"Document({self.record['id']!r}, {len(self.record['text'])} code points, {len(self.mentions)} mentions)"

    def _repr_html_(self) -> str:
        return self.show()._repr_html_()


def label_set(labels: str | Iterable[str] | None) -> frozenset[str] | None:
    """The labels and layers that were asked for; None for all."""
    return None if labels is None else frozenset([labels] if isinstance(labels, str) else labels)


def is_wanted(mention: Row, labels: frozenset[str] | None) -> bool:
    """True if the label or the layer of a mention is among those asked for."""
    return labels is None or mention["label"] in labels or mention["layer"] in labels
