"""A string as it is shown on a page."""

from dataclasses import dataclass
from math import hypot

from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.fonts import Faults, TextFont

Vector = tuple[float, float]

_DESCENT, _ASCENT = -0.25, 0.75  # parts of an em below and above the baseline, as most fonts have it


@dataclass(slots=True)
class TextRun:
    """The glyphs of one text-showing operator, on the page.

    ``counted``: glyphs that are no spaces. ``mode``: text rendering mode. ``start`` and ``end``: on the baseline.
    ``across``: direction of writing. ``rising``: the way from the baseline up, an em long.
    """

    text: str
    counted: int
    faults: Faults | None
    font: TextFont
    mode: int
    start: Vector
    end: Vector
    across: Vector
    rising: Vector

    @property
    def em(self) -> float:
        """Effective size of the text."""
        return hypot(*self.rising)

    @property
    def box(self) -> Box:
        """The box around the glyphs, by the ascent and descent of an ordinary font."""
        (x, y), (x_end, y_end), (over, up) = self.start, self.end, self.rising
        if y == y_end and not over and up > 0 and x <= x_end:  # nearly all text: upright, from left to right
            return x, y + _DESCENT * up, x_end, y + _ASCENT * up
        below, above = min(_DESCENT * over, _ASCENT * over), max(_DESCENT * over, _ASCENT * over)
        under, top = min(_DESCENT * up, _ASCENT * up), max(_DESCENT * up, _ASCENT * up)
        return min(x, x_end) + below, min(y, y_end) + under, max(x, x_end) + above, max(y, y_end) + top
