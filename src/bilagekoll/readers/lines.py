"""Widths of the lines of a page, by where PDFium finds its words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from ctypes import c_double
from typing import Any

import pypdfium2.raw as pdfium

from bilagekoll.facts.boxes import around
from bilagekoll.facts.lines import LineWidths
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import LINE_PIECES, LINE_SECONDS, Deadline, LimitReached
from bilagekoll.readers.rendering import look_at_pages

_GAP = 2.0
"""Ems between two pieces of text that are still of one line; between columns there is more."""
_LETTERS_AN_EM = 2
"""Letters that stand on an em, about."""


def read_lines(data: bytes, ems: Mapping[int, float], seconds: float = LINE_SECONDS) -> tuple[LineWidths, ...]:
    """The lines of these pages (from 1), of which ``ems`` tells the width in ems of their text; never raises."""
    found = look_at_pages(data, ems, Deadline(seconds, "line-seconds"), lambda page, number: _widths(page, ems[number]))
    return tuple(LineWidths(number, widths) for number, widths in found.items())


def _widths(page: Any, ems: float) -> tuple[tuple[int, int], ...]:
    em = page.get_width() / ems
    side = max(page.get_width(), page.get_height())
    found: Counter[int] = Counter()
    for left, bottom, right, top in _lines(page, em):
        width = max(right - left, top - bottom)  # on a turned page lines stand upright
        if width <= side:  # PDFium gives boxes as wide as a thousand pages for some fonts
            found[round(width / em)] += round(width / em * _LETTERS_AN_EM)
    return tuple(sorted((width, letters) for width, letters in found.items() if letters))


def _lines(page: Any, em: float) -> Iterator[Box]:
    """Pieces of text that follow each other on the same height, put together."""
    line: Box | None = None
    for piece in _pieces(page):
        if line is not None and _goes_on(line, piece, em):
            line = around((line, piece))
            continue
        if line is not None:
            yield line
        line = piece
    if line is not None:
        yield line


def _goes_on(line: Box, piece: Box, em: float) -> bool:
    common = min(line[3], piece[3]) - max(line[1], piece[1])
    return common > (piece[3] - piece[1]) / 2 and -em < piece[0] - line[2] < _GAP * em


def _pieces(page: Any) -> Iterator[Box]:
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountRects(textpage, 0, -1)
        if count > LINE_PIECES:
            raise LimitReached("line-pieces")
        left, top, right, bottom = c_double(), c_double(), c_double(), c_double()
        for number in range(count):
            if pdfium.FPDFText_GetRect(textpage, number, left, top, right, bottom):
                yield left.value, bottom.value, right.value, top.value
    finally:
        pdfium.FPDFText_ClosePage(textpage)
