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
from bilagekoll.readers.recognition import recognise, words_in

LEAST_DPI, MOST_DPI = 150, 300
"""Between these a page is drawn with as many pixels an inch as its own picture has: fewer lose small print, more are not read."""


def pages_of_picture(source: Path | bytes, attachment: Attachment, *, converted: bool) -> int:
    """The pages of a picture: one, of a TIFF as many as it has where ``converted`` says that it is read."""
    if not converted or attachment.file.format is not Format.TIFF:
        return 1
    from bilagekoll.readers.image import pages_of

    try:
        return pages_of(_bytes_of(source), Format.TIFF)
    except OSError:
        return 1


def page_reader(
    source: Path | bytes, attachment: Attachment, *, password: str = "", converted: bool = False
) -> Callable[[int], Recognised | Unknown]:
    """What reads a page (its number from 1) of a file, until time is up. A picture has one page, but a TIFF may have several.

    ``converted``: read pictures too in the formats of ``facts.attachment.CONVERTED``, for a process that may be lost.
    """
    deadline = Deadline(limits.RECOGNITION_SECONDS)

    def read(number: int) -> Recognised | Unknown:
        if attachment.file.format is Format.PDF or number > 1:
            try:
                deadline.check()
            except LimitReached:
                return OUT_OF_TIME
        if attachment.file.format is Format.PDF:
            return _page(source, attachment, number, password)
        if isinstance(attachment.image, Image) and attachment.image.words is not None:
            return attachment.image.words  # read when the file was
        from bilagekoll.readers.upright import opened

        try:
            picture = opened(_bytes_of(source), attachment.file.format, number - 1, converted=converted)
        except OSError:
            return Unknown(Reason.DAMAGED, "file")
        return picture if isinstance(picture, Unknown) else words_in(picture)

    return read


def _bytes_of(source: Path | bytes) -> bytes:
    return source if isinstance(source, bytes) else source.read_bytes()


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
