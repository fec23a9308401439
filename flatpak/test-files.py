#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is installed: what the desktop sees, the licences of all parts, and nothing to build with."""

import configparser
import json
import subprocess
import unittest

import legation_sandbox as sandbox
from legation_sandbox import EXPORTS, FILES, ID

EXPORTED = {
    f'applications/{ID}.desktop',
    f'dbus-1/services/{ID}.service',
    f'gnome-shell/search-providers/{ID}-search-provider.ini',
    f'icons/hicolor/scalable/apps/{ID}.svg',
    f'icons/hicolor/scalable/mimetypes/{ID}-dataset.svg',
    f'icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    f'mime/packages/{ID}.xml',
}

# What of each part says under which terms it is.
LICENCES = {
    'COPYING': ('GNU GENERAL PUBLIC LICENSE', 'Version 3'),
    'basemap.md': ('Natural Earth: public domain', 'Unicode-3.0', 'GeoNames: CC BY 4.0'),
}

DEVELOPMENT = ('include/*', 'lib/pkgconfig/*', 'share/pkgconfig/*', 'share/gir-1.0/*', 'share/vala/*',
               'lib/girepository-1.0/*', '**/*.a', '**/*.la', '**/*.gir', '**/*.h', '**/*.vapi')


def list_files(root):
    return {str(path.relative_to(root)) for path in root.rglob('*') if not path.is_dir()}


def read_desktop_file(path):
    parser = configparser.RawConfigParser(delimiters='=', comment_prefixes='#')
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    return parser


class Files(unittest.TestCase):
    def test_exports(self):
        """exported: desktop file, icons, media type, D-Bus service, search provider"""
        found = {name for name in list_files(EXPORTS) if ID in name.rsplit('/', 1)[-1]}
        self.assertEqual({name for name in found if not name.startswith(('appdata/', 'metainfo/'))},
                         EXPORTED)

    def test_metainfo(self):
        """metainfo is installed, and valid to the SDK's appstreamcli"""
        source = next(FILES.glob(f'share/*/{ID}.*.xml'))
        self.assertIn(source.parent.name, ('metainfo', 'appdata'))
        text = sandbox.run(
            'flatpak', 'run', '--user', f'--filesystem={source.parent}:ro', '--command=appstreamcli',
            'local.debian.Sdk//trixie', 'validate', '--no-net', '--no-color', str(source))
        (sandbox.OUTPUT / 'appstreamcli.log').write_text(text, encoding='utf-8')

    def test_commands(self):
        """the desktop starts it in its sandbox: launcher and service run it by flatpak"""
        launcher = read_desktop_file(EXPORTS / f'applications/{ID}.desktop')['Desktop Entry']
        service = read_desktop_file(EXPORTS / f'dbus-1/services/{ID}.service')['D-BUS Service']
        for command in (launcher['Exec'], service['Exec']):
            self.assertRegex(command, fr'/flatpak run .*--command=\S*\blegation .*{ID}\b')
        self.assertIn('--file-forwarding', launcher['Exec'])
        sandbox.run('desktop-file-validate', str(EXPORTS / f'applications/{ID}.desktop'))

    def test_licences(self):
        """the licence of every part is installed"""
        folder = FILES / 'share/licenses' / ID
        for name, words in LICENCES.items():
            text = (folder / name).read_text(encoding='utf-8')
            for word in words:
                self.assertIn(word, text, name)
        dataset = json.loads((FILES / 'share/legation/north-korea.legation.json').read_bytes())
        self.assertEqual(dataset['license'], 'CC0-1.0')

    def test_module_licences(self):
        """the real manifest installs the licence of each library that it builds"""
        manifest = json.loads((sandbox.HERE / f'{ID}.json').read_text(encoding='utf-8'))
        for module in manifest['modules']:
            if any(source['type'] != 'dir' for source in module['sources']):
                self.assertIn(f'share/licenses/$FLATPAK_ID/{module["name"]}',
                              ' '.join(module.get('post-install', [])))

    def test_no_development_files(self):
        """nothing to build with is installed: no headers, no static libraries"""
        found = [str(path.relative_to(FILES)) for pattern in DEVELOPMENT
                 for path in FILES.glob(pattern)]
        self.assertEqual(found, [])

    def test_libraries(self):
        """every library that the programs need is there"""
        for program in ('legation', 'legation-tool'):
            text = sandbox.run('flatpak', 'run', '--user', '--command=ldd', ID, f'/app/bin/{program}')
            self.assertNotIn('not found', text)

    def test_command_line(self):
        """legation-tool reads a file of the home folder by --file-forwarding"""
        path = sandbox.SOURCE / 'data/north-korea.legation.json'
        command = ['flatpak', 'run', '--user', '--command=legation-tool', '--file-forwarding', ID,
                   'info', '--json']
        told = json.loads(sandbox.run(*command, '@@', str(path), '@@'))
        self.assertGreater(told['events']['total'], 0)
        result = subprocess.run([*command, str(path)], capture_output=True, check=False)
        self.assertNotEqual(result.returncode, 0, 'a file that was not handed over was read')


if __name__ == '__main__':
    sandbox.main()
