"""Words of a line that was read, and where on the picture they stand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import RecognisedWord
from bilagekoll.readers.recognition.cutting import Pixels, Quad, cut
from bilagekoll.readers.recognition.engine import ReadLine, Region
from bilagekoll.readers.recognition.ink import darkness_of, gap, type_of
from bilagekoll.readers.recognition.straightening import Fan

_WORD = re.compile(r"\S+")
_MARKS = ".,:;!?)”"
"""Marks at the end of a word, of which the engine is often not sure, and which change little."""


def words_of(pixels: Pixels, region: Region, line: ReadLine, number: int, scale: float, fan: Fan) -> Iterator[RecognisedWord]:
    """The words of line ``number``. ``scale``: pixels of the picture to one of ``pixels``. ``fan``: what to level them by."""
    darkness = darkness_of(cut(pixels, region.quad, region.bend))
    ink, height = darkness > 0.5, darkness.shape[0]
    type_ = type_of(darkness, line.text)
    top, bottom = (type_.base - 0.8 * type_.size) / height, (type_.base + 0.2 * type_.size) / height
    spans = [match.span() for match in _WORD.finditer(line.text)]
    ends = [gap(ink, line.places[before[1] - 1], line.places[after[0]]) for before, after in pairwise(spans)]
    outer = gap(ink, 0.0, line.places[spans[0][0]])[1], gap(ink, line.places[spans[-1][1] - 1], 1.0)[0]
    lefts, rights = [outer[0], *(right for _, right in ends)], [*(left for left, _ in ends), outer[1]]
    lying = abs(region.quad[1, 0] - region.quad[0, 0]) > abs(region.quad[1, 1] - region.quad[0, 1])
    start_of_line = _box(region.quad, (outer[0], top, outer[0], bottom), scale, fan)
    for (start, end), left, right in zip(spans, lefts, rights, strict=True):
        sure = min(line.confidences[start : start + max(1, len(line.text[start:end].rstrip(_MARKS)))])
        box = _box(region.quad, (left, top, max(left, right), bottom), scale, fan)
        if lying:  # on one height, however the line leans or bends
            box = (box[0], start_of_line[1], box[2], start_of_line[3])
        yield RecognisedWord(line.text[start:end], box, sure, number, type_.stroke * scale)


def around(quad: Quad, scale: float, fan: Fan) -> Box:
    """The box around a whole line, as those of its words."""
    return _box(quad, (0.0, 0.0, 1.0, 1.0), scale, fan)


def _box(quad: Quad, part: Box, scale: float, fan: Fan) -> Box:
    """The box around a part of a line, given in shares of its width and height from its upper left corner."""
    left, top, right, bottom = part
    corners = [
        (quad[0] + (quad[1] - quad[0]) * across) * (1 - down) + (quad[3] + (quad[2] - quad[3]) * across) * down
        for across in (left, right)
        for down in (top, bottom)
    ]
    xs, ys = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    drop = fan.drop(sum(xs) / 4, sum(ys) / 4)
    return (min(xs) * scale, (min(ys) - drop) * scale, max(xs) * scale, (max(ys) - drop) * scale)
