# SPDX-License-Identifier: GPL-3.0-or-later

"""Every shortcut of the list of shortcuts, pressed, with what is to be seen of it.

The list is read from the file that the program shows: what is in it and not tried here is a fault.
"""

import pathlib
import re
import shutil
import tempfile
import xml.etree.ElementTree

import legation_map
import legation_ui as ui

FOLDER = pathlib.Path(__file__).parent
ROOT = FOLDER.parent.parent
CROSSINGS = str(FOLDER / 'crossings.legation.json')
NOTES = str(FOLDER / 'notes.legation.json')

TALKS = re.compile('^June 2024, Talks on public security')
MAP = re.compile('^Map of ')
SPAN = re.compile('^August 2023 – October 2025$')
VIETNAM = re.compile('^Vietnam, .*last contact')


def read_shortcuts():
    """{group: [what each entry has: an accelerator or the name of an action]}"""
    groups = {}
    for group in xml.etree.ElementTree.parse(ROOT / 'ui/help-overlay.ui').iter('object'):
        if group.get('class') != 'GtkShortcutsGroup':
            continue
        title = next(item.text for item in group.findall('property') if item.get('name') == 'title')
        groups[title] = [item.text for item in group.iter('property')
                         if item.get('name') in ('accelerator', 'action-name')]
    return groups


def read_accelerators():
    """{action: accelerators} of the application's table."""
    text = (ROOT / 'src/legation-application.c').read_text(encoding='utf-8')
    rows = re.findall(r'\{ "((?:app|win|window)\.[\w-]+)", \{ (".*?") \} \}', text)
    return {action: re.findall('"(.*?)"', keys) for action, keys in rows}


class Table(ui.unittest.TestCase):
    def test_each_key_has_one_meaning(self):
        """No key is said or taken twice; none that is taken everywhere is needed for typing."""
        entries = [key for group in read_shortcuts().values() for entry in group
                   for key in entry.split()]
        self.assertEqual(sorted(entries), sorted(set(entries)))
        taken = [key for keys in read_accelerators().values() for key in keys]
        self.assertGreater(len(taken), 20)
        self.assertEqual(sorted(taken), sorted(set(taken)))
        for key in taken:
            self.assertRegex(key, '<Control>|^<Alt>(Left|Right)$|^(<Shift>)?F[0-9]+$')
        for action, keys in read_accelerators().items():
            with self.subTest(action):
                self.assertTrue(action in entries or keys[0] in entries, 'is told of')


class ShortcutCase(legation_map.MapCase):
    """Goes through one group, in an order of its own; each line of the table leaves the window as the
    next one needs it."""

    def title(self):
        """What the details are about."""
        return next((node.name for node in self.program.list_nodes('heading')
                     if node.get_box()[0] > self.desktop.width - 352), '')

    def span(self):
        return self.find('label', re.compile('^(.* – .*[0-9]{4}|All Time)$')).name

    def chart(self):
        return self.desktop.picture(*self.find('list', re.compile('^Timeline')).get_box())

    def seen(self, role, name):
        return lambda: self.program.seek(role, name) is not None

    def windows(self):
        return len(self.program.look().get_windows())

    def focus(self):
        return next((node.path for node in self.program.look().root.walk()
                     if node.has_state('focused')), None)

    def try_all(self, group, *steps):
        """Each step is an entry of the list, or None for what only prepares the next; the keys, or
        what else is to be done; and a question whose answer changes."""
        self.assertEqual(sorted({step[0] for step in steps if step[0] is not None}),
                         sorted(read_shortcuts()[group]))
        for entry, keys, question in steps:
            what = f'what comes of {entry or "preparing"} ({keys})'
            before = question()
            if callable(keys):
                keys()
            else:
                self.program.press(*keys.split())
            ui.wait_for(lambda: question() != before, what)
            self.desktop.wait_still()


class Explore(ShortcutCase):
    def test_all(self):
        self.enter_chart()
        self.try_all(
            'Explore',
            ('period', 'period', self.title),
            (None, 'period', self.title),
            ('comma', 'comma', self.title),
            ('End', 'End', self.title),
            ('Home', 'Home', self.title),
            ('bracketright', 'bracketright', self.span),
            ('win.undo', 'ctrl+z', self.span),
            ('win.redo', 'shift+ctrl+z', self.span),
            (None, 'ctrl+z', self.span),
            (None, 'period', self.title),
            (None, 'period', self.title),
            ('bracketleft', 'bracketleft', self.span),
            ('Escape', 'Escape', self.title),
            ('space', 'space', self.seen('push button', 'Pause')),
            (None, 'space', self.seen('push button', 'Pause')),
            ('<Shift>Left <Shift>Right', 'shift+Left', self.chart),
            ('<Shift>Left <Shift>Right', 'shift+Right', self.chart),
            ('0...5', '1', self.chart),
            ('0...5', '2', self.chart),
            ('0...5', '3', self.chart),
            ('0...5', '5', self.chart),
            ('0...5', '4', self.chart),
            ('0...5', '0', self.chart),
            (None, lambda: self.choose_lanes('Lanes by Relationship'), self.chart),
            ('Page_Up Page_Down', 'Next', self.chart),
            ('Page_Up Page_Down', 'Prior', self.chart),
            ('win.filters', 'shift+ctrl+f', self.seen('check box', re.compile('^Party, '))),
            (None, 'Escape', self.seen('check box', re.compile('^Party, '))),
            ('win.select-time', 'ctrl+l', self.seen(None, 'Date or Span')),
            (None, 'Escape', self.seen(None, 'Date or Span')),
            ('win.show-events', 'shift+ctrl+l', self.title),
            ('win.compare', 'ctrl+d', self.seen(None, 'Swap Sides')),
            (None, 'ctrl+d', self.seen(None, 'Swap Sides')),
            ('win.compare-periods', 'shift+ctrl+d', self.seen(None, 'First Period')),
        )

    def enter_chart(self):
        """Where there is nothing to be chosen or moved."""
        x, y, width, _ = self.find('list', re.compile('^Timeline')).get_box()
        self.program.click(x + width // 4, y + 30)

    def choose_lanes(self, name):
        self.click_on(None, 'Lanes, Axis and Zoom')
        self.find('menu item', name)
        while not self.find('menu item', name).has_state('focused'):
            before = self.focus()
            self.program.press('Down')
            self.wait_for_change(self.focus, before, 'the next entry')
        self.program.press('Return')
        self.wait_gone('menu item', name)
        self.enter_chart()

    def test_typing_is_not_taken(self):
        """What is a shortcut elsewhere can be written where one writes."""
        self.program.press('ctrl+f')
        entry = self.wait_for(lambda: next((node for node in self.program.list_nodes()
                                            if node.role in ('entry', 'search box') or
                                            node.role.startswith('role') and
                                            node.name.startswith('Search')), None), 'an entry')
        before = self.title()
        self.desktop.run('xdotool', 'type', '--delay', '20', ',.[]0 5+-')
        self.wait_for(lambda: any(node.read_text() == ',.[]0 5+-'
                                  for node in (entry, *entry.walk())), 'what was typed')
        self.assertEqual(self.title(), before)


class Present(ShortcutCase):
    def test_all(self):
        self.try_all(
            'Present',
            ('win.present', 'F5', self.windows),
            (None, 'Escape Escape', self.windows),
            ('win.present-from-start', 'shift+F5', self.windows),
            (None, 'Escape Escape', self.windows),
            ('win.new-story', 'ctrl+n', self.seen(None, 'Title of the Story')),
            ('win.add-step', 'shift+ctrl+n', self.steps),
            (None, 'ctrl+a B', self.steps),
            ('<Alt>Up <Alt>Down', 'alt+Up', self.steps),
            ('<Alt>Up <Alt>Down', 'alt+Down', self.steps))

    def steps(self):
        """What each step of the story is called that is edited."""
        return [node.name for node in self.program.list_nodes(None, re.compile('^Step [0-9]+: '),
                                                              seen=False)]


class Map(ShortcutCase):
    def test_all(self):
        self.program.click(*self.place((90.5, 4)))
        self.try_all(
            'Map',
            ('Left Right Up Down', 'Left', self.picture),
            ('Left Right Up Down', 'Up', self.picture),
            ('Left Right Up Down', 'Right', self.picture),
            ('Left Right Up Down', 'Down', self.picture),
            ('<Control>plus', 'ctrl+plus', self.picture),
            ('<Control>minus', 'ctrl+minus', self.picture),
            (None, 'plus', self.picture),
            ('<Control>0', 'ctrl+0', self.picture),
            ('Tab', 'Tab', self.focus),
            ('Menu <Shift>F10', 'Menu', self.seen('menu item', 'Show in Timeline')),
            (None, 'Escape', self.seen('menu item', 'Show in Timeline')),
            (None, 'Tab', self.focus),
            ('Menu <Shift>F10', 'shift+F10', self.seen('menu item', 'Show in Timeline')),
            (None, 'Escape', self.seen('menu item', 'Show in Timeline')),
            (None, 'Tab', self.focus),
            ('Return', 'Return', self.title),
            ('<Control>9', 'ctrl+9', self.picture),
        )


class Window(ShortcutCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name, 'notes.legation.json')
        shutil.copy(NOTES, self.file)
        self.arguments = (self.file,)
        super().setUp()

    def enter_paragraph(self):
        x, y, _, _ = self.find('label', re.compile('^Of the two it is said')).get_box()
        self.program.click(x + 20, y + 8, times=2)

    def rename(self):
        text = self.file.read_text(encoding='utf-8')
        self.file.write_text(text.replace('A fixture with notes', 'Mended'), encoding='utf-8')
        self.program.press('ctrl+r')

    def test_all(self):
        self.try_all(
            'Window',
            ('F6 <Shift>F6', 'F6', self.focus),
            ('F6 <Shift>F6', 'shift+F6', self.focus),
            ('win.search', 'ctrl+f', self.focus),
            (None, 'Escape', self.focus),
            ('F9', 'F9', self.seen('list item', VIETNAM)),
            (None, 'F9', self.seen('list item', VIETNAM)),
            (None, lambda: self.click_on('list item', VIETNAM), self.title),
            ('<Shift><Control>k', 'shift+ctrl+k', self.seen('label', re.compile('^Copied legation:'))),
            (None, self.enter_paragraph, self.focus),
            ('<Shift><Control>c', 'shift+ctrl+c', self.seen('label', re.compile('^Copied the text'))),
            ('<Control>bracketleft <Alt>Left', 'ctrl+bracketleft', self.title),
            ('<Control>bracketright <Alt>Right', 'ctrl+bracketright', self.title),
            ('<Control>bracketleft <Alt>Left', 'alt+Left', self.title),
            ('<Control>bracketright <Alt>Right', 'alt+Right', self.title),
            ('<Shift>F9', 'shift+F9', self.title),
            (None, 'shift+F9', self.title),
            ('F10', 'F10', self.seen('menu item', re.compile('^Keyboard Shortcuts'))),
            (None, 'Escape', self.seen('menu item', re.compile('^Keyboard Shortcuts'))),
            ('<Control>o', 'ctrl+o', self.windows),
            (None, 'Escape', self.windows),
            ('F1', 'F1', self.windows),
            (None, 'Escape', self.windows),
            ('<Control>question', 'ctrl+question', self.windows),
            (None, 'Escape', self.windows),
            ('<Control>r', self.rename, self.list_titles),
            ('F11', 'F11', self.state),
            (None, 'F11', self.state),
            (None, lambda: self.start(CROSSINGS), self.windows),
            ('<Control>w', 'ctrl+w', self.windows),
            ('<Control>q', 'ctrl+q', self.program.process.poll),
        )

    def state(self):
        return self.desktop.run('sh', '-c', 'xprop -id $(xdotool getactivewindow) _NET_WM_STATE')


if __name__ == '__main__':
    ui.main()
