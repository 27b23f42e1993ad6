"""Charts that are drawn: an axis with its numbers, the drawing beside it, and the words in it belong to one picture."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from bilagekoll.content.layout.grids import Grid, picture_at
from bilagekoll.content.layout.labels import CAPTION
from bilagekoll.content.layout.lines import Line, hull, pieces
from bilagekoll.facts.layout import LayoutPage, Word
from bilagekoll.facts.place import Box

_NUMBER = re.compile(r"[-−–+]?\d{1,3}(?:[ ,.\u00a0]\d{3})+(?:[.,]\d+)?|[-−–+]?\d+(?:[.,]\d+)?")
_UNIT = re.compile(r"\s*[%‰°]?[CFkMG]?$")
_LEAST_TICKS = 4
"""Numbers of an axis, at least."""
_EVEN = 0.15
"""How far the steps between the numbers of an axis may differ, in parts of a step."""
_FLUSH = 0.4
"""How far the numbers of an axis may stand out of line, in parts of their size."""
_YEARS = range(1800, 2200)
"""Whole numbers that may be years when they follow one another: a column of a table."""
_BESIDE = 0.5
"""Share of the numbers of an axis that may have words on their base line, at most. In a table nearly all have."""
_NEAR = 3.0
"""Gap between parts of one drawing, in parts of the size of its numbers, at most."""
_LARGER = 1.2
"""Size of the words of a chart against the numbers of its axis, at most."""
_LABEL = 6
"""Words of a label in a chart, at most."""
_ROWS_BELOW = 5
"""Rows of labels below an axis: names of the bars in two lines, a title of the axis, a legend in two lines."""
_STEP_BELOW = 2.6
"""Step from row to row of such labels, in parts of the size, at most."""


def charts(page: LayoutPage, words: Sequence[Word], askew: Sequence[Line]) -> list[Grid]:
    """The charts of a page, each as a picture with its words by rows.

    ``words``: those that lie flat; ``askew``: lines that do not, as the titles of axes.
    """
    flat = pieces(words)
    drawn = [*(rule.box for rule in page.rules), *(area.box for area in page.areas), *page.images]
    found: list[Grid] = []
    taken: set[Line] = set()
    axes = list(_axes(flat))
    for axis in axes:
        if not taken.isdisjoint(axis):
            continue
        box = _drawing(axis, drawn)
        if box is None:
            continue
        box = hull([box, *(tick.box for other in axes if _is_across(axis, other, box) for tick in other)])
        own = _labels(axis, box, [part for part in flat if part not in taken], page)
        own += [line for line in askew if line not in taken and _is_at(line, box, _NEAR * axis[0].size)]
        taken.update(own)
        rows = sorted(own, key=lambda part: (-round(part.base / part.size * 2), part.box[0]))
        found.append(picture_at(hull([box, *(part.box for part in own)]), tuple(rows)))
    return found


def _axes(parts: Sequence[Line]) -> Iterator[list[Line]]:
    """Columns of numbers that shrink evenly from above, at even steps: what only an upright axis has."""
    numbers = [(part, value) for part in parts if (value := _value(part.text)) is not None]
    edges: tuple[Callable[[Box], float], ...] = (lambda box: box[2], lambda box: box[0], lambda box: (box[0] + box[2]) / 2)
    for edge in edges:
        columns: dict[int, list[tuple[Line, float]]] = defaultdict(list)
        for part, value in numbers:
            columns[round(edge(part.box) / (2 * _FLUSH * part.size))].append((part, value))
        for key in sorted(columns):
            column = sorted(columns[key] + columns.get(key + 1, []), key=lambda entry: -entry[0].base)
            for run in _runs(column):
                if _alone(run, parts):
                    yield run


def _value(text: str) -> float | None:
    number = _NUMBER.match(text)
    if number is None or not _UNIT.fullmatch(text[number.end() :]):
        return None
    plain = re.sub(r"[ \u00a0]|[,.](?=\d{3}(?:\D|$))", "", number.group()).replace(",", ".")
    return float(plain.replace("−", "-").replace("–", "-"))


def _runs(column: Sequence[tuple[Line, float]]) -> Iterator[list[Line]]:
    """The longest stretches of a column that are an axis."""
    start = 0
    while start < len(column) - 1:
        end = start + 1
        step, fall = _between(column[start], column[end])
        while end + 1 < len(column) and step > 0 and fall > 0:
            next_step, next_fall = _between(column[end], column[end + 1])
            if abs(next_step - step) > _EVEN * step or abs(next_fall - fall) > 0.01 * fall:
                break
            end += 1
        run = column[start : end + 1]
        years = fall == 1 and int(run[0][1]) in _YEARS
        if step > 0 and fall > 0 and len(run) >= _LEAST_TICKS and not years:
            yield [part for part, _ in run]
        start = end


def _between(upper: tuple[Line, float], lower: tuple[Line, float]) -> tuple[float, float]:
    """How far down the next number stands, and by how much it is less."""
    return upper[0].base - lower[0].base, upper[1] - lower[1]


def _alone(axis: Sequence[Line], parts: Sequence[Line]) -> bool:
    """Whether few of the numbers have words beside them."""
    size = axis[0].size
    worded = [part for part in parts if sum(letter.isalpha() for letter in part.text) > 1]
    beside = sum(any(abs(part.base - tick.base) < 0.2 * size for part in worded) for tick in axis)
    return beside <= _BESIDE * len(axis)


def _drawing(axis: Sequence[Line], drawn: Sequence[Box]) -> Box | None:
    """The axis with what is drawn beside it; ``None`` where nothing is."""
    box, size = hull(part.box for part in axis), axis[0].size
    low, high = box[1] - 2 * size, box[3] + 2 * size
    beside = sorted((shape for shape in drawn if low <= shape[1] and shape[3] <= high), key=lambda shape: shape[0])
    grown = box
    for shape in beside:
        if shape[0] <= grown[2] + _NEAR * size and shape[2] >= grown[0]:
            grown = hull((grown, shape))
    return grown if grown[2] > box[2] + _NEAR * size else None


def _is_across(axis: Sequence[Line], other: Sequence[Line], box: Box) -> bool:
    """Whether a column of numbers is the second axis of a chart: at its right edge, as high as the first."""
    size = axis[0].size
    ends = ((axis[0], other[0]), (axis[-1], other[-1]))
    level = all(abs(one.base - two.base) <= 2 * size for one, two in ends)
    return level and 0 <= min(tick.box[0] for tick in other) - box[2] <= _NEAR * size


def _labels(axis: Sequence[Line], box: Box, parts: Sequence[Line], page: LayoutPage) -> list[Line]:
    """The pieces of a chart: within it, over its bars, beside the marks of its legend, and in rows below it."""
    size = axis[0].size
    small = [part for part in parts if part.size <= _LARGER * size and len(part.words) <= _LABEL and not CAPTION.match(part.text)]
    own = [part for part in small if _is_at(part, (box[0], box[1], box[2], box[3] + 1.5 * size), size / 2)]
    marks = [area.box for area in page.areas if area.box[2] - area.box[0] <= 1.5 * size and area.box[3] - area.box[1] <= 1.5 * size]
    own += [part for part in small if part not in own and box[1] <= part.base <= box[3] and any(_is_mark(m, part) for m in marks)]
    bottom = min(part.base for part in axis)
    for _ in range(_ROWS_BELOW):
        row = [part for part in small if bottom - _STEP_BELOW * size <= part.base < bottom - 0.3 * size]
        row = [part for part in row if box[0] - 3 * size <= (part.box[0] + part.box[2]) / 2 <= box[2] + 3 * size]
        others = [part for part in parts if part not in small and any(abs(part.base - own.base) < 0.3 * size for own in row)]
        if not row or others:
            break
        own += [part for part in row if part not in own]
        bottom = min(part.base for part in row)
    return own


def _is_at(part: Line, box: Box, slack: float) -> bool:
    """Whether the middle of a piece lies in a box."""
    x, y = (part.box[0] + part.box[2]) / 2, (part.box[1] + part.box[3]) / 2
    return box[0] - slack <= x <= box[2] + slack and box[1] - slack <= y <= box[3] + slack


def _is_mark(mark: Box, part: Line) -> bool:
    """Whether a small patch of colour stands right before a piece."""
    return 0 <= part.box[0] - mark[2] <= 1.5 * part.size and mark[1] < part.box[3] and mark[3] > part.box[1]
