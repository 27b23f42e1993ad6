"""What is doubtful in blocks, counted by page: what whoever pastes the text is told first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bilagekoll.content.blocks import (
    Block,
    Coverage,
    Doubt,
    Doubted,
    Figure,
    Heading,
    Inline,
    LeftOut,
    ListBlock,
    Note,
    Omission,
    Paragraph,
    Run,
    Table,
)
from bilagekoll.facts.recognition import UNREAD


def counted(doubts: Iterable[tuple[Doubt, int | None]]) -> Iterator[Doubted]:
    """Each doubt about a page (``None``: about the file) once, with how often it is met, in a fixed order."""
    for (doubt, number), count in sorted(Counter(doubts).items(), key=lambda entry: (entry[0][0], entry[0][1] or 0)):
        yield Doubted(doubt, number, count)


def silent(coverage: Coverage, left_out: Iterable[LeftOut]) -> tuple[Doubted, ...]:
    """A file whose every word is marked as no content is not empty to those who see it."""
    silenced = any(item.why in {Omission.ARTIFACT, Omission.HEADER, Omission.FOOTER} for item in left_out)
    return (Doubted(Doubt.SILENT),) if silenced and not coverage.given else ()


def doubts_of(block: Block) -> Iterator[tuple[Doubt, int | None]]:
    """The doubts about a block and those in it, each with its page."""
    if block.doubt not in {None, Doubt.PICTURED}:  # a picture that is read has several blocks and is counted once
        yield block.doubt, block.page
    for run in _runs(block):
        if run.run is Run.PICTURE and not run.text:
            yield Doubt.PICTURE, block.page
        if run.run is Run.UNSURE:
            yield from ((Doubt.UNREAD if word == UNREAD else Doubt.UNSURE, block.page) for word in run.text.split())
    for inner in _inner(block):
        yield from doubts_of(inner)


def _runs(block: Block) -> tuple[Inline, ...]:
    if isinstance(block, Heading | Paragraph | Note):
        return block.inlines
    return block.caption if isinstance(block, Table | Figure) else ()


def _inner(block: Block) -> Iterator[Block]:
    if isinstance(block, ListBlock):
        for item in block.items:
            yield from item.blocks
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell.blocks
