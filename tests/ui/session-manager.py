#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A desktop's session manager, of which only what is asked for and taken back is there: prints a line
for each program that keeps the screen from locking, or lets it lock again."""

from gi.repository import Gio, GLib

INTERFACE = Gio.DBusNodeInfo.new_for_xml('''<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
  </interface>
  <interface name="org.gnome.SessionManager.ClientPrivate"/>
</node>''').interfaces
CLIENT = '/org/gnome/SessionManager/Client1'


def call_cb(connection, sender, path, interface, method, arguments, invocation):
    answers = {'RegisterClient': ('(o)', (CLIENT,)), 'Inhibit': ('(u)', (7,))}
    if method in ('Inhibit', 'Uninhibit'):
        print(method, *arguments.unpack(), flush=True)
    invocation.return_value(GLib.Variant(*answers[method]) if method in answers else None)


def acquired_cb(connection, name):
    connection.register_object('/org/gnome/SessionManager', INTERFACE[0], call_cb)
    connection.register_object(CLIENT, INTERFACE[1])


def main():
    Gio.bus_own_name(Gio.BusType.SESSION, 'org.gnome.SessionManager', Gio.BusNameOwnerFlags.NONE,
                     acquired_cb, lambda connection, name: print('Ready', flush=True), None)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
