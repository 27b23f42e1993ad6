"""Tables as grids of cells, and the headers of their cells (PDF/UA-1, 7.2 and 7.5)."""

from collections.abc import Iterator, Sequence
from enum import Enum

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import Element
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.grid import SLOTS, cell_rows
from bilagekoll.topics.targets import mapped_structures, once

_Rows = Sequence[Sequence[Element]]


class Irregularity(Enum):
    """Why the cells of a table make no grid."""

    OVERLAP = "overlap"
    TOO_TALL = "too tall"
    TOO_WIDE = "too wide"
    SHORT = "short"


@frozen
class Survey:
    """A table as PDF/UA-1 asks for it: as many columns as its first row has, and the rows that their first cells count up to.

    ``irregularity``: the first one met, row by row, with the ``cells`` in it and its ``row``, from 1; nothing is asked beyond it.
    ``headless``: in a regular table, the first data cell whose headers cannot be told; ``unknown``: the names in it that are
    the ID of no header.
    """

    table: Element
    irregularity: Irregularity | None = None
    cells: tuple[Element, ...] = ()
    row: int = 0
    headless: Element | None = None
    unknown: tuple[str, ...] = ()


class _Grid:
    """Cells entered row by row; ``taken`` holds the cell in each slot, by row."""

    def __init__(self, rows: _Rows) -> None:
        self.rows = rows
        self.height = _height(rows)
        self.width = sum(cell.cell.col_span for cell in rows[0]) if rows else 0
        self.taken: list[dict[int, Element]] = []

    @property
    def slots(self) -> int:
        return self.height * self.width

    def first_irregularity(self) -> tuple[Irregularity, tuple[Element, ...], int] | None:
        self.taken = [{} for _ in range(self.height)]
        for number, cells in enumerate(self.rows):
            found = self._enter_row(number, cells)
            if found:
                return *found, number + 1
        for number, taken in enumerate(self.taken):
            if len(taken) < self.width:
                return Irregularity.SHORT, (), number + 1
        return None

    def cells(self) -> list[Element]:
        """The cells that have a slot, in the order of their first; the first of all stands in the corner and needs no header."""
        return list({cell.index: cell for taken in self.taken for _, cell in sorted(taken.items(), key=_column)}.values())

    def _enter_row(self, number: int, cells: Sequence[Element]) -> tuple[Irregularity, tuple[Element, ...]] | None:
        if not cells:
            return (Irregularity.SHORT, ()) if self.width else None
        column = 0
        for cell in cells:
            while number < self.height and column in self.taken[number]:
                column += 1
            if column + cell.cell.col_span > self.width:
                return Irregularity.TOO_WIDE, (cell,)
            if number + max(cell.cell.row_span, 1) > self.height:
                return Irregularity.TOO_TALL, (cell,)
            other = self._enter(cell, number, column)
            if other is not None:
                return Irregularity.OVERLAP, (cell, other)
            column += cell.cell.col_span
        return None

    def _enter(self, cell: Element, number: int, column: int) -> Element | None:
        for row in self.taken[number : number + cell.cell.row_span]:
            for place in range(column, column + cell.cell.col_span):
                other = row.setdefault(place, cell)
                if other is not cell:
                    return other
        return None


def _column(slot: tuple[int, Element]) -> int:
    return slot[0]


def _height(rows: _Rows) -> int:
    """The rows that the first cells span, one after the other; rows without cells do not count."""
    height = number = 0
    while number < len(rows):
        span = rows[number][0].cell.row_span if rows[number] else 0
        height += span
        number += max(span, 1)
    return height


def survey(table: Element, rows: _Rows, slots: int = SLOTS) -> Survey | Unknown:
    """Survey a table; ``Unknown`` when its spans ask for more than so many slots."""
    grid = _Grid(rows)
    if grid.slots > slots:
        return Unknown(Reason.LIMIT, "table-slots")
    if not grid.height:
        return Survey(table)
    found = grid.first_irregularity()
    if found:
        return Survey(table, *found)
    cells = grid.cells()
    if all(cell.cell.scope is not None for cell in cells if cell.role == "TH"):
        return Survey(table)
    ids = {cell.id for cell in cells if cell.role == "TH" and cell.id}
    headless = next((cell for cell in cells[1:] if cell.role == "TD" and not _names_headers(cell, ids)), None)
    unknown = tuple(name for name in headless.cell.headers if name not in ids) if headless else ()
    return Survey(table, headless=headless, unknown=unknown)


def _names_headers(cell: Element, ids: set[str]) -> bool:
    return bool(cell.cell.headers) and ids.issuperset(cell.cell.headers)


@once
def surveys(attachment: Attachment) -> list[Survey] | Unknown:
    """The target of a rule: every table."""
    trees = mapped_structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    found: list[Survey] = []
    for tree in trees:
        for table in tree.having("Table"):
            surveyed = survey(table, cell_rows(tree, table))
            if isinstance(surveyed, Unknown):
                return surveyed
            found.append(surveyed)
    return found


@condition("7.2-15", "ua1-cells-overlap", surveys)
def cells_overlap(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """No two cells cover the same place; both of them fail."""
    if survey.irregularity is Irregularity.OVERLAP:
        for cell in survey.cells:
            yield Fault(cell.place)


@condition("7.2-41", "ua1-cell-too-tall", surveys)
def cell_too_tall(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """No cell spans past the last row."""
    if survey.irregularity is Irregularity.TOO_TALL:
        yield Fault(survey.cells[0].place, {"row": survey.row})


@condition("7.2-42", "ua1-row-too-long", surveys)
def row_too_long(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """No row is longer than the first."""
    if survey.irregularity is Irregularity.TOO_WIDE:
        yield Fault(survey.cells[0].place, {"row": survey.row})


@condition("7.2-43", "ua1-row-too-short", surveys)
def row_too_short(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """No row is shorter than the first."""
    if survey.irregularity is Irregularity.SHORT:
        yield Fault(survey.table.place, {"row": survey.row})


_HEADERS = ("matterhorn:15-003",)


@condition("7.5-1", "ua1-cell-without-headers", surveys, *_HEADERS)
def cell_without_headers(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """Where some header lacks a Scope, every data cell names its headers."""
    if survey.headless and not survey.unknown:
        yield Fault(survey.headless.place)


@condition("7.5-2", "ua1-cell-unknown-headers", surveys, *_HEADERS)
def cell_unknown_headers(survey: Survey, limits: Limits) -> Iterator[Fault]:
    """… and what it names are headers of the table."""
    if survey.headless and survey.unknown:
        yield Fault(survey.headless.place, {"header": survey.unknown[0]})
