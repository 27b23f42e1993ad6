"""Tables with lines above and below only: the lines part the rows or the head, and the space between words the columns."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from bilagekoll.content.layout.grids import Grid, GridCell, is_contents, row_starts, without_empty
from bilagekoll.content.layout.lines import Line, joined_lines, pieces, rows
from bilagekoll.content.layout.sides import MOST_SIDES, TOUCH, Side, merged
from bilagekoll.facts.boxes import around, holds
from bilagekoll.facts.layout import Rule, Word
from bilagekoll.facts.place import Box

_COVERED = 0.15
"""Share of the rows that may have words across a gutter: heads and cells that span columns."""
_GUTTER, _WIDE_GUTTER = 0.5, 0.75
"""Least width of a gutter, in parts of the size: in a table of several rows, and in one of few, where it may be chance."""
_PARTIAL = 0.8
"""Share of a table's width that a line under a head over some of its columns has at most."""
_LEAST_BODY = 3
"""Rows of one stretch between lines from which they alone tell the columns."""
_LINES_OF_A_CELL = 4
"""Lines between two lines that are put together of cells' edges, up to which they are one row: more are rows without lines."""
_SPACE = 0.35
"""Width of a space, in parts of the size, at most."""
_HEAD, _NEXT = 5.0, 1.9
"""How far above a table its head may reach, and its lines may be apart, in parts of the size."""
_FOOT = 3.0
"""How far below a table its sum may stand, in parts of the size."""
_SAME = 1.1
"""Size of an upper line of a head against the lower, at most: a larger one is a heading."""
_FEW_ROWS = 4
_FULLY_RULED = 4
"""Stretches between lines from which each is a row."""
_WIDE = 0.6
"""Share of the table's width that a line of running text fills."""
_PADDING = 8.0
"""Points between the end of a line and the text of a cell at most (Word: 5.4)."""
_PARAGRAPH = 3
"""Lines of running text that no first column of a table has, from which there is text between two tables."""
_LONGEST = 0.9
"""Share of the page's height that a stretch between two lines of one table may have."""

Columns = tuple[int, int]
"""The first and the last column of a span."""


def stacked(words: Sequence[Word], rules: Sequence[Rule], height: float) -> list[Grid]:
    """The tables of a page between lines of the same length that lie above one another."""
    lying = merged([((r.box[1] + r.box[3]) / 2, r.box[0], r.box[2]) for r in rules if r.horizontal])
    if len(lying) > MOST_SIDES:
        return []
    found = []
    for stack in _stacks(lying):
        for run in _runs(stack, words, height):
            grid = _grid(run, _partial(lying, run), words, _joints(rules, run))
            if grid is not None and not is_contents(grid):
                found.append(grid)
    return _without_frames(found)


def _without_frames(grids: list[Grid]) -> list[Grid]:
    """Tables without those whose lines are the edges of a box in which another stands; that one is nearly as wide."""
    return [
        grid
        for grid in grids
        if not any(other is not grid and holds(grid.box, other.box, TOUCH) and _is_as_wide(other.box, grid.box) for other in grids)
    ]


def _is_as_wide(box: Box, other: Box) -> bool:
    return box[2] - box[0] >= _PARTIAL * (other[2] - other[0])


def _stacks(lying: list[Side]) -> Iterator[list[Side]]:
    """Lines that begin and end alike, from above."""
    alike: dict[tuple[int, int], list[Side]] = defaultdict(list)
    for side in sorted(lying, key=lambda side: -side[0]):
        if side[2] - side[1] < 40:
            continue
        key = next((k for k in alike if abs(k[0] - side[1]) <= 2 * TOUCH and abs(k[1] - side[2]) <= 2 * TOUCH), None)
        alike[key or (round(side[1]), round(side[2]))].append(side)
    yield from (stack for stack in alike.values() if len(stack) > 1)


def _between(words: Sequence[Word], above: Side, below: Side) -> list[Word]:
    left, right = above[1] - 2 * TOUCH, above[2] + 2 * TOUCH
    return [w for w in words if below[0] <= w.base + 0.3 * w.size <= above[0] and left <= (w.box[0] + w.box[2]) / 2 <= right]


def _runs(stack: list[Side], words: Sequence[Word], height: float) -> Iterator[list[Side]]:
    """Parts of a stack between which no running text stands."""
    run = [stack[0]]
    for above, below in pairwise(stack):
        inner = rows(pieces(_between(words, above, below)))
        far = above[0] - below[0] > _LONGEST * height
        if not inner or far or _is_prose(inner, above) or _is_heading(inner, stack, words):
            if len(run) > 1:
                yield run
            run = []
        run.append(below)
    if len(run) > 1:
        yield run


def _is_heading(inner: list[list[Line]], stack: list[Side], words: Sequence[Word]) -> bool:
    """Whether only a line that is set larger than most of what lies between the outer lines stands there: it is above a table."""
    if len(inner) > 1 or len(inner[0]) > 1:
        return False
    return inner[0][0].size > _SAME * median(word.size for word in _between(words, stack[0], stack[-1]))


def _is_prose(inner: list[list[Line]], side: Side) -> bool:
    """Whether rows are lines of a paragraph: in one piece, and wide; among other rows several that begin where the lines do."""
    width = side[2] - side[1]
    wide = [row for row in inner if len(row) == 1 and row[0].box[2] - row[0].box[0] > _WIDE * width and len(row[0].words) > 4]
    from_the_edge = sum(row[0].box[0] - side[1] <= _PADDING for row in wide)
    return (len(wide) > 0.5 * len(inner) and (len(wide) > 1 or len(inner) == 1)) or from_the_edge >= _PARAGRAPH


def _partial(lying: list[Side], run: list[Side]) -> list[Side]:
    """Shorter lines within a table: each stands under a head over several columns."""
    left, right = run[0][1], run[0][2]
    inner = [
        side
        for side in lying
        if run[-1][0] + TOUCH < side[0] < run[0][0] - TOUCH and left - TOUCH <= side[1] and side[2] <= right + TOUCH
    ]
    return [side for side in inner if side[2] - side[1] < _PARTIAL * (right - left)]


def _joints(rules: Sequence[Rule], run: list[Side]) -> list[float]:
    """Where the lines of a table are put together of pieces, all at the same places: a piece is the edge of a cell."""
    left, right = run[0][1] + TOUCH, run[0][2] - TOUCH
    each = [
        {
            round(edge)
            for rule in rules
            if rule.horizontal and abs(rule.box[1] - side[0]) <= TOUCH
            for edge in (rule.box[0], rule.box[2])
        }
        for side in run
    ]
    inner = [{edge for edge in edges if left < edge < right} for edges in each]
    return sorted(inner[0]) if len(inner) > 1 and all(edges == inner[0] for edges in inner) else []


def _grid(run: list[Side], partial: list[Side], words: Sequence[Word], joints: list[float]) -> Grid | None:
    heights = {side[0] for side in partial}
    sides = sorted([*run, *((height, run[0][1], run[0][2]) for height in heights)], reverse=True)
    bands = [rows(pieces(own)) for above, below in pairwise(sides) if (own := _between(words, above, below))]
    title = _title_of(bands)
    bands = [bands[0][1:], *bands[1:]] if title else bands
    inner = [row for band in bands for row in band]
    if len(inner) < 2 or not _is_parted(bands):
        return None
    crossed = any(word.box[0] < joint < word.box[2] for row in inner for line in row for word in line.words for joint in joints)
    joints = [] if crossed else joints
    gutters = joints or _columns_of(bands)
    if not gutters:
        return None
    spans = _spans(partial, inner, gutters)
    cells: list[GridCell] = []
    number = 0
    each = bool(joints) and len(bands) >= _LEAST_BODY and max(map(len, bands)) <= _LINES_OF_A_CELL
    whole = each or (len(run) > _FULLY_RULED and len(inner) < 3 * len(bands)) or _is_row_a_band(bands, gutters)
    head = [] if title else _open_head(run[0], words, gutters)
    top = max((line.base + line.size for row in head or inner[:1] for line in row) if head or title else [run[0][0]])
    foot = _open_foot(run[-1], words, gutters)
    for band in filter(None, [head, *bands, foot]):
        for row in _rows_of(band, gutters, whole=whole):
            cells.extend(_cells(row, gutters, number, spans))
            number += 1
    left, right = run[0][1], run[0][2]
    bottom = min((line.box[1] for row in foot for line in row), default=run[-1][0])
    return without_empty(cells, (left, bottom, right, top), guessed=True)


def _title_of(bands: list[list[list[Line]]]) -> Line | None:
    """The heading at the top of a box, where its edges were taken for the lines of a table: alone on its line, and larger."""
    if not bands or len(bands[0]) < 2 or len(bands[0][0]) > 1:
        return None
    (first,), below = bands[0][0], [line.size for band in bands for row in band[1:] for line in row]
    return first if first.size > _SAME * max(below) else None


def _is_parted(bands: list[list[list[Line]]]) -> bool:
    """Whether what stands between the lines is in columns, rather than the labels of a chart.

    Half of the rows have words in several columns; or, where cells have several lines of text, each stretch has such a row; or a
    bold head stands over a column to be filled in.
    """
    inner = [row for band in bands for row in band]
    if sum(len(row) > 1 for row in inner) >= 0.5 * len(inner):
        return True
    words = [word.text for row in inner for line in row for word in line.words]
    is_text = sum(word[0].isalpha() for word in words) > 0.5 * len(words)
    with_columns = [any(len(row) > 1 for row in band) for band in bands]
    return is_text and (_is_form(inner) or (len(bands) >= _LEAST_BODY and all(with_columns)))


def _is_form(inner: list[list[Line]]) -> bool:
    """Whether a bold head names several columns, and only the first is filled in."""
    head, rest = inner[0], inner[1:]
    bold = len(head) > 1 and all(line.bold for line in head) and not any(line.bold for row in rest for line in row)
    return bold and len(rest) > 1 and all(len(row) == 1 and row[0].box[2] < head[1].box[0] for row in rest)


def _body(bands: list[list[list[Line]]]) -> list[list[Line]]:
    """The rows below the head, whose cells may span columns: those of the last stretch where they are enough to go by."""
    for rest in (bands[-1:] if len(bands) > 1 else [], bands[1:]):
        body = [row for band in rest for row in band]
        if sum(len(row) > 1 for row in body) >= (_LEAST_BODY if len(rest) == 1 else 2):
            return body
    return []


def _is_row_a_band(bands: list[list[list[Line]]], gutters: Sequence[float]) -> bool:
    """Whether each stretch between lines is a row: none has more than one line in its first column."""
    firsts = [sum(any(_column(line.box[0], gutters) == 0 for line in row) for row in band) for band in bands]
    return len(bands) >= _LEAST_BODY and max(firsts) == 1


def _open_head(side: Side, words: Sequence[Word], gutters: Sequence[float]) -> list[list[Line]]:
    """The row above the first line where it names the columns: pieces in several columns, none across a gutter, right above it."""
    above = (side[0] + _HEAD * max((word.size for word in words), default=0.0), side[1], side[2])
    found: list[list[Line]] = []
    for row in reversed(rows(pieces(own)) if (own := _between(words, above, side)) else []):
        columns = [_column((line.box[0] + line.box[2]) / 2, gutters) for line in row]
        clear = all(not line.box[0] < gutter < line.box[2] for line in row for gutter in gutters)
        near = row[0].base - (found[-1][0].base if found else side[0]) <= _NEXT * row[0].size
        if not (clear and near and len(set(columns)) == len(columns) and (len(row) >= max(2, len(gutters)) or found)):
            break
        if found and not all(line.bold and line.size <= _SAME * found[-1][0].size for line in row):
            break
        found.append(row)
    return found[::-1]


def _columns_of(bands: list[list[list[Line]]]) -> list[float]:
    """Where the columns are parted: by the rows below the head, and by the head where it names as many columns or more.

    A column in which nothing is filled in has only its name.
    """
    body = _body(bands) or [row for band in bands for row in band]
    gutters = _gutters(body)
    if gutters and len(bands) > 1 and len(bands[0]) == 1 and len(bands[0][0]) > len(gutters):
        named = _gutters(body, bands[0][0])
        return named if len(named) >= len(gutters) else gutters
    return gutters


def _open_foot(side: Side, words: Sequence[Word], gutters: Sequence[float]) -> list[list[Line]]:
    """The row right below the last line where it is the sum: a name, and a figure at the end of the last column."""
    below = (side[0] - _FOOT * max((word.size for word in words), default=0.0), side[1], side[2])
    row = next(iter(rows(pieces(own)) if (own := _between(words, side, below)) else []), [])
    if len(row) < 2 or any(line.box[0] < gutter < line.box[2] for line in row for gutter in gutters[1:]):
        return []
    columns = [_column((line.box[0] + line.box[2]) / 2, gutters) for line in row]
    figure = row[-1].text.replace(" ", "")
    ends = columns[-1] == len(gutters) and side[2] - row[-1].box[2] <= _PADDING
    is_sum = ends and columns[0] < columns[-1] and 2 * sum(map(str.isdigit, figure)) > len(figure)
    return [row] if is_sum and row[0].text[0].isalpha() else []


def _gutters(inner: list[list[Line]], names: Sequence[Line] = ()) -> list[float]:
    """Middles of the places across which hardly a row has words, and none of the ``names`` of columns stands."""
    size = sorted(line.size for row in inner for line in row)[len(inner) // 2]
    words = [[word.box for line in row for word in line.words] for row in inner]
    left, _, right, _ = around([*(line.box for row in inner for line in row), *(name.box for name in names)])
    named = [name.box for name in names]
    edges = sorted({edge for row in [*words, named] for box in row for edge in (box[0], box[2])})
    allowed = _COVERED * len(inner)
    least = (_WIDE_GUTTER if len(inner) < _FEW_ROWS else _GUTTER) * size
    found: list[float] = []
    run: list[tuple[int, float, float]] = []
    for low, high in pairwise(edges):
        covered = sum(any(box[0] < high and low < box[2] for box in row) for row in words)
        is_named = any(box[0] < high and low < box[2] for box in named)
        if covered <= allowed and not is_named and low > left and high < right:
            run.append((covered, low, high))
            continue
        if run and run[-1][2] - run[0][1] >= least:
            _, *best = min(run, key=lambda part: (part[0], part[1] - part[2]))  # where the fewest words are, and most room
            found.append(sum(best) / 2)
        run = []
    return found


def _column(x: float, gutters: Sequence[float]) -> int:
    return sum(gutter < x for gutter in gutters)


def _rows_of(band: list[list[Line]], gutters: Sequence[float], *, whole: bool) -> list[list[Word]]:
    """The rows of a stretch between two lines: one where every row has its line, else by the steps between lines."""
    if whole:
        return [[word for row in band for line in row for word in line.words]]
    filled = [frozenset(_column((word.box[0] + word.box[2]) / 2, gutters) for line in row for word in line.words) for row in band]
    starts = row_starts([row[0].base for row in band], filled, len(gutters) + 1)
    found: list[list[Word]] = []
    for row, begins in zip(band, starts, strict=True):
        own = [word for line in row for word in line.words]
        if begins:
            found.append(own)
        else:
            found[-1].extend(own)
    return found


def _spans(partial: list[Side], inner: list[list[Line]], gutters: list[float]) -> list[tuple[Side, Columns]]:
    """The first and last column over whose middle each shorter line goes."""
    places: dict[int, list[float]] = defaultdict(list)
    for middle in ((word.box[0] + word.box[2]) / 2 for row in inner for line in row for word in line.words):
        places[_column(middle, gutters)].append(middle)
    middles = {column: sum(own) / len(own) for column, own in places.items()}
    found = []
    for side in partial:
        under = sorted(column for column, middle in middles.items() if side[1] <= middle <= side[2])
        if len(under) > 1:
            found.append((side, (under[0], under[-1])))
    return found


def _stands_on(line: Line, side: Side) -> bool:
    """Whether a piece stands right above a line, and within its ends."""
    return 0 < line.base - side[0] < line.size and side[1] - TOUCH <= line.box[0] and line.box[2] <= side[2] + TOUCH


def _goes_across(line: Line, gutter: float) -> bool:
    """Whether a word stands in a gutter, or words no farther apart than in running text."""
    if any(word.box[0] < gutter < word.box[2] for word in line.words):
        return True
    return any(
        one.box[2] <= gutter <= other.box[0] and other.box[0] - one.box[2] < _SPACE * line.size
        for one, other in pairwise(line.words)
    )


def _cells(
    own: Sequence[Word], gutters: Sequence[float], number: int, partial: Sequence[tuple[Side, Columns]]
) -> Iterator[GridCell]:
    """A row's words by column; a piece across a gutter, or above a line across several columns, spans them."""
    spans: list[Columns] = [(column, column) for column in range(len(gutters) + 1)]
    lines = pieces(list(own))
    crossed = [(left, left + 1) for line in lines for left, gutter in enumerate(gutters) if _goes_across(line, gutter)]
    heads = [span for side, span in partial if sum(_stands_on(line, side) for line in lines) == 1]
    for first, last in [*crossed, *heads]:
        low, high = min(s[0] for s in spans if s[1] >= first), max(s[1] for s in spans if s[0] <= last)
        spans = [span for span in spans if span[1] < low or span[0] > high] + [(low, high)]
    for low, high in sorted(spans):
        inside = [word for word in own if low <= _column((word.box[0] + word.box[2]) / 2, gutters) <= high]
        inner = tuple(joined_lines(row) for row in rows(pieces(inside))) if inside else ()
        yield GridCell(inner, number, low, 1, high - low + 1)
