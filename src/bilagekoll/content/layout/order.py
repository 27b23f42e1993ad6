"""Reading order: the page is cut at its gutters, and where none goes through, in strips from above.

A recursive cut (Nagy and Seth's XY-cut), with one change: strips that share a gutter are taken together before it is cut, so that
two columns are read one after the other although gaps between paragraphs go through both.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, pairwise
from statistics import median

from bilagekoll.content.layout.columns import Columns, as_table, is_label, read_as_columns, text_rows
from bilagekoll.content.layout.grids import Grid, Item
from bilagekoll.content.layout.gutters import Span, core, extent, free_spans, gutter_width, inner_spans, shared_spans, strips_of
from bilagekoll.content.layout.lines import Line, joined_lines, rows
from bilagekoll.facts.frozen import frozen

_DEEPEST = 12
"""Cuts within cuts."""
_FAR = 4.0
"""Room above a table, in widths of a gutter, from which what stands above is no part of it."""
_LEAST_CELLS = 3
"""Pieces of a row from which it may be one of a table, rather than lines of two columns."""
_SAME_LINE = 2.5
"""Gap, in parts of the size, up to which two pieces on one row of a column are one line."""

_WORDS_OF_AN_ADDRESS = 4
"""Words of the lines of an address, on average, below which they are one."""
_TITLE = 1.2
"""Size of a title against the address above it, at least."""
_HEADLINE = 1.5
"""Size of a headline against the text beside it, at least."""
_MOSTLY_LARGE = 0.8
"""Share of the letters of a column that are set so large where it is a headline: a page number may stand below it."""
_SETTLED = 3
"""Strips after which their gutters are no accident, and a strip that lacks one does not belong to them."""
_LONG = 9
"""Strips after which gutters that go on are those of columns, and what more the next strips share is within a column."""


@frozen
class Break:
    """Here one column ends and the next begins."""


Ordered = list[Line | Grid | Break]


def arranged(items: Sequence[Item], depth: int = 0, head: Sequence[str] = ()) -> Ordered:
    """Pieces as lines, and tables, in reading order. ``head``: that of the table before, which may go on here."""
    if not items:
        return []
    strips, bounds, least = strips_of(items), extent(items), gutter_width(items)
    text = _text_columns(strips, bounds, least) if depth < _DEEPEST else None
    if text is not None:
        above, left, right, below = text
        inner = [Break(), *arranged(left, depth + 1, head), Break(), *arranged(right, depth + 1), Break()]
        return [*arranged(above, depth + 1, head), *inner, *arranged(below, depth + 1)]
    found: Ordered = []
    for group, gutters in _groups(strips, bounds, least):
        found.extend(_group(group, gutters, depth, head))
    return found


def _text_columns(strips: list[list[Item]], bounds: Span, least: float) -> tuple[list[Item], ...] | None:
    """The longest stretch of strips that one gutter parts in two columns of text: above it, left, right, below it."""
    free = [free_spans(strip, bounds, least) for strip in strips]
    best: tuple[int, int, int, float] | None = None
    for start in range(len(strips)):
        for first in free[start]:
            began = bool(start) and any(low <= first[0] and first[1] <= high for low, high in free[start - 1])
            if began and not (_is_larger(strips[start]) and not _is_larger(strips[start - 1])):
                continue  # the stretch began further up
            end, gutter = _stretch(free, start, first, least)
            where = (gutter[0] + gutter[1]) / 2
            sides = _parted_at([item for strip in strips[start:end] for item in strip], where)
            worth = min(text_rows(side) for side in sides) or _beside_headline(*sides)
            if worth and (best is None or worth > best[0]):
                best = worth, start, end, where
    if best is None:
        return None
    _, start, end, where = best
    last = end
    while end < len(strips) and end - start > 1 and _is_heading_of_next(strips[start : end + 1], where, again=end < last):
        end -= 1
    left, right = _parted_at([item for strip in strips[start:end] for item in strip], where)
    return [item for strip in strips[:start] for item in strip], left, right, [item for strip in strips[end:] for item in strip]


def _is_heading_of_next(strips: Sequence[list[Item]], where: float, *, again: bool) -> bool:
    """Whether the last but one of some strips is a heading in the first column alone, above a line across both columns.

    ``again``: or above another such heading.
    """
    *columns, last, below = strips
    if _parted_at(last, where)[1] or not (again or any(item.box[0] < where < item.box[2] for item in below)):
        return False
    return _is_heading(last, [item for strip in columns for item in strip])


def _is_larger(strip: list[Item]) -> bool:
    """Whether a line of a strip is set much larger than what stands beside it."""
    sizes = [item.size for item in strip if isinstance(item, Line)]
    return len(sizes) > 1 and max(sizes) >= _HEADLINE * min(sizes)


def _beside_headline(left: Sequence[Item], right: Sequence[Item]) -> int:
    """Lines of text right of a headline of several lines, which is read before them; 0 where there is none."""
    lines, text = ([item for item in side if isinstance(item, Line)] for side in (left, right))
    if not lines or not text or len(lines) < len(left):
        return 0
    size = _HEADLINE * median(line.size for line in text)
    large = [line for line in lines if line.size >= size]
    letters = sum(len(line.text) for line in large)
    mostly = letters >= _MOSTLY_LARGE * sum(len(line.text) for line in lines)
    return text_rows(right) if mostly and len(rows(large)) > 1 and max(line.base for line in lines) == large[0].base else 0


def _stretch(free: list[list[Span]], start: int, gutter: Span, least: float) -> tuple[int, Span]:
    """How far down a gutter goes, and what is left of it."""
    for end in range(start + 1, len(free)):
        shared = shared_spans([gutter], free[end], least)
        if not shared:
            return end, gutter
        gutter = max(shared, key=lambda span: span[1] - span[0])
    return len(free), gutter


def _parted_at(items: Sequence[Item], where: float) -> tuple[list[Item], list[Item]]:
    left = [item for item in items if (item.box[0] + item.box[2]) / 2 < where]
    return left, [item for item in items if (item.box[0] + item.box[2]) / 2 >= where]


def _group(group: list[Item], gutters: list[Span], depth: int, head: Sequence[str]) -> Ordered:
    if gutters and all(isinstance(item, Grid) and item.boxed for item in group):
        return [item for strip in strips_of(group) for item in sorted(strip, key=lambda item: item.box[0])]  # row by row
    columns = Columns.cut(group, gutters) if gutters and depth < _DEEPEST else None
    if columns is None or len(columns.parts) < 2:
        return list(_in_rows(group))
    table = as_table(columns, head)
    if table is not None:
        return [*table]
    if not read_as_columns(columns):
        return list(_in_rows(group))
    found: Ordered = []
    for part in columns.parts:
        found += [Break(), *arranged(part, depth + 1, head)]
    return [*found, Break()]


def _groups(strips: list[list[Item]], bounds: Span, least: float) -> Iterator[tuple[list[Item], list[Span]]]:
    """Strips that share gutters, with the gutters that have something on both sides."""
    group: list[Item] = []
    free: list[Span] = []
    taken = 0
    all_free = [free_spans(strip, bounds, least) for strip in strips]
    for number, (strip, own) in enumerate(zip(strips, all_free, strict=True)):
        shared = shared_spans(free, own, least)
        begins = _table_begins(strips[number : number + _SETTLED], all_free[number : number + _SETTLED], least)
        apart = bool(group) and begins > 0 and _is_apart(group, free, strip, shared, begins, taken, least)
        apart = apart or _begins_letter(group, strip, shared) or (taken >= _SETTLED and _stands_elsewhere(group, free, strip))
        apart = apart or (taken > 1 and _ends_cards(group, free, strips[number : number + 2])) or _ends_boxes(group, strip)
        if group and not apart and _stay_together(group, free, strip, own, shared, taken):
            group, free, taken = group + strip, shared, taken + 1
        else:
            if group:
                yield group, inner_spans(group, free)
            group, free, taken = list(strip), own, 1
    if group:
        yield group, inner_spans(group, free)


def _is_apart(
    group: list[Item], free: list[Span], strip: list[Item], shared: list[Span], begins: int, taken: int, least: float
) -> bool:
    """Whether a table that begins is no part of the columns above it: it has more gutters, or stands far below.

    Where the columns have gone on for long, or have running text in one of them, they go on, and the table is in one of them.
    """
    if _gap(group, strip) > _FAR * least:
        return True
    before, left = inner_spans(group, free), len(inner_spans(group + strip, shared))
    if left == len(before) > 0 and ((taken >= _LONG and left > 1) or _has_text_beside(group, before)):
        return False
    return begins > left


def _stands_elsewhere(group: list[Item], free: list[Span], strip: list[Item]) -> bool:
    """Whether a row of three pieces or more is none of a table with as many columns: some of them stand below no cell."""
    gutters = inner_spans(group, free)
    if len(strip) < _LEAST_CELLS or len(gutters) < _LEAST_CELLS - 1:
        return False
    edges = [(low + high) / 2 for low, high in gutters]
    reach: dict[int, Span] = {}
    for item in group:
        column = _column(item, edges)
        left, right = reach.get(column, (item.box[0], item.box[2]))
        reach[column] = min(left, item.box[0]), max(right, item.box[2])
    spans = [reach.get(_column(item, edges), (item.box[0], item.box[2])) for item in strip]
    return any(item.box[0] >= right or item.box[2] <= left for item, (left, right) in zip(strip, spans, strict=True))


def _ends_cards(group: list[Item], free: list[Span], strips: Sequence[list[Item]]) -> bool:
    """Whether a heading in the first of several columns stands below them all, as nothing goes on to its right.

    Columns of text are filled one after the other: the first is no longer than the second while there is a third. Two columns
    must be short lines side by side, each row of both: what is known of a patient, above a letter.
    """
    gutters = inner_spans(group, free)
    if not gutters or not _is_heading(strips[0], group) or (len(gutters) < _LEAST_CELLS - 1 and not _are_side_by_side(group)):
        return False
    first = min(low for low, _ in gutters)
    return all(max(item.box[0] for item in strip) < first for strip in strips)


def _ends_boxes(group: Sequence[Item], strip: Sequence[Item]) -> bool:
    """Whether other columns than those of the boxes above begin, outside any box."""
    boxed = all(isinstance(item, Grid) and item.boxed for item in group)
    lines = [item for item in strip if isinstance(item, Line)]
    return boxed and len(lines) == len(strip) > max((len(row) for row in strips_of(group)), default=0)


def _are_side_by_side(group: Sequence[Item]) -> bool:
    """Whether every row, a title above them aside, has short pieces on both sides."""
    lines = [item for item in group if isinstance(item, Line)]
    level = list(dropwhile(lambda row: len(row) == 1, rows(lines)))
    short = sum(len(line.words) for line in lines) <= _WORDS_OF_AN_ADDRESS * len(lines)
    return short and len(lines) == len(group) and bool(level) and all(len(row) > 1 for row in level)


def _is_heading(strip: Sequence[Item], others: Iterable[Item]) -> bool:
    """Whether all of a strip is set larger than other lines, or bold where most of them are not."""
    lines = [item for item in others if isinstance(item, Line)]
    usual = median(line.size for line in lines) if lines else 0.0
    bold = 2 * sum(line.bold for line in lines) > len(lines)
    return all(isinstance(item, Line) and ((item.bold and not bold) or item.size >= _TITLE * usual) for item in strip)


def _column(item: Item, edges: Sequence[float]) -> int:
    middle = (item.box[0] + item.box[2]) / 2
    return sum(edge < middle for edge in edges)


def _has_text_beside(group: list[Item], gutters: list[Span]) -> bool:
    """Whether running text stands on one side of a gutter."""
    return any(text_rows(side) > 0 for low, high in gutters for side in _parted_at(group, (low + high) / 2))


def _begins_letter(group: list[Item], strip: list[Item], shared: list[Span]) -> bool:
    """Whether a title stands below what has been two columns of short lines: the sender and the address above a letter."""
    if not group or len(strip) != 1 or not isinstance(strip[0], Line) or not inner_spans(group, shared):
        return False
    lines = [item for item in group if isinstance(item, Line)]
    short = len(lines) == len(group) and sum(len(line.words) for line in lines) < _WORDS_OF_AN_ADDRESS * len(lines)
    return short and strip[0].size >= _TITLE * max(line.size for line in lines)


def _gap(group: list[Item], strip: list[Item]) -> float:
    """The room between what has been taken and what comes next."""
    return min(core(item)[0] for item in group) - max(core(item)[1] for item in strip) if group else 0.0


def _table_begins(strips: list[list[Item]], free: list[list[Span]], least: float) -> int:
    """How many gutters the next strips share, where they are rows of a table: each in three pieces or more."""
    if len(strips) < _SETTLED or any(len(strip) < _LEAST_CELLS for strip in strips):
        return 0
    shared = free[0]
    for own in free[1:]:
        shared = shared_spans(shared, own, least)
    gutters = len(inner_spans([item for strip in strips for item in strip], shared))
    return min(gutters, max(map(len, strips)) - 1)  # more have nothing between them


def _stay_together(group: list[Item], free: list[Span], strip: list[Item], own: list[Span], shared: list[Span], taken: int) -> bool:
    """Whether a strip has the gutters of the strips above it."""
    if not shared:
        return not (free or own)
    before, after = len(inner_spans(group, free)), len(inner_spans(group + strip, shared))
    if before:
        return after >= before or (after > 0 and taken < _SETTLED)
    return after >= len(inner_spans(strip, own))


def _in_rows(group: Sequence[Item]) -> Iterator[Line | Grid]:
    """Items of one column row by row; pieces near each other on a row are one line, and a label and what stands beside it."""
    lines = [item for item in group if isinstance(item, Line)]
    grids = [item for item in group if isinstance(item, Grid)]
    for row in rows(lines):
        while grids and grids[0].box[3] > row[0].base:
            yield grids.pop(0)
        run = [row[0]]
        for before, piece in pairwise(row):
            apart = piece.box[0] - before.box[2] > _SAME_LINE * max(piece.size, before.size)
            if apart and not (len(run) == 1 and is_label(before) and not is_label(piece)):
                yield joined_lines(run)
                run = []
            run.append(piece)
        yield joined_lines(run)
    yield from grids
