# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs things in the sandbox, and reports one line for each proof."""

import os
import pathlib
import subprocess
import sys
import unittest

ID = os.environ['LEGATION_ID']
OUTPUT = pathlib.Path(os.environ['LEGATION_OUTPUT'])
INSTALLATION = pathlib.Path(os.environ['FLATPAK_USER_DIR'])
FILES = INSTALLATION / 'app' / ID / 'current' / 'active' / 'files'
EXPORTS = INSTALLATION / 'exports' / 'share'
HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent


def run(*command, **options):
    """Runs a program to its end and returns what it prints; raises where it fails."""
    result = subprocess.run(command, stdin=options.pop('stdin', subprocess.DEVNULL), text=True,
                            capture_output=True, check=False, **options)
    if result.returncode != 0:
        raise AssertionError(f'{" ".join(map(str, command))} ended with {result.returncode}:\n'
                             f'{result.stdout}{result.stderr}')
    return result.stdout


def flatpak(*words, **options):
    return run('flatpak', words[0], '--user', *words[1:], **options)


def unmount_documents():
    """The file system of the document portal outlives the message bus that it belongs to by a moment,
    and the next one cannot begin."""
    folder = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'doc')
    while os.path.ismount(folder):
        subprocess.run(['fusermount3', '-u', '-z', folder], check=False, stderr=subprocess.DEVNULL)


class Proofs(unittest.TestResult):
    """One line for each test: what its docstring claims."""

    def __init__(self):
        super().__init__()
        self.passed = 0

    def _tell(self, word, test):
        print(f'{word:<5} {test.shortDescription() or test}', flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1
        self._tell('ok', test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell_why(test, self.failures)

    def addError(self, test, err):
        super().addError(test, err)
        self._tell_why(test, self.errors)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._tell_why(subtest, self.failures if issubclass(err[0], test.failureException)
                           else self.errors)

    def _tell_why(self, test, problems):
        self._tell('FAIL', test)
        print('      ' + problems[-1][1].rstrip().replace('\n', '\n      '), flush=True)


def main():
    """Runs the tests of the program, in the order in which they stand."""
    unmount_documents()
    suite = unittest.TestSuite()
    for case in vars(sys.modules['__main__']).values():
        if isinstance(case, type) and issubclass(case, unittest.TestCase):
            suite.addTest(unittest.TestSuite(
                case(name) for name in vars(case) if name.startswith('test_')))
    result = Proofs()
    suite.run(result)
    failed = len(result.failures) + len(result.errors)
    print(f'{result.passed} passed, {failed} failed')
    sys.exit(1 if failed else 0)
