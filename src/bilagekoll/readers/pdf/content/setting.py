"""How strings are set on a page: what stays the same from one to the next."""

from math import hypot
from typing import NamedTuple

from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.fonts import MissingFont
from bilagekoll.readers.pdf.content.lines import Line
from bilagekoll.readers.pdf.content.matrix import Matrix, product
from bilagekoll.readers.pdf.content.state import GraphicsState
from bilagekoll.readers.pdf.content.text_font import Faults

_DESCENT, _ASCENT = -0.25, 0.75  # parts of an em below and above the baseline, as most fonts have it
_INVISIBLE = frozenset({3, 7})
"""Text rendering modes that paint nothing (table 106)."""
_OUTLINED = 2
"""Text rendering mode that fills letters and draws their outline: bold letters of a font that has none."""
_MISSING_FONT = MissingFont()

Vector = tuple[float, float]


class Placed(NamedTuple):
    """What a text-showing operator shows, as :class:`Line` has it, on the page: where it starts and ends, and how far it leads.

    Counted from where the text matrix is, in the unit of the page; what it leads on in the unit before the page's own matrix.
    """

    text: str
    counted: int
    faults: Faults | None
    start: Vector | None
    end: Vector
    advance: Vector
    leftwards: bool


class Setting:
    """Font, size and direction of strings on the page (ISO 32000-1, 9.4.4).

    ``em``: effective size of the text. ``right`` and ``up``: direction of writing, of length 1. ``rise``: the way from the origin
    of the text matrix to where the text stands. ``visible``: painted at all. ``bold``: in bold letters.
    ``made_from``: what operators set it from.
    ``placed``: strings that have been set so, and what they show.
    """

    __slots__ = (
        "_advance",
        "_along",
        "_over",
        "_top",
        "bold",
        "em",
        "font",
        "made_from",
        "placed",
        "right",
        "rise",
        "up",
        "visible",
    )

    def __init__(self, state: GraphicsState, text_matrix: Matrix, made_from: object = None) -> None:
        self.made_from = made_from
        self.placed: dict[bytes, Placed] = {}
        font = self.font = state.font or _MISSING_FONT
        self.visible = state.mode not in _INVISIBLE
        self.bold = font.bold or state.mode == _OUTLINED
        a, b, c, d, _, _ = product(text_matrix, state.ctm)
        self.rise = c * state.rise, d * state.rise
        self._along = (c, d) if font.vertical else (a * state.scale, b * state.scale)
        right, up = (-c, -d) if font.vertical else (a, b)
        length = hypot(right, up) or 1.0
        self.right, self.up = right / length, up / length
        height = state.size * font.em
        self._over, self._top = c * height, d * height
        self.em = hypot(self._over, self._top)
        a, b, c, d, _, _ = text_matrix
        self._advance = (1.0, c, d) if font.vertical else (state.scale, a, b)

    def place(self, line: Line) -> Placed:
        """A line as it stands on the page."""
        text, counted, faults, start, end, advance, leftwards = line
        over, up = self._along
        scale, right, above = self._advance
        distance = advance * scale
        return Placed(
            text,
            counted,
            faults,
            None if start is None else (start * over, start * up),
            (end * over, end * up),
            (distance * right, distance * above),
            leftwards,
        )

    def box(self, x: float, y: float, x_end: float, y_end: float) -> Box:
        """The box around the glyphs from start to end on the baseline, by the ascent and descent of an ordinary font."""
        over, up = self._over, self._top
        if y == y_end and not over and up > 0 and x <= x_end:  # nearly all text: upright, from left to right
            return x, y + _DESCENT * up, x_end, y + _ASCENT * up
        below, above = min(_DESCENT * over, _ASCENT * over), max(_DESCENT * over, _ASCENT * over)
        under, top = min(_DESCENT * up, _ASCENT * up), max(_DESCENT * up, _ASCENT * up)
        return min(x, x_end) + below, min(y, y_end) + under, max(x, x_end) + above, max(y, y_end) + top


def setting_of(state: GraphicsState, text_matrix: Matrix, known: Setting) -> Setting:
    """How the next string is set: as the last one, unless an operator changed it."""
    a, b, c, d, _, _ = text_matrix
    spaces = state.char_space, state.word_space
    made_from = state.font, state.size, state.mode, state.scale, state.rise, *spaces, state.ctm, a, b, c, d
    return known if known.made_from == made_from else Setting(state, text_matrix, made_from)
