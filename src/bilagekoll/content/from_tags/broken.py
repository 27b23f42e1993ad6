"""Tables that a program tags anew in each column or on each page, made whole."""

from collections.abc import Iterable
from dataclasses import replace

from bilagekoll.content.blocks import Block, Cell, LeftOut, Omission, Table
from bilagekoll.content.coverage import texts_of

Row = tuple[Cell, ...]


def whole_tables(blocks: Iterable[Block]) -> tuple[list[Block], list[LeftOut]]:
    """Blocks with tables that follow on and repeat the head as one, and the heads that they repeat."""
    out: list[Block] = []
    repeated: list[LeftOut] = []
    for block in blocks:
        before = out[-1] if out else None
        if isinstance(before, Table) and isinstance(block, Table) and _goes_on(before, block):
            repeated.append(LeftOut(Omission.REPEATED, " ".join(_words(block.rows[0])), block.page, block.box))
            out[-1] = replace(before, rows=_together(before.rows, block.rows[1:]))
        else:
            out.append(block)
    return out, repeated


def _goes_on(above: Table, below: Table) -> bool:
    """Whether a table repeats the head of the other, in the next column or on the next page, and has no caption of its own."""
    heads = above.rows[0], below.rows[0]
    if below.caption or _words(heads[0]) != _words(heads[1]) or not all(cell.header for head in heads for cell in head):
        return False
    if above.page != below.page or above.box is None or below.box is None:
        return above.page != below.page
    return below.box[3] > above.box[1]


def _words(row: Row) -> list[str]:
    return [" ".join(texts_of(cell.blocks)) for cell in row]


def _together(above: tuple[Row, ...], below: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows of both. A row that was cut in two is one again: its rest has nothing in the first cell."""
    if not below or not _is_rest(above[-1], below[0]):
        return (*above, *below)
    whole = tuple(replace(cell, blocks=cell.blocks + rest.blocks) for cell, rest in zip(above[-1], below[0], strict=True))
    return (*above[:-1], whole, *below[1:])


def _is_rest(row: Row, rest: Row) -> bool:
    alone = all(cell.row_span == cell.col_span == 1 for cell in (*row, *rest))
    return alone and len(row) == len(rest) and not _words(rest)[0] and any(_words(row)[:1])
