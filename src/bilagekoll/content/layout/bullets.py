"""Bullets that are drawn, not written: browsers and drawing programs paint a small disc before each item of a list."""

from collections import Counter
from collections.abc import Sequence

from bilagekoll.facts.layout import DESCENT, Word
from bilagekoll.facts.place import Box

_NEAREST, _FARTHEST = 0.15, 3.0
"""Room between the disc and the text, in parts of the size."""
_LARGEST = 0.7
"""Size of a disc against the letters, at most."""
_BROWSER_WIDTH, _BROWSER_GAP, _NEARLY = 0.3, 0.83, 0.04
"""Width of the disc of Chromium and its gap, in parts of the letters' size (measured in letters of 10 points), and how far they may
be off."""
_LEAST = 2
"""Discs under one another from which they are bullets."""


def with_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """The words of a page, with a bullet for each disc that stands before a line, where there are several under one another."""
    if not dots:
        return list(words)
    before = [(dot, word) for dot in dots if (word := _line_after(dot, words)) is not None]
    places = Counter(round(dot[0]) for dot, _ in before)
    made = [
        _bullet(dot, word)
        for dot, word in before
        if sum(places[round(dot[0]) + step] for step in (-1, 0, 1)) >= _LEAST or _is_of_a_browser(dot, word)
    ]
    return [*words, *made]


def _is_of_a_browser(dot: Box, word: Word) -> bool:
    """Whether a disc alone is as large and as far off as browsers set it: the only item of its list on the page."""
    wide, gap = (dot[2] - dot[0]) / word.size, (word.box[0] - dot[2]) / word.size
    return abs(wide - _BROWSER_WIDTH) <= _NEARLY and abs(gap - _BROWSER_GAP) <= 2 * _NEARLY


def _line_after(dot: Box, words: Sequence[Word]) -> Word | None:
    """The first word of the line that a disc stands before; ``None`` where there is none, or something stands left of it."""
    middle = (dot[1] + dot[3]) / 2
    level = [word for word in words if not word.rotation and word.base <= middle <= word.base + 0.75 * word.size]
    right = min((word for word in level if word.box[0] >= dot[2]), key=lambda word: word.box[0], default=None)
    if (
        right is None
        or not _NEAREST <= (right.box[0] - dot[2]) / right.size <= _FARTHEST
        or dot[3] - dot[1] > _LARGEST * right.size
    ):
        return None
    beside = any(dot[0] - _FARTHEST * right.size < word.box[2] and word.box[0] < dot[0] for word in level)
    return None if beside else right


def _bullet(dot: Box, word: Word) -> Word:
    low = word.base - DESCENT * word.size
    return Word("\N{BULLET}", (dot[0], low, dot[2], low + word.size), word.size, font=word.font)
