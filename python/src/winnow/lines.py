"""JSON Lines as frames: by the readers of Polars and pyarrow, with the declared schema."""

from __future__ import annotations

import io
import json
from typing import Any

from .fields import Fields, arrow_schema, is_free, polars_schema

DECODER = json.JSONDecoder()


def with_free_objects_as_text(data: bytes, fields: Fields) -> bytes:
    """The same lines, in which each object that nobody declared is a string: its own JSON, byte by byte."""
    for name, node in fields.items():
        if is_free(node):
            key = f',"{name}":'.encode()
            data = b"".join(_quoted(line, key) for line in data.splitlines(keepends=True))
    return data


def _quoted(line: bytes, key: bytes) -> bytes:
    # Inside a string a quote follows a backslash, so that these bytes are a key; the first one is the record's own, as the
    # columns before it have none of that name.
    start = line.find(key)
    if start < 0:
        return line
    start += len(key)
    if line[start : start + 3] == b"{},":
        return line[:start] + b'"{}"' + line[start + 2 :]
    rest = line[start:].decode("utf-8")
    _, end = DECODER.raw_decode(rest)
    return line[:start] + json.dumps(rest[:end], ensure_ascii=False).encode() + rest[end:].encode()


def polars_frame(data: bytes, fields: Fields) -> Any:
    """A Polars frame of JSON Lines."""
    import polars

    schema = polars_schema(fields)
    if not data:
        return polars.DataFrame(schema=schema)
    return polars.read_ndjson(io.BytesIO(with_free_objects_as_text(data, fields)), schema=schema)


def arrow_table(data: bytes, fields: Fields) -> Any:
    """An Arrow table of JSON Lines."""
    import pyarrow
    import pyarrow.json

    schema = arrow_schema(fields)
    if not data:
        return schema.empty_table()
    quoted = with_free_objects_as_text(data, fields)
    table = pyarrow.json.read_json(
        pyarrow.BufferReader(quoted),
        # Within one call only whole records: a block as large as all of them.
        read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(quoted) + 1),
        parse_options=pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore"),
    )
    return table.select(schema.names)
