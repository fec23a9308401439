# SPDX-License-Identifier: GPL-3.0-or-later

"""The search of the desktop: what is typed there is answered over D-Bus without a window, and what is
chosen there is shown in one."""

import os
import re

from gi.repository import Gio, GLib

import legation_ui as ui
from legation_tree import connect

NAME = 'io.github.legation.Legation'
PATH = '/io/github/legation/Legation/SearchProvider'
INTERFACE = 'org.gnome.Shell.SearchProvider2'

VIETNAM, VISIT, PERSON = 'north-korea-vietnam', 'to-lam-pyongyang-2025', 'to-lam'
IMPLIED, EXPECTED, READ = 'trump-hanoi-2019', 'asean-chair-philippines', 'putin-june'
TITLES = {VIETNAM: 'Vietnam – North Korea', VISIT: 'To Lam visits Pyongyang', PERSON: 'To Lam'}


class SearchProvider(ui.TestCase):
    """Each test starts the program as the bus does when somebody types: as a service."""

    def setUp(self):
        name = self.id().split('.', 1)[-1]
        self.stem = os.path.join(ui.OUTPUT, re.sub(r'[^\w-]', '-', name))
        self.program = ui.Program(self.desktop, ['--gapplication-service'],
                                  errors=self.stem + '.stderr')
        self.addCleanup(self._end)
        self.bus = connect(self.desktop.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.addCleanup(self.bus.close_sync, None)
        self.wait_for(self.has_owner, 'the program to own its name')

    def has_owner(self):
        return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                  'org.freedesktop.DBus', 'NameHasOwner',
                                  GLib.Variant('(s)', (NAME,)), None, 0, -1, None).unpack()[0]

    def ask(self, method, signature, *arguments):
        answer = self.bus.call_sync(NAME, PATH, INTERFACE, method,
                                    GLib.Variant(signature, arguments), None, 0, 20000, None)
        return answer.unpack()[0] if answer.n_children() > 0 else None

    def type(self, *terms):
        return self.ask('GetInitialResultSet', '(as)', terms)

    def describe(self, *ids):
        return self.ask('GetResultMetas', '(as)', ids)

    def choose(self, identifier):
        self.ask('ActivateResult', '(sasu)', identifier, ['lam'], 0)

    def count_windows(self):
        """Those that the window manager knows; our own desktop has no others."""
        return self.desktop.run('xprop', '-root', '_NET_CLIENT_LIST').count(b'0x')

    def test_answers_without_a_window(self):
        found = self.type('viet')
        self.assertEqual(found[0], VIETNAM)
        self.assertIn(PERSON, found)
        self.assertEqual(len(found), len(set(found)))
        self.assertEqual(self.type('TÔ', 'lâm')[:2], [PERSON, VISIT])
        self.assertEqual(self.type('nothing of that name'), [])
        self.assertEqual(self.type(), [])

        # More words find less, in the same order as if they had been typed at once.
        self.assertEqual(self.ask('GetSubsearchResultSet', '(asas)', found, ['viet', 'lam']),
                         self.type('viet', 'lam'))
        self.assertEqual(self.ask('GetSubsearchResultSet', '(asas)', [PERSON, 'no-such-id'], ['lam']),
                         [PERSON])
        self.assertEqual(self.ask('GetSubsearchResultSet', '(asas)', [], ['to lam'])[0], PERSON)

        # What had been cut off can still be found.
        many, old = self.type('korea'), self.type('korea', 'sukarno')
        self.assertFalse(set(old) <= set(many))
        self.assertEqual(self.ask('GetSubsearchResultSet', '(asas)', many, ['korea', 'sukarno']), old)

        self.check_descriptions()
        self.assertEqual(self.count_windows(), 0)

        # Asked nothing more, it goes.
        ui.wait_for(lambda: self.program.process.poll() is not None, 'the program to end')

    def check_descriptions(self):
        metas = self.describe(VISIT, 'no-such-id', VIETNAM, PERSON, 'policy-article')
        self.assertEqual([meta['id'] for meta in metas], [VISIT, VIETNAM, PERSON])
        self.assertEqual([meta['name'] for meta in metas],
                         [TITLES[VISIT], TITLES[VIETNAM], TITLES[PERSON]])
        self.assertEqual(metas[0]['description'], '9–11 October 2025 · Pyongyang')
        self.assertRegex(metas[1]['description'], '^Normal diplomatic level · last contact ')
        self.assertRegex(metas[2]['description'], '^General Secretary · ')

        # What is doubtful is told.
        for identifier, word in ((IMPLIED, 'implied'), (EXPECTED, 'expected')):
            self.assertIn(f' · {word} in ', self.describe(identifier)[0]['description'])
        self.assertEqual(self.describe(READ)[0]['description'],
                         'June 2024 or June 2025 · Our reading · North Korea (inferred)')

        # In pictures that any desktop has, or else ours.
        for meta in metas:
            kind, names = meta['icon']
            icon = Gio.Icon.deserialize(GLib.Variant('(sv)', (kind, GLib.Variant('as', names))))
            self.assertIn(NAME, icon.get_names())

    def test_shows_what_was_chosen(self):
        self.choose(VISIT)
        self.program.wait_shown()
        self.find('heading', TITLES[VISIT])

        # In the same window, whatever is chosen next.
        for identifier in (PERSON, VIETNAM):
            self.choose(identifier)
            self.find('heading', TITLES[identifier])
        self.assertEqual(self.count_windows(), 1)

        # Asking changes nothing on the screen.
        self.type('asean')
        self.describe('asean')
        self.find('heading', TITLES[VIETNAM])

        # There is nothing to see of a search yet but what can be found.
        self.ask('LaunchSearch', '(asu)', ['lam'], 0)
        self.assertEqual(self.count_windows(), 1)

    def test_opens_without_a_result(self):
        # What is no more, as after an update, opens the window all the same.
        self.choose('no-such-id')
        self.program.wait_shown()
        self.assertEqual(self.type('to lam')[0], PERSON)

        # Without its window it still answers, and opens another one.
        self.program.press('alt+F4')
        self.wait_for(lambda: self.count_windows() == 0, 'the window to close')
        self.assertEqual(self.type('to lam')[0], PERSON)
        self.ask('LaunchSearch', '(asu)', ['lam'], 0)
        self.wait_for(lambda: self.count_windows() == 1, 'the window')
        self.program.wait_shown()


if __name__ == '__main__':
    ui.main()
