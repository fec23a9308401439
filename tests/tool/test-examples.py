#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tests of what the documentation shows.  Takes legation-tool and the top of the source tree.

FORMAT.md begins with a whole dataset.  Its other examples are members to add to that one: items of
lists, in the place of those with the same id.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from jsonschema import Draft202012Validator

TOOL = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(sys.argv.pop(1))
PAGE = (ROOT / 'data' / 'FORMAT.md').read_text(encoding='utf-8')
README = (ROOT / 'README.md').read_text(encoding='utf-8')
BUNDLED = ROOT / 'data' / 'north-korea.legation.json'
SCHEMA = ROOT / 'data' / 'legation-dataset.schema.json'
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}


def list_examples(page):
    return re.findall(r'^```json\n(.*?)^```$', page, re.MULTILINE | re.DOTALL)


def run(*arguments, folder=None):
    result = subprocess.run([TOOL, *arguments], capture_output=True, env=ENVIRONMENT, cwd=folder,
                            encoding='utf-8', timeout=60, check=False)
    return result.returncode, result.stdout + result.stderr


def validate(text):
    """What the tool says of a dataset that is called as in FORMAT.md."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'my.legation.json'
        path.write_text(text, encoding='utf-8')
        return run('validate', path.name, folder=folder)


def add(document, members):
    """Puts the items of lists into those of the document, in the place of those with their id."""
    for name, items in members.items():
        known = document.setdefault(name, [])
        for item in items:
            known[:] = [other for other in known if other['id'] != item['id']] + [item]


def list_words(schema):
    """Yields the name of every member, and every word, that a schema has."""
    if isinstance(schema, dict):
        yield from schema.get('properties', {})
        yield from schema.get('enum', [])
        for item in schema.values():
            yield from list_words(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from list_words(item)


class FormatTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.first, *cls.others = list_examples(PAGE)
        cls.validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding='utf-8')))

    def check_good(self, document):
        self.assertEqual(validate(json.dumps(document, indent=1)), (0, ''))
        self.assertEqual([error.message for error in self.validator.iter_errors(document)], [])

    def test_first_dataset(self):
        self.assertEqual(validate(self.first), (0, ''))
        self.check_good(json.loads(self.first))

    def test_each_example(self):
        self.assertGreater(len(self.others), 6)
        for example in self.others:
            with self.subTest(example=example[:60]):
                document = json.loads(self.first)
                add(document, json.loads(f'{{{example}}}'))
                self.check_good(document)

    def test_all_examples_together(self):
        document = json.loads(self.first)
        for example in self.others:
            add(document, json.loads(f'{{{example}}}'))
        self.check_good(document)
        for name in ('stories', 'agreements', 'figures'):
            self.assertTrue(document[name])
        notes = [note for event in document['events'] for note in event.get('notes', [])]
        self.assertTrue(any(note.get('set') for note in notes))
        self.assertIn('anyOf', document['agreements'][0]['parties'][1])
        self.assertEqual(document['figures'][0]['disagreesWith'], [document['figures'][1]['id']])

    def test_what_a_mistake_looks_like(self):
        line = next(line for line in PAGE.splitlines() if line.startswith('    my.legation.json:'))
        text = self.first.replace('"place": "hanoi"', '"place": "hanio"')
        self.assertEqual(validate(text), (1, line.strip() + '\n'))

    def test_what_an_unreadable_file_looks_like(self):
        line = next(line for line in PAGE.splitlines() if line.startswith('    FILE:1:'))
        self.assertEqual(validate('{"a": 1,}'),
                         (1, line.strip().replace('FILE', 'my.legation.json') + '\n'))

    def test_dates(self):
        table = PAGE[PAGE.index('## Dates'):PAGE.index('## What the program does')]
        dates = [date for line in table.splitlines() if line.startswith('| `')
                 for date in re.findall(r'`([^`]+)`', line.split(' | ')[0])]
        self.assertGreater(len(dates), 10)
        status, output = run('date', *dates)
        self.assertEqual(status, 0, output)

    def test_names_every_member_and_word(self):
        spans = ' '.join(re.findall(r'`[^`\n]+`', PAGE))
        words = set(list_words(json.loads(SCHEMA.read_text(encoding='utf-8'))))
        missing = {word for word in words
                   if not re.search(rf'(?<![\w-]){re.escape(word)}(?![\w-])', spans)}
        self.assertEqual(missing, set())

    def test_names_every_code(self):
        lists = (ROOT / 'tests' / 'cases').rglob('*.expected')
        codes = {line.split()[0] for path in lists
                 for line in path.read_text(encoding='utf-8').splitlines()}
        codes.add('too-large')  # no example is of 256 MiB
        table = PAGE[PAGE.index('| code |'):]
        rows = [line.split(' | ')[0] for line in table.splitlines() if line.startswith('| `')]
        self.assertEqual({code for row in rows for code in re.findall(r'`([^`]+)`', row)}, codes)


class ReadmeTest(unittest.TestCase):
    def test_event(self):
        document = json.loads(BUNDLED.read_text(encoding='utf-8'))
        for example in list_examples(README):
            add(document, {'events': [json.loads(example)]})
        self.assertIn('lao-trade-2025', document['events'][-1]['id'])
        self.assertEqual(validate(json.dumps(document)), (0, ''))


if __name__ == '__main__':
    unittest.main()
