"""Paragraphs and tables of all pages as blocks: headings with levels, nested lists, notes, tables with captions, links."""

from collections.abc import Iterable, Sequence

from bilagekoll.content.blocks import (
    Block,
    Cell,
    Doubt,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
)
from bilagekoll.content.layout.grids import Grid, GridCell
from bilagekoll.content.layout.headings import Styles, levels, rank
from bilagekoll.content.layout.labels import label_of
from bilagekoll.content.layout.lines import Line, spaced
from bilagekoll.content.layout.page import Laid
from bilagekoll.content.layout.paragraphs import Para
from bilagekoll.content.repair import Vocabulary, joined_runs
from bilagekoll.facts.layout import LinkArea, Word

_DEEPER = 0.8
"""Indent against the item above, in parts of the size, from which an item is within it."""


class Builder:
    """Makes the blocks of a document from its pages."""

    def __init__(self, styles: Styles, content: Sequence[tuple[Laid, Sequence[object]]]) -> None:
        self._styles = styles
        self._content = content
        self._links: tuple[LinkArea, ...] = ()
        paragraphs = [item for _, items in content for item in items if isinstance(item, Para)]
        self._words = Vocabulary.of(paragraph.text for paragraph in paragraphs)
        self._ranks = {id(paragraph): found for paragraph in paragraphs if (found := rank(paragraph, styles)) is not None}
        self._levels = levels(list(self._ranks.values()))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        found: list[Block] = []
        for page, items in self._content:
            self._links = page.links
            found.extend(self._page(page.number, items))
        return tuple(found)

    def _page(self, number: int, items: Sequence[object]) -> Iterable[Block]:
        run: list[Para] = []
        for item in items:
            if isinstance(item, Para) and id(item) not in self._ranks and label_of(item.text) is not None:
                run.append(item)
                continue
            if run:
                yield self._list(run)
                run = []
            if isinstance(item, Grid):
                yield self._table(item, number)
            elif isinstance(item, Para):
                yield self._paragraph(item)
        if run:
            yield self._list(run)

    def _paragraph(self, paragraph: Para) -> Block:
        found = self._ranks.get(id(paragraph))
        inlines = self._inlines(paragraph.lines)
        if found is None:
            return Paragraph(inlines, page=paragraph.page, box=paragraph.box)
        plain = tuple(Inline(run.text, link=run.link) for run in inlines)
        return Heading(self._levels[found], plain, page=paragraph.page, box=paragraph.box)

    def _list(self, items: Sequence[Para]) -> ListBlock:
        """Items as lists within lists, by their indents."""
        first = label_of(items[0].text)
        own: list[ListItem] = []
        index = 0
        while index < len(items):
            item = items[index]
            inner = index + 1
            while inner < len(items) and items[inner].box[0] > item.box[0] + _DEEPER * item.size:
                inner += 1
            label = label_of(item.text)
            blocks: tuple[Block, ...] = (self._item(item),)
            if inner > index + 1:
                blocks += (self._list(items[index + 1 : inner]),)
            own.append(ListItem(label.text if label else "", blocks))
            index = inner
        return ListBlock(tuple(own), numbered=bool(first and first.text), page=items[0].page, box=items[0].box)

    def _item(self, item: Para) -> Paragraph:
        label = label_of(item.text)
        return Paragraph(_shortened(self._inlines(item.lines), label.length if label else 0), page=item.page, box=item.box)

    def _table(self, grid: Grid, page: int) -> Table:
        rows = tuple(
            tuple(self._cell(cell, page) for cell in sorted(grid.cells, key=lambda cell: cell.column) if cell.row == row)
            for row in range(grid.rows)
        )
        return Table(rows, page=page, box=grid.box, doubt=Doubt.TABLE if grid.guessed else None)

    def _cell(self, cell: GridCell, page: int) -> Cell:
        plain = tuple(Inline(run.text, link=run.link) for run in self._inlines(cell.lines))
        blocks: tuple[Block, ...] = (Paragraph(plain, page=page),) if plain else ()
        return Cell(blocks, header=cell.header, row_span=cell.row_span, col_span=cell.col_span)

    def _inlines(self, lines: Sequence[Line]) -> Inlines:
        runs: list[Inline] = []
        for number, line in enumerate(lines):
            if number:
                _append(runs, Inline("\n"), same=True)
            previous: Word | None = None
            for word in line.words:
                blank = " " if previous is not None and spaced(previous, word) else ""
                link = self._link(word)
                if blank:
                    _append(runs, Inline(blank), same=True)
                _append(runs, Inline(word.text, word.bold, word.italic, link), same=False)
                previous = word
        return joined_runs(tuple(runs), self._words) if runs else ()

    def _link(self, word: Word) -> str | None:
        x, y = (word.box[0] + word.box[2]) / 2, word.base + 0.25 * word.size
        return next((link.uri for link in self._links if link.box[0] <= x <= link.box[2] and link.box[1] <= y <= link.box[3]), None)


def _append(runs: list[Inline], run: Inline, *, same: bool) -> None:
    """Add to the last run where the style is the same (a blank takes the style before it)."""
    last = runs[-1] if runs else None
    if last is not None and (same or (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link)):
        runs[-1] = Inline(last.text + run.text, last.bold, last.italic, last.link)
    else:
        runs.append(run)


def _shortened(runs: Inlines, length: int) -> Inlines:
    """Runs without their first characters."""
    found = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if run.text[cut:]:
            found.append(Inline(run.text[cut:], run.bold, run.italic, run.link))
    return tuple(found)
