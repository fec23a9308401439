#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What stays of the program when it is removed, and its bundle in an installation of its own.

Runs last: it removes the program.
"""

import configparser
import os
import pathlib

import legation_sandbox as sandbox
from legation_desktop import wait_for
from legation_sandbox_ui import CONFIG, Desktop, Program, TestCase

GROUP = 'io/github/legation/Legation'
SIZE = (1000, 650)


class SmallDesktop(Desktop):
    """A window of a size of its own."""

    preferences = f'[{GROUP}]\nwindow-width=900\nwindow-height=600\n'


class Settings(TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = SmallDesktop(*cls.size)
        cls.addClassCleanup(cls.desktop.close)

    def setUp(self):
        """The program is started by the test."""

    def start(self):
        program = Program(self.desktop, errors=str(sandbox.OUTPUT / 'settings.stderr'))
        self.addCleanup(program.kill)
        program.wait_shown()
        return program

    def read(self):
        parser = configparser.ConfigParser()
        parser.read(self.desktop.home / CONFIG / 'glib-2.0/settings/keyfile', encoding='utf-8')
        return tuple(parser.getint(GROUP, f'window-{name}') for name in ('width', 'height'))

    def get_environment(self):
        return {**os.environ, **self.desktop.environment}

    def flatpak(self, *words):
        return sandbox.flatpak(*words, env=self.get_environment())

    def get_size(self, program):
        return program.look().get_windows()[0].get_box()[2:]

    def test_survive(self):
        """the size of the window survives when the program is removed and installed again"""
        program = self.start()
        first = self.get_size(program)
        window = self.desktop.run('xdotool', 'getactivewindow').decode().strip()
        self.desktop.run('xdotool', 'windowsize', window, *map(str, SIZE))
        wait_for(lambda: self.get_size(program) != first, 'another size')
        second = self.get_size(program)
        self.assertEqual(program.close(), 0)
        kept = self.read()
        self.assertNotEqual(kept, (900, 600))

        self.flatpak('uninstall', '--noninteractive', sandbox.ID)
        self.assertFalse(sandbox.FILES.exists())
        self.assertEqual(self.read(), kept)
        self.flatpak('install', '--noninteractive', 'legation', sandbox.ID)
        program = self.start()
        self.assertEqual(self.get_size(program), second)
        self.assertEqual(program.close(), 0)

    def test_delete(self):
        """removed with its data, nothing is left of it: no file, no launcher, no permission"""
        self.assertTrue((self.desktop.home / CONFIG).exists())
        self.flatpak('uninstall', '--noninteractive', '--delete-data', sandbox.ID)
        left = [path for root in (self.desktop.home, sandbox.INSTALLATION)
                for path in root.rglob(f'*{sandbox.ID}*')
                # The description of the remote, from which it could be installed again.
                if path.relative_to(root).parts[0] not in ('repo', 'appstream')]
        self.assertEqual(left, [])
        self.assertNotIn(sandbox.ID, self.flatpak('list', '--columns=application'))
        self.assertNotIn(sandbox.ID, sandbox.run('flatpak', 'permissions', env=self.get_environment()))


class Bundle(TestCase):
    """Another user, so to speak."""

    @classmethod
    def setUpClass(cls):
        os.environ['FLATPAK_USER_DIR'] = str(pathlib.Path(os.environ['TMPDIR']) / 'installation')
        super().setUpClass()
        sandbox.flatpak('remote-add', '--no-gpg-verify', 'runtime',
                        os.environ['LEGATION_RUNTIME_REPO'])
        sandbox.flatpak('install', '--noninteractive', 'runtime', 'local.debian.Platform//trixie')
        sandbox.flatpak('install', '--noninteractive', str(sandbox.OUTPUT / f'{sandbox.ID}.flatpak'))

    def test_bundle(self):
        """the one file installs where nothing is, and starts"""
        self.see('North Korea and its partners')
        self.keep_picture('bundle.png')


if __name__ == '__main__':
    sandbox.main()
