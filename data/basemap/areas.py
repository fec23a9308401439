#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds out which of the base map's own lines enclose which country, and packs it into areas.bin.

Usage: areas.py BASEMAP STATES COUNTRIES TABLE OUTPUT

BASEMAP is basemap.bin, STATES a GeoJSON file of polygons with name, as fine as the base map,
COUNTRIES one of coarser polygons with iso_a2, TABLE areas.txt.  The format is described in
PROVENANCE.md; src/carto/legation-areas-decode.c reads it.
"""

import collections
import json
import math
import pathlib
import struct
import sys
import zlib

from shapely.affinity import translate
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import nearest_points, polygonize, unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

from encode import mercator_cells, varint, zigzag

VERSION = 1
LEVELS = "ABC"
LAYERS = ("land", "lakes", "rivers", "borders")
# Lines of claims enclose nothing: what they claim lies elsewhere on the ground.
CLAIM = 3
# How far a border may end from what it should meet, in cells: the two are simplified apart, and small
# lakes, through which no border is drawn, are land.  What is bridged for nothing does no harm.
GAP = {"A": 24, "B": 40, "C": 120}
# How far an islet may lie from where the other file has it, in cells.
STRAY = {"A": 62, "B": 250, "C": 2000}
# A face of several countries: where one has more than this of it, a border is missing.
MAX_INTRUSION = 0.02


def degrees(point, size):
    lon = (point.x / size - 0.5) * 360.0
    return lon, math.degrees(math.atan(math.sinh((0.5 - point.y / size) * 2.0 * math.pi)))


class Reader:
    def __init__(self, data, offset):
        self.data = data
        self.offset = offset

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.offset]
            self.offset += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def zigzag(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)


def read_features(data, offset, n_features):
    """The features of a layer as (class, rings), where a ring is (index of its first point, points)."""
    reader = Reader(data, offset)
    features = []
    index = 0
    for _ in range(n_features):
        number = data[reader.offset]
        reader.offset += 1
        x, y, _, _ = (reader.varint() for _ in range(4))
        rings = []
        for _ in range(reader.varint()):
            points = []
            for _ in range(reader.varint()):
                x += reader.zigzag()
                y += reader.zigzag()
                points.append((x, y))
            rings.append((index, points))
            index += len(points)
        features.append((number, rings))
    return features


def read_basemap(data):
    """For each level its bits, its box and its layers."""
    assert data[:4] == b"LGNB" and struct.unpack_from("<I", data, 4) == (1,)
    offset = 20
    body = offset + len(LEVELS) * (20 + 16 * len(LAYERS))
    levels = {}
    for level in LEVELS:
        bits, *edges = struct.unpack_from("<5I", data, offset)
        offset += 20
        layers = {}
        for layer in LAYERS:
            n_features, _, _, n_bytes = struct.unpack_from("<4I", data, offset)
            offset += 16
            layers[layer] = read_features(data, body, n_features)
            body += n_bytes
        levels[level] = (bits, edges, layers)
    return levels


class Tree:
    """Which of many geometries are near another; geometries are told apart by their number."""

    def __init__(self, geometries):
        self.geometries = geometries
        self.numbers = {id(geometry): number for number, geometry in enumerate(geometries)}
        self.tree = STRtree(geometries)

    def near(self, geometry, distance=0):
        bounds = geometry.bounds
        area = box(bounds[0] - distance, bounds[1] - distance,
                   bounds[2] + distance, bounds[3] + distance)
        return [self.numbers[id(found)] for found in self.tree.query(area)]


class Inside:
    """Whether points are in any of many polygons of the base map."""

    def __init__(self, features):
        polygons = [Polygon(rings[0][1], [points for _, points in rings[1:]]).buffer(0)
                    for rings in features]
        self.tree = Tree(polygons)
        self.prepared = [prep(polygon) for polygon in polygons]

    def holds(self, point):
        return any(self.prepared[i].contains(point) for i in self.tree.near(point))


def bridges(lines, n_shores, gap):
    """From the ends of borders that meet no other border to all that is near: a shore, or the end of
    a border on the other side of a lake that is too small to be there.  Islands lie between an end
    and the shore that it belongs to, so the nearest alone will not do."""
    tree = Tree(lines)
    loose = []
    targets = []
    for number in range(n_shores, len(lines)):
        for end in (Point(lines[number].coords[0]), Point(lines[number].coords[-1])):
            near = sorted((lines[i].distance(end), i) for i in tree.near(end, 6 * gap)
                          if i != number)
            if any(distance == 0 and i >= n_shores for distance, i in near):
                continue
            loose.append(end)
            # Only where nothing is near, as at a fjord that is not there, what is less near.
            targets += [(end, nearest_points(lines[i], end)[0]) for n, (distance, i)
                        in enumerate(near) if 0 < distance and (distance <= gap or n == 0)]
    for end in loose:
        near = sorted((end.distance(other), i) for i, other in enumerate(loose))[1:3]
        targets += [(end, loose[i]) for distance, i in near if 0 < distance <= 6 * gap]
    # A little further, so that the two cross in spite of rounding; the rest is dropped.
    return [LineString([(a.x, a.y), (b.x + (b.x - a.x) * 0.01, b.y + (b.y - a.y) * 0.01)])
            for a, b in targets]


def find_faces(layers, gap):
    """What shores and borders enclose, on land."""
    shores = [LineString(points + points[:1]) for layer in ("land", "lakes")
              for _, rings in layers[layer] for _, points in rings]
    borders = [LineString(points) for number, rings in layers["borders"] if number != CLAIM
               for _, points in rings]
    lines = shores + borders
    lines += bridges(lines, len(shores), gap)
    land = Inside([rings for _, rings in layers["land"]])
    lakes = Inside([rings for _, rings in layers["lakes"]])
    faces = []
    for face in polygonize(unary_union(lines)):
        inside = face.representative_point()
        if land.holds(inside) and not lakes.holds(inside):
            faces.append(face)
    return faces


def read_table(path):
    """Codes that stand for another one, and boxes where nobody's islets are."""
    codes = {}
    boxes = []
    for line in path.read_text("utf-8").splitlines():
        words = line.split("#")[0].split()
        if words and words[0] == "code":
            codes[" ".join(words[1:-1])] = words[-1]
        elif words:
            assert words[0] == "nobody", line
            boxes.append(tuple(float(word) for word in words[1:5]))
    return codes, boxes


def unwrap(ring):
    """A ring that goes on beyond longitude 180 where it jumps to -180."""
    turned = []
    lap = 0
    for i, (lon, lat, *_) in enumerate(ring):
        if i > 0 and abs(lon - ring[i - 1][0]) > 180:
            lap += 360 if lon < ring[i - 1][0] else -360
        turned.append((lon + lap, lat))
    return turned


def place(rings, size):
    """The pieces of a polygon of degrees on the grid, cut at the antimeridian."""
    rings = [[mercator_cells(p, size, False) for p in unwrap(ring)] for ring in rings]
    polygon = Polygon(rings[0], rings[1:]).buffer(0)
    pieces = [translate(polygon, shift * size).intersection(box(0, 0, size, size))
              for shift in (-1, 0, 1)]
    return [part for piece in pieces for part in getattr(piece, "geoms", [piece])
            if part.area > 0]


def read_polygons(path, member, size):
    """(what a country is called, its polygons) of a file, on the grid."""
    named = []
    for feature in json.loads(path.read_text("utf-8"))["features"]:
        geometry = feature["geometry"]
        if geometry is not None:
            parts = geometry["coordinates"]
            if geometry["type"] == "Polygon":
                parts = [parts]
            named.append((feature["properties"][member],
                          [piece for rings in parts for piece in place(rings, size)]))
    return named


def read_countries(states, countries, codes, size):
    """(code, polygon) of all states; the code is empty for what is no country with one."""
    known = [(code, part) for code, parts in read_polygons(countries, "iso_a2", size)
             for part in parts]
    tree = Tree([part for _, part in known])
    named = []
    for name, parts in read_polygons(states, "name", size):
        largest = max(parts, key=lambda part: part.area)
        shares = [(known[i][1].intersection(largest).area, known[i][0]) for i in tree.near(largest)]
        code = max(shares)[1] if shares else "-1"
        code = codes.get(name, codes.get(code, code))
        named += [("" if code == "-1" else code, part) for part in parts]
    return named


def weigh(face, countries, prepared, near):
    """Which part of a face is in each country."""
    shares = collections.Counter()
    for number in near:
        code, polygon = countries[number]
        if prepared[number].contains(face):
            return collections.Counter({code: 1.0})
        if prepared[number].intersects(face):
            shares[code] += face.intersection(polygon).area / face.area
    return shares


def name_faces(level, faces, countries, boxes, size):
    """Faces by the country that has most of each, or that is nearest."""
    tree = Tree([polygon for _, polygon in countries])
    prepared = [prep(polygon) for _, polygon in countries]
    nobody = [box(*mercator_cells((west, north), size), *mercator_cells((east, south), size))
              for west, south, east, north in boxes]
    named = collections.defaultdict(list)
    n_nobody = 0
    for face in faces:
        inside = face.representative_point()
        if any(area.contains(inside) for area in nobody):
            n_nobody += 1
            continue
        shares = weigh(face, countries, prepared, tree.near(face))
        (code, share), *others = shares.most_common(2) or [("", 0)]
        if share == 0:
            code = min([(countries[i][1].distance(face), countries[i][0])
                        for i in tree.near(face, STRAY[level])] or [(0, "")])[1]
        where = "{:.1f}, {:.1f}".format(*degrees(inside, size))
        if others and others[0][1] > MAX_INTRUSION and others[0][1] * face.area > 300:
            print(f"{level}: a face at {where} is {share:.0%} {code or 'nobody'}, "
                  f"{others[0][1]:.0%} {others[0][0] or 'nobody'} of {face.area:.0f} cells")
        if code:
            named[code].append(face)
        else:
            n_nobody += 1
            if face.area > 500:
                print(f"{level}: a face at {where} of {face.area:.0f} cells is nobody's")
    print(f"{level}: {len(faces)} faces, {n_nobody} of them nobody's")
    return named


class Slicer:
    """Says rings of points in terms of the runs of points that the base map has."""

    def __init__(self, layers):
        self.runs = []  # (layer, index of the first point, points)
        self.places = collections.defaultdict(list)
        for number, layer in enumerate(LAYERS):
            for _, rings in layers[layer] if layer != "rivers" else ():
                for first, points in rings:
                    run = len(self.runs)
                    self.runs.append((number, first, points))
                    for i, point in enumerate(points):
                        self.places[point].append((run, i))

    def longest(self, points, start):
        """The longest run of the base map that goes as @points do from @start on."""
        best = (0, 0, 0, 0)
        for run, i in self.places.get(points[start], ()):
            layer, first, original = self.runs[run]
            for step in (1, -1):
                n = 0
                while (start + n < len(points) and 0 <= i + step * n < len(original)
                       and original[i + step * n] == points[start + n]):
                    n += 1
                if n > best[0]:
                    best = (n, layer, first + i, step)
        return best

    def slice(self, points):
        """Parts (layer, first point, step, n), or (None, points) where there is no such run."""
        parts = []
        loose = []
        position = 0
        while position < len(points):
            n, layer, first, step = self.longest(points, position)
            if n >= 2:
                if loose:
                    parts.append((None, loose))
                loose = []
                parts.append((layer, first, step, n))
                position += n
            else:
                loose.append(points[position])
                position += 1
        if loose:
            parts.append((None, loose))
        return parts

    def start(self, points):
        """@points turned so that they begin where a run of the base map does, if one does."""
        for i, point in enumerate(points):
            if not any(0 < place < len(self.runs[run][2]) - 1
                       for run, place in self.places.get(point, ())):
                return points[i:] + points[:i]
            if any(place == 0 for _, place in self.places[point]):
                return points[i:] + points[:i]
        return points


def rings_of(faces):
    merged = unary_union(faces)
    for polygon in getattr(merged, "geoms", [merged]):
        polygon = orient(polygon)
        for ring in (polygon.exterior, *polygon.interiors):
            points = [(round(x), round(y)) for x, y in ring.coords[:-1]]
            points = [p for i, p in enumerate(points) if p != points[i - 1]]
            if len(points) >= 3:
                yield points


def encode_level(named, layers):
    slicer = Slicer(layers)
    data = bytearray()
    n_rings = n_parts = n_loose = 0
    for code in sorted(named):
        rings = [slicer.slice(slicer.start(points)) for points in rings_of(named[code])]
        data += code.encode("ascii") + varint(len(rings))
        last = [0] * len(LAYERS)
        x = y = 0
        for parts in rings:
            data += varint(len(parts))
            n_rings += 1
            n_parts += len(parts)
            for part in parts:
                if part[0] is None:
                    n_loose += len(part[1])
                    data += varint(len(part[1]) << 3)
                    for next_x, next_y in part[1]:
                        data += zigzag(next_x - x) + zigzag(next_y - y)
                        x, y = next_x, next_y
                else:
                    layer, first, step, n = part
                    data += varint(n << 3 | (layer + 1 if layer < 2 else layer) << 1 | (step < 0))
                    data += zigzag(first - last[layer])
                    last[layer] = first + step * (n - 1)
    print(f"{len(named)} countries, {n_rings} rings, {n_parts} parts, {n_loose} points, "
          f"{len(data)} bytes")
    return varint(len(named)) + varint(n_loose) + bytes(data)


def main():
    basemap = pathlib.Path(sys.argv[1]).read_bytes()
    states, countries = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    codes, boxes = read_table(pathlib.Path(sys.argv[4]))
    body = b""
    table = b""
    for level, (bits, _, layers) in read_basemap(basemap).items():
        size = 1 << bits
        faces = find_faces(layers, GAP[level])
        named = name_faces(level, faces, read_countries(states, countries, codes, size), boxes, size)
        print(level, end=": ")
        data = encode_level(named, layers)
        table += struct.pack("<I", len(data))
        body += data
    # What it refers to is this base map and no other.
    rest = basemap[12:16] + table + body
    head = b"LGNA" + struct.pack("<3I", VERSION, 16 + len(rest), zlib.adler32(rest))
    pathlib.Path(sys.argv[5]).write_bytes(head + rest)
    print(f"areas.bin: {16 + len(rest)} bytes")


main()
