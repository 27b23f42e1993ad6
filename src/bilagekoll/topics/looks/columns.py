"""Columns of running text beside each other on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.topics.looks.blocks import Block, Line

_NO_RUNNING_TEXT = frozenset({"Table", "TOC", "Form", "Figure", "Formula", "Code", "Index"})
_LEAST = 8.0
"""Ems of a paragraph that is part of a column: labels, values and dates are narrower."""
_APART = 8.0
"""Ems between two lines of a column, at most: a heading with its room fits in between, and the short last line of a paragraph."""
_LEADING = 0.8
"""Ems of white between two lines that belong to the text."""
_FILLED = 0.55
"""Share of the height of two columns in which lines stand beside each other: less is a note in the margin."""
_MOST = 600
"""Lines of a page that are compared pair by pair; a page of print has some 100, and one with more is taken to have no columns."""
_RUNNING = 0.5
"""Share of the lines of each column that belong to paragraphs of several lines."""


@frozen
class Columns:
    """Two columns beside each other: the box around both, and the size of most of the letters in them, in points."""

    box: Box
    size: float

    @property
    def height(self) -> float:
        """In points."""
        return self.box[3] - self.box[1]


@frozen
class _Standing:
    line: Line
    runs: bool


@dataclass(slots=True)
class _Pairs:
    """Lines beside each other on both sides of a gutter, downwards."""

    left: float
    right: float
    pairs: list[tuple[_Standing, _Standing]]

    def takes(self, one: _Standing, other: _Standing) -> bool:
        """Take two lines, unless something stands in the gutter or they are too far below."""
        left, right = max(self.left, one.line.box[2]), min(self.right, other.line.box[0])
        gap = self.pairs[-1][0].line.box[1] - one.line.box[3]
        if left >= right or gap > _APART * one.line.size:
            return False
        self.left, self.right = left, right
        self.pairs.append((one, other))
        return True


def columns(blocks: Sequence[Block]) -> list[Columns]:
    """The columns of running text of one page: each pair that is neighbours."""
    standing = [
        _Standing(line, len(block.lines) > 1)
        for block in blocks
        if block.above not in _NO_RUNNING_TEXT
        for line in block.lines
        if line.size > 0 and block.box[2] - block.box[0] >= _LEAST * line.size
    ]
    if len(standing) > _MOST:
        return []
    groups: list[_Pairs] = []
    for one, other in _beside(standing):
        if not any(group.takes(one, other) for group in reversed(groups)):
            groups.append(_Pairs(one.line.box[2], other.line.box[0], [(one, other)]))
    return [found for group in groups if (found := _judged(group))]


def _beside(standing: Sequence[_Standing]) -> Iterator[tuple[_Standing, _Standing]]:
    """Each line with the nearest one to its right that stands at the same height, from the top of the page."""
    downward = sorted(standing, key=lambda one: -one.line.box[3])
    for one in downward:
        _, bottom, right, top = one.line.box
        neighbours = [
            other for other in downward if other.line.box[0] > right and other.line.box[1] < top and other.line.box[3] > bottom
        ]
        if neighbours:
            yield one, min(neighbours, key=lambda other: other.line.box[0])


def _judged(group: _Pairs) -> Columns | None:
    box = around(standing.line.box for pair in group.pairs for standing in pair)
    if _filled([one.line for one, _ in group.pairs]) < _FILLED * (box[3] - box[1]):
        return None
    for side in zip(*group.pairs, strict=True):
        if sum(standing.runs for standing in side) < _RUNNING * len(side):
            return None
    sizes = sorted(standing.line.size for pair in group.pairs for standing in pair)
    return Columns(box, sizes[len(sizes) // 2])


def _filled(lines: Sequence[Line]) -> float:
    """The height of lines, downwards, with the white between them."""
    white = (min(above.box[1] - below.box[3], _LEADING * above.size) for above, below in pairwise(lines))
    return sum(line.box[3] - line.box[1] for line in lines) + sum(white)
