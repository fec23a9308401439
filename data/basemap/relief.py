#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Shades heights on the Mercator square and packs the shades into relief.bin.

    relief.py HEIGHTS OUTPUT

HEIGHTS: 4096 by 4096 little-endian floats, metres.  The format: PROVENANCE.md.
"""

import struct
import sys
import zlib

import numpy

SIZE = 4096
TILE = 256
CELL = 2 * 20037508.342789244 / SIZE
EXAGGERATION = 16
GAIN = 500
# By which the numbers of a split are divided: the averages that remain, then coarse to fine.
STEPS = (4, 8, 14, 28, 56)
# The straightest ridges of the largest mountains keep what they have above this.
STRONGEST_LINE = 60
DEAD_ZONE = 0.4
MAX_BYTES = 350 * 1024


def shade(heights):
    """Lambert's law for three lights in the north-west; what is flat, and the sea, is 0."""
    heights = numpy.maximum(numpy.nan_to_num(heights), 0)
    slope = EXAGGERATION / (2 * CELL)
    east = (numpy.roll(heights, -1, 1) - numpy.roll(heights, 1, 1)) * slope
    rows = numpy.vstack([heights[:1], heights, heights[-1:]])
    south = (rows[2:] - rows[:-2]) * slope
    length = numpy.sqrt(1 + east * east + south * south)
    altitude = numpy.radians(45)
    result = numpy.zeros_like(heights)
    for azimuth, weight in ((315, 0.5), (270, 0.25), (360, 0.25)):
        angle = numpy.radians(azimuth)
        facing = south * numpy.cos(angle) - east * numpy.sin(angle)
        result += weight * (facing * numpy.cos(altitude) + numpy.sin(altitude)) / length
    return result - numpy.sin(altitude)


def find_straight_lines(shades, length=41):
    """Steps along parallels, where sheets that the source was made from meet.

    What a cell has more than its neighbours above and below, as the median of a long row: ridges
    bend, and have none."""
    above = numpy.roll(shades, 3, 0) + numpy.roll(shades, 4, 0)
    below = numpy.roll(shades, -3, 0) + numpy.roll(shades, -4, 0)
    surplus = shades - (above + below) / 4
    lines = numpy.zeros_like(shades)
    half = length // 2
    for y in range(8, SIZE - 8):
        row = surplus[y]
        if numpy.count_nonzero(numpy.abs(row) > 1) < half:
            continue
        wide = numpy.concatenate([row[-half:], row, row[:half]])
        windows = numpy.lib.stride_tricks.sliding_window_view(wide, length)
        lines[y] = numpy.median(windows, axis=1)
    return numpy.clip(lines, -STRONGEST_LINE, STRONGEST_LINE)


def split(numbers):
    """LeGall 5/3, as in JPEG 2000, along rows."""
    even, odd = numbers[:, 0::2], numbers[:, 1::2]
    high = odd - ((even + numpy.hstack([even[:, 1:], even[:, -1:]])) >> 1)
    before = numpy.hstack([high[:, :1], high[:, :-1]])
    return even + ((before + high + 2) >> 2), high


def split_columns(numbers):
    return tuple(half.T for half in split(numbers.T))


def quantise(numbers, step):
    sizes = (numpy.abs(numbers) + step * DEAD_ZONE) // step
    return numpy.clip(numpy.sign(numbers) * sizes, -127, 127).astype(numpy.int8)


def pack_tile(tile):
    """Nothing for a flat tile."""
    bands = []
    for step in reversed(STEPS[1:]):
        low, high = split(tile)
        tile, low_high = split_columns(low)
        high_low, high_high = split_columns(high)
        bands = [quantise(high_low, step), quantise(low_high, step),
                 quantise(high_high, step * 3 // 2)] + bands
    bands = [quantise(tile, STEPS[0])] + bands
    if not any(band.any() for band in bands):
        return b''
    return zlib.compress(b''.join(band.tobytes() for band in bands), 9)


def main():
    heights = numpy.fromfile(sys.argv[1], dtype='<f4').reshape(SIZE, SIZE)
    shades = shade(heights) * GAIN
    shades -= find_straight_lines(shades)
    shades -= find_straight_lines(shades.T).T
    # The steepest slopes get ever less: no mountain is one dark patch.
    shades = numpy.round(127 * numpy.tanh(shades / 127)).astype(numpy.int32)
    shades[heights <= 0] = 0

    tiles = [pack_tile(shades[y:y + TILE, x:x + TILE])
             for y in range(0, SIZE, TILE) for x in range(0, SIZE, TILE)]
    head = bytes(STEPS) + bytes(3) + struct.pack('<%dI' % len(tiles), *map(len, tiles))
    body = b''.join(tiles)
    size = 12 + len(head) + len(body)
    if size > MAX_BYTES:
        sys.exit(f'relief.py: {size} bytes are too many')
    with open(sys.argv[2], 'wb') as output:
        output.write(struct.pack('<4sII', b'LGNR', 1, size) + head + body)
    print(f'relief.bin: {size} bytes, {sum(map(bool, tiles))} of {len(tiles)} tiles are not flat')


main()
