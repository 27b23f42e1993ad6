"""``bilagekoll text``: the content of a PDF, ready to paste."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.output import destination
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.locales import LANGUAGES, phrase

FORMATS = "plain|markdown|html|json"
MOST_PAGES = 100_000
"""Highest page number that can be asked for."""
_SPAN = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?")


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("text", cls=say.command, help=say("text"))
    def text(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("text-file"), show_default=False)] = "",
        format: Annotated[str, typer.Option("--format", "-f", metavar=FORMATS, help=say("text-format"))] = "plain",
        pages: Annotated[str | None, typer.Option("--pages", metavar=say("metavar.pages"), help=say("text-pages"))] = None,
        output: Annotated[Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("text-output"))] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=say("verbose"))] = False,
        despite_restriction: Annotated[bool, typer.Option("--despite-restriction", help=say("despite-restriction"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        one_of("--format", format, FORMATS.split("|"))
        wanted = page_numbers(pages) if pages is not None else None
        document = _extract(path, wanted)
        if wanted is not None and not document.ways and not document.doubts:
            raise RefusalError("error.no-such-page", pages=pages or "")
        if document.blocks and not document.may_copy and not despite_restriction:
            raise RefusalError("error.copying", 3)
        raise typer.Exit(_write(document, format, output, lang, force=force, verbose=verbose))


def page_numbers(text: str) -> frozenset[int]:
    """Page numbers from "1-3,5". Raises :class:`RefusalError` for anything else."""
    numbers: set[int] = set()
    for part in text.split(","):
        span = _SPAN.fullmatch(part.strip())
        first, last = (int(span[1]), int(span[2] or span[1])) if span else (0, 0)
        if not 1 <= first <= last <= MOST_PAGES:
            raise RefusalError("error.pages", pages=text)
        numbers.update(range(first, last + 1))
    return frozenset(numbers)


def _extract(path: str, pages: frozenset[int] | None) -> "bilagekoll.Document":
    if not path:
        raise RefusalError("error.no-file")
    try:
        return bilagekoll.extract(path, pages=pages)
    except FileNotFoundError:
        raise RefusalError("error.no-such-file", path=path) from None
    except IsADirectoryError:
        raise RefusalError("error.a-folder", path=path) from None
    except PermissionError:
        raise RefusalError("error.a-folder" if Path(path).is_dir() else "error.file.denied", 3, path=path) from None
    except OSError:
        raise RefusalError("error.file.unreadable", 3) from None


def _write(document: "bilagekoll.Document", format: str, output: Path | None, language: str, *, force: bool, verbose: bool) -> int:
    """What has to be said on standard error, before the text; the text where it was asked for; the exit code."""
    from bilagekoll.reports.text import as_text, details, nothing_because, read_through

    why = nothing_because(document, language)
    _say(*([why] if why else read_through(document, language)))
    if verbose:
        _say(*details(document, language))
    if why and format != "json":
        return 3
    with destination(output, force=force, machine_readable=True) as stream:
        stream.write(as_text(document, format, language))
    if output is not None:
        _say(phrase("text.written", language, path=str(output)))
    if why:
        return 3
    return 1 if document.doubts else 0


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - standard output is the text alone
