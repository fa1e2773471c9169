"""The index of a run folder: its files, their columns, and where each batch stands."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import RunFolderError
from .fields import Node, declared
from .version import RECORD_VERSION

INDEX = "datapackage.json"
TABLES = ("documents", "entities", "dates", "locations", "ledger", "rejects")


@dataclass(frozen=True)
class Batch:
    """A part of a table's file that can be read by itself: `size` bytes from `offset`, with `rows` rows."""

    offset: int
    size: int
    rows: int


@dataclass(frozen=True)
class Resource:
    """A table: its file with its batches and columns; without a path where it has no rows."""

    name: str
    fields: dict[str, Node]
    path: Path | None = None
    batches: tuple[Batch, ...] = ()
    is_left_out: bool = False

    @property
    def rows(self) -> int:
        """The number of rows, from the index."""
        return sum(batch.rows for batch in self.batches)

    def read(self, batch: Batch) -> bytes:
        """The lines of a batch.

        Raises:
            RunFolderError: the file is gone, damaged, or has another number of rows than the index says.
        """
        assert self.path is not None
        try:
            with open(self.path, "rb") as file:
                file.seek(batch.offset)
                data = file.read(batch.size)
            if self.path.suffix == ".gz":
                data = inflate(data)
        except (OSError, EOFError, zlib.error) as error:
            raise RunFolderError(f"{self.path}: the batch at byte {batch.offset} cannot be read: {error}") from error
        if data.count(b"\n") != batch.rows:
            raise RunFolderError(f"{self.path}: the batch at byte {batch.offset} has not the {batch.rows} rows of the index")
        return data


def inflate(data: bytes) -> bytes:
    """The content of gzip members, one after the other.

    Raises:
        zlib.error: they are damaged.
        EOFError: the last one ends early.
    """
    pieces = []
    while data:
        member = zlib.decompressobj(wbits=31)
        pieces.append(member.decompress(data))
        if not member.eof:
            raise EOFError("it ends early")
        data = member.unused_data
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file of a run folder.

    Raises:
        RunFolderError: the file is not there, or holds no JSON object.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RunFolderError(f"{path.parent} is no complete run folder: it has no {path.name}") from error
    except (OSError, ValueError) as error:
        raise RunFolderError(f"{path} cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise RunFolderError(f"{path} holds no JSON object")
    return value


def read_index(folder: Path) -> dict[str, Resource]:
    """The tables of a run folder by name, those without rows and those left out too.

    Raises:
        RunFolderError: the folder is no run folder, was written in another version of the records, or a file is not as long as the
            index says.
    """
    index = read_json(folder / INDEX)
    version = read_json(folder / "run.json").get("record_version")
    if version != RECORD_VERSION:
        raise RunFolderError(f"{folder} has records of version {version}; this package reads version {RECORD_VERSION}")
    try:
        listed = {entry["name"]: entry for entry in index["resources"] if entry["name"] in TABLES}
        left_out = set(index.get("left_out", ()))
        return {name: _resource(folder, name, listed.get(name), name in left_out) for name in TABLES}
    except (KeyError, TypeError, AttributeError) as error:
        raise RunFolderError(f"{folder / INDEX} is no index of a run folder: {error!r}") from error


def _resource(folder: Path, name: str, entry: dict[str, Any] | None, is_left_out: bool) -> Resource:
    schema = declared()[name]
    if entry is None:
        return Resource(name, {key: schema["properties"][key] for key in schema["required"]}, is_left_out=is_left_out)
    columns = [field["name"] for field in entry["schema"]["fields"]]
    unknown = [column for column in columns if column not in schema["properties"]]
    if unknown:
        raise RunFolderError(f"{folder}: this version of the package knows no column {', '.join(unknown)} of {name}")
    path = folder / Path(entry["path"]).name
    batches, offset = [], 0
    for size, rows in zip(entry["batches"]["bytes"], entry["batches"]["rows"], strict=True):
        batches.append(Batch(offset, size, rows))
        offset += size
    if not path.is_file() or path.stat().st_size != offset:
        raise RunFolderError(f"{path} is not there, or has not the {offset} bytes of the index: the run folder is damaged")
    return Resource(name, {column: schema["properties"][column] for column in columns}, path, tuple(batches))
