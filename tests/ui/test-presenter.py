# SPDX-License-Identifier: GPL-3.0-or-later

"""A talk to its end: every key once, time that plays, a story that runs by itself, and what is there
afterwards."""

import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys
import tempfile

import legation_ui as ui

N_SLIDES = 12  # of the story that is built in
BLACK, WHITE = (0, 0, 0), (255, 255, 255)
STEPS = (
    {'id': 'one', 'title': 'All of it', 'caption': 'See this.', 'seconds': 1,
     'speakerNotes': 'This is said.\n' * 60},
    {'id': 'two', 'title': 'It grows', 'caption': 'See that.', 'span': '2020/2022', 'play': True,
     'seconds': 60},
    {'id': 'three', 'title': 'The end', 'caption': 'See all.'},
)


def write_talk(folder):
    """A dataset with a story of three steps, of which the second plays."""
    with open(pathlib.Path(__file__).parent / 'crossings.legation.json', encoding='utf-8') as file:
        dataset = json.load(file)
    dataset['stories'] = [{'id': 'tour', 'title': 'The tour', 'steps': STEPS}]
    path = os.path.join(folder, 'talk.legation.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(dataset, file)
    return path


class PresenterCase(ui.TestCase):
    def find_slide(self):
        """The number of the slide, as it is read out; None where nothing is presented."""
        node = self.program.seek(None, re.compile('^Slide [0-9]+ of '), seen=False)
        return node and int(node.name.split()[1])

    def wait_for_slide(self, number):
        self.wait_for(lambda: self.find_slide() == number,
                      lambda: f'slide {number}, not {self.find_slide()}')

    def wait_for_words(self, words):
        self.find_anywhere(None, words)

    def present(self):
        self.program.press('F5')
        self.wait_for_slide(1)
        self.desktop.wait_still()

    def leave(self):
        self.program.press('Escape', 'Escape')
        self.wait_for(lambda: self.find_slide() is None, 'the talk to end')


class TalkCase(PresenterCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.mkdtemp(prefix='legation-talk-')
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.arguments = (*cls.arguments, write_talk(folder))


class Keys(PresenterCase):
    def test_every_key(self):
        """Each of them once, with everything hidden that could take it."""
        self.program.press('F9', 'shift+F9', 'F11')
        self.desktop.wait_still()
        self.present()
        self.go_through_slides()
        self.change_and_undo()
        self.say_something()
        self.leave()

    def go_through_slides(self):
        number = 1
        for on, back in (('Next', 'Prior'), ('KP_Next', 'KP_Prior'), ('space', 'shift+space'),
                         ('Right', 'Left'), ('KP_Right', 'KP_Left'), ('Down', 'Up'), ('n', 'p'),
                         ('Return', 'BackSpace'), ('XF86AudioNext', 'XF86AudioPrev'),
                         ('XF86Forward', 'XF86Back'), ('XF86AudioPlay', 'N')):
            # One of each pair ahead, so that none of them can be without effect.
            for key, step in ((on, 1), (on, 1), (back, 1 if back == 'N' else -1)):
                with self.subTest(key=key):
                    self.program.press(key)
                    number += step
                    self.wait_for_slide(number)
            if number > N_SLIDES - 4:
                number = 1
                self.program.press('Home')
                self.wait_for_slide(1)
        for keys, target in ((('End',), N_SLIDES), (('KP_Home',), 1), (('3', 'KP_Enter'), 3),
                             (('1', '0', 'Return'), 10), (('KP_End',), N_SLIDES), (('2', 'Return'), 2)):
            with self.subTest(keys=keys):
                self.program.press(*keys)
                self.wait_for_slide(target)

    def change_and_undo(self):
        """What can be seen and taken back; the slide stays."""
        self.desktop.wait_still()
        picture = self.desktop.picture()
        for key, undo in (('b', 'x'), ('period', 'Next'), ('w', 'F5'), ('comma', 'Escape'),
                          ('Tab', 'Tab'), ('l', 'c'), ('g', 'g'), ('plus', 'minus'),
                          ('equal', 'KP_Subtract'), ('s', 's'), ('F1', 'F1'), ('question', 'Escape'),
                          ('f', 'f'), ('ctrl+Up', 'ctrl+Down'), ('ctrl+Left', 'ctrl+Right')):
            with self.subTest(key=key, undo=undo):
                self.program.press(key)
                self.wait_for(lambda: self.desktop.picture() != picture, 'something else')
                self.program.press(undo)
                self.wait_for(lambda: self.is_like(picture), 'the slide as it was')
                self.assertEqual(self.find_slide(), 2)

    def is_like(self, picture):
        now = self.desktop.picture()
        return now == picture or all(abs(a - b) < 6 for a, b in zip(now, picture) if a != b)

    def say_something(self):
        """What is told of in words."""
        for key, words in (('t', '^Timer paused at '), ('shift+t', '^Timer paused at 0:00'),
                           ('t', '^Timer runs at '), ('a', '^Runs by itself'),
                           ('XF86AudioPause', '^Paused'), ('XF86AudioPlay', '^Runs by itself|^$'),
                           ('XF86AudioStop', '^Waits for you'), ('Escape', '^Press Escape again')):
            with self.subTest(key=key):
                self.program.press(key)
                self.wait_for_words(re.compile(words))
        # Nothing to swap with, and no meaning at all: but each takes the question back.
        for key in 'm', 'F5', 'shift+F5', 'x':
            with self.subTest(key=key):
                self.program.press(key)
                self.wait_for(lambda: self.program.seek(
                    None, 'Press Escape again to leave', seen=False) is None, 'the hint to go')
                self.assertEqual(self.find_slide(), 2)
                self.program.press('Escape')
                self.wait_for_words('Press Escape again to leave')
        self.program.press('F5')


class Restores(PresenterCase):
    def test_all_of_it(self):
        """Camera, time, filter, selection and the places of scrolled lists are what they were."""
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.find('heading', 'Vietnam – North Korea')
        self.program.press('ctrl+l')
        self.find(None, 'Date or Span')
        self.program.press(*'2024', 'Return')
        self.find('label', re.compile('^2024$|^January – December 2024$'))
        self.program.scroll(600, 300, -2)
        self.program.drag((600, 300), (560, 330))
        self.program.scroll(130, 500, 3)
        self.program.scroll(1100, 500, 3)
        self.program.move(1, 1)
        self.desktop.wait_still(times=40)  # bars for scrolling go after a while
        before = self.desktop.picture()
        self.present()
        self.program.press('Next', 'Next', 'plus', 'ctrl+Left', 'l', 'g', 'End', 'f')
        self.wait_for_slide(N_SLIDES)
        self.program.press('g', 'minus', 'f')
        self.leave()
        self.wait_for(lambda: self.desktop.picture() == before, 'all to be as it was')


class Plays(TalkCase):
    def test_time(self):
        """The first press ends what plays, the second goes on; back is what was seen last."""
        self.present()
        self.program.press('Next', 'Next')
        self.wait_for_slide(3)
        begun = self.desktop.picture()
        self.wait_for(lambda: self.desktop.picture() != begun, 'time to pass')
        self.program.press('Next')
        self.desktop.wait_still()
        ended = self.desktop.picture()
        self.assertEqual(self.find_slide(), 3)
        self.program.press('Next')
        self.wait_for_slide(4)
        self.program.press('Prior')
        self.wait_for_slide(3)
        self.wait_for(lambda: self.desktop.picture() == ended, 'what was seen last')
        self.leave()

    def test_notes_by_keys(self):
        """Notes that are longer than their box are read on, made larger, and their buttons pressed."""
        self.present()
        self.program.press('Next', 's')
        self.find_anywhere('label', re.compile('^This is said.'))
        self.desktop.wait_still()
        for key, undo in ('shift+Next', 'shift+Prior'), ('ctrl+plus', 'ctrl+minus'):
            with self.subTest(key=key):
                picture = self.desktop.picture()
                self.program.press(key)
                self.wait_for(lambda: self.desktop.picture() != picture, 'other notes')
                self.program.press(undo)
                self.wait_for(lambda: self.desktop.picture() == picture, 'the notes as they were')
        self.program.press('ctrl+Tab')
        self.wait_for_focus('Smaller Notes')
        self.program.press('ctrl+Tab')
        self.wait_for_focus('Larger Notes')
        picture = self.desktop.picture()
        self.program.press('Return')
        self.wait_for(lambda: self.desktop.picture() != picture, 'larger notes')
        self.assertEqual(self.find_slide(), 2)
        # A button is pressed once: what a clicker sends next is the talk's.
        self.program.press('space')
        self.wait_for_slide(3)
        self.program.press('Prior')
        self.wait_for_slide(2)
        # Any other key is the talk's, and so is Return then.
        self.program.press('ctrl+Tab')
        self.program.press('Prior', 'Return')
        self.wait_for_slide(2)
        self.program.press('ctrl+minus')
        self.leave()

    def wait_for_focus(self, name):
        self.wait_for(lambda: any(node.has_state('focused') and node.is_like(None, name)
                                  for node in self.program.look().root.walk()), f'focus on {name}')


class Kiosk(TalkCase):
    arguments = ('--kiosk',)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = os.path.join(os.path.dirname(__file__), 'session-manager.py')
        cls.manager = subprocess.Popen([sys.executable, path], env=cls.desktop.environment,
                                       stdout=subprocess.PIPE, bufsize=0)
        cls.addClassCleanup(cls.manager.wait, ui.DEADLINE)
        cls.addClassCleanup(cls.manager.terminate)
        cls.addClassCleanup(cls.manager.stdout.close)
        assert cls.read_line() == 'Ready\n'

    @classmethod
    def read_line(cls):
        """What the session manager tells next; nothing where it tells nothing for long."""
        ready = select.select([cls.manager.stdout], [], [], ui.DEADLINE)[0]
        return cls.manager.stdout.readline().decode() if ready else ''

    def test_by_itself(self):
        """It goes on by itself and begins again, keys are heard, and the screen stays on meanwhile."""
        self.assertRegex(self.read_line(), '^Inhibit .* A story is being presented 8$')
        self.program.press('Next')  # to what lasts a second
        self.wait_for_slide(3)
        self.program.press('XF86AudioPause')
        self.wait_for_words('Paused')
        self.program.press('End', 'XF86AudioPlay')
        self.wait_for(lambda: self.find_slide() == 1, 'the first slide again', 40)
        self.leave()
        self.assertRegex(self.read_line(), '^Uninhibit 7$')


if __name__ == '__main__':
    ui.main()
