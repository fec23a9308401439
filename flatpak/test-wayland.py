#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program in its sandbox on a Wayland compositor without a screen."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import legation_sandbox as sandbox
from legation_desktop import PREFERENCES, wait_for
from legation_ui import FORBIDDEN

# No panel above the window, and nothing behind it.
CONFIGURATION = """[shell]
panel-position=none
background-color=0xff000000
"""

WESTON = ['weston', '--backend=headless-backend.so', '--use-pixman', '--idle-time=0', '--debug',
          '--width=1280', '--height=800', '--socket=legation']

PATH = '/' + sandbox.ID.replace('.', '/')

# What a client says to the compositor, as libwayland tells it.
IS_TOPLEVEL = re.compile(rf'xdg_toplevel[@#]\d+\.set_app_id\("{re.escape(sandbox.ID)}"\)')


class WestonCase(unittest.TestCase):
    """A compositor, and a user whose window fills the screen."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        configuration = cls.folder / 'weston.ini'
        configuration.write_text(CONFIGURATION, encoding='utf-8')
        preferences = pathlib.Path(os.environ['HOME'], '.var/app', sandbox.ID,
                                   'config/glib-2.0/settings/keyfile')
        preferences.parent.mkdir(parents=True, exist_ok=True)
        preferences.write_text(PREFERENCES, encoding='utf-8')
        cls.environment = {**os.environ, 'WAYLAND_DISPLAY': 'legation'}
        with open(sandbox.OUTPUT / 'weston.log', 'wb') as log:
            weston = subprocess.Popen([*WESTON, f'--config={configuration}'],
                                      stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        cls.addClassCleanup(weston.wait)
        cls.addClassCleanup(weston.terminate)
        socket = pathlib.Path(os.environ['XDG_RUNTIME_DIR']) / 'legation'
        wait_for(socket.exists, 'weston')

    def take_picture(self, name):
        """Makes a picture of the screen; returns its hash and its number of colours."""
        sandbox.run('weston-screenshooter', cwd=self.folder, env=self.environment)
        picture = next(self.folder.glob('*.png'))
        picture.rename(sandbox.OUTPUT / name)
        value, colors = sandbox.run('identify', '-format', '%# %k', str(sandbox.OUTPUT / name)).split()
        return value, int(colors)

    def wait_drawn(self, name):
        last = [None]

        def is_still():
            before, last[0] = last[0], self.take_picture(name)
            return last[0] == before and last[0][1] > 1000

        wait_for(is_still, 'the window to be drawn and at rest')

    @staticmethod
    def quit():
        sandbox.run('gdbus', 'call', '--session', '--dest', sandbox.ID, '--object-path', PATH,
                    '--method', 'org.gtk.Actions.Activate', 'quit', '[]', '{}')


class Wayland(WestonCase):
    def test_window(self):
        """Wayland: the window is there with all of its map, and nothing critical is said"""
        path = sandbox.OUTPUT / 'wayland.log'
        with open(path, 'wb') as errors:
            program = subprocess.Popen(
                ['flatpak', 'run', '--user', '--env=WAYLAND_DEBUG=1', sandbox.ID],
                env=self.environment, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        wait_for(lambda: IS_TOPLEVEL.search(path.read_text(encoding='utf-8')), 'a Wayland window')
        self.wait_drawn('wayland.png')
        self.quit()
        self.assertEqual(program.wait(20), 0)
        self.assertEqual(FORBIDDEN.findall(path.read_bytes()), [])

    def ask(self, **displays):
        return sandbox.run('flatpak', 'run', '--user', '--command=sh', sandbox.ID, '-c',
                           'echo "${DISPLAY:+x11}${WAYLAND_DISPLAY:+wayland}"',
                           env={**os.environ, **displays}).strip()

    def test_fallback(self):
        """where there are Wayland and X11 it gets Wayland only, where there is X11 only, X11"""
        self.assertEqual(self.ask(WAYLAND_DISPLAY='legation', DISPLAY=':77'), 'wayland')
        self.assertEqual(self.ask(DISPLAY=':77'), 'x11')


class Activated(WestonCase):
    """As the shell does when somebody types: it is not running yet, and nobody calls its program."""

    def ask(self, method, *arguments):
        return sandbox.run('gdbus', 'call', '--session', '--dest', sandbox.ID,
                           '--object-path', f'{PATH}/SearchProvider',
                           '--method', f'org.gnome.Shell.SearchProvider2.{method}', *arguments)

    def test_search(self):
        """D-Bus starts it in its sandbox, the search provider answers and shows what is chosen"""
        sandbox.run('dbus-update-activation-environment', 'WAYLAND_DISPLAY=legation')
        self.assertIn('north-korea-vietnam', self.ask('GetInitialResultSet', "['viet']"))
        self.assertIn(sandbox.ID, sandbox.run('flatpak', 'ps', '--columns=application'))
        self.ask('ActivateResult', 'north-korea-vietnam', "['viet']", '0')
        self.wait_drawn('wayland-search.png')
        self.quit()


if __name__ == '__main__':
    sandbox.main()
