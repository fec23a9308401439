# SPDX-License-Identifier: GPL-3.0-or-later

"""Time: playing, stepping, zooming, the selected span, and what is certain in it."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^(\d+) certain · (\d+) possible$')
LEFT_OUT = re.compile(r'^\d+ certain · \d+ possible left out$')
SPAN = re.compile('^August 2023 – October 2025$')

# Lasts exactly as long as the selected span at the start, so that its ends are the span's.
WHOLE_SPAN = re.compile('^August 2023 – October 2025, Occasional delegations to Mongolia')
TALKS = re.compile('^June 2024, Talks on public security')
DIALOGUE = re.compile('^October 2024, Fifth policy dialogue')


class Timeline(ui.TestCase):
    def setUp(self):
        super().setUp()
        self.chart = self.find('list', 'Timeline').get_box()

    def item(self, name):
        """The mark of an event on the timeline."""
        return self.find('list item', name, seen=False, within='Timeline')

    def title(self):
        """What the details are about."""
        for node in self.program.list_nodes('heading'):
            if node.get_box()[0] > self.desktop.width - 352:
                return node.name
        return ''

    def free_place(self):
        """Where nothing is that could be chosen or moved: in the density, off the span's ends."""
        x, y, width, _ = self.chart
        return x + width // 4, y + 30

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

    def test_play_fast(self):
        """What flies by is named; once it stands still there is all of it."""
        self.click_on('combo box', 'Speed')
        self.find('label', '0.25×')
        self.program.press('End')
        self.program.press('Return')
        self.find('label', '16×', within='Speed')
        before = self.title()
        self.click_on('push button', 'Play From Event to Event')
        first = self.wait_for_change(self.title, before, 'the first event')
        self.wait_for_change(self.title, first, 'the second event')
        self.click_on('push button', 'Pause')
        self.find('heading', 'Sources')
        self.assertNotEqual(self.title(), '')

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
        self.program.click(*self.free_place())
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
        places = {}
        for node in self.program.list_nodes('list item', seen=False, within='Timeline'):
            box = node.get_box()
            if box[2] < 40:
                places.setdefault(box, []).append(node)
        gathering = max(places.values(), key=len)
        self.assertGreater(len(gathering), 1, 'events in one place')
        self.program.click_on(gathering[0])
        row = self.wait_for(lambda: next(
            (node for node in self.program.list_nodes('push button')
             if node.find_popover() is not None), None), 'a list of events')
        title = next(node.name for node in row.walk() if node.role == 'label')
        self.program.click_on(row)
        self.find('heading', title)

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
        marks = [self.item(name) for name in (TALKS, DIALOGUE)]

        def distance():
            return marks[1].get_box()[0] - marks[0].get_box()[0]

        before = distance()
        self.program.scroll(x + width // 2, y + height // 2, -2)
        self.wait_for(lambda: distance() > 1.3 * before, 'more room between June and October')
        self.program.scroll(x + width // 2, y + height // 2, 2)
        self.wait_for(lambda: abs(distance() - before) <= 3, 'as much room as before')

    def test_drag_pans(self):
        talks = self.item(TALKS)
        before = talks.get_box()[0]
        x, y = self.free_place()
        self.program.drag((x, y), (x - 60, y))
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
        """What is only possible is left out, counted, and gone from the timeline."""
        absence = re.compile('North Korea absent from the ASEAN summit')
        area = self.find('panel', re.compile('^Map of '))
        shown = area.get_name()
        self.find('label', COUNTS)
        self.find('list item', absence, within='Timeline')
        self.click_on('push button', 'Certain')
        self.find('label', LEFT_OUT)
        self.wait_gone('list item', absence)
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
        self.find('label', re.compile('Jun(e)? 2024 – .*Oct(ober)? 2025'))


if __name__ == '__main__':
    ui.main()
