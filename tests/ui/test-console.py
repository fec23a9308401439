# SPDX-License-Identifier: GPL-3.0-or-later

"""A talk on one monitor: what a second one would show the presenter lies over the slide, on demand."""

import re

import legation_ui as ui

MARKED = '6  September 2024: the diplomats travel'
DARK = (30, 30, 30)  # of the overview, where no picture is
NOTES = re.compile('^All the routes on the map belong to the two years after the reopening')


class OneMonitor(ui.TestCase):
    def find_slide(self):
        node = self.program.seek(None, re.compile('^Slide [0-9]+ of '), seen=False)
        return node and int(node.name.split()[1])

    def wait_for_slide(self, number):
        self.wait_for(lambda: self.find_slide() == number,
                      lambda: f'slide {number}, not {self.find_slide()}')

    def wait_for_overview(self, shown):
        self.wait_for(lambda: (self.desktop.pixel(1276, 796) == DARK) == shown,
                      f'the overview to be {"there" if shown else "gone"}')

    def test_notes_and_overview(self):
        self.program.press('F5')
        self.wait_for_slide(1)
        self.program.press('Next')
        self.wait_for_slide(2)
        self.desktop.wait_still()
        slide = self.desktop.picture()

        # There is nowhere to swap to.
        self.program.press('m', 's')
        self.find_anywhere('label', NOTES)
        self.program.click_on(self.find_anywhere('push button', 'Larger Notes'))
        self.desktop.wait_still()
        self.desktop.save(self.stem + '-notes.png')
        self.wait_for_slide(2)
        self.program.press('s')
        self.wait_for(lambda: self.desktop.picture() == slide, 'the notes to go')

        # Rows of four: down, and down where no row is, and back to where it was.
        self.program.press('Tab')
        self.wait_for_overview(True)
        self.find_anywhere('push button', MARKED)
        self.program.press('Down', 'Down', 'Down', 'Up')
        self.desktop.wait_still()
        self.desktop.save(self.stem + '-overview.png')
        self.program.press('Return')
        self.wait_for_slide(6)
        self.wait_for_overview(False)
        self.program.press('Tab')
        self.wait_for_overview(True)
        self.program.click_on(self.find_anywhere('push button', '2  The border opens'))
        self.wait_for_slide(2)
        self.wait_for_overview(False)
        self.program.press('Tab')
        self.wait_for_overview(True)
        self.program.press('Down', 'Escape')
        self.wait_for_overview(False)
        self.wait_for_slide(2)
        self.program.press('Escape', 'Escape')
        self.wait_for(lambda: self.find_slide() is None, 'the talk to end')


if __name__ == '__main__':
    ui.main()
