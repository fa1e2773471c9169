"""What all tables have in common."""

from __future__ import annotations

import html
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from . import libraries
from .fields import Fields, is_flat, may_be_null, base

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

#: A row: the names of the columns with their values.
Row = dict[str, Any]
SHOWN_ROWS, SHOWN_CHARACTERS = 10, 80


class Tabular(ABC):
    """Rows with declared columns: iterate over it for rows as `dict`, `len` counts them, and it turns into frames.

    All positions in rows count Unicode code points from 0, the end not included, as Python's slices do.
    """

    fields: Fields

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order; the same with and without rows."""
        return list(self.fields)

    @abstractmethod
    def __iter__(self) -> Iterator[Row]: ...

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def polars(self) -> polars.DataFrame:
        """A Polars DataFrame with the declared types: integers Int64, numbers Float64, lists and objects List and Struct.

        Types are never guessed, so that frames of two runs can be put together; `metadata` is a String with JSON, since its
        keys are the user's. Days such as `earliest` stay strings: they may lie before the year 1. Cost: all rows in memory; a
        table is inflated and parsed batch by batch, by a thread a processor.

        Raises:
            MissingLibraryError: Polars is not installed (extra `polars`).
            RunFolderError: a file is damaged.
        """

    @abstractmethod
    def arrow(self) -> pyarrow.Table:
        """A pyarrow Table with the declared types, as `polars` has them: int64, double, string, list and struct.

        Cost: as `polars`, with some more time a row.

        Raises:
            MissingLibraryError: pyarrow is not installed (extra `arrow`).
            RunFolderError: a file is damaged.
        """

    def pandas(self) -> pandas.DataFrame:
        """A pandas DataFrame: integers int64 (Int64 where a value may be missing), numbers float64, text as pandas has it.

        Identifiers stay text ("0012"). Lists and objects, such as `paragraphs` and `metadata` of documents, are Python's own;
        such tables are made row by row, which takes half as long again as `polars`.

        Raises:
            MissingLibraryError: pandas or pyarrow is not installed (extra `pandas`).
            RunFolderError: a file is damaged.
        """
        module = libraries.load("pandas", "a pandas frame")
        if not is_flat(self.fields):
            return module.DataFrame(list(self), columns=self.columns)
        frame = self.arrow().to_pandas()
        nullable = [name for name, node in self.fields.items() if base(node) == "integer" and may_be_null(node)]
        return frame.astype(dict.fromkeys(nullable, "Int64"))

    def __repr__(self) -> str:
        return f"{len(self)} rows of {', '.join(self.columns)}"

    def _repr_html_(self) -> str:
        """The first rows, for notebooks; everything that comes from a document is escaped."""
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{_cell(row.get(name))}</td>" for name in self.columns) + "</tr>"
            for row in islice(self, SHOWN_ROWS)
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{len(self):,} rows</p>"


def _cell(value: Any) -> str:
    text = "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    short = text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"
    return html.escape(short.replace("\0", "\ufffd"))
