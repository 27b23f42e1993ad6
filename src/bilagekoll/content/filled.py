"""What a form is filled in with, set among the words of its page: the page's own content has only the labels beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilagekoll.facts.interaction import Field
from bilagekoll.facts.layout import DESCENT, LayoutPage, Word
from bilagekoll.facts.place import Box

_LETTER, _SPACE = 0.5, 0.25
"""Width of a letter and of a space in parts of the size, about: where a word ends decides only what stands after it."""
_CLOSE = 3.0
"""Gap between a label and its field, in parts of the size, up to which the value follows the label as its next word."""
_LARGEST = 12.0
"""Points of the letters in a field without words beside it, at most: fields are drawn for handwriting."""
_TICKED = "\N{BALLOT BOX WITH CHECK}"
_TICKS = frozenset(["check", "radio"])


def with_values(page: LayoutPage, fields: Iterable[Field]) -> LayoutPage:
    """The page with the values of fields as words, each on the line of the words beside its field."""
    added: list[Word] = []
    for field in fields:
        if field.value and field.place.box is not None:
            text = _TICKED if field.kind in _TICKS else field.value
            added += _words(text, _shown(field.place.box, page), page.words)
    return replace(page, words=(*page.words, *added)) if added else page


def _shown(box: Box, page: LayoutPage) -> Box:
    """A box of user space on the page as displayed."""
    a, b, c, d, e, f = page.matrix
    xs = [a * x + c * y + e for x in (box[0], box[2]) for y in (box[1], box[3])]
    ys = [b * x + d * y + f for x in (box[0], box[2]) for y in (box[1], box[3])]
    return min(xs), min(ys), max(xs), max(ys)


def _words(text: str, box: Box, beside: Sequence[Word]) -> list[Word]:
    near = _nearest(box, beside)
    size = near.size if near else min(_LARGEST, max(1.0, 0.7 * (box[3] - box[1])))
    base = near.base if near else (box[1] + box[3]) / 2 - 0.35 * size
    start = box[0] + 1
    if near and 0 < start - near.box[2] < _CLOSE * size:
        start = near.box[2] + _SPACE * size
    found: list[Word] = []
    for row, line in enumerate(text.splitlines()):
        left, low = start, base - row * 1.2 * size - DESCENT * size
        for number, part in enumerate(line.split()):
            right = left + _LETTER * size * len(part)
            found.append(Word(part, (left, low, right, low + size), round(size, 2), spaced=number > 0))
            left = right + _SPACE * size
    return found


def _nearest(box: Box, words: Sequence[Word]) -> Word | None:
    """The word beside a box whose line goes through it: to the left before to the right."""
    level = [word for word in words if not word.rotation and box[1] - 0.3 * word.size <= word.base <= box[3] - 0.3 * word.size]
    left = [word for word in level if word.box[2] <= box[0] + 1]
    right = [word for word in level if word.box[0] >= box[2] - 1]
    if left:
        return max(left, key=lambda word: word.box[2])
    return min(right, key=lambda word: word.box[0], default=None)
