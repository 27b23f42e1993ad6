"""The contrast of a file's pages, each looked at no closer than it needs."""

from collections.abc import Collection
from typing import Any

import pypdfium2.raw as pdfium

from bilagekoll.facts.contrast import PageContrast, TextContrast
from bilagekoll.readers.contrast.look import must_draw
from bilagekoll.readers.contrast.objects import walk
from bilagekoll.readers.limits import CONTRAST_SECONDS, Deadline
from bilagekoll.readers.rendering import look_at_pages

_WATERMARK = 30.0
"""Points from which text that lies askew is a watermark or an ornament, and nothing to read."""


def read_contrasts(data: bytes, pages: Collection[int], seconds: float = CONTRAST_SECONDS) -> tuple[PageContrast, ...]:
    """The contrast of these pages (from 1) of a PDF; never raises, a page that cannot be drawn is unknown."""
    found = look_at_pages(data, pages, Deadline(seconds, "contrast-seconds"), lambda page, _: _page(page))
    return tuple(PageContrast(number, texts) for number, texts in found.items())


def _page(page: Any) -> tuple[TextContrast, ...]:
    found, painted = walk(page)
    texts = [text for text in found if not text.artifact and not (text.askew and text.size >= _WATERMARK)]
    if not texts or not must_draw(texts, painted):
        return ()
    from bilagekoll.readers.contrast.canvas import Canvas  # only a page that must be drawn needs Pillow
    from bilagekoll.readers.contrast.looks import looks
    from bilagekoll.readers.contrast.measuring import Meter

    canvas = Canvas(page, found)
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        return looks(Meter(canvas), texts, textpage)
    finally:
        pdfium.FPDFText_ClosePage(textpage)
