"""The clipboard by way of the programs that desktops have for it.

They take the text from standard input: as an argument everyone on the machine could read it in the list of processes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from bilagekoll.cli.clipboard import ClipboardError, Lack
from bilagekoll.facts.frozen import frozen

PATIENCE = 10
"""Seconds that a program may take; a clipboard that answers does so at once."""
_UTF8 = {"LC_CTYPE": "UTF-8"}
"""pbcopy takes what it gets for ASCII without it."""


@frozen
class Call:
    """A command, what it reads, and what it needs in the environment."""

    command: tuple[str, ...]
    given: bytes
    environment: tuple[tuple[str, str], ...] = ()


def copy(text: str, html: str | None) -> None:
    """Copy with the first program that is there. Raises :class:`ClipboardError`."""
    if sys.platform != "darwin" and not (os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")):
        raise ClipboardError(Lack.NO_DESKTOP)
    calls = [call for call in calls_for(text, html) if shutil.which(call.command[0])]
    if not calls:
        raise ClipboardError(Lack.NO_PROGRAM)
    if not any(map(_succeeds, calls)):
        raise ClipboardError(Lack.BUSY)


def calls_for(text: str, html: str | None) -> Iterator[Call]:
    """What to try, in order. A program of X11 or Wayland offers one kind of content only: the formatted one where there is one."""
    if sys.platform == "darwin":
        yield _on_a_mac(text, html)
        return
    content = (text if html is None else html).encode()
    kind = ("text/plain;charset=utf-8", "UTF8_STRING") if html is None else ("text/html", "text/html")
    if os.environ.get("WAYLAND_DISPLAY"):
        yield Call(("wl-copy", "--type", kind[0]), content)
    if os.environ.get("DISPLAY"):
        yield Call(("xclip", "-selection", "clipboard", "-target", kind[1]), content)
        if html is None:
            yield Call(("xsel", "--clipboard", "--input"), content)


def _on_a_mac(text: str, html: str | None) -> Call:
    if html is None:
        return Call(("pbcopy",), text.encode(), tuple(_UTF8.items()))
    formatted, plain = html.encode().hex(), text.encode().hex()
    script = f"set the clipboard to {{«class HTML»:«data HTML{formatted}», «class utf8»:«data utf8{plain}»}}"
    return Call(("osascript", "-"), script.encode())


def _succeeds(call: Call) -> bool:
    """Run a program. It may stay behind to hand the text out until something else is copied, so nothing waits for its output."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands, the text comes by standard input
            call.command,
            input=call.given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **dict(call.environment)},
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
