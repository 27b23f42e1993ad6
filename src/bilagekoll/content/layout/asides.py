"""Shaded boxes beside the text: read after it, not between its lines."""

from collections.abc import Sequence

from bilagekoll.facts.boxes import area, has
from bilagekoll.facts.layout import Area, Word
from bilagekoll.facts.place import Box

_LEAST_LINES = 3
"""Lines in the box, and lines of text beside it, from which it is a box beside the text and not a word on a coloured ground."""
_MOST = 0.5
"""Share of the page's words that a box beside the text has at most."""


def asides(words: Sequence[Word], areas: Sequence[Area]) -> list[list[Word]]:
    """The words of each box that stands to the right of the text. One to its left is read before it in any case."""
    found: list[list[Word]] = []
    taken: set[Word] = set()
    for box in sorted((shade.box for shade in areas), key=area, reverse=True):
        inside = [word for word in words if word not in taken and _within(word, box)]
        if _lines(inside) >= _LEAST_LINES and len(inside) <= _MOST * len(words) and _is_beside(box, words, areas):
            found.append(inside)
            taken.update(inside)
    return found


def _within(word: Word, box: Box) -> bool:
    return has(box, ((word.box[0] + word.box[2]) / 2, word.base + 0.3 * word.size))


def _lines(words: Sequence[Word]) -> int:
    return len({round(word.base / max(word.size, 1.0)) for word in words})


def _is_beside(box: Box, words: Sequence[Word], areas: Sequence[Area]) -> bool:
    """Whether lines of text stand to its left, none to its right, and none goes through it; text in another box is none."""
    level = [word for word in words if box[1] < word.base < box[3] and not _within(word, box)]
    left = [word for word in level if word.box[2] <= box[0] + 1]
    others = [shade.box for shade in areas if shade.box[2] <= box[0] + 1]
    if any(_within(word, other) for word in left for other in others):
        return False
    return _lines(left) >= _LEAST_LINES and len(left) == len(level)
