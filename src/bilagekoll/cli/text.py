"""``bilagekoll text``: the content of a PDF, ready to paste."""

import re
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli import clipboard
from bilagekoll.cli.extracting import opened
from bilagekoll.cli.help import Help
from bilagekoll.cli.output import destination
from bilagekoll.cli.password import given_password
from bilagekoll.cli.progress import patience
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
        copy: Annotated[bool, typer.Option("--copy", "-c", help=say("copy"))] = False,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=say("verbose"))] = False,
        despite_restriction: Annotated[bool, typer.Option("--despite-restriction", help=say("despite-restriction"))] = False,
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        one_of("--format", format, FORMATS.split("|"))
        wanted = page_numbers(pages) if pages is not None else None
        secret = given_password(lang, ask=password)
        with patience(lang):
            document = opened(path, wanted, secret)
        _refuse_pages_that_are_not_there(wanted or (), document)
        if document.blocks and not document.may_copy and not despite_restriction:
            raise RefusalError("error.copying", 3)
        raise typer.Exit(_deliver(document, Target(format, lang, output, copy=copy, force=force), verbose=verbose))


@dataclass(frozen=True, slots=True)
class Target:
    """Where the text goes: into a file, onto the clipboard, both, or else to standard output."""

    format: str
    language: str
    output: Path | None
    copy: bool
    force: bool


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


def _refuse_pages_that_are_not_there(wanted: Collection[int], document: "bilagekoll.Document") -> None:
    """Half of what was asked for could be taken for the whole of it, so nothing is given."""
    last = document.pages
    beyond = sorted(number for number in wanted if last is not None and number > last)
    if beyond:
        from bilagekoll.reports.story import page_spans

        raise RefusalError("error.no-such-page", pages=", ".join(page_spans(beyond)), last=str(last))


def _deliver(document: "bilagekoll.Document", target: Target, *, verbose: bool) -> int:
    """What has to be said on standard error, before the text; the text where it was asked for; the exit code."""
    from bilagekoll.reports.text import details, nothing_because, read_through

    why = nothing_because(document, target.language)
    _say(*([why] if why else read_through(document, target.language)))
    if verbose:
        _say(*details(document, target.language))
    if not why or target.format == "json":
        _write(document, target)
    if why:
        return 3
    return 1 if document.doubts else 0


def _write(document: "bilagekoll.Document", target: Target) -> None:
    from bilagekoll.reports.text import as_text

    text = as_text(document, target.format, target.language)
    if target.output is not None or not target.copy:
        with destination(target.output, force=target.force, machine_readable=True) as stream:
            stream.write(text)
    if target.output is not None:
        _say(phrase("text.written", target.language, path=str(target.output)))
    if target.copy:
        is_html = target.format == "html"
        clipboard.copy(as_text(document, "plain", target.language) if is_html else text, text if is_html else None)
        _say(phrase("text.copied", target.language))


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - standard output is the text alone
