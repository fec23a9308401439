#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""legation-tool render: the picture that comes out, and what it says when it cannot draw one."""

import itertools
import json
import math
import os
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

TOOL = sys.argv[1]
PARTY = (0xb0, 0x2a, 0x1c)
MILITARY = (0x2f, 0x3a, 0x1c)
MARK = (0x2a, 0x2a, 0x2e)
NOTE = (0x1c, 0x5f, 0xb8)
CHANNELS = {PARTY, MILITARY}
LAND = {'light': (0xf7, 0xf6, 0xf4), 'dark': (0x26, 0x27, 0x2b)}


def read_png(path):
    """Returns (width, height, set of the colours in it)."""
    width, height, rows = read_rows(path)
    return width, height, {color for row in rows for color in row}


def read_rows(path):
    """Returns (width, height, list of rows of colours)."""
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
    pixels, above = [], bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        row = unfilter(rows[start], bytearray(rows[start + 1:start + 1 + stride]), above)
        pixels.append(list(zip(row[0::3], row[1::3], row[2::3])))
        above = row
    return width, height, pixels


def find_stretches(row, width):
    """The colours of which just so many pixels lie side by side."""
    return {color for color, pixels in itertools.groupby(row) if len(list(pixels)) == width}


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


class RenderCase(unittest.TestCase):
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

    def draw_rows(self, *arguments):
        self.draw(*arguments)
        return read_rows(self.output)

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


class Render(RenderCase):
    def test_size_and_scale(self):
        width, height, colors = self.draw('--size', '320x200', '--scale', '1.5')
        self.assertEqual((width, height), (480, 300))
        self.assertIn(LAND['light'], colors)

    def test_style(self):
        _, _, colors = self.draw('--size', '320x200', '--style', 'dark')
        self.assertIn(LAND['dark'], colors)
        self.assertNotIn(LAND['light'], colors)

    def test_high_contrast(self):
        _, _, colors = self.draw('--size', '320x200', '--style', 'contrast-dark')
        self.assertIn((0x1b, 0x1c, 0x1f), colors)

    def test_camera(self):
        """In the middle of an ocean no journey is in view."""
        _, _, colors = self.draw('--size', '320x200', '--camera', '-140,-30.5,4')
        self.assertFalse(PARTY in colors)
        _, _, colors = self.draw('--size', '320x200', '--camera', '125,39,5.5')
        self.assertTrue(PARTY in colors)

    def test_camera_beyond_the_world(self):
        """As in the window: the world is seen once, and nothing above or below it."""
        whole = str(math.log2(640 / 256))
        pictures = {self.draw_bytes('--size', '640x400', '--camera', '-160,30,' + zoom)
                    for zoom in ('0', '0.5', whole)}
        self.assertEqual(len(pictures), 1)
        pictures = {self.draw_bytes('--size', '640x400', '--camera', f'125,{lat},3')
                    for lat in (83, 85, 90)}
        self.assertEqual(len(pictures), 1)

    def test_labels(self):
        pictures = {self.draw_bytes('--size', '300x200', '--labels', choice)
                    for choice in ('interface', 'local', 'both')}
        self.assertEqual(len(pictures), 3)

    def test_tints(self):
        pictures = {self.draw_bytes('--size', '600x500', '--tint', measure)
                    for measure in ('none', 'contacts', 'status', 'last-contact')}
        self.assertEqual(len(pictures), 4)

    def test_tints_are_explained(self):
        """Under the map there is a sample of each tint that a country has."""
        for measure in ('contacts', 'last-contact'):
            _, height, rows = self.draw_rows('--size', '600x400', '--tint', measure)
            self.assertEqual(height, 400)
            foot = next(y for y in reversed(range(height)) if len(set(rows[y])) == 1
                        and rows[y][0] != LAND['light'])
            samples = {color for row in rows[foot + 1:] for color in find_stretches(row, 22)}
            samples -= {LAND['light']}
            on_map = {color for row in rows[:foot] for color in row}
            self.assertGreater(len(samples), 1)
            self.assertLessEqual(samples, on_map)

    def test_tints_without_room(self):
        result = self.run_tool('--size', '300x100', '--tint', 'contacts')
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr, '^legation-tool render: .*too small to say')

    def test_ghosts(self):
        """What lies outside the time leaves a trace, in no full colour."""
        span = '--size', '500x400', '--from', '1990', '--to', '1991'
        self.assertNotEqual(self.draw_bytes(*span), self.draw_bytes(*span, '--ghosts'))
        _, _, colors = self.draw(*span, '--ghosts')
        self.assertNotIn(PARTY, colors)

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
        self.assertIn('interface, local or both', self.refuse('--labels', 'blue'))
        self.assertIn('contacts, status, last-contact or none', self.refuse('--tint', 'blue'))
        for camera in ('1,2', '1,2,3,4', '1,2,x', '181,0,3', '0,91,3', '0,0,11', '0,0,', 'nan,0,1'):
            self.assertIn(f'LON,LAT,ZOOM, -180 to 180, -90 to 90 and 0 to 10, found “{camera}”',
                          self.refuse('--camera', camera))
        self.assertIn('--from', self.refuse('--from', '2024-13'))
        self.assertIn('before', self.refuse('--from', '2025', '--to', '2024'))
        self.assertIn('“nobody”', self.refuse('--select', 'nobody'))
        self.refuse('--dataset', '/nonexistent.json', status=1)
        self.refuse('/nonexistent.json', status=1)

    def test_surplus_arguments(self):
        message = self.refuse('one.json', 'two.json')
        self.assertIn('“one.json” and “two.json”', message)
        message = self.refuse('--dataset', 'one.json', 'two.json')
        self.assertIn('--dataset one.json and “two.json”', message)

    def test_cannot_write(self):
        self.output = '/nonexistent/map.png'
        self.assertIn('/nonexistent/map.png', self.refuse('--size', '100x100', status=1))

    def test_output_is_needed(self):
        result = subprocess.run([TOOL, 'render'], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn('--output', result.stderr)


def visit(name, channel, place, when, **members):
    return {'id': name, 'kind': 'visit', 'channel': channel, 'title': name, 'when': when,
            'countries': ['KP'], 'delegation': {'side': 'KP'},
            'itinerary': {'order': 'stated', 'stops': [
                {'place': 'pyongyang', 'basis': 'stated', 'role': 'origin'},
                {'place': place, 'basis': 'stated'}]}, **members}


def place(name, country, lon, lat):
    return {'id': name, 'name': name, 'precision': 'city', 'country': country,
            'location': [lon, lat]}


class Story(RenderCase):
    """A party's visit to Hanoi in 2024 and a military one to Jakarta in 2020, and a story of them."""

    def setUp(self):
        super().setUp()
        self.events = [visit('hanoi-visit', 'party', 'hanoi', '2024-03'),
                       visit('jakarta-visit', 'military', 'jakarta', '2020',
                             countries=['KP', 'ID']),
                       {'id': 'speech', 'kind': 'statement', 'title': 'Speech', 'when': '2024',
                        'countries': ['KP', 'MN']}]
        self.write()

    def write(self):
        asia, america = [80, -20, 150, 50], [-90, -50, -40, 10]
        steps = {
            'both': {}, 'twin': {},
            'party': {'highlights': ['hanoi-visit']},
            'indonesia': {'highlights': ['kp-id']},
            'words': {'highlights': ['speech']}, 'body': {'highlights': ['kp-nations']},
            'then': {'title': 'Then', 'span': '2019/2021'},
            'about-then': {'title': 'Then', 'span': '2019/2021-06'},
            'elsewhere': {'camera': {'box': america}},
            'narrow': {'camera': {'box': [95, 5, 130, 45]}},
        }
        document = {
            'format': 'legation', 'version': 1, 'title': 'Visits', 'focus': 'KP',
            'opening': {'box': asia, 'span': '2019/2025'}, 'sources': [],
            'places': [place('pyongyang', 'KP', 125.75, 39.02), place('hanoi', 'VN', 105.85, 21.03),
                       place('jakarta', 'ID', 106.85, -6.2)],
            'events': self.events,
            'organizations': [{'id': 'nations', 'name': 'United Nations'}],
            'relationships': [{'id': 'kp-id', 'parties': ['KP', 'ID'], 'group': 'southeast-asia'},
                              {'id': 'kp-nations', 'parties': ['KP', 'nations'], 'group': 'elsewhere'}],
            'stories': [{'id': 'story', 'title': 'Story', 'steps': [
                {'id': name, 'title': name.title(), 'caption': 'Look.', **members}
                for name, members in steps.items()]}],
        }
        self.dataset = os.path.join(os.path.dirname(self.output), 'data.json')
        with open(self.dataset, 'w', encoding='utf-8') as file:
            json.dump(document, file)

    def find_channels(self, *arguments):
        _, _, colors = self.draw('--dataset', self.dataset, '--size', '500x400', *arguments)
        return colors & CHANNELS

    def test_highlights(self):
        """What is not highlighted is faint, and nothing is where a step highlights nothing."""
        self.assertEqual(self.find_channels(), CHANNELS)
        self.assertEqual(self.find_channels('--step', 'both'), CHANNELS)
        self.assertEqual(self.find_channels('--step', 'party'), {PARTY})
        self.assertEqual(self.find_channels('--step', 'indonesia'), {MILITARY})

    def test_highlights_without_a_route(self):
        """Where a step highlights what no route shows, its countries have rings, or all stays loud."""
        self.assertEqual(self.find_channels('--step', 'words'), set())
        _, _, colors = self.draw('--dataset', self.dataset, '--size', '500x400', '--step', 'words')
        self.assertIn(MARK, colors)
        self.assertEqual(self.find_channels('--step', 'body'), CHANNELS)

    def test_span(self):
        self.assertEqual(self.find_channels('--step', 'then'), {MILITARY})
        self.assertEqual(self.find_channels('--step', 'then', '--from', '2023'), {PARTY})

    def test_box(self):
        self.assertEqual(self.find_channels('--step', 'elsewhere'), set())
        # Jakarta is beyond the edge, and its line's badge too.
        _, _, colors = self.draw('--dataset', self.dataset, '--size', '500x400', '--step', 'narrow')
        self.assertIn(PARTY, colors)
        self.assertNotEqual(self.draw_step('narrow'), self.draw_step('both'))

    def draw_step(self, step):
        return self.draw_bytes('--dataset', self.dataset, '--size', '500x400', '--step', step)

    def test_dataset_as_argument(self):
        size = ('--size', '300x200')
        named = self.draw_bytes('--dataset', self.dataset, *size)
        self.assertEqual(self.draw_bytes(self.dataset, *size), named)
        self.assertNotEqual(self.draw_bytes(*size), named)
        subprocess.run([TOOL, 'render', '--output', self.output, *size, '--', self.dataset],
                       stdin=subprocess.DEVNULL, check=True)
        with open(self.output, 'rb') as file:
            self.assertEqual(file.read(), named)

    def test_caption_stands_by_itself(self):
        """Nothing of the map is in the band under it, and the picture is as large as was asked."""
        for style, ground in LAND.items():
            width, height, rows = self.draw_rows(self.dataset, '--size', '400x300', '--style', style)
            self.assertEqual((width, height), (400, 300))
            for row in rows[-20:]:
                self.assertEqual(set(row[:3]) | set(row[-6:]), {ground})
            self.assertGreater(len(set(rows[-11])), 3)

    def test_thumbnail_has_no_caption(self):
        _, height, rows = self.draw_rows(self.dataset, '--size', '160x80')
        self.assertEqual(height, 80)
        self.assertNotEqual(set(rows[-1]), {LAND['light']})

    def test_title_and_span_stand_in_the_picture(self):
        self.assertNotEqual(self.draw_step('both'), self.draw_step('twin'))
        self.assertNotEqual(self.draw_step('then'), self.draw_step('about-then'))
        self.assertEqual(self.draw_step('both'), self.draw_step('both'))

    def test_refusals_of_steps(self):
        for step in ('nobody', 'hanoi-visit', 'story'):
            self.assertIn(f'“{step}”', self.refuse('--dataset', self.dataset, '--step', step))
        self.assertIn('--step', self.refuse('--dataset', self.dataset, '--step', 'both',
                                            '--select', 'hanoi-visit'))

    def test_notes(self):
        note = {'kind': 'correction', 'text': 'The army went.', 'set': {'/channel': 'military'}}
        self.events[0]['notes'] = [note]
        self.write()
        self.assertEqual(self.find_channels(), CHANNELS)
        self.assertEqual(self.find_channels('--apply-notes'), {MILITARY})
        self.assertEqual(self.find_channels('--apply-notes', '--step', 'party'), {MILITARY})

    def test_changed_journeys_have_a_sign(self):
        size = ('--dataset', self.dataset, '--size', '500x400')
        self.events[0]['notes'] = [{'kind': 'correction', 'text': 'No.', 'set': {'/summary': 'No.'}}]
        self.write()
        self.assertNotIn(NOTE, self.draw(*size)[2])
        for arguments in ((), ('--step', 'party')):
            self.assertIn(NOTE, self.draw(*size, '--apply-notes', *arguments)[2])
        # It is the sign of the journey, not of the dataset.
        self.assertNotIn(NOTE, self.draw(*size, '--apply-notes', '--step', 'then')[2])

    def test_applied_notes_stand_in_the_picture(self):
        self.events[0]['notes'] = [{'kind': 'correction', 'text': 'No.', 'set': {'/summary': 'No.'}}]
        self.write()
        size = ('--dataset', self.dataset, '--size', '500x400')
        self.assertNotEqual(self.draw_bytes(*size), self.draw_bytes(*size, '--apply-notes'))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
