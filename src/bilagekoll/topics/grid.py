"""A table as a grid: which cell covers which row and column once spans are counted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import Element, Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.nesting import significant_kids
from bilagekoll.topics.targets import legible, once

_ROW_GROUPS = ("THead", "TBody", "TFoot")
SLOTS = 2_000_000
"""Slots in the grids of one file. A thousand dense pages have some 500,000; an invented column span can ask for billions."""


@frozen
class Cell:
    """A cell (TH or TD) at its first row and column, counted from 0, and how many rows and columns it covers."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int

    @property
    def is_header(self) -> bool:
        """Whether the cell is tagged as a header."""
        return self.element.role == "TH"


@frozen
class Grid:
    """A table laid out. ``slots[row][column]`` is the cell there, ``None`` where no cell reaches; every row is equally long.

    ``overlaps``: some cell covers a slot that another one has taken. ``overruns``: some cell spans past the last row.
    """

    structure: Structure
    table: Element
    cells: tuple[Cell, ...]
    slots: tuple[tuple[Cell | None, ...], ...]
    overlaps: bool
    overruns: bool

    @property
    def rows(self) -> int:
        """Rows of the grid."""
        return len(self.slots)

    @property
    def columns(self) -> int:
        """Columns of the grid: those of its widest row."""
        return len(self.slots[0]) if self.slots else 0

    @property
    def headers(self) -> tuple[Cell, ...]:
        """The cells tagged as headers."""
        return tuple(cell for cell in self.cells if cell.is_header)

    @property
    def short_rows(self) -> tuple[tuple[Cell | None, ...], ...]:
        """Rows with slots that no cell reaches."""
        return tuple(row for row in self.slots if None in row)

    @property
    def is_regular(self) -> bool:
        """Whether every slot is covered by exactly one cell, and no cell reaches outside."""
        return not (self.overlaps or self.overruns or self.short_rows)


def table_rows(structure: Structure, table: Element) -> Iterator[Element]:
    """The rows of a table, also those in THead, TBody and TFoot; not those of a table inside it."""
    for kid in significant_kids(structure, table):
        if kid.role == "TR":
            yield kid
        elif kid.role in _ROW_GROUPS:
            yield from (row for row in significant_kids(structure, kid) if row.role == "TR")


def cell_rows(structure: Structure, table: Element) -> list[list[Element]]:
    """The cells of each row of a table."""
    return [[kid for kid in significant_kids(structure, row) if kid.role in ("TH", "TD")] for row in table_rows(structure, table)]


def lay_out(structure: Structure, table: Element, slots: int = SLOTS) -> Grid | Unknown:
    """Lay out a table; ``Unknown`` when its spans ask for more than so many slots."""
    rows = cell_rows(structure, table)
    taken: list[dict[int, Cell]] = [{} for _ in rows]
    cells: list[Cell] = []
    used, overlaps, overruns = 0, False, False
    for number, elements in enumerate(rows):
        column = 0
        for element in elements:
            while column in taken[number]:
                column += 1
            cell = Cell(element, number, column, max(element.cell.row_span, 1), max(element.cell.col_span, 1))
            overruns |= number + cell.rows > len(rows)
            used += min(cell.rows, len(rows) - number) * cell.columns
            if used > slots:
                return Unknown(Reason.LIMIT, "table-slots")
            overlaps |= _take(taken, cell)
            cells.append(cell)
            column += cell.columns
    width = max((column + 1 for row in taken for column in row), default=0)
    if width * len(rows) > slots:
        return Unknown(Reason.LIMIT, "table-slots")
    filled = tuple(tuple(row.get(column) for column in range(width)) for row in taken)
    return Grid(structure, table, tuple(cells), filled, overlaps, overruns)


def _take(taken: list[dict[int, Cell]], cell: Cell) -> bool:
    """Enter a cell in the slots that it covers; the first to come keeps a slot. Whether it met another."""
    met = False
    for row in taken[cell.row : cell.row + cell.rows]:
        for column in range(cell.column, cell.column + cell.columns):
            met |= row.setdefault(column, cell) is not cell
    return met


@dataclass(slots=True)
class _Line:
    """What has been met on the way down a column or along a row: ``reaches`` tells of the last run of headers side by side."""

    in_headers: bool = False
    reaches: bool = False

    def pass_by(self, cell: Cell | None, answers: Callable[[Cell], bool]) -> None:
        if cell is None or not cell.is_header:
            self.in_headers = False
        else:
            self.reaches = answers(cell) or (self.in_headers and self.reaches)
            self.in_headers = True


def reached(grid: Grid, down: Callable[[Cell], bool], right: Callable[[Cell], bool]) -> set[int]:
    """Indices of the data cells (TD) that a header reaches, by the algorithm of ISO 32000-2, 14.8.4.8.3.

    Up its columns and to the left in its rows, a cell belongs to the nearest run of headers; ``down`` and ``right`` say which
    header cells count for the cells below them and to the right of them.
    """
    found: set[int] = set()
    columns = [_Line() for _ in range(grid.columns)]
    for row in grid.slots:
        along = _Line()
        for cell, above in zip(row, columns, strict=True):
            if cell is not None and not cell.is_header and (above.reaches or along.reaches):
                found.add(cell.element.index)
            above.pass_by(cell, down)
            along.pass_by(cell, right)
    return found


@once
def grids(attachment: Attachment) -> list[Grid] | Unknown:
    """The target of a rule: every table that has a cell."""
    trees = legible(attachment)
    if isinstance(trees, Unknown):
        return trees
    found: list[Grid] = []
    left = SLOTS
    for tree in trees:
        for table in tree.having("Table"):
            grid = lay_out(tree, table, left)
            if isinstance(grid, Unknown):
                return grid
            left -= grid.rows * grid.columns
            if grid.cells:
                found.append(grid)
    return found
