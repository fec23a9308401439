# SPDX-License-Identifier: GPL-3.0-or-later

"""A language that is written from right to left: the window is mirrored, but east stays on the right of
the map, and what is later on the right of the timeline."""

import gettext
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import legation_ui as ui

# GTK asks its own translation for the direction, if there is one of the program, too.
HEADER = '''msgid ""
msgstr "Language: he\\nContent-Type: text/plain; charset=UTF-8\\n"
'''
LOCALES = '/usr/lib/locale'

MAP = re.compile('^Map of ')
VIETNAM = re.compile('^Vietnam, .*last contact')
SPAN = re.compile('^Aug(ust)? 2023 – Oct(ober)? 2025$')
TALKS = re.compile('^June 2024, Talks on public security')
DIALOGUE = re.compile('^October 2024, Fifth policy dialogue')
WHOLE_SPAN = re.compile('^August 2023 – October 2025, Occasional delegations to Mongolia')


def make_hebrew(folder):
    """The variables of a system whose language is Hebrew, of which only the direction is made."""
    source = next(pathlib.Path(LOCALES).glob('C.[Uu][Tt][Ff]*8'))
    (folder / 'he_IL.UTF-8').symlink_to(source)
    catalogue = folder / 'po/he/LC_MESSAGES/legation.mo'
    catalogue.parent.mkdir(parents=True)
    subprocess.run(['msgfmt', '-o', catalogue, '-'], input=HEADER.encode(), check=True)
    return {'LOCPATH': str(folder), 'LC_ALL': 'he_IL.UTF-8', 'LEGATION_LOCALEDIR': str(folder / 'po')}


@unittest.skipUnless(gettext.find('gtk40', '/usr/share/locale', ['he']), 'GTK speaks no Hebrew here')
class MirroredCase(ui.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.mkdtemp(prefix='legation-he-')
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.environment = make_hebrew(pathlib.Path(folder))


class Mirrored(MirroredCase):
    def left(self, role, name):
        return self.find(role, name).get_box()[0]

    def test_only_the_window_is_mirrored(self):
        area = self.find('panel', MAP).get_box()
        self.assertGreaterEqual(self.left('list item', VIETNAM), area[0] + area[2])
        self.assertLess(self.left('heading', 'North Korea and its partners'), area[0])
        self.assertLess(self.left('push button', 'Hide Details'),
                        self.left('push button', 'Details Menu'))
        self.assertGreater(self.left('push button', 'Zoom In'), area[0] + area[2] - 80)
        self.assert_nothing_cut()

        self.assertLess(self.left('push button', re.compile('^Beijing, ')),
                        self.left('push button', re.compile('^Pyongyang, ')))
        legend = self.find('panel', 'Legend').get_box()
        laos = self.find('push button', re.compile('^Laos, ')).get_center()
        self.assertLess(legend[0], area[0] + 40)
        self.assertGreater(laos[0], legend[0] + legend[2], 'Laos beside the legend')

    def test_time_runs_to_the_right(self):
        item = {name: self.find('list item', name, seen=False, within='Timeline')
                for name in (TALKS, DIALOGUE, WHOLE_SPAN)}
        self.assertLess(item[TALKS].get_box()[0], item[DIALOGUE].get_box()[0])
        self.assertLess(self.left('push button', 'Previous Event'),
                        self.left('push button', 'Next Event'))
        self.program.click_on(item[TALKS])
        self.find('heading', 'Talks on public security')
        self.program.press('Right')
        self.find('heading', re.compile('^(?!Talks on public security)'))
        self.program.press('Left')
        self.find('heading', 'Talks on public security')

        self.find('label', SPAN)
        left, _, width, _ = item[WHOLE_SPAN].get_box()
        y = self.find('list', 'Timeline').get_box()[1] + 30
        self.program.drag((left + width, y), (left + width // 2, y), steps=12)
        self.find('label', re.compile('^Aug(ust)? 2023 – [A-Z][a-z]+ 2024$'))
        self.program.drag((left, y), (left + width // 4, y), steps=12)
        self.find('label', re.compile('^(?!Aug).* – [A-Z][a-z]+ 2024$'))


class NarrowMirrored(MirroredCase):
    size = (360, 640)

    def test_panes_are_at_their_side(self):
        self.assert_nothing_cut()
        self.click_on('push button', 'Show Relationships')
        x, _, width, _ = self.find('list item', VIETNAM).get_box()
        self.assertGreater(x, 40)
        self.assertGreaterEqual(x + width, 340)


if __name__ == '__main__':
    ui.main()
