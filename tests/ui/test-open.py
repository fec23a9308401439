# SPDX-License-Identifier: GPL-3.0-or-later

"""Files and links: what a second start, a file or a link does to the program that runs."""

import os
import pathlib
import re
import subprocess

import legation_ui as ui

NOTES = str(pathlib.Path(__file__).with_name('notes.legation.json'))
BUILT_IN = 'Legation'
VIETNAM = 'Vietnam – North Korea'


class OpenCase(ui.TestCase):
    def start(self, *arguments):
        """Starts the program a second time, which tells the first and ends."""
        environment = dict(self.desktop.environment)
        environment.update((name, os.environ[name])
                           for name in ('GSETTINGS_SCHEMA_DIR', 'LEGATION_LOCALEDIR')
                           if name in os.environ)
        done = subprocess.run([ui.PROGRAM, *arguments], env=environment, timeout=ui.DEADLINE,
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b''))

    def list_titles(self):
        return sorted(window.name for window in self.program.look().get_windows())

    def wait_for_titles(self, *titles):
        self.wait_for(lambda: self.list_titles() == sorted(titles), f'the windows {titles}')

    def find_anywhere(self, role, name):
        """In any window: what is seen is known of the first one only."""
        return self.find(role, name, seen=False)


class BuiltIn(OpenCase):
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

    def test_bad_links(self):
        for link, words in (('legation:event/none', 'none'),
                            ('legation:visit/x', 'is none of the kinds'),
                            ('legation:event/x?from=soon', 'from=soon')):
            with self.subTest(link):
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

    def test_present(self):
        self.start('--present')
        self.wait_gone('list item', re.compile('^Vietnam, .*last contact'))
        self.find('push button', 'Next Step')


class File(OpenCase):
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
