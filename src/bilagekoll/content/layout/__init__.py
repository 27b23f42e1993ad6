"""The content of untagged pages, found from where words stand: columns, paragraphs, headings, lists, tables.

The way through: words -> charts (``charts``) -> pieces of lines (``lines``) -> tables with rules (``ruled``, ``stacked``) ->
reading order (``order``, ``columns``) -> pictures (``pictures``) -> running lines left out (``furniture``) -> paragraphs
(``paragraphs``, ``joining``) -> headings, lists, notes (``headings``, ``notes``, ``building``).
"""

from collections.abc import Iterable

from bilagekoll.content.blocks import Block, LeftOut
from bilagekoll.content.layout.broken import whole_tables
from bilagekoll.content.layout.building import Builder
from bilagekoll.content.layout.furniture import Running
from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.headings import Styles, with_numbers
from bilagekoll.content.layout.page import Laid, lay_out
from bilagekoll.content.layout.paragraphs import Para, paragraphs
from bilagekoll.facts.layout import LayoutPage

__all__ = ["from_layout"]


def from_layout(pages: Iterable[LayoutPage]) -> tuple[tuple[Block, ...], tuple[LeftOut, ...]]:
    """The blocks of pages in reading order, and what was left out of them.

    A page is let go as soon as its lines are known: what grows with the document is its text.
    """
    laid: list[Laid] = []
    for page in pages:
        laid.append(lay_out(page, laid[-1].head if laid else ()))
    running = Running.of([page.edges for page in laid])
    left_out: list[LeftOut] = []
    content: list[tuple[Laid, list[Para | Grid]]] = []
    styles = Styles()
    for own in laid:
        kept, removed = own.without(running)
        left_out.extend(removed)
        found = with_numbers(list(paragraphs(kept, own.number)))
        for item in found:
            if not (isinstance(item, Grid) and item.picture):
                styles.add(item.lines)
        content.append((own, found))
    whole, repeated = whole_tables([(page.number, items) for page, items in content])
    content = [(page, items) for (page, _), items in zip(content, whole, strict=True)]
    return Builder(styles, content).blocks(), (*left_out, *repeated)
