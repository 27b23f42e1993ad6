"""Tables that the end of a column or page has broken in two, made whole."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import LeftOut, Omission
from bilagekoll.content.layout.grids import Grid, GridCell
from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.paragraphs import Para

_SHIFTED = 0.04
"""How far a column may begin elsewhere in the other part, in parts of the table's width."""

Pages = Sequence[tuple[int, Sequence[Para | Grid]]]
"""What each page (its number) holds, in reading order."""


def whole_tables(pages: Pages) -> tuple[list[list[Para | Grid]], list[LeftOut]]:
    """The pages with each table where it begins, and the heads that its other parts repeat."""
    found: list[list[Para | Grid]] = []
    repeated: list[LeftOut] = []
    last: tuple[Grid, list[Para | Grid]] | None = None
    for number, items in pages:
        own: list[Para | Grid] = []
        found.append(own)
        for item in items:
            if isinstance(item, Grid) and last is not None and _goes_on(last[0], item, own is last[1]):
                above, place = last
                head = _repeated_head(above, item)
                repeated += [LeftOut(Omission.REPEATED, line.text, number, line.box) for cell in head for line in cell.lines]
                place[-1] = grown = _together(above, item, 1 if head else 0, number)
                last = grown, place
            else:
                own.append(item)
                last = (item, own) if isinstance(item, Grid) else None
    return found, repeated


def _goes_on(above: Grid, below: Grid, same_page: bool) -> bool:
    """Whether a table goes on in the next one: on another page, or higher up in another column, with the same columns."""
    if above.columns != below.columns or above.columns < 2 or (same_page and below.box[3] <= above.box[1]):
        return False
    if _repeated_head(above, below):
        return True
    width, other = above.box[2] - above.box[0], below.box[2] - below.box[0]
    if abs(width - other) > 2 * _SHIFTED * max(width, other):
        return False
    return all(abs(a - b) <= _SHIFTED for a, b in zip(_lefts(above), _lefts(below), strict=True))


def _lefts(grid: Grid) -> list[float]:
    """Where the words of each column begin, as a share of the table's width; 0 where it has none."""
    left, width = grid.box[0], max(grid.box[2] - grid.box[0], 1.0)
    return [
        min(((line.box[0] - left) / width for line in _column(grid.cells, column)), default=0.0) for column in range(grid.columns)
    ]


def _column(cells: Iterable[GridCell], column: int) -> list[Line]:
    return [line for cell in cells if cell.column == column and cell.col_span == 1 for line in cell.lines]


def _repeated_head(above: Grid, below: Grid) -> list[GridCell]:
    """The cells of the first row where it says what the first row of the table says."""
    one, other = ([cell for cell in grid.cells if cell.row == 0] for grid in (above, below))
    return other if _texts(one) == _texts(other) and below.rows > 1 else []


def _texts(cells: Iterable[GridCell]) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in cells]


def _together(above: Grid, below: Grid, first: int, page: int) -> Grid:
    """One table of two, the second without its rows before ``first``; a row that the break has cut is one again."""
    rest = [cell for cell in below.cells if cell.row >= first]
    cells = list(above.cells)
    row = [cell for cell in rest if cell.row == first]
    cut = bool(row) and not row[0].lines and len(row) == above.columns and _one_each(cells, above)
    if cut:
        tail = {cell.column: cell for cell in row}
        cells = [_grown(cell, tail[cell.column]) if cell.row == above.rows - 1 else cell for cell in cells]
        rest = [cell for cell in rest if cell.row > first]
    shift = above.rows - first - cut
    cells += [replace(cell, row=cell.row + shift, page=cell.page or page) for cell in rest]
    return replace(above, cells=tuple(cells), rows=below.rows + shift)


def _one_each(cells: Iterable[GridCell], grid: Grid) -> bool:
    """Whether the last row has a cell in each column."""
    return [cell.column for cell in cells if cell.row == grid.rows - 1] == list(range(grid.columns))


def _grown(cell: GridCell, tail: GridCell) -> GridCell:
    return replace(cell, lines=cell.lines + tail.lines)
