#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that no #include crosses the layers of the code.  Takes the top of the source tree."""

import re
import sys

import scripts

# What each folder of src may use of ours beside itself, and of the system beside GLib.
LAYERS = {
    'model': ((), ('json-glib',)),
    'compat': ((), ('gtk',)),
    'carto': (('model',), ('cairo', 'pango')),
    'session': (('model',), ()),
    'time': (('session', 'carto', 'model'), ('cairo', 'pango')),
    'map': (('session', 'carto', 'model', 'compat'), ('gtk', 'cairo', 'pango', 'shumate')),
    'timeline': (('time', 'session', 'carto', 'model', 'compat'), ('gtk', 'cairo', 'pango')),
    'panels': (('time', 'session', 'carto', 'model', 'compat'), ('gtk', 'cairo', 'pango')),
    'slide': (('time', 'session', 'carto', 'model'), ('cairo', 'pango')),
    'present': (('slide', 'map', 'timeline', 'time', 'session', 'carto', 'model', 'compat'),
                ('gtk', 'cairo', 'pango', 'shumate')),
    'tool': (('slide', 'time', 'model', 'carto', 'session', 'data'), ('json-glib', 'cairo', 'pango')),
    'data': ((), ()),
}
EVERYTHING = (tuple(LAYERS), ('json-glib', 'gtk', 'cairo', 'pango', 'shumate'))

# The first part of a system header's name, and the library that it belongs to.
LIBRARIES = {
    'json-glib': 'json-glib', 'cairo': 'cairo', 'pango': 'pango', 'shumate': 'shumate',
    'gtk': 'gtk', 'gdk': 'gtk', 'gsk': 'gtk', 'graphene': 'gtk', 'adwaita': 'gtk',
    'gdk-pixbuf': 'gtk',
    'glib': 'glib', 'gio': 'glib', 'glib-object': 'glib', 'gmodule': 'glib',
}
C_LIBRARY = {
    'assert', 'complex', 'ctype', 'errno', 'fenv', 'float', 'inttypes', 'limits', 'locale', 'math',
    'setjmp', 'signal', 'stdarg', 'stdatomic', 'stdbool', 'stddef', 'stdint', 'stdio', 'stdlib',
    'string', 'tgmath', 'time', 'unistd', 'fcntl', 'langinfo', 'malloc', 'sys',
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def folder_of(path):
    """The layer that a file belongs to: a folder of src, a test of one, data, or the top."""
    top, *rest = path.parts
    if top == 'data':
        return 'data'
    return rest[0] if len(rest) > 1 else ''


def library_of(name):
    """The library of a system header, '' for the C library, None for one that is not known."""
    first = re.split(r'[/.]', name)[0]
    if first in C_LIBRARY:
        return ''
    if name.startswith('cairo-') or name.startswith('pango'):
        first = re.split(r'[/.-]', name)[0]
    return LIBRARIES.get(first)


def check(root):
    """Returns the problems of the tree at root, each as one line."""
    files = sorted(path.relative_to(root) for top in ('src', 'data', 'tests')
                   for suffix in ('c', 'h') for path in (root / top).rglob(f'*.{suffix}'))
    homes = {}
    problems = []
    for path in files:
        if path.suffix == '.h':
            homes.setdefault(path.name, []).append(path)

    for path in files:
        is_test = path.parts[0] == 'tests'
        folder = folder_of(path)
        if folder and folder not in LAYERS and not is_test:
            problems.append(f'{path}: the folder {folder} is in no layer')
            continue
        ours, systems = LAYERS.get(folder, EVERYTHING)
        allowed = {folder, *ours} | ({'data'} if is_test else set())
        if is_test and folder not in LAYERS:  # of the program itself
            allowed.add('')

        text = (root / path).read_text(encoding='utf-8')
        for number, line in enumerate(text.splitlines(), 1):
            found = INCLUDE.match(line)
            if found is None:
                continue
            quote, name = found.groups()
            where = f'{path}:{number}'

            if quote == '<':
                library = library_of(name)
                if library is None:
                    problems.append(f'{where}: <{name}> belongs to no known library')
                elif library not in ('', 'glib', *systems):
                    problems.append(f'{where}: {folder or "src"} may not use {library} (<{name}>)')
                continue

            if name == 'config.h' or name.endswith(('-resources.h', '-dbus.h')):  # made while building
                continue
            if '/' in name:
                problems.append(f'{where}: include “{name}” by its name alone')
                continue
            candidates = homes.get(name, [])
            if any(home.parent == path.parent for home in candidates):
                continue
            # A test may use a fixture of the tests of what its layer may use.
            usable = [home for home in candidates if is_test or home.parts[0] != 'tests']
            if not usable:
                problems.append(f'{where}: there is no “{name}”')
                continue
            home = folder_of(usable[0])
            if home not in allowed and folder:
                problems.append(f'{where}: {folder} may not use {home or "src"} (“{name}”)')
            elif name.endswith('-private.h') and home != folder:
                problems.append(f'{where}: “{name}” is private to {home or "src"}')
    return problems


if __name__ == '__main__':
    sys.exit(scripts.run(check))
