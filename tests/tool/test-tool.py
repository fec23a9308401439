#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tests of legation-tool from outside.  Takes the program and the top of the source tree."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TOOL = sys.argv.pop(1)
ROOT = pathlib.Path(sys.argv.pop(1))
CASES = ROOT / 'tests' / 'cases'
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}
LINE = re.compile(r'^(?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): '
                  r'(?P<pointer>(?:/\S*)?): (?P<message>.+)$')


def run(*arguments, data=None):
    result = subprocess.run([TOOL, *map(str, arguments)], input=data, capture_output=True,
                            env=ENVIRONMENT, timeout=60, check=False)
    return result.returncode, result.stdout.decode('utf-8'), result.stderr.decode('utf-8')


class CommandTest(unittest.TestCase):
    def test_help(self):
        for option in ('--help', '-h'):
            status, output, errors = run(option)
            self.assertEqual((status, errors), (0, ''))
            for command in ('validate', 'info', 'date', 'render'):
                self.assertRegex(output, rf'(?m)^  {command} ')

    def test_help_of_commands(self):
        for command in ('validate', 'date'):
            status, output, errors = run(command, '--help')
            self.assertEqual((status, errors), (0, ''))
            self.assertIn(f'legation-tool {command}', output)

    def test_version(self):
        status, output, errors = run('--version')
        self.assertEqual((status, errors), (0, ''))
        self.assertRegex(output, r'^legation-tool \d+\.\d+\.\d+\n$')

    def test_wrong_calls(self):
        for arguments in ([], ['frobnicate'], ['--frobnicate'], [''], ['validate'], ['date'],
                          ['validate', '--frobnicate', 'a.json'], ['date', '--'],
                          ['validate', '--']):
            with self.subTest(arguments=arguments):
                status, output, errors = run(*arguments)
                self.assertEqual((status, output), (2, ''))
                self.assertIn('Usage:', errors)

    def test_full_disk(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([TOOL, 'date', '2024'], stdout=full, check=False)
        self.assertEqual(result.returncode, 1)


class ValidateTest(unittest.TestCase):
    maxDiff = None

    def test_good(self):
        for path in (ROOT / 'data' / 'north-korea.legation.json', CASES / 'valid' / 'full.json'):
            self.assertEqual(run('validate', path), (0, '', ''))

    def test_warnings(self):
        status, output, errors = run('validate', CASES / 'valid' / 'unknown-members.json')
        self.assertEqual((status, output), (0, ''))
        lines = errors.splitlines()
        self.assertEqual(len(lines), 5)
        for line in lines:
            self.assertRegex(LINE.match(line)['message'], '^warning: unknown member ')

    def test_one_error(self):
        path = CASES / 'invalid' / 'reference' / 'unknown-place.json'
        line = (f'{path}:33:22: /events/0/itinerary/stops/2/place: expected the id of a place, '
                'found "vientane" (did you mean “vientiane”?); '
                'left out: the stop and the legs beside it\n')
        self.assertEqual(run('validate', path), (1, line, ''))

    def test_every_bad_example(self):
        # All in one go: starting a program for each takes longer than all the rest.
        lists = sorted((CASES / 'invalid').rglob('*.expected'))
        status, output, errors = run('validate', *(path.with_suffix('.json') for path in lists))
        self.assertEqual(status, 1)
        found = {}
        for line in (output + errors).splitlines():
            match = LINE.match(line)
            self.assertIsNotNone(match, line)
            found.setdefault(match['file'], []).append(
                f"{match['pointer']} {match['line']}:{match['column']}")
        for path in lists:
            with self.subTest(case=path.stem):
                listed = [line.split(' ', 1)[1]
                          for line in path.read_text(encoding='utf-8').splitlines()]
                self.assertEqual(sorted(found.pop(str(path.with_suffix('.json')), [])),
                                 sorted(listed))
        self.assertEqual(found, {})

    def test_each_kind_of_bad_example_fails_by_itself(self):
        for case in ('syntax/missing-comma', 'schema/title-null', 'reference/unknown-place',
                     'date/month-13'):
            with self.subTest(case=case):
                status, output, _ = run('validate', CASES / 'invalid' / f'{case}.json')
                self.assertEqual((status, output == ''), (1, False))

    def test_consequence(self):
        path = CASES / 'invalid' / 'reference' / 'cascade.json'
        _, output, _ = run('validate', path)
        self.assertEqual(
            output.splitlines()[1],
            f'{path}:32:22: /events/0/itinerary/stops/1/place: "hanoi" is left out because of '
            'line 12; left out: the stop and the legs beside it')

    def test_standard_input(self):
        data = (CASES / 'valid' / 'small.json').read_bytes()
        self.assertEqual(run('validate', '-', data=data), (0, '', ''))
        status, output, errors = run('validate', '-', data=b'{"a": 1,}')
        self.assertEqual((status, errors), (1, ''))
        self.assertTrue(output.startswith('<stdin>:1:9: : expected the name of a member'), output)

    def test_several(self):
        bad = CASES / 'invalid' / 'date' / 'month-13.json'
        status, output, errors = run('validate', CASES / 'valid' / 'small.json', bad,
                                     CASES / 'valid' / 'empty.json', bad)
        self.assertEqual((status, errors), (1, ''))
        self.assertEqual([LINE.match(line)['file'] for line in output.splitlines()], [str(bad)] * 2)

    def test_unreadable(self):
        with tempfile.TemporaryDirectory() as folder:
            missing = pathlib.Path(folder) / 'missing.json'
            for path, reason in ((missing, 'No such file or directory'),
                                 (folder, 'Is a directory')):
                self.assertEqual(run('validate', path), (1, f'{path}: {reason}\n', ''))
            # What can be read is told all the same.
            status, output, errors = run('validate', missing, CASES / 'valid' / 'small.json')
            self.assertEqual((status, errors), (1, ''))
            self.assertEqual(len(output.splitlines()), 1)

    def test_three_mistakes_are_three_lines(self):
        text = (CASES / 'valid' / 'small.json').read_text(encoding='utf-8')
        for good, bad in (('"2024-03"', '"2024-33"'), ('"event": "signing"', '"event": "sining"'),
                          ('"kind": "current"', '"kind": "curent"')):
            self.assertIn(good, text)
            text = text.replace(good, bad, 1)
        status, output, errors = run('validate', '-', data=text.encode('utf-8'))
        self.assertEqual((status, errors), (1, ''))
        self.assertEqual(
            [LINE.match(line)['pointer'] for line in output.splitlines()],
            ['/events/0/when', '/agreements/0/event', '/relationships/0/statements/1/kind'])

    def test_country_that_does_not_exist(self):
        status, output, _ = run('validate', CASES / 'invalid' / 'reference' / 'unknown-focus.json')
        self.assertEqual(status, 1)
        self.assertIn('found "QQ"', output)


class DateTest(unittest.TestCase):
    def test_one(self):
        status, output, errors = run('date', '2024-03~')
        self.assertEqual((status, errors), (0, ''))
        date = json.loads(output)
        self.assertEqual((date['edtf'], date['earliest'], date['latest']),
                         ('2024-03~', '2024-03-01', '2024-03-31'))

    def test_a_line_for_each(self):
        dates = ['2024', '-0044', '2019/..', '[2025-03..2025-10]', '2024-21']
        status, output, errors = run('date', *dates)
        self.assertEqual((status, errors), (0, ''))
        self.assertEqual([json.loads(line)['edtf'] for line in output.splitlines()], dates)
        self.assertEqual(run('date', '--', *dates), (status, output, errors))

    def test_invalid(self):
        for text, code in (('March', 'syntax'), ('2024-13', 'calendar'), ('2025/2024', 'order'),
                           ('Y99999999999', 'range'), ('', 'syntax')):
            with self.subTest(date=text):
                status, output, errors = run('date', text)
                self.assertEqual((status, errors), (1, ''))
                answer = json.loads(output)
                self.assertEqual(set(answer), {'edtf', 'error'})
                self.assertEqual(answer['edtf'], text)
                self.assertEqual(answer['error']['code'], code)
                self.assertTrue(answer['error']['message'])

    def test_good_and_bad(self):
        status, output, _ = run('date', '2024', 'March', '2025')
        self.assertEqual(status, 1)
        self.assertEqual(['error' in json.loads(line) for line in output.splitlines()],
                         [False, True, False])

    def test_not_utf_8(self):
        status, output, _ = run('date', os.fsdecode(b'20\xff4'))
        self.assertEqual(status, 1)
        self.assertIn('error', json.loads(output))


if __name__ == '__main__':
    unittest.main()
