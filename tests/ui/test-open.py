# SPDX-License-Identifier: GPL-3.0-or-later

"""Files and links: what a second start, a file or a link does to the program that runs."""

import json
import os
import pathlib
import re
import subprocess
import sys

import legation_ui as ui

DRAG_SOURCE = str(pathlib.Path(__file__).with_name('drag-source.py'))
NOTES = str(pathlib.Path(__file__).with_name('notes.legation.json'))
BUILT_IN = 'Legation'
VIETNAM = 'Vietnam – North Korea'


class BuiltIn(ui.TestCase):
    def test_second_start(self):
        self.start()
        self.wait_for_titles(BUILT_IN)

    def test_file_has_a_window_of_its_own(self):
        self.start(NOTES)
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')
        self.start(NOTES, os.path.relpath(NOTES))
        self.assert_stays(self.list_titles)

    def test_link(self):
        """A link shows the page and the span that it names, and back leads to where one was."""
        self.start('legation:relationship/VN?from=2024&to=2025')
        self.find('heading', VIETNAM)
        self.find('label', re.compile('^2024 – 2025$|^January 2024 – '))
        self.program.press('ctrl+bracketleft')
        self.wait_gone('heading', VIETNAM)

    def test_drop(self):
        """A file that is dragged here from another program opens."""
        environment = dict(self.desktop.environment, GTK_A11Y='none')
        source = subprocess.Popen([sys.executable, DRAG_SOURCE, NOTES], env=environment)
        self.addCleanup(source.wait)
        self.addCleanup(source.kill)
        search = 'xdotool', 'search', '--onlyvisible', '--name', '^Drag source$'
        window = self.wait_for(lambda: self.desktop.run(*search).strip(), 'a window to drag from')
        self.desktop.run('xdotool', 'windowmove', '--sync', window.decode(), '100', '200')
        self.desktop.wait_still()
        self.program.drag((180, 280), (700, 300), 30)
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')

    def test_file_is_read_again(self):
        """What was mended is seen, what was looked at stays; what is broken leaves all as it was."""
        path = os.path.join(self.desktop.folder, 'mine.json')
        text = pathlib.Path(NOTES).read_text(encoding='utf-8')

        def save(new_text):
            pathlib.Path(path).write_text(new_text, encoding='utf-8')

        save(text)
        self.start(path)
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')
        self.start('legation:relationship/VN')
        self.find_anywhere('heading', VIETNAM)
        save(text.replace('A fixture with notes', 'Mended'))
        self.program.press('ctrl+r')
        self.wait_for_titles(BUILT_IN, 'Mended')
        self.find_anywhere('heading', VIETNAM)
        save(text[:100])
        self.program.press('ctrl+r')
        self.find_anywhere('heading', 'Could not be opened: this is not JSON')
        self.program.press('Escape')
        self.wait_for_titles(BUILT_IN, 'Mended')
        self.find_anywhere('label', re.compile('^The file cannot be read any more'))
        save(text.replace('A fixture with notes', 'Mended').replace('"2024-05-02"', '"2045-05-02"'))
        self.program.press('ctrl+r')
        self.find_anywhere('label', re.compile('2045'))
        self.assertIsNone(self.program.seek('label', re.compile('^The file cannot be read any'),
                                            seen=False))

    def test_bad_links(self):
        for link, words in (('legation:event/none', '“none” is in none of the datasets'),
                            ('legation:visit/x', 'is none of the kinds'),
                            ('legation:event/x?from=soon', 'from=soon'),
                            ('legation:event/' + 100000 * 'x', 'at most 1000 bytes, found'),
                            ('legation:visit%0A' + 900 * 'x', 'the path “visit x')):
            with self.subTest(link[:40]):
                self.start(link)
                self.find_anywhere('label', re.compile(words))
                self.program.press('Escape')
                self.wait_for_titles(BUILT_IN)

    def test_what_cannot_be_opened(self):
        """Whatever it is, it is said, and the program goes on."""
        for path, words in ((os.path.join(self.desktop.folder, 'none.json'), 'No such file'),
                            (self.desktop.folder, 'This is a folder'),
                            ('/dev/zero', 'This is no ordinary file')):
            with self.subTest(path):
                self.start(path)
                self.find_anywhere('label', re.compile(words))
                self.program.press('Escape')
                self.wait_for_titles(BUILT_IN)

    def test_link_waits_for_the_file(self):
        self.start(NOTES, 'legation:event/letter')
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')
        self.find_anywhere('heading', 'A letter')

    def test_present_a_file(self):
        """What is presented is the file; it has no story."""
        self.start('--present', NOTES)
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')
        self.assertIsNone(self.program.seek('push button', 'Next Step', seen=False))

    def test_present(self):
        self.start('--present')
        self.wait_for_titles('Legation', 'How the outreach of 2024 and 2025 unfolded')
        self.find_anywhere(None, re.compile('^Slide 1 of '))
        self.program.press('Escape', 'Escape')
        self.wait_for_titles('Legation')

    def test_kiosk(self):
        """It presents by itself, which it says, and A takes that back."""
        self.start('--kiosk')
        self.find_anywhere(None, re.compile('^Slide 1 of '))
        self.find_anywhere(None, 'Runs by itself')
        self.program.press('a')
        self.find_anywhere(None, 'Waits for you')
        self.program.press('Escape', 'Escape')
        self.wait_for_titles('Legation')


class Slow(ui.TestCase):
    """A dataset that takes a while to read: long enough to say so, and to change one's mind."""

    def setUp(self):
        super().setUp()
        self.path = os.path.join(self.desktop.folder, 'long.json')
        with open(NOTES, encoding='utf-8') as file:
            dataset = json.load(file)
        letter = dataset['events'][-1]
        dataset['events'] += [letter | {'id': f'letter-{i}'} for i in range(300000)]
        dataset['title'] = 'Long'
        with open(self.path, 'w', encoding='utf-8') as file:
            json.dump(dataset, file)

    def is_shown(self, title):
        """Asks the X server: the program may have no time to answer."""
        return self.desktop.run('xdotool', 'search', '--onlyvisible', '--name', title) != b''

    def wait_for_opening(self):
        self.wait_for(lambda: self.is_shown('^Opening'), 'it to say so')

    def test_cancel(self):
        """What was cancelled does not open; what is asked for once more does."""
        self.start(self.path)
        self.wait_for_opening()
        self.program.press('Escape')
        self.wait_for(lambda: not self.is_shown('^Opening'), 'it to be cancelled')
        self.assert_stays(lambda: self.is_shown('^Long$'), 3)
        self.start(self.path)
        self.wait_for(lambda: self.is_shown('^Long$'), 'the dataset', 60)

    def test_quit(self):
        self.start(self.path)
        self.program.press('ctrl+q')
        self.assertEqual(self.program.process.wait(20), 0)


class File(ui.TestCase):
    arguments = (NOTES,)

    def test_file_alone(self):
        """The dataset's own title and the name of its file, and nothing of the built-in one."""
        self.find('label', 'notes.legation.json')
        self.wait_for_titles('A fixture with notes')

    def test_recent(self):
        self.program.press('F10')
        self.click_on(None, 'Open Recent')
        self.find(None, 'notes.legation.json')
        self.click_on(None, 'Built-in Dataset')
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')

    def test_forget(self):
        """The list of files is empty, and the window still answers to keys."""
        self.program.press('F10')
        self.click_on(None, 'Open Recent')
        self.click_on(None, 'Clear List')
        self.wait_gone(None, 'Clear List')
        self.program.press('F10')
        self.click_on(None, 'Open Recent')
        self.find(None, 'Built-in Dataset')
        self.assertIsNone(self.program.seek(None, 'Clear List', [], None))

    def test_link_into_what_is_open(self):
        """What both have is shown in the window that is in front."""
        self.start('legation:relationship/VN')
        self.find('label', 'Of the two it is said that now they had much to say to each other, '
                           'and that each of them remembered another part of it than the other '
                           'one did.')
        self.wait_for_titles('A fixture with notes')

    def test_link_into_the_built_in(self):
        self.start('legation:relationship/ID')
        self.find_anywhere('heading', 'Indonesia – North Korea')
        self.wait_for_titles(BUILT_IN, 'A fixture with notes')


if __name__ == '__main__':
    ui.main()
