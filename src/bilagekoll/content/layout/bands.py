"""Rows that no line parts: what stands between two lines of a drawn table may be several of its rows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bilagekoll.content.layout.grids import GridCell
from bilagekoll.content.layout.lines import Line

_LEVEL = 0.3
"""How far base lines of one row may differ, in parts of the size."""
_WORDS_OF_A_FIGURE = 3
"""Words of a line, on average, up to which cells have entries rather than sentences."""
_ALIKE = 0.6
"""Share of the cells that have as many lines as the one with most."""
_LEAST_ENTRIES, _LEAST_PARAGRAPHS = 3, 2
"""Rows from which entries below one another, and paragraphs that begin level, are rows."""
_GOES_ON = 0.5
"""Share of the lines that begin with a small letter, from which they are lines of sentences and no entries."""
_APART = 1.25
"""Step to a line that begins a paragraph, against the least step between lines of its cell."""


def split_rows(cells: Sequence[GridCell]) -> list[GridCell]:
    """The cells of a drawn table, those between two lines in as many rows as they have."""
    found: list[GridCell] = []
    shift = 0
    spanned = {cell.row + more for cell in cells for more in range(cell.row_span) if cell.row_span > 1}
    rows: dict[int, list[GridCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        own = rows[row]
        starts = [] if row in spanned else _shared_bases(own) or _named_rows(own)
        for cell in own:
            if len(starts) < 2:
                found.append(GridCell(cell.lines, row + shift, cell.column, cell.row_span, cell.col_span))
                continue
            found.extend(
                GridCell(lines, row + shift + number, cell.column, 1, cell.col_span)
                for number, lines in enumerate(_parted(cell.lines, starts))
            )
        shift += max(len(starts) - 1, 0)
    return found


def _parted(lines: Sequence[Line], starts: Sequence[float]) -> Iterator[tuple[Line, ...]]:
    """The lines of a cell that belong to each row."""
    for above, below in pairwise([*starts, float("-inf")]):
        yield tuple(line for line in lines if below + _LEVEL * line.size < line.base <= above + _LEVEL * line.size)


def _shared_bases(cells: Sequence[GridCell]) -> list[float]:
    """Base lines that the cells of a row have in common, the first among them; none where one has a line that others have not."""
    full = [cell for cell in cells if cell.lines]
    if len(full) < 2 or _are_sentences(full):
        return []
    bases = [line.base for line in max(full, key=lambda cell: len(cell.lines)).lines]
    alike = [cell for cell in full if len(cell.lines) == len(bases)]
    fitting = all(_at(line, bases) for cell in full for line in cell.lines)
    short = sum(len(line.words) for cell in full for line in cell.lines) / sum(len(cell.lines) for cell in full)
    named = min(full, key=lambda cell: cell.column) in alike  # what names the rows names each
    enough = len(alike) >= 2 and len(alike) >= _ALIKE * len(full) and len(bases) >= _LEAST_ENTRIES
    return bases if fitting and short <= _WORDS_OF_A_FIGURE and named and enough else []


def _are_sentences(full: Sequence[GridCell]) -> bool:
    later = [line.text for cell in full for line in cell.lines[1:]]
    return sum(text[0].islower() for text in later) > _GOES_ON * len(later)


def _named_rows(cells: Sequence[GridCell]) -> list[float]:
    """Base lines at which the first cell names a row and all others begin one: with entries or with paragraphs set apart.

    A name without anything beside it is a row by itself, the heading of those below, unless it goes on with the one above.
    """
    full = sorted((cell for cell in cells if cell.lines), key=lambda cell: cell.column)
    if len(full) < 2 or len(full[0].lines) < 2:
        return []
    names, others = full[0].lines, full[1:]
    entries = len(others) > 1 and all(_at(line, [name.base for name in names]) for cell in others for line in cell.lines)
    filled = [name for name in names if all(_begins(cell.lines, name, entry=entries) for cell in others)]
    if len(filled) < (_LEAST_ENTRIES if entries else _LEAST_PARAGRAPHS) or any(name.text[0].islower() for name in filled):
        return []
    if any(line.base > filled[0].base + _LEVEL * line.size for cell in others for line in cell.lines):
        return []
    alone = [name for name, below in zip(names, [*names[1:], None], strict=True) if _stands_alone(name, below, others)]
    return [name.base for name in names if name in filled or name in alone]


def _begins(lines: Sequence[Line], name: Line, *, entry: bool) -> bool:
    """Whether a cell begins something level with a name."""
    number = next((number for number, line in enumerate(lines) if _at(line, [name.base])), None)
    if number is None or entry or number == 0:
        return number is not None
    steps = [above.base - below.base for above, below in pairwise(lines)]
    return steps[number - 1] >= _APART * min(steps)


def _stands_alone(name: Line, below: Line | None, others: Sequence[GridCell]) -> bool:
    """Whether nothing stands beside a name, nor on from there to the next, and it goes on with none above."""
    low = below.base + _LEVEL * below.size if below is not None else float("-inf")
    beside = any(low < line.base <= name.base + _LEVEL * name.size for cell in others for line in cell.lines)
    return not beside and not name.text[0].islower()


def _at(line: Line, bases: Sequence[float]) -> bool:
    return any(abs(line.base - base) <= _LEVEL * line.size for base in bases)
