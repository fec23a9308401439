#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Breaks the Flatpak manifest in every way that its check must notice, and derives the local one."""

import copy
import json
import pathlib
import unittest

import scripts

HERE = pathlib.Path(__file__).resolve().parent
FLATPAK = HERE.parent.parent / 'flatpak'


check = scripts.load(HERE / 'check-manifest.py', 'check')
derivation = scripts.load(FLATPAK / 'derive-manifest', 'derivation')
MANIFEST = json.loads((FLATPAK / f'{check.APP_ID}.json').read_text(encoding='utf-8'))


def change(path, value):
    """The manifest with another value at a path; None takes it away."""
    manifest = copy.deepcopy(MANIFEST)
    *parents, last = path
    target = manifest
    for key in parents:
        target = target[key]
    if value is None:
        del target[last]
    else:
        target[last] = value
    return manifest


class Manifest(unittest.TestCase):
    def test_ours(self):
        self.assertEqual(list(check.find_problems(MANIFEST)), [])

    def test_found(self):
        archive = ('modules', 1, 'sources', 0)
        for path, value, word in (
                (('id',), 'io.github.Legation', 'three to five words'),
                (('id',), 'io.github.legation.Legation.desktop', 'three to five words'),
                (('runtime',), 'org.kde.Platform', 'runtime is'),
                (('runtime-version',), '49', '50 or later'),
                (('runtime-version',), None, 'runtime-version is None'),
                (('runtime-version',), 50, 'expected a text'),
                (('sdk',), None, 'sdk is None'),
                (('command',), '/app/bin/legation', 'without a path'),
                (('command',), None, 'command is'),
                (('branch',), 'stable', "has 'branch'"),
                (('build-options',), {'build-args': ['--share=network']}, "has 'build-options'"),
                (('finish-args',), [*check.FINISH_ARGS, '--share=network'], 'finish-args are'),
                (('finish-args',), [*check.FINISH_ARGS, '--filesystem=home'], 'finish-args are'),
                (('finish-args',), [*check.FINISH_ARGS, f'--own-name={check.APP_ID}'], 'finish-args'),
                (('finish-args',), [*check.FINISH_ARGS, '--socket=x11'], 'finish-args are'),
                (('finish-args',), check.FINISH_ARGS[1:], 'finish-args are'),
                (('cleanup',), [*MANIFEST['cleanup'], '/lib/debug'], 'removes /lib/debug'),
                (('cleanup',), MANIFEST['cleanup'][1:], 'leaves /include'),
                (('modules',), [], 'modules are []'),
                (('modules',), MANIFEST['modules'][:2], 'legation last'),
                (('modules',), MANIFEST['modules'][:1] + MANIFEST['modules'], 'each once'),
                (('modules', 2, 'sources'), [], 'has no sources'),
                (('modules', 2, 'sources', 0, 'path'), '/tmp', 'comes from the folder /tmp'),
                (('modules', 2, 'config-opts'), ['-Dwerror=true'], 'is built with -Dwerror=true'),
                (('modules', 1, 'config-opts'), ['--enable-debug'], 'is built with --enable-debug'),
                (('modules', 1, 'build-options'), {}, "has 'build-options'"),
                (('modules', 1, 'only-arches'), ['x86_64'], "has 'only-arches'"),
                (('modules', 1, 'post-install'), None, 'does not install its licence'),
                ((*archive, 'sha256'), None, 'has no sha256'),
                ((*archive, 'sha256'), 'f' * 63, 'has no sha256'),
                ((*archive, 'md5'), 'f' * 32, "with 'md5'"),
                ((*archive, 'url'), 'http://example.org/a.tar.xz', 'comes over http:'),
                ((*archive, 'type'), 'shell', "of type 'shell'"),
                ((*archive, 'x-checker-data'), None, 'has no x-checker-data'),
                (archive, {'type': 'git', 'url': 'https://example.org/a.git', 'tag': 'v1',
                           'x-checker-data': {}}, 'has no commit and tag'),
                (archive, {'type': 'git', 'url': 'https://example.org/a.git', 'branch': 'main',
                           'commit': 'f' * 40, 'x-checker-data': {}}, "with 'branch'")):
            with self.subTest(path=path, value=value):
                problems = list(check.find_problems(change(path, value)))
                self.assertTrue(any(word in problem for problem in problems), problems)

    def test_git(self):
        source = {'type': 'git', 'url': 'https://example.org/a.git', 'tag': 'v1', 'commit': 'f' * 40,
                  'x-checker-data': {'type': 'git'}}
        manifest = change(('modules', 1, 'sources', 0), source)
        self.assertEqual(list(check.find_problems(manifest)), [])


class Derived(unittest.TestCase):
    def test_derived(self):
        """What is proved of the derived manifest holds for ours: permissions and our module stay."""
        derived = derivation.derive(MANIFEST)
        self.assertTrue(derived['runtime'].startswith('local.'))
        self.assertTrue(derived['sdk'].startswith('local.'))
        self.assertEqual([module['name'] for module in derived['modules']], ['legation'])
        self.assertEqual(derived['modules'], MANIFEST['modules'][-1:])
        for key in set(MANIFEST) - {'runtime', 'runtime-version', 'sdk', 'modules'}:
            self.assertEqual(derived[key], MANIFEST[key], key)

    def test_holes_stay(self):
        manifest = change(('finish-args',), [*check.FINISH_ARGS, '--share=network'])
        self.assertIn('--share=network', derivation.derive(manifest)['finish-args'])


if __name__ == '__main__':
    unittest.main()
