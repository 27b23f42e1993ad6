"""A table as rows of slots: which columns each text covers, which rows name the columns."""

from collections.abc import Callable, Sequence

from bilagekoll.content.blocks import Cell, Paragraph, Table
from bilagekoll.facts.frozen import frozen

MOST_SLOTS = 100_000
"""Slots of a table that are laid out; spans in a damaged file can ask for millions."""


@frozen
class Slot:
    """A text over columns. ``repeated``: it stands in a row above and reaches down into this one."""

    column: int
    span: int
    text: str
    header: bool = False
    repeated: bool = False


@frozen
class Grid:
    """The rows of a table; ``head``: how many at the top are headers."""

    rows: tuple[tuple[Slot, ...], ...]
    columns: int
    head: int

    @property
    def body(self) -> tuple[tuple[Slot, ...], ...]:
        """The rows under the headers."""
        return self.rows[self.head :]

    @property
    def spans(self) -> bool:
        """Whether a cell covers more than one row or column."""
        return any(slot.span > 1 or slot.repeated for row in self.rows for slot in row)

    @property
    def names_rows(self) -> bool:
        """Whether the first column says what each row is about: it is never empty, and no row is one cell alone."""
        return self.columns > 1 and all(row and row[0].column == 0 and row[0].text and row[0].span == 1 for row in self.body)

    def unused_names(self) -> bool:
        """Whether a column has a name and nothing under it: to be filled in, or without cells."""
        used = {column for row in self.body for slot in row if slot.text for column in range(slot.column, slot.column + slot.span)}
        heads = (head for row in self.rows[: self.head] for head in row if head.text)
        return any(used.isdisjoint(range(head.column, head.column + head.span)) for head in heads)

    def name(self, slot: Slot) -> str:
        """The names of the columns that a slot covers, each once, from the top."""
        names: dict[str, None] = {}
        for row in self.rows[: self.head]:
            for head in row:
                if head.text and head.column < slot.column + slot.span and slot.column < head.column + head.span:
                    names[head.text] = None
        return ", ".join(names)


def grid_of(table: Table, write: Callable[[Cell], str]) -> Grid:
    """A table laid out, its cells as text."""
    rows: list[tuple[Slot, ...]] = []
    reaching: dict[int, tuple[Slot, int]] = {}
    slots = 0
    for cells in table.rows:
        row, reaching = _row(cells, reaching, write)
        slots += len(row)
        if slots > MOST_SLOTS:
            break
        rows.append(row)
    columns = max((slot.column + slot.span for row in rows for slot in row), default=0)
    return Grid(tuple(rows), columns, _head(rows) or int(_is_named_in_bold(table)))


def _is_named_in_bold(table: Table) -> bool:
    """Whether only the first row is bold in all of its cells: what names the columns, though no tag says so."""
    first, *rest = table.rows or ((),)
    return len(first) > 1 and _is_bold(first) and bool(rest) and not all(map(_is_bold, rest))


def _is_bold(row: Sequence[Cell]) -> bool:
    blocks = [block for cell in row for block in cell.blocks]
    runs = [run for block in blocks if isinstance(block, Paragraph) for run in block.inlines if run.text.strip()]
    return bool(runs) and all(isinstance(block, Paragraph) for block in blocks) and all(run.bold for run in runs)


def _row(
    cells: Sequence[Cell], reaching: dict[int, tuple[Slot, int]], write: Callable[[Cell], str]
) -> tuple[tuple[Slot, ...], dict[int, tuple[Slot, int]]]:
    """A row, and what reaches into the next one: by first column, the slot and the rows to come."""
    row: list[Slot] = []
    onward = {column: (slot, rows - 1) for column, (slot, rows) in reaching.items() if rows > 1}
    column = 0
    waiting = dict(reaching)

    def pass_taken() -> None:
        nonlocal column
        while column in waiting:
            slot, _ = waiting.pop(column)
            row.append(Slot(column, slot.span, slot.text, slot.header, repeated=True))
            column += slot.span

    for cell in cells:
        pass_taken()
        slot = Slot(column, cell.col_span, write(cell), cell.header)
        row.append(slot)
        if cell.row_span > 1:
            onward[column] = (slot, cell.row_span - 1)
        column += cell.col_span
    for first in sorted(waiting):
        if first >= column:
            column = first
            pass_taken()
    return tuple(row), onward


def _head(rows: Sequence[tuple[Slot, ...]]) -> int:
    """Rows at the top of which every cell with text is a header; a table is never all head."""
    head = 0
    while head < len(rows) - 1 and rows[head] and all(slot.header or not slot.text for slot in rows[head]):
        head += 1
    return head
