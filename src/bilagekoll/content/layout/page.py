"""One page: its lines and tables in reading order, and the lines at its edges."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import LeftOut, Omission
from bilagekoll.content.layout.asides import asides
from bilagekoll.content.layout.boxes import boxed
from bilagekoll.content.layout.bullets import with_bullets
from bilagekoll.content.layout.charts import charts
from bilagekoll.content.layout.direction import in_reading_order
from bilagekoll.content.layout.furniture import EDGE, EdgeLine, Running, edge_of
from bilagekoll.content.layout.grids import Grid, Item, without_empty
from bilagekoll.content.layout.heads import with_head
from bilagekoll.content.layout.initials import with_initials
from bilagekoll.content.layout.lines import Line, pieces
from bilagekoll.content.layout.order import Break, Ordered, arranged
from bilagekoll.content.layout.pictures import pictures, with_pictures
from bilagekoll.content.layout.ruled import ruled
from bilagekoll.content.layout.stacked import stacked
from bilagekoll.content.layout.turned import turned_page, upright
from bilagekoll.facts.boxes import around, holds
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.layout import Hidden, LayoutPage, LinkArea, Word

_MOST_AREAS = 600
"""Filled rectangles of a page above which they are taken for a drawing (chosen, not measured)."""
_DRAWN = 1.0
"""Points by which what a drawing is made of may reach out of it."""
_NUMBER_SIZE = 1.3
"""Size of a page number against the text, at most: a larger one is the number of a chapter."""


@frozen
class Laid:
    """A page as lines and tables in reading order; ``left_out``: what the file marks as header or footer, or nobody sees."""

    number: int
    height: float
    width: float
    ordered: Ordered
    links: tuple[LinkArea, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def head(self) -> tuple[str, ...]:
        """The first row of the last table: the next page may repeat it."""
        last = next((item for item in reversed(self.ordered) if isinstance(item, Grid) and not item.picture), None)
        cells = [] if last is None else sorted((cell for cell in last.cells if cell.row == 0), key=lambda cell: cell.column)
        return tuple(" ".join(line.text for line in cell.lines) for cell in cells)

    @property
    def edges(self) -> tuple[EdgeLine, ...]:
        """The lines at the top and bottom of the page, for telling which run over pages."""
        lines = (line for item in self.ordered if not isinstance(item, Break) for line in _loose(item))
        found = (edge_of(line, self.height, self.number) for line in lines)
        return tuple(edge for edge in found if edge is not None)

    def without(self, running: Running) -> tuple[Ordered, tuple[LeftOut, ...]]:
        """The page without running headers, footers and page numbers, and what they were."""
        kept: Ordered = []
        removed = list(self.left_out)
        lines = [item for item in self.ordered if isinstance(item, Line | Grid)]
        usual = _usual_size(lines)
        for item in self.ordered:
            why = None
            if isinstance(item, Line):
                outermost = _outermost(item, lines) and item.size <= _NUMBER_SIZE * usual
                why = running.why(item, self.height, self.number, outermost=outermost)
            if isinstance(item, Grid) and item.guessed:
                rest, running_lines = _without_running(item, running, self)
                kept += [rest] if rest else []
                removed += [LeftOut(why, line.text, self.number, line.box) for why, line in running_lines]
            elif why is None:
                kept.append(item)
            elif isinstance(item, Line):
                removed.append(LeftOut(why, item.text, self.number, item.box))
        if not any(isinstance(item, Line | Grid) for item in kept):
            return self.ordered, self.left_out  # what all pages say is what the document says
        return kept, tuple(removed)


def _usual_size(items: Sequence[Item]) -> float:
    """The size of most letters of a page."""
    letters: Counter[float] = Counter()
    for item in items:
        for line in (item,) if isinstance(item, Line) else item.lines:
            letters[round(line.size)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 10.0


def _loose(item: Item) -> Sequence[Line]:
    """Lines that may turn out to run over pages: those of no table, or of one that may be none."""
    if isinstance(item, Line):
        return (item,)
    return item.lines if item.guessed else ()


def _without_running(grid: Grid, running: Running, page: Laid) -> tuple[Grid | None, list[tuple[Omission, Line]]]:
    """A table without a running line that stands right above or below it."""
    removed: list[tuple[Omission, Line]] = []
    rows = range(grid.rows)
    for row in (0, grid.rows - 1):
        lines = [line for cell in grid.cells if cell.row == row for line in cell.lines]
        found = [(why, line) for line in lines if (why := running.why(line, page.height, page.number, outermost=False))]
        if found and len(found) == len(lines) and row in rows:
            removed += found
            rows = range(rows.start + (row == 0), rows.stop - (row > 0))
    if not removed:
        return grid, []
    cells = [cell for cell in grid.cells if cell.row in rows]
    return without_empty(cells, around(line.box for cell in cells for line in cell.lines), guessed=True) if cells else None, removed


def _outermost(line: Line, others: Sequence[Item]) -> bool:
    """Whether nothing stands above it, or nothing below, and nothing beside it."""
    if any(other.box[1] < line.base + 0.3 * line.size < other.box[3] for other in others if other is not line):
        return False
    above = any(other.box[1] > line.base + 0.5 * line.size for other in others if other is not line)
    below = any(other.box[3] < line.base + 0.3 * line.size for other in others if other is not line)
    return not above or not below


def lay_out(page: LayoutPage, head: Sequence[str] = ()) -> Laid:
    """The page in reading order. ``head``: that of the last table of the page before."""
    page = turned_page(page)
    words = [word for word in page.words if word.hidden is Hidden.NO]
    flat, askew = upright(words)
    flat = with_bullets(with_initials(flat), page.dots)
    drawings = charts(page, flat, askew)
    flat, askew = _outside(flat, drawings), [line for line in askew if not any(line in drawing.lines for drawing in drawings)]
    areas = page.areas if len(page.areas) <= _MOST_AREAS else ()
    areas = tuple(area for area in areas if not any(holds(drawing.box, area.box, _DRAWN) for drawing in drawings))
    rules = tuple(rule for rule in page.rules if not any(holds(drawing.box, rule.box, _DRAWN) for drawing in drawings))
    grids = ruled(flat, rules, areas)
    free = _outside(flat, grids)
    grids += stacked(free, rules, page.height)
    free = _outside(free, grids)
    boxes = asides(free, areas)
    aside = {word for box in boxes for word in box}
    items: list[Item] = [*drawings, *grids, *pieces([word for word in free if word not in aside])]
    items, inside = boxed(items, areas, rules)
    ordered = _headed(_opened(arranged(items, head=head), inside))
    for box in boxes:
        ordered += [Break(), *arranged(pieces(box))]
    for line in askew:
        ordered += [Break(), line]
    ordered = with_pictures(in_reading_order(ordered), pictures(page, drawings))
    return Laid(page.number, page.height, page.width, ordered, page.links, tuple(_hidden(page)))


def _opened(ordered: Ordered, inside: Mapping[int, Sequence[Item]]) -> Ordered:
    """A page with what stands in its boxes."""
    found: Ordered = []
    for item in ordered:
        own = inside.get(id(item))
        found += [item] if own is None else [Break(), *_opened(arranged(own), inside), Break()]
    return found


def _headed(ordered: Ordered) -> Ordered:
    """Tables with the heads that stand above them."""
    found: Ordered = []
    for item in ordered:
        before = found[-1] if found else None
        whole = with_head(before, item) if isinstance(before, Line) and isinstance(item, Grid) else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(item)
    return found


def _outside(words: Sequence[Word], grids: Sequence[Grid]) -> list[Word]:
    """The words that are in no table."""
    inside = {word for grid in grids for cell in grid.cells for line in cell.lines for word in line.words}
    return [word for word in words if word not in inside]


def _hidden(page: LayoutPage) -> Iterator[LeftOut]:
    """What the file marks as header or footer, and what stands outside the page as it is shown."""
    for hidden in (Hidden.ARTIFACT, Hidden.OUTSIDE):
        for line in pieces([replace(word, hidden=Hidden.NO) for word in page.words if word.hidden is hidden]):
            where = Omission.HEADER if line.base > (1 - EDGE) * page.height else Omission.FOOTER
            yield LeftOut(Omission.OUTSIDE if hidden is Hidden.OUTSIDE else where, line.text, page.number, line.box)
