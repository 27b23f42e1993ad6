"""``bilagekoll shrink``: a copy of a picture that fits in a message; of a PDF what makes it heavy."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.opened import refuse_lost
from bilagekoll.cli.output import save_all, spare
from bilagekoll.cli.password import given_password
from bilagekoll.cli.printing import show_parts
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.pdf import Password
from bilagekoll.facts.shrinking import Copy, Needless, Unweighed, Weights
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.isolation import Workers
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
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if not path:
            raise RefusalError("error.shrink-no-file")
        spare([Path(path)], output)
        most = _bytes_of(size) if size else bilagekoll.load_policy("1177").limits.phone_bytes
        wanted = _format_of(output) if output else None
        answer = _answer(path, Shrink(width, most, wanted, given_password(lang, ask=password)), lang)
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


def _answer(path: str, task: Shrink, language: str) -> tuple[Copy, ...] | Weights | None:
    """What the worker made; ``None`` when the picture fits as it is.

    Raises :class:`RefusalError` for a file of which no copy can be made.
    """
    with Workers(task, seconds=SECONDS_A_CHECK) as workers:
        (made,) = workers.each([path])
    refuse_lost(made, path)
    return _taken(made, language)


def _taken(made: Answer, language: str) -> tuple[Copy, ...] | Weights | None:
    if isinstance(made, Unknown):
        raise RefusalError("error.shrink-failed", 3, why=_unanswered(made, language))
    if isinstance(made, Unweighed):
        raise RefusalError("error.shrink-unweighed", 3, why=_unweighed(made.why, language))
    if isinstance(made, bilagekoll.Report):
        name = "error.shrink-heic" if made.format is Format.HEIC else "error.shrink-failed"
        raise RefusalError(name, 3, why=_why(made, language))
    if isinstance(made, Needless):
        if made is Needless.FITS:
            return None
        raise RefusalError(f"error.shrink-{made}", 3)
    return made


def _unanswered(unknown: Unknown, language: str) -> str:
    from bilagekoll.reports.story import unanswered

    return unanswered(f"{unknown.reason}:{unknown.detail}", language)


def _unweighed(unknown: Unknown, language: str) -> str:
    """Why a PDF was not looked into; what ``text`` says of one that is locked."""
    if unknown.reason is not Reason.PASSWORD:
        return _unanswered(unknown, language)
    why = "wrong-password" if unknown.detail == Password.WRONG else "locked"
    return phrase(f"text.nothing-because.{why}", language)


def _why(report: "Report", language: str) -> str:
    """What ``check`` says of a format."""
    from bilagekoll.reports.story import lines_by_rule

    lines = [line.sentence for line in lines_by_rule(report, language) if line.findings[0].topic == report.leading_topic]
    return lines[0] if lines else phrase("unanswered.unsupported", language)


def _save(copies: Sequence[Copy], output: Path | None, source: Path, language: str, *, force: bool) -> None:
    from bilagekoll.reports.clean import clean
    from bilagekoll.reports.shrinking import difference

    targets = _targets(copies, output, source, language)
    save_all({target: copy.data for target, copy in zip(targets, copies, strict=True)}, force=force)
    for sentence in difference(copies, [clean(str(target), 1000) for target in targets], language):
        print(sentence, file=sys.stderr)  # noqa: T201 - tells where the copy went and how it differs


def _targets(copies: Sequence[Copy], output: Path | None, source: Path, language: str) -> list[Path]:
    """Where each copy goes; those of several pages are numbered."""
    base = output or Path(f"{source.stem}-{phrase('shrink.suffix', language)}")
    endings = [output.suffix if output else _ENDINGS[copy.after.format] for copy in copies]
    stem = base.stem if output else base.name
    numbers = [""] if len(copies) == 1 else [f"-{page}" for page in range(1, len(copies) + 1)]
    return [base.with_name(f"{stem}{number}{ending}") for number, ending in zip(numbers, endings, strict=True)]
