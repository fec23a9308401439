#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program in its sandbox on an X server, under pointer and keys."""

import re
import shutil

import legation_sandbox as sandbox
from legation_sandbox_ui import TestCase

DATASET = sandbox.SOURCE / 'tests/ui/notes.legation.json'
VIETNAM = re.compile('^Vietnam, .*last contact')


class Window(TestCase):
    def test_x11(self):
        """X11: the window is there with all of its map, and nothing critical is said"""
        self.see(VIETNAM)
        self.see(re.compile('Natural Earth'))
        self.assertGreater(len(self.desktop.colors()), 256)
        self.keep_picture('x11.png')

    def test_relationship(self):
        """the main job: a click on a relationship shows its page"""
        self.press_on(VIETNAM)
        self.see('Vietnam – North Korea')
        self.keep_picture('x11-relationship.png')

    def test_route(self):
        """the main job: a click on a route of the map shows its event"""
        self.press_on(re.compile('Talks on military cooperation, .*, 1 source$'))
        self.see('Talks on military cooperation')
        self.keep_picture('x11-route.png')


class Given(TestCase):
    """As by the launcher, when a file is opened in a file manager."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = cls.desktop.home / 'given.legation.json'
        shutil.copy(DATASET, path)
        cls.arguments = (path.as_uri(),)

    def test_file(self):
        """a file of the home folder opens that the launcher hands over"""
        self.see('A fixture with notes')


class Linked(TestCase):
    arguments = ('legation:relationship/VN',)

    def test_link(self):
        """a link leads to the page of what it names"""
        self.see('Vietnam – North Korea')


class Chosen(TestCase):
    def find_dialog(self):
        return self.desktop.run('xdotool', 'search', '--onlyvisible', '--name', '^Open Dataset$')

    def test_file_chooser(self):
        """a file of the home folder opens that is chosen in the portal's dialogue (Ctrl+O)"""
        path = self.desktop.home / 'chosen.legation.json'
        shutil.copy(DATASET, path)
        self.program.press('ctrl+o')
        # The dialogue is a window of the portal's; its line for a path comes with the first letter.
        self.wait_for(self.find_dialog, 'the dialogue')
        self.desktop.wait_still()
        self.desktop.run('xdotool', 'key', 'slash')
        self.desktop.wait_still()
        self.desktop.run('xdotool', 'type', '--delay', '5', str(path)[1:])
        self.keep_picture('x11-portal.png')
        self.desktop.run('xdotool', 'key', 'Return')
        self.see('A fixture with notes')


if __name__ == '__main__':
    sandbox.main()
