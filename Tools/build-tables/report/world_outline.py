#!/usr/bin/env python3
"""Turns the countries of Natural Earth 1:110m into the SVG path of the report's map.

    python3 world_outline.py naturalearth_lowres.shp OUTPUT-FILE

The shapefile is that of PyPI's geopandas 0.14.4 (geopandas/datasets/naturalearth_lowres) or of Debian's python3-geopandas.
Standard library only; the same shapefile gives the same bytes.

Plate carrée, half a degree a unit: x = 2 (longitude + 180), y = 2 (90 - latitude). Points that fall together are one, rings
of less than three points go, and so does what lies south of 60 degrees south. Format: ESRI Shapefile Technical Description
(July 1998), type 5.
"""
import struct
import sys

SOUTH = -60


def rings(data):
    """The rings of all polygons, as lists of (longitude, latitude)."""
    position = 100
    while position < len(data):
        _, words = struct.unpack_from(">2i", data, position)
        record, position = position + 8, position + 8 + words * 2
        kind, = struct.unpack_from("<i", data, record)
        if kind != 5:
            raise SystemExit(f"a shape of type {kind} is no polygon")
        part_count, point_count = struct.unpack_from("<2i", data, record + 36)
        starts = list(struct.unpack_from(f"<{part_count}i", data, record + 44)) + [point_count]
        points = list(struct.iter_unpack("<2d", data[record + 44 + 4 * part_count:position]))
        yield from (points[first:last] for first, last in zip(starts, starts[1:]))


def path(ring):
    """The closed path of a ring in whole units, relative but for its first point; empty if nothing is left of it."""
    units = [(round(2 * (x + 180)), round(2 * (90 - y))) for x, y in ring]
    kept = [point for index, point in enumerate(units) if index == 0 or point != units[index - 1]]
    if kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(kept, kept[1:])]
    lines = "".join(f"{' ' if x >= 0 and index else ''}{x}{' ' if y >= 0 else ''}{y}" for index, (x, y) in enumerate(steps))
    return f"M{kept[0][0]} {kept[0][1]}l{lines}z"


def main():
    shapefile, output = sys.argv[1:]
    with open(shapefile, "rb") as file:
        data = file.read()
    north = (ring for ring in rings(data) if max(y for _, y in ring) > SOUTH)
    with open(output, "w", encoding="ascii") as file:
        file.write("".join(path(ring) for ring in north) + "\n")


if __name__ == "__main__":
    main()
