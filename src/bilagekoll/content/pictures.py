"""Pictures put where they stand: programs tag floating pictures at the beginning or end of a document or page."""

from collections.abc import Sequence

from bilagekoll.content.blocks import Block, Figure
from bilagekoll.facts.place import Box

SLACK = 3.0
"""Points by which a picture and a line of text may overlap and still stand one above the other."""


def pictures_in_place(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in their order, but a picture that stands below the block after it (or above the one before) moved to its place."""
    out = list(blocks)
    for figure in [block for block in blocks if isinstance(block, Figure) and block.box is not None]:
        at = next(number for number, block in enumerate(out) if block is figure)
        if _conflicts(out, at):
            del out[at]
            out.insert(_place(out, figure), figure)
    return out


def _conflicts(blocks: Sequence[Block], at: int) -> bool:
    figure = blocks[at]
    after = next((block for block in blocks[at + 1 :] if _comparable(block, figure)), None)
    before = next((block for block in reversed(blocks[:at]) if _comparable(block, figure)), None)
    return (after is not None and _above(after, figure)) or (before is not None and _above(figure, before))


def _place(blocks: Sequence[Block], figure: Figure) -> int:
    """Before the first block of the page that stands below the picture, else after the last one of the page."""
    own = [number for number, block in enumerate(blocks) if _comparable(block, figure)]
    below = next((number for number in own if _above(figure, blocks[number])), None)
    return below if below is not None else own[-1] + 1


def _comparable(block: Block, figure: Block) -> bool:
    """Whether one of the two stands above the other: text of the same page over part of the same width."""
    if isinstance(block, Figure) or block.page != figure.page or block.box is None or figure.box is None:
        return False
    return min(block.box[2], figure.box[2]) > max(block.box[0], figure.box[0])


def _above(one: Block, other: Block) -> bool:
    upper, lower = _box(one), _box(other)
    return upper[1] >= lower[3] - SLACK


def _box(block: Block) -> Box:
    return block.box or (0.0, 0.0, 0.0, 0.0)
