# SPDX-License-Identifier: GPL-3.0-or-later

"""Where several journeys meet on the map, a list asks which one is meant."""

import json
import math
import pathlib
import re
import tempfile

import legation_map
import legation_ui as ui

CROSSINGS = str(pathlib.Path(__file__).parent / 'crossings.legation.json')

# About where the great circles of the journeys to the east and to the south cross, and the colours
# of their channels.
CROSSING = (117.895, 33.0716)
STATE, PARTY = (0x7b, 0x2b, 0x83), (0xb0, 0x2a, 0x1c)
SEA = (128, 22)

OVERVIEW = 'Choose a country, a route or an event'


class Crossings(legation_map.MapCase):
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


class Written(legation_map.MapCase):
    """A dataset of the cities of the crossings, with events of its own."""

    opening = (85, 5, 145, 48)

    @classmethod
    def write_places(cls):
        return []

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        dataset = json.loads(pathlib.Path(CROSSINGS).read_text(encoding='utf-8'))
        dataset['opening']['span'] = '1961/2020'
        dataset['places'] += cls.write_places()
        dataset['events'] = list(cls.write_events(dataset['events']))
        path = pathlib.Path(folder.name, 'written.legation.json')
        path.write_text(json.dumps(dataset), encoding='utf-8')
        cls.arguments = (str(path),)


class Bundle(Written):
    """Sixty journeys between the same two cities are one line that says so."""

    N_JOURNEYS = 60
    TITLE = 'Pyongyang → Hanoi'
    SENTENCE = ('60 journeys from Pyongyang to Hanoi, 1961–2020, '
                'Party\xa040 · State\xa020')

    @classmethod
    def write_events(cls, events):
        """A journey each year."""
        journey = next(event for event in events if event['id'] == 'south')
        for number in range(cls.N_JOURNEYS):
            yield dict(journey, id=f'journey-{number}', title=f'Journey {number + 1}',
                       when=str(1961 + number), channel='party' if number % 3 else 'state')

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


class Piles(Written):
    """Many meetings in one city are one badge; those of a relationship that is chosen are another."""

    @classmethod
    def write_events(cls, events):
        stops = [{'place': 'pyongyang', 'basis': 'stated', 'role': 'venue'}]
        for number in range(110):
            guest = 'VN' if number < 50 else ('JP', 'IN')[number % 2]
            yield dict(events[0], id=f'meeting-{number}', title=f'Meeting {number + 1}',
                       kind='meeting', when=str(1961 + number % 60), countries=['KP', guest],
                       channel='party' if guest == 'VN' else 'state',
                       itinerary={'order': 'listed', 'stops': stops})

    def test_kinds(self):
        """Each pile is counted, and opens as its own list, by pointer and by key; what a list leaves
        out is on the page that has all of it, where one has."""
        self.find('push button', re.compile('^110 events '))
        self.find('label', 'Many events at a place', within='Legend')
        self.click_on('list item', re.compile('^Vietnam, '))
        vietnam = self.find('push button', re.compile('^50 events '))
        others = self.find('push button', re.compile('^60 events '))
        self.wait_gone('push button', re.compile('^110 events '))
        self.desktop.save(self.stem + '.png')

        self.program.click(*others.get_center())
        self.find('label', 'and 20 more: choose a shorter time')
        self.program.press('Escape')
        self.wait_gone('label', 'and 20 more: choose a shorter time')
        self.program.click(*vietnam.get_center())
        self.find('push button', 'and 10 more: all events of Vietnam')
        self.program.press('Escape')
        self.wait_gone('push button', 'and 10 more: all events of Vietnam')

        self.program.press('Tab', 'Return')
        self.find('label', 'and 20 more: choose a shorter time')
        self.program.press('Escape')
        self.wait_gone('label', 'and 20 more: choose a shorter time')
        self.program.press('Tab', 'Tab', 'Return')
        self.find('push button', 'and 10 more: all events of Vietnam')

    def test_chosen(self):
        """One that is chosen is seen by itself, and the others are still reached, at their place."""
        self.program.click(*self.find('push button', re.compile('^110 events ')).get_center())
        self.click_on('list item', re.compile('Meeting 2,'))
        self.find('heading', 'Meeting 2')
        self.find('push button', re.compile('^109 events '))


class ManyPlaces(Written):
    """A visit to each of seventy cities, and several to two of them."""

    @classmethod
    def write_places(cls):
        return [{'id': f'city-{number}', 'name': f'City {number:02}', 'country': 'CN',
                 'precision': 'city', 'location': [100 + number % 10, 28 + number // 10]}
                for number in range(70)]

    @classmethod
    def write_events(cls, events):
        for visit, number in enumerate([*range(70), 68, 68, 69]):
            yield dict(events[0], id=f'visit-{visit}', title='A visit', when=str(1961 + number % 60),
                       countries=['KP', 'CN'], itinerary={'order': 'stated', 'stops': [
                           {'place': 'pyongyang', 'basis': 'stated', 'role': 'origin'},
                           {'place': f'city-{number}', 'basis': 'stated'}]})

    def test_most_important(self):
        """The keyboard reaches the places with the most journeys, and those by name."""
        self.find('push button', re.compile('^Pyongyang, '))
        names = [node.get_name() for node in self.program.list_nodes(
            'push button', re.compile('journeys? begins? or ends? here'))]
        for name in ('City 68', 'City 69', 'Pyongyang'):
            self.assertTrue(any(found.startswith(name) for found in names), (name, names))
        self.assertEqual(names, sorted(names))
        self.assertLess(len(names), 70)


if __name__ == '__main__':
    ui.main()
