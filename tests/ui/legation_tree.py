# SPDX-License-Identifier: GPL-3.0-or-later

"""The accessibility tree of a running program, as a screen reader gets it.

We speak AT-SPI directly: libatspi asks for each property of each widget by itself and takes half a
second for a window, this takes a tenth of that.
"""

import ast
import re

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
PROPERTIES = 'org.freedesktop.DBus.Properties'
REGISTRY = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
IN_WINDOW, IN_PARENT = 1, 2
POPUP = 5

# What AT-SPI calls the roles that we look for, by number.  To GTK 4.8 a button that stays pressed is a
# push button, and a group a panel.
ROLES = {
    7: 'check box', 8: 'check menu item', 11: 'combo box', 16: 'dialog', 20: 'filler', 23: 'frame',
    27: 'image', 29: 'label', 31: 'list', 32: 'list item', 35: 'menu item', 39: 'panel',
    41: 'popup menu', 43: 'push button', 44: 'radio button', 48: 'scroll bar', 49: 'scroll pane',
    50: 'separator', 62: 'push button', 69: 'window', 75: 'application', 79: 'entry',
    83: 'heading', 99: 'panel',
}

# One widget in the cache as GLib writes it: a value with a thousand of them is read in a hundredth of
# the time that it takes to unpack it.
QUOTED = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
LINK = r"\('[^']*', '([^']*)'\)"
ITEM = re.compile(rf"\({LINK}, {LINK}, {LINK}, -?\d+, (-?\d+), \[[^\]]*\], {QUOTED}, (\d+), {QUOTED}, "
                  r"\[(\d+), (\d+)\]\)")

# Bits of the state set, from AT-SPI's list of states.
STATES = {'checked': 4, 'pressed': 20, 'selected': 23, 'sensitive': 24, 'focused': 12}


def connect(address):
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
             Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def matches(pattern, *texts):
    """A pattern is a text that must be the same, or a compiled expression that must be found."""
    if isinstance(pattern, re.Pattern):
        return any(pattern.search(text) for text in texts)
    return pattern in texts


def unquote(text):
    return ast.literal_eval(text) if '\\' in text else text[1:-1]


class Bus:
    """The bus on which programs tell what they show."""

    def __init__(self, session_address):
        answer = connect(session_address).call_sync(
            'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1, None)
        self.connection = connect(answer.unpack()[0])

    def call(self, owner, path, interface, method, arguments=None):
        """The unpacked answer, or None where the widget is gone."""
        try:
            return self.connection.call_sync(owner, path, interface, method, arguments, None, 0,
                                             10000, None).unpack()
        except GLib.Error:
            return None

    def print_answer(self, owner, path, interface, method):
        """The answer as GLib writes it, or nothing where the widget is gone."""
        try:
            return self.connection.call_sync(owner, path, interface, method, None, None, 0, 10000,
                                             None).print_(False)
        except GLib.Error:
            return ''

    def call_all(self, owner, paths, interface, method):
        """The answers of many widgets to one question, asked without waiting in between."""
        answers = {}

        def answered_cb(connection, result, path):
            try:
                answers[path] = connection.call_finish(result).unpack()
            except GLib.Error:
                answers[path] = None

        for path in paths:
            self.connection.call(owner, path, interface, method, None, None, 0, 10000, None,
                                 answered_cb, path)
        context = GLib.MainContext.default()
        while len(answers) < len(paths):
            context.iteration(True)
        return answers

    def find_owner(self, pid):
        """The name on the bus of the program with a process id, or None."""
        children = self.call(*REGISTRY, ACCESSIBLE, 'GetChildren')
        for owner, _ in children[0] if children else ():
            answer = self.call('org.freedesktop.DBus', '/org/freedesktop/DBus',
                               'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                               GLib.Variant('(s)', (owner,)))
            if answer and answer[0] == pid:
                return owner
        return None


class Node:
    """A widget as it was when the tree was looked at; what is asked by a method is asked anew."""

    def __init__(self, tree, path, parent):
        self.tree = tree
        self.path = path
        self.parent = parent
        self.children = []
        self.role = self.name = self.description = ''
        self.states = 0
        self.layer = None

    def has_state(self, state):
        return bool(self.states >> STATES[state] & 1)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def is_within(self, name):
        """Whether it lies in something with this name, like a list; None is anywhere."""
        return name is None or any(node.name == name for node in self.ancestors())

    def walk(self):
        """This node and all below it, in order, whether they can be seen or not."""
        yield self
        for child in self.children:
            yield from child.walk()

    def is_like(self, role, name):
        """A name is what assistive technology says, or the tooltip."""
        return ((role is None or self.role == role) and
                (name is None or matches(name, self.name, self.description)))

    def get_name(self):
        answer = self.tree.call(self.path, PROPERTIES, 'Get',
                                GLib.Variant('(ss)', (ACCESSIBLE, 'Name')))
        return answer[0] if answer else ''

    def read_text(self):
        """What is written in an entry."""
        count = self.tree.call(self.path, PROPERTIES, 'Get',
                               GLib.Variant('(ss)', (TEXT, 'CharacterCount')))
        answer = self.tree.call(self.path, TEXT, 'GetText',
                                GLib.Variant('(ii)', (0, count[0] if count else 0)))
        return answer[0] if answer else ''

    def get_state(self, state):
        answer = self.tree.call(self.path, ACCESSIBLE, 'GetState')
        low, high = answer[0] if answer else (0, 0)
        return bool((low | high << 32) >> STATES[state] & 1)

    def _get_extents(self, relation=IN_WINDOW):
        answer = self.tree.call(self.path, COMPONENT, 'GetExtents',
                                GLib.Variant('(u)', (relation,)))
        return answer[0] if answer else (0, 0, 0, 0)

    def _is_popover(self):
        if self.layer is None:
            answer = self.tree.call(self.path, COMPONENT, 'GetLayer')
            self.layer = answer[0] if answer else 0
        return self.layer == POPUP

    def find_popover(self):
        """The popover that it lies in, or None."""
        return next((node for node in self.ancestors() if node._is_popover()), None)

    def get_box(self):
        """Place in the window as (x, y, width, height).

        GTK 4.8 counts inside a popover as if the popover lay on the widget it belongs to.  What is
        newer tells right places by legation-eyes.c.
        """
        if self.tree.locate_popover is None:
            x, y, width, height = self._get_extents(IN_PARENT)
            return x, y, width, abs(height)
        x, y, width, height = self._get_extents()
        popover = self.find_popover()
        if popover is not None:
            corner = self.tree.locate_popover(popover._get_extents()[2:])
            if corner is None:
                return 0, 0, 0, 0
            from_left, from_top = popover.parent._get_extents()[:2]
            x, y = x - from_left + corner[0], y - from_top + corner[1]
        return x, y, width, height

    def get_center(self):
        x, y, width, height = self.get_box()
        return x + width // 2, y + height // 2

    def is_seen(self):
        """Whether its middle is on the screen, with nothing over it but what floats."""
        if self.tree.locate_popover is None:
            _, _, width, height = self._get_extents(IN_PARENT)
            return width > 0 and height > 0
        box = self.get_box()
        if box[2] <= 0 or box[3] <= 0:
            return False
        if self.find_popover() is not None:
            return True

        x, y = box[0] + box[2] // 2, box[1] + box[3] // 2
        left, top, width, height = self.tree.get_windows()[0].get_box()
        if not (left <= x < left + width and top <= y < top + height):
            return False
        picked = self.tree.pick(x, y)
        if picked is None or picked is self:
            return True
        mine, others = list(self.ancestors()), list(picked.ancestors())
        if picked in mine or self in others:
            return True
        # Children of an overlay lie on each other, and some let the pointer through.
        return next(node for node in mine if node in others).name == 'GtkOverlay'

    def describe(self, depth=0):
        """The tree below as text, for a look at what went wrong."""
        text = ''
        if self.name or self.role not in ('panel', 'filler'):
            text = f'{"  " * depth}{self.role} {self.name!r} {self.get_box()}\n'
        return text + ''.join(child.describe(depth + 1) for child in self.children)


class Tree:
    """What a program shows in all its windows, at one moment."""

    def __init__(self, bus, owner, locate_popover):
        self.bus = bus
        self.owner = owner
        self.locate_popover = locate_popover
        self.root = Node(self, REGISTRY[1], None)
        self.nodes = {self.root.path: self.root}
        self._ask_items()
        self._ask_children()
        if any(path not in self.items for path in self.nodes):
            self._ask_items()
        self._set_properties()

    def call(self, path, interface, method, arguments=None):
        return self.bus.call(self.owner, path, interface, method, arguments)

    def _ask_items(self):
        """What is known of the widgets that somebody has asked for."""
        text = self.bus.print_answer(self.owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache',
                                     'GetItems')
        self.items = {item[0]: item[3:] for item in ITEM.findall(text)}

    def _ask_children(self):
        """GTK makes a widget known only when somebody asks its parent for its children.  Which ones
        have none is known by now, but for the program as a whole."""
        level = [self.root]
        while level:
            asked = [node for node in level
                     if node is self.root or self.items.get(node.path, '?')[0] != '0']
            answers = self.bus.call_all(self.owner, [node.path for node in asked], ACCESSIBLE,
                                        'GetChildren')
            level = []
            for parent in asked:
                for _, path in (answers[parent.path] or ((),))[0]:
                    if path not in self.nodes:
                        child = self.nodes[path] = Node(self, path, parent)
                        parent.children.append(child)
                        level.append(child)

    def _set_properties(self):
        for path, node in self.nodes.items():
            if path in self.items:
                _, name, role, description, low, high = self.items[path]
                node.name, node.description = unquote(name), unquote(description)
                node.role = ROLES.get(int(role), f'role {role}')
                node.states = int(low) | int(high) << 32

    def get_windows(self):
        return self.root.children

    def pick(self, x, y):
        """The widget at a point of the first window; None where it is in no tree."""
        answer = self.call(self.get_windows()[0].path, COMPONENT, 'GetAccessibleAtPoint',
                           GLib.Variant('(iiu)', (x, y, IN_WINDOW)))
        return self.nodes.get(answer[0][1]) if answer else None
