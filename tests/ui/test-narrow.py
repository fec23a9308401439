# SPDX-License-Identifier: GPL-3.0-or-later

"""Smaller windows: panes fold, and everything can still be reached."""

import re

import legation_ui as ui

MAP = re.compile('^Map of ')
VIETNAM = re.compile('^Vietnam, .*last contact')


class Medium(ui.TestCase):
    """From 860 to 1179 wide the list stays, and the details lie over the map."""

    size = (1000, 700)

    def test_details_come_and_go(self):
        self.assertIsNone(self.program.seek('heading', 'North Korea and its partners'))
        width = self.find('panel', MAP).get_box()[2]
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        self.assertEqual(self.find('panel', MAP, seen=False).get_box()[2], width)
        self.desktop.save(self.stem + '.png')
        self.program.press('Escape')
        self.wait_gone('heading', 'Vietnam – North Korea')
        self.find('list item', VIETNAM)


class Narrow(ui.TestCase):
    """From 560 to 859 wide the list folds too."""

    size = (800, 600)

    def test_list_and_details_come_and_go(self):
        self.assertIsNone(self.program.seek('list item', VIETNAM))
        x, _, width, height = self.find('panel', MAP).get_box()
        self.assertEqual((x, width), (0, 800))
        self.assertGreaterEqual(height, 300)
        self.desktop.save(self.stem + '.png')
        self.click_on('push button', 'Show Relationships')
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        self.program.press('Escape')
        self.wait_gone('heading', 'Vietnam – North Korea')

    def test_counts_fit(self):
        self.find('label', re.compile(r'^\d+ certain(\n| · )\d+ possible'))
        self.click_on('push button', 'Next Event')
        self.find('panel', MAP)


class NarrowDark(Narrow):
    environment = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}

    test_counts_fit = None


if __name__ == '__main__':
    ui.main()
