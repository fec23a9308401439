#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be seen and done from inside; and that the same questions find what must not be there."""

import os
import pathlib
import socket
import tempfile
import unittest

import legation_sandbox as sandbox

# The right answers.
PRIVATE_NETWORK = {'interfaces': 'lo', 'routes': '', 'loopback': 'no'}
PRIVATE_FILES = {'home-file': 'no', 'home-names': '.var'}
ANSWERS = {**PRIVATE_NETWORK, **PRIVATE_FILES, 'tmp-file': 'no', 'write-home': 'yes',
           'write-data': 'yes', 'write-app': 'no', 'write-usr': 'no', 'capabilities': '',
           'no-new-privileges': '1', 'seccomp': '2'}


class Place:
    """Files and a server on this machine that the sandbox must not find."""

    def __enter__(self):
        self.home = pathlib.Path(os.environ['HOME'])
        self.home_file = tempfile.NamedTemporaryFile(dir=self.home, prefix='private-')
        self.tmp_file = tempfile.NamedTemporaryFile(dir='/tmp', prefix='private-')
        self.server = socket.create_server(('127.0.0.1', 0))
        return self

    def __exit__(self, *_):
        for thing in (self.home_file, self.tmp_file, self.server):
            thing.close()

    def ask(self, *shell):
        """Runs `inside` by a shell, and returns its answers."""
        with open(sandbox.HERE / 'inside', encoding='utf-8') as script:
            text = sandbox.run(*shell, '-s', '--', str(self.server.getsockname()[1]),
                               self.home_file.name, self.tmp_file.name, stdin=script)
        return dict(line.split('=', 1) for line in text.splitlines())

    def ask_machine(self):
        answers = self.ask('bash')
        (self.home / 'legation-was-here').unlink()
        return answers

    def ask_sandbox(self, *options):
        return self.ask('flatpak', 'run', '--user', '--command=bash', *options, sandbox.ID)


def differing(answers):
    return {name for name, answer in ANSWERS.items() if answers[name] != answer}


class Sandbox(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = cls.enterClassContext(Place())
        cls.outside = cls.place.ask_machine()
        cls.inside = cls.place.ask_sandbox()

    def check(self, **answers):
        for name, answer in answers.items():
            name = name.replace('_', '-')
            self.assertEqual(self.inside[name], answer, name)

    def test_network(self):
        """no network: only the interface lo, and no routes"""
        self.check(interfaces='lo', routes='')

    def test_loopback(self):
        """a server on this machine is not reached (from outside it is)"""
        self.assertEqual(self.outside['loopback'], 'yes')
        self.check(loopback='no')

    def test_home(self):
        """no file of the home folder is seen, only ~/.var (from outside they are)"""
        self.assertEqual(self.outside['home-file'], 'yes')
        self.check(home_file='no', home_names='.var')

    def test_tmp(self):
        """no file of /tmp is seen (from outside they are)"""
        self.assertEqual(self.outside['tmp-file'], 'yes')
        self.check(tmp_file='no')

    def test_writing(self):
        """what is written to the home folder is gone with the sandbox, what is data stays"""
        self.check(write_home='yes', write_data='yes')
        self.assertFalse((self.place.home / 'legation-was-here').exists())
        data = self.place.home / '.var' / 'app' / sandbox.ID / 'data'
        self.assertTrue((data / 'legation-was-here').exists())

    def test_read_only(self):
        """/app and /usr are read-only"""
        self.check(write_app='no', write_usr='no')

    def test_privileges(self):
        """no capabilities, none to be gained, and a filter on system calls"""
        self.check(capabilities='', no_new_privileges='1', seccomp='2')

    def test_bus(self):
        """of the session bus only the portals are seen"""
        names = set(self.inside['bus-names'].split())
        self.assertIn('org.freedesktop.DBus', names)
        self.assertEqual([name for name in names if name != 'org.freedesktop.DBus' and
                          not name.startswith(('org.freedesktop.portal.', sandbox.ID))], [])

    def test_permissions(self):
        """the installed permissions are those of the manifest, and no more"""
        text = sandbox.flatpak('info', '--show-permissions', sandbox.ID)
        granted = {}
        for line in text.splitlines():
            if '=' in line:
                name, values = line.split('=', 1)
                granted[name] = set(values.strip(';').split(';'))
        # Flatpak adds x11 to fallback-x11 for those of its versions that do not know it.
        self.assertEqual(granted, {'shared': {'ipc'}, 'sockets': {'x11', 'wayland', 'fallback-x11'},
                                   'devices': {'dri'}})


class Controls(unittest.TestCase):
    """With a hole in the sandbox the proofs above fail, each where it should and nowhere else."""

    def check(self, option, expected):
        with Place() as place:
            outside = place.ask_machine()
            inside = place.ask_sandbox(option)
        # Only what this machine has can be seen of it.
        expected = {name for name in expected if outside[name] != ANSWERS[name]}
        self.assertTrue(expected)
        self.assertEqual(differing(inside), expected)

    def test_network(self):
        """control: with --share=network the proofs of the network fail, and no others"""
        self.check('--share=network', PRIVATE_NETWORK)

    def test_home(self):
        """control: with --filesystem=home the proofs of the home folder fail, and no others"""
        self.check('--filesystem=home', PRIVATE_FILES)

    def test_tmp(self):
        """control: with --filesystem=/tmp the proof of /tmp fails, and no others"""
        self.check('--filesystem=/tmp', {'tmp-file'})


if __name__ == '__main__':
    sandbox.main()
