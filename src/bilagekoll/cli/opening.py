"""A report that lives only while it is being read: opened in the browser and deleted at the press of a key."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from bilagekoll.cli.refusal import RefusalError
from bilagekoll.locales import phrase


@contextlib.contextmanager
def in_browser(language: str) -> Iterator[Path]:
    """A path to write a page to, in a folder that only its owner may open. It is shown until Enter is pressed, then deleted.

    Raises :class:`RefusalError` where nobody can press a key.
    """
    import tempfile
    import webbrowser

    if not sys.stdin.isatty():
        raise RefusalError("error.open-needs-terminal")
    with _leaving_in_order(), tempfile.TemporaryDirectory(prefix="bilagekoll-") as folder:
        path = Path(folder) / "bilagekoll.html"
        yield path
        shown = webbrowser.open(path.as_uri())
        print(phrase("open.shown" if shown else "open.no-browser", language, path=str(path)), file=sys.stderr)  # noqa: T201
        with contextlib.suppress(EOFError):
            input()


@contextlib.contextmanager
def _leaving_in_order() -> Iterator[None]:
    """Turn a closed terminal or a request to end (SIGHUP, SIGTERM) into an ordinary exit, so that no file is left."""
    import signal

    numbers = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = [signal.signal(number, lambda number, _frame: sys.exit(128 + number)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def require_pages() -> None:
    """Raise :class:`RefusalError` unless what makes HTML pages is installed."""
    import importlib.util

    if importlib.util.find_spec("jinja2") is None:
        raise RefusalError("error.no-pages")
