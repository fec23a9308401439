# SPDX-License-Identifier: GPL-3.0-or-later

"""What tests of the map share: where things are on it."""

import math
import re

import legation_ui as ui


def mercator(lon, lat):
    """A location in the unit square of the Web Mercator projection."""
    y = math.asinh(math.tan(math.radians(lat))) / math.tau
    return lon / 360 + 0.5, 0.5 - y


class MapCase(ui.TestCase):
    """A program whose map shows a box when it opens: the dataset's member opening.box."""

    opening = (88, -12, 146, 50)

    def setUp(self):
        super().setUp()
        self.area = self.find('panel', re.compile('^Map of ')).get_box()

    def picture(self):
        return self.desktop.picture(*self.area)

    def wait_moved(self, before):
        self.wait_for(lambda: self.picture() != before, 'another picture')
        self.desktop.wait_still(*self.area)

    def item(self, title):
        """The middle of an event's badge on the map."""
        return self.find('push button', re.compile(re.escape(title))).get_center()

    def place(self, location):
        """Where a location is on the screen, in the view that the program opens with."""
        left, top, width, height = self.area
        west, south = mercator(*self.opening[:2])
        east, north = mercator(*self.opening[2:])
        world = min(width / (east - west), height / (south - north))
        x, y = mercator(*location)
        return (round(left + width / 2 + (x - (west + east) / 2) * world),
                round(top + height / 2 + (y - (north + south) / 2) * world))
