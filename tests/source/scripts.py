# SPDX-License-Identifier: GPL-3.0-or-later

"""What the checks of the source, and the tests of these checks, have in common."""

import importlib.machinery
import importlib.util
import pathlib
import sys

sys.dont_write_bytecode = True


def report(problems):
    """Prints each problem on a line of its own and returns the status to end with."""
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def run(check):
    """Hands check the folder that the command line names and reports what it returns."""
    return report(check(pathlib.Path(sys.argv[1])))


def load(path, name):
    """A script as a module, whatever its file is called."""
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module
