#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that each citation's locator is found exactly once in the article that it points into.

Takes the dataset.  The folder of the articles is in LEGATION_ARTICLES; without it nothing can be
looked up, and the test is skipped.  The folder's files in order of name are the dataset's first
sources; later ones are not looked up.
"""

import json
import os
import pathlib
import sys

SKIPPED = 77


def normalize(text):
    """White space says nothing: articles are wrapped in more ways than one."""
    return ' '.join(text.split())


def citations_in(value, pointer=''):
    """Yields (pointer, citation) of every citation in a JSON value."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name == 'citations' and isinstance(member, list):
                for index, citation in enumerate(member):
                    yield f'{pointer}/citations/{index}', citation
            else:
                yield from citations_in(member, f'{pointer}/{name}')
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from citations_in(member, f'{pointer}/{index}')


def check(dataset, articles):
    """Returns the problems, and how many locators were looked up."""
    sources = [source['id'] for source in dataset['sources']]
    if len(sources) < len(articles):
        return [f'{len(sources)} sources, but {len(articles)} articles'], 0

    texts = dict(zip(sources, map(normalize, articles)))
    problems = []
    looked_up = 0
    for pointer, citation in citations_in(dataset):
        locator = citation.get('locator')
        if locator is None:
            problems.append(f'{pointer}: has no locator')
            continue
        if citation['source'] not in texts:
            continue
        looked_up += 1
        count = texts[citation['source']].count(normalize(locator))
        if count != 1:
            problems.append(f'{pointer}: found {count} times in {citation["source"]}: {locator}')
    return problems, looked_up


def main():
    folder = os.environ.get('LEGATION_ARTICLES')
    if not folder:
        print('LEGATION_ARTICLES is not set: the articles are not here to look into')
        return SKIPPED

    dataset = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))
    articles = [path.read_text(encoding='utf-8')
                for path in sorted(pathlib.Path(folder).glob('*.txt'))]
    problems, looked_up = check(dataset, articles)
    for problem in problems:
        print(problem)
    print(f'{looked_up} locators looked up in {len(articles)} articles')
    return 1 if problems or looked_up == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
