# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading: what is copied from a page, and how one finds back to it."""

import os
import re
import subprocess

import legation_ui as ui

CLIPBOARD = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'clipboard.py')
STATEMENT = re.compile('^Deep military, technological')


def row_of(name):
    return re.compile(f'^{name}, .*(last contact|no dated contact|contacts .*, number not stated)')


class ReadingCase(ui.TestCase):
    def choose(self, name):
        self.click_on('list item', row_of(name))
        self.find('heading', f'{name} – North Korea')

    def read_clipboard(self):
        done = subprocess.run(['/usr/bin/python3', CLIPBOARD], env=self.desktop.environment,
                              stdout=subprocess.PIPE, timeout=20, check=True)
        return done.stdout.decode()

    def wait_for_clipboard(self, pattern):
        found = [None]

        def is_there():
            found[0] = self.read_clipboard()
            return re.search(pattern, found[0])

        self.wait_for(is_there, f'{pattern!r} on the clipboard')
        return found[0]


class Copying(ReadingCase):
    def test_citation_of_source(self):
        """Statement, mark, citation: as a note that names the passage, and as BibTeX of the source."""
        self.choose('Vietnam')
        self.click_on('push button', re.compile('^Citation 5: '))
        self.click_on('push button', 'Copy Citation')
        self.click_on('menu item', 'As a Chicago Note')
        note = self.wait_for_clipboard('^Pham Quang Hien, “The message of the visit')
        self.assertRegex(note, 'moderndiplomacy.eu, October 10, 2025, passages? beginning “.*”')
        self.find('label', 'Copied the citation as a Chicago note')

        self.program.press('Escape')
        self.click_on('push button', re.compile('^Citation 5: '))
        self.click_on('push button', 'Open Source')
        self.find('label', 'Source 5')
        self.click_on('push button', 'Copy Citation')
        self.click_on('menu item', 'As BibTeX')
        entry = self.wait_for_clipboard('^@article{to-lam-message,')
        self.assertIn('  journal = {moderndiplomacy.eu},\n  year = {2025},\n  month = oct,\n', entry)

    def test_text_with_citation(self):
        """A paragraph is copied as it reads, and with its citation by one key more or by its menu."""
        self.choose('Vietnam')
        label = self.find('label', STATEMENT)
        x, y, width, height = label.get_box()
        self.program.click(x + 20, y + 8, times=2)
        self.program.press('ctrl+c')
        word = self.wait_for_clipboard('^(Deep|military)\n$').strip()
        self.program.press('ctrl+shift+c')
        self.wait_for_clipboard(f'^{word}\n\n.+passages? beginning “')

        self.program.press('ctrl+a', 'ctrl+c')
        text = self.wait_for_clipboard('^Deep military.*\\.\n$')
        self.assertNotIn('\ufffc', text)

        self.program.click(x + 20, y + 8, button=3)
        self.click_on('menu item', 'Copy with Citation')
        self.wait_for_clipboard('^Deep military.*\\.\n\n.+passages? beginning “')


class Guide(ReadingCase):
    def test_every_row_says_what_it_shows(self):
        """F1 opens it, each row says in words what is drawn, and Escape closes it."""
        self.program.press('F1')
        self.find_anywhere('list item', 'Day known, 2024-03-25. A solid disc')
        self.find_anywhere('list item', 'Unknown number, 2023-08/2025-10. A hatched band that says '
                                        '“n = ?”')
        self.find_anywhere('list item', 'Origin inferred, from the delegation’s country. A country’s '
                                        'ring, and a line that is dashed over its first half')
        rows = [node for node in self.program.list_nodes('list item', seen=False)
                if re.search(r'\. (A|An|Discs|Two|The|Solid) ', node.name)]
        self.assertGreaterEqual(len(rows), 27)
        self.program.press('F1')
        self.wait_for_titles('Legation', 'How to Read Legation')
        self.program.press('Escape')
        self.wait_for_titles('Legation')


if __name__ == '__main__':
    ui.main()
