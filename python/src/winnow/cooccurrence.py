"""Which names stand together."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal
from xml.sax.saxutils import quoteattr

from .document import Document, is_wanted, label_set
from .fields import INTEGER, TEXT, Fields
from .markup import CONTROLS
from .rows import Rows
from .tabular import Row

Window = Literal["sentence", "paragraph", "document"] | int
#: What a name is, to count by: identifier, name and label. Its forms in the text differ.
Name = tuple[str, str, str]

FIELDS: Fields = {
    "a_id": TEXT, "a_name": TEXT, "a_label": TEXT, "b_id": TEXT, "b_name": TEXT, "b_label": TEXT, "count": INTEGER,
    "documents": INTEGER,
}  # fmt: skip


class Cooccurrence(Rows):
    """Pairs of names with their counts: the edges of an undirected network."""

    def to_gexf(self, path: str | os.PathLike[str]) -> None:
        """Writes the network as GEXF 1.3, which Gephi, Cytoscape and networkx read: weights are `count`.

        Args:
            path: the file; it is replaced.
        """
        nodes: dict[Name, int] = {}
        for row in self:
            for side in "ab":
                nodes.setdefault((row[f"{side}_id"], row[f"{side}_name"], row[f"{side}_label"]), len(nodes))
        with open(path, "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
            file.write('<graph defaultedgetype="undirected">\n<attributes class="node">\n')
            file.write('<attribute id="0" title="identifier" type="string"/>\n<attribute id="1" title="kind" type="string"/>\n')
            file.write("</attributes>\n<nodes>\n")
            for (identifier, name, label), number in nodes.items():
                file.write(
                    f'<node id="{number}" label={_quoted(name)}><attvalues><attvalue for="0" value={_quoted(identifier)}/>'
                    f'<attvalue for="1" value={_quoted(label)}/></attvalues></node>\n'
                )
            file.write("</nodes>\n<edges>\n")
            for number, row in enumerate(self):
                source, target = (nodes[row[f"{side}_id"], row[f"{side}_name"], row[f"{side}_label"]] for side in "ab")
                file.write(f'<edge id="{number}" source="{source}" target="{target}" weight="{row["count"]}"/>\n')
            file.write("</edges>\n</graph>\n</gexf>\n")


def cooccurrence(documents: Iterable[Row], labels: str | Iterable[str] | None, window: Window, nested: bool) -> Cooccurrence:
    """The pairs: see `Run.cooccurrence`."""
    if not (window in ("sentence", "paragraph", "document") or isinstance(window, int) and window >= 0):
        raise ValueError("window is 'sentence', 'paragraph', 'document' or a number of code points from 0")
    wanted = label_set(labels)
    counts: Counter[tuple[Name, Name]] = Counter()
    inside: defaultdict[tuple[Name, Name], int] = defaultdict(int)
    for record in documents:
        mentions = _once_each(names(Document(record), wanted, nested))
        pairs = list(_near(mentions, window) if isinstance(window, int) else _together(mentions, record, window))
        counts.update(pairs)
        for pair in set(pairs):
            inside[pair] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Cooccurrence(
        FIELDS, (dict(zip(FIELDS, (*a, *b, count, inside[a, b]), strict=True)) for (a, b), count in ordered)
    )


def names(document: Document, labels: frozenset[str] | None, nested: bool) -> list[Row]:
    """The names of a document, in the order of its text: entities and places, those inside longer ones only with `nested`."""
    return [
        one for one in document.mentions
        if one["layer"] != "dates" and is_wanted(one, labels) and (nested or one.get("inside") is None)
    ]  # fmt: skip


def spans(record: Row, window: str) -> list[tuple[int, int]]:
    """The sentences, the paragraphs, or the whole of a document."""
    if window == "document":
        return [(0, len(record["text"]))]
    return [(one["start"], one["end"]) for one in record[f"{window}s"]]


def by_span(mentions: list[Row], spans: list[tuple[int, int]]) -> Iterator[list[Row]]:
    """The mentions that begin in each span; both in the order of the text, spans apart from each other."""
    position = 0
    for start, end in spans:
        while position < len(mentions) and mentions[position]["start"] < start:
            position += 1
        first = position
        while position < len(mentions) and mentions[position]["start"] < end:
            position += 1
        yield mentions[first:position]


def _once_each(mentions: list[Row]) -> list[Row]:
    """Without places whose very span is a name too: "European Union", an organisation and a region, does not stand with itself."""
    entities = {(one["start"], one["end"]) for one in mentions if one["layer"] == "entities"}
    return [one for one in mentions if one["layer"] == "entities" or (one["start"], one["end"]) not in entities]


def identity(mention: Row) -> Name:
    """What a mention names."""
    return mention["id"], mention["name"], mention["label"]


def _together(mentions: list[Row], record: Row, window: str) -> Iterator[tuple[Name, Name]]:
    for group in by_span(mentions, spans(record, window)):
        yield from combinations(sorted({identity(one) for one in group}), 2)


def _near(mentions: list[Row], distance: int) -> Iterator[tuple[Name, Name]]:
    for index, one in enumerate(mentions):
        for other in mentions[index + 1 :]:
            if other["start"] - one["end"] > distance:
                break
            first, second = sorted((identity(one), identity(other)))
            if first != second:
                yield first, second


def _quoted(text: str) -> str:
    return quoteattr(CONTROLS.sub("\ufffd", text))
