"""Rows in memory: what the analyses give."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from . import libraries
from .fields import Fields, arrow_schema, polars_schema
from .tabular import Row, Tabular

if TYPE_CHECKING:
    import polars
    import pyarrow


class Rows(Tabular):
    """A result in memory: a sequence of rows, each a `dict` with the same keys."""

    def __init__(self, fields: Fields, rows: Iterable[Row]) -> None:
        self.fields = fields
        self.rows = list(rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Row:
        return self.rows[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self.columns == other.columns and self.rows == other.rows

    __hash__ = None  # type: ignore[assignment]

    def polars(self) -> polars.DataFrame:
        module = libraries.load("polars", "a Polars frame")
        frame: polars.DataFrame = module.DataFrame(self.rows, schema=polars_schema(self.fields))
        return frame

    def arrow(self) -> pyarrow.Table:
        module = libraries.load("pyarrow", "an Arrow table")
        return module.Table.from_pylist(self.rows, schema=arrow_schema(self.fields))

    def to_csv(self, path: str | os.PathLike[str], *, harmless: bool = False) -> None:
        """Writes the rows as CSV (RFC 4180, UTF-8, with a header).

        Args:
            path: the file; it is replaced.
            harmless: put a `'` before cells of text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab,
                carriage return). Texts from the web may hold such cells.
        """
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(self.columns)
            for row in self.rows:
                writer.writerow([_harmless(row[name]) if harmless else row[name] for name in self.columns])


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") and value else value
