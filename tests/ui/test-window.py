# SPDX-License-Identifier: GPL-3.0-or-later

"""What a newcomer sees, in light and in dark, and how the window is taken apart and closed."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^\d+ certain · \d+ possible$')
MAP = re.compile('^Map of ')
VIETNAM = re.compile('^Vietnam, .*last contact')

# Colours of the style; routes are drawn over land and sea, so that only their core has the colour.
LIGHT = {'sea': 0xd9e1e7, 'party': 0xb02a1c, 'foreign ministry': 0x1433c4, 'security': 0xb9651c}
DARK = {'sea': 0x16191d, 'party': 0xff5238, 'foreign ministry': 0x5b80ff, 'security': 0xf39a15}


class WindowCase(ui.TestCase):
    def map_box(self):
        return self.find('panel', MAP).get_box()

    def share(self, number):
        """The part of the map that has a colour."""
        wanted = number >> 16, number >> 8 & 255, number & 255
        colors = self.desktop.colors(*self.map_box())
        found = sum(count for color, count in colors.items()
                    if all(abs(a - b) <= 6 for a, b in zip(color, wanted)))
        return found / sum(colors.values())

    def check_map(self, colors):
        for name, color in colors.items():
            with self.subTest(name):
                self.assertGreater(self.share(color), 0.1 if name == 'sea' else 0.0003)


class Light(WindowCase):
    def test_opening_view(self):
        """Region, routes, events and relationships are there at once."""
        for country in ('Vietnam', 'Laos', 'Indonesia'):
            self.find('list item', re.compile(f'^{country}, .*events, last contact'))
        self.find('label', COUNTS)
        self.find('label', re.compile(r'^\d+ events are not on the map$'))
        self.find('label', re.compile('Natural Earth'))
        self.find('heading', 'North Korea and its partners')
        self.check_map(LIGHT)
        for place in ('Map', 'Timeline'):
            with self.subTest(place):
                node = self.find(None, re.compile(f'^{place}'))
                events = [child.name for child in node.walk()
                          if 'Workers’ Party tour of China, Vietnam and Laos, ' in child.name]
                self.assertEqual(len(events), 1, events)
        self.desktop.save(self.stem + '.png')

    def test_everything_has_a_name(self):
        """Assistive technology has words for whatever can be pressed."""
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        nameless = [f'{node.role} {node.name} ({node.description})'
                    for node in self.program.list_nodes()
                    if node.role in ('push button', 'toggle button', 'list item', 'check box') and
                    (node.name == '' or node.name.startswith('Gtk')) and
                    not any(above.role == 'combo box' for above in node.ancestors()) and
                    not any(below.role == 'push button' for below in node.walk()
                            if below is not node)]
        self.assertEqual(nameless, [])
        self.find('combo box', 'Speed')

    def test_list_folds(self):
        width = self.map_box()[2]
        self.program.press('F9')
        self.wait_for(lambda: self.map_box()[2] > width, 'the map to grow')
        self.wait_gone('list item', VIETNAM)
        self.program.press('F9')
        self.wait_for(lambda: self.map_box()[2] == width, 'the map to be as before')
        self.find('list item', VIETNAM)

    def test_details_fold(self):
        width = self.map_box()[2]
        self.click_on('push button', 'Hide Details')
        self.wait_for(lambda: self.map_box()[2] > width, 'the map to grow')
        self.click_on('push button', 'Show Details')
        self.wait_for(lambda: self.map_box()[2] == width, 'the map to be as before')

    def test_quit(self):
        self.program.press('ctrl+q')
        self.assertEqual(self.program.process.wait(20), 0)

    def test_shortcuts(self):
        self.program.press('ctrl+question')

        def is_shown():
            return [node for window in self.program.look().get_windows()[1:]
                    for node in window.walk() if 'Play or pause' in node.name]

        self.wait_for(is_shown, 'the list of shortcuts')
        self.program.press('Escape')
        self.wait_for(lambda: not is_shown(), 'it to close')

    def test_channels_filter(self):
        """What is not of the chosen channel is gone from the map, and the counts say so."""
        counts = self.find('label', COUNTS)
        before = counts.get_name()
        self.assertGreater(self.share(LIGHT['security']), 0.0003)
        self.click_on('push button', 'All Events')
        self.click_on('check box', re.compile('^Party, '))
        self.wait_for_change(counts.get_name, before, 'other counts')
        self.program.press('Escape')
        # A badge in the legend may keep the colour; the journey on the map does not.
        self.wait_for(lambda: self.share(LIGHT['security']) < 0.0003, 'its journeys to go')


class Dark(WindowCase):
    environment = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}

    def test_opening_view(self):
        self.find('list item', VIETNAM)
        self.check_map(DARK)
        self.assertLess(max(self.desktop.pixel(100, self.desktop.height - 40)), 80, 'the list')
        self.desktop.save(self.stem + '.png')


if __name__ == '__main__':
    ui.main()
