"""Links that the tags do not own, put where they stand: a link may lie over the text without an element of its own."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Heading, Inline, Inlines, ListBlock, Paragraph, Run, Table, text_of
from bilagekoll.content.repair import merged
from bilagekoll.facts.boxes import area, has, middle
from bilagekoll.facts.interaction import Annotation

Lined = Heading | Paragraph
_Changes = dict[int, list[Callable[[Inlines], Inlines]]]
"""What is to be done to the runs of a heading or paragraph, by its ``id``."""


def with_links(blocks: Sequence[Block], annotations: Iterable[Annotation], pages: Collection[int]) -> list[Block]:
    """Blocks with the links of pages that no run has yet: on the words that say the address, else after the text under them."""
    known = {(block.page, run.link) for block in lined(blocks) for run in block.inlines}
    waiting = [a for a in annotations if a.uri and not a.hidden and a.place.page in pages and (a.place.page, a.uri) not in known]
    by_page: dict[int | None, list[Lined]] = {}
    for block in lined(blocks) if waiting else ():
        by_page.setdefault(block.page, []).append(block)
    changes: _Changes = {}
    for annotation in {(a.place.page, a.uri): a for a in waiting}.values():
        under = _under(annotation, by_page.get(annotation.place.page, ()))
        if under is not None and annotation.uri:
            changes.setdefault(id(under), []).append(_Linking(annotation.uri))
    return [_changed(block, changes) for block in blocks] if changes else list(blocks)


def lined(blocks: Iterable[Block]) -> Iterator[Lined]:
    """The headings and paragraphs of blocks, those within lists and tables too."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from lined(item.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from lined(cell.blocks)


class _Linking:
    """Adds one link to runs."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._address = target.removeprefix("mailto:").removeprefix("tel:")

    def __call__(self, inlines: Inlines) -> Inlines:
        bare = self._address.removeprefix("https://").removeprefix("http://").rstrip("/")
        for number, run in enumerate(inlines):
            start = run.text.lower().find(bare.lower())
            if bare and run.run is Run.TEXT and start >= 0 and not run.link:
                pieces = run.text[:start], run.text[start : start + len(bare)], run.text[start + len(bare) :]
                made = [replace(run, text=text, link=self._target if text is pieces[1] else None) for text in pieces if text]
                return (*inlines[:number], *made, *inlines[number + 1 :])
        blank = "" if text_of(inlines)[-1:].isspace() else " "
        return merged((*inlines, Inline(blank), Inline(self._address, link=self._target)))


def _under(annotation: Annotation, blocks: Iterable[Lined]) -> Lined | None:
    """The smallest block of its page that the middle of an annotation lies on."""
    box = annotation.place.box
    if box is None:
        return None
    around = [block for block in blocks if block.box and has(block.box, middle(box))]
    return min(around, key=lambda block: area(block.box or box), default=None)


def _changed(block: Block, changes: _Changes) -> Block:
    """A block with other runs, in itself or in the blocks within it."""
    if isinstance(block, Heading | Paragraph):
        inlines = block.inlines
        for change in changes.get(id(block), ()):
            inlines = change(inlines)
        return replace(block, inlines=inlines) if inlines is not block.inlines else block
    if isinstance(block, ListBlock):
        items = tuple(replace(item, blocks=tuple(_changed(b, changes) for b in item.blocks)) for item in block.items)
        return replace(block, items=items)
    if isinstance(block, Table):
        rows = tuple(
            tuple(replace(cell, blocks=tuple(_changed(b, changes) for b in cell.blocks)) for cell in row) for row in block.rows
        )
        return replace(block, rows=rows)
    return block
