# SPDX-License-Identifier: GPL-3.0-or-later

"""The harness of tests/ui for a program that runs in its sandbox, with portals around it.

The home folder is the desktop's own, so that each test begins with a user who never ran it.
"""

import os
import pathlib

import legation_desktop
import legation_sandbox as sandbox
import legation_tree
import legation_ui as ui

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

    @property
    def home(self):
        return pathlib.Path(self.folder)


class Bus(legation_tree.Bus):
    """Programs in sandboxes speak through a proxy, so their process ids tell nothing."""

    def find_owner(self, pid):
        for owner, path in (self.call(*legation_tree.REGISTRY, legation_tree.ACCESSIBLE,
                                      'GetChildren') or ((),))[0]:
            name = self.call(owner, path, legation_tree.PROPERTIES, 'Get', legation_tree.GLib.Variant(
                '(ss)', (legation_tree.ACCESSIBLE, 'Name')))
            if name and 'legation' in name[0].lower():
                return owner
        return None


class Program(ui.Program):
    def __init__(self, desktop, *arguments, **options):
        super().__init__(desktop, *arguments, **options)
        self.bus = Bus(desktop.environment['DBUS_SESSION_BUS_ADDRESS'])


ui.PROGRAM = str(sandbox.HERE / 'start')
ui.OUTPUT = str(sandbox.OUTPUT)
ui.Desktop = Desktop
ui.Program = Program
