# SPDX-License-Identifier: GPL-3.0-or-later

"""Two relationships, or two periods, side by side, and back to how it was."""

import re

import legation_ui as ui


class CompareCase(ui.TestCase):
    def choose(self, name):
        self.click_on('list item', re.compile(f'^{name}, .*last contact'))
        self.find('heading', f'{name} – North Korea')

    def cell(self, text):
        """A cell of the table, whether it is scrolled into view or not."""
        return self.find(None, re.compile(text), seen=False)

    def compare(self, *names):
        self.program.press('ctrl+d')
        self.find('label', re.compile(f'^{names[0]} and {names[1]} with North Korea$'))


class Relationships(CompareCase):
    def test_table(self):
        """Ctrl+D puts Vietnam beside Laos; each cell says what it is about and of whom."""
        self.choose('Vietnam')
        self.compare('Vietnam', 'Laos')
        self.cell('^Status, Vietnam: Normal diplomatic level$')
        self.cell('^Status, Laos: Making strides$')
        self.cell('^Last contact, Vietnam: 9–11 Oct 2025; To Lam visits Pyongyang$')
        self.cell('^Visits, Vietnam: 6 certain · 2 shared$')
        self.cell('^Visits, Laos: 4 certain · 2 shared$')
        self.cell('^Constraints, Laos: The sources say nothing about this$')
        self.cell('^Outlook, Laos: The sources say nothing about this$')
        self.cell('^Only here, Vietnam: .*Military.*Outlook')
        self.cell('^Shared events: Workers’ Party tour of China, Vietnam and Laos · March 2024')

    def test_back(self):
        """Back, and Escape, leave everything as it was."""
        self.choose('Vietnam')
        for leave in (lambda: self.click_on('push button', 'Back'),
                      lambda: self.program.press('Escape'),
                      lambda: self.program.press('ctrl+z'),
                      lambda: self.program.press('ctrl+d')):
            self.compare('Vietnam', 'Laos')
            self.wait_gone('heading', 'Vietnam – North Korea')
            leave()
            self.find('heading', 'Vietnam – North Korea')
            self.find('list item', re.compile('^Laos, .*last contact'))
            self.wait_gone('label', re.compile('^Vietnam and Laos with'))

    def test_closed_list_stays_closed(self):
        """A pane that was closed before is closed after."""
        row = re.compile('^Laos, .*last contact')
        self.choose('Vietnam')
        self.program.press('F9')
        self.wait_gone('list item', row)
        self.compare('Vietnam', 'Laos')
        self.program.press('Escape')
        self.find('heading', 'Vietnam – North Korea')
        self.assertIsNone(self.program.seek('list item', row))

    def test_escape_on_the_map(self):
        """With the focus on the map, too, Escape leaves, and what was chosen stays chosen."""
        self.choose('Vietnam')
        self.compare('Vietnam', 'Laos')
        self.program.click(500, 140)
        self.program.press('Escape')
        self.wait_gone('label', 'Vietnam and Laos with North Korea')
        self.find('heading', 'Vietnam – North Korea')

    def test_swap_and_choose(self):
        """The heads swap sides, and ask with what to compare by keyboard alone."""
        self.choose('Vietnam')
        self.compare('Vietnam', 'Laos')
        self.click_on('push button', 'Swap Sides')
        self.find('label', 'Laos and Vietnam with North Korea')
        self.cell('^Status, Laos: Making strides$')
        self.program.press('ctrl+z')
        self.find('label', 'Vietnam and Laos with North Korea')

    def test_mirrored_timeline(self):
        """Each event in view is in the list of its side, in words; a shared one says so in both."""
        self.choose('Vietnam')
        self.compare('Vietnam', 'Laos')
        within = 'Timeline of Vietnam and Laos'
        self.find('list item', re.compile('^Vietnam, shared: March 2024, Workers’ Party tour'),
                  within=within)
        self.find('list item', re.compile('^Laos, shared: March 2024, Workers’ Party tour'),
                  within=within)
        item = self.find('list item', re.compile('^Vietnam: .*To Lam visits Pyongyang'),
                         within=within)
        self.program.click(*item.get_center())
        self.find('heading', re.compile('To Lam visits Pyongyang'))

        # Escape closes what was opened, then leaves.
        self.program.press('Escape')
        self.wait_gone('heading', re.compile('To Lam visits Pyongyang'))
        self.find('label', 'Vietnam and Laos with North Korea')
        self.program.press('Escape')
        self.wait_gone('label', 'Vietnam and Laos with North Korea')

    def test_filter(self):
        """Visits are counted in the time and the channels that the filter lets through."""
        self.choose('Vietnam')
        self.compare('Vietnam', 'Laos')
        self.click_on('push button', 'Certain')
        self.cell('^Visits, Laos: 4 certain · 2 shared$')


class Periods(CompareCase):
    def test_counts(self):
        """Typed years are compared by channel and country."""
        self.program.press('shift+ctrl+d')
        entry = self.find(None, 'First Period')
        self.wait_for(lambda: self.find(None, 'First Period').get_state('focused'), 'the focus')
        self.program.press('ctrl+a', '2', '0', '2', '4', 'Return')
        self.program.press('Tab')
        self.find(None, 'Second Period, Selected')
        self.program.press('ctrl+a', '2', '0', '2', '5', 'Return')
        self.find('label', '2024 and 2025')
        self.cell(r'^Events, 2024: \d+ \+ \d+ possible$')
        self.cell(r'^Events, Difference: [+−]?\d+ \([+−]?\d+ to [+−]?\d+\)$')
        self.cell(r'^Party, 2024: 1')
        self.cell(r'^Laos, 2025: ')
        self.assertTrue(entry)

        # What is no span is told at once, and changes nothing.
        self.program.press('ctrl+a', 'x')
        self.find('label', 'Expected 2024, Oct 2025 or 2012/2014')
        self.program.press('Return')
        self.find('label', '2024 and 2025')
        self.program.press('Escape')
        self.wait_gone('label', '2024 and 2025')


    def test_words(self):
        """Periods are typed as in the timeline; what is half typed stays while the filter changes."""
        self.program.press('shift+ctrl+d')
        self.wait_for(lambda: self.find(None, 'First Period').get_state('focused'), 'the focus')
        self.program.press('ctrl+a')
        self.program._xdotool('type', 'Mar to May 2024')
        self.find('label', 'March – May 2024')
        self.program.press('Return')
        self.find('label', re.compile('^March – May 2024 and'))
        self.click_on('push button', 'Certain')
        self.find('label', re.compile(r'possible left out$'))
        self.click_on(None, 'Second Period, Selected')
        self.program.press('ctrl+a')
        self.program._xdotool('type', '2025 onw')
        self.find('label', 'Expected 2024, Oct 2025 or 2012/2014')
        self.program.press('ctrl+z')
        self.find('label', re.compile(r'^\d+ certain · \d+ possible$'))
        self.program.wait_idle()
        self.find('label', 'Expected 2024, Oct 2025 or 2012/2014')

    def test_passing_through(self):
        """Who only passes through the entries by keyboard changes nothing."""
        self.program.press('ctrl+l')
        self.click_on(None, 'Everything')
        self.find('label', 'All Time')
        self.dismiss(None, 'Everything')
        self.program.press('shift+ctrl+d')
        self.wait_for(lambda: self.find(None, 'First Period').get_state('focused'), 'the focus')
        self.program.press('Tab', 'Tab', 'Tab')
        self.wait_for(lambda: not self.find(None, 'Second Period, Selected').get_state('focused'),
                      'the focus to go on')
        self.program.press('Escape')
        self.wait_gone(None, 'First Period')
        self.find('label', 'All Time')


class Narrow(CompareCase):
    size = (360, 640)

    def test_nothing_is_cut(self):
        """In a narrow window the table is as wide as the window."""
        self.program.press('ctrl+d')
        self.find('label', re.compile('with North'))
        map_button = self.find('push button', 'Show the Map')
        for name in ('Swap Sides', 'single line on the map', 'double line on the map'):
            x, _, width, _ = self.find(None, name).get_box()
            self.assertGreaterEqual(x, 0, name)
            self.assertLessEqual(x + width, 360, name)
        self.program.click_on(map_button)
        self.wait_gone(None, 'Swap Sides')
        self.click_on('push button', 'Show the Map')
        self.find(None, 'Swap Sides')


if __name__ == '__main__':
    ui.main()
