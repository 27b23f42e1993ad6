"""Tables (ISO 32000-1, 14.8.4.3.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Cell, Heading, Inlines, LeftOut, Omission, Paragraph, Table, text_of
from bilagekoll.content.coverage import texts_of
from bilagekoll.content.from_tags.lines import Line, Source
from bilagekoll.content.from_tags.lists import Flow
from bilagekoll.facts.structure import Element, Marked

_GROUPS = frozenset({"THead", "TBody", "TFoot", "NonStruct", "Div", "Part"})
"""Groups of rows, and types that say nothing of their own."""
WIDEST_SPAN = 1000
"""Columns or rows that a cell may span, as HTML has it for columns."""


def table_blocks(element: Element, source: Source, flow: Flow) -> list[Block]:
    """A table with its caption, and whatever else stands in it after it.

    A table that only lays out a page (one row or one column without a header, headings or tables in its cells) gives its content.
    """
    rows: list[tuple[Cell, ...]] = []
    caption: Inlines = ()
    stray: list[Block] = []
    for part, in_head in _parts(element, source):
        if part.role == "TR":
            row = tuple(_cell(kid, source, flow, in_head=in_head) for kid in source.kids(part) if isinstance(kid, Element))
            if row:
                rows.append(row)
        elif part.role == "Caption" and not caption:
            line = Line(source)
            line.add(part)
            caption = line.inlines()
        else:
            stray += flow([part], element)
    if not any(cell.blocks for row in rows for cell in row):
        return stray
    table = Table(tuple(_without_repeated(rows, source)), caption, page=element.place.page, box=element.place.box)
    return [*(_unfolded(table) if _only_lays_out(table) else [table]), *stray]


def _without_repeated(rows: Sequence[tuple[Cell, ...]], source: Source) -> Iterator[tuple[Cell, ...]]:
    """Rows without the heads that programs tag again in the next column or on the next page."""
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        words = tuple(" ".join(texts_of(cell.blocks)) for cell in row)
        if all(cell.header for cell in row) and len(row) > 1 and any(words):
            if words in seen:
                placed = next(block for cell in row for block in cell.blocks)
                source.left_out.append(LeftOut(Omission.REPEATED, " ".join(words), placed.page, placed.box))
                continue
            seen.add(words)
        yield row


def _parts(element: Element, source: Source) -> Iterator[tuple[Element, bool]]:
    """The elements under a table, groups of rows opened; and whether they stand in the table's head."""
    for kid in source.kids(element):
        if not isinstance(kid, Element):
            continue
        if kid.role in _GROUPS:
            yield from ((row, in_head or kid.role == "THead") for row, in_head in _parts(kid, source))
        else:
            yield kid, False


def _cell(element: Element, source: Source, flow: Flow, *, in_head: bool) -> Cell:
    spans = (min(WIDEST_SPAN, max(1, span)) for span in (element.cell.row_span, element.cell.col_span))
    is_header = element.role == "TH" or in_head
    blocks = flow(source.kids(element), element)
    return Cell(tuple(_said_once(blocks, element, source) if is_header else blocks), is_header, *spans)


def _said_once(blocks: list[Block], element: Element, source: Source) -> list[Block]:
    """A head that stands on several pages once: browsers tag what they repeat at the top of a page as more of the same cell."""
    content = source.structure.content(element)
    pages = sorted({item.page for item in content if isinstance(item, Marked) and item.text.strip()})
    if len(pages) < 2 or len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return blocks
    words = text_of(blocks[0].inlines).split()
    first = words[: len(words) // len(pages)]
    if words != first * len(pages):
        return blocks
    head = " ".join(first)
    source.left_out.extend(LeftOut(Omission.REPEATED, head, page) for page in pages[1:])
    return [replace(blocks[0], inlines=(replace(blocks[0].inlines[0], text=head),))]


def _only_lays_out(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row]
    if any(cell.header for cell in cells):
        return False
    single = len(table.rows) == 1 or all(len(row) == 1 for row in table.rows)
    return single or any(isinstance(block, Heading | Table) for cell in cells for block in cell.blocks)


def _unfolded(table: Table) -> list[Block]:
    caption: list[Block] = [Paragraph(table.caption, page=table.page)] if table.caption else []
    return caption + [block for row in table.rows for cell in row for block in cell.blocks]
