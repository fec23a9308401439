#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""legation-tool render: the picture that comes out, and what it says when it cannot draw one."""

import os
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

TOOL = sys.argv[1]
PARTY = (0xb0, 0x2a, 0x1c)
LAND = {'light': (0xf7, 0xf6, 0xf4), 'dark': (0x26, 0x27, 0x2b)}


def read_png(path):
    """Returns (width, height, set of the colours in it)."""
    with open(path, 'rb') as file:
        data = file.read()
    if data[:8] != b'\x89PNG\r\n\x1a\n':
        raise AssertionError(f'{path} is no PNG')
    width, height, depth, kind = struct.unpack('>IIBB', data[16:26])
    if (depth, kind) != (8, 2):
        raise AssertionError(f'{path} is not 24-bit RGB')
    body, at = b'', 8
    while at < len(data):
        length, = struct.unpack('>I', data[at:at + 4])
        if data[at + 4:at + 8] == b'IDAT':
            body += data[at + 8:at + 8 + length]
        at += 12 + length
    rows, stride = zlib.decompress(body), 3 * width
    colors, above = set(), bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        row = unfilter(rows[start], bytearray(rows[start + 1:start + 1 + stride]), above)
        colors.update(zip(row[0::3], row[1::3], row[2::3]))
        above = row
    return width, height, colors


def unfilter(kind, row, above):
    """Undoes the filter of a row (PNG, section 9.2)."""
    for i, value in enumerate(row):
        left = row[i - 3] if i >= 3 else 0
        up = above[i]
        corner = above[i - 3] if i >= 3 else 0
        if kind == 4:
            guess = left + up - corner
            best = min((abs(guess - left), 0, left), (abs(guess - up), 1, up),
                       (abs(guess - corner), 2, corner))[2]
        else:
            best = (0, left, up, (left + up) // 2)[kind]
        row[i] = (value + best) & 255
    return row


class Render(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.output = os.path.join(folder.name, 'map.png')

    def run_tool(self, *arguments):
        return subprocess.run([TOOL, 'render', *arguments, '--output', self.output],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              check=False)

    def draw(self, *arguments):
        result = self.run_tool(*arguments)
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        return read_png(self.output)

    def draw_bytes(self, *arguments):
        self.draw(*arguments)
        with open(self.output, 'rb') as file:
            return file.read()

    def refuse(self, *arguments, status=2):
        result = self.run_tool(*arguments)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertFalse(os.path.exists(self.output))
        self.assertTrue(result.stderr.startswith('legation-tool render: '))
        return result.stderr

    def test_size_and_scale(self):
        width, height, colors = self.draw('--size', '320x200', '--scale', '1.5')
        self.assertEqual((width, height), (480, 300))
        self.assertIn(LAND['light'], colors)

    def test_style(self):
        _, _, colors = self.draw('--size', '320x200', '--style', 'dark')
        self.assertIn(LAND['dark'], colors)
        self.assertNotIn(LAND['light'], colors)

    def test_span_filters(self):
        _, _, colors = self.draw('--size', '500x400', '--from', '2024-03', '--to', '2024-03')
        self.assertIn(PARTY, colors)
        _, _, colors = self.draw('--size', '500x400', '--from', '1990', '--to', '1991')
        self.assertNotIn(PARTY, colors)

    def test_language(self):
        self.assertNotEqual(self.draw_bytes('--size', '300x200', '--language', 'en'),
                            self.draw_bytes('--size', '300x200', '--language', 'ko'))

    def test_same_call_same_picture(self):
        self.assertEqual(self.draw_bytes('--size', '300x200'),
                         self.draw_bytes('--size', '300x200'))

    def test_refusals(self):
        self.assertIn('1 to 16384', self.refuse('--size', '0x10'))
        self.assertIn('“big”', self.refuse('--size', 'big'))
        self.assertIn('0.5 to 8', self.refuse('--scale', '99'))
        self.assertIn('light or dark', self.refuse('--style', 'blue'))
        self.assertIn('--from', self.refuse('--from', '2024-13'))
        self.assertIn('before', self.refuse('--from', '2025', '--to', '2024'))
        self.assertIn('“nobody”', self.refuse('--select', 'nobody'))
        self.refuse('--dataset', '/nonexistent.json', status=1)

    def test_cannot_write(self):
        self.output = '/nonexistent/map.png'
        self.assertIn('/nonexistent/map.png', self.refuse('--size', '100x100', status=1))

    def test_output_is_needed(self):
        result = subprocess.run([TOOL, 'render'], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn('--output', result.stderr)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
