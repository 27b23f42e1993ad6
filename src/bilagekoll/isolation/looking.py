"""What workers see in a file beside its faults: its text, its pages, and its first page on a phone."""

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.api import content_of
from bilagekoll.facts.attachment import PICTURES, WITH_TEXT, Attachment, Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.locales import number, phrase

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Block, Document
    from bilagekoll.facts.picturing import PagePicture

ZOOM_OF_PICTURES = 2.0
"""Zoom of what has no text whose size is known: two fingers' spread once."""
LEAST_ZOOM = 1.05
"""A smaller one is none."""
MOST_ZOOM = 12.0
"""No phone zooms further."""


@frozen
class Look:
    """The task of a worker: a file, its format and pages in, its text and pictures out; ``None`` when it cannot be opened."""

    language: str
    password: str = field(default="", repr=False)

    def __call__(
        self, item: tuple[Path | bytes, Format, tuple[int, ...]]
    ) -> "tuple[Document | None, tuple[PagePicture, ...], PagePicture | None, tuple[Block, ...]] | None":
        """Text, pages, the first page on a phone, and what the tags alone give."""
        from bilagekoll.content.extracting import spoken
        from bilagekoll.readers import read
        from bilagekoll.readers.picturing import picture_pages

        source, format, numbers = item
        try:
            pictures = picture_pages(source, format, numbers, password=self.password)
            facts = read(source, password=self.password)
            has_text = format in WITH_TEXT | PICTURES
            document = content_of(source, facts, password=self.password, converted=True) if has_text else None
            phone = phone_picture(facts, source, 1, self.language, small=True, password=self.password)
        except OSError:  # gone since it was checked
            return None
        return document, pictures, None if isinstance(phone, Unknown) else phone, spoken(facts)


def phone_picture(
    attachment: Attachment, source: Path | bytes, page: int, language: str, *, small: bool = False, password: str = ""
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


def _zoom(attachment: Attachment, page: int) -> float | None:
    """The zoom that a page of a PDF needs, ``None`` where there is no text to tell."""
    from bilagekoll.topics.phone import zoom_needed

    if not isinstance(attachment.pdf, Pdf) or not isinstance(attachment.pdf.pages, tuple):
        return None
    chosen = [found for found in attachment.pdf.pages if found.number == page]
    zoom = zoom_needed(chosen[0], bilagekoll.load_policy("1177").limits) if chosen else None
    return round(zoom, 1) if zoom else None
