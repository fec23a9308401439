# SPDX-License-Identifier: GPL-3.0-or-later

"""The legend explains a tint on every map, as fully as there is room."""

import re

import legation_ui as ui


class LegendCase(ui.TestCase):
    """A map whose countries are tinted by their status."""

    def choose_status(self):
        self.click_on('push button', 'Map Options')
        self.click_on(None, 'Status')
        self.find('label', 'Limited interactions', within='Legend')
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')

    def reads(self, name):
        return self.program.seek('label', name, within='Legend') is not None


class Large(LegendCase):
    size = (1920, 1080)

    def test_nothing_folds(self):
        self.choose_status()
        for name in ('Protecting power', 'City named'):
            self.assertTrue(self.reads(name), name)
        for name in ('Party', 'Show Lines and Marks', re.compile('^Show .* More')):
            self.assertEqual(self.program.seek('push button', name, within='Legend') is not None,
                             name == 'Party', name)

    def test_targets(self):
        """Entries are high enough for a finger."""
        for name in ('City named', 'Party', 'Meeting hosted'):
            self.assertGreaterEqual(self.find('push button', name, within='Legend').get_box()[3], 24)


class Small(LegendCase):
    size = (400, 800)

    def test_folded_legend_opens_for_a_tint(self):
        self.assertFalse(self.reads('City named'))
        self.choose_status()
        self.assertFalse(self.reads('City named'))
        self.click_on('push button', 'Show Lines and Marks', within='Legend')
        self.find('label', 'City named', within='Legend')
        self.click_on('push button', 'Hide Lines and Marks', within='Legend')
        self.wait_for(lambda: not self.reads('City named'), 'fewer rows')
        self.click_on('push button', 'Map Options')
        self.click_on(None, 'Nothing')
        self.wait_for(lambda: not self.reads('Limited interactions'), 'a folded legend')


if __name__ == '__main__':
    ui.main()
