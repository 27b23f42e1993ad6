"""Heads of tables whose columns only alignment shows: a line set close above the table, with a word where each column begins."""

from collections.abc import Sequence
from dataclasses import replace

from bilagekoll.content.layout.grids import Grid, GridCell
from bilagekoll.content.layout.lines import Line
from bilagekoll.facts.boxes import around
from bilagekoll.facts.layout import Word

_NEAR = 2.6
"""Step from the head to the first row, in parts of the size, at most."""
_FLUSH = 0.6
"""How far a word of the head may begin from where its column begins, in parts of the size."""


def with_head(line: Line, grid: Grid) -> Grid | None:
    """The table with a line above it as its first row; ``None`` where the line is no head."""
    first = [cell for cell in grid.cells if cell.row == 0]
    tops = [cell.lines[0].base for cell in first if cell.lines]
    if not grid.guessed or not tops or not 0 < line.base - max(tops) <= _NEAR * line.size:
        return None
    if not line.bold or all(own.bold for cell in first for own in cell.lines):
        return None
    parts = _by_column(line, grid)
    if parts is None:
        return None
    head = [GridCell((Line(tuple(words)),), 0, column) for column, words in enumerate(parts)]
    cells = (*head, *(replace(cell, row=cell.row + 1) for cell in grid.cells))
    return replace(grid, cells=cells, rows=grid.rows + 1, box=around((grid.box, line.box)))


def _by_column(line: Line, grid: Grid) -> list[list[Word]] | None:
    """The words of a line by column; ``None`` unless one begins where each column does."""
    parts: list[list[Word]] = [[] for _ in range(grid.columns)]
    lefts = [
        min((own.box[0] for cell in grid.cells if cell.column == column for own in cell.lines), default=None)
        for column in range(grid.columns)
    ]
    starts: Sequence[float] = [left for left in lefts if left is not None]
    if len(starts) < grid.columns:
        return None
    for word in line.words:
        column = sum(word.box[0] >= start - _FLUSH * line.size for start in starts[1:])
        parts[column].append(word)
    flush = all(own and abs(own[0].box[0] - start) <= _FLUSH * line.size for own, start in zip(parts, starts, strict=True))
    return parts if flush else None
