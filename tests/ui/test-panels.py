# SPDX-License-Identifier: GPL-3.0-or-later

"""The list and the pages: from a relationship to the article that says it, and back."""

import json
import os
import re
import tempfile

import legation_ui as ui

VIETNAM = 'Vietnam – North Korea'
OVERVIEW = 'Choose a country, a route or an event'


def row_of(name):
    return re.compile(f'^{name}, .*(last contact|no dated contact|contacts .*, number not stated)')


class PanelsCase(ui.TestCase):
    def choose(self, name):
        """Clicks a relationship in the list."""
        self.click_on('list item', row_of(name))
        self.find('heading', f'{name} – North Korea')

    def scroll_to(self, role, name, within=None):
        """Turns the wheel over the details until a widget can be seen, and returns it."""
        x, y = self.desktop.width - 170, self.desktop.height // 2

        def is_in_view():
            node = self.program.seek(role, name, seen=False, within=within)
            if node is None:
                return None
            box = node.get_box()
            if box[1] > 70 and box[1] + box[3] < self.desktop.height - 20:
                return node
            distance = box[1] - y
            self.program.scroll(x, y, max(1, abs(distance) // 120) * (1 if distance > 0 else -1))
            self.desktop.wait_still(x - 170, 60, 340, 700, times=2)
            return None

        return self.wait_for(is_in_view, f'{role} {name!r} to come into view')


class Panels(PanelsCase):
    def test_choose_relationship(self):
        """A click on Vietnam shows Vietnam: heading, status as a source words it, chronology."""
        self.find('label', OVERVIEW)
        self.choose('Vietnam')
        self.assertTrue(self.find('list item', row_of('Vietnam')).get_state('selected'))
        text = self.program.read()
        self.assertIn('Normal diplomatic level', text)
        self.assertRegex(text, r'21 Events\n.*\n?\d+ sources')
        self.assertIn('Summary', text)
        self.scroll_to('list item', re.compile('9–11 October 2025, To Lam visits'), 'Chronology')

        self.choose('Laos')
        self.wait_gone('heading', VIETNAM)
        self.assertFalse(self.find('list item', row_of('Vietnam')).get_state('selected'))

    def test_what_stands_around(self):
        """What belongs to no relationship is found: on the overview, or with the partner."""
        self.scroll_to('heading', 'Where the sources disagree')
        self.scroll_to('heading', 'North Korea as a whole')
        self.scroll_to('list item', re.compile('^Missions abroad closed'))
        self.choose('Philippines')
        self.find('label', re.compile('^Constraint .* Events with North Korea$'))
        self.scroll_to('heading', 'Philippines: other events')
        self.scroll_to('list item', re.compile('The Philippines is to hold ASEAN’s chair'))
        self.choose('Japan')
        self.find('label', 'contacts 2000 – Oct 2025, number not stated')

    def test_agreements_are_told_with_their_time(self):
        """What a bar shows of an agreement, a screen reader says: with its doubt, in words."""
        names = ('Cooperation agreements of 2002 or later, 2002, uncertain',
                 'Intergovernmental committee with Vietnam, from 2007, end not known',
                 'Policy dialogue of deputy foreign ministers, not dated',
                 re.compile('^Texts of To Lam’s visit.*, 6–12 October 2025, day not stated$'))
        self.choose('Vietnam')
        for name in names:
            self.find('list item', name, seen=False, within='Agreements and mechanisms')
        self.choose('ASEAN')
        self.find('list item', 'ASEAN Regional Forum, since 2000', seen=False)

    def test_our_reading(self):
        """A date that we read out of “last week” says so beside it, and so does a stop's day."""
        self.choose('Laos')
        self.program.click_on(self.scroll_to('list item', re.compile('The Lao president visits')))
        self.find('heading', 'The Lao president visits Pyongyang')
        self.find('label', 'Our reading')
        self.choose('Laos')
        self.scroll_to('label', 'One source contradicts itself')
        self.program.click_on(self.scroll_to('list item', re.compile('Workers’ Party tour')))
        self.find('heading', re.compile('^Workers’ Party tour'))
        self.scroll_to('label', 'Our reading', within='Itinerary')

    def test_citation_leads_to_article(self):
        """Statement, mark, article: two steps, and a way back."""
        self.choose('Vietnam')
        self.click_on('push button', re.compile('^Citation 5: '))
        self.click_on('push button', 'Open Source')

        title = 'The message of the visit to North Korea that Vietnam wants to send to major countries'
        self.find('heading', title)
        text = self.program.read()
        self.assertIn('Source 5', text)
        self.assertIn('Pham', text)
        self.assertIn('10 October 2025', text)
        self.assertIn('Reliability: medium', text)
        self.assertRegex(text, r'\d+ passages of it support what follows')
        self.scroll_to('list item', 'To Lam visits Pyongyang')

        self.click_on('push button', 'Back')
        self.find('heading', VIETNAM)
        self.click_on('push button', 'Forward')
        self.find('heading', title)
        self.program.press('ctrl+bracketleft')
        self.find('heading', VIETNAM)

    def test_popover_of_citation_is_complete(self):
        """What is cited can be read whole, and the button under it is not cut off."""
        self.choose('Vietnam')
        self.click_on('push button', re.compile('^Citation 5: '))
        button = self.find('push button', 'Open Source')
        self.desktop.wait_still()
        _, y, _, height = button.get_box()
        _, top, _, whole = button.find_popover().children[0].get_box()
        self.assertLessEqual(y + height, top + whole)

    def test_chronology_leads_to_event(self):
        """An event chosen in a list is chosen on the map, on the timeline and in the list too."""
        self.choose('Vietnam')
        chart = self.find('list', 'Timeline').get_box()
        area = self.find('panel', re.compile('^Map of ')).get_box()
        row = self.scroll_to('list item', re.compile('Fifth policy dialogue'), 'Chronology')
        before = self.desktop.picture(*chart), self.desktop.picture(*area)
        self.program.click_on(row)
        self.find('heading', 'Fifth policy dialogue')
        self.assertEqual(self.program.list_nodes('label', '·', seen=False), [], 'dots between facts')
        self.assertIn('October 2024', self.program.read())
        self.wait_for(lambda: self.desktop.picture(*chart) != before[0], 'the timeline to follow')
        self.wait_for(lambda: self.desktop.picture(*area) != before[1], 'the map to follow')

        # The way back leads to where one was on the page.
        self.click_on('push button', 'Back')
        self.find('list item', re.compile('Fifth policy dialogue'), within='Chronology')

    def test_person(self):
        """Who led a delegation has a page of their own."""
        self.choose('Vietnam')
        self.program.click_on(
            self.scroll_to('list item', re.compile('To Lam visits Pyongyang, '), 'Chronology'))
        self.find('heading', 'To Lam visits Pyongyang')
        self.program.click_on(
            self.scroll_to('list item', re.compile('^To Lam, '), 'Delegation and hosts'))
        self.find('heading', 'To Lam')
        self.scroll_to('list item', re.compile('To Lam visits Pyongyang'))

    def test_escape_clears(self):
        self.choose('Indonesia')
        self.program.press('Escape')
        self.find('label', OVERVIEW)
        row = self.find('list item', row_of('Indonesia'))
        self.wait_for(lambda: not row.get_state('selected'), 'the row to be chosen no more')

    def test_keyboard_chooses(self):
        """The list works without a pointer."""
        self.choose('Vietnam')
        self.program.press('Down')
        self.program.press('Return')
        self.wait_gone('heading', VIETNAM)
        self.find('heading', re.compile('^(Laos|Indonesia) – North Korea$'))

    def test_overview_tells_what_it_rests_on(self):
        text = self.program.read()
        self.assertIn('Made from five published articles', text)
        self.assertIn('What is here reaches to October 2025.', text)
        self.click_on('list item', re.compile('^Source 2: '))
        self.find('heading', 'Can ASEAN play a greater role on the Korean Peninsula?')


class Many(PanelsCase):
    """A document of our own in the place of the built-in one: twenty relationships, two stories."""

    environment = {'G_RESOURCE_OVERLAYS':
                   '/io/github/legation/Legation/data/north-korea.legation.json=' +
                   os.path.join(os.path.dirname(os.path.abspath(__file__)), 'many.legation.json')}

    def read_page(self):
        """All labels of the page, also those that are scrolled away."""
        page = self.program.look().root
        return [node.name for node in page.walk() if node.role in ('label', 'heading')]

    def test_context(self):
        """What is said of others stands apart, by pair, and does not hide what is not said."""
        self.choose('Vietnam')
        self.find('heading', 'Context')
        self.find('label', '7 statements about others')
        self.find('label', '3 statements')
        self.find('heading', 'Vietnam – United States')
        self.find('label', 'The sources say nothing about this')
        self.find('label', 'Current State · Constraint · Outlook')

        # What a button would hide next to nothing of is there without one.
        self.find('list item', re.compile('^The relationship grew out of'))
        self.assertIsNone(self.program.seek('push button', 'Show All 3 Statements', seen=False))
        self.program.click_on(self.scroll_to('push button', 'Show All 7 Statements'))
        self.scroll_to('heading', 'Vietnam – ASEAN')

    def test_fold(self):
        """Relationships with the same word and no events share a row, which keys open too."""
        self.find('list item', 'Philippines, Brunei, Myanmar, Named as an exception, no events')
        self.assertIsNone(self.program.seek('list item', row_of('Brunei')))
        self.choose('Malaysia')
        self.program.press('Down')
        self.program.press('Return')
        self.find('list item', row_of('Brunei'))
        self.assertIsNone(self.program.seek('heading', 'Brunei – North Korea'))
        self.program.press('Down', 'Down')
        self.program.press('Return')
        self.find('heading', 'Brunei – North Korea')
        self.click_on('list item', re.compile('^Philippines, Brunei'))
        self.wait_gone('list item', row_of('Brunei'))

    def test_choice_unfolds(self):
        """What is chosen elsewhere is seen in the list."""
        self.click_on('list item', re.compile('^Source 1: '))
        self.program.click_on(self.scroll_to('list item', 'Brunei – North Korea'))
        self.find('heading', 'Brunei – North Korea')
        row = self.find('list item', row_of('Brunei'))
        self.assertTrue(row.get_state('selected'))

    def test_single_clause(self):
        """A relationship of one sentence says once what it does not know, and has no empty parts."""
        self.click_on('list item', re.compile('^Philippines, Brunei'))
        self.choose('Brunei')
        self.find('label', 'Constraint · Outlook · Agreements and mechanisms · Events with North Korea')
        texts = self.read_page()
        self.assertEqual(texts.count('The sources say nothing about this'), 1)
        self.assertIn('Where the sources are silent', texts)
        for heading in ('Summary', 'Chronology', 'Agreements and mechanisms', 'Figures', 'Context'):
            self.assertNotIn(heading, texts)

    def test_body_as_party(self):
        """ASEAN has a relationship and a page, each one click from the other."""
        self.choose('ASEAN')
        self.find('list item', re.compile('North Korea stays away from the regional forum'),
                  within='Chronology')
        self.assertIn('Treaty of Amity and Cooperation', self.program.read())
        self.click_on('push button', 'About ASEAN')
        self.find('label', re.compile('^International Body · also Association of'))
        self.find('push button', re.compile('^Citation 2: '))
        texts = '\n'.join(self.read_page())
        self.assertIn('Treaty of Amity and Cooperation', texts)
        self.assertIn('North Korea joins the ASEAN Regional Forum', texts)
        self.program.click_on(self.scroll_to('list item', re.compile('^Vietnam speaks for')))
        self.find('heading', 'Vietnam – ASEAN')
        self.find('list item', re.compile('^Vietnam speaks for'), within='Vietnam – ASEAN')
        self.click_on('push button', 'Back')
        self.click_on('list item', 'ASEAN – North Korea')
        self.find('heading', 'ASEAN – North Korea')

    def test_two_sides(self):
        """A summit has two sides, and those who took part have pages that say so."""
        self.choose('Singapore')
        self.program.click_on(self.scroll_to('list item', re.compile('Summit of Kim'), 'Chronology'))
        self.find('heading', 'Took part')
        self.find('heading', 'North Korea')
        self.find('heading', 'United States')
        self.find('label', 'Government of Singapore')
        self.program.click_on(self.scroll_to('list item', 'Donald Trump, President',
                                             'United States'))
        self.find('heading', 'Donald Trump')
        self.find('label', 'took part · President')
        self.find('label', '2017 – 2021')
        self.click_on('push button', re.compile('^Citation 2: '))
        self.find('label', 'supports: President')

    def test_story(self):
        """A story is gone through step by step; its page stays and marks the step."""
        self.click_on('list item', re.compile('^Two summits'))
        self.find('heading', 'Two summits in Southeast Asia')
        self.find('label', '3 steps')
        first = self.find('list item', 'Step 1: Singapore, June 2018')
        third = self.find('list item', 'Step 3: What came after')
        self.assertFalse(self.find('push button', 'Previous Step').get_state('sensitive'))
        self.assertIsNone(self.program.seek('label', re.compile('^Say why Singapore')))

        self.click_on('push button', 'Next Step')
        self.find('label', 'Step 1 of 3')
        self.wait_for(lambda: first.get_state('selected'), 'the first step to be marked')
        self.program.click_on(third)
        self.find('label', 'Step 3 of 3')
        self.wait_for(lambda: third.get_state('selected') and not first.get_state('selected'),
                      'the third step to be marked instead')
        self.assertFalse(self.find('push button', 'Next Step').get_state('sensitive'))
        self.click_on('push button', 'Previous Step')
        self.find('label', 'Step 2 of 3')
        self.find('heading', 'Two summits in Southeast Asia')
        for label in ('Step 3 of 3', 'Step 1 of 3', '3 steps'):
            self.click_on('push button', 'Back')
            self.find('label', label)

    def test_step_leads_to_source(self):
        """A caption's mark leads to its source, and that back to the step."""
        self.click_on('list item', re.compile('^Two summits'))
        self.click_on('push button', re.compile('^Citation 3: '))
        self.click_on('push button', 'Open Source')
        self.find('heading', 'An answer in a forum', seen=False)
        self.program.click_on(self.scroll_to('list item', 'What came after'))
        self.find('label', 'Step 3 of 3')
        self.assertTrue(self.find('list item', 'Step 3: What came after').get_state('selected'))

    def test_late_entry_is_found(self):
        """From a statement far down in its source, one comes to just that place in it."""
        self.choose('Russia')
        self.program.click_on(self.scroll_to('push button', 'Show All 29 Statements'))
        row = self.scroll_to('list item', re.compile('observation 30: |observation 30\\.$'))
        mark = next(node for node in row.walk() if node.role == 'push button')
        self.program.click_on(mark)
        self.click_on('push button', 'Open Source')
        self.find('list item', re.compile('observation 30\\.$'), within='Statements')

    def test_source_counts(self):
        """A source with many entries says of each kind how many, and has all of them."""
        self.click_on('list item', re.compile('^Source 1: '))
        self.find('label', re.compile('^An institute · The Journal · '))
        self.find('label', 'Its footnote marks remain, the footnotes are missing.')
        self.find('label', '20 entries')
        self.wait_for(lambda: 'Steps of stories' in self.read_page(), 'the page to be complete')
        texts = self.read_page()
        for heading in ('Relationships', 'Statements', 'Events', 'People', 'Organizations', 'Eras',
                        'Steps of stories'):
            self.assertIn(heading, texts)
        count = int(texts[texts.index('Statements') + 1].split()[0])
        rows = [node for node in self.program.look().root.walk()
                if node.role == 'list item' and node.is_within('Statements')]
        self.assertGreater(count, 60)
        self.assertEqual(len(rows), count)

    def test_disagreement_elsewhere(self):
        """What two relationships' sources say against each other stands on both pages."""
        for name, other in (('Laos', 'Indonesia'), ('Indonesia', 'Laos')):
            self.choose(name)
            self.scroll_to('label', f'under {other} – North Korea')
        claim = 'Only Cambodia and Indonesia have signed agreements in the past decade.'
        self.choose('Laos')
        self.program.click_on(self.scroll_to('push button', 'Show There'))
        self.find('heading', 'Indonesia – North Korea')
        self.find('list item', claim)

    def test_named_person(self):
        """A person who only holds a statement, or is only named, has a page that shows where."""
        self.choose('Indonesia')
        self.click_on('push button', 'Back')
        self.program.click_on(self.scroll_to(None, re.compile('^People$')))
        self.program.click_on(self.scroll_to('list item', 'James F. Durand'))
        self.find('heading', 'James F. Durand')
        self.find('heading', 'Statements held')
        self.find('heading', 'Also named in')
        self.find('list item', re.compile('Foreign Minister Sugiono'))
        self.click_on('push button', 'Back')
        self.program.click_on(self.scroll_to('list item', 'Jane Roe'))
        self.find('label', 'The sources say no more of this person')


class LongList(PanelsCase):
    """A list of more events than are seen at once."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        events = [{'id': f'e{i}', 'kind': 'visit', 'title': f'Visit {i}', 'countries': ['KP', 'VN'],
                   'channel': 'party', 'when': f'{1800 + i}'} for i in range(230)]
        dataset = {'format': 'legation', 'version': 1, 'title': 'Visits', 'focus': 'KP', 'sources': [],
                   'events': events, 'relationships': []}
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.arguments = [os.path.join(cls.folder.name, 'visits.legation.json')]
        with open(cls.arguments[0], 'w', encoding='utf-8') as file:
            json.dump(dataset, file)

    def test_all_rows_come(self):
        where = '230 events are not on the map'
        self.click_on('push button', where)

        def find_visit(i, **options):
            return self.find('list item', re.compile(f'Visit {i}(,|$)'), seen=False, within=where,
                             **options)

        for i in (229, 130, 30):
            find_visit(i)
        self.assertIsNone(self.program.seek('list item', re.compile(r'Visit 29(,|$)'), seen=False,
                                            within=where))
        self.program.scroll(self.desktop.width - 170, self.desktop.height // 2, 100)
        self.desktop.wait_still()
        self.click_on('push button', 'Show 30 More')
        for i in (29, 0):
            find_visit(i)
        self.wait_for(lambda: find_visit(29).has_state('focused'), 'the keyboard to go on there')
        self.assertIsNone(self.program.seek('push button', 'Show 30 More'))


if __name__ == '__main__':
    ui.main()
