#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that the bundled dataset says what its sources say, where they say it, in its own words.

    check-provenance.py [records|articles] DATASET

`records` checks what the dataset alone can tell: that everything is cited, and how it is worded.
`articles` looks into the articles, whose folder is in LEGATION_ARTICLES; without it this part is
skipped.  ARTICLES has which file is which source; other sources are not looked into.  Neither word:
both.
"""

import collections
import json
import os
import pathlib
import re
import sys

SKIPPED = 77
LOCATOR_WORDS = 6
COPIED_WORDS = 8

# How the name of the file begins that has the text of a source.
ARTICLES = {
    'policy-article': '000_',
    'asean-role': '001_',
    'ip-100': '002_',
    'hanoi-talks-report': '003_',
    'to-lam-message': '004_',
}

RULES = {
    'citation': 'a citation has a source, a locator of six words and tells what it supports',
    'uncited': 'every record has a citation, or, where it is ours alone, a note that says so',
    'support': 'what a record tells is supported by one of its citations, a date by those or a note',
    'derived': 'a derived note tells what it concerns',
    'wording': 'texts are attributed, end properly and are spelt alike',
    'editorial': 'what only our notes know stands nowhere else',
    'locator': 'a locator is found once in its article',
    'copied': f'no run of {COPIED_WORDS} words is copied from an article',
}

# Members that people read.  Names, locators and titles of works stay as they are printed.
TEXTS = {'title', 'description', 'summary', 'outcome', 'text', 'holder', 'caption', 'speakerNotes',
         'reason', 'note', 'unit', 'sectors'}
SENTENCES = {'description', 'summary', 'outcome', 'text', 'caption', 'speakerNotes', 'reason', 'note'}
LABELS = {'title', 'holder', 'unit', 'sectors'}

# Lists of records that have to be cited; the latter may be ours.
CITED = ('people', 'organizations', 'events', 'agreements', 'figures')
OURS = ('eras', 'stories')

# Proper names that are none of the dataset's people, organizations and places.
PROPER_NAMES = ('Treaty of Amity and Cooperation in Southeast Asia', 'United States')

# The articles are American in part, the dataset is British throughout.
AMERICAN = {
    'analyze': 'analyse', 'behavior': 'behaviour', 'canceled': 'cancelled', 'center': 'centre',
    'centers': 'centres', 'centered': 'centred', 'color': 'colour', 'defense': 'defence',
    'endeavor': 'endeavour', 'endeavors': 'endeavours', 'favor': 'favour', 'favorable': 'favourable',
    'fulfill': 'fulfil', 'honor': 'honour', 'honored': 'honoured', 'labor': 'labour',
    'labeled': 'labelled', 'modeled': 'modelled', 'neighbor': 'neighbour',
    'neighbors': 'neighbours', 'neighboring': 'neighbouring', 'offense': 'offence',
    'program': 'programme', 'programs': 'programmes', 'rumor': 'rumour', 'signaled': 'signalled',
    'signaling': 'signalling', 'skeptical': 'sceptical', 'skepticism': 'scepticism',
    'toward': 'towards', 'traveled': 'travelled', 'traveling': 'travelling',
}

# Names that no article has: they come from editorial notes, and belong in `notes` alone.
EDITORIAL_NAMES = (
    'Canada', 'Dong Dang', 'Hoang Xuan Chien', 'Lakhamfong', 'Nguyen Minh Vu', 'Poland',
    'Ri Su Yong', 'Sugiono', 'Tianjin', 'Timor-Leste', 'Vilay',
    '02HANOI1181', 'Big News Network', 'Daily NK', 'DevDiscourse', 'Infobalkans', 'JoongAng',
    'Kalinga', 'Kangnam', 'KCNA', 'Khang Vu', 'Korea Herald', 'Korea Times',
    'Korean Friendship Association', 'Laotian Times', 'MustShareNews', 'NK News',
    'People’s Daily', 'Segye', 'Thanh Nien', 'Viet Nam News', 'Xinhua', 'Yonhap',
)
EDITORIAL_COUNTRIES = ('CA', 'PL', 'TL')

Problem = collections.namedtuple('Problem', 'rule pointer id message')


def records_in(dataset):
    """Yields (pointer, kind, record) of all that can be cited."""
    for kind in CITED + OURS + ('relationships',):
        for index, record in enumerate(dataset.get(kind, ())):
            pointer = f'/{kind}/{index}'
            yield pointer, kind, record
            for inner in ('roles', 'statements', 'steps'):
                for place, item in enumerate(record.get(inner, ())):
                    yield f'{pointer}/{inner}/{place}', inner, item
            if isinstance(record.get('status'), dict):
                yield f'{pointer}/status', 'status', record['status']


def strings_in(value, pointer=''):
    """Yields (pointer, string) of every string in a JSON value, those in citations left out.

    What the note of a record sets is text of the member that it sets.
    """
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for name, member in value.items():
            if name != 'citations':
                yield from strings_in(member, f'{pointer}/{name.lstrip("/")}')
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from strings_in(member, f'{pointer}/{index}')


def is_of_work(pointer):
    """Whether a string is of a work, as its makers wrote it."""
    return pointer.startswith('/sources/') and not pointer.endswith('/note')


def texts_in(dataset):
    """Yields (pointer, member, text) of all that people read in the dataset's own words."""
    for pointer, text in strings_in(dataset):
        member = re.sub(r'(/\d+)+$', '', pointer).rpartition('/')[2]
        if member in TEXTS and not is_of_work(pointer):
            yield pointer, member, text


def names_in(dataset):
    for kind in ('people', 'organizations', 'places'):
        for record in dataset.get(kind, ()):
            yield from (record['name'], *record.get('aliases', ()))


def find_id(dataset, pointer):
    """The id of the innermost record that a pointer leads into."""
    value, found = dataset, ''
    for part in pointer.split('/')[1:]:
        try:
            value = value[int(part)] if isinstance(value, list) else value[part]
        except (KeyError, IndexError, ValueError, TypeError):
            break
        if isinstance(value, dict):
            found = value.get('id', found)
    return found


class Checker:
    """Collects the problems of one dataset."""

    def __init__(self, dataset):
        self.dataset = dataset
        self.problems = []

    def report(self, rule, pointer, message):
        self.problems.append(Problem(rule, pointer, find_id(self.dataset, pointer), message))

    def check_records(self):
        for pointer, note in members_in(self.dataset, 'notes'):
            if note.get('kind') == 'derived' and not note.get('concerns'):
                self.report('derived', pointer, f'concerns nothing by name: {note.get("text")}')
        for pointer, citation in members_in(self.dataset, 'citations'):
            self.check_citation(pointer, citation)
        for pointer, kind, record in records_in(self.dataset):
            self.check_cited(pointer, kind, record)
            self.check_supported(pointer, kind, record)
            if kind == 'statements' and record.get('kind') == 'assessment' \
                    and not record.get('holder'):
                self.report('wording', pointer, 'an assessment that nobody holds')
        for pointer, member, text in texts_in(self.dataset):
            self.check_wording(pointer, member, text)
        for pointer, text in strings_in(self.dataset):
            if not is_of_work(pointer):
                self.check_marks(pointer, text)
            self.check_editorial(pointer, text)

    # What a citation is

    def check_citation(self, pointer, citation):
        if not citation.get('source'):
            self.report('citation', pointer, 'has no source')
        locator = citation.get('locator')
        if not locator:
            self.report('citation', pointer, 'has no locator')
        elif len(locator.split()) != LOCATOR_WORDS:
            self.report('citation', pointer, f'{len(locator.split())} words: {locator}')
        supports = citation.get('supports')
        if not supports:
            self.report('citation', pointer, 'does not tell what it supports')
        elif '' in supports:
            self.report('citation', pointer, 'supports everything, and so nothing by name')

    def check_cited(self, pointer, kind, record):
        if kind == 'relationships' or record.get('citations'):
            return
        if kind in OURS or kind == 'steps':
            if not has_note(record, 'derived', 'context'):
                self.report('uncited', pointer, 'neither cited nor noted as ours')
        else:
            self.report('uncited', pointer, 'has no citation')

    # What citations support

    def check_supported(self, pointer, kind, record):
        if kind == 'events':
            self.check_event(pointer, record)
        elif kind == 'figures':
            self.need(pointer, record, '/value')
            self.need_date(pointer, record, '/asOf')
        elif kind == 'statements':
            self.need(pointer, record, '/text')
            self.need_date(pointer, record, '/when')
        elif kind == 'agreements':
            self.need_date(pointer, record, '/when')
            for index in range(len(record.get('sectors', ()))):
                self.need(pointer, record, f'/sectors/{index}', '/title', '/summary')
            for index in range(len(record.get('parties', ()))):
                self.need(pointer, record, f'/parties/{index}', '/title', '/summary')

    def check_event(self, pointer, event):
        self.need_date(pointer, event, '/when')
        for index, stop in enumerate(event.get('itinerary', {}).get('stops', ())):
            where = f'/itinerary/stops/{index}'
            if stop.get('basis') == 'stated':
                self.need(pointer, event, f'{where}/place')
            if 'when' in stop:
                self.need_date(pointer, event, f'{where}/when')
        delegation = event.get('delegation', {})
        people = [('/delegation/head', delegation.get('head', {}))]
        for where, members in (('/delegation/members', delegation.get('members', ())),
                               ('/hosts', event.get('hosts', ())),
                               ('/participants', event.get('participants', ()))):
            people += [(f'{where}/{index}', member) for index, member in enumerate(members)]
        for where, person in people:
            if 'person' in person:
                self.need(pointer, event, f'{where}/person')

    def need(self, pointer, record, *wanted):
        """One citation of the record has to support one of the pointers that are wanted."""
        if not any(supports(record, member) for member in wanted):
            self.report('support', pointer + wanted[0], 'no citation supports it')

    def need_date(self, pointer, record, member):
        """A date has to be supported by a citation, or worked out in a note."""
        if member in ('/when', '/asOf') and member[1:] not in record:
            return
        if not supports(record, member) and not is_derived(record, member):
            self.report('support', pointer + member, 'no citation supports it, and no note derives it')

    # Words

    def check_wording(self, pointer, member, text):
        if member in SENTENCES and '/status/' not in pointer \
                and not re.search(r'[.?!…][”’)]*$|[”’)][.?!]$', text):
            self.report('wording', pointer, f'is no sentence: {text}')
        if member in LABELS and re.search(r'[.:;,][”’)]*$|^\s*$', text):
            self.report('wording', pointer, f'ends as a sentence does: {text}')
        for part in without_quotations(text):
            for word in re.findall(r'\w+', part):
                if word.casefold() in AMERICAN:
                    self.report('wording', pointer, f'{word}: {AMERICAN[word.casefold()]}')

    def check_marks(self, pointer, text):
        for mark in ('"', "'", '--', '  '):
            if mark in text:
                self.report('wording', pointer, f'has {mark!r}: {text}')
        if text != text.strip():
            self.report('wording', pointer, f'has white space around it: {text!r}')

    def check_editorial(self, pointer, text):
        if '/notes/' in pointer:
            return
        folded = fold(text)
        for name in EDITORIAL_NAMES:
            if f' {" ".join(fold(name))} ' in f' {" ".join(folded)} ':
                self.report('editorial', pointer, f'{name} is known from our notes alone')
        if text in EDITORIAL_COUNTRIES:
            self.report('editorial', pointer, f'{text} is known from our notes alone')

    # What the articles print

    def check_articles(self, articles):
        """Takes {id of a source: its article}; returns how many locators were looked up."""
        known = {source['id'] for source in self.dataset['sources']}
        for source in sorted(set(articles) - known):
            self.report('locator', '/sources', f'has no {source}, whose article is there')

        texts = {source: ' '.join(article.split()) for source, article in articles.items()}
        looked_up = 0
        for pointer, citation in members_in(self.dataset, 'citations'):
            article = texts.get(citation.get('source'))
            if article is not None and citation.get('locator'):
                looked_up += 1
                self.look_up(pointer, citation, article)
        runs = {}
        for source, article in texts.items():
            for run in runs_of(fold(article)):
                runs.setdefault(run, source)
        names = [fold(name) for name in (*PROPER_NAMES, *names_in(self.dataset))]
        for pointer, _, text in texts_in(self.dataset):
            self.check_copied(pointer, text, runs, names)
        for name in EDITORIAL_NAMES:
            for source, article in texts.items():
                if f' {" ".join(fold(name))} ' in f' {" ".join(fold(article))} ':
                    self.report('editorial', '', f'{name} stands in {source}: not only in notes')
        return looked_up

    def look_up(self, pointer, citation, article):
        """White space says nothing: articles are wrapped in more ways than one."""
        locator = ' '.join(citation['locator'].split())
        count = article.count(locator)
        if count != 1:
            self.report('locator', pointer, f'{count} times in {citation["source"]}: {locator}')
        elif not re.search(rf'(?<!\w){re.escape(locator)}(?!\w)', article):
            self.report('locator', pointer, f'cuts a word of {citation["source"]}: {locator}')

    def check_copied(self, pointer, text, runs, names):
        """A run goes on over names, but their words do not count."""
        for part in without_quotations(text):
            words = fold(part)
            own = [True] * len(words)
            for index in range(len(words)):
                for name in names:
                    if words[index:index + len(name)] == name:
                        own[index:index + len(name)] = [False] * len(name)
            index = 0
            while index + COPIED_WORDS <= len(words):
                source = runs.get(tuple(words[index:index + COPIED_WORDS]))
                if source is None:
                    index += 1
                    continue
                first = index
                while tuple(words[index:index + COPIED_WORDS]) in runs:
                    index += 1
                index += COPIED_WORDS - 1
                if sum(own[first:index]) >= COPIED_WORDS:
                    self.report('copied', pointer, f'from {source}: {" ".join(words[first:index])}')


def members_in(value, wanted, pointer=''):
    """Yields (pointer, item) of every item of such members in a JSON value: citations or notes."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name == wanted and isinstance(member, list):
                for index, item in enumerate(member):
                    yield f'{pointer}/{wanted}/{index}', item
            else:
                yield from members_in(member, wanted, f'{pointer}/{name}')
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from members_in(member, wanted, f'{pointer}/{index}')


def has_note(record, *kinds):
    return any(note.get('kind') in kinds for note in record.get('notes', ()))


def covers(pointers, member):
    """Whether one of some pointers leads to a member, or to the whole that it is part of."""
    return any(pointer and f'{member}/'.startswith(f'{pointer}/') for pointer in pointers)


def supports(record, member):
    return any(covers(citation.get('supports', ()), member)
               for citation in record.get('citations', ()))


def is_derived(record, member):
    return any(note.get('kind') == 'derived' and covers(note.get('concerns', ()), member)
               for note in record.get('notes', ()))


def fold(text):
    """The words of a text, with case and punctuation out of the way."""
    return re.findall(r'\w+', re.sub(r'[’‘\']', '', text).casefold())


def runs_of(words):
    return (tuple(words[index:index + COPIED_WORDS])
            for index in range(len(words) - COPIED_WORDS + 1))


def without_quotations(text):
    """The parts of a text between what it quotes."""
    return re.split('“[^”]*”', text)


def read_articles(folder):
    """Returns {id of a source: its article}; ends the check where a file is missing."""
    articles = {}
    for source, start in ARTICLES.items():
        paths = sorted(pathlib.Path(folder).glob(f'{start}*.txt'))
        if len(paths) != 1:
            names = ', '.join(path.name for path in paths) or 'none'
            sys.exit(f'{folder}: the article of {source} is one file {start}*.txt, found {names}')
        articles[source] = paths[0].read_text(encoding='utf-8')
    return articles


def print_problems(problems):
    for rule, meaning in RULES.items():
        found = [problem for problem in problems if problem.rule == rule]
        if found:
            print(f'{rule}: {len(found)} times not so: {meaning}')
        for problem in found:
            print(f'  {problem.pointer} [{problem.id}] {problem.message}')


def main():
    *parts, path = sys.argv[1:]
    checker = Checker(json.loads(pathlib.Path(path).read_text(encoding='utf-8')))
    looked_up = None

    if 'articles' not in parts:
        checker.check_records()
    if 'records' not in parts:
        folder = os.environ.get('LEGATION_ARTICLES')
        if folder:
            articles = read_articles(folder)
            looked_up = checker.check_articles(articles)
            print(f'{looked_up} locators looked up in {len(articles)} articles')
        else:
            print('LEGATION_ARTICLES is not set: skipped, the articles are not here to look into')

    print_problems(checker.problems)
    if checker.problems or looked_up == 0:
        return 1
    return SKIPPED if parts == ['articles'] and looked_up is None else 0


if __name__ == '__main__':
    sys.exit(main())
