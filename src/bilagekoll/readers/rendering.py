"""Pages of a PDF as pictures, with PDFium: for contrast, recognition, and to show where something is."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits

Seen = TypeVar("Seen")

Part = tuple[float, float, float, float]
"""Left, top, right, bottom in points, downwards from the upper left corner of a page as displayed."""


@frozen
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
            locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
            raise RenderingError(Unknown(Reason.PASSWORD if locked else Reason.DAMAGED, "pdfium")) from error

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

    def picture(self, number: int, *, scale: float, part: Part | None = None) -> Image | Unknown:
        """Page ``number`` (from 1) as displayed, RGB, ``scale`` pixels a point: 1 is 72 dpi, 150 / 72 is 150 dpi.

        ``part``: only what lies there, in points from the upper left corner; it must lie on the page.
        """
        try:
            page = self.document[number - 1]
            try:
                width, height = page.get_size()
                left, top, right, bottom = part or (0, 0, width, height)
                if (right - left) * (bottom - top) * scale * scale > limits.PAGE_PICTURE_PIXELS:
                    return Unknown(Reason.LIMIT, "page-picture-pixels")
                cut = (left, height - bottom, width - right, top)
                drawn: Image = page.render(scale=scale, crop=cut, may_draw_forms=False).to_pil()
                return drawn.convert("RGB")
            finally:
                page.close()
        except MemoryError:
            return Unknown(Reason.LIMIT, "memory-bytes")
        except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
            return Unknown(Reason.DAMAGED, type(error).__name__)


class RenderingError(Exception):
    """A file that cannot be drawn; ``unknown`` says why."""

    def __init__(self, unknown: Unknown) -> None:
        super().__init__(str(unknown))
        self.unknown = unknown


def look_at_pages(
    data: bytes, numbers: Iterable[int], deadline: limits.Deadline, look: Callable[[Any, int], Seen]
) -> dict[int, Seen | Unknown]:
    """What ``look`` finds on these pages of a PDF, or why it cannot; never raises.

    ``look`` gets a page as PDFium has it open and its number (from 1); it may raise ``LimitReached`` and what PDFium raises.
    """
    try:
        with Rendering(data) as rendering:
            return {number: _looked_at(rendering, number, deadline, look) for number in sorted(numbers)}
    except RenderingError as error:
        return dict.fromkeys(sorted(numbers), error.unknown)


def _looked_at(rendering: Rendering, number: int, deadline: limits.Deadline, look: Callable[[Any, int], Seen]) -> Seen | Unknown:
    try:
        deadline.check()
        page = rendering.document[number - 1]
        try:
            return look(page, number)
        finally:
            page.close()
    except limits.LimitReached as error:
        return Unknown(Reason.LIMIT, error.name)
    except (pypdfium2.PdfiumError, IndexError, MemoryError, ValueError, OverflowError, ZeroDivisionError) as error:
        return Unknown(Reason.DAMAGED, type(error).__name__)
