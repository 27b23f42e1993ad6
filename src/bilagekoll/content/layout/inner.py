"""Columns that no line of a drawn table parts: figures that stand below one another between two lines."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from bilagekoll.content.layout.lines import Line, pieces, rows
from bilagekoll.content.layout.sides import Side
from bilagekoll.facts.layout import Word

_LEAST_ROWS = 3
"""Rows of figures in several pieces, from which they are columns."""
_MOSTLY = 0.7
"""Share of the rows below the head that must be in such pieces."""
_WORDS_OF_A_FIGURE = 2
"""Words of a figure with its unit, at most."""
_GUTTER = 0.5
"""Least width of a gutter, in parts of the size."""


def inner_sides(words: Sequence[Word], xs: Sequence[float], ys: Sequence[float]) -> Iterator[Side]:
    """Upright lines that a table lacks: in each row of cells where no word goes across. ``xs``, ``ys``: the lines it has."""
    for left, right in pairwise(xs):
        own = [word for word in words if left <= (word.box[0] + word.box[2]) / 2 <= right and ys[-1] <= word.base <= ys[0]]
        for gutter in _gutters(rows(pieces(own))) if own else ():
            for top, bottom in pairwise(ys):
                if not any(word.box[0] < gutter < word.box[2] for word in own if bottom <= word.base <= top):
                    yield gutter, bottom, top


def _gutters(inner: Sequence[Sequence[Line]]) -> list[float]:
    """Middles of the room between columns of figures, whatever the rows of their head are."""
    below = list(dropwhile(lambda row: not _is_of_figures(row), inner))
    parted = [row for row in below if _is_of_figures(row)]
    if len(parted) < max(_LEAST_ROWS, _MOSTLY * len(below)):
        return []
    size = parted[0][0].size
    taken = sorted((line.box[0], line.box[2]) for row in parted for line in row)
    found: list[float] = []
    reached = taken[0][1]
    for left, right in taken:
        if left - reached >= _GUTTER * size:
            found.append((reached + left) / 2)
        reached = max(reached, right)
    return found


def _is_of_figures(row: Sequence[Line]) -> bool:
    return len(row) > 1 and all(map(_is_figure, row[1:]))


def _is_figure(line: Line) -> bool:
    return len(line.words) <= _WORDS_OF_A_FIGURE and any(map(str.isdigit, line.text))
