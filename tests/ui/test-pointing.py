# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be pointed at on the map, and what can be done with it."""

import json
import math
import pathlib
import re
import sys
import tempfile

import legation_map
import legation_ui as ui

FOLDER = pathlib.Path(__file__).parent
CROSSINGS = str(FOLDER / 'crossings.legation.json')
CLIPBOARD = str(FOLDER / 'clipboard.py')

# About where the great circles of the journeys to the east and to the south cross, and the colours
# of their channels.
CROSSING = (117.895, 33.0716)
STATE, PARTY = (0x7b, 0x2b, 0x83), (0xb0, 0x2a, 0x1c)
HANOI, SEA = (105.85, 21.03), (128, 22)

# Popovers in the list of xwininfo: their windows and heights.
POPOVER = re.compile(rb'^     (0x\w+) "[^"]*": \("\w+" "\w+"\) +(?!1x1)\d+x(\d+)\+', re.MULTILINE)

OVERVIEW = 'Choose a country, a route or an event'
JOURNEY = re.compile(r', Stated, ')
COUNTS = re.compile(r'^\d+ certain · \d+ possible$')


class PointingCase(legation_map.MapCase):
    def paste(self):
        return self.desktop.run(sys.executable, CLIPBOARD).decode().strip()

    def open_menu(self, x, y):
        self.program.click(x, y, button=3)
        self.find('menu item', 'Copy Coordinates')

    def list_menu(self):
        return [node.name for node in self.program.list_nodes('menu item')]


class Crossings(PointingCase):
    """A dataset whose journeys cross far from every place."""

    arguments = (CROSSINGS,)
    opening = (85, 5, 145, 48)

    def find_crossing(self):
        """The middle between the pixels of the two lines that are nearest to each other."""
        x, y = self.place(CROSSING)
        pixels = {STATE: [], PARTY: []}
        for row in range(y - 30, y + 20):
            for column in range(x - 8, x + 40):
                pixels.get(self.desktop.pixel(column, row), []).append((column, row))
        distance, a, b = min((math.dist(a, b), a, b) for a in pixels[STATE] for b in pixels[PARTY])
        self.assertLess(distance, 6)
        return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2

    def test_lines_that_meet_offer_a_list(self):
        """Where it is not clear what is meant, a list asks; keys and pointer choose from it."""
        self.program.click(*self.find_crossing())
        self.find('label', '2 journeys here')
        self.find('list item', re.compile('2001, A delegation goes south'))
        self.desktop.save(self.stem + '.png')
        self.program.press('Escape')
        self.wait_gone('label', '2 journeys here')
        self.find('label', OVERVIEW)

        self.program.click(*self.find_crossing())
        self.click_on('list item', re.compile('2004, A delegation goes east, State, Stated, Tokyo'))
        self.find('heading', 'A delegation goes east')
        self.wait_gone('label', '2 journeys here')

    def test_keys_choose_from_the_list(self):
        self.program.click(*self.find_crossing())
        self.find('label', '2 journeys here')
        self.program.press('Down', 'Return')
        self.wait_gone('label', '2 journeys here')
        self.wait_gone('label', OVERVIEW)
        # The keyboard is the map's again.
        self.program.press('Escape')
        self.find('label', OVERVIEW)

    def test_one_line_is_chosen_at_once(self):
        self.program.click(*self.item('A delegation goes south'))
        self.find('heading', 'A delegation goes south')


class Bundle(PointingCase):
    """Sixty journeys between the same two cities are one line that says so."""

    N_JOURNEYS = 60
    TITLE = 'Pyongyang → Hanoi'
    SENTENCE = ('60 journeys from Pyongyang to Hanoi, 1961–2020, '
                'Party\xa040 · State\xa020')
    opening = (85, 5, 145, 48)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        path = pathlib.Path(folder.name, 'sixty.legation.json')
        path.write_text(json.dumps(cls.write_dataset()), encoding='utf-8')
        cls.arguments = (str(path),)

    @classmethod
    def write_dataset(cls):
        """The cities of the crossings, and a journey each year."""
        dataset = json.loads(pathlib.Path(CROSSINGS).read_text(encoding='utf-8'))
        dataset['opening']['span'] = '1961/2020'
        journey = next(event for event in dataset['events'] if event['id'] == 'south')
        dataset['events'] = [
            dict(journey, id=f'journey-{number}', title=f'Journey {number + 1}',
                 when=str(1961 + number), channel='party' if number % 3 else 'state')
            for number in range(cls.N_JOURNEYS)]
        return dataset

    def bundle(self):
        return self.find('push button', re.compile('^60 journeys from '))

    def open_list(self):
        self.program.click(*self.bundle().get_center())
        self.find('label', self.TITLE)
        self.find('push button', 'and 20 more: all events of Vietnam')

    def test_sentence(self):
        """One line for the eye, one sentence for the ear."""
        self.assertEqual(self.bundle().get_name(), self.SENTENCE)
        self.assertEqual(len(self.program.list_nodes('push button', re.compile('^60 journeys'))), 1)
        self.find('label', 'Several journeys', within='Legend')

    def test_card(self):
        x, y = self.bundle().get_center()
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', self.TITLE)
        self.desktop.save(self.stem + '.png')
        for text in ('60 journeys · 1961–2020', 'Party\xa040 · State\xa020'):
            self.assertIn(text, self.program.read())

    def test_keys_choose_from_the_list(self):
        """A click lists the journeys by date; the second of them is two keys away."""
        self.open_list()
        self.desktop.save(self.stem + '.png')
        self.program.press('Down', 'Return')
        self.find('heading', 'Journey 2')
        self.wait_gone('push button', 'and 20 more: all events of Vietnam')

    def test_list_leads_to_the_rest(self):
        """What does not fit in the list is said, and found on the page that has all."""
        self.open_list()
        self.click_on('push button', 'and 20 more: all events of Vietnam')
        self.find('heading', 'Vietnam – North Korea')

    def test_keyboard_alone(self):
        """Tab reaches the bundle, Return opens its list, Escape gives the keys back to the map."""
        self.program.click(*self.place(SEA))
        self.program.press('Tab', 'Return')
        self.find('label', self.TITLE)
        self.program.press('Escape')
        self.wait_gone('label', self.TITLE)
        self.find('label', OVERVIEW)


class Card(PointingCase):
    def test_card_tells_what_is_inferred(self):
        x, y = self.item('Talks on military cooperation')
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', 'Talks on military cooperation')
        self.assertIn('Inferred: Vietnam', self.program.read())

    def test_card_names_a_source_in_short(self):
        """Where a title is a sentence, what it appeared in stands for it."""
        x, y = self.item('To Lam visits Pyongyang')
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', '+2 more sources')
        self.assertRegex(self.program.read(), r'(?m)^(peninsuladispatch\.com|moderndiplomacy\.eu)$')

    def test_card_of_a_place(self):
        """A place tells its country, and how much begins or ends there."""
        x, y = self.place(HANOI)
        self.program.move(x - 1, y)
        self.program.move(x, y)
        self.find('label', re.compile(r'^\d+ journeys begin or end here$'))
        self.find('label', 'Vietnam')


class Menu(PointingCase):
    def measure_menu(self, location):
        """The height of the popover's own window; what of it is cut off the tree does not tell."""
        self.open_menu(*self.place(location))
        self.desktop.wait_still()
        listing = self.desktop.run('xwininfo', '-root', '-tree')
        heights = [int(height) for window, height in POPOVER.findall(listing)
                   if b'IsViewable' in self.desktop.run('xwininfo', '-id', window.decode())]
        self.program.press('Escape')
        self.wait_gone('menu item', 'Copy Coordinates')
        return max(heights)

    def test_menu_has_room(self):
        """As much as it needs, whatever another menu needed before it."""
        first, sea, *others = map(self.measure_menu, (HANOI, SEA, HANOI, HANOI, SEA))
        self.assertLess(sea, first)
        self.assertEqual(others, [first, first, sea])

    def test_copy_link(self):
        """A link to a journey can be pasted elsewhere, and a toast says so."""
        self.open_menu(*self.item('Talks on military cooperation'))
        self.desktop.save(self.stem + '.png')
        self.click_on('menu item', 'Copy Link')
        toast = self.find('label', re.compile('^Copied legation:event/'))
        self.assertEqual(self.paste(), toast.name.removeprefix('Copied '))
        self.find('label', OVERVIEW)

    def test_copy_coordinates(self):
        """Of a place its own, of the sea those under the pointer; no more digits than can be seen."""
        self.open_menu(*self.place(HANOI))
        self.assertIn('Show Only This Relationship', self.list_menu())
        self.click_on('menu item', 'Copy Coordinates')
        self.find('label', re.compile('^Copied 21'))
        self.assertEqual(self.paste(), '21.0, 105.8')

        self.open_menu(*self.place(SEA))
        self.assertEqual(self.list_menu(), ['Copy Coordinates'])
        self.click_on('menu item', 'Copy Coordinates')
        self.find('label', re.compile('^Copied 2[12]'))
        lat, lon = map(float, self.paste().split(', '))
        self.assertAlmostEqual(lat, SEA[1], delta=0.2)
        self.assertAlmostEqual(lon, SEA[0], delta=0.2)

    def test_show_only_this_relationship(self):
        """Nothing else is left on the map, in the counts and in the lists; and all comes back."""
        counts = self.find('label', COUNTS).get_name()
        self.open_menu(*self.place(HANOI))
        self.click_on('menu item', 'Show Only This Relationship')
        self.find('heading', 'Vietnam – North Korea')
        self.wait_for_change(self.find('label', COUNTS).get_name, counts, 'other counts')
        self.wait_gone('push button', re.compile('parade in Beijing'))
        self.find('push button', 'Remove the filter Only Vietnam')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '.png')

        self.open_menu(*self.place(SEA))
        self.click_on('menu item', 'Show All Again')
        self.find('label', counts)
        self.wait_gone('push button', 'Remove the filter Only Vietnam')

    def test_pill_shows_all_again(self):
        counts = self.find('label', COUNTS).get_name()
        self.open_menu(*self.place(HANOI))
        self.click_on('menu item', 'Show Only This Relationship')
        self.click_on('push button', 'Remove the filter Only Vietnam')
        self.find('label', counts)

    def test_show_in_timeline(self):
        """The timeline brings what was pointed at into the middle, and it is chosen."""
        self.open_menu(*self.item('Talks on public security'))
        self.click_on('menu item', 'Show in Timeline')
        self.find('heading', 'Talks on public security')

    def test_menu_by_key(self):
        """The Menu key opens the menu of what has the focus, Escape gives the keys back."""
        for key in ('Menu', 'shift+F10'):
            with self.subTest(key):
                self.program.click(*self.place((90.5, 4)))
                self.program.press('Tab', key)
                self.find('menu item', 'Show in Timeline')
                self.program.press('Escape')
                self.wait_gone('menu item', 'Show in Timeline')
        self.program.press('Tab', 'Return')
        self.wait_gone('label', OVERVIEW)


class Legend(PointingCase):
    """Its entries work: channels filter, what is known how is brought out."""

    def entry(self, name):
        return self.find('push button', name, within='Legend')

    def is_pressed(self, name):
        return self.entry(name).get_state('pressed')

    def test_channel_filters(self):
        counts = self.find('label', COUNTS).get_name()
        self.program.click_on(self.entry('Military'))
        self.wait_for(lambda: self.is_pressed('Military'), 'the entry to be pressed')
        self.wait_gone('push button', 'All Events')
        self.assertNotEqual(self.find('label', COUNTS).get_name(), counts)
        self.wait_gone('push button', re.compile('Talks on public security'))
        self.desktop.wait_still()
        self.desktop.save(self.stem + '.png')

        # What is left out can be had in addition.
        self.program.hold('ctrl', lambda: self.program.click_on(self.entry('Security')))
        self.find('push button', 'Remove the filter Channel: Military, Security')
        self.find('push button', re.compile('Talks on public security'))
        self.assertTrue(self.is_pressed('Military') and self.is_pressed('Security'))

        self.program.click_on(self.entry('Military'))
        self.wait_gone('push button', 'Remove the filter Channel: Military, Security')
        self.program.click_on(self.entry('Military'))
        self.find('push button', 'All Events')
        self.find('label', counts)
        self.assertFalse(self.is_pressed('Military'))

    def test_class_is_brought_out(self):
        """Nothing is hidden by that; Escape takes it back."""
        counts = self.find('label', COUNTS).get_name()
        before = self.picture()
        self.program.click_on(self.entry('Origin inferred'))
        self.wait_for(lambda: self.is_pressed('Origin inferred'), 'the entry to be pressed')
        self.program.move(600, 500)
        self.wait_moved(before)
        self.desktop.save(self.stem + '.png')
        self.find('label', counts)
        self.find('push button', re.compile('Talks on public security'))
        self.program.press('Escape')
        self.wait_for(lambda: not self.is_pressed('Origin inferred'), 'the entry to be released')

    def test_keys(self):
        """The keyboard reaches an entry, and stays on it when the map has changed."""
        self.program.click_on(self.find('push button', 'Legend'))
        self.program.click_on(self.find('push button', 'Legend'))
        self.program.press('Tab', 'space')
        self.wait_for(lambda: self.is_pressed('Country or city stated'), 'the first entry')
        self.program.press('space')
        self.wait_for(lambda: not self.is_pressed('Country or city stated'), 'the first entry')


class Options(PointingCase):
    def choose(self, name):
        self.click_on('push button', 'Map Options')
        self.click_on(None, name)
        self.wait_gone(None, name)

    def test_traces(self):
        """What time leaves out is traced on the map, and explained; nothing is counted for it."""
        def list_journeys():
            return [node.name for node in self.program.list_nodes('push button', JOURNEY)]

        counts = self.find('label', COUNTS).get_name()
        journeys = list_journeys()
        before = self.picture()
        self.choose('Keep a Trace of Other Times')
        self.wait_moved(before)
        self.find('label', 'Outside the selected time')
        self.find('label', counts)
        self.assertGreater(len(journeys), 5)
        self.assertEqual(list_journeys(), journeys)
        self.desktop.save(self.stem + '.png')
        self.choose('Keep a Trace of Other Times')
        self.wait_gone('label', 'Outside the selected time')

    def test_tints(self):
        """Countries are tinted by a measure, and the legend says in words what a tint means."""
        def look_at_myanmar():  # some of it may lie under a name
            places = (97.3, 24.5), (96.6, 22.6), (95, 21.4)
            return [self.desktop.pixel(*self.place(at)) for at in places]
        myanmar = look_at_myanmar()
        self.choose('Status')
        self.find('label', 'Normal diplomatic level', within='Legend')
        self.wait_for(lambda: look_at_myanmar() != myanmar, 'a tint')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '.png')
        self.choose('Contacts in the Span')
        self.wait_for(lambda: not self.program.seek('label', 'Normal diplomatic level',
                                                    within='Legend'), 'other words')
        self.desktop.wait_still(*self.area)
        self.desktop.save(self.stem + '-contacts.png')
        self.choose('Nothing')
        self.wait_for(lambda: look_at_myanmar() == myanmar, 'plain land')

    def test_long_list_of_tints_folds(self):
        """The first words are told, the others on demand: the channels stay in sight."""
        self.choose('Status')
        self.find('push button', 'No Channel Stated', within='Legend')
        more = self.find('push button', re.compile(r'^Show \d+ More$'), within='Legend')
        self.assertIsNone(self.program.seek('label', 'Protecting power', within='Legend'))
        self.program.click_on(more)
        self.find('label', 'Making strides', within='Legend')
        self.click_on('push button', 'Show Fewer', within='Legend')
        self.wait_for(lambda: not self.program.seek('label', 'Making strides', within='Legend'),
                      'fewer words')

    def test_label_language_is_remembered(self):
        self.choose('In the Local Language')
        self.wait_for(lambda: "label-language='local'" in self.read_settings(), 'the setting')

    def read_settings(self):
        path = pathlib.Path(self.desktop.folder, 'config/glib-2.0/settings/keyfile')
        return path.read_text(encoding='utf-8')


class Zoom(PointingCase):
    """The place under the pointer stays where it is."""

    def read_scale(self):
        return self.find('label', re.compile(r'^\d+\xa0k?m$')).get_name()

    def assert_zooms_at(self, location, act):
        x, y = self.place(location)
        self.program.move(x, y + 60)
        self.desktop.wait_still(*self.area)
        mark, scale = self.desktop.pixel(x, y), self.read_scale()
        act(x, y)
        self.wait_for_change(self.read_scale, scale, 'another scale')
        self.program.move(x, y + 60)
        self.wait_for(lambda: self.desktop.pixel(x, y) == mark, 'the mark to be where it was')

    def test_wheel_with_ctrl(self):
        self.assert_zooms_at(HANOI, lambda x, y: self.program.hold(
            'ctrl', lambda: self.program.scroll(x, y, -6)))

    def test_double_click(self):
        x, y = self.place(SEA)
        scale = self.read_scale()
        self.program.click(x, y, times=2)
        self.wait_for_change(self.read_scale, scale, 'another scale')
        self.find('label', OVERVIEW)


class Areas(PointingCase):
    """The ground of a country stands for it, where nothing else is."""

    YUNNAN, GOBI, QINGHAI = (101.5, 25.5), (105, 44), (97, 36)
    RAJASTHAN, DECCAN = (73, 26.5), (78, 17)

    def ground(self, location):
        """The colour of the ground; the pointer itself is on the screen, too."""
        return self.desktop.pixel(*self.place(location))

    def test_click_chooses_country(self):
        before = self.ground(self.QINGHAI)
        self.program.move(*self.place(self.YUNNAN))
        self.wait_for(lambda: self.ground(self.QINGHAI) != before, 'China to stand out')
        # It stays land: it does not turn blue.
        red, _, blue = self.ground(self.QINGHAI)
        self.assertAlmostEqual(blue - red, before[2] - before[0], delta=3)
        self.desktop.save(self.stem + '.png')
        self.program.click(*self.place(self.YUNNAN))
        self.find('heading', 'China – North Korea')
        self.program.press('Escape')
        self.find('label', OVERVIEW)

    def test_other_countries_are_ground(self):
        """A country that the dataset does not know can be dragged, not chosen."""
        before = self.ground(self.DECCAN)
        self.program.click(*self.place(self.RAJASTHAN))
        self.assert_stays(lambda: self.ground(self.DECCAN), 0.5)
        self.assertEqual(self.ground(self.DECCAN), before)
        self.find('label', OVERVIEW)

    def test_card_of_country(self):
        """What a country is to the focus, where the pointer rests on its ground."""
        self.program.move(*self.place(self.YUNNAN))
        self.find('label', re.compile(r'^\d+ events$'))
        self.assertGreaterEqual(self.program.read().count('Exchanges notably limited'), 2)
        self.desktop.save(self.stem + '.png')
        # It does not stay behind.
        self.program.move(*self.place(SEA))
        self.wait_gone('label', re.compile(r'^\d+ events$'))

    def test_names_of_other_countries_are_ground(self):
        """Their names tell where one is, and lead nowhere."""
        before = self.ground(self.DECCAN)
        self.program.click(*self.place((79.5, 22.5)))
        self.assert_stays(lambda: self.ground(self.DECCAN), 0.5)
        self.assertEqual(self.ground(self.DECCAN), before)
        self.find('label', OVERVIEW)

    def test_menu_of_country(self):
        self.open_menu(*self.place(self.GOBI))
        self.assertIn('Copy Link', self.list_menu())
        self.click_on('menu item', 'Copy Link')
        self.find('label', 'Copied legation:relationship/north-korea-mongolia')


class Keyboard(PointingCase):
    def test_places_come_after_events(self):
        """Shift+Tab reaches the last place first, with a card; Return chooses its country."""
        self.find('push button', re.compile('^Vietnam, city not stated, '))
        self.find('push button', re.compile(
            r'^Hanoi, Vietnam, \d+ journeys begin or end here'))
        self.program.click(*self.place((90.5, 4)))
        for _ in range(3):
            self.program.press('Tab')
        before = self.picture()
        self.program.press('shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab')
        self.wait_moved(before)
        self.find('panel', re.compile('^Map of '))


if __name__ == '__main__':
    ui.main()
