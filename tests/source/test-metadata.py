#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Proves that check-metadata.py finds what it looks for: each case spoils one thing in a copy."""

import pathlib
import shutil
import tempfile
import unittest

import scripts

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]

metadata = scripts.load(HERE / 'check-metadata.py', 'metadata')

ID = metadata.APP_ID
METAINFO = f'data/{ID}.metainfo.xml.in'
DESKTOP = f'data/{ID}.desktop.in'
APP_ICON = f'data/icons/hicolor/scalable/apps/{ID}.svg'
SYMBOLIC = f'data/icons/hicolor/symbolic/apps/{ID}-symbolic.svg'

CASES = [
    (DESKTOP, f'Icon={ID}', 'Icon=legation', 'desktop.in: expected'),
    (DESKTOP, 'MimeType=', 'MimeType=application/json;', 'and links alone'),
    (f'data/{ID}-search-provider.ini', '/io/github/', '/io/gitlab/', 'search-provider.ini: expected'),
    (METAINFO, '<mediatype>x-scheme', '<mediatype>y-scheme', 'does not provide x-scheme-handler'),
    (METAINFO, '>Follow diplomacy on a map<', '>Follow all of the diplomacy on one map<',
     '38 characters'),
    (METAINFO, '>Follow diplomacy on a map<', '>A map of diplomacy<', 'begins with an article'),
    (METAINFO, '>Follow diplomacy on a map<', '>Follow diplomacy.<', 'without a full stop'),
    (METAINFO, '>Legation</name>', '>Legation, an atlas</name>', 'more than 15'),
    (METAINFO, '<url type="bugtracker">', '<url type="faq">', 'no address of the bugtracker'),
    (METAINFO, '#2b3a8c', '#bdc9ff', 'two colours'),
    (METAINFO, 'dark style</caption>', 'dark style.</caption>', 'no sentence'),
    (METAINFO, '/v0.1.0/data/screenshots/event', '/main/data/screenshots/event', 'not of the tag'),
    (METAINFO, 'screenshots/event.png', 'screenshots/evant.png', 'screenshot is missing'),
    (METAINFO, 'width="2130"', 'width="2000"', 'says otherwise'),
    (METAINFO, 'date="2026-11-22"', 'date="2999-01-01"', 'release of the future'),
    (METAINFO, '<release version="0.1.0"', '<release version="0.0.9"', 'first release is not'),
    (METAINFO, 'disagreements are kept', 'disagreements are lost', 'NEWS does not say'),
    ('src/legation-about.c', 'disagreements are kept', 'all else is not', 'About does not say'),
    ('data/man/legation.1', 'Legation 0.1.0', 'Legation 0.0.9', 'legation.1 is not of'),
    (APP_ICON, 'width="128"', 'width="96"', 'width is 96'),
    (APP_ICON, '<defs>', '<defs><filter/>', 'filter'),
    (APP_ICON, '<defs>', '<defs><image/>', 'image'),
    (SYMBOLIC, '<circle', '<circle fill="#f00"', 'one colour'),
]


class Spoilt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in {*metadata.NAMES, *metadata.PATHS, 'NEWS', 'src/legation-about.c'}:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, self.root / name)
        for name in 'data/icons', 'data/man', 'data/screenshots':
            shutil.copytree(ROOT / name, self.root / name)

    def test_as_it_is(self):
        self.assertEqual(metadata.check(self.root), [])

    def test_spoilt(self):
        for name, before, after, problem in CASES:
            with self.subTest(problem):
                path = self.root / name
                text = path.read_text(encoding='utf-8')
                self.assertIn(before, text)
                path.write_text(text.replace(before, after), encoding='utf-8')
                found = metadata.check(self.root)
                path.write_text(text, encoding='utf-8')
                self.assertTrue(any(problem in line for line in found), found)

    def test_unknown_icon(self):
        shutil.copyfile(self.root / APP_ICON, self.root / APP_ICON.replace(ID, 'legation'))
        self.assertIn('missing or unknown', ''.join(metadata.check(self.root)))


if __name__ == '__main__':
    unittest.main()
