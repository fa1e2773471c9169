"""Places as points with counts."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from .cooccurrence import names
from .document import Document, label_set
from .fields import INTEGER, NUMBER, TEXT, TEXT_OR_NONE, Fields
from .periods import Unit, check_unit, periods_with
from .rows import Rows
from .tabular import Row
from .timeline import order

PLACE = ("id", "name", "label", "country", "latitude", "longitude")
FIELDS: Fields = {
    "id": TEXT, "name": TEXT, "label": TEXT, "country": TEXT_OR_NONE, "latitude": NUMBER, "longitude": NUMBER,
    "mentions": INTEGER, "documents": INTEGER,
}  # fmt: skip


class Places(Rows):
    """Points with counts, one row a place (and period)."""

    def geojson(self) -> dict[str, Any]:
        """A GeoJSON FeatureCollection (RFC 7946): points as [longitude, latitude] in degrees of WGS 84, all other columns as
        properties."""
        features = [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
                "properties": {name: row[name] for name in self.columns if name not in ("latitude", "longitude")},
            }
            for row in self
        ]
        return {"type": "FeatureCollection", "features": features}

    def to_geojson(self, path: str | os.PathLike[str]) -> None:
        """Writes `geojson()` to a file, which is replaced: a layer for QGIS, Leaflet, kepler.gl."""
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.geojson(), file, ensure_ascii=False)
            file.write("\n")


def places(
    documents: Iterable[Row], by: Unit | None, labels: str | Iterable[str] | None, date: str | None, nested: bool
) -> Places:
    """The points: see `Run.map`."""
    if by is not None:
        check_unit(by)
    wanted = label_set(labels)
    mentions: Counter[tuple[Any, ...]] = Counter()
    inside: Counter[tuple[Any, ...]] = Counter()
    for record in documents:
        document = Document(record)
        located = [one for one in names(document, wanted, nested) if one.get("latitude") is not None]
        found = Counter(_keys(document, located, by, date))
        mentions.update(found)
        inside.update(found.keys())
    fields: Fields = FIELDS if by is None else {"period": TEXT, **FIELDS}
    rows = [dict(zip(fields, (*key, count, inside[key]), strict=True)) for key, count in mentions.items()]
    rows.sort(key=lambda row: (order(row["period"]) if by else (0, ""), -row["mentions"], row["name"], row["id"]))
    return Places(fields, rows)


def _keys(document: Document, located: list[Row], by: Unit | None, date: str | None) -> Iterator[tuple[Any, ...]]:
    if by is None:
        yield from (tuple(one[name] for name in PLACE) for one in located)
    else:
        for period, one in periods_with(document, located, by, date):
            yield period, *(one[name] for name in PLACE)
