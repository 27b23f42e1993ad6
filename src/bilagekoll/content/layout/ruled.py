"""Tables drawn with lines both ways: the lines are the grid, and where one is missing, cells are joined."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bilagekoll.content.layout.bands import split_rows
from bilagekoll.content.layout.grids import Grid, GridCell, without_empty
from bilagekoll.content.layout.inner import inner_sides
from bilagekoll.content.layout.lines import SPLIT, joined_lines, pieces, rows
from bilagekoll.content.layout.sides import MOST_SIDES, TOUCH, Side, merged, networks
from bilagekoll.facts.boxes import area, holds
from bilagekoll.facts.layout import Area, Rule, Word
from bilagekoll.facts.place import Box

_FILLED = 0.3
"""Share of the cells with text below which the lines are a drawing or a chart."""
_LONG_CELL = 150
"""Words in one cell from which the lines are the frame of a page rather than a table."""
_BRIDGE = 2.5
"""Heights of a row that may be without shading between two rows that have it."""
_LEAST_INNER = 2
"""Rows in columns within a cell, from which that is a table of its own."""
_GOES_ON = 0.4
"""Share of the lines of a single column that begin with a small letter, from which they are no rows."""
_PADDING = 9.0
"""Points between the edge of a cell and a paragraph shaded within it, at most (Word: 5.4, twice where two cells meet and less)."""
_OPEN = 8.0
"""Points by which the lines one way stick out beyond the last line the other way where a column or row has an open side."""


def ruled(words: Sequence[Word], rules: Sequence[Rule], areas: Sequence[Area]) -> list[Grid]:
    """The tables of a page whose cells are drawn, with lines, with shading, or with both: the way that gives the fuller grid."""
    outer = [area for area in areas if not any(_within(area.box, other.box) for other in areas if other is not area)]
    found: list[Grid] = []
    ways = [_drawn(words, rules, ()), _drawn(words, rules, outer) if outer else []]
    for grid in sorted((grid for way in ways for grid in way), key=_worth, reverse=True):
        if not any(_meet(grid.box, other.box) for other in found):
            found.append(grid)
    return [_with_last_stripe(grid, outer, words) for grid in _bridged(found, words)]


def _with_last_stripe(grid: Grid, areas: Sequence[Area], words: Sequence[Word]) -> Grid:
    """A table with its last row, where that alone is shaded below one that is not: one row is no table by itself."""
    row = (grid.box[3] - grid.box[1]) / grid.rows
    near = [
        area.box for area in areas if 0 < grid.box[1] - area.box[3] <= _BRIDGE * row and area.box[3] - area.box[1] <= _BRIDGE * row
    ]
    own = [
        [box for box in near if abs(box[0] - left) <= TOUCH and abs(box[2] - right) <= TOUCH]
        for left, right in pairwise(grid.edges)
    ]
    if not own or not all(own) or len({round(box[3]) for boxes in own for box in boxes}) > 1:
        return grid
    box = (grid.box[0], own[0][0][1], grid.box[2], own[0][0][3])
    cells = _row_of(words, grid.edges, box[3], box[1], 0)
    stripe = Grid(box, tuple(cells), 1, grid.columns, edges=grid.edges)
    return _one_grid(grid, stripe, words) if _go_on(grid, stripe) and all(cell.lines for cell in cells) else grid


def _row_of(words: Sequence[Word], edges: Sequence[float], top: float, bottom: float, number: int) -> list[GridCell]:
    """What stands between two heights as the cells of a row."""
    placed = _placed(words, list(edges), [top, bottom])
    columns = range(len(edges) - 1)
    here = [placed.get((0, column), []) for column in columns]
    return [
        GridCell(tuple(joined_lines(row) for row in rows(pieces(own))) if own else (), number, column)
        for column, own in zip(columns, here, strict=True)
    ]


def _bridged(grids: list[Grid], words: Sequence[Word]) -> list[Grid]:
    """Tables whose columns go on in the next, with the rows between them, as one: where only every second row is shaded."""
    found: list[Grid] = []
    for grid in sorted(grids, key=lambda grid: -grid.box[3]):
        if found and _go_on(found[-1], grid):
            found[-1] = _one_grid(found[-1], grid, words)
        else:
            found.append(grid)
    return found


def _go_on(above: Grid, below: Grid) -> bool:
    same = len(above.edges) == len(below.edges) and all(abs(a - b) <= TOUCH for a, b in zip(above.edges, below.edges, strict=True))
    row = (below.box[3] - below.box[1]) / below.rows
    return same and above.columns == below.columns == len(above.edges) - 1 and 0 <= above.box[1] - below.box[3] <= _BRIDGE * row


def _one_grid(above: Grid, below: Grid, words: Sequence[Word]) -> Grid:
    gap = (above.box[0], below.box[3], above.box[2], above.box[1])
    own = [w for w in words if gap[0] <= (w.box[0] + w.box[2]) / 2 <= gap[2] and gap[1] < w.base + 0.3 * w.size < gap[3]]
    cells = list(above.cells)
    number = above.rows
    for line in rows(pieces(own)) if own else []:
        cells += _row_of([word for part in line for word in part.words], above.edges, gap[3], gap[1], number)
        number += 1
    cells += [replace(cell, row=cell.row + number) for cell in below.cells]
    box = (above.box[0], below.box[1], above.box[2], above.box[3])
    return Grid(box, tuple(cells), number + below.rows, above.columns, edges=above.edges)


def _worth(grid: Grid) -> float:
    """Filled cells, less the empty ones, which a line too many makes."""
    filled = sum(bool(cell.lines) for cell in grid.cells)
    return filled - 0.5 * (len(grid.cells) - filled)


def _drawn(words: Sequence[Word], rules: Sequence[Rule], areas: Sequence[Area]) -> list[Grid]:
    lying = merged([((r.box[1] + r.box[3]) / 2, r.box[0], r.box[2]) for r in rules if r.horizontal], areas, upright=False)
    standing = merged([((r.box[0] + r.box[2]) / 2, r.box[1], r.box[3]) for r in rules if not r.horizontal], areas, upright=True)
    if not lying or not standing or max(len(lying), len(standing)) > MOST_SIDES:
        return []
    found = (_grid(across, down, words) for across, down in networks(lying, standing))
    return [grid for grid in found if grid is not None]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _within(one: Box, other: Box) -> bool:
    """Whether a box lies in another that is larger; of two alike neither does."""
    return holds(other, one, 1.0) and area(other) > 1.2 * area(one)


def _grid(across: list[Side], down: list[Side], words: Sequence[Word]) -> Grid | None:
    xs = _edges([side[0] for side in down], min(s[1] for s in across), max(s[2] for s in across))
    ys = _edges([side[0] for side in across], min(s[1] for s in down), max(s[2] for s in down))[::-1]
    if len(xs) < 2 or len(ys) < 3:
        return None
    box = (xs[0], ys[-1], xs[-1], ys[0])
    xs, down = _without_padding(xs, down, words, ys)
    more = list(inner_sides(words, xs, ys))
    xs, down = sorted({*xs, *(side[0] for side in more)}), [*down, *more]
    places = _placed(words, xs, ys)
    if not _is_table(places, words):
        return None
    cells: list[GridCell] = []
    for row, column, down_to, right_to in _joined(xs, ys, across, down):
        own = [w for r in range(row, down_to + 1) for c in range(column, right_to + 1) for w in places.get((r, c), ())]
        lines = tuple(joined_lines(line) for line in rows(pieces(own))) if own else ()
        whole = GridCell(lines, row, column, down_to - row + 1, right_to - column + 1)
        cells.extend(_apart(whole, places) if down_to == row and right_to > column else [whole])
    filled = sum(bool(cell.lines) for cell in cells)
    if filled < _FILLED * len(cells) or _is_frame(cells):
        return None
    grid = without_empty(split_rows(cells), box, guessed=False)
    return replace(grid, edges=tuple(xs)) if grid and not _is_running_text(grid) else None


def _is_frame(cells: Sequence[GridCell]) -> bool:
    """Whether most words stand in one cell, and there in columns: the lines or the shading are around a table, not in it."""
    fullest = max(cells, key=_words_in)
    inner = rows(pieces([word for line in fullest.lines for word in line.words])) if fullest.lines else []
    parted = [row for row in inner if len(row) > 1]
    in_columns, inside = sum(len(line.words) for row in parted for line in row), _words_in(fullest)
    return len(parted) >= _LEAST_INNER and 2 * in_columns > inside and 2 * inside > sum(map(_words_in, cells))


def _words_in(cell: GridCell) -> int:
    return sum(len(line.words) for line in cell.lines)


def _is_running_text(grid: Grid) -> bool:
    """Whether the only column is a paragraph, each line shaded by itself: most rows go on with the sentence above."""
    later = [line.text for line in grid.lines[1:]] if grid.columns == 1 else []
    return bool(later) and sum(text[0].islower() for text in later) > _GOES_ON * len(later)


def _without_padding(xs: list[float], down: list[Side], words: Sequence[Word], ys: list[float]) -> tuple[list[float], list[Side]]:
    """Edges without those of paragraphs shaded within their cells: what lies between both is narrow, and empty in all rows."""
    filled = {column for _, column in _placed(words, xs, ys)}
    same = dict[float, float]()
    kept = [xs[0]]
    for column, edge in enumerate(xs[1:]):
        if column in filled or edge - xs[column] > _PADDING:
            kept.append(edge)
        elif column == len(xs) - 2 and len(kept) > 1:
            same = {at: edge if to == kept[-1] else to for at, to in same.items()} | {kept[-1]: edge}
            kept[-1] = edge
        else:
            same[edge] = kept[-1]
    moved = [(next((to for at, to in same.items() if abs(at - side[0]) <= TOUCH), side[0]), *side[1:]) for side in down]
    return kept, moved


def _apart(cell: GridCell, places: dict[tuple[int, int], list[Word]]) -> list[GridCell]:
    """A cell over several columns in parts, where each column has words of its own and none comes near the next column."""
    columns = range(cell.column, cell.column + cell.col_span)
    own = [places.get((cell.row, column), []) for column in columns]
    if not all(own):
        return [cell]
    for left, right in pairwise(own):
        end, start = max(word.box[2] for word in left), min(word.box[0] for word in right)
        if start - end < SPLIT * left[0].size:
            return [cell]
    lines = [tuple(joined_lines(line) for line in rows(pieces(words))) for words in own]
    return [GridCell(lines[number], cell.row, column) for number, column in enumerate(columns)]


def _edges(places: list[float], low: float, high: float) -> list[float]:
    """Where the lines stand, each once, and where the table ends when it has an open side."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > TOUCH:
            found.append(place)
    if found[0] - low > _OPEN:
        found.insert(0, low)
    if high - found[-1] > _OPEN:
        found.append(high)
    return found


def _placed(words: Sequence[Word], xs: list[float], ys: list[float]) -> dict[tuple[int, int], list[Word]]:
    """Words by the row and column in which their middle stands."""
    found: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        x, y = (word.box[0] + word.box[2]) / 2, word.base + 0.3 * word.size
        if xs[0] <= x <= xs[-1] and ys[-1] <= y <= ys[0]:
            column = next(i for i, (_, right) in enumerate(pairwise(xs)) if x <= right)
            row = next(i for i, (_, bottom) in enumerate(pairwise(ys)) if y >= bottom)
            found[row, column].append(word)
    return found


def _is_table(places: dict[tuple[int, int], list[Word]], words: Sequence[Word]) -> bool:
    return bool(places) and all(len(own) < max(_LONG_CELL, 0.5 * len(words)) for own in places.values())


def _joined(xs: list[float], ys: list[float], across: list[Side], down: list[Side]) -> Iterator[tuple[int, int, int, int]]:
    """Cells as (row, column, last row, last column): neighbours without a line between them are one."""
    done: set[tuple[int, int]] = set()
    last_row, last_column = len(ys) - 2, len(xs) - 2
    for row in range(last_row + 1):
        for column in range(last_column + 1):
            if (row, column) in done:
                continue
            right = column
            while right < last_column and (row, right + 1) not in done and not _parted(down, xs[right + 1], ys[row + 1], ys[row]):
                right += 1
            low = row
            while (
                low < last_row
                and not any(
                    (low + 1, c) in done or _parted(across, ys[low + 1], xs[c], xs[c + 1]) for c in range(column, right + 1)
                )
                and not any(_parted(down, xs[c + 1], ys[low + 2], ys[low + 1]) for c in range(column, right))
            ):
                low += 1
            done.update((r, c) for r in range(row, low + 1) for c in range(column, right + 1))
            yield row, column, low, right


def _parted(sides: Iterable[Side], where: float, low: float, high: float) -> bool:
    """Whether a line stands between two places."""
    middle = (low + high) / 2
    return any(abs(side[0] - where) <= TOUCH and side[1] - TOUCH <= middle <= side[2] + TOUCH for side in sides)
