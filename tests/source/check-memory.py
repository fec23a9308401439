#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs library tests under AddressSanitizer and UndefinedBehaviorSanitizer.

    check-memory.py MESON SOURCE_ROOT BUILD_DIR PROGRAM...

Builds only what the named programs (like tests/model/test-model) need, in a build tree of its own.
Any error, and any leak at the end, makes the test fail.
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent

OPTIONS = ['-Db_sanitize=address,undefined', '-Db_lundef=false', '-Doptimization=1']


def run(command, **options):
    """Runs a command in silence; what it prints is shown where it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **options)
    if done.returncode != 0:
        print(' '.join(command), 'ended with', done.returncode)
        sys.stdout.buffer.write(done.stdout[-20000:])
    return done.returncode == 0


def main():
    meson, source_root, build_dir, *programs = sys.argv[1:]
    build_dir = pathlib.Path(build_dir)
    if not (build_dir / 'build.ninja').exists():
        if not run([meson, 'setup', *OPTIONS, str(build_dir), source_root]):
            return 1
    if not run([meson, 'compile', '-C', str(build_dir),
                *(os.path.basename(program) for program in programs)]):
        return 1

    environment = dict(
        os.environ,
        G_TEST_BUILDDIR=str(build_dir / 'tests'),
        G_DEBUG='fatal-warnings,gc-friendly',
        # What older GLib takes in slices would be in use for ever.
        G_SLICE='always-malloc',
        ASAN_OPTIONS='detect_leaks=1',
        LSAN_OPTIONS=f'print_suppressions=0:suppressions={HERE}/lsan.supp',
        UBSAN_OPTIONS='halt_on_error=1:print_stacktrace=1',
    )
    environment.pop('MALLOC_CHECK_', None)
    passed = [run([str(build_dir / program)], env=environment) for program in programs]
    print(f'{sum(passed)} of {len(programs)} programs run without an error or a leak')
    return 0 if all(passed) else 1


if __name__ == '__main__':
    sys.exit(main())
