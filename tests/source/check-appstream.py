#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Validates metainfo with the appstreamcli that there is; a warning fails, as it does at Flathub.

    check-appstream.py METAINFO

AppStream before 1.0 does not know <developer> and says so for our information; that is no warning.
"""

import re
import subprocess
import sys


def find_problems(output):
    """The lines that tell of errors and warnings."""
    return re.findall(r'^(?:E|W): .*$', output, re.MULTILINE)


def main():
    result = subprocess.run(['appstreamcli', 'validate', '--no-net', '--no-color', sys.argv[1]],
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode == 0 and not find_problems(result.stdout):
        return 0
    version = subprocess.run(['appstreamcli', '--version'], capture_output=True, text=True, check=False)
    print(version.stdout, result.stdout, sep='')
    return 1


if __name__ == '__main__':
    sys.exit(main())
