# SPDX-License-Identifier: GPL-3.0-or-later

"""The editors' notes applied: another date on the page, an entry in the legend, and back again."""

import json
import os
import re

from gi.repository import GLib

import legation_ui as ui
from legation_tree import connect

BUILT_IN = '/io/github/legation/Legation/data/north-korea.legation.json'
DATASET = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'notes.legation.json')

# An event whose date one note corrects, as its source has it and as the note has it.
TITLE, OTHER = 'The president visits', 'Talks on security'
WRITTEN, NOTED = re.compile('^6–12 October 2025'), re.compile('^7–8 October 2025')

ITEM, ENTRY = re.compile('^Apply Editorial Notes$'), 'Editorial notes applied'
CHANGED = 'Changed by our note'
MAP = re.compile('^Map of ')


class Notes(ui.TestCase):
    environment = {'G_RESOURCE_OVERLAYS': f'{BUILT_IN}={DATASET}'}

    def setUp(self):
        super().setUp()
        self.area = self.find('panel', MAP).get_box()

    def choose(self):
        self.click_on('push button', re.compile(f'{TITLE}, '), within=self.map_name())
        self.find('heading', TITLE)

    def map_name(self):
        return self.find('panel', MAP).name

    def counts(self):
        return self.find('label', re.compile(r'^\d+ certain · \d+ possible$')).name

    def toggle(self):
        self.program.press('F10')
        self.program.click_on(self.find(None, ITEM))
        self.wait_gone(None, ITEM)

    def picture(self):
        """The map at rest, with the pointer elsewhere."""
        self.program.move(1, 1)
        self.desktop.wait_still()
        return self.desktop.picture(*self.area)

    def test_apply_and_take_back(self):
        self.choose()
        self.find('label', WRITTEN)
        self.assertIsNone(self.program.seek('label', ENTRY))
        before, counts = self.picture(), self.counts()

        self.toggle()
        self.find('label', ENTRY)
        # Other dates are within the selected span for certain that only might have been.
        self.assertNotEqual(self.counts(), counts)
        self.find('label', NOTED)
        self.find('heading', TITLE)
        self.wait_gone('label', WRITTEN)
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')
        # What was chosen is in the history as before.
        self.click_on('push button', 'Back')
        self.wait_gone('heading', TITLE)
        self.click_on('push button', 'Forward')
        self.find('heading', TITLE)

        self.toggle()
        self.wait_gone('label', ENTRY)
        self.find('label', WRITTEN)
        self.find('heading', TITLE)
        self.wait_gone('label', NOTED)
        self.assertEqual(self.counts(), counts)
        self.wait_for(lambda: self.picture() == before, 'the map as it was')

    def test_views_follow(self):
        """Each view works with the notes applied: list, map, timeline, channels."""
        self.toggle()
        self.find('label', ENTRY)
        self.click_on('list item', re.compile('^Laos, .*last contact'))
        self.find('heading', 'Laos – North Korea')
        self.choose()
        self.find('label', NOTED)
        item = self.find('list item', re.compile(f'^7–8 October 2025, {TITLE}'))
        self.assertTrue(item.is_within('Timeline'))
        counts = self.find('label', re.compile(r'^\d+ certain · \d+ possible$'))
        before = counts.get_name()
        self.program.press('ctrl+shift+f')
        self.find('check box', re.compile('^Party, '))
        self.program.press('Tab', 'space')
        self.wait_for_change(counts.get_name, before, 'other counts')
        self.program.press('Escape')
        self.find('push button', '1 Filter')
        self.toggle()
        self.wait_gone('label', ENTRY)
        # The filter stays, and the menu of filters still has it.
        self.find('push button', '1 Filter')

    def point_at(self, title):
        x, y = self.find('push button', re.compile(f'{title}, '),
                         within=self.map_name()).get_center()
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', title)

    def test_card_says_so(self):
        """The card of an event says that a note changed it; that of another does not."""
        self.toggle()
        self.find('label', ENTRY)
        self.point_at(OTHER)
        self.assertIsNone(self.program.seek('label', CHANGED))
        self.point_at(TITLE)
        self.find('label', CHANGED)
        self.program.move(1, 1)
        self.wait_gone('label', CHANGED)
        self.toggle()
        self.wait_gone('label', ENTRY)
        self.point_at(TITLE)
        self.assertIsNone(self.program.seek('label', CHANGED))

    def place_of_section(self):
        return self.find('heading', 'Sources disagree', seen=False).get_box()[1]

    def test_stays_where_it_was_scrolled(self):
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.find('heading', 'Vietnam – North Korea')
        before = self.place_of_section()
        self.program.scroll(self.desktop.width - 170, 500, 6)
        self.desktop.wait_still()
        scrolled = self.place_of_section()
        self.assertLess(scrolled, before)
        self.toggle()
        self.find('label', ENTRY)
        self.desktop.wait_still()
        self.wait_for(lambda: self.place_of_section() == scrolled, 'the page as it was')


class LongPage(ui.TestCase):
    """A page whose rows come by and by, in the built-in dataset."""

    def entry(self):
        """Where the first of the people stands, once it is there."""
        node = self.program.seek('list item', re.compile('^Kim Song Nam'), seen=False)
        return node.get_box()[1] if node is not None else None

    def test_page_that_fills_stays_where_it_was_scrolled(self):
        self.click_on('list item', re.compile('^Source 1: '))
        self.wait_for(self.entry, 'all rows')
        for _ in range(3):
            self.program.scroll(self.desktop.width - 170, 500, 20)
            self.desktop.wait_still()
        scrolled = self.entry()
        self.program.press('F10')
        self.program.click_on(self.find(None, ITEM))
        self.find('label', ENTRY)
        self.wait_for(lambda: self.entry() == scrolled, 'the page as it was')


class Loading(ui.TestCase):
    """A dataset that takes a while to read."""

    def setUp(self):
        path = os.path.join(self.desktop.folder, 'dataset.json')
        self.arguments = (path,)
        with open(DATASET, encoding='utf-8') as file:
            dataset = json.load(file)
        letter = dataset['events'][-1]
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(dataset | {'events': dataset['events'] + [
                letter | {'id': f'letter-{i}'} for i in range(20000)]}, file)
        super().setUp()

    def activate(self, *names):
        """Does what the menu does, and returns the state of each action right after that."""
        bus = connect(self.desktop.environment['DBUS_SESSION_BUS_ADDRESS'])
        where = ('io.github.legation.Legation', '/io/github/legation/Legation/window/1',
                 'org.gtk.Actions')
        for name in names:
            bus.call(*where, 'Activate', GLib.Variant('(sava{sv})', (name, [], {})), None, 0, -1,
                     None)
        actions, = bus.call_sync(*where, 'DescribeAll', None, None, 0, -1, None).unpack()
        return [actions[name][2][0] for name in names]

    def toggle(self):
        self.program.press('F10')
        self.program.click_on(self.find(None, ITEM))

    def test_asked_twice(self):
        """What is asked for before the first answer is there changes nothing."""
        self.assertEqual(self.activate('apply-notes', 'apply-notes'), [False, False])
        self.find('label', ENTRY)
        self.desktop.wait_still()
        self.assertIsNotNone(self.program.seek('label', ENTRY))
        self.toggle()
        self.wait_gone('label', ENTRY)

    def test_window_goes_on(self):
        """While it is read, the window does what it is told."""
        self.assertEqual(self.activate('apply-notes', 'show-list'), [False, False])
        self.find('label', ENTRY)
        self.wait_gone('list item', re.compile('^Laos, .*last contact'))

    def test_closed_meanwhile(self):
        self.activate('apply-notes')
        self.assertEqual(self.program.close(), 0)


if __name__ == '__main__':
    ui.main()
