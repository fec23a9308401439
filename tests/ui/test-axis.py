# SPDX-License-Identifier: GPL-3.0-or-later

"""How the timeline shows time: ordered lanes, even spacing, parts of time by name."""

import re

import legation_ui as ui

VIEW = 'Lanes, Axis and Zoom'
WHOLE_SPAN = re.compile('^August 2023 – October 2025, Occasional delegations to Mongolia')
SPAN = re.compile('^August 2023 – October 2025$')
FOREIGN = (re.compile('^October 2024, Fifth policy dialogue'),
           re.compile('^March 2025, Lao Foreign Ministry delegation in Pyongyang'))
TALKS = re.compile('^June 2024, Talks on public security')
MILITARY = re.compile('^September 2024, Talks on military cooperation')
TOUR = re.compile('^September 2024, Foreign Ministry tour of four countries')
FIRST = re.compile('^1949, China and North Korea establish relations')
THAILAND = re.compile('^1975, Thailand and North Korea establish relations')


class Axis(ui.TestCase):
    def setUp(self):
        super().setUp()
        self.chart = self.find('list', 'Timeline')

    def item(self, name):
        return self.find('list item', name, seen=False, within='Timeline')

    def seek(self, name):
        return self.program.seek('list item', name, seen=False, within='Timeline')

    def items(self):
        return self.program.list_nodes('list item', seen=False, within='Timeline')

    def level(self, name):
        return self.item(name).get_box()[1]

    def focus(self):
        """Into the chart, where nothing is to be chosen."""
        x, y, width, _ = self.chart.get_box()
        self.program.click(x + width // 2, y + 30)

    def choose(self, entry):
        """From the menu by the keyboard: where a popover lies, GTK tells late."""
        self.click_on(None, VIEW)
        item = self.find('menu item', entry)
        for _ in range(12):
            if item.has_state('focused'):
                break
            self.program.press('Down')
            self.desktop.wait_still()
            item = self.find('menu item', entry)
        self.assertTrue(item.has_state('focused'), f'{entry} can be reached by keyboard')
        self.program.press('Return')
        if entry != 'Eras':
            self.wait_gone('menu item', entry)
        self.desktop.wait_still()

    def test_lanes_by_channel(self):
        """What went through one channel is at one height, and undo brings the packed lanes back."""
        before = [node.get_box() for node in self.items()]
        self.choose('Lanes by Channel')
        self.wait_for(lambda: self.level(FOREIGN[0]) == self.level(FOREIGN[1]), 'lanes by channel')
        self.assertLess(self.level(FOREIGN[0]), self.level(MILITARY))
        self.assertLess(self.level(MILITARY), self.level(TALKS))
        self.find('list', re.compile('Lanes by channel'))
        self.program.press('ctrl+z')
        self.wait_for(lambda: [node.get_box() for node in self.items()] == before,
                      'the marks to be where they were')

    def test_lanes_by_relationship(self):
        """Lanes out of view are scrolled to by keyboard, and by choosing what is in them."""
        self.focus()
        self.choose('Lanes by Relationship')
        self.focus()
        self.program.press('1')
        bottom = self.chart.get_box()[1] + self.chart.get_box()[3]
        last = self.wait_for(lambda: self.seek(THAILAND), 'a visit to Thailand')
        self.assertLess(last.get_box()[1], bottom)
        first = self.desktop.picture(*self.heads())
        self.program.press('Next')
        second = self.wait_for_change(lambda: self.desktop.picture(*self.heads()), first,
                                      'other heads')
        self.program.press('Prior')
        self.wait_for(lambda: self.desktop.picture(*self.heads()) == first, 'the first heads')
        self.assertNotEqual(first, second)
        self.click_on('list item', re.compile('^China, .*last contact'))
        self.find('heading', re.compile('^China – North Korea'))
        self.wait_for(lambda: self.desktop.picture(*self.heads()) != first, 'the lane of China')

    def heads(self):
        x, y, _, height = self.chart.get_box()
        return x, y + 56, 100, height - 110

    def test_heads(self):
        """Beside the heads everything is where it is drawn, and a head chooses its relationship."""
        self.focus()
        self.choose('Lanes by Relationship')
        self.program.click_on(self.item(TALKS))
        self.find('heading', 'Talks on public security')
        left, _, width, _ = self.item(WHOLE_SPAN).get_box()
        y = self.chart.get_box()[1] + 30
        self.program.drag((left + width, y), (left + width // 2, y), steps=12)
        self.wait_gone('label', SPAN)
        self.find('label', re.compile('^August 2023 – [A-Z][a-z]+ 2024$'))
        x, y, _, _ = self.heads()
        self.program.click(x + 30, y + 6)
        self.find('heading', 'Vietnam – North Korea')

    def test_even(self):
        """Early years get room, the order stays, and a handle goes where it is dragged."""
        self.focus()
        self.program.press('1')
        self.item(FIRST)
        self.wait_for(lambda: len(self.items()) > 60, 'all events')
        before = self.item(THAILAND).get_box()[0] - self.item(FIRST).get_box()[0]
        crowded = self.item(FOREIGN[1]).get_box()[0] - self.item(FOREIGN[0]).get_box()[0]
        self.choose('Even Spacing, Not to Scale')
        self.wait_for(lambda: self.item(FOREIGN[1]).get_box()[0] - self.item(FOREIGN[0]).get_box()[0]
                      > 3 * crowded, 'room between events of the last years')
        self.assertLess(self.item(THAILAND).get_box()[0] - self.item(FIRST).get_box()[0], before)
        self.find('list', re.compile('not to scale'))

        tour, visit = self.item(TOUR).get_box(), self.item(FOREIGN[1]).get_box()
        y = self.chart.get_box()[1] + 30
        end = max(node.get_box()[0] + node.get_box()[2] for node in self.items()
                  if node.name.startswith('August 2023 – October 2025, Occasional'))
        self.find('label', SPAN)
        self.program.drag((end, y), ((tour[0] + tour[2] + visit[0]) // 2, y), steps=12)
        self.find('label', re.compile('^August 2023 – .*(2024|2025)$'))
        self.wait_gone('label', SPAN)

    def test_parts_of_time(self):
        """Keys show all time, since 1990, the year of the data, what is chosen and what is shown."""
        self.assertIsNone(self.seek(FIRST))
        width = self.item(TALKS).get_box()[2]
        self.focus()
        self.program.press('1')
        self.wait_for(lambda: self.seek(FIRST), 'the first event')
        self.program.press('2')
        self.wait_for(lambda: self.seek(FIRST) is None, '1949 to go')
        self.item(re.compile('^2002, Vietnam’s president visits Pyongyang'))
        self.program.press('3')
        self.wait_for(lambda: self.seek(TALKS) is None, '2024 to go')
        self.item(FOREIGN[1])
        self.program.press('5')
        self.wait_for(lambda: self.seek(TALKS), 'what is shown')
        self.program.click_on(self.item(TALKS))
        self.find('heading', 'Talks on public security')
        self.program.press('4')
        self.wait_for(lambda: self.item(TALKS).get_box()[2] > 2 * width, 'the chosen one close')
        self.program.press('0')
        self.wait_for(lambda: abs(self.item(TALKS).get_box()[2] - width) < width, 'the span')
        self.program.press('0')
        self.wait_for(lambda: self.seek(FIRST), 'all time')

    def test_menu_shows_eras(self):
        """The eras that the dataset names can be gone to."""
        self.choose('Eras')
        self.find('menu item', 'After the reopening')


if __name__ == '__main__':
    ui.main()
