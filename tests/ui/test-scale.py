# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window does not need is not there."""

import pathlib
import unittest

import legation_ui as ui

PICTURES = pathlib.Path('/usr/share/icons/Adwaita/16x16/actions')


class Opening(ui.TestCase):
    @unittest.skipUnless((PICTURES / 'go-next-symbolic.symbolic.png').exists(),
                         'the icon theme has drawings alone')
    def test_draws_no_icons(self):
        """Where the theme has its icons as pictures, the library that draws them is not loaded."""
        self.find('push button', 'Map Options')
        self.desktop.wait_still()
        maps = pathlib.Path(f'/proc/{self.program.process.pid}/maps').read_text(encoding='utf-8')
        self.assertIn('libgtk-4', maps)
        self.assertNotIn('librsvg', maps)


ui.main()
