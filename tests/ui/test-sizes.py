# SPDX-License-Identifier: GPL-3.0-or-later

"""Text of twice the size, and a screen of another size: nothing is cut off, all of it is reached."""

import re

import legation_ui as ui

CREDITS = re.compile('^Natural Earth, .* borders are approximate$')
MAP = re.compile('^Map of ')
PARTY = re.compile('^Party, ')
TWICE = 'gtk-font-name=Cantarell 22\n'
VIETNAM = re.compile('^Vietnam, .*last contact')


class SizesCase(ui.TestCase):
    def reach(self, keys, role, name):
        """Something comes by keys, all of it is in the window, and Escape takes it away."""
        with self.subTest(keys):
            self.program.press(keys)
            self.find(role, name)
            self.assert_nothing_cut()
            self.program.press('Escape')
            self.wait_gone(role, name)

    def reach_all(self):
        self.assert_nothing_cut()
        self.reach('shift+ctrl+f', 'check box', PARTY)
        self.reach('ctrl+l', None, 'Date or Span')
        self.reach('ctrl+d', None, 'Swap Sides')

    def reach_guide(self):
        """A window of its own, which has to be as narrow as the screen."""
        self.program.press('F1')
        guide = self.wait_for(lambda: next((window for window in self.program.look().get_windows()
                                            if window.name == 'How to Read Legation'), None),
                              'the guide')
        self.desktop.wait_still()
        self.assertLessEqual(guide.get_box()[2], self.desktop.width)
        self.program.press('Escape')
        self.wait_for(lambda: len(self.program.look().get_windows()) == 1, 'the guide to close')


class Credits(SizesCase):
    """What the map has no room for, the button of the credits tells, with the licences."""

    size = (360, 640)

    def test_all(self):
        self.program.click_on(self.find('push button', 'Legend'))
        self.program.press('space')
        for _ in range(8):
            if self.find('push button', CREDITS).get_state('focused'):
                break
            self.program.press('shift+Tab')
        self.program.press('Return')
        self.find('label', 'Sources of the Map', seen=False)
        self.find_anywhere('label', re.compile(r'^Land, .*\(CC BY 4\.0\).*wide dashes\.$'))
        self.desktop.save(self.stem + '.png')
        self.assert_nothing_cut()
        self.program.press('Escape')
        self.wait_for(lambda: len(self.program.look().get_windows()) == 1, 'the dialog to close')


class CreditsTwice(Credits):
    settings = TWICE


class Twice(SizesCase):
    settings = TWICE

    def test_all(self):
        self.reach_all()
        self.reach_guide()
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        self.assert_nothing_cut()


class NarrowTwice(SizesCase):
    size = (360, 640)
    settings = TWICE

    def test_all(self):
        self.reach_all()
        self.reach_guide()
        self.program.press('F9')
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        self.assert_nothing_cut()
        self.program.press('Escape')
        self.wait_gone('heading', 'Vietnam – North Korea')
        self.program.press('ctrl+f')
        self.desktop.run('xdotool', 'type', '--delay', '20', 'to lam')
        self.find(None, re.compile(r'^\d+ results$'))
        self.assert_nothing_cut()


class Projector(SizesCase):
    size = (1920, 1080)
    environment = {'ADW_DEBUG_HIGH_CONTRAST': '1'}

    def test_all(self):
        """List, map, timeline and details side by side; what there is more room for is the map."""
        self.assert_nothing_cut()
        x, y, width, height = self.find('panel', MAP).get_box()
        self.assertGreater(width * height, 0.4 * 1920 * 1080)
        self.assertLess(sum(self.find('list item', VIETNAM).get_box()[::2]), x)
        self.assertGreater(self.find('heading', 'North Korea and its partners').get_box()[0], x + width)
        self.assertGreaterEqual(self.find('list', 'Timeline').get_box()[1], y + height)
        self.find('push button', 'Certain')
        self.desktop.save(self.stem + '.png')


if __name__ == '__main__':
    ui.main()
