# SPDX-License-Identifier: GPL-3.0-or-later

"""Filters: chosen in the menu, seen as chips, taken off; and the lists of what they let through."""

import re

import legation_ui as ui

COUNTS = re.compile(r'^\d+ certain · \d+ possible')
NOTHING = re.compile(r'^All \d+ events are filtered out$')
PASSED = re.compile(r'events? pass(es)? the filter, by date$')


class FilterCase(ui.TestCase):
    def choose(self, facet, *values):
        """Ticks values of a facet in the menu."""
        self.program.press('ctrl+shift+f')
        self.find('check box', seen=False)
        for value in values:
            name = re.compile(f'^{value}, [0-9]+ events?$')
            if self.program.seek('check box', name) is None:
                self.click_on('push button', facet)
            if facet == 'Country':
                self.program.click_on(self.find(None, 'Search Values'))
                self.desktop.run('xdotool', 'type', value)
                self.wait_for(lambda: all(value in node.name
                                          for node in self.program.list_nodes('check box')),
                              'the other countries to go')
            self.click_on('check box', name)
        self.program.press('Escape')
        self.wait_for(lambda: self.program.seek('check box') is None, 'the menu to close')

    def count(self):
        return self.find('label', COUNTS).get_name()

    def list_rows(self):
        return [node.name for node in self.program.list_nodes('list item', within='Events')]


class Filters(FilterCase):
    def test_chips(self):
        """Each filter has a chip, which takes it off; the button says how many there are."""
        before = self.count()
        self.choose('Kind', 'Visit', 'Meeting')
        self.find('push button', 'Remove the filter Kind: Meeting, Visit')
        self.find('push button', '1 Filter')
        visits = self.count()
        self.assertNotEqual(visits, before)
        self.choose('Country', 'Vietnam')
        self.find('push button', '2 Filters')
        self.assertNotEqual(self.count(), visits)

        self.click_on('push button', 'Remove the filter Country: Vietnam')
        self.wait_gone('push button', 'Remove the filter Country: Vietnam')
        self.assertEqual(self.count(), visits)
        self.click_on('push button', 'Reset')
        self.find('push button', 'All Events')
        self.wait_gone('push button', 'Reset')
        self.assertEqual(self.count(), before)
        self.program.press('ctrl+z')
        self.find('push button', 'Remove the filter Kind: Meeting, Visit')

    def test_counts_follow(self):
        """The number beside a value is what there would be to see."""
        self.program.press('ctrl+shift+f')
        party = self.find('check box', re.compile('^Party, ')).get_name()
        self.click_on('push button', 'Kind')
        meetings = self.find('check box', re.compile('^Meeting, ')).get_name()
        self.click_on('check box', meetings)
        self.find('push button', 'Remove the filter Kind: Meeting')
        # What is chosen of a facet does not change its own numbers.
        self.find('check box', re.compile('^Visit, [1-9]'))
        self.find('check box', meetings)
        self.click_on('push button', 'Channel')
        self.find('check box', 'Party, 0 events')
        self.assertNotEqual(party, 'Party, 0 events')

    def test_search_for_value(self):
        """Of many values one is found by its name, whatever its accents."""
        self.program.press('ctrl+shift+f')
        self.click_on('push button', 'Country')
        self.find('check box', re.compile('^Laos, '), seen=False)
        self.click_on(None, 'Search Values')
        self.program.press('m', 'o', 'n', 'g')
        self.wait_for(lambda: self.program.seek('check box', re.compile('^Laos, '), seen=False) is None,
                      'other countries to go')
        self.find('check box', re.compile('^Mongolia, '))
        self.program.press('Escape')
        self.find('check box', re.compile('^Laos, '), seen=False)
        self.program.press('Escape')
        self.wait_gone('check box')

    def test_keyboard(self):
        """The menu is opened, used and left without a pointer."""
        self.program.press('ctrl+shift+f')
        self.find('check box', re.compile('^Party, '))
        self.program.press('Tab', 'space')
        self.find('push button', 'Remove the filter Channel: Party')
        self.program.press('Escape')
        self.wait_gone('check box', re.compile('^Party, '))

    def test_relax(self):
        """A filter that leaves nothing offers to take off the part that costs most."""
        self.choose('Channel', 'Party')
        party = self.count()
        self.choose('Kind', 'Deployment')
        self.find('label', NOTHING)
        self.click_on('push button', re.compile(r'^Without Kind: Deployment, \d+ events$'))
        self.wait_gone('label', NOTHING)
        self.assertEqual(self.count(), party)
        self.find('push button', 'Remove the filter Channel: Party')


class Question(FilterCase):
    """Which visits in 2012 have no country?"""

    arguments = ('legation:event/kim-yong-nam-hanoi-2012',)

    def test_answer(self):
        self.find('heading', 'Kim Yong Nam visits Hanoi')
        self.program.press('bracketleft')
        self.program.press('bracketright')
        self.choose('Kind', 'Visit')
        self.choose('Country', 'No Country but North Korea')
        self.program.press('ctrl+shift+l')
        self.find('label', re.compile('^1 event passes the filter'))
        row, = self.list_rows()
        self.assertTrue(row.startswith('2012, High-level delegations to Southeast Asia, 2012'), row)
        self.assertIn('possibly', row)
        # That it is only possibly in these days can be asked for, too.
        self.find('label', re.compile('possibly: '))


class Lists(FilterCase):
    def test_list_follows(self):
        """All that passes is listed, and the list follows the filter."""
        self.program.press('ctrl+shift+l')
        self.find('heading', 'Events')
        before = self.find('label', PASSED).get_name()
        rows = self.list_rows()
        self.assertTrue(rows[0].startswith('2000 – October 2025, Sideline talks'), rows[0])
        self.assertIn('possibly in this time: ', rows[0])
        self.find('label', '2023')
        self.choose('Channel', 'Party')
        self.wait_gone('label', before)
        self.find('label', re.compile('^2 events pass'))
        self.assertEqual(len(self.list_rows()), 2)
        self.click_on('push button', 'Reset')
        self.find('label', before)

    def test_chosen_is_marked(self):
        """A row leads to its event, and back in the list it is the one that is marked."""
        self.program.press('ctrl+shift+l')
        self.find('list item', seen=False, within='Events')
        rows = self.program.list_nodes('list item', within='Events')
        title = rows[2].name
        self.program.click_on(rows[2])
        self.wait_gone('heading', 'Events')
        self.program.press('ctrl+bracketleft')
        self.find('heading', 'Events')

        def list_marked():
            return [node.name for node in self.program.list_nodes('list item', within='Events')
                    if node.get_state('selected')]

        self.wait_for(lambda: list_marked() == [title], 'it to be marked')

    def test_left_out(self):
        """What is only possible is left out, counted, listed, and each row says why."""
        self.program.press('ctrl+shift+l')
        self.find('label', PASSED)
        self.click_on('push button', 'Certain')
        self.click_on('push button', re.compile(r'^\d+ Possible Left Out$'))
        number = re.match(r'\d+', self.find('label', re.compile('events are left out')).get_name())
        rows = [node.name for node in
                self.program.list_nodes('list item', seen=False, within='Possible Events')]
        self.assertEqual(len(rows), int(number[0]))
        self.assertTrue(all('possibly in this time: ' in row for row in rows), rows)
        self.find('label', re.compile('possibly: only the year is known'))
        self.desktop.save(self.stem + '.png')

    def test_menu(self):
        self.program.press('F10')
        self.click_on('menu item', 'List of Events')
        self.find('label', PASSED)


if __name__ == '__main__':
    ui.main()
