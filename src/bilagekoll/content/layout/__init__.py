"""The content of untagged pages, found from where words stand: columns, paragraphs, headings, lists, tables.

The way through: words -> charts (``charts``) -> pieces of lines (``lines``) -> tables with rules (``ruled``, ``stacked``) ->
reading order (``order``, ``columns``) -> pictures (``pictures``) -> running lines left out (``furniture``) -> paragraphs
(``paragraphs``, ``joining``) -> headings, lists, notes (``headings``, ``notes``, ``building``).
"""

from collections.abc import Iterable
from dataclasses import replace

from bilagekoll.content.blocks import Block, LeftOut
from bilagekoll.content.layout.broken import whole_tables
from bilagekoll.content.layout.building import Builder, known_of
from bilagekoll.content.layout.furniture import EdgeLine, Running
from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.headings import Styles, with_numbers
from bilagekoll.content.layout.page import Laid, lay_out
from bilagekoll.content.layout.paragraphs import paragraphs
from bilagekoll.content.layout.stretches import HELD, Sheet, Waiting, in_stretches
from bilagekoll.facts.layout import LayoutPage

__all__ = ["from_layout"]


def from_layout(pages: Iterable[LayoutPage]) -> tuple[tuple[Block, ...], tuple[LeftOut, ...]]:
    """The blocks of pages in reading order, and what was left out of them.

    A page is let go as soon as its lines are known, and those of a long document wait packed (``stretches``).
    """
    laid: Waiting[Laid] = Waiting()
    edges, head = list[tuple[EdgeLine, ...]](), tuple[str, ...]()
    for page in pages:
        own = lay_out(page, head)
        head = own.head
        edges.append(own.edges)
        laid.append(own)
    running = Running.of(edges)
    left_out: list[LeftOut] = []
    sheets: Waiting[Sheet] = Waiting()
    styles = Styles()
    for own in laid:
        kept, removed = own.without(running)
        left_out.extend(removed)
        found = with_numbers(list(paragraphs(kept, own.number)))
        for item in found:
            if not (isinstance(item, Grid) and item.picture):
                styles.add(item.lines)
        sheets.append(Sheet(own.number, own.height, own.links, tuple(found)))
    del laid
    known = None if len(sheets) <= HELD else known_of(sheets, styles)
    blocks: list[Block] = []
    for stretch in [list(sheets)] if known is None else in_stretches(sheets):
        whole, repeated = whole_tables([(sheet.number, sheet.items) for sheet in stretch])
        left_out.extend(repeated)
        content = [replace(sheet, items=tuple(items)) for sheet, items in zip(stretch, whole, strict=True)]
        blocks.extend(Builder(styles, content, known).blocks())
    return tuple(blocks), tuple(left_out)
