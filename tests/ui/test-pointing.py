# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be pointed at on the map, and what can be done with it."""

import pathlib
import re
import sys

import legation_map
import legation_ui as ui

CLIPBOARD = str(pathlib.Path(__file__).parent / 'clipboard.py')

HANOI, SEA = (105.85, 21.03), (128, 22)

# Popovers in the list of xwininfo: their windows and heights.
POPOVER = re.compile(rb'^     (0x\w+) "[^"]*": \("\w+" "\w+"\) +(?!1x1)\d+x(\d+)\+', re.MULTILINE)

OVERVIEW = 'Choose a country, a route or an event'
COUNTS = re.compile(r'^\d+ certain · \d+ possible$')


class PointingCase(legation_map.MapCase):
    def paste(self):
        return self.desktop.run(sys.executable, CLIPBOARD).decode().strip()

    def open_menu(self, x, y):
        self.program.click(x, y, button=3)
        self.find('menu item', 'Copy Coordinates')

    def list_menu(self):
        return [node.name for node in self.program.list_nodes('menu item')]


class Card(PointingCase):
    def test_card_tells_what_is_inferred(self):
        x, y = self.item('Talks on military cooperation')
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', 'Talks on military cooperation')
        self.assertIn('Inferred: Vietnam', self.program.read())

    def test_card_names_a_source_in_short(self):
        """Where a title is a sentence, what it appeared in stands for it."""
        x, y = self.item('To Lam visits Pyongyang')
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', '+2 more sources')
        self.assertRegex(self.program.read(), r'(?m)^(peninsuladispatch\.com|moderndiplomacy\.eu)$')

    def test_card_of_a_place(self):
        """A place tells its country, and how much begins or ends there."""
        x, y = self.place(HANOI)
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', re.compile(r'^\d+ journeys begin or end here$'))
        self.find('label', 'Vietnam')


class Menu(PointingCase):
    def measure_menu(self, location):
        """The height of the popover's own window; what of it is cut off the tree does not tell."""
        self.open_menu(*self.place(location))
        self.desktop.wait_still()
        listing = self.desktop.run('xwininfo', '-root', '-tree')
        heights = [int(height) for window, height in POPOVER.findall(listing)
                   if b'IsViewable' in self.desktop.run('xwininfo', '-id', window.decode())]
        self.program.press('Escape')
        self.wait_gone('menu item', 'Copy Coordinates')
        return max(heights)

    def test_menu_has_room(self):
        """As much as it needs, whatever another menu needed before it."""
        first, sea, *others = map(self.measure_menu, (HANOI, SEA, HANOI, HANOI, SEA))
        self.assertLess(sea, first)
        self.assertEqual(others, [first, first, sea])

    def test_copy_link(self):
        """A link to a journey can be pasted elsewhere, and a toast says so."""
        self.open_menu(*self.item('Talks on military cooperation'))
        self.desktop.save(self.stem + '.png')
        self.click_on('menu item', 'Copy Link')
        toast = self.find('label', re.compile('^Copied legation:event/'))
        self.assertEqual(self.paste(), toast.name.removeprefix('Copied '))
        self.find('label', OVERVIEW)

    def test_copy_coordinates(self):
        """Of a place its own, of the sea those under the pointer; no more digits than can be seen."""
        self.open_menu(*self.place(HANOI))
        self.assertIn('Show Only This Relationship', self.list_menu())
        self.click_on('menu item', 'Copy Coordinates')
        self.find('label', re.compile('^Copied 21'))
        self.assertEqual(self.paste(), '21.0, 105.8')

        self.open_menu(*self.place(SEA))
        self.assertEqual(self.list_menu(), ['Copy Coordinates'])
        self.click_on('menu item', 'Copy Coordinates')
        self.find('label', re.compile('^Copied 2[12]'))
        lat, lon = map(float, self.paste().split(', '))
        self.assertAlmostEqual(lat, SEA[1], delta=0.2)
        self.assertAlmostEqual(lon, SEA[0], delta=0.2)

    def test_show_only_this_relationship(self):
        """Nothing else is left on the map, in the counts and in the lists; and all comes back."""
        counts = self.find('label', COUNTS).get_name()
        self.open_menu(*self.place(HANOI))
        self.click_on('menu item', 'Show Only This Relationship')
        self.find('heading', 'Vietnam – North Korea')
        self.wait_for_change(self.find('label', COUNTS).get_name, counts, 'other counts')
        self.wait_gone('push button', re.compile('parade in Beijing'))
        self.find('push button', 'Remove the filter Only Vietnam')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '.png')

        self.open_menu(*self.place(SEA))
        self.click_on('menu item', 'Show All Again')
        self.find('label', counts)
        self.wait_gone('push button', 'Remove the filter Only Vietnam')

    def test_pill_shows_all_again(self):
        counts = self.find('label', COUNTS).get_name()
        self.open_menu(*self.place(HANOI))
        self.click_on('menu item', 'Show Only This Relationship')
        self.click_on('push button', 'Remove the filter Only Vietnam')
        self.find('label', counts)

    def test_show_in_timeline(self):
        """The timeline brings what was pointed at into the middle, and it is chosen."""
        self.open_menu(*self.item('Talks on public security'))
        self.click_on('menu item', 'Show in Timeline')
        self.find('heading', 'Talks on public security')

    def test_menu_by_key(self):
        """The Menu key opens the menu of what has the focus, Escape gives the keys back."""
        for key in ('Menu', 'shift+F10'):
            with self.subTest(key):
                self.program.click(*self.place((90.5, 4)))
                self.program.press('Tab', key)
                self.find('menu item', 'Show in Timeline')
                self.program.press('Escape')
                self.wait_gone('menu item', 'Show in Timeline')
        self.program.press('Tab', 'Return')
        self.wait_gone('label', OVERVIEW)


class Zoom(PointingCase):
    """The place under the pointer stays where it is."""

    def read_scale(self):
        return self.find('label', re.compile(r'^\d+\xa0k?m$')).get_name()

    def assert_zooms_at(self, location, act):
        x, y = self.place(location)
        self.program.move(x, y + 60)
        self.desktop.wait_still(*self.area)
        mark, scale = self.desktop.pixel(x, y), self.read_scale()
        act(x, y)
        self.wait_for_change(self.read_scale, scale, 'another scale')
        self.program.move(x, y + 60)
        self.wait_for(lambda: self.desktop.pixel(x, y) == mark, 'the mark to be where it was')

    def test_wheel_with_ctrl(self):
        self.assert_zooms_at(HANOI, lambda x, y: self.program.hold(
            'ctrl', lambda: self.program.scroll(x, y, -6)))

    def test_double_click(self):
        x, y = self.place(SEA)
        scale = self.read_scale()
        self.program.click(x, y, times=2)
        self.wait_for_change(self.read_scale, scale, 'another scale')
        self.find('label', OVERVIEW)


class Areas(PointingCase):
    """The ground of a country stands for it, where nothing else is."""

    YUNNAN, GOBI, QINGHAI = (101.5, 25.5), (105, 44), (97, 36)
    RAJASTHAN, DECCAN = (73, 26.5), (78, 17)

    def ground(self, location):
        """The colour of the ground; the pointer itself is on the screen, too."""
        return self.desktop.pixel(*self.place(location))

    def test_click_chooses_country(self):
        before = self.ground(self.QINGHAI)
        self.program.move(*self.place(self.YUNNAN))
        self.wait_for(lambda: self.ground(self.QINGHAI) != before, 'China to stand out')
        # It stays land: it does not turn blue.
        red, _, blue = self.ground(self.QINGHAI)
        self.assertAlmostEqual(blue - red, before[2] - before[0], delta=3)
        self.desktop.save(self.stem + '.png')
        self.program.click(*self.place(self.YUNNAN))
        self.find('heading', 'China – North Korea')
        self.program.press('Escape')
        self.find('label', OVERVIEW)

    def test_other_countries_are_ground(self):
        """A country that the dataset does not know can be dragged, not chosen."""
        before = self.ground(self.DECCAN)
        self.program.click(*self.place(self.RAJASTHAN))
        self.assert_stays(lambda: self.ground(self.DECCAN), 0.5)
        self.assertEqual(self.ground(self.DECCAN), before)
        self.find('label', OVERVIEW)

    def test_card_of_country(self):
        """What a country is to the focus, where the pointer rests on its ground."""
        self.program.move(*self.place(self.YUNNAN))
        self.find('label', re.compile(r'^\d+ events$'))
        self.assertGreaterEqual(self.program.read().count('Exchanges notably limited'), 2)
        self.desktop.save(self.stem + '.png')
        # It does not stay behind.
        self.program.move(*self.place(SEA))
        self.wait_gone('label', re.compile(r'^\d+ events$'))

    def test_names_of_other_countries_are_ground(self):
        """Their names tell where one is, and lead nowhere."""
        before = self.ground(self.DECCAN)
        self.program.click(*self.place((79.5, 22.5)))
        self.assert_stays(lambda: self.ground(self.DECCAN), 0.5)
        self.assertEqual(self.ground(self.DECCAN), before)
        self.find('label', OVERVIEW)

    def test_menu_of_country(self):
        self.open_menu(*self.place(self.GOBI))
        self.assertIn('Copy Link', self.list_menu())
        self.click_on('menu item', 'Copy Link')
        self.find('label', 'Copied legation:relationship/north-korea-mongolia')


class Keyboard(PointingCase):
    def test_places_come_after_events(self):
        """Shift+Tab reaches the last place first, with a card; Return chooses its country."""
        self.find('push button', re.compile('^Vietnam, city not stated, '))
        self.find('push button', re.compile(
            r'^Hanoi, Vietnam, \d+ journeys begin or end here'))
        self.program.click(*self.place((90.5, 4)))
        for _ in range(3):
            self.program.press('Tab')
        before = self.picture()
        self.program.press('shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab')
        self.wait_moved(before)
        self.find('panel', re.compile('^Map of '))


if __name__ == '__main__':
    ui.main()
