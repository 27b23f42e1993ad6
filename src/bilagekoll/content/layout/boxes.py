"""Boxes with a frame or a shaded ground: what stands in one is read together, whatever stands beside it."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from bilagekoll.content.layout.grids import Item, box_at
from bilagekoll.content.layout.lines import Line, rows
from bilagekoll.content.layout.sides import TOUCH
from bilagekoll.facts.boxes import area, holds
from bilagekoll.facts.layout import Area, Rule
from bilagekoll.facts.place import Box

_LEAST_LINES = 3
"""Lines of text in a box, at least: less is a word on a coloured ground."""
_WORDS_OF_A_NAME, _LEVEL = 3, 0.25
"""Words of a line of names, on average, at most, and how far base lines of a row may differ, in parts of the size."""
_MOST_FRAMES = 60
"""Frames of a page above which they are a drawing, or the cells of tables."""
_SLACK = 2.0
"""Points by which letters may reach over the edge of their box."""


def boxed(items: Sequence[Item], areas: Sequence[Area], rules: Sequence[Rule]) -> tuple[list[Item], dict[int, list[Item]]]:
    """Items with one item instead of those in each outermost box, and what stands in a box by the ``id`` of that item."""
    rest, inside = list(items), dict[int, list[Item]]()
    frames = sorted([*(area.box for area in areas), *_drawn(rules)], key=area, reverse=True)
    for frame in frames if len(frames) <= _MOST_FRAMES else ():
        own = [item for item in rest if _meets(item.box, frame)]
        apart = [other for other in frames if not _meets(other, frame)]
        loose = [item for item in rest if item not in own and not any(holds(other, item.box, _SLACK) for other in apart)]
        if len(own) < len(rest) and _is_text(own, loose) and all(holds(frame, item.box, _SLACK) for item in own):
            whole = box_at(frame)
            inside[id(whole)] = own
            rest = [whole, *(item for item in rest if item not in own)]
    return rest, inside


def _is_text(own: Sequence[Item], loose: Sequence[Item]) -> bool:
    """Whether a box has lines enough, and they are no column of a table: names level with what stands beside them in no box."""
    inside = rows([item for item in own if isinstance(item, Line)])
    if len(inside) < _LEAST_LINES:
        return False
    beside = [item.base for item in loose if isinstance(item, Line)]
    short = sum(len(line.words) for row in inside for line in row) <= _WORDS_OF_A_NAME * len(inside)
    return not (short and all(any(abs(row[0].base - base) <= _LEVEL * row[0].size for base in beside) for row in inside))


def _drawn(rules: Sequence[Rule]) -> Iterator[Box]:
    """Rectangles of four lines."""
    lying, standing = [r.box for r in rules if r.horizontal], [r.box for r in rules if not r.horizontal]
    if len(lying) > _MOST_FRAMES:
        return
    for one, other in combinations(lying, 2):
        low, high = sorted((one[1], other[1]))
        if abs(one[0] - other[0]) <= TOUCH and abs(one[2] - other[2]) <= TOUCH and high - low > TOUCH:
            edges = [side[0] for side in standing if side[1] <= low + TOUCH and side[3] >= high - TOUCH]
            if all(any(abs(edge - place) <= TOUCH for edge in edges) for place in (one[0], one[2])):
                yield one[0], low, one[2], high


def _meets(inner: Box, frame: Box) -> bool:
    across = inner[0] < frame[2] - _SLACK and inner[2] > frame[0] + _SLACK
    return across and inner[1] < frame[3] - _SLACK and inner[3] > frame[1] + _SLACK
