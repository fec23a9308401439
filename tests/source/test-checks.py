#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Proves on made-up trees that the checks of this folder find what they look for."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import scripts

HERE = pathlib.Path(__file__).resolve().parent
LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'


layers = scripts.load(HERE / 'check-layers.py', 'layers')
files = scripts.load(HERE / 'check-files.py', 'files')
potfiles = scripts.load(HERE / 'check-potfiles.py', 'potfiles')
provenance = scripts.load(HERE / 'check-provenance.py', 'provenance')


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
                     'src/legation-window', 'data/legation-data', 'tests/map/test-map',
                     'tests/time/time-fixture'):
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
                ('src/time/x.c', '<gtk/gtk.h>', 'time may not use gtk'),
                ('tests/session/x.c', '"time-fixture.h"', 'session may not use time'),
                ('src/time/x.c', '"time-fixture.h"', 'there is no'),
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


class Provenance(unittest.TestCase):
    """One small dataset in which all is well, and every way to break it that a rule forbids."""

    ARTICLE = ('A title\n\nIn March 2024 a delegation led\nby  Kim Song Nam, who is director of an '
               'office, went to Hanoi and met senior officials of the ruling party there. '
               'It signed a paper on health, said the hosts. They were glad of the paper that day.')
    MARCH = 'In March 2024 a delegation led'
    SIGNED = 'It signed a paper on health,'

    def cite(self, *supports, locator=MARCH):
        return [{'source': 's', 'locator': locator, 'supports': list(supports)}]

    def setUp(self):
        ours = [{'kind': 'context', 'text': 'Ours.'}]
        self.event = {
            'id': 'e', 'kind': 'visit', 'title': 'To Hanoi', 'when': '2024-03',
            'delegation': {'side': 'KP', 'head': {'person': 'p', 'title': 'Director'}},
            'hosts': [{'title': 'Officials'}, {'person': 'p'}],
            'itinerary': {'order': 'stated', 'stops': [
                {'place': 'kp', 'basis': 'inferred'},
                {'place': 'hanoi', 'basis': 'stated', 'when': '2024-03'}]},
            'citations': self.cite('/when', '/delegation', '/hosts', '/itinerary/stops/1')}
        self.agreement = {
            'id': 'a', 'kind': 'agreement', 'title': 'A paper', 'when': '2024', 'sectors': ['health'],
            'parties': ['KP', 'VN'], 'citations': self.cite('/title', '/when', locator=self.SIGNED)}
        self.figure = {'id': 'f', 'title': 'Papers', 'value': 1, 'citations': self.cite('/value')}
        self.statement = {'id': 't', 'kind': 'assessment', 'holder': 'The hosts',
                          'text': 'They liked it.', 'citations': self.cite('/text')}
        self.relationship = {'id': 'r', 'parties': ['KP', 'VN'], 'statements': [self.statement],
                             'status': {'text': 'glad', 'citations': self.cite('/text')}}
        self.person = {'id': 'p', 'name': 'Kim Song Nam', 'citations': self.cite('/name'),
                       'roles': [{'title': 'Director', 'citations': self.cite('/title')}]}
        self.organization = {'id': 'o', 'name': 'Office', 'citations': self.cite('/name')}
        self.step = {'id': 'x', 'title': 'One', 'caption': 'It began.', 'notes': ours}
        self.era = {'id': 'n', 'title': 'Spring', 'when': '2024-21', 'notes': list(ours)}
        self.story = {'id': 'y', 'title': 'All', 'notes': list(ours), 'steps': [self.step]}
        self.dataset = {
            'title': 'A visit', 'sources': [{'id': 's', 'title': "A 'title' of the defense."}],
            'events': [self.event], 'agreements': [self.agreement], 'figures': [self.figure],
            'relationships': [self.relationship], 'people': [self.person],
            'organizations': [self.organization], 'eras': [self.era], 'stories': [self.story]}

    def check(self):
        checker = provenance.Checker(self.dataset)
        checker.check_records()
        checker.check_articles({'s': self.ARTICLE})
        return [(problem.rule, problem.pointer) for problem in checker.problems]

    def find(self, rule, *pointers):
        self.assertEqual(self.check(), [(rule, pointer) for pointer in pointers])

    def find_one(self, rule, pointer):
        """Finds this problem, and leaves the dataset as it was before."""
        self.find(rule, pointer)
        self.setUp()

    def test_good(self):
        self.assertEqual(self.check(), [])
        checker = provenance.Checker(self.dataset)
        self.assertEqual(checker.check_articles({'s': self.ARTICLE}), 8)

    def test_citations(self):
        for member, value in (('source', None), ('locator', None), ('supports', None),
                              ('locator', 'In March 2024 a delegation'), ('supports', []),
                              ('locator', 'In March 2024 a delegation led by'), ('supports', [''])):
            with self.subTest(member=member, value=value):
                citation = self.organization['citations'][0]
                citation[member] = value
                if value is None:
                    del citation[member]
                self.find_one('citation', '/organizations/0/citations/0')

    def test_uncited(self):
        for name, pointer in (('person', '/people/0'), ('organization', '/organizations/0')):
            with self.subTest(name):
                del getattr(self, name)['citations']
                self.find_one('uncited', pointer)
        del self.person['roles'][0]['citations']
        self.find_one('uncited', '/people/0/roles/0')
        del self.relationship['status']['citations']
        self.find_one('uncited', '/relationships/0/status')
        for record, pointer in ((self.event, '/events/0'), (self.agreement, '/agreements/0'),
                                (self.figure, '/figures/0'),
                                (self.statement, '/relationships/0/statements/0')):
            record['citations'] = []
            self.assertIn(('uncited', pointer), self.check())

    def test_ours(self):
        for name, pointer in (('era', '/eras/0'), ('story', '/stories/0'),
                              ('step', '/stories/0/steps/0')):
            with self.subTest(name):
                getattr(self, name)['notes'] = [{'kind': 'correction', 'text': 'No.'}]
                self.find_one('uncited', pointer)
                del getattr(self, name)['notes']
                self.find_one('uncited', pointer)
                getattr(self, name)['notes'] = [{'kind': 'derived', 'text': 'Ours.',
                                                  'concerns': ['/title']}]
                self.assertEqual(self.check(), [])

    def test_support_of_events(self):
        for supports, missing in (
                (('/when', '/delegation/head', '/hosts', '/itinerary'), ()),
                (('/when', '/delegation/head/person', '/hosts/1', '/itinerary/stops/1/place',
                  '/itinerary/stops/1/when'), ()),
                (('/delegation', '/hosts', '/itinerary'), ('/when',)),
                (('/when', '/delegation', '/hosts', '/itinerary/stops/0'),
                 ('/itinerary/stops/1/place', '/itinerary/stops/1/when')),
                (('/when', '/delegation', '/hosts', '/itinerary/stops/1/place'),
                 ('/itinerary/stops/1/when',)),
                (('/when', '/delegation/he', '/hosts/0', '/itinerary/stops/1'),
                 ('/delegation/head/person', '/hosts/1/person'))):
            with self.subTest(supports):
                self.event['citations'] = self.cite(*supports)
                self.find('support', *(f'/events/0{pointer}' for pointer in missing))

    def test_support_of_participants(self):
        self.event['participants'] = [{'person': 'p'}]
        self.event['delegation']['members'] = [{'title': 'Somebody'}, {'person': 'p'}]
        self.find('support', '/events/0/participants/0/person')
        self.event['citations'] = self.cite('/when', '/delegation/head', '/hosts', '/participants',
                                            '/itinerary')
        self.find('support', '/events/0/delegation/members/1/person')

    def test_dates_of_our_own(self):
        self.event['citations'] = self.cite('/delegation', '/hosts', '/itinerary/stops/1/place')
        self.event['notes'] = self.derive('/when', '/itinerary')
        self.agreement['citations'] = self.cite('/title')
        self.find('support', '/agreements/0/when')
        self.agreement['notes'] = self.derive('/title')
        self.find('support', '/agreements/0/when')
        self.agreement['notes'] = self.derive('/when')
        self.assertEqual(self.check(), [])
        self.event['notes'] = [{'kind': 'context', 'text': 'Not counted.'}]
        self.find('support', '/events/0/when', '/events/0/itinerary/stops/1/when')
        del self.event['when']
        self.find('support', '/events/0/itinerary/stops/1/when')

    def test_support_of_others(self):
        self.agreement['citations'] = self.cite('/when')
        self.find_one_of_many('/agreements/0', '/sectors/0', '/parties/0', '/parties/1')
        self.agreement['citations'] = self.cite('/when', '/sectors', '/parties/1')
        self.find_one_of_many('/agreements/0', '/parties/0')
        self.agreement['citations'] = self.cite('/when', '/summary')
        self.assertEqual(self.check(), [])
        self.figure['citations'] = self.cite('/title')
        self.find_one('support', '/figures/0/value')
        self.statement['citations'] = self.cite('/kind')
        self.find_one('support', '/relationships/0/statements/0/text')

    def derive(self, *pointers):
        return [{'kind': 'derived', 'text': 'We counted.', 'concerns': list(pointers)}]

    def test_derived_dates(self):
        for record, member, pointer in ((self.statement, 'when', '/relationships/0/statements/0'),
                                        (self.figure, 'asOf', '/figures/0')):
            with self.subTest(member):
                record[member] = '2024'
                self.find('support', f'{pointer}/{member}')
                record['notes'] = self.derive('/title', f'/{member}')
                self.assertEqual(self.check(), [])
                for concerns in ({}, {'concerns': []}):
                    record['notes'] += [{'kind': 'derived', 'text': 'We counted.', **concerns}]
                    self.find('derived', f'{pointer}/notes/1')
                    record['notes'].pop()

    def find_one_of_many(self, record, *members):
        self.find('support', *(record + member for member in members))
        self.setUp()

    def test_wording(self):
        statement = '/relationships/0/statements/0'
        for record, member, value, pointer in (
                ('statement', 'text', 'They liked it', f'{statement}/text'),
                ('statement', 'text', 'The defense liked it.', f'{statement}/text'),
                ('statement', 'text', 'They "liked" it.', f'{statement}/text'),
                ('statement', 'text', "They didn't.", f'{statement}/text'),
                ('statement', 'text', 'They--all--did.', f'{statement}/text'),
                ('statement', 'text', 'They  did.', f'{statement}/text'),
                ('statement', 'text', ' They did.', f'{statement}/text'),
                ('event', 'summary', 'They went,', '/events/0/summary'),
                ('event', 'title', 'They went.', '/events/0/title'),
                ('event', 'title', 'The Center', '/events/0/title'),
                ('step', 'caption', 'It began', '/stories/0/steps/0/caption'),
                ('step', 'speakerNotes', 'Say it', '/stories/0/steps/0/speakerNotes'),
                ('era', 'notes', [{'kind': 'derived', 'text': 'Ours'}], '/eras/0/notes/0/text'),
                ('era', 'notes', [{'kind': 'derived', 'text': 'Ours.', 'reason': 'So'}],
                 '/eras/0/notes/0/reason'),
                ('era', 'notes', [{'kind': 'derived', 'text': 'Ours.', 'set': {'/title': 'A.'}}],
                 '/eras/0/notes/0/set/title'),
                ('person', 'name', "Kim 'Song' Nam", '/people/0/name')):
            with self.subTest(f'{member}: {value}'):
                getattr(self, record)[member] = value
                rules = {problem for problem in self.check() if problem[0] == 'wording'}
                self.assertEqual(rules, {('wording', pointer)})
                self.setUp()

    def test_good_wording(self):
        for text in ('They “liked” it.', 'They said “we like it.”', 'Did they say “yes”?',
                     'The “Center for Defense” liked it.', 'The defence centre – no!', '“Yes”.',
                     'It is so (they say).'):
            with self.subTest(text):
                self.statement['text'] = text
                self.assertEqual(self.check(), [])

    def test_holder(self):
        del self.statement['holder']
        self.find('wording', '/relationships/0/statements/0')
        self.statement['kind'] = 'outlook'
        self.assertEqual(self.check(), [])

    def test_editorial(self):
        self.event['summary'] = 'They met Sugiono.'
        self.find_one('editorial', '/events/0/summary')
        self.dataset['places'] = [{'id': 'dong-dang', 'name': 'A station', 'country': 'VN'}]
        self.find_one('editorial', '/places/0/id')
        self.dataset['places'] = [{'id': 'east', 'name': 'The east', 'country': 'TL'}]
        self.find_one('editorial', '/places/0/country')
        self.event['notes'] = [{'kind': 'correction', 'text': 'Sugiono came.', 'source': 'Yonhap',
                                'set': {'/title': 'Sugiono in Hanoi', '/countries': ['TL']}}]
        self.assertEqual(self.check(), [])
        self.ARTICLE += ' Sugiono was there.'
        self.find('editorial', '')

    def test_locators(self):
        for locator, pointer in (
                ('In March 2025 a delegation led', '/organizations/0/citations/0'),
                ('n March 2024 a delegation led', '/organizations/0/citations/0'),
                ('In March 2024 a delegation le', '/organizations/0/citations/0')):
            with self.subTest(locator):
                self.organization['citations'] = self.cite('/name', locator=locator)
                self.find_one('locator', pointer)
        self.organization['citations'] = self.cite('/name', locator='delegation led by Kim Song Nam,')
        self.assertEqual(self.check(), [])
        self.ARTICLE += ' ' + self.SIGNED
        self.find('locator', '/agreements/0/citations/0')

    def test_article_of_no_source(self):
        checker = provenance.Checker(self.dataset)
        self.assertEqual(checker.check_articles({'other': self.ARTICLE}), 0)
        self.assertEqual([problem.message for problem in checker.problems],
                         ['has no other, whose article is there'])

    def test_missing_article(self):
        with tempfile.TemporaryDirectory() as folder:
            for source, start in provenance.ARTICLES.items():
                (pathlib.Path(folder) / f'{start}{source}.txt').write_text(source, encoding='utf-8')
            self.assertEqual(provenance.read_articles(folder),
                             {source: source for source in provenance.ARTICLES})
            next(pathlib.Path(folder).glob('001_*')).unlink()
            with self.assertRaisesRegex(SystemExit, r'article of asean-role is one file 001_\*'):
                provenance.read_articles(folder)

    def test_copied(self):
        for summary, copied in (
                ('He went to Hanoi and met senior officials.', False),
                ('He went to Hanoi and met senior officials of theirs.', True),
                ('He WENT to Hanoi; and met (senior) officials-of the state.', True),
                ('He “went to Hanoi and met” senior officials of the ruling party.', False),
                ('He “went” to Hanoi and met senior officials of the ruling state.', True),
                ('The delegation led by Kim Song Nam, who is director.', False),
                ('A delegation led by Kim Song Nam, who is director of an arm.', True)):
            with self.subTest(summary):
                self.event['summary'] = summary
                self.find('copied', *['/events/0/summary'] * copied)

    def test_without_articles(self):
        path = HERE / 'check-provenance.py'
        environment = {name: value for name, value in os.environ.items()
                       if name != 'LEGATION_ARTICLES'}
        with tempfile.TemporaryDirectory() as folder:
            dataset = pathlib.Path(folder) / 'data.json'
            for parts, title, status in ((['articles'], 'A', 77), (['records'], 'A', 0), ([], 'A', 0),
                                         ([], 'A.', 1), (['articles'], 'A.', 77)):
                self.event['title'] = title
                dataset.write_text(json.dumps(self.dataset), encoding='utf-8')
                result = subprocess.run([sys.executable, str(path), *parts, str(dataset)],
                                        env=environment, capture_output=True, text=True, check=False)
                self.assertEqual(result.returncode, status, result.stdout)
                self.assertEqual('skipped' in result.stdout, parts != ['records'])


if __name__ == '__main__':
    unittest.main()
