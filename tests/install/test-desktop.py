# SPDX-License-Identifier: GPL-3.0-or-later

"""The installed program as a desktop starts it: D-Bus activation, files, links, a second start."""

import configparser
import os
import pathlib
import re
import shutil
import subprocess

from gi.repository import GLib

import legation_install
import legation_ui as ui
from legation_desktop import Desktop, wait_for
from legation_install import APP_ID, PREFIX, SOURCE
from legation_tree import Bus, connect

MEDIA_TYPE = 'application/vnd.legation+json'
BUILT_IN = 'North Korea and its partners'
TITLE = 'A dataset to count'
STORY = 'How the outreach of 2024 and 2025 unfolded'
DATASET = SOURCE / 'tests' / 'tool' / 'info.legation.json'
OUTPUT = os.environ.get('LEGATION_UI_OUTPUT', '.')

# Lines of ours, or of GTK about us, that a program may not leave in the log of the session.
FORBIDDEN = re.compile(r'.*(?:legation[^\n]*CRITICAL|legation[\w-]*-WARNING|Sanitizer).*',
                       re.IGNORECASE)


def read_section(name, section):
    """The keys of an installed file in the way of desktop files."""
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str
    parser.read(PREFIX / 'share' / name, encoding='utf-8')
    return dict(parser[section])


class Session(Desktop):
    """A desktop that finds what is installed below PREFIX, and nothing of the build tree."""

    def _start_screen(self):
        self.environment.update(
            PATH=f'{PREFIX}/bin:{os.environ["PATH"]}',
            XDG_DATA_DIRS=f'{PREFIX}/share:/usr/local/share:/usr/share',
            XDG_DATA_HOME=os.path.join(self.folder, 'data'),
            XDG_CURRENT_DESKTOP='GNOME',
            GTK_A11Y='atspi',
            G_DEBUG='fatal-criticals',
        )
        super()._start_screen()

    def call(self, name, path, interface, method, arguments):
        """Calls a method over the bus, which starts who is not there."""
        return connect(self.environment['DBUS_SESSION_BUS_ADDRESS']).call_sync(
            name, path, interface, method, arguments, None, 0, -1, None).unpack()

    def ask(self, method, name=APP_ID):
        """Asks the bus about a name; None where nobody has it."""
        try:
            return self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                             method, GLib.Variant('(s)', (name,)))[0]
        except GLib.Error:
            return None


class Process:
    """A process that somebody else started."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        try:
            state = pathlib.Path(f'/proc/{self.pid}/stat').read_text().rsplit(')', 1)[1].split()[0]
        except FileNotFoundError:
            state = 'X'
        return None if state not in 'XZ' else 0


class Activated(ui.Program):
    """The program that has the name on the bus."""

    def __init__(self, desktop):  # pylint: disable=super-init-not-called
        self.desktop = desktop
        self.bus = Bus(desktop.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.owner = None
        self.errors_path = desktop.log.name
        pid = wait_for(lambda: desktop.ask('GetConnectionUnixProcessID'), f'{APP_ID} on the bus')
        self.process = Process(pid)

    def get_titles(self):
        """What the windows are called, the built-in dataset's after the name of the program."""
        return sorted(node.name for node in self.look().get_windows())


class Test(ui.TestCase):
    @classmethod
    def setUpClass(cls):
        legation_install.hold_installed(cls)

    def setUp(self):
        self.stem = os.path.join(OUTPUT, self.id().split('.')[-1])
        self.desktop = Session()
        self.addCleanup(self.desktop.close)
        if ui.EYES:
            self.desktop.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                              'UpdateActivationEnvironment',
                              GLib.Variant('(a{ss})', ({'LD_PRELOAD': ui.EYES},)))
        self.file = pathlib.Path(self.desktop.folder) / 'my.legation.json'
        shutil.copyfile(DATASET, self.file)
        self.program = None
        self.addCleanup(self._end)

    def _end(self):
        """The program leaves when asked to, and has said nothing bad."""
        if self._has_failed():
            self.desktop.save(self.stem + '.png')
            shutil.copyfile(self.desktop.log.name, self.stem + '.log')
            return
        if self.program is not None:
            self.run_well('gapplication', 'action', APP_ID, 'quit')
            wait_for(lambda: self.program.process.poll() is not None, 'the program to end')
        log = pathlib.Path(self.desktop.log.name).read_text(errors='replace')
        self.assertEqual(FORBIDDEN.findall(log), [])

    def run_well(self, *command):
        """Runs a command that must end well, and returns what it printed."""
        result = subprocess.run([str(word) for word in command], env=self.desktop.environment,
                                stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                timeout=60, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ''), command)
        return result.stdout

    def launch(self, *command):
        """Runs a command that makes the bus start the program, and waits for its window."""
        self.run_well(*command)
        self.program = Activated(self.desktop)
        self.program.wait_shown()
        return self.program

    def wait_for_heading(self, name):
        self.program.find('heading', name)

    def count_windows(self):
        return len(self.program.look().get_windows())

    def test_launch(self):
        self.assertFalse(self.desktop.ask('NameHasOwner'))
        self.launch('gapplication', 'launch', APP_ID)
        self.wait_for_heading(BUILT_IN)
        executable = os.readlink(f'/proc/{self.program.process.pid}/exe')
        self.assertEqual(executable, str(PREFIX / 'bin/legation'))

    def test_launch_with_file(self):
        self.launch('gapplication', 'launch', APP_ID, self.file)
        self.wait_for_heading(TITLE)
        self.assertEqual(self.count_windows(), 1)

    def test_service(self):
        """Whoever speaks to the name starts the service, which shows no window until it is asked."""
        self.assertFalse(self.desktop.ask('NameHasOwner'))
        self.run_well('gdbus', 'call', '--session', '--dest', APP_ID, '--object-path',
                      '/io/github/legation/Legation', '--method', 'org.freedesktop.DBus.Peer.Ping')
        pid = self.desktop.ask('GetConnectionUnixProcessID')
        self.assertIn(b'--gapplication-service', pathlib.Path(f'/proc/{pid}/cmdline').read_bytes())
        self.assertEqual(self.desktop.run('xdotool', 'search', '--onlyvisible', '--pid', str(pid)), b'')
        self.launch('gapplication', 'launch', APP_ID)
        self.assertEqual(self.program.process.pid, pid)

    def test_actions(self):
        self.assertEqual(self.run_well('gapplication', 'list-apps').split().count(APP_ID), 1)
        self.assertEqual(self.run_well('gapplication', 'list-actions', APP_ID).split(), ['present'])

    def test_about(self):
        self.launch('gapplication', 'launch', APP_ID)
        self.run_well('gapplication', 'action', APP_ID, 'about')
        self.wait_for(lambda: self.count_windows() == 2, 'the window with the credits')

    def test_search(self):
        """The provider that the file for the shell names is there, and shows what it found."""
        provider = read_section(f'gnome-shell/search-providers/{APP_ID}-search-provider.ini',
                                'Shell Search Provider')
        self.assertTrue((PREFIX / 'share/applications' / provider['DesktopId']).is_file())

        def call(method, format_, *arguments):
            return self.desktop.call(provider['BusName'], provider['ObjectPath'],
                                     f'org.gnome.Shell.SearchProvider{provider["Version"]}', method,
                                     GLib.Variant(format_, arguments))

        results = call('GetInitialResultSet', '(as)', ['vietnam'])[0]
        metas = call('GetResultMetas', '(as)', results[:1])[0]
        self.assertEqual(metas[0]['name'], 'Vietnam – North Korea')
        call('ActivateResult', '(sasu)', results[0], ['vietnam'], 0)
        self.program = Activated(self.desktop)
        self.program.wait_shown()
        self.wait_for_heading('Vietnam – North Korea')

    def wait_for_story(self):
        """Waits for the first slide of the story, in a window beside that of the dataset."""
        wait_for(lambda: self.program.seek(None, re.compile('^Slide 1 of '), seen=False), 'the slide')
        names = [window.name for window in self.program.look().get_windows()]
        self.assertEqual(sorted(names), [STORY, 'Legation'])

    def test_present(self):
        self.launch('gapplication', 'action', APP_ID, 'present')
        self.wait_for_story()

    def test_present_on_command_line(self):
        """What the action's Exec line runs where there is no activation."""
        action = read_section(f'applications/{APP_ID}.desktop', 'Desktop Action present')
        command = action['Exec'].split()
        self.launch('gapplication', 'launch', APP_ID)
        self.run_well(*command)
        self.wait_for_story()

    def test_media_type(self):
        for name in 'my.legation.json', 'no-extension':
            path = self.file.with_name(name)
            shutil.copyfile(DATASET, path)
            answer = self.run_well('gio', 'info', '-a', 'standard::content-type', path)
            self.assertIn(f'standard::content-type: {MEDIA_TYPE}\n', answer)
        self.assertIn(f'{APP_ID}-dataset',
                      self.run_well('gio', 'info', '-a', 'standard::icon', self.file))
        for handled in MEDIA_TYPE, 'x-scheme-handler/legation':
            first = self.run_well('gio', 'mime', handled).splitlines()[0]
            self.assertTrue(first.endswith(f': {APP_ID}.desktop'), first)

    def test_no_default_is_taken(self):
        """Documents of others are not ours to open."""
        self.assertNotIn(APP_ID, self.run_well('gio', 'mime', 'application/json'))

    def test_open_file(self):
        self.launch('gio', 'open', self.file)
        self.wait_for_heading(TITLE)

    def test_open_link(self):
        self.launch('gio', 'open', 'legation:event/to-lam-pyongyang-2025')
        self.wait_for_heading('To Lam visits Pyongyang')
        self.run_well('gio', 'open', 'legation:relationship/LA?from=2024&to=2025')
        self.wait_for_heading('Laos – North Korea')
        self.assertEqual(self.count_windows(), 1)

    def test_second_start(self):
        """The second process hands over and ends; the first has the window."""
        self.launch('gapplication', 'launch', APP_ID)
        first = self.desktop.ask('GetNameOwner')
        self.run_well('legation')
        self.assertEqual(self.count_windows(), 1)
        self.run_well('legation', self.file)
        wait_for(lambda: self.count_windows() == 2, 'a window for the other dataset')
        self.run_well('legation', self.file)
        self.run_well('legation', 'legation:event/to-lam-pyongyang-2025')
        wait_for(lambda: 'To Lam visits Pyongyang' in [
            node.name for node in self.program.look().root.walk()], 'the event of the link')
        self.assertEqual(self.count_windows(), 2)
        self.assertEqual(self.desktop.ask('GetNameOwner'), first)


if __name__ == '__main__':
    ui.main()
