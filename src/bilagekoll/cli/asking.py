"""Questions to a person at a terminal: asked on standard error, so that standard output is the result alone."""

import sys


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
    """Lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - standard output is the text alone
