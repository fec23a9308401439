#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""legation-tool info: its numbers, counted by hand, for people and for machines alike."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from unicodedata import east_asian_width

TOOL = sys.argv.pop(1)
ROOT = pathlib.Path(sys.argv.pop(1))
FIXTURE = pathlib.Path(__file__).resolve().parent / 'info.legation.json'
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}

TEXT = '''\
FILE: A dataset to count
Focus: North Korea
As of: October 2025
First event: 1960s (talks)
Last event: 2026 (return-visit)
Events with no known end: 1
Errors: 0
Warnings: 0

Events                                     5
  Journeys                                 2
  Hosted meetings                          1
  Without travel                           2
  Without a date                           1
  Without a place                          1
  Not on the map                           2
  By kind
    Visit                                  3
    Meeting                                1
    Absence                                1
  By channel
    No Channel Stated                      2
    Party                                  2
    Multilateral                           1
  By standing
    Stated                                 3
    Expected                               1
    Did Not Happen                         1
Agreements and mechanisms                  2
  By kind
    Agreement                              1
    Mechanism                              1
Statements                                 3
  Context: of others than the two parties  1
  By kind
    History                                1
    Current State                          1
    Assessment                             1
Figures                                    1
  By qualifier
    Below                                  1
Relationships                              2
  By group
    Southeast Asia                         1
    Elsewhere                              1
People                                     2
  Titles                                   2
Organizations                              3
  By kind
    Organization                           1
    Political Party                        1
    International Body                     1
Places                                     6
  By precision
    City                                   3
    Country                                2
    Region                                 1
Eras                                       1
Stories                                    1
  Steps                                    2
Sources                                    3
  By reliability
    Unknown                                1
    Low                                    1
    High                                   1
Editorial notes                            4
  Would change a record                    2
  By kind
    Correction                             1
    Derived                                1
    Context                                2
Disagreements                              2

Country             Events  Journeys to  Journeys from  Statements  Agreements  Figures
North Korea (KP)         5            1              1           2           2        1
China (CN)               2            0              0           0           0        0
Vietnam (VN)             2            1              1           1           1        1
Laos (LA)                1            1              0           0           0        0
Cambodia (KH)            0            0              0           0           1        0
United States (US)       0            0              0           1           0        0

Source     Reliability  Citations  Records  People  Events  Figures  Relationships  Statements  Steps
1 article         High          7        4       1       1        0              1           1      0
2 book         Unknown          4        4       1       1        1              0           0      1
3 unread           Low          0        0       0       0        0              0           0      0
'''


def run(*arguments, data=None, environment=ENVIRONMENT):
    result = subprocess.run([TOOL, 'info', *map(str, arguments)], input=data, capture_output=True,
                            env=environment, timeout=60, check=False)
    return result.returncode, result.stdout.decode('utf-8'), result.stderr.decode('utf-8')


def words(text):
    """The rows of the numbers as {(section, group, label): number}."""
    section = group = ''
    numbers = {}
    for line in text.split('\n\n')[1].splitlines():
        indent = len(line) - len(line.lstrip())
        match = re.fullmatch(r' *(.+?) +(\d+)', line)
        if indent == 0:
            section, group = match[1], ''
        elif match is None:
            group = line.strip()
            continue
        numbers[(section, group if indent == 4 else '', match[1])] = int(match[2])
    return numbers


class InfoTest(unittest.TestCase):
    maxDiff = None

    def test_text(self):
        self.assertEqual(run(FIXTURE), (0, TEXT.replace('FILE', str(FIXTURE)), ''))

    def test_json(self):
        status, output, errors = run('--json', FIXTURE)
        self.assertEqual((status, errors, output.count('\n')), (0, '', 1))
        info = json.loads(output)
        countries = info.pop('byCountry')
        sources = info.pop('bySource')
        for section, member, n in (('events', 'byKind', 11), ('events', 'byChannel', 9),
                                   ('events', 'byStanding', 5), ('organizations', 'byKind', 8),
                                   ('figures', 'byQualifier', 5), ('notes', 'byKind', 3)):
            self.assertEqual(len(info[section][member]), n)
        for section in info.values():
            if isinstance(section, dict):
                for name in [name for name in section if name.startswith('by')]:
                    section[name] = {word: n for word, n in section[name].items() if n}
        self.assertEqual(info, {
            'file': str(FIXTURE), 'title': 'A dataset to count', 'focus': 'KP', 'asOf': '2025-10',
            'errors': 0, 'warnings': 0,
            'period': {'first': {'when': '196X', 'event': 'talks'},
                       'last': {'when': '2026', 'event': 'return-visit'}, 'withoutEnd': 1},
            'events': {
                'total': 5, 'journeys': 2, 'hostedMeetings': 1, 'withoutTravel': 2, 'undated': 1,
                'placeless': 1, 'notOnMap': 2, 'byKind': {'visit': 3, 'meeting': 1, 'absence': 1},
                'byChannel': {'none': 2, 'party': 2, 'multilateral': 1},
                'byStanding': {'stated': 3, 'expected': 1, 'did-not-happen': 1}},
            'statements': {'total': 3, 'context': 1,
                           'byKind': {'history': 1, 'current': 1, 'assessment': 1}},
            'people': {'total': 2, 'titles': 2},
            'agreements': {'total': 2, 'byKind': {'agreement': 1, 'mechanism': 1}},
            'figures': {'total': 1, 'byQualifier': {'below': 1}},
            'organizations': {'total': 3, 'byKind': {'other': 1, 'party': 1, 'international': 1}},
            'places': {'total': 6, 'byPrecision': {'city': 3, 'country': 2, 'region': 1}},
            'relationships': {'total': 2, 'byGroup': {'southeast-asia': 1, 'elsewhere': 1}},
            'sources': {'total': 3, 'byReliability': {'unknown': 1, 'low': 1, 'high': 1}},
            'eras': {'total': 1}, 'stories': {'total': 1, 'steps': 2},
            'notes': {'total': 4, 'applicable': 2,
                      'byKind': {'correction': 1, 'derived': 1, 'context': 2}},
            'disagreements': 2})
        self.assertEqual(countries['VN'], {'events': 2, 'journeysTo': 1, 'journeysFrom': 1,
                                           'statements': 1, 'agreements': 1, 'figures': 1})
        self.assertEqual({code for code, numbers in countries.items() if numbers['journeysTo']},
                         {'VN', 'LA', 'KP'})
        kinds = sources['article'].pop('byKind')
        self.assertEqual(sources['article'], {'number': 1, 'reliability': 'high', 'citations': 7,
                                              'records': 4})
        self.assertEqual({kind: n for kind, n in kinds.items() if n},
                         {'person': 1, 'event': 1, 'relationship': 1, 'statement': 1})
        self.assertEqual(sources['book']['byKind']['step'], 1)

    def test_text_and_json_agree(self):
        """All numbers of the bundled dataset: as many in the one as in the other, and the same."""
        path = ROOT / 'data' / 'north-korea.legation.json'
        text = run(path)[1]
        info = json.loads(run('--json', path)[1])
        numbers, countries, sources = text.split('\n\n')[1:]
        expected = [info['disagreements']]
        for section in info.values():
            if isinstance(section, dict) and 'total' in section:
                for value in section.values():
                    expected += [n for n in value.values() if n] if isinstance(value, dict) \
                        else [value]
        self.assertEqual(sorted(words(text).values()), sorted(expected))
        self.assertEqual(words(text)[('Events', 'By kind', 'Visit')],
                         info['events']['byKind']['visit'])
        for line in countries.splitlines()[1:]:
            match = re.fullmatch(r'.+ \((..)\)((?: +\d+){6})', line)
            self.assertEqual([int(n) for n in match[2].split()],
                             list(info['byCountry'].pop(match[1]).values()))
        self.assertEqual(info['byCountry'], {})
        for line in sources.splitlines()[1:]:
            number, name, _, citations, records, *kinds = line.split()
            source = info['bySource'].pop(name)
            self.assertEqual([int(number), int(citations), int(records)],
                             [source['number'], source['citations'], source['records']])
            self.assertEqual(sum(map(int, kinds)), source['records'])
        self.assertEqual(info['bySource'], {})

    def test_standard_input(self):
        status, output, errors = run('-', data=FIXTURE.read_bytes())
        self.assertEqual((status, output, errors), (0, TEXT.replace('FILE', '<stdin>'), ''))

        self.assertEqual(run('--', '-', data=FIXTURE.read_bytes()), (status, output, errors))

    def test_names_in_the_language_of_the_user(self):
        output = run(FIXTURE, environment={**ENVIRONMENT, 'LANGUAGE': 'ko'})[1]
        lines = output.split('\n\n')[2].splitlines()
        self.assertIn('베트남 (VN)', lines[3])
        self.assertEqual(len({sum(1 + (east_asian_width(c) in 'WF') for c in line)
                              for line in lines}), 1)

    def test_several(self):
        status, output, errors = run('--json', FIXTURE, '-', data=FIXTURE.read_bytes())
        self.assertEqual((status, errors), (0, ''))
        self.assertEqual([json.loads(line)['file'] for line in output.splitlines()],
                         [str(FIXTURE), '<stdin>'])
        self.assertEqual(run('--', FIXTURE, FIXTURE)[1],
                         '\n'.join([TEXT.replace('FILE', str(FIXTURE))] * 2))

    def test_broken(self):
        """What is left is counted, and what is wrong is told beside it."""
        data = FIXTURE.read_bytes().replace(b'"196X"', b'"19X6"').replace(b'"title": "Two"', b'"x": 1')
        status, output, errors = run('--json', '-', data=data)
        info = json.loads(output)
        self.assertEqual(status, 1)
        self.assertEqual((info['errors'], info['warnings']), (3, 1))
        self.assertEqual((info['events']['total'], info['stories']['steps']), (4, 1))
        self.assertEqual(info['period']['first']['event'], 'visits')
        self.assertEqual(len(errors.splitlines()), 4)
        self.assertRegex(errors, r'<stdin>:\d+:\d+: /events/2/when: ')
        self.assertIn('Errors: 3\nWarnings: 1\n', run('-', data=data)[1])

    def test_nothing_to_count(self):
        status, output, errors = run('-', data=b'{')
        self.assertEqual((status, output), (1, ''))
        self.assertTrue(errors.startswith('<stdin>:1:2: '), errors)
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(run(folder), (1, '', f'{folder}: Is a directory\n'))
            # What can be read is counted all the same.
            status, output, errors = run('--json', folder, FIXTURE)
            self.assertEqual((status, len(errors.splitlines())), (1, 1))
            self.assertEqual(json.loads(output)['errors'], 0)

    def test_empty(self):
        data = b'''{"format": "legation", "version": 1, "title": "Empty", "focus": "KP",
                    "sources": [], "events": [], "relationships": []}'''
        status, output, errors = run('-', data=data)
        self.assertEqual((status, errors), (0, ''))
        self.assertNotIn('event:', output)
        self.assertEqual(output.count('\n\n'), 1)
        self.assertEqual(set(words(output).values()), {0})
        info = json.loads(run('-j', '-', data=data)[1])
        self.assertEqual((info['byCountry'], info['bySource'], info['period']),
                         ({}, {}, {'withoutEnd': 0}))

    def test_wrong_calls(self):
        for arguments, word in (([], 'Usage:'), (['--json'], 'Usage:'), (['--'], 'Usage:'),
                                (['--frobnicate', 'a.json'], '--frobnicate')):
            with self.subTest(arguments):
                status, output, errors = run(*arguments)
                self.assertEqual((status, output), (2, ''))
                self.assertIn(word, errors)

    def test_help_names_every_member(self):
        status, output, errors = run('--help')
        self.assertEqual((status, errors), (0, ''))
        info = json.loads(run('--json', FIXTURE)[1])
        members = set(info) | {name for section in ('events', 'people', 'stories', 'notes', 'period',
                                                    'statements', 'places', 'relationships')
                               for name in info[section]}
        members |= set(info['byCountry']['VN']) | set(info['bySource']['book'])
        for member in members:
            self.assertRegex(output, rf'\b{member}\b')


if __name__ == '__main__':
    unittest.main()
