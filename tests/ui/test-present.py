# SPDX-License-Identifier: GPL-3.0-or-later

"""A talk in the real window: nothing but the slide, and keys as presenters and clickers send them."""

import random
import re

import legation_ui as ui

STORY = 'How the outreach of 2024 and 2025 unfolded'
N_SLIDES = 12  # its ten steps, the title and the sources
BLACK, WHITE = (0, 0, 0), (255, 255, 255)
LEAVE = 'Press Escape again to leave'


def look_alike(picture, other):
    """Whether nobody can tell two pictures apart: relief may be rounded otherwise after a move."""
    return picture == other or all(abs(a - b) < 6 for a, b in zip(picture, other) if a != b)


class PresentCase(ui.TestCase):
    def find_slide(self):
        """The number of the slide, as it is read out; None where nothing is presented."""
        node = self.program.seek(None, re.compile('^Slide [0-9]+ of '), seen=False)
        return node and int(node.name.split()[1])

    def wait_for_slide(self, number):
        self.wait_for(lambda: self.find_slide() == number,
                      lambda: f'slide {number}, not {self.find_slide()}')

    def present(self, key='F5', number=1):
        self.program.press(key)
        self.wait_for_slide(number)
        self.desktop.wait_still()

    def leave(self):
        self.program.press('Escape', 'Escape')
        self.wait_for(lambda: self.find_slide() is None, 'the talk to end')

    def seek_anywhere(self, name):
        return self.program.seek(None, name, seen=False)

    def wait_for_picture(self, picture, what, *rectangle):
        self.wait_for(lambda: look_alike(self.desktop.picture(*rectangle), picture), what)

    def wait_for_color(self, color):
        """Waits for a screen that is nothing but one colour."""
        self.wait_for(lambda: set(self.desktop.colors()) == {color}, f'nothing but {color}')


class Clicker(PresentCase):
    """A clicker has four buttons: on, back, black, and one that sends F5 and Escape in turn, whatever
    is on the screen."""

    def test_clicker(self):
        """Hundreds of presses in any order: it is never left, and is where one has gone to."""
        seed = random.randrange(10 ** 6)
        dice = random.Random(seed)
        pictures, number, black, starts = {}, 1, False, True
        self.present()
        for _ in range(8):
            keys = []
            for _ in range(40):
                key = dice.choice(('Next', 'Prior', 'Next', 'Prior', 'period', 'start'))
                if key == 'start':
                    key = 'F5' if starts else 'Escape'
                    starts = not starts
                if key in ('Next', 'Prior') and not black:
                    number += 1 if key == 'Next' else -1
                    number = min(max(number, 1), N_SLIDES)
                black = key == 'period' and not black
                keys.append(key)
            with self.subTest(seed=seed, keys=keys):
                self.program.press(*keys)
                self.wait_for_slide(number)
                self.assertEqual(len(self.list_titles()), 2)
                if black:
                    self.wait_for_color(BLACK)
                    continue
                self.wait_for(lambda: self.seek_anywhere(LEAVE) is None, 'the hint to go')
                self.desktop.wait_still()
                # The map looks where it looked: nothing pans it.
                picture = pictures.setdefault(number, self.desktop.picture())
                self.assertTrue(look_alike(self.desktop.picture(), picture))
        self.program.press('F5')
        self.leave()

    def test_leave(self):
        """Only Escape twice leaves, and all is as it was; F5 goes on, Shift+F5 begins again."""
        self.click_on('list item', re.compile('^Vietnam, .*last contact'))
        self.find('heading', 'Vietnam – North Korea')
        self.program.move(1, 1)
        self.desktop.wait_still()
        center = 270, 0, 650, 800  # beside it bars for scrolling come and go
        before = self.desktop.picture(*center)
        self.present()
        self.program.press('Next', 'Next', 'Next')
        self.wait_for_slide(4)
        self.program.press('Escape')
        self.find_anywhere(None, LEAVE)
        self.program.press('F5', 'Escape')
        self.find_anywhere(None, LEAVE)
        self.wait_for_slide(4)
        self.program.press('Next', 'Escape')
        self.find_anywhere(None, LEAVE)
        self.program.press('Escape')
        self.wait_for(lambda: self.find_slide() is None, 'the talk to end')
        self.wait_for_picture(before, 'all to be as it was', *center)
        self.find('heading', 'Vietnam – North Korea')
        self.present('F5', 5)
        self.leave()
        self.present('shift+F5', 1)
        self.leave()


class Keys(PresentCase):
    def test_steps(self):
        """All keys that go on and back, the ends, and numbers."""
        self.present()
        for on, back in (('Next', 'Prior'), ('space', 'BackSpace'), ('Right', 'Left'), ('Down', 'Up'),
                         ('Return', 'p'), ('n', 'shift+space'), ('XF86AudioNext', 'XF86AudioPrev')):
            with self.subTest(on=on, back=back):
                self.program.press(on, on)
                self.wait_for_slide(3)
                self.program.press(back, back)
                self.wait_for_slide(1)
        self.program.press('End')
        self.wait_for_slide(N_SLIDES)
        self.program.press('Next', 'Next', 'Home')
        self.wait_for_slide(1)
        self.program.press('1', '1')
        self.find_anywhere(None, 'Go to 11')
        self.program.press('Return')
        self.wait_for_slide(11)
        self.program.press('9', '9', 'Return')
        self.wait_for(lambda: self.seek_anywhere(re.compile('^Go to [0-9]')) is None, 'no number')
        self.wait_for_slide(11)
        self.leave()

    def test_black_and_white(self):
        """The next key returns, and does nothing else."""
        self.present()
        self.program.press('Next')
        self.wait_for_slide(2)
        self.desktop.wait_still()
        picture = self.desktop.picture()
        for key, color, following in (('b', BLACK, 'Next'), ('period', BLACK, 'period'),
                                      ('w', WHITE, 'Escape'), ('comma', WHITE, 'F5')):
            with self.subTest(key=key, following=following):
                self.program.press(key)
                self.wait_for_color(color)
                self.program.press(following)
                self.wait_for_picture(picture, 'the slide to return')
        self.wait_for_slide(2)
        self.leave()

    def test_freeze(self):
        """What the audience sees stands still while the talk goes on; words below say so."""
        above = 0, 0, 1280, 640
        self.present()
        picture = self.desktop.picture(*above)
        self.program.press('f', 'Next', 'Next')
        self.wait_for_slide(3)
        self.desktop.wait_still()
        self.assertTrue(look_alike(self.desktop.picture(*above), picture))
        self.assertTrue(self.seek_anywhere('Frozen – press F to go on'))
        self.program.press('Escape')
        self.wait_for(lambda: self.desktop.picture(*above) != picture, 'the slide that is shown')
        self.assertIsNone(self.seek_anywhere(LEAVE))
        self.leave()

    def test_look_closer(self):
        """Spotlight, scale and a look beside, without a mouse."""
        self.present()
        picture = self.desktop.picture()
        for do, undo in ('l', 'c'), ('plus', 'minus'), ('ctrl+Right', 'ctrl+Left'):
            with self.subTest(key=do):
                self.program.press(do)
                self.wait_for(lambda: self.desktop.picture() != picture, 'something else')
                self.program.press(undo)
                self.wait_for_picture(picture, 'the slide as it was')
        self.program.press('question')
        self.find_anywhere('label', 'Previous step')
        self.wait_for(lambda: self.desktop.picture() != picture, 'the list of keys')
        self.program.press('Next')
        self.wait_for_picture(picture, 'the list to go')
        self.wait_for_slide(1)
        self.leave()

    def test_pointer(self):
        """A click goes on, the other button goes back, and the wheel moves nothing."""
        self.present()
        self.program.click(700, 300)
        self.wait_for_slide(2)
        self.program.click(700, 300)
        self.wait_for_slide(3)
        self.program.click(700, 300, 3)
        self.wait_for_slide(2)
        self.desktop.wait_still()
        below = 0, 400, 1280, 400  # where the pointer is not
        picture = self.desktop.picture(*below)
        self.program.scroll(700, 300, 3)
        self.program.drag((700, 300), (500, 350))
        self.wait_for_slide(3)
        self.program.press('Prior')
        self.wait_for_slide(2)
        self.wait_for_picture(picture, 'the slide as it was', *below)
        self.leave()


class Start(PresentCase):
    def test_hidden_panes(self):
        """Lists, header and timeline are not needed for it."""
        self.program.press('F9', 'shift+F9', 'F11')
        self.desktop.wait_still()
        self.present()
        self.program.press('Next')
        self.wait_for_slide(2)
        self.leave()

    def test_story_page(self):
        """The page of a story presents that one, from its beginning or from the step that it shows."""
        self.click_on('list item', re.compile('^Vietnam, from Ho Chi Minh to To Lam'))
        self.click_on('push button', 'Present')
        self.wait_for_titles('Legation', 'Vietnam, from Ho Chi Minh to To Lam')
        self.wait_for_slide(1)
        self.leave()
        self.click_on('push button', 'Next Step')
        self.click_on('push button', 'Next Step')
        self.find('label', 'Step 2 of 9')
        self.click_on('push button', 'Present from Here')
        self.wait_for_slide(3)
        self.leave()


if __name__ == '__main__':
    ui.main()
