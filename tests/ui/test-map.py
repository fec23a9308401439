# SPDX-License-Identifier: GPL-3.0-or-later

"""The map under pointer and keys."""

import re

import legation_map
import legation_ui as ui

# Where places are: longitude, latitude.
HANOI, PYONGYANG = (105.85, 21.03), (125.75, 39.02)
DELHI, MANILA = (77.21, 28.61), (120.98, 14.6)
VIETNAM, SEA = (108.15, 14.1), (90.5, 4)

OVERVIEW = 'Choose a country, a route or an event'


class Map(legation_map.MapCase):
    def test_hover_shows_card(self):
        """Who, when and where, after a moment under the pointer; gone when it leaves."""
        x, y = self.item('Talks on military cooperation')
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', 'Talks on military cooperation')
        text = self.program.read()
        self.assertIn('Military · September 2024 · Stated', text)
        self.assertIn('Pyongyang', text)
        self.find('label', OVERVIEW)  # Pointing chooses nothing.
        self.program.move(10, 500)
        self.wait_gone('label', 'Talks on military cooperation')

    def test_city_of_base_map_leads_to_country(self):
        """Where the dataset knows the country; elsewhere it is ground."""
        self.program.click(*self.place(DELHI))
        self.find('label', OVERVIEW)
        self.program.click(*self.place(MANILA))
        self.find('heading', re.compile('^Philippines'))

    def test_nothing_left_offers_reset(self):
        """A filter that leaves nothing says so on the map, and takes itself back."""
        counts = self.find('label', re.compile(r'^\d+ certain · \d+ possible$')).get_name()
        self.click_on('push button', 'All Events')
        self.click_on('check box', re.compile('^Party, '))
        self.click_on('push button', 'Kind')
        self.click_on('check box', re.compile('^Deployment, 0 events$'))
        self.program.press('Escape')
        self.find('label', re.compile(r'^All \d+ events are filtered out$'))
        self.click_on('push button', 'Reset Filters')
        self.wait_gone('label', re.compile(r'^All \d+ events are filtered out$'))
        self.find('push button', 'All Events')
        self.find('label', counts)

    def test_event_without_mark_is_named(self):
        """An event that cannot be drawn is told in words where the map is."""
        self.program.press('Home')
        self.find('push button', re.compile('^Not on the map: '))

    def test_click_chooses_event(self):
        before = self.picture()
        self.program.click(*self.item('Talks on public security'))
        self.find('heading', 'Talks on public security')
        self.wait_moved(before)

    def test_click_chooses_country(self):
        """A ring stands for a country, and so does a city."""
        for location in (VIETNAM, HANOI):
            with self.subTest(location):
                self.program.click(*self.place(location))
                self.find('heading', 'Vietnam – North Korea')
                self.program.press('Escape')
                self.find('label', OVERVIEW)

    def test_click_on_focus_clears(self):
        self.program.click(*self.place(HANOI))
        self.find('heading', 'Vietnam – North Korea')
        self.desktop.wait_still(*self.area)
        self.program.click(*self.place(PYONGYANG))
        self.find('label', OVERVIEW)

    def test_zoom(self):
        start = self.picture()
        scale = self.find('label', re.compile(r'^\d+\xa0k?m$'))
        before = scale.get_name()
        for _ in range(2):
            self.click_on('push button', 'Zoom In')
        closer = self.wait_for_change(scale.get_name, before, 'another scale')
        self.program.press('ctrl+minus', 'ctrl+minus')
        self.wait_for_change(scale.get_name, closer, 'the former scale')
        self.wait_for(lambda: self.program.seek('label', before), 'the former scale')
        self.desktop.wait_still(*self.area)
        x, y = self.place(SEA)
        self.program.scroll(x, y, -5)
        self.wait_moved(start)

    def test_pan(self):
        """Arrow keys move the map, and so does a drag."""
        self.program.click(*self.place(SEA))
        start = self.picture()
        self.program.press('Right')
        self.wait_moved(start)
        moved = self.picture()
        self.program.press('Left')
        self.wait_moved(moved)
        x, y = self.place(SEA)
        before = self.picture()
        self.program.drag((x, y), (x - 80, y - 30))
        self.wait_moved(before)
        self.find('label', OVERVIEW)

    def test_keyboard_reaches_events(self):
        """Tab goes through the events on the map, Return chooses."""
        self.program.click(*self.place(SEA))
        self.program.press('Tab')
        self.program.press('Return')
        self.wait_gone('label', OVERVIEW)

    def test_first_key_shows_the_focus(self):
        """GTK shows the focus only once a key has moved it: the ring and the card come all the same."""
        self.program.click(*self.place(SEA))
        x, y = self.item('Friendship association meets in Pyongyang')
        above = (x - 14, y - 14, 28, 14)
        before = self.desktop.picture(*above)
        self.program.press('Tab')
        self.wait_for(lambda: 'Sociocultural · sometime in' in self.program.read(), 'the card')
        self.wait_for(lambda: self.desktop.picture(*above) != before, 'the ring')

    def test_no_place_lists_events(self):
        self.click_on('push button', 'List Events Without a Place on the Map')
        self.find('list item', re.compile('North Korea closes missions abroad'))

    def test_pill_leads_out_of_view(self):
        start = self.picture()
        self.click_on('push button', 'Go to Russia')
        self.wait_moved(start)


if __name__ == '__main__':
    ui.main()
