# SPDX-License-Identifier: GPL-3.0-or-later

"""The list and the pages: from a relationship to the article that says it, and back."""

import re

import legation_ui as ui

VIETNAM = 'Vietnam – North Korea'
OVERVIEW = 'Choose a country, a route or an event'


def row_of(name):
    return re.compile(f'^{name}, .*last contact')


class Panels(ui.TestCase):
    def choose(self, name):
        """Clicks a relationship in the list."""
        self.click_on('list item', row_of(name))
        self.find('heading', f'{name} – North Korea')

    def scroll_to(self, role, name, within=None):
        """Turns the wheel over the details until a widget can be seen, and returns it."""
        x, y = self.desktop.width - 170, self.desktop.height // 2

        def is_in_view():
            node = self.program.seek(role, name, seen=False, within=within)
            if node is None:
                return None
            box = node.get_box()
            if box[1] > 70 and box[1] + box[3] < self.desktop.height - 20:
                return node
            distance = box[1] - y
            self.program.scroll(x, y, max(1, abs(distance) // 120) * (1 if distance > 0 else -1))
            self.desktop.wait_still(x - 170, 60, 340, 700, times=2)
            return None

        return self.wait_for(is_in_view, f'{role} {name!r} to come into view')

    def test_choose_relationship(self):
        """A click on Vietnam shows Vietnam: heading, status as a source words it, chronology."""
        self.find('label', OVERVIEW)
        self.choose('Vietnam')
        self.assertTrue(self.find('list item', row_of('Vietnam')).get_state('selected'))
        text = self.program.read()
        self.assertIn('Normal diplomatic level', text)
        self.assertRegex(text, r'\d+ events · \d+ sources')
        self.assertIn('Summary', text)
        self.scroll_to('list item', re.compile('9–11 October 2025, To Lam visits'), 'Chronology')

        self.choose('Laos')
        self.wait_gone('heading', VIETNAM)
        self.assertFalse(self.find('list item', row_of('Vietnam')).get_state('selected'))

    def test_citation_leads_to_article(self):
        """Statement, mark, article: two steps, and a way back."""
        self.choose('Vietnam')
        self.click_on('push button', re.compile('^Citation 5: '))
        self.click_on('push button', 'Open Source')

        title = 'The message of the visit to North Korea that Vietnam wants to send to major countries'
        self.find('heading', title)
        text = self.program.read()
        self.assertIn('Source 5', text)
        self.assertIn('Pham', text)
        self.assertIn('10 October 2025', text)
        self.assertIn('Reliability: medium', text)
        self.assertRegex(text, r'\d+ passages of it support what follows')
        self.scroll_to('list item', 'To Lam visits Pyongyang')

        self.click_on('push button', 'Back')
        self.find('heading', VIETNAM)
        self.click_on('push button', 'Forward')
        self.find('heading', title)
        self.program.press('ctrl+bracketleft')
        self.find('heading', VIETNAM)

    def test_popover_of_citation_is_complete(self):
        """What is cited can be read whole, and the button under it is not cut off."""
        self.choose('Vietnam')
        self.click_on('push button', re.compile('^Citation 5: '))
        button = self.find('push button', 'Open Source')
        self.desktop.wait_still()
        _, y, _, height = button.get_box()
        content = next(node for node in button.ancestors() if node.name == 'GtkPopoverContent')
        _, top, _, whole = content.get_box()
        self.assertLessEqual(y + height, top + whole)

    def test_chronology_leads_to_event(self):
        """An event chosen in a list is chosen on the map, on the timeline and in the list too."""
        self.choose('Vietnam')
        chart = self.find('list', 'Timeline').get_box()
        area = self.find('panel', re.compile('^Map of ')).get_box()
        row = self.scroll_to('list item', re.compile('Fifth policy dialogue'), 'Chronology')
        before = self.desktop.picture(*chart), self.desktop.picture(*area)
        self.program.click_on(row)
        self.find('heading', 'Fifth policy dialogue')
        self.assertIn('October 2024', self.program.read())
        self.wait_for(lambda: self.desktop.picture(*chart) != before[0], 'the timeline to follow')
        self.wait_for(lambda: self.desktop.picture(*area) != before[1], 'the map to follow')

        # The way back leads to where one was on the page.
        self.click_on('push button', 'Back')
        self.find('list item', re.compile('Fifth policy dialogue'), within='Chronology')

    def test_person(self):
        """Who led a delegation has a page of their own."""
        self.choose('Vietnam')
        self.program.click_on(
            self.scroll_to('list item', re.compile('To Lam visits Pyongyang, '), 'Chronology'))
        self.find('heading', 'To Lam visits Pyongyang')
        self.program.click_on(self.scroll_to(None, re.compile('^To Lam$')))
        self.find('heading', 'To Lam')
        self.scroll_to('list item', re.compile('To Lam visits Pyongyang'))

    def test_escape_clears(self):
        self.choose('Indonesia')
        self.program.press('Escape')
        self.find('label', OVERVIEW)
        row = self.find('list item', row_of('Indonesia'))
        self.wait_for(lambda: not row.get_state('selected'), 'the row to be chosen no more')

    def test_keyboard_chooses(self):
        """The list works without a pointer."""
        self.choose('Vietnam')
        self.program.press('Down')
        self.program.press('Return')
        self.wait_gone('heading', VIETNAM)
        self.find('heading', re.compile('^(Laos|Indonesia) – North Korea$'))

    def test_overview_tells_what_it_rests_on(self):
        text = self.program.read()
        self.assertIn('Made from five published articles', text)
        self.assertIn('What is here reaches to October 2025.', text)
        self.click_on('list item', re.compile('^Source 2: '))
        self.find('heading', 'Can ASEAN play a greater role on the Korean Peninsula?')


if __name__ == '__main__':
    ui.main()
