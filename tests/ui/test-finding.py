# SPDX-License-Identifier: GPL-3.0-or-later

"""The search in the left pane: by keys alone, in any script, and back again."""

import re

from gi.repository import GLib

import legation_ui as ui
from legation_tree import connect

NAME = 'io.github.legation.Legation'
PATH = '/io/github/legation/Legation/SearchProvider'
VIETNAM = re.compile('^Vietnam, .*last contact')
TO_LAM = re.compile('^To Lam · Person · ')
VISIT = re.compile('^To Lam visits Pyongyang · Event · 9–11 October 2025')


class Finding(ui.TestCase):
    """At 1280 pixels the list stands beside the map."""

    def type(self, text):
        self.desktop.run('xdotool', 'type', '--delay', '20', text)

    def search(self, text):
        self.program.press('ctrl+f')
        self.find('entry', 'Search')
        self.type(text)

    def has_focus(self, role, name):
        return self.wait_for(lambda: any(node.has_state('focused')
                                         for node in self.program.list_nodes(role, name)),
                             f'{name!r} to have the focus')

    def read_entry(self):
        return self.find('entry', 'Search').read_text()

    def test_keyboard_all_the_way(self):
        self.search('to lam')
        self.find('list item', TO_LAM)
        self.find('list item', VISIT)
        self.assertIsNone(self.program.seek('list item', VIETNAM))
        self.program.press('Down')
        self.has_focus('list item', TO_LAM)
        self.program.press('Return')
        self.find('heading', 'To Lam')
        self.find('list item', VISIT)
        self.program.press('Escape')
        self.find('list item', VIETNAM)
        self.find('entry', 'Search')
        self.program.press('Escape')
        self.wait_gone('entry', 'Search')
        self.find('heading', 'To Lam')

    def test_return_opens_the_best(self):
        self.search('hanoi')
        self.program.press('Return')
        self.find('heading', 'Hanoi')
        self.program.press('F6')
        self.wait_for(lambda: not self.find('entry', 'Search').has_state('focused'),
                      'the focus to leave the search')
        self.program.press('shift+F6')
        self.has_focus('entry', 'Search')

    def test_groups_and_reasons(self):
        self.search('general secretary')
        self.find('heading', re.compile(r'^People, \d+$'))
        self.find('list item', re.compile('^To Lam · Person · General Secretary'))
        self.find('heading', re.compile(r'^Events, \d+$'))
        self.find(None, re.compile(r'^\d+ results$'))

    def test_stories(self):
        """By a word of a step, and to where the overview leads."""
        self.search('border opens')
        self.find('heading', 'Stories, 1')
        self.click_on('list item', re.compile(
            r'^How the outreach of .* unfolded · Story · \d+ steps · Step: The border opens'))
        self.find('heading', 'How the outreach of 2024 and 2025 unfolded')
        self.find('push button', 'Edit Story')

    def test_scripts(self):
        """Asked for by the desktop's search: what types here has no such keys."""
        bus = connect(self.desktop.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.addCleanup(bus.close_sync, None)
        for text, found in (('베트남', 'Vietnam – North Korea · Relationship'),
                            ('越南', 'Vietnam – North Korea · Relationship'),
                            ('ไทย', 'Thailand – North Korea · Relationship'),
                            ('ЛАОС', 'Laos – North Korea · Relationship'),
                            ('hà nội', 'Hanoi · Place')):
            with self.subTest(text):
                bus.call_sync(NAME, PATH, 'org.gnome.Shell.SearchProvider2', 'LaunchSearch',
                              GLib.Variant('(asu)', (text.split(), 0)), None, 0, 20000, None)
                self.find('list item', re.compile('^' + found))
                self.assertEqual(self.read_entry(), text)

    def test_nothing(self):
        self.search('xyzzy')
        self.find('label', 'No results for “xyzzy”')
        self.click_on('push button', 'Clear Search')
        self.find('list item', VIETNAM)
        self.assertEqual(self.read_entry(), '')

    def test_typing_in_the_list_searches(self):
        self.click_on('list item', VIETNAM)
        self.find('heading', 'Vietnam – North Korea')
        self.type('lao')
        self.find('list item', re.compile('^Laos – North Korea · Relationship'))
        self.assertEqual(self.read_entry(), 'lao')

    def test_marks_are_typed_in_the_entry(self):
        self.search('a, b. [c]')
        self.wait_for(lambda: self.read_entry() == 'a, b. [c]', 'all that was typed')


class Narrow(ui.TestCase):
    """At 360 pixels what is found is a page of its own, and comes again as it was left."""

    size = (360, 640)

    def test_page(self):
        self.program.press('ctrl+f')
        self.find('entry', 'Search')
        self.desktop.run('xdotool', 'type', '--delay', '20', 'to lam')
        row = self.find('list item', TO_LAM)
        self.assertGreater(row.get_box()[2], 320)
        self.desktop.save(self.stem + '.png')
        self.click_on('list item', TO_LAM)
        self.find('heading', 'To Lam')
        self.program.press('ctrl+f')
        self.find('list item', VISIT)
        self.program.press('Escape', 'Escape')
        self.wait_gone('entry', 'Search')
        self.assertLess(self.find('list item', VIETNAM).get_box()[2], 280)


if __name__ == '__main__':
    ui.main()
