#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""legation-tool story: what is in the PDF file, the pictures that come out, and what it refuses."""

import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zlib

TOOL = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
DATASET = json.loads((ROOT / 'data' / 'north-korea.legation.json').read_text(encoding='utf-8'))
STORY = DATASET['stories'][0]
SVG = '{http://www.w3.org/2000/svg}'


def run(*args):
    """Returns (status, output, errors) of a call."""
    done = subprocess.run([TOOL, 'story', *map(str, args)], capture_output=True, text=True,
                          encoding='utf-8', check=False, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return done.returncode, done.stdout, done.stderr


def ask(program, *args):
    """Returns what one of poppler's programs says."""
    return subprocess.run([program, *map(str, args)], capture_output=True, text=True, encoding='utf-8',
                          check=True).stdout


def flat(text):
    """The words of a text, wherever its lines end; one may do so after a hyphen."""
    return ' '.join(text.split()).replace('- ', '-')


def read_pdf(path):
    """The bytes of a PDF file, with what newer cairo packs into streams unpacked behind them."""
    data = path.read_bytes()
    for stream in re.findall(rb'/ObjStm.*?stream\r?\n(.*?)\r?\nendstream', data, re.DOTALL):
        data += zlib.decompressobj().decompress(stream)
    return data


class StoryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.pdf = pathlib.Path(cls.folder.name) / 'story.pdf'
        cls.noted = pathlib.Path(cls.folder.name) / 'noted.pdf'
        for path, *options in ((cls.pdf,), (cls.noted, '--notes')):
            done = run(STORY['id'], '--output', path, *options)
            if done != (0, '', ''):
                raise AssertionError(done)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_every_step_is_a_page_with_its_text(self):
        for path in (self.pdf, self.noted):
            for number, step in enumerate(STORY['steps'], 2):
                with self.subTest(file=path.name, step=step['id']):
                    text = flat(ask('pdftotext', '-raw', '-f', number, '-l', number, path, '-'))
                    self.assertIn(step['title'], text)
                    self.assertIn(step['caption'], text)
                    self.assertEqual(step['speakerNotes'] in text, path == self.noted)

    def test_all_sources_are_at_the_end(self):
        page = len(STORY['steps']) + 2
        text = flat(ask('pdftotext', '-raw', '-f', page, self.pdf, '-'))
        self.assertIn('Sources', text)
        for source in DATASET['sources']:
            self.assertIn(source['title'], text)

    def test_fonts_are_embedded_and_the_map_is_vector(self):
        fonts = ask('pdffonts', self.pdf).splitlines()[2:]
        self.assertTrue(fonts)
        for line in fonts:
            # Embedded, subset, with a way back to Unicode.
            self.assertRegex(line, r' yes yes yes ')
        self.assertEqual(len(ask('pdfimages', '-list', self.pdf).splitlines()), 2)

    def test_what_many_journeys_are_is_fine_enough_for_paper(self):
        """Thousands of lines are a picture in the map, which all else is not."""
        path = pathlib.Path(self.folder.name) / 'many.legation.json'
        subprocess.run([sys.executable, ROOT / 'tests' / 'benchmarks' / 'make-dataset', '3000',
                        '--output', path], check=True)
        dataset = json.loads(path.read_text(encoding='utf-8'))
        dataset['stories'] = [{'id': 'all-of-it', 'title': 'All of it',
                               'steps': [{'id': 'all-of-them', 'title': 'All', 'mode': 'all'}]}]
        path.write_text(json.dumps(dataset), encoding='utf-8')
        pdf = path.with_suffix('.pdf')
        self.assertEqual(run('all-of-it', '-d', path, '-o', pdf), (0, '', ''))
        images = [line.split() for line in ask('pdfimages', '-list', pdf).splitlines()[2:]]
        self.assertTrue(images)
        for image in images:
            self.assertGreaterEqual(int(image[12]), 150, image)  # in an inch

    def test_captions_can_be_read_from_the_back(self):
        """The type of each caption of each story is at least 1/36 as high as the page, and all of it is
        on it."""
        for story in DATASET['stories']:
            path = pathlib.Path(self.folder.name) / f'{story["id"]}.pdf'
            self.assertEqual(run(story['id'], '-o', path), (0, '', ''))
            pages = ask('pdftotext', '-bbox', path, '-').split('<page ')[2:]
            for step, page in zip(story['steps'], pages):
                with self.subTest(story=story['id'], step=step['id']):
                    self.check_caption(step['caption'], page)

    def check_caption(self, caption, page):
        words = re.findall(r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<',
                           page)
        texts = [html.unescape(word) for _, _, word in words]
        expected = caption.split()
        starts = [i for i in range(len(texts)) if texts[i:i + 4] == expected[:4]]
        self.assertEqual(len(starts), 1)
        heights = [float(low) - float(high) for high, low, _ in words[starts[0]:][:len(expected)]]
        # The box of a word is as high as its line, 1.2 of the type.
        self.assertGreaterEqual(sorted(heights)[len(heights) // 2], 1.1 * 540 / 36)

    def test_legend(self):
        """Explains what a slide speaks of, where it is asked for."""
        path = pathlib.Path(self.folder.name) / 'legend.pdf'
        self.assertEqual(run(STORY['id'], '-o', path, '--legend'), (0, '', ''))
        for told, page in (True, path), (False, self.pdf):
            text = flat(ask('pdftotext', '-raw', '-f', 4, '-l', 4, page, '-'))
            for words in 'Order stated', 'Only the country known':
                self.assertEqual(words in text, told)
            self.assertNotIn('Meeting hosted', text)

    def test_it_says_what_it_is(self):
        info = dict(line.split(':', 1) for line in ask('pdfinfo', self.pdf).splitlines() if ':' in line)
        self.assertEqual(info['Title'].strip(), STORY['title'])
        self.assertEqual(info['Subject'].strip(), DATASET['title'])
        self.assertEqual(info['Page size'].strip(), '960 x 540 pts')
        self.assertEqual(int(info['Pages']), len(STORY['steps']) + 2)
        self.assertIn(b'/Outlines', read_pdf(self.pdf))

    def test_pictures(self):
        for kind in ('png', 'svg'):
            folder = pathlib.Path(self.folder.name) / kind
            self.assertEqual(run(STORY['id'], '--output', folder, '--format', kind,
                                 '--size', '480x270'), (0, '', ''))
            names = sorted(path.name for path in folder.iterdir())
            self.assertEqual(names, [f'{n:02}.{kind}' for n in range(1, len(STORY['steps']) + 3)])
        tree = xml.etree.ElementTree.parse(folder / '09.svg')
        self.assertEqual(tree.getroot().tag, f'{SVG}svg')
        self.assertEqual(len(tree.findall(f'.//{SVG}image')), 0)
        self.assertGreater(len(tree.findall(f'.//{SVG}path')), 100)

    def test_stories_are_listed(self):
        status, output, errors = run()
        self.assertEqual((status, errors), (0, ''))
        self.assertEqual([line.split('\t') for line in output.splitlines()],
                         [[story['id'], story['title']] for story in DATASET['stories']])

    def test_wrong_calls(self):
        for args, told in ((['nothing', '-o', 'x.pdf'], '“nothing” is no story'),
                           ([STORY['id']], '--output FILE is missing'),
                           (['-o', 'x.pdf'], 'which story?'),
                           ([STORY['id'], '-o', 'x.pdf', '--size', 'big'], '--size: expected 16:9'),
                           ([STORY['id'], '-o', 'x.pdf', '--size', '5x5'], '--size: expected 16:9'),
                           ([STORY['id'], '-o', 'x', '--format', 'gif'], '--format: expected one of'),
                           ([STORY['id'], '-o', 'x', '--style', 'red'], '--style: expected one of'),
                           ([STORY['id'], '-o', 'x', '--notes'], '--notes: pictures have no notes'),
                           ([STORY['id'], 'other', '-o', 'x.pdf'], 'one story is written')):
            with self.subTest(args=args):
                status, output, errors = run(*args)
                self.assertEqual((status, output), (2, ''))
                self.assertIn(told, errors)

    def test_no_such_place(self):
        status, output, errors = run(STORY['id'], '-o', '/proc/none/story.pdf')
        self.assertEqual((status, output), (1, ''))
        self.assertIn('/proc/none/story.pdf', errors)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
