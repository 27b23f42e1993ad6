"""The content of a file for the commands that write from it."""

import bilagekoll
from bilagekoll.cli.asking import tell
from bilagekoll.cli.progress import patience
from bilagekoll.cli.refusal import RefusalError
from bilagekoll.cli.running import extract


def extracted(path: str, language: str, *, despite_restriction: bool, password: str = "") -> "bilagekoll.Document":
    """The content of a file, after telling what a person has to read through. Raises :class:`RefusalError` without any."""
    from bilagekoll.reports.text import nothing_because, read_through

    with patience(language):
        document = opened(path, password=password)
    if why := nothing_because(document, language):
        raise RefusalError("error.nothing", 3, why=why)
    if not document.may_copy and not despite_restriction:
        raise RefusalError("error.copying", 3)
    tell(*read_through(document, language))
    return document


def opened(path: str, pages: frozenset[int] | None = None, password: str = "") -> "bilagekoll.Document":
    """The content of a file, empty or not. Raises :class:`RefusalError` when the file cannot be opened."""
    if not path:
        raise RefusalError("error.no-file")
    return extract(path, pages, password)
