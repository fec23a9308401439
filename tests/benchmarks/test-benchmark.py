#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What growth makes of what was measured, and what --benchmark does not take for a benchmark."""

import importlib.machinery
import importlib.util
import pathlib
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop(1)
GROWTH = pathlib.Path(__file__).resolve().parent / 'growth'


def load_growth():
    loader = importlib.machinery.SourceFileLoader('growth', str(GROWTH))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('growth', loader))
    loader.exec_module(module)
    return module


def scenario(work, unrouted, empty):
    def quantiles(value):
        return {'median': 1, 'p95': value, 'p99': 99}

    return {'work': quantiles(work), 'age': quantiles(40), 'pictures': 3,
            'without-routes': {'work': quantiles(unrouted)}, 'empty': {'work': quantiles(empty)}}


class Benchmark(unittest.TestCase):
    def test_unknown(self):
        result = subprocess.run([PROGRAM, '--benchmark=pan,dance'], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)
        self.assertEqual((result.returncode, result.stdout), (1, ''))
        self.assertIn('dance', result.stderr)
        self.assertIn('startup', result.stderr)

    def check_refused(self, word, *arguments):
        result = subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                text=True)
        self.assertEqual((result.returncode, result.stdout), (1, ''))
        self.assertIn(word, result.stderr)

    def test_arguments(self):
        self.check_refused('startup', '--benchmark=')
        self.check_refused('--benchmark', '--dataset', 'some.json')

    def test_row(self):
        result = {'events': 1000, 'memory': {'resident': 140.4}, 'pan': scenario(6.04, 4.96, 3),
                  'startup': {'complete-frame': 512.3}}
        self.assertEqual(load_growth().format_row(result),
                         ['1,000', '0.51 s', '140 MB', '6.0 / 5.0 / 3.0', '–', '–', '–', '–', '40'])


if __name__ == '__main__':
    unittest.main(verbosity=2)
