# SPDX-License-Identifier: GPL-3.0-or-later

"""What the program takes of the machine, and what it leaves behind."""

import os
import pathlib
import re
import tempfile

import legation_ui as ui

CROSSINGS = str(pathlib.Path(__file__).parent / 'crossings.legation.json')

# Of Mesa, before and after its drivers became one library, and of its compiler.
DRIVERS = r'_dri\.so|libgallium|libLLVM'


class Cost(ui.unittest.TestCase):
    def start(self, arguments, environment=None):
        desktop = ui.Desktop(1280, 800)
        self.addCleanup(desktop.close)
        errors = os.path.join(ui.OUTPUT, 'cost.stderr')
        program = ui.Program(desktop, arguments, environment, errors)
        self.addCleanup(program.kill)
        return program

    def test_no_opengl(self):
        """What draws with cairo has no driver for OpenGL in memory."""
        program = self.start([])
        program.wait_shown()
        maps = pathlib.Path(f'/proc/{program.process.pid}/maps').read_text(encoding='utf-8')
        self.assertIn('libgtk-4', maps)
        self.assertEqual(sorted(set(re.findall(DRIVERS, maps))), [])

    def test_benchmark_leaves_nothing(self):
        """It opens a dataset without events beside the one that is measured; nobody has to know."""
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            output, data = folder / 'output', folder / 'data'
            for path in (output, data):
                path.mkdir()
            program = self.start(['--benchmark=rest', CROSSINGS],
                                 {'TMPDIR': str(output), 'XDG_DATA_HOME': str(data)})
            self.assertEqual(program.process.wait(120), 0)
            self.assertEqual([path.name for path in output.rglob('*')], [])
            self.assertEqual([path.name for path in data.rglob('*.xbel')], [])

    def test_benchmark_of_nothing(self):
        """What cannot be opened is said where somebody reads it, and waits for nobody."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'broken.json')
            path.write_text('{', encoding='utf-8')
            for name in (path, pathlib.Path(folder, 'absent.json')):
                program = self.start(['--benchmark=rest', '--dataset', str(name)])
                self.assertEqual(program.process.wait(60), 1)
                self.assertIn(name.name.encode(), program.read_errors())


if __name__ == '__main__':
    ui.main()
