"""Headings as an outline without gaps: what is read by ear is found by its level, and a missing one sounds like a missing part."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bilagekoll.content.blocks import Block, Heading


def without_gaps(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with headings at most one level below the heading that they stand under; the first keeps its level."""
    above: list[tuple[int, int]] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while above and above[-1][0] >= block.level:
            above.pop()
        level = above[-1][1] + 1 if above else block.level
        above.append((block.level, level))
        yield block if level == block.level else replace(block, level=level)
