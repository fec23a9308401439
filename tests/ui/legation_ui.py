# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the real program in a real window, and sees what a user would see.

Pointer and keys are real X events; what is on the screen is asked from the accessibility tree and
from the pixels.  Nothing sleeps for a fixed time: whatever is expected is waited for by looking.
"""

import glob
import os
import re
import subprocess
import sys
import time
import unittest

from legation_desktop import DEADLINE, FRAME, Desktop, wait_for
from legation_tree import Bus, Tree

PROGRAM = os.environ.get('LEGATION_PROGRAM', '_build/src/legation')
EYES = os.environ.get('LEGATION_UI_EYES')
OUTPUT = os.environ.get('LEGATION_UI_OUTPUT', '.')

# What must never be on stderr: any critical or assertion, our own warnings, and those of GTK that
# only a mistake of ours brings.
FORBIDDEN = re.compile(rb'.*(?:CRITICAL|ERROR|(?i:legation)[\w-]*-WARNING|Sanitizer'
                       rb'|still has children left).*')

# A window without a frame in the list of xwininfo: a popover, or a tooltip.
POPOVER = re.compile(rb'^     (0x\w+) "[^"]*": \("\w+" "\w+"\) +(?!1x1)(\d+)x(\d+)\S* +'
                     rb'\+(-?\d+)\+(-?\d+)', re.MULTILINE)


def is_about(window, content):
    """Whether a window is as large as its content, or has a margin around it."""
    return 0 <= window - content <= 12


def list_threads(process):
    """What each thread of a process does, and how often it has done something: (state, turns)."""
    threads = {}
    for thread in glob.glob(f'/proc/{process}/task/*'):
        try:
            with open(thread + '/status', 'rb') as file:
                words = dict(line.split(b':\t', 1) for line in file if b':\t' in line)
        except (FileNotFoundError, ProcessLookupError):
            continue
        turns = [int(value) for name, value in words.items() if name.endswith(b'ctxt_switches')]
        threads[thread] = words[b'State'][:1], sum(turns)
    return threads


class Program:
    """The program under test, running on a desktop."""

    def __init__(self, desktop, arguments=(), environment=None, errors='stderr.log'):
        self.desktop = desktop
        self.bus = Bus(desktop.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.owner = None
        self.errors_path = errors
        self.errors = open(errors, 'wb')
        variables = dict(desktop.environment, GTK_A11Y='atspi', G_DEBUG='fatal-criticals')
        for name in ('GSETTINGS_SCHEMA_DIR', 'LEGATION_LOCALEDIR'):
            if name in os.environ:
                variables[name] = os.environ[name]
        if EYES:
            variables['LD_PRELOAD'] = EYES
        variables.update(environment or {})
        self.process = subprocess.Popen([PROGRAM, *arguments], env=variables,
                                        stdin=subprocess.DEVNULL, stdout=self.errors,
                                        stderr=self.errors)

    def wait_shown(self):
        """Waits until the window is there, drawn and at rest."""
        def find_owner():
            self.check_alive()
            self.owner = self.bus.find_owner(self.process.pid)
            return self.owner

        def fills_screen():
            self.check_alive()
            windows = self.look().get_windows()
            return windows and windows[0].get_box() == (0, 0, self.desktop.width,
                                                        self.desktop.height)

        wait_for(find_owner, 'the program on the bus')
        wait_for(fills_screen, 'the window to fill the screen')
        middle = [size // 3 for size in 2 * (self.desktop.width, self.desktop.height)]
        wait_for(lambda: len(self.desktop.colors(*middle)) > 64, 'the window to be drawn')
        self.desktop.wait_still()

    def check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}:\n' +
                                 self.read_errors().decode(errors='replace'))

    def read_errors(self):
        with open(self.errors_path, 'rb') as file:
            return file.read()

    def wait_idle(self, limit=0.5):
        """Waits until every thread sleeps and none wakes up, which is what the program does when
        it has answered all that it was told; not for long, as a film that runs never rests."""
        last, end = None, time.monotonic() + limit
        while time.monotonic() < end:
            before, last = last, list_threads(self.process.pid)
            if last == before and all(state == b'S' for state, _ in last.values()):
                return
            time.sleep(0.04)

    # The eyes of the user, and the ears.
    def look(self):
        """The accessibility tree as it is now."""
        return Tree(self.bus, self.owner, None if EYES else self._locate_popover)

    def _locate_popover(self, size=None):
        """The corner of the popover of about that size, or of any, and None while there is none on the
        screen.  Popovers are windows of their own to the X server; so is a tooltip, which may lie over
        the menu of the button that it explains.  A popover that has become less high than it was still
        tells GTK's old height, but never a width that it does not have."""
        listing = self.desktop.run('xwininfo', '-root', '-children')
        wide = None
        for window, *numbers in POPOVER.findall(listing):
            width, height, x, y = map(int, numbers)
            if ((size is None or is_about(width, size[0])) and
                    b'IsViewable' in self.desktop.run('xwininfo', '-id', window.decode())):
                if size is None or is_about(height, size[1]):
                    return x - FRAME, y - FRAME
                wide = wide or (x - FRAME, y - FRAME)
        return wide

    def has_no_popover(self):
        return EYES is not None or self._locate_popover() is None

    def list_nodes(self, role=None, name=None, seen=True, within=None):
        """All such widgets; only those that can be seen unless asked otherwise."""
        return list(self._iterate(role, name, seen, within))

    def seek(self, role=None, name=None, seen=True, within=None):
        """The first such widget, or None."""
        return next(self._iterate(role, name, seen, within), None)

    def _iterate(self, role, name, seen, within):
        self.check_alive()
        for node in self.look().root.walk():
            if (node.is_like(role, name) and node.is_within(within) and
                    (not seen or node.is_seen())):
                yield node

    def find(self, role=None, name=None, seen=True, within=None):
        """The first such widget, waited for."""
        return wait_for(lambda: self.seek(role, name, seen, within),
                        f'{role or "a widget"} {name!r}')

    def read(self):
        """All that can be read on the screen, as one text."""
        return '\n'.join(node.name for node in self.list_nodes()
                         if node.role in ('label', 'heading') and node.name)

    # The hands of the user.
    def _xdotool(self, *words):
        self.check_alive()
        self.desktop.run('xdotool', *map(str, words))

    @staticmethod
    def _to(x, y):
        return 'mousemove', round(x) + FRAME, round(y) + FRAME

    def move(self, x, y):
        self._xdotool(*self._to(x, y))

    def click(self, x, y, button=1, times=1):
        """Comes from afar, so that a card or a tooltip that lies over the place is gone, and holds
        the button as long as a finger does: GTK 4.8 may renew a popover's grab at any time, and
        loses a press and a release that come at once."""
        self.move(1, 1)
        self.wait_idle()
        self.move(x, y)
        self.wait_idle()
        self._xdotool(*('mousedown', button, 'sleep', 0.03, 'mouseup', button, 'sleep', 0.03) * times)

    def click_on(self, node):
        """Clicks in the middle of a widget as soon as it stays where it is."""
        last = [None]

        def is_still():
            before, last[0] = last[0], node.get_box()
            return last[0] == before and last[0][2] > 0

        self.wait_idle()
        wait_for(is_still, f'{node.role} {node.name!r} to stay where it is')
        self.click(*node.get_center())

    def scroll(self, x, y, steps):
        """Turns the wheel over a point: down and away with positive steps."""
        self.click(x, y, 5 if steps > 0 else 4, abs(steps))

    def hold(self, key, action):
        """Does something while a key is down."""
        self._xdotool('keydown', key)
        try:
            action()
        finally:
            self._xdotool('keyup', key)

    def drag(self, start, end, steps=8, at_end=None):
        """Lets go at the end, or after something was done there."""
        words = [*self._to(*start), 'mousedown', 1]
        for step in range(1, steps + 1):
            x, y = (start[i] + (end[i] - start[i]) * step / steps for i in (0, 1))
            words += [*self._to(x, y), 'sleep', 0.016]
        self._xdotool(*words)
        try:
            if at_end is not None:
                at_end()
        finally:
            self._xdotool('mouseup', 1)

    def press(self, *keys):
        self._xdotool('key', '--clearmodifiers', *keys)

    def close(self):
        """Closes the window as the window manager does, and returns the exit status."""
        for _ in range(3):
            if self.process.poll() is None:
                self.press('alt+F4')
                try:
                    self.process.wait(5)
                except subprocess.TimeoutExpired:
                    self.press('Escape')
        return self.process.poll()

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()


class TestCase(unittest.TestCase):
    """A fresh program for each test; it must end well and in silence."""

    size = (1280, 800)
    animations = False
    settings = ''  # more lines of GTK's settings.ini
    arguments = ()
    environment = {}
    remembers = False  # whether a program starts with what the one before it showed last

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(*cls.size, animations=cls.animations, settings=cls.settings)
        cls.addClassCleanup(cls.desktop.close)

    def setUp(self):
        self.desktop.run('xdotool', 'mousemove', '0', '0')
        if not self.remembers:
            self.desktop.forget_views()
        name = self.id().split('.', 1)[-1]
        self.stem = os.path.join(OUTPUT, re.sub(r'[^\w-]', '-', name))
        self.program = Program(self.desktop, self.arguments, self.environment,
                               self.stem + '.stderr')
        self.addCleanup(self._end)
        self.program.wait_shown()

    def _end(self):
        try:
            if self._has_failed():
                self._keep()
                return
            status = self.program.close()
            found = FORBIDDEN.findall(self.program.read_errors())
            if status != 0:
                self._keep()
            self.assertEqual(status, 0, 'exit status')
            self.assertEqual([line.decode(errors='replace') for line in found], [])
            os.remove(self.program.errors_path)
        finally:
            self.program.kill()

    def _has_failed(self):
        if hasattr(self._outcome, 'errors'):  # Python before 3.11
            return any(error for _, error in self._outcome.errors)
        result = self._outcome.result
        return any(getattr(test, 'test_case', test) is self
                   for test, _ in result.errors + result.failures)

    def _keep(self):
        """Leaves what helps to understand a failure in the build folder."""
        self.desktop.save(self.stem + '.png')
        if self.program.process.poll() is None and self.program.owner is not None:
            with open(self.stem + '.tree', 'w', encoding='utf-8') as file:
                file.write(self.program.look().root.describe())
        print(f'see {self.stem}.png, .tree and .stderr', file=sys.stderr)

    # Short names for what every test does.
    def find(self, role=None, name=None, **options):
        return self.program.find(role, name, **options)

    def click_on(self, role=None, name=None, within=None):
        self.program.click_on(self.find(role, name, within=within))

    def wait_for(self, condition, what, deadline=DEADLINE):
        def look():
            self.program.check_alive()
            return condition()

        return wait_for(look, what, deadline)

    def wait_gone(self, role=None, name=None):
        self.wait_for(lambda: self.program.seek(role, name) is None, f'{role} {name!r} to go')

    def dismiss(self, role, name):
        """Closes the popover that has such a widget, and waits until it takes no more clicks."""
        self.program.press('Escape')
        self.wait_gone(role, name)
        self.wait_for(self.program.has_no_popover, 'the popover to close')

    def start(self, *arguments):
        """Starts the program a second time, which tells the first and ends in silence."""
        environment = dict(self.desktop.environment)
        environment.update((name, os.environ[name])
                           for name in ('GSETTINGS_SCHEMA_DIR', 'LEGATION_LOCALEDIR')
                           if name in os.environ)
        done = subprocess.run([PROGRAM, *arguments], env=environment, timeout=DEADLINE,
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b''))

    def list_titles(self):
        return sorted(window.name for window in self.program.look().get_windows())

    def wait_for_titles(self, *titles):
        self.wait_for(lambda: self.list_titles() == sorted(titles), f'the windows {titles}')

    def find_anywhere(self, role=None, name=None):
        """In any window: what is seen is known of the first one only."""
        return self.find(role, name, seen=False)

    def wait_for_change(self, question, before, what):
        """Waits until question() is answered otherwise than before, and returns the answer."""
        answer = [before]

        def is_changed():
            answer[0] = question()
            return answer[0] != before

        self.wait_for(is_changed, what)
        return answer[0]

    def assert_nothing_cut(self):
        """Asserts that nothing that can be read or pressed leaves the window by its side."""
        self.desktop.wait_still()
        self.assertLessEqual(self.program.look().get_windows()[0].get_box()[2], self.desktop.width)
        boxes = {f'{node.role} {node.name!r}': node.get_box()
                 for node in self.program.list_nodes()
                 if node.name and node.role in ('label', 'heading', 'push button', 'check box',
                                                'radio button', 'entry', 'combo box')}
        self.assertEqual({name: box for name, box in boxes.items()
                          if box[0] < 0 or box[0] + box[2] > self.desktop.width}, {})

    def assert_stays(self, question, seconds=1.5):
        """Asserts that an answer does not change for a while."""
        before = question()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.assertEqual(question(), before)


def try_again(result):
    """A second try for what failed: a window waits for a machine that others use, too.  What fails
    always fails twice; what does not is named, and ./check repeats it.  Returns whether all is well."""
    broken = [getattr(test, 'test_case', test) for test, _ in result.errors + result.failures]
    again = {test.id(): type(test)(test._testMethodName)  # pylint: disable=protected-access
             for test in broken if isinstance(test, unittest.TestCase)}
    if result.unexpectedSuccesses or not all(isinstance(test, unittest.TestCase) for test in broken):
        return False
    if not again:
        return True
    print('\nOnce more:', file=sys.stderr)
    second = unittest.TextTestRunner(verbosity=2).run(unittest.TestSuite(again.values()))
    if not second.wasSuccessful():
        return False
    for name in again:
        print(f'passed at the second try: {name}', file=sys.stderr)

    return True


def main():
    sys.exit(not try_again(unittest.main(verbosity=2, exit=False).result))
