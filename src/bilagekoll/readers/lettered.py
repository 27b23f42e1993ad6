"""How many words a picture has, about, told in a few milliseconds and without reading any."""

import re
from collections.abc import Iterator

from PIL import ImageChops
from PIL.Image import Image, Resampling

from bilagekoll.facts.frozen import frozen

_TILE = 60
"""Pixels across of a stripe in which bands are looked for, at 72 pixels an inch about one word."""
_STEP = 40
"""Difference of brightness, of 255, between neighbours that is an edge of a letter."""
_EDGES = 5
"""Edges in a row of a stripe from which on it may go through letters: some three strokes."""
_CLEAR = 1
"""Edges in a row between two lines, at most: of a rule beside the text, or noise."""
_LOW, _HIGH = 4, 40
"""Rows of a band: letters of 5 points and of 50; smaller print nobody reads on a page as it is."""
_BESIDE = 2
"""Rows above and below a band that show what the letters stand on."""
_PLAIN = 60
"""Levels of brightness, of 255, within which nine tenths of that ground lie, on photographed paper too."""
_INK = 30
"""Difference of brightness from the ground that is ink."""
_INKED = (0.08, 0.6)
"""Share of a band that is ink, of a few letters and of bold capitals."""
_OTHER = 0.03
"""Share of a band that may differ from the ground the other way: letters are darker than it, or lighter, not both."""
_WORD = 3.0
"""Length of a word with a part of its space, in heights of a band, measured on made letters, posters and charts."""
_MOST = 3.0
"""Words in a band, at most: what is lower than small print is a dotted line."""

_ROWS = re.compile(rb"x+")
_MARKS = bytes(b"x"[0] if round(level * _TILE / 255) > _CLEAR else b"."[0] for level in range(256))


@frozen
class _Band:
    """Rows of a stripe, ``left`` pixels from the left, that are full of upright edges, with clear room above and below.

    ``width``: pixels from the first edge to the last.
    """

    left: int
    top: int
    bottom: int
    width: int

    @property
    def words(self) -> float:
        return min(_MOST, self.width / (_WORD * (self.bottom - self.top)))


def words(picture: Image) -> int:
    """How many words are set in lines in it, about: seven to thirteen of ten.

    A piece of a line is a short band full of upright edges, on a plain ground from which its ink differs one way. Photographs
    have hardly any. ``picture``: at some 72 pixels an inch.
    """
    grey = picture.convert("L")
    if grey.width <= _TILE or grey.height < _LOW + 2:
        return 0
    return round(sum(band.words for band in _bands(grey) if _is_print(grey, band)))


def _bands(grey: Image) -> Iterator[_Band]:
    width, height = grey.size
    steps = ImageChops.difference(grey.crop((1, 0, width, height)), grey.crop((0, 0, width - 1, height)))
    edges = steps.point([255 if level > _STEP else 0 for level in range(256)])
    count = edges.width // _TILE
    shares = edges.resize((count, height), Resampling.BOX, (0, 0, count * _TILE, height)).tobytes()  # of edges in tile and row
    for stripe in range(count):
        rows = shares[stripe::count]
        for found in _ROWS.finditer(rows.translate(_MARKS)):
            top, bottom = found.span()
            if _LOW <= bottom - top <= _HIGH and sorted(rows[top:bottom])[(bottom - top) // 2] * _TILE >= (_EDGES - 0.5) * 255:
                left = stripe * _TILE
                inked = edges.crop((left, top, left + _TILE, bottom)).getbbox()
                yield _Band(left, top, bottom, inked[2] - inked[0] if inked else 0)


def _is_print(grey: Image, band: _Band) -> bool:
    right = band.left + _TILE
    above = grey.crop((band.left, max(0, band.top - _BESIDE), right, band.top)).tobytes()
    below = grey.crop((band.left, band.bottom, right, min(grey.height, band.bottom + _BESIDE))).tobytes()
    around = sorted(above + below)
    if not around or around[-len(around) // 20] - around[len(around) // 20] > _PLAIN:
        return False
    ground = around[len(around) // 2]
    levels = grey.crop((band.left, band.top, right, band.bottom)).histogram()
    size = _TILE * (band.bottom - band.top)
    dark, light = sum(levels[: max(0, ground - _INK)]) / size, sum(levels[ground + _INK + 1 :]) / size
    return _INKED[0] <= max(dark, light) <= _INKED[1] and min(dark, light) <= _OTHER
