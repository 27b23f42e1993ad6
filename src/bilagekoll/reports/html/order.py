"""The order in which a page is read aloud, as numbered steps from block to block on its picture."""

from collections.abc import Iterable, Iterator

from bilagekoll.content.blocks import Block
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.reports.html.marks import share

MOST_STEPS = 60
"""Steps drawn on a page; more are a tangle."""
_BESIDE = 0.018
"""Share of the width by which a number stands to the left of its block: about its own radius."""


@frozen
class Step:
    """A block in the order of reading: its number on the page, and where its beginning is as shares of the picture."""

    number: int
    x: float
    y: float


def steps_on(picture: PagePicture, blocks: Iterable[Block]) -> Iterator[Step]:
    """The blocks of the picture's page, in their order."""
    number = 0
    for block in blocks:
        if block.page != picture.number or block.box is None:
            continue
        part = share(block.box, picture)
        if part is None:
            continue
        number += 1
        if number > MOST_STEPS:
            return
        yield Step(number, max(part.left - _BESIDE, _BESIDE), part.top + min(part.height / 2, 0.01))
