"""A text with its mentions marked, for notebooks and terminals."""

from __future__ import annotations

import heapq
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .tabular import Row

COLOURS = {
    "PERSON": "#bcd9f2", "ORG": "#f7cfb4", "EVENT": "#eac6de", "INSTRUMENT": "#e9dfa6", "PROGRAMME": "#c9d3f5",
    "dates": "#f9e2ae", "locations": "#bfe6d6", "entities": "#dddddd",
}  # fmt: skip
MARK = "background:{};color:#111;padding:0.1em 0.25em;border-radius:0.25em;unicode-bidi:isolate"
LABEL = "font-weight:bold;opacity:0.7"
# What would steer a terminal, but for line feeds and tabs: the C0 and C1 controls and the marks that turn its direction.
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

Event = tuple[Literal["text", "open", "close"], str, Row]


@dataclass(frozen=True)
class MarkedText:
    """A text with marks: HTML in a notebook, `[text|LABEL]` as `str`.

    Marks inside marks are nested. A mark that crosses the border of another is cut there and shown in two pieces.
    """

    #: The text.
    text: str
    #: Mentions with `start`, `end` (code points, end not included), `layer` and `label`.
    mentions: tuple[Row, ...]

    def __str__(self) -> str:
        pieces = []
        for kind, text, mention in self._events():
            pieces.append({"text": _visible(text), "open": "[", "close": f"|{_visible(str(mention.get('label', '')))}]"}[kind])
        return "".join(pieces)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        pieces = []
        for kind, text, mention in self._events():
            if kind == "text":
                pieces.append(_escaped(text).replace("\n", "<br>"))
            elif kind == "open":
                colour = COLOURS.get(mention["label"], COLOURS.get(mention["layer"], COLOURS["entities"]))
                pieces.append(f'<mark style="{MARK.format(colour)}" title="{_escaped(meaning(mention) or "")}">')
            else:
                pieces.append(f' <small style="{LABEL}">{_escaped(str(mention["label"]))}</small></mark>')
        return f'<div style="line-height:1.9;unicode-bidi:isolate">{"".join(pieces)}</div>'

    def _events(self) -> Iterator[Event]:
        position = 0
        stack: list[tuple[int, Row]] = []
        for start, end, mention in _disentangled(self.mentions):
            while stack and stack[-1][0] <= start:
                until, last = stack.pop()
                yield "text", self.text[position:until], {}
                yield "close", "", last
                position = until
            yield "text", self.text[position:start], {}
            yield "open", "", mention
            position = start
            stack.append((end, mention))
        while stack:
            until, last = stack.pop()
            yield "text", self.text[position:until], {}
            yield "close", "", last
            position = until
        yield "text", self.text[position:], {}


def meaning(mention: Row) -> str | None:
    """What a mention stands for: its name, or its value, or its TIMEX3 value."""
    return next((mention[key] for key in ("name", "value", "timex") if mention.get(key)), None)


def _disentangled(mentions: Iterable[Row]) -> Iterator[tuple[int, int, Row]]:
    """Spans from left to right, the longer first, of which any two are apart or one inside the other."""
    waiting = [(one["start"], -one["end"], number, one) for number, one in enumerate(mentions) if one["start"] < one["end"]]
    heapq.heapify(waiting)
    ends: list[int] = []
    while waiting:
        start, negative, number, mention = heapq.heappop(waiting)
        while ends and ends[-1] <= start:
            ends.pop()
        end = -negative
        if ends and end > ends[-1]:
            heapq.heappush(waiting, (ends[-1], negative, number, mention))
            end = ends[-1]
        ends.append(end)
        yield start, end, mention


def _escaped(text: str) -> str:
    return html.escape(text.replace("\0", "\ufffd"))


def _visible(text: str) -> str:
    return CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
