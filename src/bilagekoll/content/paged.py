"""Lists and tables that go on over pages, cut down to some of them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from bilagekoll.content.blocks import Block, Cell, ListBlock, ListItem, Table


def only_on(blocks: Iterable[Block], pages: Collection[int]) -> Iterator[Block]:
    """The blocks of some pages, and those without a page. Lists and tables are cut down; a paragraph is where it begins."""
    for block in blocks:
        if isinstance(block, ListBlock):
            bare = block.page is None or block.page in pages  # an item of a label alone is where the list is
            items = [kept for item in block.items if (kept := _item(item, pages)).blocks or (bare and not item.blocks)]
            if items:
                yield replace(block, items=tuple(items), page=_page(block, (item.blocks for item in items), pages))
        elif isinstance(block, Table):
            rows = [row for row in block.rows if _page_of_row(row) is None or _page_of_row(row) in pages]
            if any(cell.blocks for row in rows for cell in row):
                yield replace(block, rows=tuple(rows), page=_page(block, (cell.blocks for row in rows for cell in row), pages))
        elif block.page is None or block.page in pages:
            yield block


def _item(item: ListItem, pages: Collection[int]) -> ListItem:
    return replace(item, blocks=tuple(only_on(item.blocks, pages)))


def _page_of_row(row: Iterable[Cell]) -> int | None:
    return next((block.page for cell in row for block in cell.blocks if block.page is not None), None)


def _page(block: Block, parts: Iterable[tuple[Block, ...]], pages: Collection[int]) -> int | None:
    """The page of a block, or that of the first part that is left."""
    if block.page is None or block.page in pages:
        return block.page
    return next((part.page for own in parts for part in own if part.page is not None), None)
