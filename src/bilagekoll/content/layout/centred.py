"""Tables without lines whose names take several lines, with the figures beside the middle of each name."""

from collections.abc import Sequence

from bilagekoll.content.layout.lines import Line, rows

_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_FILLED = 0.6
"""Share of the columns of figures that must be filled in each row."""
_FIGURES = 0.8
"""Share of the pieces beside the names that must be figures."""
_OFF = 0.6
"""How far the middle of a name may be off the middle of its figures, in parts of the size."""


def centred_rows(parts: Sequence[Sequence[Line]]) -> list[list[Line]] | None:
    """The rows of a table, each with the lines of its name; ``None`` where the figures are not beside the middle of the names.

    ``parts``: the pieces of each column from the left, the names in the first.
    """
    names, figures = parts[0], [line for part in parts[1:] for line in part]
    if len(parts) < _LEAST_COLUMNS or not figures or _share_of_figures(figures) < _FIGURES:
        return None
    found = rows(figures)
    if len(found) < _LEAST_ROWS or any(len(row) < _FILLED * (len(parts) - 1) for row in found):
        return None
    named: list[list[Line]] = [[] for _ in found]
    for line in names:
        nearest = min(range(len(found)), key=lambda number: abs(found[number][0].base - line.base))
        named[nearest].append(line)
    if not all(_is_beside_middle(own, row[0].base) for own, row in zip(named, found, strict=True) if own):
        return None
    return [[*own, *row] for own, row in zip(named, found, strict=True)]


def _share_of_figures(lines: Sequence[Line]) -> float:
    return sum(len(line.words) == 1 and any(map(str.isdigit, line.text)) for line in lines) / len(lines)


def _is_beside_middle(name: Sequence[Line], base: float) -> bool:
    middle = (name[0].base + name[-1].base) / 2
    return abs(middle - base) <= _OFF * name[0].size
