#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the GeoJSON of the three levels of detail into basemap.bin.

Usage: encode.py DIRECTORY WEST,SOUTH,EAST,NORTH OUTPUT

The format is described in PROVENANCE.md; src/carto/legation-basemap-decode.c reads it.
"""

import json
import math
import pathlib
import struct
import sys
import zlib

VERSION = 1
# Bits of the integer grid that the Mercator square is laid over.
LEVELS = {"A": 15, "B": 17, "C": 20}
LAYERS = ("land", "lakes", "rivers", "borders")
# Vertices kept when first measured; another number means that a tool or a source has changed.
EXPECTED = {
    "A": (35657, 6046, 8084, 10456),
    "B": (191308, 44739, 51897, 31670),
    "C": (114831, 20473, 73747, 18905),
}
TOLERANCE = 0.05
# A class is one byte: the rank of a river, what a border is, 0 elsewhere.
MAX_CLASS = 255


def mercator_cells(position, size, clamped=True):
    """Where a place is on the grid, in cells and fractions of them."""
    lon, lat = position[0], position[1]
    sine = math.sin(math.radians(max(-89.9, min(89.9, lat))))
    x = (lon / 360.0 + 0.5) * size
    y = (0.5 - math.atanh(sine) / (2.0 * math.pi)) * size
    if not clamped:
        return x, y
    return max(0, min(size, x)), max(0, min(size, y))


def mercator(position, size):
    x, y = mercator_cells(position, size)
    return round(x), round(y)


def thin(points, closed):
    """Drops repeated points, and those on a straight line between their neighbours."""
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if closed:
        while len(points) > 1 and points[0] == points[-1]:
            points.pop()
    kept = []
    count = len(points)
    for i, (x, y) in enumerate(points):
        if closed or 0 < i < count - 1:
            ax, ay = kept[-1] if kept else points[i - 1]
            bx, by = points[(i + 1) % count]
            ux, uy, vx, vy = x - ax, y - ay, bx - x, by - y
            if ux * vy == uy * vx and ux * vx + uy * vy >= 0:
                continue
        kept.append((x, y))
    return kept


def area(ring):
    return sum(
        ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1] for i in range(len(ring))
    )


def polygon_rings(rings, size):
    """Outer rings turn one way and holes the other, so that a non-zero winding fills rightly."""
    done = []
    for number, ring in enumerate(rings):
        points = thin([mercator(p, size) for p in ring], True)
        if len(points) < 3 or area(points) == 0:
            if number == 0:
                return []
            continue
        if (area(points) > 0) != (number == 0):
            points.reverse()
        done.append(points)
    return done


def line_rings(lines, size):
    done = []
    for line in lines:
        points = thin([mercator(p, size) for p in line], False)
        if len(points) >= 2:
            done.append(points)
    return done


def read_layer(path, layer, size):
    """Returns (class, rings) of each feature."""
    features = []
    collection = json.loads(path.read_text("utf-8"))
    # Without properties mapshaper writes bare geometries.
    items = collection.get("features") or [
        {"geometry": geometry} for geometry in collection["geometries"]
    ]
    for feature in items:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        kind, parts = geometry["type"], geometry["coordinates"]
        if not kind.startswith("Multi"):
            parts = [parts]
        properties = feature.get("properties") or {}
        number = 0
        if layer == "rivers":
            number = properties["scalerank"]
        elif layer == "borders":
            number = properties["k"]
        assert 0 <= number <= MAX_CLASS
        for part in parts:
            if layer in ("land", "lakes"):
                assert kind.endswith("Polygon"), kind
                rings = polygon_rings(part, size)
            else:
                assert kind.endswith("LineString"), kind
                rings = line_rings([part], size)
            if rings:
                features.append((number, rings))
    return features


def varint(value):
    data = bytearray()
    while value >= 0x80:
        data.append(value & 0x7F | 0x80)
        value >>= 7
    data.append(value)
    return bytes(data)


def zigzag(value):
    return varint(value << 1 if value >= 0 else (-value << 1) - 1)


def box(rings):
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def curve_order(rings, bits):
    """The place of a feature's middle on a Z-order curve: neighbours lie together."""
    west, north, east, south = box(rings)
    x, y = (west + east) // 2, (north + south) // 2
    return sum((x >> bit & 1) << 2 * bit | (y >> bit & 1) << 2 * bit + 1 for bit in range(bits + 1))


def encode_layer(features, bits):
    features.sort(key=lambda feature: (feature[0], curve_order(feature[1], bits), feature[1]))
    data = bytearray()
    for number, rings in features:
        west, north, east, south = box(rings)
        data += bytes([number])
        data += varint(west) + varint(north) + varint(east - west) + varint(south - north)
        data += varint(len(rings))
        x, y = west, north
        for ring in rings:
            data += varint(len(ring))
            for next_x, next_y in ring:
                data += zigzag(next_x - x) + zigzag(next_y - y)
                x, y = next_x, next_y
    n_rings = sum(len(rings) for _, rings in features)
    n_points = sum(len(ring) for _, rings in features for ring in rings)
    return struct.pack("<4I", len(features), n_rings, n_points, len(data)), bytes(data)


def main():
    directory = pathlib.Path(sys.argv[1])
    west, south, east, north = (float(number) for number in sys.argv[2].split(","))
    table = b""
    body = b""
    wrong = False
    for level, bits in LEVELS.items():
        size = 1 << bits
        clip = (0, 0, size, size)
        if level == "C":
            left, top = mercator((west, north), size)
            right, bottom = mercator((east, south), size)
            clip = (left, top, right, bottom)
        table += struct.pack("<5I", bits, *clip)
        for number, layer in enumerate(LAYERS):
            features = read_layer(directory / f"{level}_{layer}.json", layer, size)
            counts, data = encode_layer(features, bits)
            table += counts
            body += data
            n_features, n_rings, n_points, n_bytes = struct.unpack("<4I", counts)
            print(f"{level} {layer}: {n_features} features, {n_rings} rings, "
                  f"{n_points} vertices, {n_bytes} bytes")
            expected = EXPECTED[level][number]
            if abs(n_points - expected) > TOLERANCE * expected:
                print(f"encode: {level} {layer}: expected about {expected} vertices")
                wrong = True
    if wrong:
        sys.exit("encode: the vertices do not agree with those expected")
    rest = struct.pack("<I", len(LEVELS)) + table + body
    head = b"LGNB" + struct.pack("<3I", VERSION, 16 + len(rest), zlib.adler32(rest))
    pathlib.Path(sys.argv[3]).write_bytes(head + rest)
    print(f"basemap.bin: {16 + len(rest)} bytes")


if __name__ == "__main__":
    main()
