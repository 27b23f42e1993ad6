"""Takes what pdfminer.six's interpreter draws: glyphs to the words, paths to the rules, pictures as boxes."""

import math
import re
from collections.abc import Sequence
from typing import Any

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_rect, mult_matrix

from bilagekoll.facts.layout import Hidden
from bilagekoll.facts.place import Box
from bilagekoll.readers.layout.shapes import Shapes
from bilagekoll.readers.layout.words import Style, Words
from bilagekoll.readers.limits import OPERATORS, Deadline, LimitReached

_BOLD = re.compile(r"bold|black|heavy|demi|semibd|[-,]bd\b|medi(?!um)|^(?:cm|sf|ec|lm)\w*bx", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique|slanted|kursiv|[-,]it\b", re.IGNORECASE)
_FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 6, 1 << 18
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_WEIGHT = 600
"""/FontWeight from which a font is bold: 400 is normal, 700 bold (table 122)."""
_INVISIBLE = 3
"""Text rendering mode that draws nothing (ISO 32000-1, table 106)."""
_UNMAPPED = "\ufffd"
_BULLET, _WIN_ANSI_BULLET = "\N{BULLET}", 0o225
_UNUSED = frozenset([0o177, 0o201, 0o215, 0o217, 0o220, 0o235])
"""Codes without a character in WinAnsiEncoding: they show a bullet (ISO 32000-1, annex D.2, note 3), as reportlab's do."""
_SECOND_HYPHEN = 0o255
"""A code of WinAnsiEncoding: printers' drivers of Windows end lines with it where a word is cut."""
_EVERY = 500
"""Operators between two looks at the clock."""


class Collector(PDFDevice):
    """A device that keeps words, rules, areas and boxes of pictures of one page."""

    def __init__(self, resources: PDFResourceManager, page: Box, deadline: Deadline) -> None:
        super().__init__(resources)
        self.words = Words(page)
        self.shapes = Shapes(page)
        self.images: list[Box] = []
        self._deadline = deadline
        self._operators = 0
        self._glyphs: dict[int, dict[int, tuple[str, float]]] = {}
        self._styles: dict[tuple[int, int], tuple[bool, bool, str]] = {}
        self._marks: list[bool] = []

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Where user space lies on the page."""
        del page
        self.set_ctm(ctm)

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content begins."""
        properties = resolve1(props)
        kind = properties.get("Type") if isinstance(properties, dict) else None
        self._marks.append(tag.name == "Artifact" and getattr(resolve1(kind), "name", None) == "Pagination")

    def end_tag(self) -> None:
        """Marked content ends."""
        if self._marks:
            self._marks.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """A picture: the unit square under the current matrix (ISO 32000-1, 8.9.5)."""
        del name, stream
        self.inline_image()

    def inline_image(self) -> None:
        """A picture within the content."""
        if self.ctm is not None:
            self.images.append(apply_matrix_rect(self.ctm, (0, 0, 1, 1)))

    def paint_path(
        self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        """Lines and rectangles."""
        del evenodd
        if self.ctm is not None:
            self.shapes.add(path, self.ctm, stroke=stroke, fill=fill and not _is_white(graphicstate))

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """A form XObject begins: nothing to do, its content comes in place."""

    def end_figure(self, name: str) -> None:
        """A form XObject ends."""

    def render_string(self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState) -> None:
        """The glyphs of one text-showing operator."""
        del ncs, graphicstate
        font = textstate.font
        if font is None or self.ctm is None:
            return
        pen = _Pen(textstate, mult_matrix(textstate.matrix, self.ctm), font)
        hidden = Hidden.ARTIFACT if any(self._marks) else Hidden.NO
        bold, italic, name = self._style(font, textstate.render)
        self.words.start(Style(pen.size, bold, italic, name, pen.angle, textstate.render == _INVISIBLE, hidden))
        for item in seq:
            if isinstance(item, bytes):
                for code in font.decode(item):
                    pen.show(self.words, code, *self._glyph(font, code))
            elif isinstance(item, int | float):
                pen.kern(item)
        textstate.linematrix = pen.position

    def _glyph(self, font: PDFFont, code: int) -> tuple[str, float]:
        """Text and width of a code; fonts are asked once."""
        known = self._glyphs.setdefault(id(font), {})
        found = known.get(code)
        if found is None:
            try:
                text = font.to_unichr(code)
            except PDFUnicodeNotDefined:
                text = _BULLET if _is_bullet(font, code) else _UNMAPPED
            found = known[code] = ("-" if _is_hyphen(font, code, text) else text, font.char_width(code))
        return found

    def _style(self, font: PDFFont, render: int) -> tuple[bool, bool, str]:
        key = (id(font), render)
        if key not in self._styles:
            name = str(font.fontname or "")
            name = name[7:] if len(name) > 7 and name[6] == "+" else name  # subset tag, ISO 32000-1, 9.6.4
            weight = resolve1(font.descriptor.get("FontWeight"))
            heavy = isinstance(weight, int | float) and weight >= _BOLD_WEIGHT
            flags = font.flags if isinstance(font.flags, int) else 0
            bold = bool(_BOLD.search(name)) or heavy or bool(flags & _FLAG_FORCE_BOLD) or render == 2  # fill, then stroke
            italic = bool(_SLANTED.search(name)) or bool(flags & _FLAG_ITALIC)
            self._styles[key] = (bold, italic, name)
        return self._styles[key]

    def count(self) -> None:
        """One more operator. Raises :class:`LimitReached` for too many, or when time is up."""
        self._operators += 1
        if self._operators > OPERATORS:
            raise LimitReached("operators")
        if self._operators % _EVERY == 0:
            self._deadline.check()


class _Pen:
    """Where the next glyph goes (ISO 32000-1, 9.4.4)."""

    def __init__(self, state: PDFTextState, matrix: Matrix, font: PDFFont) -> None:
        a, b, c, d, e, f = matrix
        self._scale = state.scaling * 0.01
        self._fontsize = state.fontsize
        self._space = state.charspace * self._scale
        self._word_space = 0.0 if font.is_multibyte() else state.wordspace * self._scale
        self._x, self._y = state.linematrix
        self._vertical = font.is_vertical()
        self._matrix, self._rise = matrix, state.rise
        mirrored = a < 0 and abs(b) < 1e-6 and d > 0
        self._along = math.hypot(a, b)
        height = font.get_height() if isinstance(font, PDFType3Font) and font.get_height() > 0 else 1.0
        self.size = abs(state.fontsize) * height * (math.hypot(c, d) or 1.0) or 1.0
        angle = 0 if mirrored else round(math.degrees(math.atan2(b * (self._scale or 1), a * (self._scale or 1))))
        self.angle = (angle + 180 if state.fontsize < 0 and d < 0 and a < 0 else angle) % 360
        self._origin = (e, f)
        self._tracking = max(self._space * self._along, 0.0)

    @property
    def position(self) -> tuple[float, float]:
        """Where the pen stands, in text space."""
        return self._x, self._y

    def kern(self, amount: float) -> None:
        """A number in a TJ array, in thousandths of the size, backwards."""
        move = amount * 0.001 * self._fontsize
        if self._vertical:
            self._y -= move
        else:
            self._x -= move * self._scale

    def show(self, words: Words, code: int, text: str, width: float) -> None:
        """One glyph, then on to where the next may stand."""
        a, b, c, d, e, f = self._matrix
        x, y = self._x, self._y + self._rise
        advance = width * self._fontsize * (1.0 if self._vertical else self._scale)
        words.add(text, a * x + c * y + e, b * x + d * y + f, abs(advance) * self._along, self._tracking)
        step = advance + self._space + (self._word_space if code == 32 else 0.0)
        if self._vertical:
            self._y += step
        else:
            self._x += step


def _is_bullet(font: PDFFont, code: int) -> bool:
    """Whether a code that has no character shows a bullet."""
    return code in _UNUSED and isinstance(font, PDFSimpleFont) and font.cid2unicode.get(_WIN_ANSI_BULLET) == _BULLET


def _is_hyphen(font: PDFFont, code: int, text: str) -> bool:
    """Whether a code that pdfminer.six takes for a space is the second one of the hyphen (ISO 32000-1, annex D.2, note 6)."""
    if code != _SECOND_HYPHEN or text != " " or not isinstance(font, PDFSimpleFont) or font.cid2unicode.get(code) != " ":
        return False
    return font.unicode_map is None or code not in getattr(font.unicode_map, "cid2unichr", ())


def _is_white(state: PDFGraphicState) -> bool:
    """Whether the fill is white in grey or RGB: a background that says nothing."""
    color = state.ncolor
    return color == 1 or (isinstance(color, tuple | list) and len(color) == 3 and all(part == 1 for part in color))
