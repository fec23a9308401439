#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails when the Flatpak manifest asks for more than a window: no network, no files, no bus; or when
it breaks a rule of flatpak-builder-lint, which is what Flathub lets in.

    check-manifest.py SOURCE_ROOT
"""

import json
import pathlib
import re
import sys

import scripts

APP_ID = 'io.github.legation.Legation'
FINISH_ARGS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']

KEYS = {'id', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'cleanup', 'modules'}
MODULE_KEYS = {'name', 'buildsystem', 'config-opts', 'sources', 'post-install', 'cleanup', 'builddir'}
SOURCE_KEYS = {
    'archive': {'type', 'url', 'sha256', 'x-checker-data'},
    'git': {'type', 'url', 'tag', 'commit', 'x-checker-data'},
    'dir': {'type', 'path', 'skip'},
}

# Of GNOME's runtimes each ends when the second one after it comes; the linter warns of those.
OLDEST_RUNTIME = 50

# What only those need who build with it.
DEVELOPMENT = {'/include', '/lib/pkgconfig', '*.a', '*.la'}


def check_id(name):
    parts = name.split('.')
    if (not 3 <= len(parts) <= 5 or (name.startswith('io.github.') and len(parts) < 4) or
            parts[-1] == 'desktop' or
            not all(re.fullmatch(r'[A-Za-z_][\w-]*', part) for part in parts)):
        yield f'id {name!r} is not one of three to five words'


def check_source(module, source):
    """Only what is known to the last bit is built, and it comes over a connection that is checked."""
    name = module['name']
    kind = source.get('type')
    if kind not in SOURCE_KEYS:
        yield f'{name} has a source of type {kind!r}'
        return
    for key in sorted(set(source) - SOURCE_KEYS[kind]):
        yield f'{name} has a source with {key!r}'
    if kind == 'dir':
        if source.get('path') != '..' or name != 'legation':
            yield f"{name} comes from the folder {source.get('path')}"
        return
    if not source.get('url', '').startswith('https://'):
        yield f"{name} comes over {source.get('url')}"
    if kind == 'archive' and not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')):
        yield f'{name} has no sha256'
    if (kind == 'git' and
            not (re.fullmatch('[0-9a-f]{40}', source.get('commit', '')) and 'tag' in source)):
        yield f'{name} has no commit and tag'
    if 'x-checker-data' not in source:
        yield f'{name} has no x-checker-data: nobody is told of a new version'


def check_module(module):
    name = module.get('name')
    for key in sorted(set(module) - MODULE_KEYS):
        yield f'{name} has {key!r}'
    if not module.get('sources'):
        yield f'{name} has no sources'
    for option in module.get('config-opts', []):
        if re.search('enable-debug|buildtype=debug$|werror', option):
            yield f'{name} is built with {option}'
    for source in module.get('sources', []):
        yield from check_source(module, source)
    # Our own build installs its licences; of others flatpak-builder finds them from 1.4 on only.
    if (name != 'legation' and
            f'share/licenses/$FLATPAK_ID/{name}' not in ' '.join(module.get('post-install', []))):
        yield f'{name} does not install its licence'


def check_runtime(manifest):
    for key, value in (('runtime', 'org.gnome.Platform'), ('sdk', 'org.gnome.Sdk')):
        if manifest.get(key) != value:
            yield f'{key} is {manifest.get(key)!r}'
    version = manifest.get('runtime-version')
    if not isinstance(version, str) or not version.isdigit() or int(version) < OLDEST_RUNTIME:
        yield f'runtime-version is {version!r}, expected a text, {OLDEST_RUNTIME} or later'


def find_problems(manifest):
    """Yields what is wrong with a manifest."""
    if manifest.get('id') != APP_ID:
        yield f"id is {manifest.get('id')!r}"
    yield from check_id(manifest.get('id', ''))
    for key in sorted(set(manifest) - KEYS):
        yield f'has {key!r}'
    yield from check_runtime(manifest)
    if not re.fullmatch(r'[\w-]+', manifest.get('command', '')):
        yield f"command is {manifest.get('command')!r}, expected a name without a path"
    if manifest.get('finish-args') != FINISH_ARGS:
        yield f"finish-args are {manifest.get('finish-args')}, expected {FINISH_ARGS}"

    cleanup = set(manifest.get('cleanup', []))
    if cleanup & {'/lib/debug', '/lib', '/share', '*'}:
        yield 'cleanup removes /lib/debug'
    for name in sorted(DEVELOPMENT - cleanup):
        yield f'cleanup leaves {name}'

    names = [module.get('name') for module in manifest.get('modules', [])]
    if not names or names[-1] != 'legation' or len(set(names)) != len(names):
        yield f'modules are {names}, expected each once and legation last'
    for module in manifest.get('modules', []):
        yield from check_module(module)
    if re.search('x86_64|aarch64|amd64|arm64', json.dumps(manifest)):
        yield 'names an architecture'


def check_tree(root):
    """Returns the problems of the manifest in the tree at root, each as one line."""
    path = pathlib.Path(root) / 'flatpak' / f'{APP_ID}.json'
    problems = list(find_problems(json.loads(path.read_text(encoding='utf-8'))))
    if path.is_symlink():
        problems.append('is a link')
    return [f'{path.name}: {problem}' for problem in problems]


if __name__ == '__main__':
    sys.exit(scripts.run(check_tree))
