"""Text that stands in rows and columns without a table around it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.structure import Stretch
from bilagekoll.topics.looks.blocks import Block, Printed

_GAP = 1.0
"""Ems between two cells of a row; the words of a line stand closer."""
_LEVEL = 0.3
"""Ems by which the base lines of the cells of a row may differ."""
_EDGE = 0.6
"""Ems by which the edges or the middles of the cells of a column may differ."""
_APART = 4.0
"""Ems between the base lines of two rows, at most."""
_WRAPPED = 3
"""Lines in a row with a single cell that may stand between two rows: a cell of several lines."""
_RUNNING = 0.25
"""Part of the cells that may go on below as running text does, from which on the columns are columns of text."""


@frozen
class _Cell:
    box: Box
    size: float
    text: str
    block: Block


@dataclass(slots=True)
class _Column:
    cells: list[_Cell]

    def takes(self, cell: _Cell) -> bool:
        """Whether a cell stands below the others: at the left, at the right or in the middle."""
        left, _, right, _ = self.cells[0].box
        own_left, _, own_right, _ = cell.box
        far = _EDGE * cell.size
        return (
            -far <= own_left - left <= far
            or -far <= own_right - right <= far
            or -far <= (own_left + own_right - left - right) / 2 <= far
        )

    def touches(self, cell: _Cell) -> bool:
        return any(cell.box[0] < other.box[2] and other.box[0] < cell.box[2] for other in self.cells)


@dataclass(slots=True)
class _Grid:
    columns: list[_Column]
    rows: list[list[_Cell]]
    base: float
    wrapped: int = 0
    all: list[_Cell] = field(default_factory=list)

    def add(self, row: list[_Cell]) -> bool:
        """Take a row, unless it stands too far down or its cells do not stand below those of the others."""
        base, size = _base(row[0]), row[0].size
        if self.base - base > _APART * size:
            return False
        places = [next((column for column in self.columns if column.takes(cell)), None) for cell in row]
        if len(row) == 1:
            self.wrapped += 1
            if places[0] is None or self.wrapped > _WRAPPED:
                return False
        else:
            strangers = [cell for cell, column in zip(row, places, strict=True) if column is None]
            if len(strangers) > 1 or any(column.touches(cell) for cell in strangers for column in self.columns):
                return False
            self.wrapped = 0
            for cell, column in zip(row, places, strict=True):
                if column is None:
                    self.columns.append(_Column([cell]))
                else:
                    column.cells.append(cell)
            self.rows.append(row)
        self.base = base
        self.all.extend(row)
        return True


@frozen
class LookalikeTable:
    """Text in rows and columns: where, how many of each, and the words of the first row."""

    place: Place
    rows: int
    columns: int
    text: str


def lookalikes(document: Printed) -> list[LookalikeTable]:
    """All text of plain blocks that stands in at least two rows and columns."""
    plain = sorted((block for block in document.blocks if block.is_plain), key=lambda block: block.page)
    found = []
    for page, blocks in groupby(plain, key=lambda block: block.page):
        found += [table for grid in _grids(_rows(blocks)) if (table := _judged(page, grid))]
    return found


def _judged(page: int, grid: _Grid) -> LookalikeTable | None:
    columns = [column for column in grid.columns if 2 * len(column.cells) > len(grid.rows)]
    if len(grid.rows) < 2 or len(columns) < 2 or _is_running(columns, grid) or any("..." in cell.text for cell in grid.all):
        return None
    place = Place(page, around(cell.box for cell in grid.all), grid.all[0].block.place.path, grid.all[0].block.place.object)
    return LookalikeTable(place, len(grid.rows), len(columns), " ".join(cell.text for cell in grid.rows[0]))


def _is_running(columns: Iterable[_Column], grid: _Grid) -> bool:
    """Whether the columns are columns of text: what stands below belongs to the same paragraph, or goes on with the sentence."""
    beside = {id(cell.block) for row in grid.rows for cell in row if sum(other.block is cell.block for other in row) > 1}
    steps = [step for column in columns for step in pairwise(column.cells)]
    running = [
        (one.block is other.block and id(one.block) not in beside) or (one.text[-1:].isalpha() and other.text[:1].islower())
        for one, other in steps
    ]
    return sum(running) > _RUNNING * len(steps)


def _grids(rows: Iterable[list[_Cell]]) -> Iterator[_Grid]:
    grid: _Grid | None = None
    for row in rows:
        if grid is not None and grid.add(row):
            continue
        if grid is not None:
            yield grid
        grid = _Grid([_Column([cell]) for cell in row], [row], _base(row[0]), all=list(row)) if len(row) > 1 else None
    if grid is not None:
        yield grid


def _rows(blocks: Iterable[Block]) -> Iterator[list[_Cell]]:
    """Cells on the same base line, from the top of the page, each row from the left."""
    cells = sorted((cell for block in blocks for cell in _cells(block)), key=lambda cell: -_base(cell))
    row: list[_Cell] = []
    for cell in cells:
        if row and _base(row[0]) - _base(cell) > _LEVEL * cell.size:
            yield sorted(row, key=lambda one: one.box[0])
            row = []
        row.append(cell)
    if row:
        yield sorted(row, key=lambda one: one.box[0])


def _cells(block: Block) -> Iterator[_Cell]:
    """The parts of a block's lines between gaps."""
    for line in block.lines:
        part: list[Stretch] = []
        for stretch in line.stretches:
            if part and stretch.box[0] - part[-1].box[2] > _GAP * line.size:
                yield _cell(part, block)
                part = []
            part.append(stretch)
        yield _cell(part, block)


def _cell(part: Sequence[Stretch], block: Block) -> _Cell:
    return _Cell(around(stretch.box for stretch in part), part[0].size, " ".join(stretch.text for stretch in part), block)


def _base(cell: _Cell) -> float:
    return cell.box[1] + cell.size / 4
