"""Charts that are drawn: an axis with its numbers, the drawing beside it, and the words in it belong to one picture."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from bilagekoll.content.layout.grids import Grid, picture_at
from bilagekoll.content.layout.labels import CAPTION
from bilagekoll.content.layout.lines import Line, pieces, rows
from bilagekoll.facts.boxes import around
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

_Tick = tuple[Line, float, float]
"""A number of an axis: its piece, how far along the axis it stands, and its value, in the sense in which both grow."""


def charts(page: LayoutPage, words: Sequence[Word], askew: Sequence[Line]) -> list[Grid]:
    """The charts of a page, each as a picture with its words by rows.

    ``words``: those that lie flat; ``askew``: lines that do not, as the titles of axes.
    """
    flat = pieces(words)
    drawn = [*(rule.box for rule in page.rules), *(area.box for area in page.areas), *page.images]
    found: list[Grid] = []
    taken: set[Line] = set()
    upright = list(_axes(flat))
    for axis in [*upright, *_lying_axes(flat)]:
        lies = axis not in upright
        box = _drawing(axis, drawn, lies=lies)
        if box is None or not taken.isdisjoint(axis) or (lies and not _parts_nothing(axis, box, flat)):
            continue
        box = around([box, *(tick.box for other in upright if _is_across(axis, other, box) for tick in other)])
        free = [part for part in flat if part not in taken]
        own = _labels(axis, box, free, page)
        own += [part for part in _names(axis, box, free) if lies and part not in own]
        own += [line for line in askew if line not in taken and _is_at(line, box, _NEAR * axis[0].size)]
        taken.update(own)
        in_rows = sorted(own, key=lambda part: (-round(part.base / part.size * 2), part.box[0]))
        found.append(picture_at(around([box, *(part.box for part in own)]), tuple(in_rows)))
    return found


def _axes(parts: Sequence[Line]) -> Iterator[list[Line]]:
    """Columns of numbers that shrink evenly from above, at even steps: what only an upright axis has."""
    numbers = [(part, value) for part in parts if (value := _value(part.text)) is not None]
    edges: tuple[Callable[[Box], float], ...] = (lambda box: box[2], lambda box: box[0], lambda box: (box[0] + box[2]) / 2)
    for edge in edges:
        columns: dict[int, list[_Tick]] = defaultdict(list)
        for part, value in numbers:
            columns[round(edge(part.box) / (2 * _FLUSH * part.size))].append((part, -part.base, -value))
        for key in sorted(columns):
            for run in _runs(columns[key] + columns.get(key + 1, [])):
                if _alone(run, parts):
                    yield run


def _lying_axes(parts: Sequence[Line]) -> Iterator[list[Line]]:
    """Rows of numbers that grow evenly from the left, at even steps."""
    for row in rows(parts):
        yield from _runs([(part, (part.box[0] + part.box[2]) / 2, v) for part in row if (v := _value(part.text)) is not None])


def _value(text: str) -> float | None:
    number = _NUMBER.match(text)
    if number is None or not _UNIT.fullmatch(text[number.end() :]):
        return None
    plain = re.sub(r"[ \u00a0]|[,.](?=\d{3}(?:\D|$))", "", number.group()).replace(",", ".")
    return float(plain.replace("−", "-").replace("–", "-"))


def _runs(ticks: Sequence[_Tick]) -> Iterator[list[Line]]:
    """The longest stretches of numbers that are an axis."""
    ticks = sorted(ticks, key=lambda tick: tick[1])
    start = 0
    while start < len(ticks) - 1:
        end = start + 1
        step, rise = _between(ticks[start], ticks[end])
        while end + 1 < len(ticks) and step > 0 and rise > 0:
            next_step, next_rise = _between(ticks[end], ticks[end + 1])
            if abs(next_step - step) > _EVEN * step or abs(next_rise - rise) > 0.01 * rise:
                break
            end += 1
        run = ticks[start : end + 1]
        years = rise == 1 and int(abs(run[0][2])) in _YEARS
        if step > 0 and rise > 0 and len(run) >= _LEAST_TICKS and not years:
            yield [part for part, _, _ in run]
        start = end


def _between(one: _Tick, other: _Tick) -> tuple[float, float]:
    """How far on the next number stands, and by how much it is more."""
    return other[1] - one[1], other[2] - one[2]


def _alone(axis: Sequence[Line], parts: Sequence[Line]) -> bool:
    """Whether few of the numbers have words beside them."""
    size = axis[0].size
    worded = [part for part in parts if sum(letter.isalpha() for letter in part.text) > 1]
    beside = sum(any(abs(part.base - tick.base) < 0.2 * size for part in worded) for tick in axis)
    return beside <= _BESIDE * len(axis)


def _parts_nothing(axis: Sequence[Line], box: Box, parts: Sequence[Line]) -> bool:
    """Whether few of the numbers of a lying axis have a piece above them, as the last row of a table has."""
    above = [part for part in parts if axis[0].base + 0.5 * axis[0].size < part.base <= box[3]]
    middles = [(part.box[0] + part.box[2]) / 2 for part in above]
    below = sum(any(tick.box[0] <= middle <= tick.box[2] for middle in middles) for tick in axis)
    return below <= _BESIDE * len(axis)


def _drawing(axis: Sequence[Line], drawn: Sequence[Box], *, lies: bool) -> Box | None:
    """The axis with what is drawn beside it, or above it where it lies; ``None`` where nothing is."""
    along, across = (0, 1) if lies else (1, 0)
    box, size = around(part.box for part in axis), axis[0].size
    low, high = box[along] - 2 * size, box[along + 2] + 2 * size
    beside = sorted((shape for shape in drawn if low <= shape[along] and shape[along + 2] <= high), key=lambda shape: shape[across])
    grown = box
    for shape in beside:
        if shape[across] <= grown[across + 2] + _NEAR * size and shape[across + 2] >= grown[across]:
            grown = around((grown, shape))
    return grown if grown[across + 2] > box[across + 2] + _NEAR * size else None


def _names(axis: Sequence[Line], box: Box, parts: Sequence[Line]) -> list[Line]:
    """The names of lying bars: short pieces that end right before the drawing."""
    size = axis[0].size
    before = [part for part in parts if box[1] < part.base < box[3] and 0 <= box[0] + size - part.box[2] <= _NEAR * size]
    return before if all(_is_label(part, size) for part in before) else []


def _is_label(part: Line, size: float) -> bool:
    return part.size <= _LARGER * size and len(part.words) <= _LABEL and not CAPTION.match(part.text)


def _is_across(axis: Sequence[Line], other: Sequence[Line], box: Box) -> bool:
    """Whether a column of numbers is the second axis of a chart: at its right edge, as high as the first."""
    size = axis[0].size
    ends = ((axis[0], other[0]), (axis[-1], other[-1]))
    level = all(abs(one.base - two.base) <= 2 * size for one, two in ends)
    return level and 0 <= min(tick.box[0] for tick in other) - box[2] <= _NEAR * size


def _labels(axis: Sequence[Line], box: Box, parts: Sequence[Line], page: LayoutPage) -> list[Line]:
    """The pieces of a chart: within it, over its bars, beside the marks of its legend, and in rows below it."""
    size = axis[0].size
    small = [part for part in parts if _is_label(part, size)]
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
