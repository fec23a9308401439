#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A story is exported from the window, as a file and as pictures."""

import os
import pathlib

import legation_ui as ui

TITLE = 'How the outreach of 2024 and 2025 unfolded'


class Handout(ui.TestCase):
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

    def ask(self):
        self.wait_for_titles(*self.list_titles()[:1])
        self.program.press('F10')
        self.click_on('menu item', 'Export Story…')
        self.find_anywhere('label', TITLE)
        self.desktop.wait_still()

    def save_as(self, title, path):
        self.find_anywhere(None, title)
        self.desktop.wait_still()
        self.program.press('ctrl+a')
        self.desktop.run('xdotool', 'type', '--delay', '5', os.fspath(path))
        self.program.press('Return')


if __name__ == '__main__':
    ui.main()
