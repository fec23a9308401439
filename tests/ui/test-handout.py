#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A story is exported from the window, as a file and as pictures."""

import json
import os
import pathlib
import unittest

import legation_ui as ui

NOTES = pathlib.Path(__file__).with_name('notes.legation.json')
TITLE = 'How the outreach of 2024 and 2025 unfolded'


class HandoutCase(ui.TestCase):
    def ask(self, title=TITLE):
        self.wait_for_titles(*self.list_titles()[:1])
        self.program.press('F10')
        self.click_on('menu item', 'Export Story…')
        self.find_anywhere('label', title)
        self.desktop.wait_still()

    def save_as(self, title, path):
        self.find_anywhere(None, title)
        self.desktop.wait_still()
        self.program.press('ctrl+a')
        self.desktop.run('xdotool', 'type', '--delay', '5', os.fspath(path))
        self.program.press('Return')


class Handout(HandoutCase):
    def test_export(self):
        """The dialog writes all pages; what cannot be written is said."""
        path = pathlib.Path(self.desktop.folder) / 'story.pdf'
        self.ask()
        self.program.press('Return')
        self.save_as('Export Story', path)
        self.find_anywhere(None, 'Story Exported')
        self.assertEqual(path.read_bytes()[:5], b'%PDF-')
        self.program.press('Escape')

        self.ask()
        self.program.press('Return')
        self.save_as('Export Story', '/proc/story.pdf')
        self.find_anywhere(None, 'The Story Was Not Exported')
        self.program.press('Escape')


@unittest.skipIf(ui.EYES, 'the file chooser of newer GTK writes between what is typed')
class Folders(HandoutCase):
    def setUp(self):
        dataset = json.loads(NOTES.read_text(encoding='utf-8'))
        dataset['stories'] = [{'id': 'evil', 'title': '../..', 'steps': [
            {'id': 'evil-step', 'title': 'One', 'caption': 'Only.'}]}]
        self.folder = pathlib.Path(self.desktop.folder) / 'pictures'
        self.folder.mkdir()
        path = self.folder / 'evil.json'
        path.write_text(json.dumps(dataset), encoding='utf-8')
        self.arguments = (path,)
        super().setUp()

    def test_all(self):
        """A title is not a path, and pictures do not go where others are already."""
        for name in ('Story', 'Story 2'):
            self.ask('../..')
            self.choose_pictures()
            self.program.press('alt+e')
            self.choose_folder(self.folder)
            self.wait_for((self.folder / name / '01.png').exists, name)
            self.find_anywhere(None, 'Story Exported')
            self.program.press('Escape')
        self.assertEqual(sorted(os.listdir(self.folder)), ['Story', 'Story 2', 'evil.json'])

    def choose_pictures(self):
        """By keys: where a dialog stands is not known."""
        for _ in range(8):
            if any(node.has_state('focused')
                   for node in self.program.list_nodes(None, 'Format', seen=False)):
                break
            self.program.press('Tab')
            self.program.wait_idle()
        self.program.press('space', 'Down', 'Return')
        self.find_anywhere('label', 'PNG pictures')

    def choose_folder(self, path):
        self.find_anywhere(None, 'Export Pictures into Folder')
        self.desktop.wait_still()
        self.program.press('ctrl+l')
        # What the entry completes by itself is typed over by the slash, and taken away behind it.
        self.desktop.run('xdotool', 'type', '--delay', '60', os.fspath(path) + '/')
        self.desktop.wait_still()
        self.program.press('Delete', 'Return')


if __name__ == '__main__':
    ui.main()
