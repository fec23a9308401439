# SPDX-License-Identifier: GPL-3.0-or-later

"""The map under the hand: it goes on gliding, stops when asked for something else, and a double click
means the place that was clicked."""

import re

import legation_map
import legation_ui as ui

OVERVIEW = 'Choose a country, a route or an event'
YUNNAN, SEA, FREE = (101.5, 25.5), (128, 22), (90.5, 4)


class MovingCase(legation_map.MapCase):
    """Knows where the map is by where a city is on it."""

    def hanoi(self):
        return self.find('push button', re.compile('^Hanoi, Vietnam, ')).get_center()

    def wait_hanoi(self, x, y, tolerance=2):
        def is_there():
            there = self.hanoi()
            return abs(there[0] - x) <= tolerance and abs(there[1] - y) <= tolerance

        self.wait_for(is_there, lambda: f'Hanoi at {x}, {y}; it is at {self.hanoi()}')

    def read_scale(self):
        return self.find('label', re.compile(r'^\d+\xa0k?m$')).get_name()

    def fling(self, *words):
        """A short drag to the right, let go in motion, and what follows at once."""
        x, y = self.place(SEA)
        action = [*self.program._to(x, y), 'mousedown', 1]
        for step in range(1, 6):
            action += [*self.program._to(x + 12 * step, y), 'sleep', 0.012]
        self.program._xdotool(*action, 'mouseup', 1, *words)
        return 60


class Gliding(MovingCase):
    animations = True

    def test_map_glides_on(self):
        x, y = self.hanoi()
        moved = self.fling()
        self.wait_for(lambda: self.hanoi()[0] > x + moved + 20, 'the map to glide on')
        self.assertAlmostEqual(self.hanoi()[1], y, delta=2)

    def test_key_ends_gliding(self):
        """All routes are fitted, wherever the map was gliding."""
        self.program.click(*self.place(FREE))
        self.program.press('0')
        self.desktop.wait_still(*self.area)
        x, y = self.hanoi()
        self.fling('sleep', 0.05, 'key', '0')
        self.desktop.wait_still(*self.area, times=20)
        self.wait_hanoi(x, y)

    def test_press_ends_gliding(self):
        self.fling('sleep', 0.05, 'mousedown', 1)
        self.desktop.wait_still(*self.area, times=10)
        there = self.hanoi()
        self.program._xdotool('mouseup', 1)
        self.assert_stays(self.hanoi, 0.5)
        self.wait_hanoi(*there)
        self.find('label', OVERVIEW)


class ReducedMotion(MovingCase):
    def test_map_stays_where_it_is_let_go(self):
        x, y = self.hanoi()
        moved = self.fling()
        self.wait_hanoi(x + moved, y)
        self.assert_stays(self.hanoi, 0.5)


class Keys(MovingCase):
    def test_zoom_from_what_lies_on_the_map(self):
        """Who has clicked a button or chosen from a menu of the map need not go back to it."""
        scale = self.read_scale()
        self.click_on('push button', 'Map Options')
        self.click_on(None, 'Status')
        self.wait_gone(None, 'Status')
        self.program.press('plus')
        nearer = self.wait_for_change(self.read_scale, scale, 'another scale')
        self.click_on('push button', 'Zoom In')
        nearest = self.wait_for_change(self.read_scale, nearer, 'another scale')
        self.program.press('0')
        self.wait_for_change(self.read_scale, nearest, 'all of the routes')


class DoubleClick(MovingCase):
    def assert_zooms(self, x, y):
        scale = self.read_scale()
        left, top = self.hanoi()
        self.program.click(x, y, times=2)
        self.wait_for_change(self.read_scale, scale, 'another scale')
        self.wait_hanoi(x + 2 * (left - x), y + 2 * (top - y), 4)

    def test_ground_is_not_chosen(self):
        """It can be chosen by one click, but two mean the map."""
        x, y = self.place(YUNNAN)
        self.assert_zooms(x, y)
        self.find('label', OVERVIEW)


if __name__ == '__main__':
    ui.main()
