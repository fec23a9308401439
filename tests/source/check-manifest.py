#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails when the Flatpak manifest asks for more than a window: no network, no files, no bus.

    check-manifest.py SOURCE_ROOT
"""

import json
import pathlib
import re
import sys

APP_ID = 'io.github.legation.Legation'
FINISH_ARGS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']


def find_problems(manifest):
    """Yields what is wrong with a manifest."""
    if manifest.get('id') != APP_ID:
        yield f"id is {manifest.get('id')!r}"
    if manifest.get('finish-args') != FINISH_ARGS:
        yield f"finish-args are {manifest.get('finish-args')}, expected {FINISH_ARGS}"
    for module in manifest.get('modules', []):
        for source in module['sources']:
            if source['type'] == 'dir':
                continue
            if not source['url'].startswith('https://'):
                yield f"{module['name']} comes over {source['url']}"
            if not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')):
                yield f"{module['name']} has no sha256"


def main():
    path = pathlib.Path(sys.argv[1]) / 'flatpak' / f'{APP_ID}.json'
    problems = list(find_problems(json.loads(path.read_text(encoding='utf-8'))))
    for problem in problems:
        print(f'{path.name}: {problem}')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
