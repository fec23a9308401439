#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program in its sandbox on an X server, under pointer and keys."""

import re
import shutil

import legation_sandbox as sandbox
import legation_sandbox_ui  # It makes the harness start the Flatpak.
import legation_ui as ui

DATASET = 'tests/ui/notes.legation.json'
PORTAL_WINDOW = 'Open'


def row_of(name):
    return re.compile(f'^{name}, .*last contact')


class Window(ui.TestCase):
    def test_x11(self):
        """X11: the window is there with all of its map, and nothing critical is said"""
        self.find('list item', row_of('Vietnam'))
        self.find('label', re.compile('Natural Earth'))
        self.desktop.save(str(sandbox.OUTPUT / 'x11.png'))

    def test_relationship(self):
        """the main job: a click on a relationship shows its page"""
        self.click_on('list item', row_of('Vietnam'))
        self.find('heading', 'Vietnam – North Korea')

    def test_route(self):
        """the main job: a click on a route of the map shows its event"""
        self.click_on('push button', re.compile('Talks on military cooperation'))
        self.find('heading', 'Talks on military cooperation')
        self.desktop.save(str(sandbox.OUTPUT / 'x11-route.png'))


class Forwarded(ui.TestCase):
    """As by the launcher, when a file is opened by a file manager."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = cls.desktop.home / 'given.legation.json'
        shutil.copy(sandbox.SOURCE / DATASET, path)
        cls.arguments = (path.as_uri(),)

    def test_file(self):
        """a file of the home folder opens that the launcher hands over"""
        self.find('heading', re.compile('notes'))


class Portal(ui.TestCase):
    def test_file_chooser(self):
        """a file of the home folder opens that is chosen in the portal's dialogue (Ctrl+O)"""
        path = self.desktop.home / 'chosen.legation.json'
        shutil.copy(sandbox.SOURCE / DATASET, path)
        self.program.press('ctrl+o')


if __name__ == '__main__':
    sandbox.main()
