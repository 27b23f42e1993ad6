"""Joins glyphs, in the order in which the file draws them, to words."""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from sys import intern

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.layout import DESCENT, Hidden, Word
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import TEXT_CHARACTERS, LimitReached

GAP = 0.15
"""Gap between two glyphs, in parts of the size, from which they are of two words. Spaces are 0.2 to 0.3 wide, kerning below 0.1."""
_BACK = 0.5
"""How far back, in parts of the size, the next glyph of a word may begin: kerning and accents."""
_LEVEL = 0.08
"""How far the base lines of the glyphs of a word may differ, in parts of the size."""
_LEAST_SIZE = 0.1
"""Points of the smallest letters: no size is nothing, whatever a matrix says."""
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
"""Where words stand whose place is no number: nobody sees them."""
_SOFT_HYPHEN, _SHOWN = "\N{SOFT HYPHEN}", 0.1
"""A soft hyphen within a line that is drawn this wide, in parts of the size, is a hyphen: fonts have one glyph for both."""
_TWICE = 0.2
"""How near, in parts of the size, the same word must stand to be the same word drawn twice (imitated bold, shadows)."""


def _is_right_to_left(text: str) -> bool:
    """Whether a glyph that stands for several letters (a ligature of Arabic) has them in an order other than it shows them."""
    return all(unicodedata.bidirectional(letter) in {"R", "AL", "NSM"} for letter in text)


@frozen
class Style:
    """What the glyphs of one operator have in common."""

    size: float
    bold: bool
    italic: bool
    font: str
    angle: int
    invisible: bool
    hidden: Hidden


class Words:
    """Collects glyphs. Positions are turned: ``along`` is the reading direction, ``across`` the height of the base line."""

    def __init__(self, page: Box) -> None:
        self._page = page
        self._words: list[Word] = []
        self._seen: dict[str, list[Box]] = defaultdict(list)
        self._letters: list[str] = []
        self._style: Style | None = None
        self._next = Style(1.0, bold=False, italic=False, font="", angle=0, invisible=False, hidden=Hidden.NO)
        self._cos, self._sin = 1.0, 0.0
        self._start = self._end = self._across = 0.0
        self._tracking = self._tightest = 0.0  # programs state a spacing of letters and take it back glyph by glyph
        self._glued = self._spaced = self._shown_hyphen = False
        self._characters = 0

    def start(self, style: Style) -> None:
        """The glyphs that follow have this style."""
        self._next = style

    def add(self, text: str, x: float, y: float, advance: float, tracking: float) -> None:
        """A glyph at a point. ``tracking``: the part of the gap to the next that is spacing of letters."""
        style = self._next
        if style is not self._style and (self._style is None or style.angle != self._style.angle):
            self._finish()
            self._glued = False
            radians = math.radians(style.angle)
            self._cos, self._sin = math.cos(radians), math.sin(radians)
        along, across = x * self._cos + y * self._sin, y * self._cos - x * self._sin
        if not text.strip() or text == "\x00":
            self._finish()
            self._spaced, self._glued = True, False
            return
        near = self._near(style, along, across, tracking)
        if not near or style != self._style:
            level = abs(across - self._across) < 0.6 * style.size  # a raised figure is glued, the next line is not
            close = bool(self._words or self._letters) and level and -_BACK < (along - self._end) / style.size < GAP
            self._finish()
            self._glued = close and not self._spaced
            self._start, self._across, self._style = along, across, style
        if self._shown_hyphen and self._letters:
            self._letters[-1] = "-"
        self._shown_hyphen = text == _SOFT_HYPHEN and advance > _SHOWN * style.size
        self._letters.append(text if len(text) < 2 or not _is_right_to_left(text) else text[::-1])
        self._end = along + advance
        self._characters += 1
        if self._characters > TEXT_CHARACTERS:
            raise LimitReached("text-characters")

    def _near(self, style: Style, along: float, across: float, tracking: float) -> bool:
        """Whether the glyph goes on with the word begun."""
        if not self._letters:
            return False
        if not math.isfinite(along + across):
            return not math.isfinite(self._start + self._across)
        level = abs(across - self._across) < _LEVEL * style.size
        gap = along - self._end
        if tracking != self._tracking:
            self._tracking = self._tightest = tracking
        if level and gap > -_BACK * style.size:
            self._tightest = min(self._tightest, max(gap, 0.0))
        return level and -_BACK < (gap - min(self._tightest, style.size)) / style.size < GAP

    def finished(self) -> Iterator[Word]:
        """All words."""
        self._finish()
        yield from self._words

    def _finish(self) -> None:
        if not self._letters or self._style is None:
            return
        text = "".join(self._letters).replace("\x00", "")
        self._letters.clear()
        style = self._style
        box = self._box(style.size)
        box = box if math.isfinite(sum(box)) else _NOWHERE
        if text and not self._repeats(text, box, style.size):
            self._words.append(
                Word(
                    text=intern(text),  # the same words come again and again: a long document is held until all of it is read
                    box=box,
                    size=max(round(style.size, 2), _LEAST_SIZE),
                    bold=style.bold,
                    italic=style.italic,
                    font=style.font,
                    rotation=style.angle,
                    glued=self._glued,
                    spaced=self._spaced,
                    invisible=style.invisible,
                    hidden=style.hidden if self._on_page(box) else Hidden.OUTSIDE,
                )
            )
        self._spaced = False

    def _box(self, size: float) -> Box:
        low, high = self._across - DESCENT * size, self._across + (1 - DESCENT) * size
        if not self._sin:
            return self._start, low, self._end, high
        corners = [(s, t) for s in (self._start, self._end) for t in (low, high)]
        xs = [s * self._cos - t * self._sin for s, t in corners]
        ys = [s * self._sin + t * self._cos for s, t in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def _on_page(self, box: Box) -> bool:
        left, bottom, right, top = self._page
        return box is not _NOWHERE and box[2] > left and box[0] < right and box[3] > bottom and box[1] < top

    def _repeats(self, text: str, box: Box, size: float) -> bool:
        near = any(abs(box[0] - other[0]) < _TWICE * size and abs(box[1] - other[1]) < _TWICE * size for other in self._seen[text])
        if not near:
            self._seen[text].append(box)
        return near
