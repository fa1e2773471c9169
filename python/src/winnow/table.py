"""A table of a run folder, read when it is asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from . import libraries
from .errors import RunFolderError
from .fields import Fields, arrow_schema, is_flat, polars_schema
from .index import Batch, Resource
from .lines import arrow_table, polars_frame
from .parallel import in_order
from .tabular import Row, Tabular

if TYPE_CHECKING:
    import polars
    import pyarrow

#: Batches are put together up to this many bytes of the file before a reader parses them, which has a cost of its own a call.
PART_BYTES = 1 << 22


class Table(Tabular):
    """A table of a run folder (`documents`, `entities`, `dates`, `locations`, `ledger` or `rejects`).

    Nothing is read before rows or a frame are asked for. Iterating holds one batch in memory: what came of about a megabyte of
    input. A table without rows is an empty table with its columns.
    """

    def __init__(self, resource: Resource) -> None:
        self._resource = resource
        self.fields: Fields = resource.fields

    @property
    def name(self) -> str:
        """The name of the table."""
        return self._resource.name

    @property
    def is_left_out(self) -> bool:
        """True if the pipeline's `output.tables` left the table out."""
        return self._resource.is_left_out

    def __len__(self) -> int:
        return self.resource.rows

    def __iter__(self) -> Iterator[Row]:
        for batch in self.resource.batches:
            yield from self.rows_of(batch)

    @property
    def resource(self) -> Resource:
        """The file with its batches.

        Raises:
            RunFolderError: the pipeline's `output.tables` left the table out, so that nobody knows its rows.
        """
        if self._resource.is_left_out:
            raise RunFolderError(f"the table {self.name} was left out by output.tables of the pipeline")
        return self._resource

    def rows_of(self, batch: Batch) -> Iterator[Row]:
        """The rows of a batch.

        Raises:
            RunFolderError: a line is no JSON.
        """
        for line in self.resource.read(batch).split(b"\n"):
            if line:
                try:
                    yield json.loads(line)
                except ValueError as error:
                    raise RunFolderError(f"{self.resource.path}: a row of the batch at byte {batch.offset}: {error}") from error

    def parts(self, part_bytes: int = PART_BYTES) -> Iterator[list[Batch]]:
        """The batches in order, in groups of at least that many bytes of the file, but for the last."""
        part: list[Batch] = []
        for batch in self.resource.batches:
            part.append(batch)
            if sum(one.size for one in part) >= part_bytes:
                yield part
                part = []
        if part:
            yield part

    def polars(self) -> polars.DataFrame:
        module = libraries.load("polars", "a Polars frame")
        if is_flat(self.fields) or not libraries.is_installed("pyarrow"):
            # The reader has threads of its own: meanwhile the next parts are inflated.
            parts = zip(self.parts(), in_order(self._read, self.parts()))
            frames = [self._checked(polars_frame, part, data) for part, data in parts]
        else:
            # Of nested records pyarrow's reader takes half the time.
            frames = [module.from_arrow(table) for table in in_order(self.arrow_part, self.parts())]
        frame: polars.DataFrame = module.concat(frames) if frames else module.DataFrame(schema=polars_schema(self.fields))
        return frame

    def arrow(self) -> pyarrow.Table:
        module = libraries.load("pyarrow", "an Arrow table")
        tables = list(in_order(self.arrow_part, self.parts()))
        return module.concat_tables(tables) if tables else arrow_schema(self.fields).empty_table()

    def arrow_part(self, part: list[Batch], fields: Fields | None = None) -> Any:
        """An Arrow table of some batches, with all columns or those given.

        Raises:
            RunFolderError: they are damaged.
        """
        return self._checked(arrow_table, part, self._read(part), fields)

    def _read(self, part: list[Batch]) -> bytes:
        return b"".join(self.resource.read(batch) for batch in part)

    def _checked(
        self, reader: Callable[[bytes, Fields], Any], part: list[Batch], data: bytes, fields: Fields | None = None
    ) -> Any:
        rows = sum(batch.rows for batch in part)
        place = f"{self.resource.path}: the batch at byte {part[0].offset}"
        try:
            frame = reader(data, fields or self.fields)
        except Exception as error:
            raise RunFolderError(f"{place}: {error}") from error
        if len(frame) != rows:
            raise RunFolderError(f"{place}: {len(frame)} rows instead of {rows}")
        return frame
