"""Cells between drawn lines, and which of them are empty: tables and forms by their looks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from bilagekoll.facts.boxes import touch, united
from bilagekoll.facts.content import RuledCells
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import Matrix, transformed

_THIN = 3.0
"""Points of a filled area that is a line. Borders are a quarter to two points thick."""
_SAME = 2.5
"""Points between lines that meet, or that are one line."""
_LEAST = 8.0
"""Points of a line that may bound a cell."""
_CELL = (24.0, 11.0)
"""Least width and height of a cell, in points: one to write a short word in by hand. Boxes to tick are smaller."""
_LABEL = 20.0
"""Points between a single box and the words over it that say what to write there; on its left they may stand anywhere."""
_FEW = 4
"""Cells, at most, of which a single one with words is enough: a label and room beside it."""
_PATH, _PATHS = 400, 60_000
"""Numbers of a path, and of all paths of a page, at most: what has more is a drawing. A form has some thousands."""
_SHOWN = 5_000
"""Pieces of text and pictures of a page, at most: one that has more leaves no room to write in. A dense page has 2,000."""
_PIECES = 3_000
"""Lines before those that go on in one another are put together: a cell may have eight of its own."""
_LINES, _MOST = 150, 600
"""Lines across, and lines down, and cells that are put together. A page that has more is a drawing."""

_BACK = 60
"""Lines looked back over for one that goes on: so many pieces may lie at one height."""

_RECTANGLE = 5
"""Points of a rectangle, the first one twice."""

Line = tuple[float, float, float]
"""Where it is (the height of one across), and from where to where it goes."""


class Ruling:
    """The straight lines, words and pictures of one page in the making."""

    def __init__(self) -> None:
        self._across: list[Line] = []
        self._down: list[Line] = []
        self._shown: list[Box] = []
        self._numbers = 0
        self._drawing = False

    def show(self, box: Box) -> None:
        """A word or a picture is shown there."""
        if len(self._shown) <= _SHOWN:
            self._shown.append(box)

    def path(self, points: Sequence[float], matrix: Matrix, *, filled: bool) -> None:
        """A path is painted: its points, one after the other. Of one that is filled, only thin parts are lines."""
        if len(points) > _PATH or self._drawing:
            return
        self._numbers += len(points)
        for one, other in _sides(points, filled=filled):
            box = transformed((*one, *other), matrix)
            if box is not None:
                self._line(box)
        self._drawing = len(self._across) + len(self._down) > _PIECES or self._numbers > _PATHS

    def _line(self, box: Box) -> None:
        left, bottom, right, top = box
        if right - left >= _LEAST > _THIN >= top - bottom:
            self._across.append((bottom, left, right))
        elif top - bottom >= _LEAST > _THIN >= right - left:
            self._down.append((left, bottom, top))

    def cells(self) -> tuple[RuledCells, ...]:
        """The cells that touch one another, together."""
        if self._drawing or len(self._shown) > _SHOWN or len(self._across) < 2 or len(self._down) < 2:
            return ()
        across, down = _joined(self._across), _joined(self._down)
        if len(across) > _LINES or len(down) > _LINES:
            return ()
        cells = list(islice(_cells(across, down), _MOST + 1))
        return tuple(map(self._facts, _groups(cells))) if len(cells) <= _MOST else ()

    def _facts(self, group: list[Box]) -> RuledCells:
        around = group[0]
        for cell in group:
            around = united(around, cell) or around
        near = [box for box in self._shown if touch(box, (0.0, around[1], around[2], around[3] + _LABEL))]
        filled = [cell for cell in group if any(_holds(cell, box) for box in near)]
        labelled = _is_headed(group, filled, around) or (len(group) == 1 and any(_labels(box, around) for box in near))
        return RuledCells(around, len(group), len(group) - len(filled), labelled)


@frozen
class _Side:
    length: float
    one: tuple[float, float]
    other: tuple[float, float]


def _sides(points: Sequence[float], *, filled: bool) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Upright and level pieces of a path; of a filled one those of a frame, or beside a very short piece."""
    corners = list(zip(points[0::2], points[1::2], strict=False))
    pieces = [_Side(abs(one[0] - other[0]) + abs(one[1] - other[1]), one, other) for one, other in pairwise(corners)]
    bare = not filled or _is_frame(corners)
    for number, piece in enumerate(pieces):
        straight = piece.one[0] == piece.other[0] or piece.one[1] == piece.other[1]
        beside = pieces[max(0, number - 1) : number + 2]
        if straight and (bare or any(it.length <= _THIN for it in beside if it is not piece)):
            yield (
                (min(piece.one[0], piece.other[0]), min(piece.one[1], piece.other[1])),
                (max(piece.one[0], piece.other[0]), max(piece.one[1], piece.other[1])),
            )


def _is_frame(corners: Sequence[tuple[float, float]]) -> bool:
    """Whether it is one rectangle in another, a line apart: what is filled lies between them."""
    if len(corners) != 2 * _RECTANGLE:
        return False
    one, other = sorted((_around(corners[:_RECTANGLE]), _around(corners[_RECTANGLE:])))
    return all(0 < abs(its - own) <= _THIN for own, its in zip(one, other, strict=True))


def _around(corners: Sequence[tuple[float, float]]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _joined(lines: Iterable[Line]) -> list[Line]:
    """Lines that go on in one another, or lie on one another, as one."""
    joined: list[Line] = []
    for at, start, end in sorted(lines):
        near = [n for n in range(max(0, len(joined) - _BACK), len(joined)) if at - joined[n][0] <= _SAME]
        same = next((n for n in near if start <= joined[n][2] + _SAME and joined[n][1] <= end + _SAME), None)
        if same is None:
            joined.append((at, start, end))
        else:
            other, its_start, its_end = joined[same]
            joined[same] = other, min(start, its_start), max(end, its_end)
    return joined


def _cells(across: Sequence[Line], down: Sequence[Line]) -> Iterator[Box]:
    """Each line across with the next below it, between lines down that reach from one to the other."""
    for top, left, right in across:
        under = [x for x, low, high in down if left - _SAME <= x <= right + _SAME and low < top - _CELL[1] and high > top - _SAME]
        for start, end in pairwise(under):
            below = [y for y, from_, to in across if y < top - _CELL[1] and from_ <= start + _SAME and to >= end - _SAME]
            if below and end - start >= _CELL[0] and all(_reaches(down, x, max(below)) for x in (start, end)):
                yield start, max(below), end, top


def _reaches(down: Sequence[Line], x: float, bottom: float) -> bool:
    return any(abs(at - x) <= _SAME and low <= bottom + _SAME for at, low, _ in down)


def _groups(cells: list[Box]) -> list[list[Box]]:
    """Cells that touch, from the top of the page."""
    groups: list[list[Box]] = []
    for cell in cells:
        grown = (cell[0] - _SAME, cell[1] - _SAME, cell[2] + _SAME, cell[3] + _SAME)
        touching = [group for group in groups if any(touch(grown, other) for other in group)]
        groups = [group for group in groups if not any(group is other for other in touching)]
        groups.append([*(one for group in touching for one in group), cell])
    return groups


def _holds(cell: Box, box: Box) -> bool:
    """Whether something that is shown lies in a cell, or a picture over it."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return (cell[0] <= across <= cell[2] and cell[1] <= down <= cell[3]) or (
        box[0] < cell[2] - _SAME and box[2] > cell[0] + _SAME and box[1] < cell[3] - _SAME and box[3] > cell[1] + _SAME
    )


def _is_headed(group: Sequence[Box], filled: Sequence[Box], around: Box) -> bool:
    """Whether words stand in half of the uppermost or of the leftmost cells: those of a chart stand outside, or in its title."""
    least = 2 if len(group) > _FEW else 1
    edges = [{cell for cell in group if cell[3] > around[3] - _SAME}, {cell for cell in group if cell[0] < around[0] + _SAME}]
    return any(len(edge.intersection(filled)) >= max(least, len(edge) / 2) for edge in edges)


def _labels(box: Box, cell: Box) -> bool:
    """Whether words stand on the left of a box or close over it."""
    middle = (box[1] + box[3]) / 2
    if cell[1] <= middle <= cell[3]:
        return box[2] <= cell[0] + _SAME
    return cell[3] <= middle <= cell[3] + _LABEL and box[0] < cell[2] and box[2] > cell[0]
