# SPDX-License-Identifier: GPL-3.0-or-later

"""`meson install` gives a complete tree, below any prefix, that works where it lies."""

import configparser
import os
import pathlib
import re
import shutil
import stat
import subprocess
import tempfile
import unittest

import legation_install
from legation_install import APP_ID, PREFIX, SOURCE

# What the system's programs make of what is installed, only where it is installed for use.
CACHES = {
    'share/applications/mimeinfo.cache',
    'share/glib-2.0/schemas/gschemas.compiled',
    'share/icons/hicolor/icon-theme.cache',
}


def list_expected():
    """The paths that tests/install/files.txt names."""
    languages = (SOURCE / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()
    paths = set()
    for line in (pathlib.Path(__file__).parent / 'files.txt').read_text().splitlines():
        if '@LANG@' in line:
            paths |= {line.replace('@LANG@', language) for language in languages}
        elif not line.startswith('#'):
            paths.add(line)
    return paths


def list_files(root):
    return {str(path.relative_to(root)) for path in root.rglob('*') if not path.is_dir()}


def read_keys(path, section):
    """The keys of a file in the way of desktop files."""
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    return dict(parser[section])


class Tree(unittest.TestCase):
    """What is asserted of every installed tree."""

    def check(self, root, prefix):
        """Checks the tree that lies in root and is to be used below prefix."""
        with self.subTest('programs'):
            self.check_programs(root)
        with self.subTest('paths'):
            self.check_paths(root, prefix)
        with self.subTest('modes'):
            for path in root.rglob('*'):
                mode = stat.S_IMODE(path.stat().st_mode)
                executable = path.is_dir() or path.parent == root / 'bin'
                self.assertEqual(mode & 0o755, 0o755 if executable else 0o644, path)

    def check_programs(self, root):
        version = subprocess.run([root / 'bin/legation', '--version'], capture_output=True,
                                 text=True, check=True)
        self.assertRegex(version.stdout, r'^Legation \d+\.\d+\.\d+\n$')
        dataset = root / 'share/legation/north-korea.legation.json'
        checked = subprocess.run([root / 'bin/legation-tool', 'validate', dataset],
                                 capture_output=True, text=True, check=False)
        self.assertEqual((checked.returncode, checked.stderr), (0, ''), checked.stdout)

    def check_paths(self, root, prefix):
        """Files name the prefix where they must, and no folder of the build anywhere."""
        service = read_keys(root / f'share/dbus-1/services/{APP_ID}.service', 'D-BUS Service')
        self.assertEqual(service, {
            'Name': APP_ID, 'Exec': f'{prefix}/bin/legation --gapplication-service'})
        entry = read_keys(root / f'share/applications/{APP_ID}.desktop', 'Desktop Entry')
        self.assertEqual(entry['Exec'], 'legation %U')
        folders = [bytes(SOURCE), bytes(legation_install.TREE / 'build')]
        for path in root.rglob('*'):
            if path.is_file() and path.parent != root / 'bin' and path.suffix != '.cache':
                data = path.read_bytes()
                if b'\0' not in data and path.suffix != '.service':
                    self.assertNotIn(str(root).encode(), data, path)
                for folder in folders if path.suffix != '.service' else ():
                    self.assertNotIn(folder, data, path)


class Packager(Tree):
    """Below DESTDIR nothing is made but what was asked for."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='legation-install-'))
        self.addCleanup(shutil.rmtree, self.folder)

    def check_package(self, prefix):
        with legation_install.lock():
            legation_install.install(prefix, self.folder)
        root = self.folder / prefix.lstrip('/')
        self.assertEqual(list_files(root), list_expected())
        self.assertEqual({path.split('/')[0] for path in list_files(self.folder)},
                         {prefix.split('/')[1]})
        self.check(root, prefix)
        self.assertIn(f'{prefix}/share/locale'.encode(), (root / 'bin/legation').read_bytes())

    def test_usr(self):
        self.check_package('/usr')

    def test_opt(self):
        self.check_package('/opt/x')


class User(Tree):
    """Below a prefix of its own all caches are there, and the tree is ready to be used."""

    @classmethod
    def setUpClass(cls):
        legation_install.hold_installed(cls)

    def test_prefix(self):
        files = list_files(PREFIX)
        expected = list_expected()
        self.assertEqual(expected - files, set())
        unknown = {path for path in files - expected - CACHES
                   if not path.startswith('share/mime/')}
        self.assertEqual(unknown, set())
        self.assertIn('share/glib-2.0/schemas/gschemas.compiled', files)
        self.assertIn('share/mime/application/vnd.legation+json.xml', files)
        self.assertIn('share/applications/mimeinfo.cache', files)
        self.check(PREFIX, str(PREFIX))

    def test_manuals(self):
        """The manual of a program has the options that the program has, and no other."""
        commands = {'legation': [[]],
                    'legation-tool': [[], ['events'], ['info'], ['render'], ['story']]}
        for name, lines in commands.items():
            helps = ''.join(subprocess.run([PREFIX / 'bin' / name, *line, '--help'], check=True,
                                           capture_output=True, text=True).stdout for line in lines)
            manual = (PREFIX / f'share/man/man1/{name}.1').read_text(encoding='utf-8')
            options = {*re.findall(r'--[a-z-]+', manual.replace('\\-', '-')), '--help'}
            self.assertEqual(options, set(re.findall(r'--(?!help-)[a-z-]+', helps)), name)

    def test_moved(self):
        """A copy elsewhere works, too: programs find nothing by the folder they were made for."""
        with tempfile.TemporaryDirectory(prefix='legation-moved-') as folder:
            moved = pathlib.Path(folder) / 'moved'
            shutil.copytree(PREFIX, moved)
            self.check_programs(moved)
            environment = dict(os.environ, XDG_DATA_DIRS=f'{moved}/share', GSETTINGS_BACKEND='memory')
            keys = subprocess.run(['gsettings', 'list-keys', APP_ID], env=environment,
                                  capture_output=True, text=True, check=True)
            self.assertIn('window-width', keys.stdout.split())


if __name__ == '__main__':
    unittest.main(verbosity=2)
