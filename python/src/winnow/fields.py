"""The columns of tables with their types: what `winnow schema` declares, and the same for pyarrow and Polars."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

#: A node of a JSON Schema: {"type": "string"}, {"type": ["integer", "null"]}, arrays with `items`, objects with `properties`.
Node = Mapping[str, Any]
#: Names of columns with their nodes, in order.
Fields = Mapping[str, Node]

TEXT: Node = {"type": "string"}
TEXT_OR_NONE: Node = {"type": ["string", "null"]}
INTEGER: Node = {"type": "integer"}
NUMBER: Node = {"type": "number"}
NUMBER_OR_NONE: Node = {"type": ["number", "null"]}


@lru_cache(maxsize=1)
def declared() -> Mapping[str, Node]:
    """The JSON Schema of a row of each table, by the table's name: as `winnow schema` printed them for this version."""
    path = Path(__file__).resolve().parent / "schemas.json"
    schemas: Mapping[str, Node] = json.loads(path.read_text(encoding="utf-8"))
    return schemas


def base(node: Node) -> str:
    """The type of a node but for null."""
    kinds = node["type"]
    return str(kinds if isinstance(kinds, str) else next(kind for kind in kinds if kind != "null"))


def may_be_null(node: Node) -> bool:
    """True if a value of it may be null."""
    return not isinstance(node["type"], str)


def is_free(node: Node) -> bool:
    """True for an object with keys that nobody declared (`metadata`, of which only `html` is known): frames hold it as JSON text,
    since its types change from row to row."""
    return base(node) == "object" and ("properties" not in node or node.get("additionalProperties") is True)


def is_flat(fields: Fields) -> bool:
    """True if no column holds lists or objects."""
    return all(base(node) not in ("array", "object") for node in fields.values())


def polars_type(node: Node) -> Any:
    """The type of Polars for a node."""
    import polars

    kind = base(node)
    if kind == "array":
        return polars.List(polars_type(node["items"]))
    if kind == "object" and not is_free(node):
        return polars.Struct({name: polars_type(child) for name, child in node["properties"].items()})
    return {"integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean}.get(kind, polars.String)


def arrow_type(node: Node) -> Any:
    """The type of pyarrow for a node."""
    import pyarrow

    kind = base(node)
    if kind == "array":
        return pyarrow.list_(arrow_type(node["items"]))
    if kind == "object" and not is_free(node):
        return pyarrow.struct([(name, arrow_type(child)) for name, child in node["properties"].items()])
    plain = {"integer": pyarrow.int64, "number": pyarrow.float64, "boolean": pyarrow.bool_}
    return plain.get(kind, pyarrow.string)()


def arrow_schema(fields: Fields) -> Any:
    """The schema of pyarrow for columns."""
    import pyarrow

    return pyarrow.schema([(name, arrow_type(node)) for name, node in fields.items()])


def polars_schema(fields: Fields) -> Any:
    """The schema of Polars for columns."""
    import polars

    return polars.Schema({name: polars_type(node) for name, node in fields.items()})
