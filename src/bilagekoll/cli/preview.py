"""``bilagekoll preview``: how a file comes out on a phone."""

import sys
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilagekoll.cli.help import Help
from bilagekoll.cli.opened import refuse_lost
from bilagekoll.cli.output import save, spare
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.facts.frozen import frozen
from bilagekoll.isolation import Workers
from bilagekoll.isolation.looking import phone_picture
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.readers.limits import SECONDS_A_CHECK

if TYPE_CHECKING:
    from bilagekoll.facts.picturing import PagePicture
    from bilagekoll.facts.unknown import Unknown


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("preview", cls=say.command, help=say("preview"))
    def preview(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("preview-file"), show_default=False)] = "",
        phone: Annotated[bool, typer.Option("--phone", help=say("preview-phone"))] = False,
        page: Annotated[int, typer.Option("--page", min=1, metavar=say("metavar.page"), help=say("preview-page"))] = 1,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("preview-output"))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if not path:
            raise RefusalError("error.preview-no-file")
        if not phone:
            raise RefusalError("error.preview-of-what")
        spare([Path(path)], output)
        from bilagekoll.reports.clean import clean

        target = output or Path(f"{Path(path).stem}-{phrase('preview.suffix', lang)}.png")
        picture = on_phone(path, page, lang, given_password(lang, ask=password))
        save(target, picture, force=force)
        print(phrase("preview.written", lang, path=clean(str(target), 1000)), file=sys.stderr)  # noqa: T201 - tells where the picture went


def on_phone(path: str, page: int, language: str, password: str = "") -> bytes:
    """The picture as PNG. Raises :class:`RefusalError` for a file that cannot be shown."""
    from bilagekoll.facts.unknown import Unknown

    with Workers(OnPhone(page, language, password), seconds=SECONDS_A_CHECK) as workers:
        (made,) = workers.each([path])
    refuse_lost(made, path)
    if isinstance(made, Unknown):
        raise _refusal(made, page, language)
    return bytes(made.data)


@frozen
class OnPhone:
    """The task of a worker: a file in, its picture out, or why there is none."""

    page: int
    language: str
    password: str = field(default="", repr=False)

    def __call__(self, path: str) -> "PagePicture | Unknown | OSError":
        """The picture of one file."""
        from bilagekoll.readers import read

        try:
            source = Path(path)
            attachment = read(source, password=self.password)
            return phone_picture(attachment, source, self.page, self.language, password=self.password)
        except OSError as error:
            return error


def _refusal(unknown: "Unknown", page: int, language: str) -> RefusalError:
    from bilagekoll.facts.unknown import Reason

    if unknown.detail == "no-such-page":
        return RefusalError("error.preview-no-page", page=str(page))
    if unknown.reason is Reason.UNSUPPORTED:
        return RefusalError("error.preview-format", 3)
    from bilagekoll.reports.story import unanswered

    why = unanswered(f"{unknown.reason}:{unknown.detail}", language)
    return RefusalError("error.preview-failed", 3, why=why)
