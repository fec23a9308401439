#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that po/POTFILES names each file with text to translate, and no other.

Takes the top of the source tree.
"""

import re
import sys

import scripts

CALL = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|Q_|n?gettext|dn?gettext|g_dp?n?gettext2?)\s?\(')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
MARKED = re.compile(r'translatable="(?:yes|true)"')
SCHEMA = re.compile(r'<schemalist[^>]* gettext-domain=')


def has_text(path):
    """Whether a file has text that a person reads in their own language."""
    if path.suffix not in ('.c', '.h', '.ui', '.xml', '.in'):
        return False
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return CALL.search(COMMENT.sub('', text)) is not None
    if path.name.endswith(('.desktop.in', '.metainfo.xml.in', '.mime.xml.in')):
        return True
    return MARKED.search(text) is not None or SCHEMA.search(text) is not None


def check(root):
    """Returns the problems of the tree at root, each as one line."""
    problems = []
    lines = (root / 'po' / 'POTFILES').read_text(encoding='utf-8').splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    if listed != sorted(set(listed)):
        problems.append('po/POTFILES is not sorted, or names a file twice')

    needed = {str(path.relative_to(root)) for top in ('src', 'ui', 'data')
              for path in (root / top).rglob('*') if path.is_file() and has_text(path)}
    problems += [f'{name} has text to translate and is not in po/POTFILES'
                 for name in sorted(needed - set(listed))]
    problems += [f'po/POTFILES names {name}, which has no text to translate'
                 for name in sorted(set(listed) - needed)]
    return problems


if __name__ == '__main__':
    sys.exit(scripts.run(check))
