#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""legation-tool events: which events it prints, how surely, and in which form."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = sys.argv.pop(1)
ROOT = pathlib.Path(sys.argv.pop(1))
BUNDLED = ROOT / 'data' / 'north-korea.legation.json'
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}

C, P, NO = 'certainly', 'possibly', None
FIELDS = ['relation', 'id', 'title', 'when', 'kind', 'channel', 'standing', 'count', 'countries',
          'places', 'sources']

# Date, first and last date of the span, and the answer.
TABLE = [
    # Ends of the span belong to it.
    ('2012-05-10', '2012-05-10', '2012-05-10', C),
    ('2012-05-10', '2012-05-11', '2013', NO),
    ('2012-05-10', '2011', '2012-05-09', NO),
    ('2012-05-10', None, '2012-05', C),
    ('2012-05-10', '2012-06', None, NO),
    # A month or a year touches an end, or lies across it.
    ('2012', '2012', '2012', C),
    ('2012', '2012-01-02', '2012', P),
    ('2012', '2012', '2012-12-30', P),
    ('2012', '2012-12-31', '2013', P),
    ('2012', '2013', '2014', NO),
    ('2012-21', '2012-03', '2012-05', C),
    ('2012-21', '2012-03', '2012-04', P),
    # Decades and centuries.
    ('196X', '1960', '1969', C),
    ('196X', '1965', '1965', P),
    ('196X', '1969-12-31', '1975', P),
    ('196X', '1970', '1979', NO),
    ('196X', '196X', '196X', C),
    ('19XX', '1950', '1959', P),
    # Uncertain ones are never sure but of all time; approximate ones reach beyond themselves.
    ('2012?', '2012', '2012', P),
    ('2012?', '2000', '2020', P),
    ('2012?', '2013', '2014', NO),
    ('2012~', '2012', '2012', P),
    ('2012~', '2011', '2013', C),
    ('2012~', '2013', '2013', P),
    ('2012~', '2014', '2014', NO),
    ('2012%', '2011', '2013', P),
    ('196X~', '1950', '1979', C),
    # What lasted was on each of its days; one end in the span is enough, if it is known.
    ('2011-06/2013-06', '2012', '2012', C),
    ('2011/2012-01-01', '2012-01-01', '2012-01-01', C),
    ('2011/2012', '2012-12-31', '2012-12-31', P),
    ('2012-12-31/2014', '2012', '2012', C),
    ('2013-01-01/2014', '2012', '2012', NO),
    # Open and unknown ends.
    ('2008/..', '2012', '2012', C),
    ('2008/..', '2000', '2007', NO),
    ('2008/', '2012', '2012', P),
    ('2008/', '2008', '2008', C),
    ('../2008', '1950', '1950', C),
    ('/2008', '1950', '1950', P),
    ('../2008', '2009', '2010', NO),
    # One of several, and all of several.
    ('[2011,2012]', '2012', '2012', P),
    ('[2011,2012]', '2011', '2012', C),
    ('[2011,2014]', '2012', '2013', NO),
    ('[2011..2014]', '2012', '2013', P),
    ('[2011,2012?]', '2011', '2012', P),
    ('{2011,2014}', '2014', '2014', C),
    ('{2011,2014}', '2012', '2013', NO),
    # Years before the year 0, and of five digits.
    ('-0044-03-15', '-0044', '-0044', C),
    ('-0044', '-0044-03', '0001', P),
    ('-0044', '-0043', '0000', NO),
    ('-0100/-0044', '-0050', '-0045', C),
    ('Y12012', 'Y12012', 'Y12012', C),
    ('Y12012', '2012', '9999', NO),
    ('Y12012', '9999', 'Y12013', C),
    ('Y-10000', None, '-9999', C),
]


def make_event(number, when):
    return {'id': f'event-{number}', 'kind': 'statement', 'title': f'Event {number}',
            'when': when, 'countries': ['KP']}


def make_dataset(events):
    return {'format': 'legation', 'version': 1, 'title': 'Test', 'language': 'en',
            'license': 'CC0-1.0', 'focus': 'KP', 'asOf': '2025',
            'sources': [{'id': 'paper', 'type': 'article', 'title': 'Paper'}],
            'places': [{'id': 'hanoi', 'name': 'Hanoi', 'precision': 'city', 'country': 'VN',
                        'location': [105.85, 21.03]}],
            'relationships': [], 'events': events}


EVENTS = [
    {'id': 'visit', 'kind': 'visit', 'title': 'A “visit”, or\n"two"', 'when': '2012-05',
     'channel': 'party', 'countries': ['KP', 'VN'], 'count': 'unknown',
     'citations': [{'source': 'paper', 'locator': 'A'}, {'source': 'paper', 'locator': 'B'}],
     'itinerary': {'order': 'stated', 'stops': [{'place': 'hanoi', 'basis': 'stated'}]}},
    {'id': 'talks', 'kind': 'meeting', 'title': 'Talks', 'when': '2011', 'channel': 'military',
     'countries': ['KP', 'LA'], 'standing': 'implied', 'count': 3},
    {'id': 'through', 'kind': 'visit', 'title': 'Through', 'when': '2013', 'countries': ['KP'],
     'itinerary': {'order': 'unknown', 'stops': [{'place': 'hanoi', 'basis': 'stated'}]}},
    {'id': 'said', 'kind': 'statement', 'title': 'Said', 'countries': ['KP']},
]


class EventsCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / 'test.legation.json'

    def write(self, events):
        self.path.write_text(json.dumps(make_dataset(events)), encoding='utf-8')

    def run_tool(self, *arguments, standard_input=b''):
        return subprocess.run([TOOL, 'events', *arguments], input=standard_input,
                              capture_output=True, env=ENVIRONMENT, timeout=60, check=False)

    def take(self, *arguments):
        """What the tool prints, which has nothing to complain of."""
        result = self.run_tool(*arguments)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        return result.stdout

    def list_json(self, *arguments):
        return [json.loads(line) for line in self.take(*arguments, str(self.path)).splitlines()]

    def list_ids(self, *arguments):
        return [event['id'] for event in self.list_json(*arguments)]

    def refuse(self, *arguments):
        result = self.run_tool(*arguments)
        self.assertEqual((result.returncode, result.stdout), (2, b''))
        message = result.stderr.decode()
        self.assertTrue(message.startswith('legation-tool events: '), message)
        return message


class Times(EventsCase):
    def test_table(self):
        """Certainly, possibly or not at all."""
        for number, (when, first, last, expected) in enumerate(TABLE):
            with self.subTest(when=when, first=first, last=last):
                self.write([make_event(number, when)])
                options = ([f'--from={first}'] if first else []) + ([f'--to={last}'] if last else [])
                found = self.list_json(*options)
                self.assertEqual([event['relation'] for event in found],
                                 [expected] if expected else [])
                certain = self.list_json('--certain', *options)
                self.assertEqual([event['relation'] for event in certain],
                                 [C] if expected == C else [])

    def test_unknown_number(self):
        """Of an unknown number of visits in a window some may have been in a part of it."""
        self.write([{**make_event(0, '2010/2014'), 'count': 'unknown'}])
        self.assertEqual(self.list_json('--from', '2012', '--to', '2012')[0]['relation'], P)
        self.assertEqual(self.list_json('--from', '2010', '--to', '2014')[0]['relation'], C)

    def test_no_date(self):
        self.write(EVENTS)
        self.assertEqual(self.list_ids(), ['talks', 'visit', 'through', 'said'])
        self.assertEqual(self.list_ids('--from', '1900'), ['talks', 'visit', 'through'])


class Filters(EventsCase):
    def setUp(self):
        super().setUp()
        self.write(EVENTS)

    def test_country(self):
        self.assertEqual(self.list_ids('--country', 'VN'), ['visit', 'through'])
        self.assertEqual(self.list_ids('-c', 'la', '-c', 'VN'), ['talks', 'visit', 'through'])
        self.assertEqual(self.list_ids('--country', 'none'), ['said'])
        self.assertEqual(self.list_ids('--country', 'US'), [])

    def test_channel(self):
        self.assertEqual(self.list_ids('--channel', 'party'), ['visit'])
        self.assertEqual(self.list_ids('--channel', 'party', '--channel', 'military'),
                         ['talks', 'visit'])
        self.assertEqual(self.list_ids('--channel', 'none'), ['through', 'said'])

    def test_together(self):
        self.assertEqual(self.list_ids('--country', 'VN', '--channel', 'party', '--from', '2012-05-02',
                                       '--to', '2012'), ['visit'])
        self.assertEqual(self.list_ids('--country', 'VN', '--channel', 'party', '--from', '2012-05-02',
                                       '--to', '2012', '--certain'), [])

    def test_question(self):
        """Which visits in 2012 have no country?"""
        lines = self.take('--from', '2012', '--to', '2012', '--country', 'none').splitlines()
        self.assertEqual([json.loads(line)['id'] for line in lines], ['high-level-delegations-2012'])


class Forms(EventsCase):
    def setUp(self):
        super().setUp()
        self.write(EVENTS)

    def test_json(self):
        talks, visit, _, said = self.list_json()
        self.assertEqual(visit, {
            'relation': 'certainly', 'id': 'visit', 'title': EVENTS[0]['title'], 'when': '2012-05',
            'kind': 'visit', 'channel': 'party', 'standing': 'stated', 'count': 'unknown',
            'countries': ['KP', 'VN'], 'places': ['hanoi'], 'sources': ['paper']})
        self.assertEqual((talks['count'], talks['standing'], talks['sources']), (3, 'implied', []))
        self.assertNotIn('when', said)
        self.assertNotIn('channel', said)

    def test_csv(self):
        """RFC 4180: a head, lines that end with CR LF, quotation marks that are doubled."""
        text = self.take('--format', 'csv', str(self.path)).decode()
        self.assertTrue(text.startswith(','.join(FIELDS) + '\r\n'))
        self.assertIn('certainly,visit,"A “visit”, or\n""two""",2012-05,visit,party,stated,unknown,'
                      'KP VN,hanoi,paper\r\n', text)
        self.assertTrue(text.endswith('\r\n'))
        rows = list(csv.DictReader(io.StringIO(text, newline='')))
        self.assertEqual([row['id'] for row in rows], ['talks', 'visit', 'through', 'said'])
        self.assertEqual(rows[1]['title'], EVENTS[0]['title'])
        self.assertEqual((rows[3]['when'], rows[3]['channel'], rows[3]['places']), ('', '', ''))

    def test_csv_of_nothing(self):
        text = self.take('--format=csv', '--country', 'US', str(self.path)).decode()
        self.assertEqual(text, ','.join(FIELDS) + '\r\n')

    def test_bundled(self):
        """Without a file, and by name, the same."""
        self.assertEqual(self.take(), self.take(str(BUNDLED)))
        rows = list(csv.reader(io.StringIO(self.take('--format', 'csv').decode(), newline='')))
        self.assertEqual({len(row) for row in rows}, {len(FIELDS)})
        self.assertEqual(len(rows) - 1, len(json.loads(BUNDLED.read_text(encoding='utf-8'))['events']))

    def test_standard_input(self):
        result = self.run_tool('-', standard_input=self.path.read_bytes())
        self.assertEqual(result.stdout, self.take(str(self.path)))


class Errors(EventsCase):
    def test_options(self):
        for name, value, expected in [
                ('--from', '2012-13', '2012-13'), ('--to', 'soon', 'soon'),
                ('--country', 'Vietnam', 'Vietnam'), ('--country', 'XX', 'XX'),
                ('--channel', 'parties', 'parties'), ('--format', 'xml', 'xml')]:
            with self.subTest(option=name, value=value):
                message = self.refuse(name, value)
                self.assertIn(name, message)

    def test_order(self):
        message = self.refuse('--from', '2013', '--to', '2012')
        self.assertIn('--to 2012', message)
        self.assertIn('--from 2013', message)

    def test_two_files(self):
        self.assertIn('“b”', self.refuse('a', 'b'))

    def test_no_file(self):
        result = self.run_tool('/nonexistent')
        self.assertEqual((result.returncode, result.stdout), (1, b''))
        self.assertIn(b'/nonexistent', result.stderr)

    def test_faulty(self):
        """What can be read is printed all the same."""
        self.write([*EVENTS, {'id': 'bad', 'kind': 'no-such-kind', 'title': 'Bad'}])
        result = self.run_tool(str(self.path))
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(result.stdout.splitlines()), 4)
        self.assertIn(b'/events/4', result.stderr)


if __name__ == '__main__':
    unittest.main()
