# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading: what is copied from a page, and how one finds back to it."""

import os
import re
import subprocess

import legation_ui as ui

CLIPBOARD = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'clipboard.py')
STATEMENT = re.compile('^Deep military, technological')

LEFT_OUT = re.compile('possible left out')


def row_of(name):
    return re.compile(f'^{name}, .*(last contact|no dated contact|contacts .*, number not stated)')


class ReadingCase(ui.TestCase):
    def choose(self, name):
        self.click_on('list item', row_of(name))
        self.find('heading', f'{name} – North Korea')

    def read_clipboard(self):
        """What was copied; nothing where nothing was yet, of which the reader would wait to hear."""
        try:
            done = subprocess.run(['/usr/bin/python3', CLIPBOARD], env=self.desktop.environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=3,
                                  check=True)
        except subprocess.TimeoutExpired:
            return ''
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
        self.find('label', 'Copied the citation as a Chicago note')
        note = self.wait_for_clipboard('^Pham Quang Hien, “The message of the visit')
        self.assertRegex(note, 'moderndiplomacy.eu, October 10, 2025, passages? beginning “.*”')

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


class Links(ReadingCase):
    def test_copy_and_follow(self):
        """A link that is copied says what time is selected, and leads back to it."""
        self.start('legation:relationship/VN?from=2012&to=2014')
        self.find('heading', 'Vietnam – North Korea')
        self.click_on('push button', 'Details Menu')
        self.find('menu item', 'Copy Link with Map Place')
        self.click_on('menu item', 'Copy Link')
        self.wait_gone('menu item', 'Copy Link')
        link = self.wait_for_clipboard('^legation:').strip()
        self.assertEqual(link, 'legation:relationship/north-korea-vietnam?from=2012&to=2014')
        self.choose('Laos')
        self.program.press('ctrl+z')
        self.find(None, re.compile('^August 2023 – October 2025'))
        self.start(link)
        self.find('heading', 'Vietnam – North Korea')
        self.find(None, re.compile('^2012 ?– ?2014|^January 2012 – December 2014'))

        self.choose('Laos')
        self.program.press('ctrl+shift+k')
        self.wait_for_clipboard('^legation:relationship/north-korea-laos')


class History(ReadingCase):
    def test_page_is_where_it_was_left(self):
        """Also one that was left so long ago that it has to be made again."""
        self.choose('Vietnam')
        heading = self.find('heading', 'Summary').get_box()
        self.program.scroll(heading[0] + 100, 500, 10)
        self.wait_gone('heading', 'Summary')
        self.desktop.wait_still()
        mark = next(node for node in self.program.list_nodes('heading') if node.get_box()[0] > 930)
        left = mark.get_box()[1]

        def is_there():
            node = self.program.seek('heading', mark.name)
            return node is not None and abs(node.get_box()[1] - left) <= 3

        codes = ('LA', 'ID', 'KH', 'TH', 'SG', 'MY', 'PH', 'CN', 'RU', 'KR', 'JP', 'MN', 'US')
        for code in codes:
            self.start(f'legation:relationship/{code}')
            self.wait_gone('heading', 'Vietnam – North Korea')
        self.find('heading', 'United States – North Korea')
        for _ in codes:
            self.program.press('ctrl+bracketleft')
        self.find('heading', 'Vietnam – North Korea', seen=False)
        self.wait_for(is_there, 'the page to be where it was left')


class Mouse(ReadingCase):
    def test_buttons_for_back_and_forward(self):
        """Wherever the pointer is, the buttons 8 and 9 go back and forward."""
        self.choose('Vietnam')
        self.choose('Laos')
        for x in (100, 600, 1100):
            self.program.click(x, 400, button=8)
            self.find('heading', 'Vietnam – North Korea')
            self.program.click(x, 400, button=9)
            self.find('heading', 'Laos – North Korea')
        self.program.click(600, 700, button=8)
        self.find('heading', 'Vietnam – North Korea')


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


class Restart(ReadingCase):
    remembers = True

    def begin(self, *arguments):
        self.program = ui.Program(self.desktop, arguments, self.environment, self.stem + '.stderr')
        self.program.wait_shown()

    def end(self):
        self.assertEqual(self.program.close(), 0)
        self.program.kill()

    def test_finds_back(self):
        """What was chosen and filtered is there again, and the pane that was closed is closed."""
        self.choose('Laos')
        self.click_on('push button', 'Certain')
        self.find(None, LEFT_OUT)
        self.program.press('F9')
        self.wait_gone('list item', row_of('Laos'))
        self.end()
        self.begin()
        self.find('heading', 'Laos – North Korea')
        self.find(None, LEFT_OUT)
        self.assertIsNone(self.program.seek('list item', row_of('Laos')))

        # A link asks for something else than what was shown: nothing of that is in its way.
        self.end()
        self.begin('legation:event/kim-yong-nam-hanoi-2012')
        self.find('heading', re.compile('^Kim Yong Nam'))
        self.assertIsNone(self.program.seek(None, LEFT_OUT))


if __name__ == '__main__':
    ui.main()
