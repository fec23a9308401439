#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What po/extract-dataset writes and what the loader looks up are the same texts.

Takes list-texts and the top of the source tree.  A dataset goes the whole way: to xgettext, to a
catalogue of a language made up here, in which each text has its context before it, and back.
"""

import gettext
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

LIST_TEXTS = pathlib.Path(sys.argv.pop(1)).resolve()
ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
FULL = ROOT / 'tests' / 'cases' / 'valid' / 'full.json'
LANGUAGE = 'qxx'

CONTEXTS = {
    'agreement sectors', 'agreement summary', 'agreement title', 'dataset description',
    'dataset title', 'era title', 'event outcome', 'event participant', 'event summary',
    'event title', 'figure title', 'figure unit', 'note reason', 'note text', 'organization name',
    'organization summary', 'person role', 'relationship name', 'relationship status',
    'source note', 'statement holder', 'statement text', 'step caption', 'step speakerNotes',
    'step title', 'story summary', 'story title',
}


class TranslationTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_tool(self, *arguments, language=''):
        environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': language,
                       'TEXTDOMAINDIR': str(self.folder)}
        return subprocess.run([*map(str, arguments)], env=environment, check=True, encoding='utf-8',
                              stdout=subprocess.PIPE, cwd=self.folder).stdout

    def extract(self, dataset):
        """Makes the template as `legation-pot` does, and returns its text."""
        header = self.run_tool(sys.executable, ROOT / 'po' / 'extract-dataset', dataset, 'a.json')
        (self.folder / 'texts.h').write_text(header, encoding='utf-8')
        self.run_tool('xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=NC_:1c,2',
                      '--no-wrap', '--output=texts.pot', 'texts.h')
        return (self.folder / 'texts.pot').read_text(encoding='utf-8')

    def translate(self):
        """Makes the catalogue, and returns the (context, text) that are in it."""
        catalogue = self.folder / LANGUAGE / 'LC_MESSAGES' / 'legation.mo'
        catalogue.parent.mkdir(parents=True)
        self.run_tool('msgen', '--output=own.po', 'texts.pot')
        self.run_tool('msgfilter', '--input=own.po', '--output=translated.po', 'sh', '-c',
                      'printf "%s: " "$MSGFILTER_MSGCTXT"; cat')
        self.run_tool('msgfmt', '--check-format', f'--output-file={catalogue}', 'translated.po')
        with open(catalogue, 'rb') as file:
            messages = gettext.GNUTranslations(file)._catalog
        messages = {tuple(message.split('\4')) for message in messages if message}
        context, text = min(messages)
        if self.run_tool('gettext', f'--context={context}', 'legation', text,
                         language=LANGUAGE) == text:
            self.skipTest('there are no translations in the locale C.UTF-8')
        return messages

    def list_texts(self, dataset, *flags, language=''):
        lines = self.run_tool(LIST_TEXTS, dataset, self.folder, *flags, language=language)
        return [tuple(line.split('\t')) for line in lines.splitlines()]

    def check_way(self, dataset, *flags):
        """Returns the template."""
        template = self.extract(dataset)
        messages = self.translate()
        plain = self.list_texts(dataset, *flags)
        translated = self.list_texts(dataset, *flags, language=LANGUAGE)
        self.assertEqual(translated, [(what, text if what == 'name' else f'{what}: {text}')
                                      for what, text in plain])
        # Nothing is left to translators that nobody reads.
        self.assertEqual(messages - set(plain), set())
        self.assertEqual(set(plain) - messages,
                         {(what, text) for what, text in plain if what == 'name'})
        return template

    def test_every_member(self):
        template = self.check_way(FULL)
        self.assertEqual({what for what, _ in self.list_texts(FULL)}, CONTEXTS | {'name'})
        for comment in ('dataset, title', 'source article, note', 'person kim, role',
                        'person kim, note reason', 'organization workers-party, name',
                        'event visit, participant', 'event visit, note text',
                        'relationship kp-la, status', 'statement opinion, holder',
                        'step step, speakerNotes', 'step step, note text', 'story story, summary'):
            self.assertIn(f'#. Translators: {comment}\n', template)

    def test_bundled(self):
        if self.check_way(ROOT / 'data' / 'north-korea.legation.json').count('\nmsgid ') < 100:
            self.fail('hardly any texts')

    def test_contexts_and_references(self):
        dataset = json.loads(FULL.read_text(encoding='utf-8'))
        dataset['title'] = dataset['eras'][0]['title'] = 'The same'
        dataset['eras'].append({'id': 'twin', 'title': 'The same', 'when': '1950'})
        dataset['description'] = 'Two\nlines \\ and "marks", and 100 % of “these”.'
        path = self.folder / 'a.json'
        path.write_text(json.dumps(dataset, indent=1, ensure_ascii=False), encoding='utf-8')
        lines = path.read_text(encoding='utf-8').splitlines()
        template = self.extract(path)
        entries = [entry for entry in template.split('\n\n') if 'msgid "The same"' in entry]
        self.assertEqual(len(entries), 2)
        self.assertIn('#. Translators: dataset, title\n', entries[0])
        numbers = [index + 1 for index, line in enumerate(lines) if '"The same"' in line]
        self.assertIn(f'#: a.json:{numbers[0]}\n', entries[0])
        self.assertIn('#. Translators: era era, title\n#. Translators: era twin, title\n', entries[1])
        self.assertIn(f'#: a.json:{numbers[1]} a.json:{numbers[2]}\n', entries[1])
        self.assertNotIn(', c-format', template)
        self.assertIn(('dataset description', dataset['description']), self.translate())


if __name__ == '__main__':
    unittest.main()
