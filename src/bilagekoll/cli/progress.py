"""What a person sees while the text of a file is fetched: scanned pages take seconds each."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Timer

from bilagekoll.locales import phrase

PATIENCE = 1.5
"""Seconds after which something is said. Most files are read by then."""


@contextmanager
def patience(language: str) -> Iterator[None]:
    """Say on standard error, when that is a terminal, that it goes on, until it is done."""
    if not sys.stderr.isatty():
        yield
        return
    with ExitStack() as shown:

        def show() -> None:
            from rich.console import Console  # most files need it never

            said = phrase("fetching", language)
            shown.enter_context(Console(stderr=True, highlight=False).status(said, spinner="line"))  # letters of every console

        timer = Timer(PATIENCE, show)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
