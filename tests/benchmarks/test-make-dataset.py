#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What make-dataset makes is a dataset without problems, the same every time, and unequal."""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

MAKE = pathlib.Path(__file__).resolve().parent / 'make-dataset'
TOOL = sys.argv.pop(1)


def make(*arguments):
    return subprocess.run([sys.executable, MAKE, *arguments], stdout=subprocess.PIPE, check=True).stdout


def list_pairs(data):
    for event in json.loads(data)['events']:
        stops = event['itinerary']['stops']
        yield stops[0]['place'], stops[1]['place']


class MakeDataset(unittest.TestCase):
    def check_valid(self, data):
        with tempfile.NamedTemporaryFile(suffix='.legation.json') as file:
            file.write(data)
            file.flush()
            result = subprocess.run([TOOL, 'validate', file.name], stdout=subprocess.PIPE,
                                    stderr=subprocess.STDOUT, text=True)
        self.assertEqual((result.returncode, result.stdout), (0, ''))

    def test_valid(self):
        for arguments in (['300'], ['300', '--distinct'], ['300', '--meetings'], ['300', '--terse']):
            with self.subTest(arguments):
                data = make(*arguments)
                self.check_valid(data)
                self.assertEqual(len(json.loads(data)['events']), 300)

    def test_same(self):
        self.assertEqual(make('50'), make('50'))
        self.assertNotEqual(make('50'), make('50', '--seed', '2'))

    def test_hubs(self):
        """A tenth of the pairs has half of the journeys; and as many pairs as journeys are distinct."""
        counts = sorted(collections.Counter(list_pairs(make('3000'))).values(), reverse=True)
        self.assertGreater(sum(counts[:len(counts) // 10]), 1500)
        self.assertEqual(len(set(list_pairs(make('3000', '--distinct')))), 3000)

    def test_meetings(self):
        """Each is at one place, and few places have most of them."""
        events = json.loads(make('3000', '--meetings'))['events']
        self.assertEqual({event['kind'] for event in events}, {'meeting'})
        self.assertEqual({len(event['itinerary']['stops']) for event in events}, {1})
        places = collections.Counter(event['itinerary']['stops'][0]['place'] for event in events)
        self.assertGreater(sum(count for _, count in places.most_common(len(places) // 10)), 1500)


if __name__ == '__main__':
    unittest.main(verbosity=2)
