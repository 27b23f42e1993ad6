"""Paragraphs of which every line is tagged as a paragraph of its own."""

import re
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.topics.looks.blocks import AMID_SENTENCE, Block, Printed

_LETTERS = 30
"""Letters of the shortest line of running text; lines of verse and addresses are shorter."""
_DISTANCE = 1.8
"""Ems from base line to base line within a paragraph, at most."""
_INDENT = 2.0
"""Ems by which the first line may be indented."""
_LABEL = re.compile(r"\w[.)]\s")
"""What an item begins with: b)."""


@frozen
class SplitParagraph:
    """A paragraph in pieces: where, how many, and the words of the first."""

    place: Place
    lines: int
    text: str


def lookalikes(document: Printed, limits: Limits) -> list[SplitParagraph]:
    """Runs of single lines that go on with each other's sentences, as long as the policy asks for."""
    found = []
    for run in _runs(document.blocks):
        if len(run) >= limits.lookalike_lines:
            first = run[0]
            place = Place(first.page, around(block.box for block in run), first.place.path, first.place.object)
            found.append(SplitParagraph(place, len(run), first.text))
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in blocks:
        if run and not _is_next_line(run[-1], block):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_next_line(block: Block, other: Block) -> bool:
    if block.page != other.page or not (block.is_plain and other.is_plain) or len(block.lines) != 1 or len(other.lines) != 1:
        return False
    size = block.size
    if abs(other.size - size) > size / 20 or other.bold is not block.bold or block.element.index == other.element.index:
        return False
    distance, indent = block.box[1] - other.box[1], block.box[0] - other.box[0]
    stands_below = size / 2 < distance < _DISTANCE * size and -size / 2 < indent < _INDENT * size
    goes_on = len(block.text) >= _LETTERS and bool(AMID_SENTENCE.search(block.text)) and other.text[0].islower()
    return stands_below and goes_on and not _LABEL.match(other.text)
