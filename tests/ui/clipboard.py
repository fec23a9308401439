#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints the text that was copied last, as a program into which it is pasted would get it."""

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk  # noqa: E402  pylint: disable=wrong-import-position


def main():
    Gtk.init()
    loop = GLib.MainLoop()

    def read_cb(clipboard, result):
        print(clipboard.read_text_finish(result))
        loop.quit()

    Gdk.Display.get_default().get_clipboard().read_text_async(None, read_cb)
    loop.run()


if __name__ == '__main__':
    main()
