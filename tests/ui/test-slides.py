# SPDX-License-Identifier: GPL-3.0-or-later

"""What the audience of a talk sees, if it is wanted: a legend."""

import re

import legation_ui as ui


LEGEND = 'Legend: Country or city stated · Order stated · City named · Only the country known · Party$'


class Legend(ui.TestCase):
    def find_slide(self, number):
        return self.find_anywhere(None, re.compile(f'^Slide {number} of '))

    def test_legend(self):
        """G has each slide explain what it shows, until G takes it back."""
        self.program.press('F5')
        self.find_slide(1)
        self.program.press('4', 'Return')
        self.find_slide(4)
        self.desktop.wait_still()
        before = self.desktop.picture()
        self.program.press('g')
        self.find_anywhere(None, re.compile('^Slide 4 .*\n' + LEGEND, re.DOTALL))
        self.desktop.wait_still()
        self.assertNotEqual(self.desktop.picture(), before)
        self.program.press('Next')
        self.find_anywhere(None, re.compile('^Slide 5 .*\nLegend: .* · Security', re.DOTALL))
        self.program.press('g', 'Prior')
        self.find_slide(4)
        self.wait_for(lambda: self.desktop.picture() == before, 'the slide as it was')


if __name__ == '__main__':
    ui.main()
