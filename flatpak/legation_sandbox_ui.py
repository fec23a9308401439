# SPDX-License-Identifier: GPL-3.0-or-later

"""The harness of tests/ui for a program that runs in its sandbox, with portals around it.

The home folder is the desktop's own, so that each test begins with a user who never ran it.
"""

import os
import pathlib

from gi.repository import GLib

import legation_desktop
import legation_sandbox as sandbox
import legation_tree
import legation_ui as ui
from legation_desktop import wait_for

CONFIG = f'.var/app/{sandbox.ID}/config'
KEPT = ('FLATPAK_USER_DIR', 'LEGATION_ID', 'XDG_CURRENT_DESKTOP', 'XDG_DATA_DIRS', 'XDG_RUNTIME_DIR')
NOT_OURS = ('ADW_DISABLE_PORTAL', 'GDK_BACKEND', 'GSETTINGS_BACKEND', 'XDG_CACHE_HOME',
            'XDG_CONFIG_HOME')


class Desktop(legation_desktop.Desktop):
    """A desktop with portals, on which nothing is set for the program but what a user has set."""

    preferences = legation_desktop.PREFERENCES

    def __init__(self, *arguments, animations=False, **options):
        super().__init__(*arguments, animations=animations, **options)
        for name in NOT_OURS:
            self.environment.pop(name, None)
        self.environment.update((name, os.environ[name]) for name in KEPT)
        # Flatpak asks for parental controls on the system's bus.
        self.environment['DBUS_SYSTEM_BUS_ADDRESS'] = self.environment['DBUS_SESSION_BUS_ADDRESS']
        self._write(f'{CONFIG}/gtk-4.0/settings.ini',
                    legation_desktop.SETTINGS.format(animations=animations))
        self._write(f'{CONFIG}/glib-2.0/settings/keyfile', self.preferences)
        self.run('dbus-update-activation-environment', '--all')
        sandbox.unmount_documents()

    @property
    def home(self):
        return pathlib.Path(self.folder)


class Bus(legation_tree.Bus):
    """Programs in sandboxes speak through a proxy, so their process ids tell nothing."""

    def find_owner(self, pid):
        children = self.call(*legation_tree.REGISTRY, legation_tree.ACCESSIBLE, 'GetChildren')
        for owner, path in children[0] if children else ():
            name = self.call(owner, path, legation_tree.PROPERTIES, 'Get',
                             GLib.Variant('(ss)', (legation_tree.ACCESSIBLE, 'Name')))
            if name and name[0].lower() == 'legation':
                return owner
        return None


class Program(ui.Program):
    """From GTK 4.10 on what is seen of a widget cannot be asked, and places leave out some padding:
    enough to read, and to hit what is large enough.
    """

    def __init__(self, desktop, *arguments, **options):
        super().__init__(desktop, *arguments, **options)
        self.bus = Bus(desktop.environment['DBUS_SESSION_BUS_ADDRESS'])

    def wait_shown(self):
        def is_there():
            self.check_alive()
            self.owner = self.bus.find_owner(self.process.pid)
            return self.owner is not None and self.look().get_windows()

        wait_for(is_there, 'a window')
        wait_for(lambda: len(self.desktop.colors()) > 64, 'the window to be drawn')
        self.desktop.wait_still()

    def list_nodes(self, role=None, name=None, seen=False, within=None):
        return super().list_nodes(role, name, False, within)

    def seek(self, role=None, name=None, seen=False, within=None):
        return super().seek(role, name, False, within)

    def click_on(self, node):
        """Places are counted from the window's shadow."""
        left, top = self.look().get_windows()[0].get_box()[:2]
        x, y = node.get_center()
        self.click(x - left, y - top)


class TestCase(ui.TestCase):
    """As in tests/ui; a name is enough to know a widget by."""

    def see(self, name):
        return self.find(None, name)

    def press_on(self, name):
        self.program.click_on(self.see(name))

    def keep_picture(self, name):
        self.desktop.wait_still()
        self.desktop.save(str(sandbox.OUTPUT / name))


ui.PROGRAM = str(sandbox.HERE / 'start')
ui.OUTPUT = str(sandbox.OUTPUT)
ui.Desktop = Desktop
ui.Program = Program
