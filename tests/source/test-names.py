#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Proves that check-names.py finds what it looks for."""

import pathlib
import unittest

import scripts

checks = scripts.load(pathlib.Path(__file__).resolve().parent / 'check-names.py', 'names')

LAOS = {'en': 'Laos', 'vi': 'Lào', 'ko': '라오스', 'th': 'ลาว', 'lo': 'ລາວ', 'km': 'ឡាវ',
        'zh': '老挝', 'ja': 'ラオス', 'ru': 'Лаос', 'my': 'လာအို', 'mn': 'Лаос'}


class Names(unittest.TestCase):
    def test_countries_of_a_dataset(self):
        dataset = {'focus': 'KP', 'title': 'US', 'places': [{'country': 'LA'}],
                   'events': [{'countries': ['VN'], 'delegation': {'side': 'CN', 'head': {
                       'country': 'TH'}}}],
                   'agreements': [{'parties': ['MY', 'asean', {'anyOf': ['KH', 'ID']}]}],
                   'relationships': [{'statements': [{'about': ['JP']}]}]}
        self.assertEqual(checks.countries_in(dataset),
                         {'KP', 'LA', 'VN', 'CN', 'TH', 'MY', 'KH', 'ID', 'JP'})

    def test_check(self):
        dataset = {'focus': 'LA'}
        self.assertEqual(checks.check({'LA': {'names': LAOS}}, dataset, {('MO', 'en')}), [])
        self.assertIn('LA: has no name', checks.check({}, dataset, set())[0])
        self.assertIn('by hand: vi', checks.check({'LA': {'names': LAOS}}, dataset,
                                                  {('LA', 'vi')})[0])
        for language in checks.SCRIPTS:
            for name in (None, 'Laos', ''):
                names = {'LA': {'names': {**LAOS, language: name or ''}}}
                if name is None:
                    del names['LA']['names'][language]
                problems = checks.check(names, dataset, set())
                self.assertEqual(len(problems), 1)
                self.assertIn(f'no name in {language}', problems[0])

    def test_by_hand(self):
        table = '# XX 1 2 3 | en No\n\nLA 1.5 2 3\nMO 1 2 - | en Macau\nCD 1 2 3 | ja 一 | ko 이\n'
        self.assertEqual(set(checks.names_by_hand(table)),
                         {('MO', 'en'), ('CD', 'ja'), ('CD', 'ko')})

    def test_compare(self):
        tables = {'en': {'LA': 'Laos', 'MM': 'Myanmar (Burma)', 'MM-alt-short': 'Myanmar',
                         'CG': 'Congo - Brazzaville', 'GB-alt-short': 'UK', 'GB': 'United Kingdom',
                         'FK': 'Islands (Islas)'},
                  'id': {'LA': 'Laos', 'MM': 'Myanmar (Burma)', 'CG': 'Kongo', 'GB': 'Inggris Raya',
                         'FK': 'Pulau (Islas)'}}
        names = {'LA': {'names': {'en': 'Laos'}}, 'MM': {'names': {'en': 'Myanmar'}},
                 'CG': {'names': {'en': 'Congo–Brazzaville', 'id': 'Kongo'}},
                 'GB': {'names': {'en': 'United Kingdom', 'id': 'Inggris Raya'}},
                 'FK': {'names': {'en': 'Islands (Islas)', 'id': 'Pulau (Islas)'}}}
        self.assertEqual(checks.compare(names, tables, set()), [])
        names['GB']['names']['id'] = 'Britania'
        self.assertEqual(checks.compare(names, tables, {('GB', 'id')}), [])
        self.assertEqual(checks.compare(names, tables, set()),
                         ['GB: Britania in id, CLDR has Inggris Raya'])


if __name__ == '__main__':
    unittest.main()
