# SPDX-License-Identifier: GPL-3.0-or-later

"""What lies on the map and can be used: its legend and its options."""

import pathlib
import re

import legation_map
import legation_ui as ui

JOURNEY = re.compile(r', Stated, ')
COUNTS = re.compile(r'^\d+ certain · \d+ possible$')


class Legend(legation_map.MapCase):
    """Its entries work: channels filter, what is known how is brought out."""

    def entry(self, name):
        return self.find('push button', name, within='Legend')

    def is_pressed(self, name):
        return self.entry(name).get_state('pressed')

    def test_channel_filters(self):
        counts = self.find('label', COUNTS).get_name()
        self.program.click_on(self.entry('Military'))
        self.wait_for(lambda: self.is_pressed('Military'), 'the entry to be pressed')
        self.wait_gone('push button', 'All Events')
        self.assertNotEqual(self.find('label', COUNTS).get_name(), counts)
        self.wait_gone('push button', re.compile('Talks on public security'))
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')

        # What is left out can be had in addition.
        self.program.hold('ctrl', lambda: self.program.click_on(self.entry('Security')))
        self.find('push button', 'Remove the filter Channel: Military, Security')
        self.find('push button', re.compile('Talks on public security'))
        self.assertTrue(self.is_pressed('Military') and self.is_pressed('Security'))

        self.program.click_on(self.entry('Military'))
        self.wait_gone('push button', 'Remove the filter Channel: Military, Security')
        self.program.click_on(self.entry('Military'))
        self.find('push button', 'All Events')
        self.find('label', counts)
        self.assertFalse(self.is_pressed('Military'))

    def test_class_is_brought_out(self):
        """Nothing is hidden by that; Escape takes it back."""
        counts = self.find('label', COUNTS).get_name()
        before = self.picture()
        self.program.click_on(self.entry('Origin inferred'))
        self.wait_for(lambda: self.is_pressed('Origin inferred'), 'the entry to be pressed')
        self.program.move(600, 500)
        self.wait_moved(before)
        self.desktop.save(self.stem + '.png')
        self.find('label', counts)
        self.find('push button', re.compile('Talks on public security'))
        self.program.press('Escape')
        self.wait_for(lambda: not self.is_pressed('Origin inferred'), 'the entry to be released')

    def test_keys(self):
        """The keyboard reaches an entry, and stays on it when the map has changed."""
        self.program.click_on(self.find('push button', 'Legend'))
        self.program.click_on(self.find('push button', 'Legend'))
        self.program.press('Tab', 'space')
        self.wait_for(lambda: self.is_pressed('Country or city stated'), 'the first entry')
        self.program.press('space')
        self.wait_for(lambda: not self.is_pressed('Country or city stated'), 'the first entry')


class Options(legation_map.MapCase):
    def choose(self, name):
        self.click_on('push button', 'Map Options')
        self.click_on(None, name)
        self.wait_gone(None, name)

    def test_traces(self):
        """What time leaves out is traced on the map, and explained; nothing is counted for it."""
        def list_journeys():
            return [node.name for node in self.program.list_nodes('push button', JOURNEY)]

        counts = self.find('label', COUNTS).get_name()
        journeys = list_journeys()
        before = self.picture()
        self.choose('Keep a Trace of Other Times')
        self.wait_moved(before)
        self.find('label', 'Outside the selected time')
        self.find('label', counts)
        self.assertGreater(len(journeys), 5)
        self.assertEqual(list_journeys(), journeys)
        self.desktop.save(self.stem + '.png')
        self.choose('Keep a Trace of Other Times')
        self.wait_gone('label', 'Outside the selected time')

    def test_tints(self):
        """Countries are tinted by a measure, and the legend says in words what a tint means."""
        def look_at_myanmar():  # some of it may lie under a name
            places = (97.3, 24.5), (96.6, 22.6), (95, 21.4)
            return [self.desktop.pixel(*self.place(at)) for at in places]
        myanmar = look_at_myanmar()
        self.choose('Status')
        self.find('label', 'Normal diplomatic level', within='Legend')
        self.wait_for(lambda: look_at_myanmar() != myanmar, 'a tint')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '.png')
        self.choose('Contacts in the Span')
        self.wait_for(lambda: not self.program.seek('label', 'Normal diplomatic level',
                                                    within='Legend'), 'other words')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '-contacts.png')
        self.choose('Nothing')
        self.wait_for(lambda: look_at_myanmar() == myanmar, 'plain land')

    def test_long_list_of_tints_folds(self):
        """The first words are told, the others on demand: the channels stay in sight."""
        self.choose('Status')
        self.find('push button', 'No Channel Stated', within='Legend')
        more = self.find('push button', re.compile(r'^Show \d+ More$'), within='Legend')
        self.assertIsNone(self.program.seek('label', 'Protecting power', within='Legend'))
        self.program.click_on(more)
        self.find('label', 'Making strides', within='Legend')
        self.click_on('push button', 'Show Fewer', within='Legend')
        self.wait_for(lambda: not self.program.seek('label', 'Making strides', within='Legend'),
                      'fewer words')

    def test_label_language_is_remembered(self):
        self.choose('In the Local Language')
        self.wait_for(lambda: "label-language='local'" in self.read_settings(), 'the setting')

    def read_settings(self):
        path = pathlib.Path(self.desktop.folder, 'config/glib-2.0/settings/keyfile')
        return path.read_text(encoding='utf-8')


if __name__ == '__main__':
    ui.main()
