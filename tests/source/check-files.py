#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks what every file of the repository must keep to.  Takes the top of the source tree.

Length, licence line, white space, unfinished work, and paths that exist on one machine only.
"""

import re
import sys

import scripts

LONGEST_FILE = 500
LONGEST_LINE = 104  # we write to 100; a word more is better than an ugly break

SKIPPED_FOLDERS = {'.git', '__pycache__', 'subprojects', '.flatpak-builder'}
SKIPPED_FILES = {'COPYING'}

# Source that people write: by suffix, or by what the first line says.
SOURCE = {'.c', '.h', '.py'}
MARKUP = {'.ui', '.css', '.xml', '.build', '.md', '.yml', '.yaml', '.in', '.supp', '.desktop'}

# Spelt in two parts, so that this file passes its own check.
UNFINISHED = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|X' r'XX|HA' r'CK)\b')
MACHINE = re.compile(r'(?<![\w.~}])/(?:ho' r'me|ro' r'ot|wo' r'rk|Us' r'ers)/[\w.-]+')


def is_script(data):
    return data.startswith(b'#!')


def check_file(path, data):
    """Yields (line, what is wrong) of one file; line 0 is the file as a whole."""
    try:
        text = data.decode('utf-8')
    except UnicodeDecodeError as error:
        yield 0, f'is not UTF-8: {error.reason}'
        return
    lines = text.split('\n')
    is_source = path.suffix in SOURCE or is_script(data)

    if is_source:
        if not any('SPDX-License-Identifier: ' in line for line in lines[:3]):
            yield 0, 'has no licence line (SPDX-License-Identifier)'
        if len(lines) - 1 > LONGEST_FILE:
            yield 0, f'has {len(lines) - 1} lines, more than {LONGEST_FILE}'
    if text and not text.endswith('\n'):
        yield len(lines), 'does not end with a new line'
    if text.endswith('\n\n'):
        yield len(lines) - 1, 'ends with an empty line'

    for number, line in enumerate(lines, 1):
        if is_source and len(line) > LONGEST_LINE:
            yield number, f'is {len(line)} columns wide, more than {LONGEST_LINE}'
        if '\t' in line:
            yield number, 'has a tab'
        if '\r' in line:
            yield number, 'has a carriage return'
        if line.rstrip() != line and path.suffix != '.md':
            yield number, 'ends with white space'
        found = UNFINISHED.search(line)
        if found:
            yield number, f'speaks of unfinished work ({found.group()})'
        found = MACHINE.search(line)
        if found:
            yield number, f'names a folder of one machine ({found.group()})'


def list_files(root):
    """The files that people write: no build trees, no pictures, no data."""
    for path in sorted(root.rglob('*')):
        name = path.relative_to(root)
        if any(part in SKIPPED_FOLDERS or part.startswith('_build') for part in name.parts):
            continue
        if not path.is_file() or path.name in SKIPPED_FILES or name.parts[:2] == ('tests', 'cases'):
            continue
        if path.suffix in SOURCE | MARKUP:
            yield name, path.read_bytes()
        elif path.suffix == '' and is_script(path.read_bytes()[:2]):
            yield name, path.read_bytes()


def check(root):
    """Returns the problems of the tree at root, each as one line."""
    problems = []
    for name, data in list_files(root):
        for line, problem in check_file(name, data):
            problems.append(f'{name}:{line}: {problem}' if line else f'{name}: {problem}')
    return problems


if __name__ == '__main__':
    sys.exit(scripts.run(check))
