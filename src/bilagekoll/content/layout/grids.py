"""What a table is while the page is still being read: pieces of lines by row and column."""

from collections.abc import Sequence
from itertools import pairwise

from bilagekoll.content.layout.lines import Line
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box

_LEAST_ROWS_ALONE = 4
"""Rows from which a single column of drawn cells is a table, not a box around text."""
_NEXT_ROW = 1.2
"""Step from row to row against the step from line to line within one, at least: cells are padded by a quarter of a line."""
_CLEAR, _ALIKE = 1.3, 1.0
"""Step from row to row against that within a row from which they are of two kinds, and points by which each kind varies."""
_WORDS_OF_A_TITLE = 1.5
"""Words of a line in a table of contents, on average, at least."""


@frozen
class GridCell:
    """A cell: its lines from above, where it begins, and over how many rows and columns it reaches.

    ``page``: where it stands when that is another page than the table's, else 0.
    """

    lines: tuple[Line, ...]
    row: int
    column: int
    row_span: int = 1
    col_span: int = 1
    page: int = 0


@frozen
class Grid:
    """A table on a page. ``guessed``: its rows and columns follow from where words stand, not from rules.

    ``edges``: where its columns begin and end, for a table that is drawn. ``picture``: it is none, but a picture, and its one cell
    has the words in it. ``boxed``: it stands for what is in a box, while the order is found.
    """

    box: Box
    cells: tuple[GridCell, ...]
    rows: int
    columns: int
    guessed: bool = False
    edges: tuple[float, ...] = ()
    picture: bool = False
    boxed: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in all cells."""
        return tuple(line for cell in self.cells for line in cell.lines)


Item = Line | Grid


def picture_at(box: Box, lines: tuple[Line, ...] = ()) -> Grid:
    """A picture, with the words in it."""
    return Grid(box, (GridCell(lines, 0, 0),), 1, 1, picture=True)


def box_at(box: Box) -> Grid:
    """What stands for the words in a box."""
    return Grid(box, (), 0, 0, boxed=True)


def inside(part: Line, box: Box, slack: float = 1.0) -> bool:
    """Whether the middle of a piece lies in a box."""
    middle = (part.box[0] + part.box[2]) / 2
    height = part.base + 0.3 * part.size
    return box[0] - slack <= middle <= box[2] + slack and box[1] - slack <= height <= box[3] + slack


def without_empty(cells: Sequence[GridCell], box: Box, *, guessed: bool) -> Grid | None:
    """A grid without rows and columns in which nothing stands and no cell begins; ``None`` when no table is left."""
    used_rows = sorted({cell.row for cell in cells if cell.lines})
    used_columns = sorted({cell.column for cell in cells if cell.lines})
    if len(used_rows) < 2 or not used_columns or (len(used_columns) < 2 and (guessed or len(used_rows) < _LEAST_ROWS_ALONE)):
        return None
    kept = [
        GridCell(
            cell.lines,
            used_rows.index(cell.row),
            used_columns.index(cell.column),
            sum(cell.row <= row < cell.row + cell.row_span for row in used_rows),
            sum(cell.column <= column < cell.column + cell.col_span for column in used_columns),
        )
        for cell in cells
        if cell.row in used_rows and cell.column in used_columns
    ]
    return Grid(box, tuple(kept), len(used_rows), len(used_columns), guessed)


def row_starts(bases: Sequence[float], filled: Sequence[frozenset[int]], columns: int) -> list[bool]:
    """Which lines of a table begin a row: ``bases`` from above, ``filled`` the columns in which each has words.

    Where lines follow one another in steps of two kinds, and after the shorter none fills all columns or the kinds are far apart,
    the shorter are within a row; elsewhere a line that has nothing in the first column and little else goes on with the row above.
    """
    steps = [above - below for above, below in pairwise(bases)]
    limit = _step_of_rows(steps)
    goes_on = [limit is not None and step < limit for step in steps]
    full = any(on and len(own) == columns for on, own in zip(goes_on, filled[1:], strict=True))
    if limit is None or (full and not _are_clear(steps, limit)):
        usual = sorted(steps)[len(steps) // 2] if steps else 0.0
        goes_on = [
            0 not in own and len(own) < columns / 2 and step <= 1.1 * usual for own, step in zip(filled[1:], steps, strict=True)
        ]
    return [True, *(not on for on in goes_on)]


def _are_clear(steps: Sequence[float], limit: float) -> bool:
    """Whether steps are of two kinds far apart, the longer as many at least, so that the shorter are no rows below a head."""
    within, between = [step for step in steps if step < limit], [step for step in steps if step >= limit]
    alike = max(within) - min(within) <= _ALIKE and max(between) - min(between) <= _ALIKE
    return alike and len(between) > 1 and len(between) >= len(within) and min(between) >= _CLEAR * max(within)


def _step_of_rows(steps: Sequence[float]) -> float | None:
    """What parts steps between lines from steps between rows; ``None`` where all are alike."""
    ordered = sorted(steps)
    jumps = [(high / low, (low + high) / 2) for low, high in pairwise(ordered) if low > 0]
    return next((limit for jump, limit in jumps if jump >= _NEXT_ROW), None)


def is_contents(grid: Grid) -> bool:
    """Whether it is a table of contents: lines of words with whole numbers at their right end that grow."""
    by_place = {(cell.row, cell.column): " ".join(line.text for line in cell.lines) for cell in grid.cells}
    last = [by_place.get((row, grid.columns - 1), "") for row in range(grid.rows)]
    numbers = [int(text) for text in last if text.isdigit()]
    first = [by_place.get((row, 0), "") for row in range(grid.rows)]
    wordy = sum(len(text.split()) for text in first) >= _WORDS_OF_A_TITLE * len(first)
    return grid.columns == 2 and len(numbers) >= max(3, 0.7 * len(last)) and numbers == sorted(numbers) and wordy
