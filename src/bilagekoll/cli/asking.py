"""Questions to a person at a terminal: asked on standard error, so that standard output is the result alone."""

import shutil
import sys
import textwrap


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(prompt: str) -> str:
    """The answer on one line, without blanks around it. Ends as Ctrl-C does when there is nothing more to read."""
    print(prompt, end=" ", file=sys.stderr, flush=True)  # noqa: T201 - the one place that asks
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip()


def tell(*lines: str) -> None:
    """Lines on standard error, broken between words at the edge of a terminal."""
    width = shutil.get_terminal_size().columns if sys.stderr.isatty() else 0
    for line in lines:
        tell_as_is(*(_wrapped(line, width) if width else [line]))


def tell_as_is(*lines: str) -> None:
    """Lines on standard error, to be copied as they are."""
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - standard output is the text alone


def _wrapped(text: str, width: int) -> list[str]:
    """A text in lines of a width, each as far in as the line of the text that it is of."""
    out: list[str] = []
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        out += textwrap.wrap(
            line, max(20, width - 1), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return out
