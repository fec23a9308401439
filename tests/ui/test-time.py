# SPDX-License-Identifier: GPL-3.0-or-later

"""Which time is shown: typed, chosen in words, and played."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^(\d+) certain · (\d+) possible( left out)?$')
UNDERSTOOD = re.compile('^Shows ')


class TimeCase(ui.TestCase):
    def set_check(self, name, checked):
        """One of several is a check box in GTK 4.8, and later a radio button."""
        if self.find(None, name).has_state('checked') != checked:
            self.click_on(None, name)
        self.wait_for(lambda: self.find(None, name).has_state('checked') == checked,
                      f'{name!r} to be set')


class Time(TimeCase):
    def counts(self):
        return self.find('label', COUNTS).name

    def chosen(self):
        return self.find('heading', re.compile('.')).name

    def type_time(self, text):
        """Opens the entry, which has its text selected, and types over it."""
        self.program.press('ctrl+l')
        self.find(None, 'Date or Span')
        self.desktop.run('xdotool', 'type', '--delay', '20', text)

    def select_mode(self, name):
        self.program.press('ctrl+l')
        self.set_check(name, True)
        self.program.press('Escape')
        self.wait_gone('check box', name)

    def test_types_dates(self):
        """What is typed is understood at once, and Return selects it."""
        before = self.counts()
        self.type_time('since feb 2024')
        self.find('label', re.compile('^Shows February 2024 – '))
        self.program.press('Return')
        self.wait_gone('label', UNDERSTOOD)
        self.find('label', re.compile('^Feb(ruary)? 2024 – '))
        self.wait_for_change(self.counts, before, 'other counts')
        self.type_time('last 2 years')
        self.program.press('Return')
        self.find('label', re.compile('^Nov(ember)? 2023 – Oct(ober)? 2025$'))
        self.program.press('ctrl+z')
        self.find('label', re.compile('^Feb(ruary)? 2024 – '))

    def test_far_away_is_shown(self):
        """A span out of view is brought into view."""
        self.type_time('1964')
        self.program.press('Return')
        self.find('label', '1964')
        self.find('list item', re.compile('^1965, uncertain'), within='Timeline')

    def test_year_without_country(self):
        """What is known of 2012 without a country is on no map, and one click lists it."""
        self.type_time('2012')
        self.program.press('Return')
        self.find('label', '2012')
        self.click_on('push button', re.compile(r'^\d+ events? (is|are) not on the map$'))
        self.find('heading', re.compile('^[0-9]+ events? (is|are) not on the map$'))

    def test_says_what_it_expects(self):
        before = self.counts()
        self.type_time('october')
        self.find('label', re.compile('^A year is missing\n.*last 5 years', re.DOTALL))
        self.program.press('Return')
        self.find('label', re.compile('^A year is missing'))
        self.program.press('Escape')
        self.wait_gone('label', re.compile('^A year is missing'))
        self.assertEqual(self.counts(), before)

    def test_modes(self):
        """Everything shows more than the span, and up to the playhead follows the playhead."""
        span = self.counts()
        self.select_mode('Everything')
        self.find('label', 'All Time')
        everything = self.wait_for_change(self.counts, span, 'more events')
        self.click_on('push button', 'Next Event')
        self.select_mode('Up to the playhead')
        self.find('label', re.compile('^Up to '))
        playhead = self.wait_for_change(self.counts, everything, 'fewer events')
        self.click_on('push button', 'Next Event')
        self.click_on('push button', 'Next Event')
        self.wait_for_change(self.counts, playhead, 'the events up to the next one')
        self.program.press('ctrl+z')
        self.find('label', 'All Time')

    def test_left_out_is_listed(self):
        """Certain only: how many are left out is said, and leads to them."""
        self.click_on('push button', 'Certain')
        counts = self.find('label', re.compile(r'^\d+ certain · \d+ possible left out$'))
        self.program.click_on(counts)
        self.wait_for(lambda: self.program.seek('push button', 'Back').has_state('sensitive'),
                      'something else to be chosen')

    def test_steady(self):
        """A steady playhead names what it passes, and stops by itself at the end."""
        self.click_on('push button', 'Playback Options')
        self.set_check('At a steady pace', True)
        self.dismiss('check box', 'Repeat')
        self.click_on('combo box', 'Speed')
        self.find('label', '16×')
        self.program.press('End', 'Return')
        before = self.chosen()
        self.click_on('push button', 'Play Steadily')
        self.wait_for_change(self.chosen, before, 'an event')
        self.find('push button', 'Play Steadily')


class NarrowTime(TimeCase):
    """At 360 px all of it is there, in menus."""

    size = (360, 640)

    def test_everything_is_reached(self):
        self.desktop.save(self.stem + '.png')
        for name in ('Previous Event', 'Next Event', 'Playback Options', 'Select Time'):
            x, _, width, _ = self.find('push button', name).get_box()
            self.assertGreaterEqual(x, 0, name)
            self.assertLessEqual(x + width, 360, name)
        self.click_on('push button', 'Playback Options')
        self.find('label', '1×', within='Speed')
        self.dismiss('check box', 'Repeat')
        self.click_on('push button', 'Select Time')
        self.set_check('Possible too', False)
        self.click_on('push button', re.compile(r'^\d+ certain · \d+ possible left out$'))
        self.wait_gone('check box', 'Possible too')
        self.find('heading', 'Possible Events')


if __name__ == '__main__':
    ui.main()
