"""Tells what a gutter parts: columns of text, columns of a table without lines, or nothing."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from bilagekoll.content.layout.centred import centred_rows
from bilagekoll.content.layout.grids import Grid, GridCell, Item, row_starts
from bilagekoll.content.layout.lines import Line, joined_lines, rows
from bilagekoll.facts.boxes import alignments, around
from bilagekoll.facts.frozen import frozen

Span = tuple[float, float]

_POSTAL_CODE = re.compile(r"(?:SE?-)?\d{3} ?\d{2} {1,2}[A-ZÅÄÖ]")
"""A Swedish postal code and the town."""
_WORDY = 4.0
"""Words of a line, on average, from which a column is text."""
_MOSTLY = 0.6
"""Share of the words of a column that stand in lines of text, for it to be one."""
_ALIGNED = 0.6
"""Share of the rows that must have words in several columns for a table to be read."""
_LEAST_ROWS = 3
_LEAST_ROWS_OF_A_COLUMN = 2
_SMALL = 4
"""Rows below which a group is too small to tell a column from a stray word."""
_ROOM = 1.5
"""Width of a gutter, in parts of the size, below which one line alone behind it, in a small group, is the end of a loose line."""
_LABELLED, _WORDS_OF_A_LABEL = 0.75, 4
"""Share of the lines of a column that are labels of the other, and words of a label, at most."""
_FEW_WORDS = 2.0
"""Words of a line, on average, below which what stands in columns are the labels of a drawing, read by rows."""
_FILLED = 0.6
"""Share of the cells that must be filled for a table to be read without rules."""
_FARTHER = 1.15
"""Step to a line below a table, against the widest between its rows, from which the line is no row."""
_FAR = 2.0
"""The same for a line in any column: the footer of the page."""
_ROWS_OF_CARDS = 5
"""Rows up to which a bold line above others in each column heads a card: a longer row of columns is a table, if an uneven one."""
_NAME_AND_VALUE, _OTHERWISE = 2, 1.15
"""Lines of a name and its value, and the size of the one against the other from which they are set otherwise."""
_ENDS = frozenset(".!?")
_GOING_ON = 0.5
"""Share of the lines of a column that go on with the sentence of the line above, from which it is a paragraph."""
_EVEN = 0.7
"""Share of the cells of a column that must begin, end or be centred at one place."""


@frozen
class Columns:
    """What stands between gutters, from left to right."""

    parts: tuple[list[Item], ...]
    edges: tuple[float, ...]

    @classmethod
    def cut(cls, group: Sequence[Item], gutters: Sequence[Span]) -> "Columns":
        """A group cut in the middle of its gutters, but not where one would set a single line apart (a number before a heading)."""
        gutters = sorted(gutters)
        while True:
            edges = tuple((low + high) / 2 for low, high in gutters)
            parts = _parted(group, edges)
            lonely = next((index for index, part in enumerate(parts) if _height(part) < _LEAST_ROWS_OF_A_COLUMN), None)
            beside = [] if lonely is None else [index for index in (lonely - 1, lonely) if 0 <= index < len(gutters)]
            narrow = min((gutters[index] for index in beside), key=lambda gutter: gutter[1] - gutter[0], default=None)
            if narrow is None or (_height(group) < _SMALL and narrow[1] - narrow[0] >= _ROOM * _size_of(group)):
                return cls(tuple(parts), edges)
            gutters.remove(narrow)

    @property
    def lines(self) -> list[list[Line]]:
        """The pieces of lines in each column."""
        return [[item for item in part if isinstance(item, Line)] for part in self.parts]


def _size_of(group: Sequence[Item]) -> float:
    return max((item.size for item in group if isinstance(item, Line)), default=10.0)


def _parted(group: Sequence[Item], edges: Sequence[float]) -> list[list[Item]]:
    parts: list[list[Item]] = [[] for _ in range(len(edges) + 1)]
    for item in group:
        middle = (item.box[0] + item.box[2]) / 2
        parts[sum(edge < middle for edge in edges)].append(item)
    return parts


def _height(part: Sequence[Item]) -> int:
    """Rows of a column; a table counts as many."""
    return len(rows([item for item in part if isinstance(item, Line)])) + 10 * sum(isinstance(item, Grid) for item in part)


def text_rows(part: Sequence[Item]) -> int:
    """Lines of running text in a column; 0 where it is too few, or most of what stands there is something else."""
    counts = [[len(line.words) for line in row] for row in rows([item for item in part if isinstance(item, Line)])]
    text = [sum(row) for row in counts if max(row) >= _WORDY]  # short pieces side by side are cells
    return len(text) if len(text) >= _LEAST_ROWS and sum(text) >= _MOSTLY * sum(map(sum, counts)) else 0


def words_a_line(part: Sequence[Line]) -> float:
    """Words of a line of a column, on average."""
    own = rows(part)
    return sum(len(line.words) for line in part) / len(own) if own else 0.0


def read_as_columns(columns: Columns) -> bool:
    """Whether each column is read to its end before the next."""
    parts = columns.lines
    all_rows = rows([line for part in parts for line in part])
    if any(isinstance(item, Grid) for part in columns.parts for item in part):
        return True
    if _has_address(parts):
        return True
    if len(all_rows) == _NAME_AND_VALUE and all(map(_is_named, parts)):
        return True
    if len(all_rows) < _LEAST_ROWS or (len(parts) == 2 and sum(map(is_label, parts[0])) >= _LABELLED * len(parts[0])):
        return False
    wordy = sum(words_a_line(part) >= _WORDY for part in parts)
    if wordy >= 2 or _are_paragraphs(parts) or (len(all_rows) <= _ROWS_OF_CARDS and all(map(_is_headed, parts))):
        return True
    if _is_contents(parts) or (not wordy and max(words_a_line(part) for part in parts) < _FEW_WORDS):
        return False
    return _aligned(columns, all_rows) < _ALIGNED


def _are_paragraphs(parts: Sequence[Sequence[Line]]) -> bool:
    """Whether each column is a sentence or more that goes on from line to line, perhaps below a heading: cells do not."""
    return len(parts) > 1 and all(map(_is_paragraph, parts))


def _is_paragraph(part: Sequence[Line]) -> bool:
    lines = [text for row in rows(part) if (text := " ".join(line.text for line in row).strip())]
    if len(lines) < _LEAST_ROWS:
        return False
    goes_on = [below[0].islower() and above[-1] not in _ENDS for above, below in pairwise(lines)]
    whole = lines[0][0].isupper() and lines[-1][-1] in _ENDS
    return whole and sum(goes_on) >= _GOING_ON * len(goes_on)


def _is_headed(part: Sequence[Line]) -> bool:
    """Whether a bold line stands above others, as in a card."""
    from_above = sorted(part, key=lambda line: -line.base)
    return len(part) > 1 and from_above[0].bold and not any(line.bold for line in from_above[1:])


def _is_named(part: Sequence[Line]) -> bool:
    """Whether a line stands above one that is set otherwise: what it is called, and what it is."""
    if len(part) != _NAME_AND_VALUE:
        return False
    name, value = sorted(part, key=lambda line: -line.base)
    return name.bold != value.bold or max(name.size, value.size) >= _OTHERWISE * min(name.size, value.size)


def is_label(line: Line) -> bool:
    """Whether it names what stands beside it, as in a form: "Plats:"."""
    return line.text.endswith(":") and len(line.words) <= _WORDS_OF_A_LABEL


def _has_address(parts: Sequence[Sequence[Line]]) -> bool:
    """Whether it is the address of a letter beside its sender or date: the postal code tells; labels of a form have colons."""
    labels = any(line.text.endswith(":") for line in parts[0])
    return len(parts) == 2 and not labels and any(_POSTAL_CODE.match(line.text) for part in parts for line in part)


def as_table(columns: Columns, head: Sequence[str] = ()) -> list[Line | Grid] | None:
    """A table whose columns only their alignment shows, after the lines above it; ``None`` where that is not sure enough.

    A false table is worse than a paragraph. ``head``: the first row of a table that may go on here; where it is repeated, one row
    below it is enough.
    """
    if any(isinstance(item, Grid) for part in columns.parts for item in part):
        return None
    whole = rows([line for part in columns.lines for line in part])
    least = 2 if whole and [line.text for line in whole[0]] == list(head) else _LEAST_ROWS
    if len(whole) < least or len(columns.parts) < 2 or _has_address(columns.lines):
        return None
    centred = centred_rows(columns.lines)
    if centred is not None and _aligned(columns, whole) < _ALIGNED:
        return [_grid_of_rows(columns, centred)]
    all_rows, below = _parted_rows(columns, whole, least)
    parts = [[line for line in part if not any(line in row for row in below)] for part in columns.lines]
    wordy = sum(words_a_line(part) >= _WORDY for part in parts)
    if wordy > 1 or _aligned(columns, all_rows) < _ALIGNED or _are_paragraphs(parts):
        return None
    if (len(parts) == 2 and not _is_figures(parts[1])) or _is_contents(parts):
        return None
    if not all(_is_even(part) for part in parts):
        return None
    first = next(number for number, row in enumerate(all_rows) if len(row) > 1)
    grid = grid_of(columns, all_rows[first:])
    filled = sum(bool(cell.lines) for cell in grid.cells)
    if filled < _FILLED * len(grid.cells) or grid.rows < least:
        return None
    return [*(joined_lines(row) for row in all_rows[:first]), grid, *(joined_lines(row) for row in below)]


def _parted_rows(columns: Columns, all_rows: list[list[Line]], least: int) -> tuple[list[list[Line]], list[list[Line]]]:
    """The rows of a table and the lines below it: single ones, set otherwise or farther off in the first column, or far off."""
    steps = [above[0].base - below[0].base for above, below in pairwise(all_rows)]
    end = len(all_rows)
    while end > least and len(all_rows[end - 1]) == 1:
        line, others = all_rows[end - 1][0], [row[0] for row in all_rows[1 : end - 1]]
        step, widest = steps[end - 2], max(steps[: end - 2])
        stands_out = (line.bold and not any(other.bold for other in others)) or line.size > 1.1 * max(o.size for o in others)
        first = _column(columns, line) == 0
        if not (step > _FAR * widest or (first and (stands_out or step > _FARTHER * widest))):
            break
        end -= 1
    return all_rows[:end], all_rows[end:]


def grid_of(columns: Columns, all_rows: list[list[Line]]) -> Grid:
    """Rows and columns as cells; a row that goes on in some of its cells belongs to the row above."""
    return _grid_of_rows(columns, _merged_rows(columns, all_rows))


def _grid_of_rows(columns: Columns, all_rows: list[list[Line]]) -> Grid:
    cells: list[GridCell] = []
    for number, row in enumerate(all_rows):
        for column in range(len(columns.parts)):
            lines = [line for line in row if _column(columns, line) == column]
            cells.append(GridCell(tuple(joined_lines(own) for own in rows(lines)), number, column))
    box = around(line.box for row in all_rows for line in row)
    return Grid(box, tuple(cells), len(all_rows), len(columns.parts), guessed=True)


def _column(columns: Columns, line: Line) -> int:
    middle = (line.box[0] + line.box[2]) / 2
    return sum(edge < middle for edge in columns.edges)


def _merged_rows(columns: Columns, all_rows: list[list[Line]]) -> list[list[Line]]:
    """Rows; lines that go on with the row above are part of it."""
    filled = [frozenset(_column(columns, line) for line in row) for row in all_rows]
    starts = row_starts([row[0].base for row in all_rows], filled, len(columns.parts))
    found: list[list[Line]] = []
    for row, begins in zip(all_rows, starts, strict=True):
        if begins:
            found.append(list(row))
        else:
            found[-1].extend(row)
    return found


def _aligned(columns: Columns, all_rows: list[list[Line]]) -> float:
    """Share of the rows that have words in more than one column."""
    return sum(len({_column(columns, line) for line in row}) > 1 for row in all_rows) / len(all_rows)


def _is_figures(part: Sequence[Line]) -> bool:
    """Whether a column is mostly numbers."""
    return sum(any(letter.isdigit() for letter in line.text) and len(line.words) <= 3 for line in part) >= 0.6 * len(part)


def _is_contents(parts: Sequence[Sequence[Line]]) -> bool:
    """Whether it is a table of contents: whole numbers that grow at the right end of lines."""
    last = [line.text for line in sorted(parts[-1], key=lambda line: -line.base)]
    numbers = [int(text) for text in last if text.isdigit()]
    return len(numbers) >= max(_LEAST_ROWS, 0.8 * len(last)) and numbers == sorted(numbers) and words_a_line(parts[0]) >= 1.5


def _is_even(part: Sequence[Line]) -> bool:
    """Whether the pieces of a column stand under one another."""
    size = median(line.size for line in part)
    for edges in alignments([line.box for line in part]):
        places = sorted(edges)
        middle = places[len(places) // 2]
        if sum(abs(place - middle) <= 0.5 * size for place in places) >= _EVEN * len(places):
            return True
    return False
