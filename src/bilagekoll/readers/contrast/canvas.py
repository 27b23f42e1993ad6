"""A page drawn by PDFium with some of its text taken out, as Pillow's pictures."""

from collections.abc import Iterable
from ctypes import c_int
from math import ceil, floor
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image
from pypdfium2 import PdfBitmap

from bilagekoll.facts.place import Box
from bilagekoll.readers.contrast.objects import Handle, Text
from bilagekoll.readers.pdf.content.matrix import Matrix, transformed

_EXACT = 1000
"""Pixels a point in which PDFium is asked where a point of the page lies; it answers in whole pixels."""

Pixels = tuple[int, int, int, int]
"""Left, top, right, bottom, whole pixels."""


class Canvas:
    """Draws a page, whole or a part of it. ``texts``: all its text objects."""

    def __init__(self, page: Any, texts: Iterable[Text]) -> None:
        self._page = page
        self._texts = [text.handle for text in texts]
        self.width, self.height = page.get_size()
        self._matrix = self._to_display()

    def _to_display(self) -> Matrix:
        """From the page's space to points of the page as displayed, from its upper left corner."""
        (e, f), (x, y), (u, v) = (self._where(*point) for point in ((0, 0), (1, 0), (0, 1)))
        return x - e, y - f, u - e, v - f, e, f

    def _where(self, x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        size = round(self.width * _EXACT), round(self.height * _EXACT)
        pdfium.FPDF_PageToDevice(self._page, 0, 0, *size, 0, x, y, across, down)
        return across.value / _EXACT, down.value / _EXACT

    def pixels(self, box: Box, scale: float) -> Pixels | None:
        """Where a box lies in a picture of the whole page, ``None`` off it."""
        shown = transformed(box, self._matrix)
        if shown is None:
            return None
        left, top, right, bottom = (side * scale for side in shown)
        found = (
            max(0, floor(left)),
            max(0, floor(top)),
            min(ceil(self.width * scale), ceil(right)),
            min(ceil(self.height * scale), ceil(bottom)),
        )
        return found if found[0] < found[2] and found[1] < found[3] else None

    def show(self, shown: Iterable[Handle]) -> None:
        """Draw these text objects from now on, and no others."""
        for handle in self._texts:
            pdfium.FPDFPageObj_SetIsActive(handle, False)
        for handle in shown:
            pdfium.FPDFPageObj_SetIsActive(handle, True)

    def show_all(self) -> None:
        """Draw all text objects from now on."""
        for handle in self._texts:
            pdfium.FPDFPageObj_SetIsActive(handle, True)

    def draw(self, scale: float, part: Pixels | None = None) -> Image.Image:
        """The page in RGB at so many pixels a point, or a part of that picture. Raises ``PdfiumError`` when there is no memory."""
        width, height = ceil(self.width * scale), ceil(self.height * scale)
        left, top, right, bottom = part or (0, 0, width, height)
        bitmap = PdfBitmap.new_native(right - left, bottom - top, pdfium.FPDFBitmap_BGR)
        try:
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, right - left, bottom - top)
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, -left, -top, width, height, 0, pdfium.FPDF_ANNOT)
            size = (bitmap.width, bitmap.height)
            return Image.frombytes("RGB", size, bytes(bitmap.buffer), "raw", "BGR", bitmap.stride, 1)
        finally:
            bitmap.close()
