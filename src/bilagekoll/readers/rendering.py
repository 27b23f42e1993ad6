"""Pages of a PDF as pictures, with PDFium: for contrast, recognition, and to show where something is."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2
from PIL.Image import Image

from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits


@dataclass(frozen=True, slots=True)
class Shape:
    """A page as displayed.

    ``width`` and ``height`` in points; ``area``: what is shown of its default user space; ``turned``: degrees clockwise.
    """

    width: float
    height: float
    area: Box
    turned: int


class Rendering:
    """An open PDF whose pages can be drawn; close it by leaving the ``with`` block.

    Raises ``OSError`` when a path cannot be opened, :class:`RenderingError` when the file is no PDF that PDFium can open.
    PDFium keeps one state for the whole process: one thread at a time.
    """

    def __init__(self, source: Path | bytes, *, password: str = "") -> None:
        data = source if isinstance(source, bytes) else source.read_bytes()
        try:
            self.document = pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError as error:
            raise RenderingError(Unknown(Reason.DAMAGED, "pdfium")) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.document.close()

    def shape(self, number: int) -> Shape | Unknown:
        """How large page ``number`` (from 1) is and what it shows."""
        try:
            page = self.document[number - 1]
            try:
                width, height = page.get_size()
                left, bottom, right, top = page.get_bbox()
                return Shape(width, height, (left, bottom, right, top), page.get_rotation())
            finally:
                page.close()
        except (pypdfium2.PdfiumError, IndexError) as error:
            return Unknown(Reason.DAMAGED, type(error).__name__)

    def picture(self, number: int, *, scale: float) -> Image | Unknown:
        """Page ``number`` (from 1) as displayed, RGB, ``scale`` pixels a point: 1 is 72 dpi, 150 / 72 is 150 dpi."""
        try:
            page = self.document[number - 1]
            try:
                width, height = page.get_size()
                if width * height * scale * scale > limits.PAGE_PICTURE_PIXELS:
                    return Unknown(Reason.LIMIT, "page-picture-pixels")
                drawn: Image = page.render(scale=scale, may_draw_forms=False).to_pil()
                return drawn.convert("RGB")
            finally:
                page.close()
        except (pypdfium2.PdfiumError, IndexError, MemoryError, ValueError) as error:
            return Unknown(Reason.DAMAGED, type(error).__name__)


class RenderingError(Exception):
    """A file that cannot be drawn; ``unknown`` says why."""

    def __init__(self, unknown: Unknown) -> None:
        super().__init__(str(unknown))
        self.unknown = unknown
