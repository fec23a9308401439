# SPDX-License-Identifier: GPL-3.0-or-later

"""Exploring time: to the end of what is played, from either end of the span, and what is counted
where two are compared."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^(\d+) certain · (\d+) possible$')
PLAY = 'Play From Event to Event'
SPAN = re.compile('^August 2023 – October 2025$')
TO_LAM = re.compile('^9–11 October 2025, To Lam visits Pyongyang')
WHOLE_SPAN = re.compile('^August 2023 – October 2025, Occasional delegations to Mongolia')


class Explore(ui.TestCase):
    def count_certain(self):
        return int(COUNTS.match(self.find('label', COUNTS).name).group(1))

    def title(self):
        """What the details are about."""
        return next((node.name for node in self.program.list_nodes('heading')
                     if node.get_box()[0] > self.desktop.width - 352), '')

    def test_plays_to_the_end(self):
        """From event to event up to the last one, which stays chosen, and then it stops by itself."""
        self.click_on('combo box', 'Speed')
        self.find('label', '0.25×')
        self.program.press('End', 'Return')
        self.find('label', '16×', within='Speed')
        self.click_on('push button', PLAY)
        self.find('push button', 'Pause')
        self.find('push button', PLAY)
        self.find('heading', 'Sources')
        last = self.title()
        self.program.press('period')
        self.assert_stays(self.title, 1)
        self.program.press('comma')
        self.wait_for(lambda: self.title() != last, 'the event before the last one')

    def test_earlier_end_of_the_span(self):
        """Its handle leaves the other end where it is, and less is certain."""
        before = self.count_certain()
        self.find('label', SPAN)
        left, _, width, _ = self.find('list item', WHOLE_SPAN, seen=False, within='Timeline').get_box()
        y = self.find('list', 'Timeline').get_box()[1] + 30
        self.program.drag((left, y), (left + width // 2, y), steps=12)
        self.find('label', re.compile('^[A-Z][a-z]+ 202[45] – Oct(ober)? 2025$'))
        self.assertLess(self.count_certain(), before)

    def test_compared_are_counted(self):
        """What is not in view of two relationships, and what nobody dates, is counted for each."""
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.click_on('push button', 'Compare With…')
        self.find('list', re.compile(r'Vietnam: \d+ earlier, 1 not dated; Laos: .*1 not dated'))


class Names(ui.TestCase):
    def test_said_once(self):
        """A button with a menu passes its name on to the button in it, which does not add its own."""
        names = {node.name for node in self.program.list_nodes('push button')}
        self.assertLessEqual({'All Events', 'Playback Options', 'Lanes, Axis and Zoom'}, names)
        self.assertEqual([name for name in names if name[:len(name) // 2 + 1].strip()
                          == name[len(name) // 2:].strip()], [])


class Narrow(ui.TestCase):
    """At 360 pixels words that have no room give way to signs."""

    size = (360, 640)

    def test_signs(self):
        self.find('push button', 'All Events')
        if not ui.EYES:  # newer GTK has room for the words
            self.assertIsNone(self.program.seek('label', 'All Events'))
        self.click_on('push button', 'All Events')
        self.click_on('check box', re.compile('^Party, '))
        self.find('push button', '1 Filter')
        self.dismiss('check box', re.compile('^Party, '))
        self.program.press('ctrl+d')
        back = self.find('push button', 'Back')
        if not ui.EYES:
            self.assertIsNone(self.program.seek('label', 'Back'))
        self.program.click_on(back)
        self.wait_gone('push button', 'Back')


if __name__ == '__main__':
    ui.main()
