"""``bilagekoll text``: the content of a file, ready to paste."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.asking import tell
from bilagekoll.cli.delivery import Target, deliver
from bilagekoll.cli.extracting import opened
from bilagekoll.cli.help import Help
from bilagekoll.cli.output import spare
from bilagekoll.cli.password import given_password
from bilagekoll.cli.progress import patience
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.locales import LANGUAGES

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
        spare([Path(path)], output)
        secret = given_password(lang, ask=password)
        with patience(lang):
            document = opened(path, wanted, secret)
        _refuse_pages_that_are_not_there(wanted or (), document)
        if document.blocks and not document.may_copy and not despite_restriction:
            raise RefusalError("error.copying", 3)
        raise typer.Exit(_given(document, Target(format, output, copy=copy, force=force), lang, verbose=verbose))


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


def _given(document: "bilagekoll.Document", target: Target, language: str, *, verbose: bool) -> int:
    """What has to be said on standard error, before the text; the text where it was asked for; the exit code."""
    from bilagekoll.reports.text import details, nothing_because, read_through

    why = nothing_because(document, language)
    tell(*([why] if why else read_through(document, language)))
    if verbose:
        tell(*details(document, language))
    if not why or target.format == "json":
        deliver(document, target, language, language)
    if why:
        return 3
    return 1 if document.doubts else 0
