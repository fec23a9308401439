# SPDX-License-Identifier: GPL-3.0-or-later

"""What somebody who has never seen the program wants to know, by the way that comes to mind first."""

import re
import time

import legation_ui as ui

SPAN = re.compile(r'^\w+ \d{4} – \w+ \d{4}$')
TOUR = 'Workers’ Party tour of China, Vietnam and Laos'
TIMELINE = re.compile('^Timeline of ')


class Questions(ui.TestCase):
    def type(self, text):
        self.desktop.run('xdotool', 'type', '--delay', '20', text)

    def search(self, text):
        self.program.press('ctrl+f')
        self.find('entry', 'Search')
        self.type(text)

    def test_who_says_so(self):
        """When did a Vietnamese party chief last visit before 2025, and who says so?"""
        self.find('label', 'Relationships')
        self.search('vietnamese party chief')
        self.find('label', 'Search')
        self.click_on('list item', re.compile('^Vietnam’s party chief visits Pyongyang · Event · 2007'))
        self.find('heading', 'Vietnam’s party chief visits Pyongyang')
        self.find('label', '2007')
        self.find('label', re.compile('^1 passage$'))

    def test_way_to_the_chronology(self):
        """The number of events leads to them, however much is said before."""
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.click_on('push button', '21 Events')
        heading = self.find('heading', 'Chronology')
        self.wait_for(lambda: 47 <= heading.get_box()[1] < 120, 'the chronology at the top')
        self.click_on('list item', re.compile('^2007, Vietnam’s party chief visits Pyongyang'),
                      within='Chronology')
        self.find('heading', 'Vietnam’s party chief visits Pyongyang')

    def test_where_to(self):
        """Which countries did the September 2024 delegation visit, and is the order known?"""
        self.search('september 2024')
        self.click_on('list item', re.compile('^Foreign Ministry tour of four countries · .*'
                                              'Vietnam, Laos, Thailand, Indonesia'))
        self.find('heading', 'Foreign Ministry tour of four countries')
        self.find('label', 'order only that of listing')

    def test_disagreement(self):
        """What do the sources disagree about on trade?"""
        self.search('trade')
        self.find('list item', re.compile('^Two-way trade “today”.*below 20 million'))
        self.find('list item', re.compile('^Two-way trade, per year.*below 10 million'))

    def test_no_country(self):
        """Which visits in 2012 have no country?"""
        self.program.press('ctrl+l')
        self.find(None, 'Date or Span')
        self.type('2012')
        self.program.press('Return')
        self.find('label', '2012')
        self.click_on('push button', re.compile('^2 events are not on the map'))
        self.find('label', 'High-level delegations to Southeast Asia, 2012')
        self.find('label', 'number and country not stated')


class MapByKey(ui.TestCase):
    def focused(self):
        return [node.name for node in self.program.list_nodes() if node.has_state('focused')]

    def test_menu_gives_the_focus_back(self):
        """Who opened the map's menu on an event by its key goes on from that event."""
        self.program.click(440, 520)
        self.program.press('Tab', 'Tab')
        self.wait_for(lambda: self.focused() and ', ' in self.focused()[0], 'an event to be reached')
        before = self.focused()
        self.program.press('Menu')
        self.find('menu item', 'Compare With…')
        self.program.press('Escape')
        self.wait_gone('menu item', 'Compare With…')
        self.wait_for(lambda: self.focused() == before, 'the focus to be back')


class Compare(ui.TestCase):
    def chosen(self):
        """The span in the timeline's toolbar, as long as there is room for."""
        return next(node.name for node in self.program.list_nodes('label', SPAN)
                    if node.get_box()[1] > self.desktop.height - 230)

    def test_from_the_page(self):
        """What is beside the name of a relationship puts another one beside it, and the span is
        dragged there as it is on the timeline."""
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.click_on('push button', 'Compare With…')
        self.find('label', 'Vietnam and Laos with North Korea')
        x, y, width, height = self.find('list', TIMELINE).get_box()
        self.desktop.wait_still()
        left, right, middle = self.find_edges(x, y, width, height)
        before = self.chosen()
        self.assertRegex(before, '^Aug(ust)? 2023 – Oct(ober)? 2025$')
        self.program.drag((left, middle), (left + 108, middle))
        after = self.wait_for_change(self.chosen, before, 'a later beginning')
        self.assertRegex(after, r'^\w+ 202[34] – Oct(ober)? 2025$')
        self.program.drag((right, middle), (right - 250, middle))
        end = self.wait_for_change(self.chosen, after, 'an earlier end')
        self.assertEqual(end[:3], after[:3])
        self.assertRegex(end, r' – \w+ 202[45]$')

    def find_edges(self, x, y, width, height):
        """Where both edges of the span are: lines of one colour from the top to the ruler."""
        top, *_, = self.desktop.rows(x, y + 24, width, 1)
        colors = [top[4 * i:4 * i + 3] for i in range(width)]
        tinted = [i for i in range(width) if colors[i] != colors[2]]
        return x + tinted[0] + 1, x + tinted[-1], y + height // 2


class Travellers(ui.TestCase):
    """Who has the turn goes along the legs, and arrives."""

    animations = True

    def test_goes_along(self):
        self.click_on('combo box', 'Speed')
        self.find('label', '0.25×')
        self.program.press('Home', 'Return')
        self.find('label', '0.25×', within='Speed')
        item = self.find('list item', re.compile('^March 2024, Workers’ Party tour'), seen=False,
                         within='Timeline')
        self.program.click_on(item)
        self.find('heading', TOUR)
        self.program.press('comma')
        self.wait_gone('heading', TOUR)
        self.desktop.wait_still()
        place = 330, 110, 360, 440
        before = self.desktop.picture(*place)
        self.program.press('space')
        self.wait_for(lambda: self.desktop.picture(*place) != before, 'somebody to leave')
        # What only fades is over by then, and still it moves: the turn takes six seconds.
        end = time.monotonic() + 1
        self.wait_for(lambda: time.monotonic() > end, 'the fading to be over')
        for step in range(3):
            last = self.desktop.picture(*place)
            self.wait_for(lambda seen=last: self.desktop.picture(*place) != seen, f'step {step}',
                          deadline=2)
        self.find('heading', TOUR)
        self.program.press('space')
        self.desktop.wait_still()


if __name__ == '__main__':
    ui.main()
