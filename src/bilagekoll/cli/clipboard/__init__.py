"""Puts text on the clipboard, with its formatting where there is some. Our own, because no library for it takes HTML.

Windows is asked itself; elsewhere the programs of the desktop are: wl-copy (Wayland), xclip or xsel (X11), pbcopy and osascript
(macOS).
"""

import sys
from enum import StrEnum

from bilagekoll.cli.refusal import RefusalError


class Lack(StrEnum):
    """Why nothing could be copied."""

    NO_DESKTOP = "no-desktop"  # no screen that has a clipboard: a server, a remote terminal
    NO_PROGRAM = "no-program"  # a screen, but none of the programs that reach its clipboard
    BUSY = "busy"  # another program holds the clipboard, or it does not answer


class ClipboardError(Exception):
    """Nothing was copied."""

    def __init__(self, lack: Lack) -> None:
        super().__init__(lack.value)
        self.lack = lack


def copy(text: str, html: str | None = None) -> None:
    """Put text on the clipboard, to be pasted as it is; with ``html``, where programs keep formatting, that.

    Raises :class:`RefusalError` with the sentence to show when there is no clipboard.
    """
    try:
        if sys.platform == "win32":
            from bilagekoll.cli.clipboard.windows import copy as copy_here
        else:
            from bilagekoll.cli.clipboard.programs import copy as copy_here
        copy_here(text, html)
    except ClipboardError as error:
        raise RefusalError(f"error.clipboard.{error.lack}", 3) from None
