"""Text that stands in rows and columns without a table around it: browsers tag lists of definitions and plain tables so."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from bilagekoll.content.blocks import Block, Cell, Doubt, Table
from bilagekoll.content.from_tags.roles import GROUPS
from bilagekoll.facts.boxes import alignments, around
from bilagekoll.facts.place import Box
from bilagekoll.facts.structure import Element, Marked, Structure

_LEVEL = 0.3
"""How far the tops of the cells of a row may differ, in heights of a line."""
_EDGE = 0.6
"""How far the edges or the middles of the cells of a column may differ, in heights of a line."""
_LARGEST = 2_000
"""Elements of such a table at most: groups lie in groups, and each is looked at."""
_CELLS = GROUPS | {"P", ""}
"""Types of what may be a cell: they say no more than that it is text."""

Row = Sequence[Element]


def aligned_table(element: Element, structure: Structure, blocks_of: Callable[[Element], list[Block]]) -> Table | None:
    """The parts of a group as a table, its rows and columns a guess; ``None`` unless each row fills the same columns.

    The parts are rows of cells, or the cells themselves, of which those on one line are a row.
    """
    parts = structure.children(element)
    if element.role not in GROUPS or len(parts) < 2 or len(parts) < len(element.kids):
        return None
    if parts[-1].index - element.index > _LARGEST:  # elements are numbered in their order
        return None
    rows = next((rows for rows in (_rows(parts, structure), _level(parts, structure)) if _is_grid(rows, structure)), None)
    if rows is None:
        return None
    names = _are_names(rows, structure)
    made = [[Cell(tuple(blocks_of(cell)), header=names and number == 0) for cell in row] for number, row in enumerate(rows)]
    return Table(tuple(map(tuple, made)), page=element.place.page, box=element.place.box, doubt=Doubt.TABLE)


def _rows(parts: Row, structure: Structure) -> list[Row]:
    return [structure.children(part) for part in parts]


def _level(parts: Row, structure: Structure) -> list[Row]:
    """Parts by row: one that stands to the right of the part before, as high as it, goes on with its row."""
    rows: list[list[Element]] = []
    for part in parts:
        last, box = _box(rows[-1][-1], structure) if rows else None, _box(part, structure)
        if last is not None and box is not None and _is_beside(last, box):
            rows[-1].append(part)
        else:
            rows.append([part])
    return list(rows)


def _is_grid(rows: Sequence[Row], structure: Structure) -> bool:
    """Whether there are several rows with as many cells on one line, those of a column below one another."""
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return False
    if (
        not all(_is_plain(cell, structure) for row in rows for cell in row)
        or len({cell.place.page for row in rows for cell in row}) > 1
    ):
        return False
    boxes = [[box for cell in row if (box := _box(cell, structure)) is not None] for row in rows]
    if any(len(own) < len(row) for own, row in zip(boxes, rows, strict=True)):
        return False
    level = all(_is_beside(left, right) for own in boxes for left, right in pairwise(own))
    height = min(_height(own[0]) for own in boxes)
    return level and all(_is_column(column, height) for column in zip(*boxes, strict=True))


def _box(element: Element, structure: Structure) -> Box | None:
    """Where its words stand: the box of an element itself has the lines drawn around a cell in it."""
    owners = (part for part in (element, *structure.descendants(element)) if part.place.box is not None)
    boxes = [part.place.box for part in owners if any(isinstance(kid, Marked) and kid.text.strip() for kid in part.kids)]
    return around(box for box in boxes if box is not None) if boxes else None


def _height(box: Box) -> float:
    return box[3] - box[1]


def _is_beside(left: Box, right: Box) -> bool:
    return right[0] >= left[2] and abs(right[3] - left[3]) <= _LEVEL * min(_height(left), _height(right))


def _is_column(boxes: Sequence[Box], height: float) -> bool:
    """Whether cells begin, end, or are centred at one place, each below the one before."""
    below = all(lower[3] <= upper[1] + _LEVEL * height for upper, lower in pairwise(boxes))
    return below and any(max(own) - min(own) <= _EDGE * height for own in alignments(boxes))


def _is_plain(element: Element, structure: Structure) -> bool:
    """Whether an element is text without a heading, a list or a table in it."""
    return element.role in _CELLS and all(
        below.role in _CELLS or structure.in_line(below) for below in structure.descendants(element)
    )


def _are_names(rows: Sequence[Row], structure: Structure) -> bool:
    """Whether the first row names the columns: words alone, above a column of figures. Two columns are names and what they name."""
    if len(rows[0]) == 2:
        return False
    first, *rest = [[structure.text(cell) for cell in row] for row in rows]
    figures = (all(text[:1].isdigit() or len(text) <= 1 for text in column) for column in zip(*rest, strict=True))
    return not any(map(str.isdigit, "".join(first))) and any(figures)
