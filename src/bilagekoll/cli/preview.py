"""``bilagekoll preview``: how a file comes out on a phone."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilagekoll.cli.help import Help
from bilagekoll.cli.output import save
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.isolation import Lost, Workers
from bilagekoll.locales import LANGUAGES, number, phrase
from bilagekoll.readers.limits import SECONDS_A_CHECK

if TYPE_CHECKING:
    from bilagekoll.facts.attachment import Attachment
    from bilagekoll.facts.picturing import PagePicture
    from bilagekoll.facts.unknown import Unknown

ZOOM_OF_PICTURES = 2.0
"""Zoom of what has no text whose size is known: two fingers' spread once."""
LEAST_ZOOM = 1.05
"""A smaller one is none."""
MOST_ZOOM = 12.0
"""No phone zooms further."""


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("preview", cls=say.command, help=say("preview"))
    def preview(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("preview-file"), show_default=False)] = "",
        phone: Annotated[bool, typer.Option("--phone", help=say("preview-phone"))] = False,
        page: Annotated[int, typer.Option("--page", min=1, metavar=say("metavar.number"), help=say("preview-page"))] = 1,
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
        target = output or Path(f"{Path(path).stem}-{phrase('preview.suffix', lang)}.png")
        picture = on_phone(path, page, lang, given_password(lang, ask=password))
        save(target, picture, force=force)
        print(phrase("preview.written", lang, path=str(target)), file=sys.stderr)  # noqa: T201 - tells where the picture went


def on_phone(path: str, page: int, language: str, password: str = "") -> bytes:
    """The picture as PNG. Raises :class:`RefusalError` for a file that cannot be shown."""
    from bilagekoll.facts.unknown import Unknown

    with Workers(OnPhone(page, language, password), seconds=SECONDS_A_CHECK) as workers:
        (made,) = workers.each([path])
    if isinstance(made, Lost):
        raise RefusalError(f"error.file.{made.reason}", 3)
    if isinstance(made, OSError):
        raise _not_opened(made, path)
    if isinstance(made, Unknown):
        raise _refusal(made, page, language)
    return bytes(made.data)


@dataclass(frozen=True, slots=True)
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


def phone_picture(
    attachment: "Attachment", source: Path | bytes, page: int, language: str, *, small: bool = False, password: str = ""
) -> "PagePicture | Unknown":
    """A page as a phone shows it, zoomed as much as its text needs; see ``readers.preview``."""
    from bilagekoll.readers.preview import Captions, phone_preview

    zoom = _zoom(attachment, page)
    shown = min(zoom or ZOOM_OF_PICTURES, MOST_ZOOM)
    if zoom is None:
        caption = phrase("preview.picture", language, zoom=number(shown, language))
    elif shown < LEAST_ZOOM:
        caption = phrase("preview.readable", language)
    else:
        caption = phrase("preview.zoomed", language, zoom=number(shown, language))
    captions = Captions(phrase("preview.whole", language), caption)
    return phone_preview(source, attachment.file.format, captions, page=page, zoom=shown, small=small, password=password)


def _not_opened(error: OSError, path: str) -> RefusalError:
    if isinstance(error, FileNotFoundError):
        return RefusalError("error.no-such-file", path=path)
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(path).is_dir()):
        return RefusalError("error.a-folder", path=path)
    if isinstance(error, PermissionError):
        return RefusalError("error.file.denied", 3, path=path)
    return RefusalError("error.file.unreadable", 3)


def _zoom(attachment: "Attachment", page: int) -> float | None:
    """The zoom that a page of a PDF needs, ``None`` where there is no text to tell."""
    from bilagekoll import load_policy
    from bilagekoll.facts.pdf import Pdf
    from bilagekoll.topics.phone import zoom_needed

    if not isinstance(attachment.pdf, Pdf) or not isinstance(attachment.pdf.pages, tuple):
        return None
    chosen = [found for found in attachment.pdf.pages if found.number == page]
    zoom = zoom_needed(chosen[0], load_policy("1177").limits) if chosen else None
    return round(zoom, 1) if zoom else None


def _refusal(unknown: "Unknown", page: int, language: str) -> RefusalError:
    if unknown.detail == "no-such-page":
        return RefusalError("error.preview-no-page", page=str(page))
    from bilagekoll.reports.story import unanswered

    why = unanswered(f"{unknown.reason}:{unknown.detail}", language)
    return RefusalError("error.preview-failed", 3, why=why)
