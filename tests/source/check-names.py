#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks the names of countries: names.json has them all, in all languages, as CLDR has them.

    check-names.py NAMES DATASET COUNTRIES

COUNTRIES is data/basemap/countries.txt, which has names by hand; no country of the dataset may have
one.  The folder of the unpacked npm package cldr-localenames-full is in LEGATION_CLDR; without it it
is only checked that the dataset's countries have names, in the script of each language.
"""

import json
import os
import pathlib
import re
import sys

import scripts

# How what is not written in Latin letters is written; a name as in English is left out of the file.
SCRIPTS = {
    'ko': '[가-힣 ]+', 'th': '[ก-๛ ]+', 'lo': '[ກ-ໟ ]+', 'km': '[ក-៿ \u200b]+', 'zh': '[一-鿿]+',
    'ja': '[゠-ヿ一-鿿]+', 'ru': '[А-яё -]+', 'my': '[က-႟ ]+', 'mn': '[А-яЁёӨөҮү ]+',
}
LATIN = ('en', 'vi', 'id', 'ms')
COUNTRY = re.compile('[A-Z]{2}')
MEMBERS = {'countries', 'country', 'side', 'parties', 'anyOf', 'focus', 'about'}
# The full name of a territory says whose it is.
SHORT = ('HK', 'MO', 'MM', 'PS')


def countries_in(value, member=''):
    """All codes of countries in a dataset."""
    if isinstance(value, dict):
        return {code for name, item in value.items() for code in countries_in(item, name)}
    if isinstance(value, list):
        return {code for item in value for code in countries_in(item, member)}
    return {value} if member in MEMBERS and COUNTRY.fullmatch(str(value)) else set()


def names_by_hand(table):
    """The (code, language) that have a name in countries.txt."""
    for line in table.splitlines():
        head, *fields = line.split('|')
        if fields and not line.startswith('#'):
            for field in fields:
                yield head.split()[0], field.split()[0]


def name_of(table, code):
    """A country's name in CLDR's table of a language."""
    name = table.get(f'{code}-alt-short') if code in SHORT else None
    name = (name or table.get(code, '')).replace(' - ', '–')
    return re.sub(r' \(.*\)$', '', name) if code == 'MM' else name


def check(names, dataset, by_hand):
    problems = []
    for code in sorted(countries_in(dataset)):
        country = names.get(code, {}).get('names', {})
        if not country.get('en'):
            problems.append(f'{code}: has no name')
            continue
        problems += [f'{code}: has a name by hand: {language}'
                     for other, language in sorted(by_hand)
                     if other == code and '-' not in language]
        for language, script in SCRIPTS.items():
            name = country.get(language, '')
            if not re.fullmatch(script, name):
                problems.append(f'{code}: no name in {language}: {name}')
    return problems


def compare(names, tables, by_hand):
    """Compares with CLDR's tables, {language: {code: name}}."""
    problems = []
    for code, country in names.items():
        for language, table in tables.items():
            name = country['names'].get(language, country['names']['en'])
            expected = name_of(table, code)
            if (code, language) not in by_hand and name != expected:
                problems.append(f'{code}: {name} in {language}, CLDR has {expected}')
    return problems


def read_cldr(folder, language):
    path = pathlib.Path(folder) / 'main' / language / 'territories.json'
    main_member = json.loads(path.read_text(encoding='utf-8'))['main']
    return main_member[language]['localeDisplayNames']['territories']


def main():
    names, dataset, table = (pathlib.Path(path).read_text(encoding='utf-8')
                             for path in sys.argv[1:4])
    names = json.loads(names)['countries']
    by_hand = set(names_by_hand(table))
    problems = check(names, json.loads(dataset), by_hand)
    folder = os.environ.get('LEGATION_CLDR')
    if folder:
        tables = {language: read_cldr(folder, language) for language in (*LATIN, *SCRIPTS)}
        problems += compare(names, tables, by_hand)
        print(f'{len(names)} countries compared in {len(tables)} languages')
    return scripts.report(problems)


if __name__ == '__main__':
    sys.exit(main())
