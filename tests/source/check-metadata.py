#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks what validators do not: one id everywhere, Flathub's guidelines, and the rules of icons.

    check-metadata.py SOURCE_ROOT
"""

import datetime
import re
import struct
import sys
import xml.etree.ElementTree as ET

import scripts

APP_ID = 'io.github.legation.Legation'
WINDOW = 2000, 1400  # the largest window of a picture, at two pixels for one
SHADOW = 180         # and what its shadow may add
SVG = '{http://www.w3.org/2000/svg}'

# Each file that names the application, and how.
NAMES = {
    'meson.build': r"^app_id = '(.*)'$",
    f'data/{APP_ID}.desktop.in': r'^Icon=(.*)$',
    f'data/{APP_ID}.metainfo.xml.in': r'<id>(.*)</id>',
    f'data/{APP_ID}.gschema.xml': r'<schema id="(.*?)"',
    f'data/{APP_ID}.mime.xml.in': r'<icon name="(.*)-dataset"/>',
    f'data/{APP_ID}-search-provider.ini': r'^BusName=(.*)$',
    f'flatpak/{APP_ID}.json': r'"id": "(.*)"',
    'ui/legation-window.ui': r'name="icon-name">(io\..*)<',
    'tests/source/check-manifest.py': r"^APP_ID = '(.*)'$",
}
# Paths with slashes instead of dots.
PATHS = {
    'meson.build': r"^resource_prefix = '(.*)'$",
    f'data/{APP_ID}.gschema.xml': r' path="(.*)/"',
    f'data/{APP_ID}-search-provider.ini': r'^ObjectPath=(.*)/SearchProvider$',
    'ui/legation.gresource.xml': r'<gresource prefix="(.*?)"',
}
ICONS = {
    f'scalable/apps/{APP_ID}.svg': 128,
    f'scalable/mimetypes/{APP_ID}-dataset.svg': 128,
    f'symbolic/apps/{APP_ID}-symbolic.svg': 16,
}
# Drawings only: nothing embedded, nothing that an editor left, no shadow baked in.
DRAWN = {'svg', 'defs', 'g', 'path', 'circle', 'rect', 'clipPath', 'linearGradient',
         'radialGradient', 'stop'}


def read(root, name):
    return (root / name).read_text(encoding='utf-8')


def check_identity(root):
    for table, expected in (NAMES, APP_ID), (PATHS, '/' + APP_ID.replace('.', '/')):
        for name, pattern in table.items():
            found = re.findall(pattern, read(root, name), re.MULTILINE)
            if set(found) != {expected}:
                yield f'{name}: expected {expected}, found {found}'
    entry = read(root, f'data/{APP_ID}.desktop.in')
    metainfo = read(root, f'data/{APP_ID}.metainfo.xml.in')
    media_type = re.search(r'<mime-type type="(.*?)"', read(root, f'data/{APP_ID}.mime.xml.in'))[1]
    if f'MimeType={media_type};x-scheme-handler/legation;\n' not in entry:
        yield f'the desktop file does not open {media_type} and links alone'
    for type_ in media_type, 'x-scheme-handler/legation':
        if f'<mediatype>{type_}</mediatype>' not in metainfo:
            yield f'the metainfo does not provide {type_}'
    if f'>{APP_ID}.desktop</launchable>' not in metainfo:
        yield 'the metainfo launches another desktop file'


def check_words(component):
    name, summary = component.findtext('name'), component.findtext('summary')
    if len(name) > 15:
        yield f'name has {len(name)} characters, more than 15'
    if not 10 <= len(summary) <= 35:
        yield f'summary has {len(summary)} characters, not 10 to 35'
    if summary.endswith('.') or not summary[0].isupper() or summary != summary.rstrip():
        yield f'summary is not in sentence case without a full stop: {summary}'
    if re.match(r'(?:An?|The)\b', summary) or name in summary or re.search(r'GTK|app\b', summary):
        yield f'summary begins with an article, says the name or is technical: {summary}'
    text = ' '.join(' '.join(component.find('description').itertext()).split())
    if not 3 * 70 <= len(text) <= 8 * 70:
        yield f'description has {len(text)} characters, not 3 to 8 lines of 70'
    urls = {url.get('type') for url in component.iter('url')}
    for needed in 'homepage', 'bugtracker', 'vcs-browser', 'contribute':
        if needed not in urls:
            yield f'has no address of the {needed}'
    colors = {c.get('scheme_preference'): c.text for c in component.iter('color')}
    if set(colors) != {'light', 'dark'} or len(set(colors.values())) != 2:
        yield f'branding needs two colours, found {colors}'


def check_screenshots(root, component, version):
    shots = list(component.iter('screenshot'))
    if not 3 <= len(shots) <= 6:
        yield f'has {len(shots)} screenshots, not 3 to 6'
    if [shot.get('type') for shot in shots].count('default') != 1:
        yield 'not one screenshot is the default one'
    base = f'https://raw.githubusercontent.com/legation/legation/v{version}/'
    for shot in shots:
        caption, image = shot.findtext('caption'), shot.find('image')
        if not caption or caption.endswith('.') or not caption[0].isupper():
            yield f'caption is no sentence without a full stop: {caption}'
        if not image.text.startswith(base):
            yield f'screenshot is not of the tag of this version: {image.text}'
            continue
        path = root / image.text[len(base):]
        if not path.is_file():
            yield f'screenshot is missing: {path.name}'
            continue
        head = path.read_bytes()[:26]
        width, height, _, color = struct.unpack('>IIBB', head[16:26])
        if (str(width), str(height)) != (image.get('width'), image.get('height')):
            yield f'{path.name} is {width}x{height}, and the metainfo says otherwise'
        if width > WINDOW[0] + SHADOW or height > WINDOW[1] + SHADOW:
            yield f'{path.name} is {width}x{height}: its window is larger than {WINDOW}'
        if color != 6:
            yield f'{path.name} has no transparent ground'


def check_releases(root, component, version):
    releases = list(component.iter('release'))
    if not releases or releases[0].get('version') != version:
        yield f'the first release is not {version}'
    dates = [release.get('date') for release in releases]
    if dates != sorted(dates, reverse=True):
        yield f'releases are not in order: {dates}'
    if dates and datetime.date.fromisoformat(dates[0]) > datetime.date.today():
        yield f'release of the future: {dates[0]}'
    for manual in sorted((root / 'data/man').iterdir()):
        if f' {dates[0]} "Legation {version}" ' not in read(root, manual):
            yield f'{manual.name} is not of {version}'
    news = ' '.join(read(root, 'NEWS').replace("'", '’').split())
    # Texts that are written in several pieces are one text.
    about = re.sub(r'"\s+"', '', read(root, 'src/legation-about.c'))
    for release in releases:
        notes = [' '.join(''.join(part.itertext()).split()) for part in release.iter()
                 if part.tag in ('p', 'li')]
        if not notes:
            yield f'{release.get("version")} has no notes'
        for note in notes:
            if note not in news:
                yield f'NEWS does not say: {note}'
            if release is releases[0] and f'"{note}"' not in about:
                yield f'About does not say: {note}'


def check_icon(path, size):
    svg = ET.parse(path).getroot()
    for key, expected in ('width', str(size)), ('height', str(size)), (
            'viewBox', f'0 0 {size} {size}'):
        if svg.get(key) != expected:
            yield f'{key} is {svg.get(key)}, expected {expected}'
    for node in svg.iter():
        if node.tag.removeprefix(SVG) not in DRAWN:
            yield f'has <{node.tag}>'
        for attribute in node.keys():
            if attribute.startswith('{') or attribute in ('filter', 'style'):
                yield f'has {attribute}'
    if size == 16:
        colors = {node.get(key) for node in svg.iter() for key in ('fill', 'stroke')} - {None}
        if len(colors) != 1:
            yield f'a symbolic icon has one colour, found {sorted(colors)}'


def check(root):
    """Returns the problems of the tree at root, each as one line."""
    problems = list(check_identity(root))
    version = re.search(r"^  version: '(.*)',$", read(root, 'meson.build'), re.MULTILINE)[1]
    component = ET.fromstring(read(root, f'data/{APP_ID}.metainfo.xml.in').encode())
    for found in (check_words(component), check_screenshots(root, component, version),
                  check_releases(root, component, version)):
        problems += [f'metainfo: {problem}' for problem in found]

    folder = root / 'data/icons/hicolor'
    present = {str(path.relative_to(folder)) for path in folder.rglob('*') if path.is_file()}
    problems += [f'icons: {name} is missing or unknown' for name in present ^ set(ICONS)]
    for name in present & set(ICONS):
        problems += [f'{name}: {problem}' for problem in check_icon(folder / name, ICONS[name])]
    return problems


if __name__ == '__main__':
    sys.exit(scripts.run(check))
