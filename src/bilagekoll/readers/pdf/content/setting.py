"""How strings are set on a page: what stays the same from one to the next."""

from math import hypot

from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.fonts import MissingFont
from bilagekoll.readers.pdf.content.matrix import Matrix, product
from bilagekoll.readers.pdf.content.state import GraphicsState

_DESCENT, _ASCENT = -0.25, 0.75  # parts of an em below and above the baseline, as most fonts have it
_INVISIBLE = frozenset({3, 7})
"""Text rendering modes that paint nothing (table 106)."""
_MISSING_FONT = MissingFont()


class Setting:
    """Font, size and direction of strings on the page (ISO 32000-1, 9.4.4).

    ``em``: effective size of the text. ``right`` and ``up``: direction of writing, of length 1. ``along``: what a unit of text space
    along the baseline is on the page. ``rise``: the way from the baseline's origin to where the text stands.
    """

    __slots__ = ("_over", "_top", "along", "em", "font", "made_from", "right", "rise", "up", "visible")

    def __init__(self, state: GraphicsState, text_matrix: Matrix, made_from: object = None) -> None:
        self.made_from = made_from
        font = self.font = state.font or _MISSING_FONT
        self.visible = state.mode not in _INVISIBLE
        a, b, c, d, _, _ = product(text_matrix, state.ctm)
        self.rise = c * state.rise, d * state.rise
        self.along = (c, d) if font.vertical else (a * state.scale, b * state.scale)
        right, up = (-c, -d) if font.vertical else (a, b)
        length = hypot(right, up) or 1.0
        self.right, self.up = right / length, up / length
        height = state.size * font.em
        self._over, self._top = c * height, d * height
        self.em = hypot(self._over, self._top)

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
    made_from = state.font, state.size, state.mode, state.scale, state.rise, state.ctm, a, b, c, d
    return known if known.made_from == made_from else Setting(state, text_matrix, made_from)
