"""Paragraphs and tables of all pages as blocks: headings with levels, nested lists, notes, tables with captions."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from bilagekoll.content.blocks import Block, Cell, Doubt, Figure, Heading, Inlines, ListBlock, ListItem, Note, Paragraph, Table
from bilagekoll.content.hyphens import NO_WORDS, Vocabulary
from bilagekoll.content.layout.grids import Grid, GridCell
from bilagekoll.content.layout.headings import Styles, levels, not_headings, rank, without_text_below
from bilagekoll.content.layout.joining import continued
from bilagekoll.content.layout.labels import is_caption, is_caption_of_picture, label_of
from bilagekoll.content.layout.notes import notes
from bilagekoll.content.layout.paragraphs import Para, paragraphs
from bilagekoll.content.layout.runs import Runs, without_emphasis, without_start
from bilagekoll.content.layout.stretches import Sheet
from bilagekoll.content.leaders import without_last_leader
from bilagekoll.facts.frozen import frozen

_LEAST_COLUMNS, _FIGURES = 3, 0.8
"""Columns of a table from which a first row of words names columns of figures, and the share of figures in one of them."""
_DEEPER = 0.8
"""Indent against the item above, in parts of the size, from which an item is within it."""

Found = Sequence[Para | Grid]
"""What a page holds, in reading order."""


@frozen
class Known:
    """What must be known of a whole document to make blocks of some of its pages.

    ``levels``: of headings, by rank. ``signs``: how many notes have each sign. ``last``: the number of the last page.
    """

    levels: Mapping[tuple[float, int], int]
    signs: Mapping[str, int]
    vocabulary: Vocabulary
    last: int


def known_of(sheets: Iterable[Sheet], styles: Styles) -> Known:
    """What the pages of a document have in common."""
    ranks, signs, words, last = set[tuple[float, int]](), Counter[str](), set[str](), 0
    for sheet in sheets:
        page = Builder(styles, [sheet], Known({}, defaultdict(lambda: 1), NO_WORDS, 0))
        ranks.update(page.ranks.values())
        signs.update(page.notes.values())
        words |= Vocabulary.of(item.text for item in sheet.items if isinstance(item, Para)).words
        last = sheet.number
    return Known(levels(list(ranks)), signs, Vocabulary(frozenset(words)), last)


class Builder:
    """Makes the blocks of a document from its pages, or of a stretch of them with what is ``known`` of all.

    ``ranks`` of headings and signs of ``notes``: by the ``id`` of their paragraphs.
    """

    def __init__(self, styles: Styles, content: Sequence[Sheet], known: Known | None = None) -> None:
        self._content = content
        pages = [sheet.items for sheet in content]
        paragraphs = [item for items in pages for item in items if isinstance(item, Para)]
        body, _ = styles.body
        self.notes = notes(pages, body, known.signs if known else None)
        self.ranks = {
            id(paragraph): found
            for paragraph in paragraphs
            if id(paragraph) not in self.notes and (found := rank(paragraph, styles)) is not None
        }
        for sheet in content:
            own = [item for item in sheet.items if isinstance(item, Para)]
            for paragraph in not_headings(own, self.ranks, sheet.height):
                self.ranks.pop(id(paragraph), None)
        if content and (known is None or known.last == content[-1].number):
            for paragraph in without_text_below(content[-1].items, self.ranks, content[-1].height):
                self.ranks.pop(id(paragraph), None)
        self._levels = known.levels if known else levels(list(self.ranks.values()))
        self._rest = continued(pages, self.ranks, body)
        self._absorbed = {id(rest) for rest in self._rest.values()}
        links = {sheet.number: sheet.links for sheet in content}
        vocabulary = known.vocabulary if known else Vocabulary.of(paragraph.text for paragraph in paragraphs)
        self._runs = Runs(links, set(self.notes.values()), vocabulary)

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        return tuple(self._blocks([(sheet.number, item) for sheet in self._content for item in self._notes_last(sheet.items)]))

    def _notes_last(self, items: Found) -> list[Para | Grid]:
        """What a page holds, its notes after the text of all its columns."""
        return sorted(items, key=lambda item: id(item) in self.notes)

    def _blocks(self, every: Sequence[tuple[int, Para | Grid]]) -> Iterator[Block]:
        kept = [(page, item) for page, item in every if id(item) not in self._absorbed]
        place = 0
        while place < len(kept):
            page, item = kept[place]
            following = kept[place + 1][1] if place + 1 < len(kept) and kept[place + 1][0] == page else None
            if isinstance(item, Grid) and not item.lines and isinstance(following, Para) and is_caption_of_picture(following.text):
                yield Figure("", self._caption(following), page=page, box=item.box, doubt=Doubt.PICTURE)
                place += 1
            elif isinstance(item, Grid):
                yield self._picture(item, page) if item.picture else self._table(item, page, ())
            elif self._is_item(item):
                items, notes, place = self._list_from(kept, place)
                yield self._list(items, _indents(items))
                yield from map(self._paragraph, notes)
                continue
            elif isinstance(following, Grid) and not following.picture and is_caption(item.text):
                yield self._table(following, page, self._runs.plain(page, item.lines))
                place += 1
            else:
                yield self._paragraph(item)
            place += 1

    def _list_from(self, kept: Sequence[tuple[int, Para | Grid]], place: int) -> tuple[list[Para], list[Para], int]:
        """The items of a list, which may go on after the notes of a page; those notes; the place after them."""
        items: list[Para] = []
        notes: list[Para] = []
        waiting: list[Para] = []
        while place + len(waiting) < len(kept):
            _, item = kept[place + len(waiting)]
            if isinstance(item, Para) and self._is_item(item) and not _begins_anew(item, items):
                items.append(item)
                notes, place, waiting = notes + waiting, place + len(waiting) + 1, []
            elif isinstance(item, Para) and id(item) in self.notes:
                waiting.append(item)
            else:
                break
        return items, notes, place

    def _is_item(self, item: Para | Grid) -> bool:
        """Whether it is an item of a list."""
        plain = isinstance(item, Para) and id(item) not in self.ranks and id(item) not in self.notes
        return plain and isinstance(item, Para) and label_of(item.text) is not None

    def _paragraph(self, paragraph: Para) -> Block:
        level, sign = self.ranks.get(id(paragraph)), self.notes.get(id(paragraph))
        if level is not None:
            plain = self._runs.plain(paragraph.page, paragraph.lines)
            return Heading(self._levels[level], plain, page=paragraph.page, box=paragraph.box)
        if is_caption(paragraph.text) and sign is None:
            return Paragraph(self._caption(paragraph), page=paragraph.page, box=paragraph.box)
        inlines = self._inlines(paragraph)
        if sign is not None:
            length = len(paragraph.lines[0].words[0].text)
            return Note(sign, without_start(inlines, length), page=paragraph.page, box=paragraph.box)
        return Paragraph(inlines, page=paragraph.page, box=paragraph.box)

    def _caption(self, paragraph: Para) -> Inlines:
        """What a caption says, in one line, with what follows of it elsewhere."""
        return without_emphasis(self._inlines(paragraph, short_lines=False))

    def _inlines(self, paragraph: Para, *, short_lines: bool = True) -> Inlines:
        """A paragraph's text, with what follows of it in other columns and on other pages."""
        if short_lines and paragraph.narrow and label_of(paragraph.text) is None:
            return self._runs.lines(paragraph.page, paragraph.lines)
        parts = [(paragraph.page, paragraph.lines)]
        while (rest := self._rest.get(id(paragraph))) is not None:
            parts.append((rest.page, rest.lines))
            paragraph = rest
        return self._runs.of(*parts, short_lines=short_lines)

    def _list(self, items: Sequence[Para], indents: Sequence[float]) -> ListBlock:
        """Items as lists within lists, by their indents."""
        own: list[ListItem] = []
        index = 0
        while index < len(items):
            item = items[index]
            inner = index + 1
            while inner < len(items) and indents[inner] > indents[index] + _DEEPER * item.size:
                inner += 1
            label = label_of(item.text)
            blocks: tuple[Block, ...] = (self._item(item),)
            if inner > index + 1:
                blocks += (self._list(items[index + 1 : inner], indents[index + 1 : inner]),)
            own.append(ListItem(label.text if label else "", blocks))
            index = inner
        return ListBlock(tuple(own), numbered=bool(own[0].label), page=items[0].page, box=items[0].box)

    def _item(self, item: Para) -> Paragraph:
        label = label_of(item.text)
        return Paragraph(without_start(self._inlines(item), label.length if label else 0), page=item.page, box=item.box)

    def _picture(self, grid: Grid, page: int) -> Figure:
        words = tuple(replace(run, text=run.text.replace("\n", " ")) for run in self._runs.plain(page, grid.lines))
        return Figure("", words, page=page, box=grid.box, doubt=Doubt.PICTURE)

    def _table(self, grid: Grid, page: int, caption: Inlines) -> Table:
        head = _rows_of_head(grid)
        rows = tuple(
            tuple(
                self._cell(cell, page, header=row < head)
                for cell in sorted(grid.cells, key=lambda cell: cell.column)
                if cell.row == row
            )
            for row in range(grid.rows)
        )
        return Table(rows, caption, page=page, box=grid.box, doubt=Doubt.TABLE if grid.guessed else None)

    def _cell(self, cell: GridCell, page: int, *, header: bool) -> Cell:
        return Cell(tuple(self._in_cell(cell, page, header=header)), header=header, row_span=cell.row_span, col_span=cell.col_span)

    def _in_cell(self, cell: GridCell, page: int, *, header: bool) -> Iterator[Block]:
        """A cell's text as one paragraph; where it has bullets, as paragraphs and a list. A header is one name, however narrow."""
        if not any((label := label_of(line.text)) is not None and not label.text and len(line.words) > 1 for line in cell.lines):
            plain = self._runs.plain(cell.page or page, cell.lines, short_lines=not header)
            if plain:
                yield Paragraph((*plain[:-1], replace(plain[-1], text=without_last_leader(plain[-1].text))), page=page)
            return
        parts = [part for part in paragraphs(list(cell.lines), cell.page or page) if isinstance(part, Para)]
        for listed, group in groupby(parts, key=lambda part: label_of(part.text) is not None):
            if listed:
                items = list(group)
                yield self._list(items, _indents(items))
            else:
                yield from (Paragraph(self._runs.plain(part.page, part.lines), page=page) for part in group)


def _indents(items: Sequence[Para]) -> list[float]:
    """Where items begin, as if all stood in one column: the first in a new column stands as deep as the last of its kind."""
    found: list[float] = []
    shift = 0.0
    for number, item in enumerate(items):
        before = items[number - 1] if number else item
        if item.page == before.page and item.box[0] >= before.box[2] and item.box[3] > before.box[3]:
            shift = _shift(items, number, found)
        found.append(item.box[0] - shift)
    return found


def _shift(items: Sequence[Para], start: int, before: Sequence[float]) -> float:
    """How far the column that begins with an item stands beside that of the items before, by the first of a kind that both have."""
    for item in items[start:]:
        alike = [place for place in range(start) if _sign(items[place]) == _sign(item)]
        if alike:
            return item.box[0] - before[alike[-1]]
    return items[start].box[0] - before[-1]


def _sign(item: Para) -> str:
    """What tells the kind of an item: its bullet, or how its number is written."""
    return re.sub(r"\d+", "1", item.lines[0].words[0].text)


def _begins_anew(item: Para, before: Sequence[Para]) -> bool:
    """Whether an item is the first of another list: numbers that begin again, or bullets after numbers, at the same indent."""
    if not before or abs(item.box[0] - before[-1].box[0]) > _DEEPER * item.size:
        return False
    one, other = label_of(before[-1].text), label_of(item.text)
    first = other is not None and other.text.strip("(.)") in {"1", "a", "A"} and item.page == before[-1].page
    return one is not None and other is not None and (first or bool(one.text) != bool(other.text))


def _rows_of_head(grid: Grid) -> int:
    """How many rows name the columns: all of the first is bold, and not all of the rest; with the rows over which it reaches."""
    rows = max((cell.row_span for cell in grid.cells if cell.row == 0), default=1)
    for count in (rows, 1):
        first = [line for cell in grid.cells if cell.row < count for line in cell.lines]
        rest = [line for cell in grid.cells if cell.row >= count for line in cell.lines]
        if first and all(line.bold for line in first) and not all(line.bold for line in rest):
            return count
    return int(_names_figures(grid))


def _names_figures(grid: Grid) -> bool:
    """Whether the first row has words in all columns and no figure, above a column of figures."""
    texts = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        texts[cell.row][cell.column] = " ".join(line.text for line in cell.lines)
    head, *rest = texts
    words = all(text and not any(map(str.isdigit, text)) for text in head)
    columns = [[any(map(str.isdigit, row[column])) for row in rest] for column in range(grid.columns)]
    figures = any(sum(column) >= _FIGURES * len(column) for column in columns)
    return grid.columns >= _LEAST_COLUMNS and len(rest) > 1 and words and figures
