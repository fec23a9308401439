# SPDX-License-Identifier: GPL-3.0-or-later

"""Builds and installs Legation for the tests of what is installed.

One build tree of their own serves them all; only two files know the prefix, so that another one
costs a second.  The tests may run at the same time: a lock lets them in one by one.
"""

import contextlib
import fcntl
import json
import os
import pathlib
import subprocess

APP_ID = 'io.github.legation.Legation'
SOURCE = pathlib.Path(os.environ['LEGATION_SOURCE'])
TREE = pathlib.Path(os.environ['LEGATION_INSTALL_TREE'])
MESON = os.environ['LEGATION_MESON']

# A real prefix, in which the caches are made, too.
PREFIX = TREE / 'prefix'


def run(*command, **options):
    """Runs a command; what it prints is shown only if it fails."""
    result = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            errors='replace', check=False, **options)
    if result.returncode != 0:
        raise AssertionError(f'{command} ended with {result.returncode}:\n{result.stdout}')
    return result.stdout


@contextlib.contextmanager
def lock():
    TREE.mkdir(parents=True, exist_ok=True)
    with open(TREE / 'lock', 'w', encoding='ascii') as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def configure(prefix):
    build = TREE / 'build'
    if (build / 'build.ninja').exists():
        run(MESON, 'configure', build, f'--prefix={prefix}')
    else:
        run(MESON, 'setup', build, SOURCE, f'--prefix={prefix}', '--buildtype=plain',
            '-Db_ndebug=true')
    return build


def install(prefix, destdir=None):
    """Installs below a prefix, for a packager if there is a folder for it; needs the lock."""
    build = configure(prefix)
    environment = {name: value for name, value in os.environ.items() if name != 'DESTDIR'}
    if destdir is not None:
        environment['DESTDIR'] = str(destdir)
    # Only what is installed is built, not the tests.
    targets = json.loads(run(MESON, 'introspect', '--targets', build))
    names = [os.path.relpath(name, build) for target in targets if target['installed']
             for name in target['filename']]
    run('ninja', '-C', build, *names, env=environment)
    run(MESON, 'install', '-C', build, '--no-rebuild', env=environment)


def hold_installed(case):
    """Installs below PREFIX as a user does, with all caches, and keeps it so while a class of tests
    runs."""
    stack = contextlib.ExitStack()
    case.addClassCleanup(stack.close)
    stack.enter_context(lock())
    install(PREFIX)
