#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tests of po/extract-dataset, on its own."""

import json
import pathlib
import runpy
import subprocess
import sys
import tempfile
import unittest

SCRIPT = str(pathlib.Path(__file__).resolve().parents[2] / 'po' / 'extract-dataset')


class Extraction(unittest.TestCase):
    """What po/extract-dataset hands to xgettext; tests/tool/test-translation.py has the rest."""

    def extract(self, **members):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'data.json'
            path.write_text(json.dumps({'format': 'legation', **members}, indent=2,
                                       ensure_ascii=False), encoding='utf-8')
            return subprocess.run([sys.executable, SCRIPT, str(path)], check=True,
                                  stdout=subprocess.PIPE, encoding='utf-8').stdout

    def test_texts(self):
        printed = self.extract(
            title='The “title”',
            sources=[{'id': 's', 'title': 'A work of others', 'note': 'Our remark',
                      'notes': [{'kind': 'context', 'text': 'Not read'}]}],
            places=[{'id': 'h', 'name': 'Hanoi'}],
            people=[{'id': 'k', 'name': 'Kim', 'aliases': ['Gim']}],
            events=[{'id': 'e', 'kind': 'visit', 'when': '2024-03', 'title': 'A visit',
                     'citations': [{'source': 's', 'locator': 'As printed'}],
                     'notes': [{'kind': 'context', 'text': 'Our note', 'reason': 'Why',
                                'source': 'A newspaper'}]},
                    {'id': 'f', 'title': 'Another', 'summary': 'Two\nlines \\ and "marks"'}],
            relationships=[{'id': 'r', 'parties': ['KP', 'VN'], 'group': 'southeast-asia',
                            'status': {'text': 'Normal'},
                            'statements': [{'id': 't', 'kind': 'history', 'text': 'Ties'}]}],
            stories=[{'id': 'y', 'title': 'A story', 'steps': [{
                'id': 'x', 'title': 'One', 'caption': 'It began', 'speakerNotes': 'Slowly',
                'highlights': ['e'], 'notes': [{'kind': 'context', 'text': 'Ours'}]}]}])
        for where, context, text in (
                ('dataset, title', 'dataset title', 'The “title”'),
                ('source s, note', 'source note', 'Our remark'),
                ('event e, title', 'event title', 'A visit'),
                ('event e, note text', 'note text', 'Our note'),
                ('event e, note reason', 'note reason', 'Why'),
                ('event f, summary', 'event summary', 'Two\\nlines \\\\ and \\"marks\\"'),
                ('relationship r, status', 'relationship status', 'Normal'),
                ('statement t, text', 'statement text', 'Ties'),
                ('story y, title', 'story title', 'A story'),
                ('step x, title', 'step title', 'One'),
                ('step x, caption', 'step caption', 'It began'),
                ('step x, speakerNotes', 'step speakerNotes', 'Slowly'),
                ('step x, note text', 'note text', 'Ours')):
            self.assertIn(f'/* Translators: {where} */ NC_("{context}", "{text}")\n', printed)
        self.assertEqual(printed.count('NC_'), 14)
        self.assertIn('#line 37 ', printed)

    def test_what_notes_set(self):
        """Applied to its record, what a note sets is a text like any other."""
        printed = self.extract(events=[{
            'id': 'e', 'title': 'A visit', 'notes': [{'kind': 'correction', 'text': 'No', 'set': {
                '/title': 'A tour', '/when': '2024', '/delegation': {'head': {'title': 'Envoy'}},
                '/hosts': [{'title': 'Mayor', 'country': 'VN'}], '/hosts/1/title': 'Clerk'}}]}],
            agreements=[{'id': 'a', 'title': 'A pact', 'notes': [
                {'kind': 'correction', 'text': 'No', 'set': {'/sectors/0': 'health'}}]}])
        for where, context, text in (
                ('event e, title', 'event title', 'A tour'),
                ('event e, participant', 'event participant', 'Envoy'),
                ('event e, participant', 'event participant', 'Mayor'),
                ('event e, participant', 'event participant', 'Clerk'),
                ('agreement a, sectors', 'agreement sectors', 'health')):
            self.assertIn(f'/* Translators: {where}, as a note corrects it */ '
                          f'NC_("{context}", "{text}")\n', printed)
        self.assertEqual(printed.count('NC_'), 9)

    def test_unfold(self):
        """A name with a slash or a tilde is one name."""
        extraction = runpy.run_path(SCRIPT)
        self.assertEqual(extraction['unfold']('/a~1b/0/c~01', 'x'), {'a/b': [{'c~1': 'x'}]})


if __name__ == '__main__':
    unittest.main()
