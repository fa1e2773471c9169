"""All mentions of a run in one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from . import libraries
from .fields import TEXT, Fields
from .table import Table
from .tabular import Row, Tabular

if TYPE_CHECKING:
    import polars
    import pyarrow

#: The column of each layer that becomes `label`.
LABELS = {"entities": "label", "dates": "type", "locations": "kind"}


class Mentions(Tabular):
    """A view over `entities`, `dates` and `locations`, one row a mention.

    `layer` says which of the three a row is from; `label` is the label of an entity, the type of a date or the kind of a place.
    Columns that a layer does not have are None. Rows come layer by layer, each in the order of the documents.
    """

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = {layer: tables[layer] for layer in LABELS}
        self.fields: Fields = _union(self.tables)

    def __len__(self) -> int:
        return sum(len(table) for table in self.tables.values())

    def __iter__(self) -> Iterator[Row]:
        empty = dict.fromkeys(self.columns)
        for layer, row in self.pairs():
            yield {**empty, **labelled(row, layer)}

    def pairs(self) -> Iterator[tuple[str, Row]]:
        """The layer and the row, as its own table has it, of each mention: half the time of whole rows."""
        for layer, table in self.tables.items():
            for row in table:
                yield layer, row

    def polars(self) -> polars.DataFrame:
        module = libraries.load("polars", "a Polars frame")
        frames = [
            table.polars().rename({LABELS[layer]: "label"}).with_columns(layer=module.lit(layer))
            for layer, table in self.tables.items()
        ]
        frame: polars.DataFrame = module.concat(frames, how="diagonal").select(self.columns)
        return frame

    def arrow(self) -> pyarrow.Table:
        module = libraries.load("pyarrow", "an Arrow table")
        tables = []
        for layer, table in self.tables.items():
            found = table.arrow()
            names = ["label" if name == LABELS[layer] else name for name in found.column_names]
            layers = module.repeat(module.scalar(layer), len(found))
            tables.append(found.rename_columns(names).append_column("layer", layers))
        return module.concat_tables(tables, promote_options="default").select(self.columns)


def labelled(row: Row, layer: str) -> Row:
    """A row of a layer as one of the mentions: with `layer`, and its own label, type or kind as `label`."""
    own = LABELS[layer]
    return {"layer": layer, **{"label" if name == own else name: value for name, value in row.items()}}


def _union(tables: Mapping[str, Table]) -> Fields:
    fields = {"layer": TEXT}
    for layer, table in tables.items():
        for name, node in table.fields.items():
            fields.setdefault("label" if name == LABELS[layer] else name, node)
    return fields
