#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Proves on made-up trees that the checks of this folder find what they look for."""

import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'


def load(path, name):
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


layers = load(HERE / 'check-layers.py', 'layers')
files = load(HERE / 'check-files.py', 'files')
potfiles = load(HERE / 'check-potfiles.py', 'potfiles')
locators = load(HERE / 'check-locators.py', 'locators')


class TreeCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


class Layers(TreeCase):
    def setUp(self):
        super().setUp()
        for name in ('src/model/legation-date', 'src/model/legation-date-private',
                     'src/compat/legation-compat', 'src/carto/legation-painter',
                     'src/session/legation-session', 'src/map/legation-map-view',
                     'src/timeline/legation-timeline', 'src/panels/legation-details',
                     'src/legation-window', 'data/legation-data', 'tests/map/test-map'):
            self.write(name + '.h', LICENCE)

    def find(self, name, *includes):
        self.write(name, LICENCE + ''.join(f'#include {include}\n' for include in includes))
        return layers.check(self.root)

    def test_allowed(self):
        for name, includes in (
                ('src/model/a.c', ('"config.h"', '"legation-date-private.h"', '<string.h>',
                                   '<json-glib/json-glib.h>', '<glib/gi18n.h>', '<gio/gio.h>')),
                ('src/carto/b.c', ('"legation-date.h"', '<cairo.h>', '<pango/pangocairo.h>')),
                ('src/session/c.c', ('"legation-date.h"',)),
                ('src/map/d.c', ('"legation-session.h"', '"legation-painter.h"', '<gtk/gtk.h>',
                                 '"legation-compat.h"', '<shumate/shumate.h>')),
                ('src/tool/e.c', ('"legation-data.h"', '"legation-session.h"', '<cairo.h>')),
                ('src/f.c', ('"legation-map-view.h"', '"legation-details.h"', '<adwaita.h>',
                             '"legation-data.h"')),
                ('tests/map/g.c', ('"test-map.h"', '"legation-map-view.h"', '"legation-data.h"',
                                   '<shumate/shumate.h>'))):
            with self.subTest(name):
                self.assertEqual(self.find(name, *includes), [])

    def test_crossed(self):
        for name, include, word in (
                ('src/model/x.c', '<gtk/gtk.h>', 'model may not use gtk'),
                ('src/model/x.c', '"legation-session.h"', 'model may not use session'),
                ('src/model/x.c', '<cairo.h>', 'model may not use cairo'),
                ('src/model/x.c', '"legation-data.h"', 'model may not use data'),
                ('src/carto/x.c', '<gdk-pixbuf/gdk-pixbuf.h>', 'carto may not use gtk'),
                ('src/carto/x.c', '"legation-session.h"', 'carto may not use session'),
                ('src/carto/x.c', '"legation-compat.h"', 'carto may not use compat'),
                ('src/session/x.c', '"legation-painter.h"', 'session may not use carto'),
                ('src/session/x.c', '<graphene.h>', 'session may not use gtk'),
                ('src/timeline/x.c', '"legation-map-view.h"', 'timeline may not use map'),
                ('src/timeline/x.c', '<shumate/shumate.h>', 'timeline may not use shumate'),
                ('src/map/x.h', '"legation-details.h"', 'map may not use panels'),
                ('src/panels/x.c', '"legation-window.h"', 'panels may not use src'),
                ('src/tool/x.c', '<adwaita.h>', 'tool may not use gtk'),
                ('tests/timeline/x.c', '"legation-map-view.h"', 'timeline may not use map'),
                ('tests/model/x.c', '<gtk/gtk.h>', 'model may not use gtk'),
                ('src/session/x.c', '"legation-date-private.h"', 'is private to model'),
                ('src/map/x.c', '"../model/legation-date.h"', 'by its name alone'),
                ('src/map/x.c', '"legation-nowhere.h"', 'there is no'),
                ('src/map/x.c', '<webkit/webkit.h>', 'belongs to no known library'),
                ('src/new/x.c', '<glib.h>', 'is in no layer')):
            with self.subTest(f'{name} {include}'):
                problems = self.find(name, include)
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(word, problems[0])
                (self.root / name).unlink()


class Files(TreeCase):
    def test_clean(self):
        self.write('src/a.c', LICENCE + 'int a;\n')
        self.write('_build/b.c', 'int\tb; ')
        self.write('run', '#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n')
        self.assertEqual(files.check(self.root), [])

    def test_found(self):
        unfinished = 'TO' + 'DO'
        for name, text, word in (
                ('a.c', 'int a;\n', 'licence'),
                ('a.py', 'a = 1\n', 'licence'),
                ('go', '#!/bin/sh\n', 'licence'),
                ('a.c', LICENCE + 'int a;\n' * 500, 'lines'),
                ('a.c', LICENCE + 'int\ta;\n', 'tab'),
                ('a.ui', '<a>\t</a>\n', 'tab'),
                ('a.c', LICENCE + 'int a; \n', 'white space'),
                ('a.c', LICENCE + 'int a;', 'new line'),
                ('a.c', LICENCE + 'int a;\n\n', 'empty line'),
                ('a.c', LICENCE + '/* ' + 'a' * 102 + ' */\n', 'columns'),
                ('a.c', LICENCE + f'/* {unfinished}: later. */\n', 'unfinished'),
                ('a.md', 'See /ho' + 'me/me/file.\n', 'one machine')):
            with self.subTest(word=word, name=name):
                self.write(name, text)
                problems = files.check(self.root)
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(word, problems[0])
                (self.root / name).unlink()


class Potfiles(TreeCase):
    def test_found(self):
        self.write('src/a.c', 'char *a = _("A");\n')
        self.write('src/b.c', '/* _("not text") */ int b_(1);\n')
        self.write('src/c.c', 'ngettext ("one", "many", n);\n')
        self.write('ui/d.ui', '<property name="label" translatable="yes">D</property>\n')
        for text, expected in (
                ('src/a.c\nsrc/c.c\nui/d.ui\n', []),
                ('src/a.c\nui/d.ui\n', ['src/c.c has text']),
                ('src/a.c\nsrc/b.c\nsrc/c.c\nui/d.ui\n', ['names src/b.c']),
                ('src/c.c\nsrc/a.c\nui/d.ui\n', ['not sorted'])):
            with self.subTest(text):
                self.write('po/POTFILES', text)
                problems = potfiles.check(self.root)
                self.assertEqual(len(problems), len(expected), problems)
                for problem, word in zip(problems, expected):
                    self.assertIn(word, problem)


class Locators(unittest.TestCase):
    def check(self, locator, article):
        event = {'id': 'a', 'citations': [{'source': 's', 'locator': locator}]}
        return locators.check({'sources': [{'id': 's'}], 'events': [event]}, [article])[0]

    def test_found(self):
        self.assertEqual(self.check('went to Hanoi', 'He went\nto  Hanoi.'), [])
        self.assertIn('found 0 times', self.check('went to Hue', 'He went to Hanoi.')[0])
        self.assertIn('found 2 times', self.check('he', 'he and he')[0])


class Extraction(TreeCase):
    """What po/extract-dataset hands to xgettext."""

    def test_texts(self):
        self.write('data.json', json.dumps({
            'format': 'legation', 'title': 'The “title”',
            'sources': [{'id': 's', 'title': 'A work of others', 'note': 'Our remark'}],
            'events': [{'id': 'e', 'kind': 'visit', 'when': '2024-03', 'title': 'A visit',
                        'citations': [{'source': 's', 'locator': 'As printed'}],
                        'notes': [{'kind': 'context', 'text': 'Our note', 'reason': 'Why'}]},
                       {'id': 'f', 'title': 'A visit', 'summary': 'Two\nlines \\ and "marks"'}],
            'relationships': [{'id': 'r', 'parties': ['KP', 'VN'], 'group': 'southeast-asia',
                               'status': {'text': 'Normal'},
                               'statements': [{'id': 't', 'kind': 'history', 'text': 'Ties'}]}],
        }, indent=2, ensure_ascii=False))
        script = HERE.parent.parent / 'po' / 'extract-dataset'
        printed = subprocess.run([sys.executable, str(script), str(self.root / 'data.json')],
                                 check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
        for text in ('The “title”', 'A visit', 'Our note', 'Why', 'Normal', 'Ties', 'Our remark',
                     'Two\\nlines \\\\ and \\"marks\\"'):
            self.assertEqual(printed.count(f'N_("{text}")'), 1, text)
        for text in ('A work of others', 'As printed', 'southeast-asia', '"visit"', '2024-03'):
            self.assertNotIn(text, printed)
        self.assertIn('#line 16 ', printed)


if __name__ == '__main__':
    unittest.main()
