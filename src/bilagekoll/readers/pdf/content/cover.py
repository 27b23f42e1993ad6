"""How much of a page its images cover."""

from bilagekoll.facts.boxes import common
from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import Matrix, transformed

CELLS = 40
"""Columns and rows of the raster: a fortieth of A4 is 5 mm wide and 7 mm high."""

_UNIT: Box = (0.0, 0.0, 1.0, 1.0)


class Cover:
    """A raster over the crop box. A cell is covered when its centre is: strips and tiles of one scan add up without overlap."""

    def __init__(self, page: Box) -> None:
        self._page = page
        self._width = (page[2] - page[0]) / CELLS
        self._height = (page[3] - page[1]) / CELLS
        self._rows = [0] * CELLS  # a bit a column

    def add(self, matrix: Matrix, clip: Box) -> None:
        """An image: the unit square under a matrix (8.9.5), seen through a clip box."""
        around = transformed(_UNIT, matrix)
        if around is None or not self._width or not self._height:
            return
        left, bottom, right, top = common(common(around, clip), self._page)
        columns = range(_cell(left - self._page[0], self._width), _cell(right - self._page[0], self._width))
        rows = range(_cell(bottom - self._page[1], self._height), _cell(top - self._page[1], self._height))
        upright = not (matrix[1] or matrix[2]) or not (matrix[0] or matrix[3])
        whole = (1 << columns.stop) - (1 << columns.start) if columns else 0
        for row in rows:
            self._rows[row] |= whole if upright else self._inside(matrix, row, columns)

    def _inside(self, matrix: Matrix, row: int, columns: range) -> int:
        """The cells of a row whose centres lie in a slanted image."""
        a, b, c, d, e, f = matrix
        area = a * d - b * c
        if not area:
            return 0
        bits = 0
        y = self._page[1] + (row + 0.5) * self._height - f
        for column in columns:
            x = self._page[0] + (column + 0.5) * self._width - e
            if 0 <= (d * x - c * y) / area <= 1 and 0 <= (a * y - b * x) / area <= 1:
                bits |= 1 << column
        return bits

    @property
    def share(self) -> float:
        """Covered part of the page, 0 to 1."""
        return sum(row.bit_count() for row in self._rows) / CELLS**2


def _cell(distance: float, size: float) -> int:
    """The first cell whose centre is at least so far from the edge."""
    return max(0, min(CELLS, -int(-(distance / size - 0.5) // 1)))
