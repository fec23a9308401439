#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A window to drag a file from, as from a file manager:  drag-source.py FILE"""

import sys

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402  pylint: disable=wrong-import-position


def main():
    Gtk.init()
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(sys.argv[1])])
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_value(files))
    label = Gtk.Label(label='Drag me')
    label.add_controller(source)
    window = Gtk.Window(title='Drag source', default_width=160, default_height=120, child=label)
    window.present()
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
