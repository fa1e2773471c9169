"""A run folder, opened."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from .analyses import Analyses
from .comparison import Comparison, compare
from .document import Document
from .errors import RunFolderError
from .index import Batch, read_index, read_json
from .mentions import Mentions
from .parquet import write_tables
from .table import Table

#: The identifier with which each record of documents begins.
IDENTIFIER = re.compile(rb'\{"id":("(?:[^"\\]|\\.)*")')


class Run(Analyses):
    """A run folder. Its tables are attributes, and nothing of them is read before it is asked for.

    All positions in rows count Unicode code points from 0, the end not included, as Python's slices do.
    """

    def __init__(self, folder: str | os.PathLike[str], program: str | os.PathLike[str] | None = None) -> None:
        #: The folder.
        self.folder = Path(folder)
        self._program = program
        self._tables = {name: Table(resource) for name, resource in read_index(self.folder).items()}
        self._batches: dict[str, Batch] = {}
        self._unseen: Iterator[Batch] | None = None

    @property
    def documents(self) -> Table:
        """One row a document: text, paragraphs, sentences, all that was found in it."""
        return self._tables["documents"]

    @property
    def entities(self) -> Table:
        """One row a named entity."""
        return self._tables["entities"]

    @property
    def dates(self) -> Table:
        """One row a date, time, duration or set."""
        return self._tables["dates"]

    @property
    def locations(self) -> Table:
        """One row a place."""
        return self._tables["locations"]

    @property
    def ledger(self) -> Table:
        """One row an edit or drop, with the text that went."""
        return self._tables["ledger"]

    @property
    def rejects(self) -> Table:
        """One row a source that could not be processed, with its cause."""
        return self._tables["rejects"]

    @property
    def mentions(self) -> Mentions:
        """Entities, dates and locations as one table, with the columns `layer` and `label`."""
        return Mentions(self._tables)

    @cached_property
    def summary(self) -> dict[str, Any]:
        """The counts of the run: summary.json."""
        return read_json(self.folder / "summary.json")

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What differs from run to run (times in seconds, memory in bytes, workers, host): run.json."""
        return read_json(self.folder / "run.json")

    def document(self, id: str) -> Document:
        """The document with that identifier.

        Cost: batches are inflated until the one that holds it (some 300 MB of JSON a second), and only its record is parsed; what
        was seen on the way is remembered, so that later calls read one batch, what came of about a megabyte of input.

        Raises:
            KeyError: there is none.
            RunFolderError: the file is damaged.
        """
        data = self.documents.resource.read(self._batch_of(id))
        for found, start, end in _identified(data):
            if found == id:
                return Document(json.loads(data[start:end]))
        raise RunFolderError(f"{self.folder}: the document {id!r} is gone: the folder was changed since it was opened")

    def _batch_of(self, id: str) -> Batch:
        if self._unseen is None:
            self._unseen = iter(self.documents.resource.batches)
        while id not in self._batches:
            batch = next(self._unseen, None)
            if batch is None:
                raise KeyError(id)
            data = self.documents.resource.read(batch)
            self._batches.update((found, batch) for found, _, _ in _identified(data))
        return self._batches[id]

    def to_parquet(
        self,
        folder: str | os.PathLike[str],
        partition_by: str | Sequence[str] | None = None,
        compression: str = "zstd",
        *,
        nested: bool = False,
    ) -> dict[str, Path]:
        """Writes all tables as Parquet: `documents.parquet`, `entities.parquet` and so on.

        Types are those of `Table.arrow`: declared, never guessed. Tables without rows become files without rows; tables that the
        pipeline left out are left out.

        Args:
            folder: where to write; it is made if it is not there. Files of the same names are replaced.
            partition_by: a column, or several: tables that have it become folders, `locations/country=FR/part-0.parquet`, as
                Hive, Spark, DuckDB and pyarrow read them. Such a folder must be new or empty.
            compression: zstd, snappy, gzip, lz4, brotli or none.
            nested: with the lists `entities`, `dates` and `locations` inside the documents too. They hold the same rows as the
                tables of their names, and take half of the space.

        Returns:
            The path of each table that was written, by its name.

        Cost: memory does not grow with the run (some 400 MB); 100 MB of text take some 17 seconds of processor time, shared by
        a thread a processor.

        Raises:
            MissingLibraryError: pyarrow is not installed (extra `arrow`).
            WinnowError: no table has the column of `partition_by`, or its folder is not empty.
            RunFolderError: a file is damaged.
        """
        tables = {name: table for name, table in self._tables.items() if not table.is_left_out}
        return write_tables(tables, Path(folder), partition_by, compression, nested)

    def compare(self, other: Run | str | os.PathLike[str]) -> Comparison:
        """What changed from this run to another, by `winnow compare`.

        Args:
            other: the run after, or its folder.

        Raises:
            WinnowError: a folder cannot be compared.
            ProgramNotFoundError: the program is nowhere.
        """
        return compare(self.folder, other.folder if isinstance(other, Run) else Path(other), self._program)

    def __repr__(self) -> str:
        left = [name for name, table in self._tables.items() if table.is_left_out]
        counts = ", ".join(f"{len(table):,} {name}" for name, table in self._tables.items() if not table.is_left_out)
        return f"Run({str(self.folder)!r}: {counts}{'; left out: ' if left else ''}{', '.join(left)})"


def _identified(data: bytes) -> Iterator[tuple[str, int, int]]:
    """The identifier of each record in a batch, with where its line begins and ends."""
    start = 0
    while start < len(data):
        end = data.index(b"\n", start)
        found = IDENTIFIER.match(data, start)
        if found is None:
            raise RunFolderError("a record of documents does not begin with its identifier: the run folder is damaged")
        yield json.loads(found[1]), start, end
        start = end + 1


def open(folder: str | os.PathLike[str], *, program: str | os.PathLike[str] | None = None) -> Run:
    """Opens a run folder: `winnow.open("output/seeds")`.

    Args:
        folder: the folder that `winnow run` wrote.
        program: the program, which only `compare` needs; see `find_program`.

    Raises:
        RunFolderError: it is no run folder, was written in another version of the records, or is damaged.

    Cost: reads the index alone.
    """
    return Run(folder, program)
