"""The questions that a run answers."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable

from .cooccurrence import Cooccurrence, Window, cooccurrence
from .document import Document
from .kwic import kwic
from .mentions import Mentions
from .periods import Unit
from .places import Places, places
from .rows import Rows
from .sampling import Sample, draw
from .table import Table
from .timeline import Subject, timeline


class Analyses(ABC):
    """What can be asked of a run. Each question reads the documents once, record by record (some 30 to 40 MB of JSON a second), unless it
    says otherwise, and its result stands in memory.
    """

    @property
    @abstractmethod
    def documents(self) -> Table: ...

    @property
    @abstractmethod
    def mentions(self) -> Mentions: ...

    @abstractmethod
    def document(self, id: str) -> Document: ...

    def kwic(
        self, pattern: str | re.Pattern[str] | None = None, *, name: str | None = None, id: str | None = None, width: int = 60
    ) -> Rows:
        """Key word in context: each occurrence with the text around it.

        Args:
            pattern: a regular expression of Python's `re`: `r"displac\\w+"`, `re.compile("asylum", re.IGNORECASE)`.
            name: instead of a pattern the `name` of an entity or place, in whatever form the text has it.
            id: or its `id`, such as `"geonames:2761369"`.
            width: code points on either side.

        Returns:
            A row an occurrence, in the order of the documents: document, start, end, before, match, after.
            `text[start:end] == match`.
        """
        return kwic(self.documents, pattern, name, id, width)

    def cooccurrence(
        self, labels: str | Iterable[str] | None = None, window: Window = "sentence", *, nested: bool = False
    ) -> Cooccurrence:
        """Which names stand together, as pairs.

        Args:
            labels: only these labels or layers: `["PERSON", "ORG"]`, `"locations"`; entities and places if it is left out.
            window: what holds both: "sentence", "paragraph", "document"; or a number of code points that may lie between the end
                of one and the start of the other.
            nested: count names inside longer ones too ("Vienna" in "Vienna Migration Conference").

        Returns:
            A row a pair, the most frequent first: a_id, a_name, a_label, b_id, b_name, b_label; `count`: windows that hold both
            (with a number: pairs of mentions that are so near); `documents`: how many have such a window. Each pair stands once, in
            the order of the identifiers; a name makes no pair with itself, nor
            with another reading of the same span (an entity comes before a place).
        """
        return cooccurrence(self.documents, labels, window, nested)

    def timeline(
        self,
        by: Unit = "month",
        of: Subject = "dates",
        *,
        labels: str | Iterable[str] | None = None,
        date: str | None = None,
    ) -> Rows:
        """Counts by year, month or day.

        Args:
            by: "year", "month" or "day".
            of: what is counted: "dates" (mentions of dates), "names" (entities and places) or "topics" (documents of each topic).
            labels: only these: types of dates ("DATE"), labels or layers of names ("ORG", "locations").
            date: where a document's own date stands, such as `"metadata.published"`: all that is in it counts for that period. If
                it is left out, time is what the text says: a date counts for the period that it names, a name for those of the
                dates in its sentence, a topic for those of all dates in its document.

        Returns:
            A row a period (and name or topic), in the order of time: `period` ("2016", "2016-12", "2016-12-12"; years before our
            era as "-0043"), for names id, name and label, for topics topic and label; `mentions`; `documents`. Dates that lie in no
            single period ("the 1990s" by month) and periods without any are left out. A topic has no `mentions`.
        """
        return timeline(self.documents, by, of, labels, date)

    def map(
        self,
        by: Unit | None = None,
        *,
        labels: str | Iterable[str] | None = None,
        date: str | None = None,
        nested: bool = False,
    ) -> Places:
        """Places as points with counts.

        Args:
            by: "year", "month" or "day" for a row a place and period; None for one a place.
            labels: only these kinds: `["city", "country"]`.
            date: as in `timeline`.
            nested: count places inside longer names too.

        Returns:
            A row a place, the most mentioned first: id, name, label (its kind), country, latitude and longitude (degrees, WGS 84),
            mentions, documents; with `by` in the order of `period`, its first column. `.geojson()` gives points. Places without
            a point are left out. A country's point lies in its middle.
        """
        return places(self.documents, by, labels, date, nested)

    def sample(self, n: int, label: str | Iterable[str] | None = None, *, seed: int = 0, width: int = 60) -> Sample:
        """Mentions drawn by chance, to be checked by hand.

        Fill in the column `right`, in a frame or in the CSV of `.to_csv(path)`, and give it to `precision`.

        Args:
            n: how many; all if there are fewer.
            label: only this label or layer (`"ORG"`, `"dates"`), or several.
            seed: the same seed draws the same mentions from the same run.
            width: code points of context on either side.

        Returns:
            A row a mention, in the order of the run: right (empty), before, match, after, layer, label, meaning (name or value),
            rule, document, start, end. Each mention of the run has the same chance.

        Cost: reads the tables of mentions once (some 100,000 rows a second), and the documents of the sample.
        """
        return draw(self.mentions, lambda id: str(self.document(id).text), n, label, seed, width)
