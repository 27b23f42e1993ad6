"""The clipboard of Windows, with stand-ins for its two libraries that keep its rules."""

# ruff: noqa: N802 - the names are those of Windows

import ctypes
import re

import pytest

from bilagekoll.cli.clipboard import ClipboardError, Lack, windows
from bilagekoll.cli.clipboard.windows import UNICODE_TEXT, clipboard_html, copy


class Memory:
    """kernel32: memory by handle."""

    def __init__(self, full=False):
        self.blocks, self.locked, self.full = {}, set(), full

    def GlobalAlloc(self, flags, size):
        assert flags == 2  # the clipboard takes moveable memory only
        if self.full:
            return None
        handle = len(self.blocks) + 1
        self.blocks[handle] = ctypes.create_string_buffer(size)
        return handle

    def GlobalLock(self, handle):
        self.locked.add(handle)
        return ctypes.addressof(self.blocks[handle])

    def GlobalUnlock(self, handle):
        self.locked.remove(handle)

    def GlobalFree(self, handle):
        del self.blocks[handle]


class Clipboard:
    """user32: one clipboard, which is ``busy`` so many times, and ``refuses`` what is put on it."""

    def __init__(self, memory, busy=0, refuses=False):
        self.memory, self.busy, self.refuses = memory, busy, refuses
        self.formats, self.content, self.window, self.open = {}, {"old": b""}, None, False

    def CreateWindowExW(self, *arguments):
        self.window = 7
        return self.window

    def DestroyWindow(self, window):
        assert window == self.window
        self.window = None

    def OpenClipboard(self, window):
        assert window == 7  # without an owner SetClipboardData fails
        self.busy -= 1
        self.open = self.busy < 0
        return self.open

    def CloseClipboard(self):
        self.open = False

    def EmptyClipboard(self):
        assert self.open
        self.content.clear()

    def RegisterClipboardFormatW(self, name):
        return self.formats.setdefault(name, 0xC000 + len(self.formats))

    def SetClipboardData(self, kind, handle):
        assert self.open
        assert handle not in self.memory.locked
        if not self.refuses:
            self.content[kind] = self.memory.blocks[handle].raw
        return None if self.refuses else handle


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(windows, "PAUSE", 0)


def copied(text, html=None, **facts):
    memory = Memory()
    user32 = Clipboard(memory, **facts)
    copy(text, html, (user32, memory))
    assert (user32.window, user32.open) == (None, False)
    return user32, {name: user32.content.get(number) for name, number in user32.formats.items()}


def test_plain_text_with_the_line_ends_of_windows():
    clipboard, formats = copied("Å\nB")
    assert clipboard.content[UNICODE_TEXT].decode("utf-16-le") == "Å\r\nB\0"
    assert "HTML Format" not in formats


def test_formatted_text_beside_plain_text():
    clipboard, formats = copied("Å", "<p>Å</p>")
    assert clipboard.content[UNICODE_TEXT].decode("utf-16-le") == "Å\0"
    assert "<p>Å</p>".encode() in formats["HTML Format"]


def test_what_is_copied_stays_out_of_the_history_and_on_the_machine():
    _, formats = copied("Hej")
    assert formats["CanIncludeInClipboardHistory"] == formats["CanUploadToCloudClipboard"] == bytes(4)


def test_a_clipboard_that_another_program_holds_for_a_moment():
    assert UNICODE_TEXT in copied("Hej", busy=3)[0].content


def test_a_clipboard_that_is_never_free():
    memory = Memory()
    user32 = Clipboard(memory, busy=1000)
    with pytest.raises(ClipboardError) as error:
        copy("Hej", None, (user32, memory))
    assert error.value.lack is Lack.BUSY
    assert user32.window is None


@pytest.mark.parametrize(("full", "refuses"), [(True, False), (False, True)])
def test_a_clipboard_that_takes_nothing_is_closed_and_keeps_no_memory(full, refuses):
    memory = Memory(full=full)
    user32 = Clipboard(memory, refuses=refuses)
    with pytest.raises(ClipboardError):
        copy("Hej", None, (user32, memory))
    assert (user32.open, user32.window, memory.blocks) == (False, None, {})


@pytest.mark.parametrize("page", ["<!DOCTYPE html>\n<html><body>\n<p>Åäö</p>\n</body>\n</html>", "<p>Åäö</p>"])
def test_offsets_are_counted_in_bytes(page):
    data = clipboard_html(page)
    at = {name.decode(): int(number) for name, number in re.findall(rb"(\w+):(\d{10})\r\n", data)}
    assert data[at["StartHTML"] :].startswith((b"<!DOCTYPE html>", b"<html>"))
    assert data[at["StartHTML"] : at["EndHTML"]].endswith(b"</html>")
    assert data[at["StartFragment"] : at["EndFragment"]].decode().strip() == "<p>Åäö</p>"
    assert data[: at["StartFragment"]].endswith(b"<!--StartFragment-->")
    assert data[at["EndFragment"] :].startswith(b"<!--EndFragment-->")
