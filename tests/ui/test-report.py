# SPDX-License-Identifier: GPL-3.0-or-later

"""What somebody sees who opens a dataset with mistakes in it, and what it is good for."""

import os
import pathlib
import re

import legation_ui as ui

VISITS = str(pathlib.Path(__file__).parents[1] / 'report' / 'laos-visits.legation.json')
REPORT = '3 Problems Found'
FLAWLESS = ('{"format": "legation", "version": 1, "title": "Lao Visits", "focus": "KP", '
            '"sources": [], "relationships": [], "events": []}')


class Visits(ui.TestCase):
    arguments = (VISITS,)

    def open_report(self):
        self.click_on('push button', 'Show Report')
        self.wait_for_titles('Lao Visits', REPORT)

    def test_bar(self):
        """The rest is shown, and a bar says that it is not all; the menu still leads to the report."""
        self.find('label', '3 problems in this dataset.')
        self.find(None, re.compile('^Map of Lao Visits, 2 events'))
        self.open_report()
        self.find_anywhere('heading', 'Opened, with 3 parts left out')
        self.find_anywhere('heading', 'Not an EDTF date')
        self.find_anywhere('label', 'line 38:15')
        self.find_anywhere('list item', re.compile('^laos-visits.legation.json:38:15: /events/1/when'))
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')
        self.program.press('Escape')
        self.wait_for_titles('Lao Visits')
        self.click_on('push button', 'Dismiss')
        self.wait_gone('label', '3 problems in this dataset.')
        self.program.press('F10')
        self.click_on(None, 'Show Report')
        self.wait_for_titles('Lao Visits', REPORT)

    def test_everything_has_a_name(self):
        self.open_report()
        window = next(window for window in self.program.look().get_windows()
                      if window.name == REPORT)
        nameless = [f'{node.role} {node.name} {node.get_box()}' for node in window.walk()
                    if node.role in ('push button', 'toggle button', 'list item')
                    and (not node.name or node.name.startswith(('Gtk', 'Adw')))
                    and node.get_box()[2] > 0]
        self.assertEqual(nameless, [])

    def test_save(self):
        """The file is what the command line prints; where it cannot be written, that is said."""
        path = os.path.join(self.desktop.folder, 'report.txt')
        self.open_report()
        self.save_as(path, 'Tab', 'Return')
        self.wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the report')
        lines = pathlib.Path(path).read_text(encoding='utf-8').splitlines()
        self.assertEqual(len(lines), 5)
        self.assertEqual(lines[1],
                         'laos-visits.legation.json:28:22: /events/0/itinerary/stops/2/place: '
                         'expected the id of a place, found "vientane" (did you mean “vientiane”?); '
                         'left out: the stop and the legs beside it')
        self.find_anywhere('label', 'Report saved')
        self.wait_for_titles('Lao Visits', REPORT)
        self.save_as('/proc/report.txt', 'Return')
        self.find_anywhere(None, 'The Report Was Not Saved')
        self.program.press('Escape')
        self.wait_for_titles('Lao Visits', REPORT)

    def save_as(self, path, *keys):
        self.program.press(*keys)
        self.find_anywhere(None, 'Save Report')
        self.desktop.wait_still()
        self.program.press('ctrl+a')
        self.desktop.run('xdotool', 'type', '--delay', '5', path)
        self.program.press('Return')


class BuiltIn(ui.TestCase):
    def test_nothing_can_be_read(self):
        """Why, and where; what was open stays."""
        path = os.path.join(self.desktop.folder, 'broken.legation.json')
        pathlib.Path(path).write_text('{\n  "format": "legation",\n}', encoding='utf-8')
        self.start(path)
        self.wait_for_titles('Legation', '1 Problem Found')
        self.find_anywhere('heading', 'Could not be opened: this is not JSON')
        self.find_anywhere('label', re.compile('^Line 3, column 1: expected the name of a member'))
        self.program.press('Escape')
        self.wait_for_titles('Legation')

    def test_read_again(self):
        """The bar tells of the file as it was read last, mended or broken further."""
        path = os.path.join(self.desktop.folder, 'visits.legation.json')
        text = pathlib.Path(VISITS).read_text(encoding='utf-8')
        mended = text.replace('"vientane"', '"vientiane"')

        def read_again(new_text):
            pathlib.Path(path).write_text(new_text, encoding='utf-8')
            self.program.press('ctrl+r')

        pathlib.Path(path).write_text(text, encoding='utf-8')
        self.start(path)
        self.wait_for_titles('Legation', 'Lao Visits')
        self.find_anywhere('label', '3 problems in this dataset.')
        read_again(mended)
        self.find_anywhere('label', '2 problems in this dataset.')
        self.assertEqual(self.list_bars(), ['2 problems in this dataset.'])
        read_again(text)
        self.find_anywhere('label', '3 problems in this dataset.')
        read_again(FLAWLESS)
        self.wait_for(lambda: not self.list_bars(), 'the bar to go')
        read_again(text)
        self.find_anywhere('label', '3 problems in this dataset.')
        read_again(text[:100])
        self.find_anywhere('heading', 'Could not be opened: this is not JSON')
        self.program.press('Escape')
        self.wait_for_titles('Legation', 'Lao Visits')
        self.assertEqual(self.list_bars(), ['The file cannot be read any more.'])

    def list_bars(self):
        """In any window, what each bar says."""
        return [node.name for node in self.program.list_nodes('label', seen=False)
                if re.search(r'^\d+ problems? in this dataset|cannot be read', node.name)]

    def test_flawless(self):
        """The built-in dataset has no bar and no report."""
        self.assertIsNone(self.program.seek('push button', 'Show Report'))
        self.program.press('F10')
        self.find(None, 'About Legation')
        self.assertIsNone(self.program.seek(None, 'Show Report'))
        self.program.press('Escape')

    def open_part(self, name):
        """Goes to a row of the window About with keys, and into it."""
        def is_reached():
            row = self.find_anywhere('list item', name)
            if not row.get_state('focused'):
                self.program.press('Tab')
            return row.get_state('focused')

        self.wait_for(is_reached, f'{name} to have the focus')
        self.program.press('Return')
        self.desktop.wait_still()

    def test_about(self):
        self.program.press('F10')
        self.click_on(None, 'About Legation')
        self.wait_for(lambda: len(self.list_titles()) == 2, 'the window About')
        for text in ('Legation', '0.1.0', 'The Legation developers'):
            self.find_anywhere(None, text)
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')
        self.open_part('Details')
        self.find_anywhere('label', re.compile('The map takes no position on any legal status'))
        self.program.press('alt+Left')
        self.open_part('Credits')
        self.find_anywhere(None, re.compile('^Can ASEAN play a greater role'))
        self.program.press('alt+Left')
        self.desktop.wait_still()
        self.program.press('Escape')
        self.wait_for_titles('Legation')


if __name__ == '__main__':
    ui.main()
