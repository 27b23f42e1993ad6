"""The clipboard of Windows, through its own functions (Win32, winuser.h)."""

import contextlib
import ctypes
import sys
import time
from collections.abc import Iterator, Mapping
from ctypes import c_int, c_size_t, c_uint, c_void_p, c_wchar_p
from typing import Any

from bilagekoll.cli.clipboard import ClipboardError, Lack

UNICODE_TEXT = 13
"""CF_UNICODETEXT."""
HTML_FORMAT = "HTML Format"
"""Name under which Windows knows HTML: a header with byte offsets, then the page in UTF-8."""
_PRIVATE = ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard")
"""Formats that, set to 0, keep what is copied out of the history (Windows+V) and off other machines: it may be about a patient."""
_MOVEABLE = 2
_MESSAGE_ONLY = -3
"""GMEM_MOVEABLE; HWND_MESSAGE, the parent of windows that nobody sees."""
ATTEMPTS, PAUSE = 20, 0.05
"""Another program may hold the clipboard for a moment; tries, and seconds between them."""
_HEADER = "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"
_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"


def copy(text: str, html: str | None, libraries: tuple[Any, Any] | None = None) -> None:
    """Copy text, and HTML beside it. ``libraries``: user32 and kernel32. Raises :class:`ClipboardError`."""
    user32, kernel32 = libraries or _libraries()
    formats = {UNICODE_TEXT: text.replace("\n", "\r\n").encode("utf-16-le") + b"\0\0"}
    if html is not None:
        formats[user32.RegisterClipboardFormatW(HTML_FORMAT)] = clipboard_html(html)
    formats |= {user32.RegisterClipboardFormatW(name): bytes(4) for name in _PRIVATE}
    with _open_clipboard(user32):
        user32.EmptyClipboard()
        _fill(user32, kernel32, formats)


def clipboard_html(page: str) -> bytes:
    """A page of HTML as the clipboard has it: with offsets of the page and of what stands in its body, in bytes."""
    before, opening, rest = page.partition("<body>")
    body, closing, after = rest.rpartition("</body>")
    if not (opening and closing):
        before, body, after = "<html>", page, "</html>"
    head, inner, tail = (part.encode() for part in (f"{before}<body>{_START}", body, f"{_END}</body>{after}"))
    start = len(_HEADER.format(0, 0, 0, 0))
    first = start + len(head)
    last = first + len(inner)
    return _HEADER.format(start, last + len(tail), first, last).encode() + head + inner + tail + b"\0"


@contextlib.contextmanager
def _open_clipboard(user32: Any) -> Iterator[None]:
    """The clipboard, ours for the while. It wants a window as its owner."""
    window = user32.CreateWindowExW(0, "STATIC", None, 0, 0, 0, 0, 0, _MESSAGE_ONLY, None, None, None)
    try:
        for _ in range(ATTEMPTS):
            if user32.OpenClipboard(window):
                break
            time.sleep(PAUSE)
        else:
            raise ClipboardError(Lack.BUSY)
        try:
            yield
        finally:
            user32.CloseClipboard()
    finally:
        user32.DestroyWindow(window)


def _fill(user32: Any, kernel32: Any, formats: Mapping[int, bytes]) -> None:
    """Hand over a piece of memory a format; Windows owns it from then on."""
    for kind, content in formats.items():
        handle = kernel32.GlobalAlloc(_MOVEABLE, len(content))
        address = kernel32.GlobalLock(handle) if handle else None
        if not address:
            raise ClipboardError(Lack.BUSY)
        ctypes.memmove(address, content, len(content))
        kernel32.GlobalUnlock(handle)
        if not user32.SetClipboardData(kind, handle):
            kernel32.GlobalFree(handle)
            raise ClipboardError(Lack.BUSY)


def _libraries() -> tuple[Any, Any]:
    """user32 and kernel32, with the types of what is called: handles have 64 bits."""
    if sys.platform != "win32":
        raise ClipboardError(Lack.NO_DESKTOP)
    user32, kernel32 = ctypes.WinDLL("user32"), ctypes.WinDLL("kernel32")
    window = [c_uint, c_wchar_p, c_wchar_p, c_uint, *[c_int] * 4, *[c_void_p] * 4]
    for function, result, arguments in (
        (user32.CreateWindowExW, c_void_p, window),
        (user32.DestroyWindow, c_int, [c_void_p]),
        (user32.OpenClipboard, c_int, [c_void_p]),
        (user32.CloseClipboard, c_int, []),
        (user32.EmptyClipboard, c_int, []),
        (user32.RegisterClipboardFormatW, c_uint, [c_wchar_p]),
        (user32.SetClipboardData, c_void_p, [c_uint, c_void_p]),
        (kernel32.GlobalAlloc, c_void_p, [c_uint, c_size_t]),
        (kernel32.GlobalLock, c_void_p, [c_void_p]),
        (kernel32.GlobalUnlock, c_int, [c_void_p]),
        (kernel32.GlobalFree, c_void_p, [c_void_p]),
    ):
        function.restype, function.argtypes = result, arguments
    return user32, kernel32
