"""Straight lines and rectangles among the paths of a page."""

from collections.abc import Sequence
from itertools import pairwise

from pdfminer.utils import Matrix, PathSegment, Point, apply_matrix_pt

from bilagekoll.facts.boxes import area
from bilagekoll.facts.layout import Area, Rule
from bilagekoll.facts.place import Box

THIN = 2.5
"""Points up to which a filled rectangle is a line. Rules of tables are 0.25 to 2 points thick."""
_STRAIGHT = 0.5
"""Points by which a line may rise and still lie flat."""
_MOST_POINTS = 9
"""Points of a rectangle: its corners, one of them twice, and one on each side."""
_SHORT = 2.0
"""Points below which a line says nothing."""
MOST = 20_000
"""Rules and areas kept of a page: drawings have more, tables do not."""

_ARCS = 4
"""Curves of a circle, at least."""
_DOT = (1.5, 8.0)
"""Width of a bullet that is drawn, in points: a third of the letters' size."""
_MOST_DOTS = 1000
"""Discs of a page above which they are a drawing."""


class Shapes:
    """Rules and areas of a page."""

    def __init__(self, page: Box) -> None:
        self._page = page
        self.rules: list[Rule] = []
        self.areas: list[Area] = []
        self.dots: list[Box] = []

    def add(self, path: Sequence[PathSegment], matrix: Matrix, *, stroke: bool, fill: bool) -> None:
        """The straight parts of a path that is painted, and discs, which may be white on a coloured ground."""
        if len(self.dots) < _MOST_DOTS and (dot := _dot(path, matrix)) is not None:
            self.dots.append(dot)
        if not (stroke or fill) or len(self.rules) + len(self.areas) > MOST:
            return
        for points in _subpaths(path, matrix):
            box = _bounds(points)
            if fill and (box[2] - box[0] <= THIN or box[3] - box[1] <= THIN):
                self._rule(box)
            elif fill and _is_rectangle(points):
                self._area(box)
            if stroke:
                for start, end in pairwise(points):
                    self._rule(_bounds([start, end]))

    def _rule(self, box: Box) -> None:
        wide, high = box[2] - box[0], box[3] - box[1]
        if max(wide, high) >= _SHORT and min(wide, high) <= max(_STRAIGHT, THIN if max(wide, high) > 4 * THIN else 0):
            left, bottom, right, top = self._page
            if box[2] >= left and box[0] <= right and box[3] >= bottom and box[1] <= top:
                self.rules.append(Rule(box))

    def _area(self, box: Box) -> None:
        left, bottom, right, top = self._page
        box = (max(box[0], left), max(box[1], bottom), min(box[2], right), min(box[3], top))
        if box[0] < box[2] and box[1] < box[3] and area(box) < 0.95 * area(self._page):  # the page's colour
            self.areas.append(Area(box))


def _subpaths(path: Sequence[PathSegment], matrix: Matrix) -> list[list[Point]]:
    """The points of each subpath; a curve breaks it, because only straight lines are looked for."""
    found: list[list[Point]] = []
    for segment in path:
        operator = segment[0]
        if operator == "m":
            found.append([apply_matrix_pt(matrix, segment[1:3])])  # type: ignore[arg-type]
        elif operator == "l" and found:
            found[-1].append(apply_matrix_pt(matrix, segment[1:3]))  # type: ignore[arg-type]
        elif operator == "h" and found and found[-1][-1] != found[-1][0]:
            found[-1].append(found[-1][0])
        elif operator in {"c", "v", "y"} and found:
            found.append([apply_matrix_pt(matrix, segment[-2:])])  # type: ignore[arg-type]
    return [points for points in found if len(points) > 1]


def _dot(path: Sequence[PathSegment], matrix: Matrix) -> Box | None:
    """The box of a small disc or ring: nothing but curves, as wide as high."""
    curves = [segment for segment in path if segment[0] == "c"]
    if len(curves) < _ARCS or any(segment[0] == "l" for segment in path):
        return None
    box = _bounds([apply_matrix_pt(matrix, segment[-2:]) for segment in curves])  # type: ignore[arg-type]
    wide, high = box[2] - box[0], box[3] - box[1]
    return box if _DOT[0] <= wide <= _DOT[1] and abs(wide - high) <= 0.15 * wide else None


def _bounds(points: Sequence[Point]) -> Box:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_rectangle(points: Sequence[Point]) -> bool:
    """Whether the points are the corners of an upright rectangle; some programs begin in the middle of a side."""
    left, bottom, right, top = _bounds(points)
    if not 4 <= len(points) <= _MOST_POINTS:
        return False
    corners = {
        (abs(x - left) < _STRAIGHT, abs(y - bottom) < _STRAIGHT)
        for x, y in points
        if min(abs(x - left), abs(x - right)) < _STRAIGHT and min(abs(y - bottom), abs(y - top)) < _STRAIGHT
    }
    straight = all(min(abs(x - a), abs(y - b)) < _STRAIGHT for (x, y), (a, b) in pairwise(points))
    around = all(min(abs(x - left), abs(x - right), abs(y - bottom), abs(y - top)) < _STRAIGHT for x, y in points)
    return len(corners) == 4 and straight and around
