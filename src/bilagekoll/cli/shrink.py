"""``bilagekoll shrink``: a copy of a picture that fits in a message; of a PDF what makes it heavy."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.opened import not_opened
from bilagekoll.cli.output import save
from bilagekoll.cli.printing import show_parts
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.shrinking import Copy, Needless, Weights
from bilagekoll.facts.unknown import Unknown
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.shrinking import Answer, Shrink
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.readers.limits import SECONDS_A_CHECK

if TYPE_CHECKING:
    from bilagekoll.checking.report import Report

_MEGABYTE = 1024 * 1024
_FORMATS = {".jpg": Format.JPEG, ".jpeg": Format.JPEG, ".png": Format.PNG}
"""By the ending of the copy's name."""
_ENDINGS = {Format.JPEG: ".jpg", Format.PNG: ".png"}


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("shrink", cls=say.command, help=say("shrink"))
    def shrink(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("shrink-file"), show_default=False)] = "",
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("shrink-output"))
        ] = None,
        width: Annotated[
            int | None, typer.Option("--width", min=1, metavar=say("metavar.pixels"), help=say("shrink-width"), show_default=False)
        ] = None,
        size: Annotated[str, typer.Option("--size", metavar="MB", help=say("shrink-size"), show_default=False)] = "",
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if not path:
            raise RefusalError("error.shrink-no-file")
        most = _bytes_of(size) if size else bilagekoll.load_policy("1177").limits.phone_bytes
        wanted = _format_of(output) if output else None
        answer = _answer(path, Shrink(width, most, wanted), lang)
        if isinstance(answer, Weights):
            from bilagekoll.reports.shrinking import heaviest

            show_parts(heaviest(answer, Path(path).name, most, lang))
        elif answer is None:
            print(phrase("shrink.fits", lang), file=sys.stderr)  # noqa: T201 - what is told instead of a copy
        else:
            _save(answer, output, Path(path), lang, force=force)


def _bytes_of(size: str) -> int:
    """``--size`` in bytes; a comma will do for a point."""
    try:
        most = float(size.replace(",", ".")) * _MEGABYTE
    except ValueError:
        most = 0.0
    if not 1 <= most < float("inf"):
        raise RefusalError("error.shrink-size", size=size)
    return int(most)


def _format_of(output: Path) -> Format:
    """The format that the copy's name promises."""
    if output.suffix.lower() not in _FORMATS:
        raise RefusalError("error.shrink-ending", path=str(output))
    return _FORMATS[output.suffix.lower()]


def _answer(path: str, task: Shrink, language: str) -> Copy | Weights | None:
    """What the worker made; ``None`` when the picture fits as it is.

    Raises :class:`RefusalError` for a file of which no copy can be made.
    """
    with Workers(task, seconds=SECONDS_A_CHECK) as workers:
        (made,) = workers.each([path])
    if isinstance(made, Lost):
        raise RefusalError(f"error.file.{made.reason}", 3)
    if isinstance(made, OSError):
        raise not_opened(made, path)
    return _taken(made, language)


def _taken(made: Answer, language: str) -> Copy | Weights | None:
    if isinstance(made, Unknown):
        from bilagekoll.reports.story import unanswered

        raise RefusalError("error.shrink-failed", 3, why=unanswered(f"{made.reason}:{made.detail}", language))
    if isinstance(made, bilagekoll.Report):
        raise RefusalError("error.shrink-failed", 3, why=_why(made, language))
    if isinstance(made, Needless):
        if made is Needless.FITS:
            return None
        raise RefusalError(f"error.shrink-{made}", 3)
    return made


def _why(report: "Report", language: str) -> str:
    """What ``check`` says of a format."""
    from bilagekoll.reports.story import lines_by_rule

    lines = [line.sentence for line in lines_by_rule(report, language) if line.findings[0].topic == report.leading_topic]
    return lines[0] if lines else phrase("unanswered.unsupported", language)


def _save(copy: Copy, output: Path | None, source: Path, language: str, *, force: bool) -> None:
    from bilagekoll.reports.clean import clean
    from bilagekoll.reports.shrinking import difference

    target = output or Path(f"{source.stem}-{phrase('shrink.suffix', language)}{_ENDINGS[copy.after.format]}")
    save(target, copy.data, force=force)
    for sentence in difference(copy, clean(str(target), 1000), language):
        print(sentence, file=sys.stderr)  # noqa: T201 - tells where the copy went and how it differs
