# SPDX-License-Identifier: GPL-3.0-or-later

"""What one looked at is found again when the program starts anew."""

import re

import legation_ui as ui

LAOS = re.compile('^Laos, .*last contact')
OVERVIEW = 'Choose a country, a route or an event'
COMPARED = 'Vietnam and Laos with North Korea'


class ViewsCase(ui.TestCase):
    def start_again(self):
        self.assertEqual(self.program.close(), 0)
        self.program.kill()
        self.program = ui.Program(self.desktop, self.arguments, self.environment,
                                  self.stem + '.stderr')
        self.program.wait_shown()

    def is_shown(self, *what):
        return self.program.seek(*what) is not None


class Comparison(ViewsCase):
    def test_closed_list_stays_closed(self):
        """Which panes give way to a comparison is nobody's wish; which were closed before is."""
        self.program.press('F9')
        self.wait_gone('list item', LAOS)
        self.program.press('ctrl+d')
        self.find('label', COMPARED)
        self.start_again()
        self.find('label', COMPARED)
        self.program.press('Escape')
        self.wait_gone('label', COMPARED)
        self.find('label', OVERVIEW)
        self.assertFalse(self.is_shown('list item', LAOS))
        self.start_again()
        self.find('label', OVERVIEW)
        self.assertFalse(self.is_shown('list item', LAOS))


class Chips(ViewsCase):
    def has_focus(self, name):
        return any(node.has_state('focused') for node in self.program.list_nodes(None, name))

    def test_focus_stays(self):
        """Who takes off the last filter by keyboard is where the next one is chosen."""
        self.program.press('ctrl+shift+f')
        self.find('check box', re.compile('^Party, '))
        self.program.press('Tab', 'space')
        self.find('push button', 'Remove the filter Channel: Party')
        self.dismiss('check box', re.compile('^Party, '))
        self.program.press('Tab')
        self.wait_for(lambda: self.has_focus('Remove the filter Channel: Party'), 'the focus')
        self.program.press('space')
        self.wait_gone('push button', 'Reset')
        self.wait_for(lambda: self.has_focus('All Events'), 'the focus')


class Undated(ViewsCase):
    def test_as_many_as_counted(self):
        """What the timeline counts as not dated is what the list of it has, also under a filter."""
        counted = re.compile(r'^(\d+) not dated$')
        button = self.find('push button', counted)
        before = button.name
        self.program.click_on(button)
        n = counted.match(before)[1]
        self.find('heading', re.compile(f'^{n} events? (is|are) not dated$'))
        self.program.press('ctrl+shift+f')
        self.click_on('push button', 'Kind')
        self.click_on('check box', re.compile('^Statement, '))
        self.find('push button', 'Remove the filter Kind: Statement')
        name = self.find('push button', counted).name
        self.assertNotEqual(name, before)
        n = counted.match(name)[1]
        self.find('heading', re.compile(f'^{n} events? (is|are) not dated$'))


class NarrowComparison(ViewsCase):
    size = (1000, 800)

    def test_nothing_covers_the_table(self):
        """The details lay over the map once; after a new start they do not lie over the table."""
        self.program.press('ctrl+d')
        self.find('label', COMPARED)
        self.start_again()
        self.find('label', COMPARED)
        self.assertFalse(self.is_shown('label', OVERVIEW))
        self.assertFalse(self.is_shown('list item', LAOS))
        self.program.press('Escape')
        self.wait_gone('label', COMPARED)
        self.find('list item', LAOS)
        self.assertFalse(self.is_shown('label', OVERVIEW))


if __name__ == '__main__':
    ui.main()
