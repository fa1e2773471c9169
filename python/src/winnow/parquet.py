"""Run folders as Parquet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from . import libraries
from .errors import WinnowError
from .fields import Fields, arrow_schema, base, is_free
from .parallel import in_order
from .table import Table

#: A row group comes of batches of this many bytes, compressed.
GROUP_BYTES = 1 << 22
#: Of zstd; from 3 to 6 a run of 100 MB gets 6 % smaller, from 6 to 9 another 3 %, for a third more time to write.
LEVEL = 6
#: Lists of documents whose items are the rows of a table of their own.
REPEATED = ("entities", "dates", "locations")


def write_tables(
    tables: Mapping[str, Table],
    folder: Path,
    partition_by: str | Sequence[str] | None,
    compression: str,
    nested: bool,
) -> dict[str, Path]:
    """Writes each table as Parquet: see `Run.to_parquet`."""
    libraries.load("pyarrow.parquet", "to_parquet")
    keys = [partition_by] if isinstance(partition_by, str) else list(partition_by or ())
    partitioned = [name for name, table in tables.items() if keys and set(keys) <= set(table.columns)]
    if keys and not partitioned:
        raise WinnowError(f"no table has the columns of partition_by: {', '.join(keys)}")
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for name, table in tables.items():
        left = [] if nested or name != "documents" else [layer for layer in REPEATED if layer in tables]
        fields = {column: node for column, node in table.fields.items() if column not in left}
        if name in partitioned:
            written[name] = _write_partitioned(table, fields, folder / name, keys, compression)
        else:
            written[name] = _write_file(table, fields, folder / f"{name}.parquet", compression)
    return written


def _groups(table: Table, fields: Fields) -> Iterator[Any]:
    # Columns that are not written are not made.
    yield from in_order(lambda part: table.arrow_part(part, fields), table.parts(GROUP_BYTES))


def _write_file(table: Table, fields: Fields, path: Path, compression: str) -> Path:
    import pyarrow.parquet

    partial = path.with_name(f".{path.name}.partial")
    options = _options(fields, compression)
    try:
        with pyarrow.parquet.ParquetWriter(partial, arrow_schema(fields), **options) as writer:
            for group in _groups(table, fields):
                writer.write_table(group, row_group_size=len(group))
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    return path


def _write_partitioned(table: Table, fields: Fields, folder: Path, keys: list[str], compression: str) -> Path:
    import pyarrow
    import pyarrow.dataset

    if folder.exists() and any(folder.iterdir()):
        raise WinnowError(f"{folder} is not empty: old partitions would be read as well")
    schema = arrow_schema(fields)
    format = pyarrow.dataset.ParquetFileFormat()
    options = _options({name: node for name, node in fields.items() if name not in keys}, compression)
    batches = (batch for group in _groups(table, fields) for batch in group.to_batches())
    pyarrow.dataset.write_dataset(
        pyarrow.RecordBatchReader.from_batches(schema, batches),
        folder,
        format=format,
        partitioning=pyarrow.dataset.partitioning(pyarrow.schema([schema.field(key) for key in keys]), flavor="hive"),
        file_options=format.make_write_options(**options),
        existing_data_behavior="overwrite_or_ignore",
        use_threads=False,
    )
    return folder


def _options(fields: Fields, compression: str) -> dict[str, Any]:
    """How columns are stored: positions as differences, everything else by dictionary."""
    integers = [path for path, kind in _leaves(fields) if kind == "integer"]
    options: dict[str, Any] = {
        "compression": compression,
        "use_dictionary": [path for path, kind in _leaves(fields) if kind != "integer"] or False,
        "column_encoding": dict.fromkeys(integers, "DELTA_BINARY_PACKED"),
    }
    return {**options, "compression_level": LEVEL} if compression == "zstd" else options


def _leaves(fields: Fields, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The paths of the values in Parquet's own form, with their types."""
    for name, node in fields.items():
        path = prefix + name
        while base(node) == "array":
            path, node = f"{path}.list.element", node["items"]
        if base(node) == "object" and not is_free(node):
            yield from _leaves(node["properties"], f"{path}.")
        else:
            yield path, base(node)
