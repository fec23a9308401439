# SPDX-License-Identifier: GPL-3.0-or-later

"""What fails once gets a second try, and is named; what fails always still fails."""

import contextlib
import io
import unittest

import legation_ui as ui


class Subject(unittest.TestCase):
    """What is tried here; it runs only inside of the tests below."""

    failures_to_come = 0

    def runTest(self):
        type(self).failures_to_come -= 1
        with self.subTest('a part of it'):
            self.assertLess(self.failures_to_come, 0)


class Unstartable(Subject):
    @classmethod
    def setUpClass(cls):
        raise OSError('no screen')


class SecondTry(unittest.TestCase):
    def try_it(self, subject, failures):
        """What main() does with a test file; returns whether it is content, and what it says."""
        subject.failures_to_come = failures
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            runner = unittest.TextTestRunner(said)
            content = ui.try_again(runner.run(unittest.TestSuite([subject('runTest')])))
        return content, 'passed at the second try: ' in said.getvalue()

    def test_passes(self):
        self.assertEqual(self.try_it(Subject, 0), (True, False))

    def test_fails_once(self):
        self.assertEqual(self.try_it(Subject, 1), (True, True))

    def test_fails_always(self):
        self.assertEqual(self.try_it(Subject, 2), (False, False))

    def test_cannot_start(self):
        self.assertEqual(self.try_it(Unstartable, 0), (False, False))


if __name__ == '__main__':
    # Only what is to be tried twice is tried twice.
    unittest.main(defaultTest='SecondTry', verbosity=2)
