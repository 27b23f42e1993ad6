"""The pictures of a file, read: the pages of a PDF, or the one picture that a file is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bilagekoll.facts.attachment import Attachment, Format
from bilagekoll.facts.boxes import area
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.image import Image
from bilagekoll.facts.pdf import Page, Pdf
from bilagekoll.facts.recognition import OUT_OF_TIME, Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.recognition import recognise

LEAST_DPI, MOST_DPI = 150, 300
"""Between these a page is drawn with as many pixels an inch as its own picture has: fewer lose small print, more are not read."""


def page_reader(source: Path | bytes, attachment: Attachment, *, password: str = "") -> Callable[[int], Recognised | Unknown]:
    """What reads a page (its number from 1) of a file, until time is up. A picture has one page, number 1."""
    deadline = Deadline(limits.RECOGNITION_SECONDS)

    def read(number: int) -> Recognised | Unknown:
        if attachment.file.format is Format.PDF:
            try:
                deadline.check()
            except LimitReached:
                return OUT_OF_TIME
            return _page(source, attachment, number, password)
        if isinstance(attachment.image, Image) and attachment.image.words is not None:
            return attachment.image.words  # read when the file was
        from bilagekoll.readers.upright import opened

        try:
            picture = opened(source if isinstance(source, bytes) else source.read_bytes(), attachment.file.format)
        except OSError:
            return Unknown(Reason.DAMAGED, "file")
        return picture if isinstance(picture, Unknown) else recognise(picture)

    return read


def _page(source: Path | bytes, attachment: Attachment, number: int, password: str) -> Recognised | Unknown:
    from bilagekoll.readers.rendering import Rendering, RenderingError

    page = next((page for page in _pages(attachment) if page.number == number), None)
    try:
        with Rendering(source, password=password) as rendering:
            picture = rendering.picture(number, scale=resolution(page) / 72)
    except RenderingError as error:
        return error.unknown
    except OSError:
        return Unknown(Reason.DAMAGED, "file")
    return picture if isinstance(picture, Unknown) else recognise(picture)


def _pages(attachment: Attachment) -> Sequence[Page]:
    pdf = attachment.pdf
    return pdf.pages if isinstance(pdf, Pdf) and not isinstance(pdf.pages, Unknown) else ()


def resolution(page: Page | None) -> float:
    """Pixels an inch at which a page is drawn: those of its largest picture, within limits."""
    if page is None or not isinstance(page.content, PageContent) or not page.content.images:
        return LEAST_DPI
    return within(max(page.content.images, key=lambda image: abs(area(image.box))).dpi)


def within(dpi: float) -> float:
    """Pixels an inch that are worth reading, of those that a picture has."""
    return min(MOST_DPI, max(LEAST_DPI, dpi))
