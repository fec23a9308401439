# SPDX-License-Identifier: GPL-3.0-or-later

"""Time: playing, stepping, zooming, the selected span, and what is certain in it."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^(\d+) certain · (\d+) possible$')
LEFT_OUT = re.compile(r'^\d+ certain · \d+ possible left out$')
SPAN = re.compile('^August 2023 – October 2025$')

# Lasts exactly as long as the selected span at the start, so that its ends are the span's.
WHOLE_SPAN = re.compile('^August 2023 – October 2025, Occasional delegations to Mongolia')
YEAR = re.compile('^2024, Year of Sino–North Korean friendship')
TALKS = re.compile('^June 2024, Talks on public security')


class Timeline(ui.TestCase):
    def setUp(self):
        super().setUp()
        self.chart = self.find('list', 'Timeline').get_box()

    def item(self, name):
        """A mark on the timeline: a list item in the chart."""
        return self.wait_for(
            lambda: next((node for node in self.program.list_nodes('list item', name, seen=False)
                          if node.parent.name == 'Timeline'), None), f'{name!r} on the timeline')

    def title(self):
        """What the details are about."""
        for node in self.program.list_nodes('heading'):
            if node.get_box()[0] > self.desktop.width - 352:
                return node.name
        return ''

    def focus(self):
        """Clicks where nothing is, in the ruler."""
        x, y, width, height = self.chart
        self.program.click(x + width // 3, y + height - 35)

    def counts(self):
        return self.find('label', COUNTS).name

    def test_play(self):
        """Space goes from event to event until it is pressed again."""
        before = self.title()
        self.program.press('space')
        first = self.wait_for_change(self.title, before, 'the first event')
        self.wait_for_change(self.title, first, 'the second event')
        self.find('push button', 'Pause')
        self.program.press('space')
        self.find('push button', 'Play From Event to Event')
        self.assert_stays(self.title, 2.5)

    def test_buttons_step(self):
        before = self.title()
        self.click_on('push button', 'Next Event')
        first = self.wait_for_change(self.title, before, 'an event')
        self.click_on('push button', 'Next Event')
        self.wait_for_change(self.title, first, 'the next event')
        self.click_on('push button', 'Previous Event')
        self.wait_for(lambda: self.title() == first, f'{first} again')

    def test_keys_step(self):
        """Arrows on the timeline; full stop and comma everywhere."""
        self.focus()
        before = self.title()
        self.program.press('Home')
        first = self.wait_for_change(self.title, before, 'the first event')
        self.program.press('Right')
        second = self.wait_for_change(self.title, first, 'the second event')
        self.program.press('Left')
        self.wait_for(lambda: self.title() == first, f'{first} again')
        self.program.press('period')
        self.wait_for(lambda: self.title() == second, f'{second} again')
        self.program.press('comma')
        self.wait_for(lambda: self.title() == first, f'{first} once more')
        self.program.press('End')
        self.wait_for_change(self.title, first, 'the last event')

    def test_click_chooses(self):
        self.program.click_on(self.item(TALKS))
        self.find('heading', 'Talks on public security')

    def test_gathering_opens_list(self):
        """Where more happened than there is room for, a list opens."""
        self.program.click_on(self.item(re.compile('The Lao president visits Pyongyang')))
        row = self.wait_for(lambda: next(
            (node for node in self.program.list_nodes('push button',
                                                      re.compile('The Lao president visits'))
             if node.find_popover() is not None), None), 'a list of events')
        self.program.click_on(row)
        self.find('heading', 'The Lao president visits Pyongyang')

    def test_choice_shows(self):
        """What is chosen elsewhere is marked on the timeline."""
        box = self.item(TALKS).get_box()
        place = box[0] - 6, box[1] - 6, box[2] + 12, box[3] + 12
        before = self.desktop.picture(*place)
        self.click_on('push button', re.compile('^June 2024, Talks on public security'))
        self.find('heading', 'Talks on public security')
        self.wait_for(lambda: self.desktop.picture(*place) != before, 'a mark around it')

    def test_scroll_zooms(self):
        x, y, width, height = self.chart
        year = self.item(YEAR)
        before = year.get_box()[2]
        self.program.scroll(x + width // 2, y + height // 2, -2)
        self.wait_for(lambda: year.get_box()[2] > 1.3 * before, 'a longer year')
        self.program.scroll(x + width // 2, y + height // 2, 2)
        self.wait_for(lambda: abs(year.get_box()[2] - before) <= 3, 'the year as before')

    def test_drag_pans(self):
        x, y, width, height = self.chart
        talks = self.item(TALKS)
        before = talks.get_box()[0]
        place = x + width // 4, y + height - 35
        self.program.drag(place, (place[0] - 60, place[1]))
        self.wait_for(lambda: abs(before - 60 - talks.get_box()[0]) <= 4, 'the marks to move')
        self.find('label', SPAN)  # What is selected stays selected.

    def test_handle_changes_span(self):
        """Dragging a handle selects another span: fewer events, and the text says so."""
        before = self.counts()
        left, _, width, _ = self.item(WHOLE_SPAN).get_box()
        y = self.chart[1] + 30
        self.find('label', SPAN)
        self.program.drag((left + width, y), (left + width // 2, y), steps=12)
        self.wait_gone('label', SPAN)
        after = self.wait_for_change(self.counts, before, 'other counts')
        certain = [int(COUNTS.match(text).group(1)) for text in (before, after)]
        self.assertLess(certain[1], certain[0])
        self.find('label', re.compile('^August 2023 – [A-Z][a-z]+ 2024$'))

    def test_certain_only(self):
        """What is only possible is left out, counted, and gone from the map."""
        area = self.find('panel', re.compile('^Map of '))
        shown = area.get_name()
        self.find('label', COUNTS)
        self.click_on('push button', 'Certain')
        self.find('label', LEFT_OUT)
        self.assertNotIn('Vladimir Putin visits in June',
                         ' '.join(node.name for node in self.program.list_nodes('push button')))
        self.click_on('push button', 'Possible Too')
        self.find('label', COUNTS)
        self.wait_for(lambda: area.get_name() == shown, 'as many events as before')

    def test_brackets_set_span(self):
        """[ and ] move the ends of the span to the playhead."""
        self.find('label', SPAN)
        self.program.click_on(self.item(TALKS))
        self.find('heading', 'Talks on public security')
        self.program.press('bracketleft')
        self.wait_gone('label', SPAN)
        self.find('label', re.compile('June 2024 – .*October 2025'))


if __name__ == '__main__':
    ui.main()
