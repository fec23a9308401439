# SPDX-License-Identifier: GPL-3.0-or-later

"""A desktop of our own for a test: X server, window manager, message bus, and its pixels.

Xvfb keeps its frame buffer in a file, so that looking at the screen costs nothing.
"""

import atexit
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
import zlib

OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
</openbox_config>
"""

SETTINGS = """[Settings]
gtk-enable-animations={animations:d}
gtk-cursor-blink=0
gtk-decoration-layout=:close
"""

# The program's own settings: the window fills the screen.
PREFERENCES = """[io/github/legation/Legation]
window-maximized=true
"""

# Where no compositor runs GTK 4.8 keeps a frame even around a window that fills the screen.
FRAME = 5

DEADLINE = 20.0


def wait_for(condition, what, deadline=DEADLINE):
    """Looks until condition() is true, and returns it; what it waits for is named if it fails."""
    end = time.monotonic() + deadline
    pause = 0.01
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            what = what() if callable(what) else what
            raise AssertionError(f'waited {deadline:.0f} s for {what}')
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


class Desktop:
    """Everything that a program needs to show itself, made from nothing and gone at the end.

    Width and height are those of the content of a window that fills the screen, and all places are
    counted from its corner, as the accessibility tree does.
    """

    def __init__(self, width=1280, height=800, animations=False, settings=''):
        self.width, self.height = width, height
        self.folder = tempfile.mkdtemp(prefix='legation-ui-')
        self.processes = []
        self.log = open(os.path.join(self.folder, 'desktop.log'), 'wb')
        atexit.register(self.close)

        self.environment = {
            key: os.environ[key] for key in ('PATH', 'LD_LIBRARY_PATH') if key in os.environ}
        self.environment.update(
            HOME=self.folder,
            XDG_RUNTIME_DIR=self.folder,
            XDG_CONFIG_HOME=os.path.join(self.folder, 'config'),
            XDG_CACHE_HOME=os.environ.get('XDG_CACHE_HOME', os.path.expanduser('~/.cache')),
            LC_ALL='C.UTF-8',
            GDK_BACKEND='x11',
            GSK_RENDERER='cairo',
            GSETTINGS_BACKEND='keyfile',
            ADW_DISABLE_PORTAL='1',
            G_ENABLE_DIAGNOSTIC='0',
        )
        self._write('config/gtk-4.0/settings.ini', SETTINGS.format(animations=animations) + settings)
        self._write('config/glib-2.0/settings/keyfile', PREFERENCES)
        self._start_screen()
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self._start_server(
            ['dbus-daemon', '--session', '--nofork', '--print-address={fd}'])
        self._start_window_manager()

    def forget_views(self):
        """Has the next program start as if it had never been used."""
        shutil.rmtree(os.path.join(self.folder, '.local', 'state'), ignore_errors=True)

    def _write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=self.log, stderr=self.log, **options)
        self.processes.append(process)
        return process

    def _start_server(self, command):
        """Starts a server that writes its address to a descriptor, and returns the address."""
        reader, writer = os.pipe()
        with os.fdopen(reader, encoding='ascii') as answer:
            self._start([word.format(fd=writer) for word in command], pass_fds=(writer,))
            os.close(writer)
            address = answer.readline().strip()
        if not address:
            raise AssertionError(f'{command[0]} did not start; see {self.log.name}')
        return address

    def _start_screen(self):
        self.environment['DISPLAY'] = ':' + self._start_server(
            ['Xvfb', '-displayfd', '{fd}', '-screen', '0',
             f'{self.width + 2 * FRAME}x{self.height + 2 * FRAME}x24', '-nolisten', 'tcp', '-noreset',
              '-fbdir', self.folder])
        with open(os.path.join(self.folder, 'Xvfb_screen0'), 'rb') as file:
            self._buffer = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The head of an X window dump: twenty-five numbers, then the colour map, then the pixels.
        head = struct.unpack('>25I', self._buffer[:100])
        self._first, self._stride = head[0] + 12 * head[19], head[12]

    def _start_window_manager(self):
        rules = self._write('openbox.xml', OPENBOX)
        self._start(['openbox', '--config-file', rules])
        wait_for(lambda: b'#' in self.run('xprop', '-root', '_NET_SUPPORTING_WM_CHECK'),
                 'the window manager')

    def run(self, *command):
        """Runs a small program on this desktop and returns what it prints."""
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=self.log, check=False).stdout

    def rows(self, x=0, y=0, width=None, height=None):
        """The pixels of a rectangle, row by row, four bytes each: blue, green, red, nothing."""
        width = self.width if width is None else width
        height = self.height if height is None else height
        for row in range(max(0, y), min(self.height, y + height)):
            start = self._first + (row + FRAME) * self._stride + 4 * (max(0, x) + FRAME)
            yield self._buffer[start:start + 4 * min(width, self.width - max(0, x))]

    def picture(self, *rectangle):
        """The pixels of a rectangle as one value that can be compared."""
        return b''.join(self.rows(*rectangle))

    def pixel(self, x, y):
        """The colour of a pixel as (red, green, blue)."""
        blue, green, red, _ = next(self.rows(x, y, 1, 1))
        return red, green, blue

    def colors(self, *rectangle):
        """How many pixels of each colour a rectangle has: {(red, green, blue): count}."""
        counts = {}
        for row in self.rows(*rectangle):
            for value, in struct.iter_unpack('<I', row):
                counts[value] = counts.get(value, 0) + 1
        return {((value >> 16) & 255, (value >> 8) & 255, value & 255): count
                for value, count in counts.items()}

    def save(self, path):
        """Writes what is on the screen as a PNG."""
        rows = bytearray()
        for row in self.rows():
            line = bytearray(3 * self.width)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b'\0' + line

        def chunk(name, body):
            check = zlib.crc32(name + body)
            return struct.pack('>I', len(body)) + name + body + struct.pack('>I', check)

        head = struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0)
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) +
                       chunk(b'IDAT', zlib.compress(bytes(rows), 6)) + chunk(b'IEND', b''))

    def wait_still(self, *rectangle, times=4):
        """Waits until the picture of a rectangle has stopped changing."""
        last = [None, 0]

        def is_still():
            now = self.picture(*rectangle)
            last[1] = last[1] + 1 if now == last[0] else 0
            last[0] = now
            time.sleep(0.05)
            return last[1] >= times

        wait_for(is_still, 'the screen to come to rest')

    def close(self):
        """Ends everything that was started, in the opposite order."""
        while self.processes:
            process = self.processes.pop()
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
