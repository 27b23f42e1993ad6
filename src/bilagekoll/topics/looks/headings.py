"""Lines that look like headings."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from bilagekoll.checking.limits import Limits
from bilagekoll.facts.frozen import frozen
from bilagekoll.topics.looks.blocks import Block, Printed

_HEADING = re.compile(r"H[1-9]?\d*")
_TITLE = re.compile(r"title|subtitle|rubrik|heading", re.IGNORECASE)
"""Types of the author's own that call a line a heading: the role map is at fault then, or there is no better type in PDF 1.7."""
_NUMBER = re.compile(r"^[\d.\s§)]+")
_RUNNING = frozenset(".,;:!…")
"""The end of a sentence, of a part of one, or of what leads in a list. A question may be a heading."""
_FACT = re.compile(
    r"@|www\.|\b\d{1,2}[.:]\d\d\b|\b0\d{1,3}[-–]\d|\b\d{4}-\d\d-\d\d\b|\b\d{3} ?\d\d [A-ZÅÄÖ]"
    r"|^[^\d:]+:\s.*\d"
    r"|\b\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)",
    re.IGNORECASE,
)
"""A time, a date, a telephone number, an address, a label with a number: what letters put on a line of its own in bold."""
_LETTERS = 3
"""Letters of the shortest heading."""
_LINES = 2
"""Lines of a heading. Longer ones are paragraphs in bold."""
_BODY_LETTERS = 40
"""Letters of the shortest line that counts as running text below a heading: addresses, names and dates are shorter."""
_ROOM = 4.0
"""Lines of body text that may lie between a heading and what it stands above."""
_HIGHER = 2.0
"""Lines of body text by which the next column must begin above a heading that ends one: a label has its text beside it."""
_NEAR = 60
"""Blocks before and after one that are looked at for its column; so many are a page."""


@frozen
class LookalikeHeading:
    """A line that looks like a heading. ``ratio``: its size in that of running text."""

    block: Block
    ratio: float


def look_of(block: Block) -> tuple[float, bool]:
    """What headings of one level have in common: size to half a point, and bold."""
    return round(block.size * 2) / 2, block.bold


def is_heading(block: Block) -> bool:
    """Whether a block is tagged as a heading."""
    return bool(_HEADING.fullmatch(block.element.role))


def lookalikes(document: Printed, limits: Limits) -> list[LookalikeHeading]:
    """Short lines of larger or bolder letters, above the text that they head."""
    found = []
    for number, block in enumerate(document.blocks):
        if _may_be(block, document, limits) and _heads(block, document.blocks[number + 1 :], document, limits):
            found.append(LookalikeHeading(block, block.size / document.size))
    return found


def _may_be(block: Block, document: Printed, limits: Limits) -> bool:
    if not block.is_plain or len(block.lines) > _LINES or _TITLE.search(block.element.type):
        return False
    text = block.text
    words = _NUMBER.sub("", text)
    if not words[:1].isupper() or text[-1] in _RUNNING or len(text) > limits.heading_letters:
        return False
    if sum(map(str.isalpha, text)) < _LETTERS or _FACT.search(text) or _holds_gap(block):
        return False
    return block.size >= limits.heading_ratio * document.size or (block.bold and block.size >= document.size - 0.5)


def _holds_gap(block: Block) -> bool:
    """Words and, far from them, others: a date at the margin, two columns of an address."""
    return any(right.box[0] - left.box[2] > 1.5 * line.size for line in block.lines for left, right in pairwise(line.stretches))


def _heads(block: Block, rest: Sequence[Block], document: Printed, limits: Limits) -> bool:
    """Whether running text, a list or a table follows, or another such line and then that."""
    worded = (other for other in rest if sum(map(str.isalpha, other.text)) >= _LETTERS)  # not a number of its own: § 3
    for other in islice(worded, 2):
        if other.page == block.page and not _stands_below(block, other, document) and not _in_next_column(block, other, document):
            return False
        if other.above in ("L", "Table"):
            return True
        if not other.is_plain:
            return False
        if _is_running(other, document):
            return not (other.bold and block.bold and other.size >= block.size)
        if not _may_be(other, document, limits) or other.size > block.size or other.page != block.page:
            return False
    return False


def _stands_below(block: Block, other: Block, document: Printed) -> bool:
    if not -document.size / 2 < block.box[1] - other.box[3] < _ROOM * document.size:
        return False
    return _overlap(block, other) or any(_spans(one, block) and _spans(one, other) for one in _near(block, document))


def _overlap(block: Block, other: Block) -> bool:
    return min(block.box[2], other.box[2]) > max(block.box[0], other.box[0])


def _spans(column: Block, block: Block) -> bool:
    """Whether lines of running text go over and under all of a block: a centred heading above short items."""
    return column.is_plain and column.box[0] <= block.box[0] and block.box[2] <= column.box[2]


def _in_next_column(block: Block, other: Block, document: Printed) -> bool:
    """Whether a block goes on to the right and further up, when a column ends with the other."""
    beside = other.box[0] > block.box[2] and other.box[3] > block.box[3] + _HIGHER * document.size
    return beside and not any(one.box[3] < block.box[1] and _overlap(block, one) for one in _near(block, document))


def _near(block: Block, document: Printed) -> Iterator[Block]:
    """Blocks of the same page that are read not long before or after it."""
    around = document.blocks[max(0, block.number - _NEAR) : block.number + _NEAR]
    return (one for one in around if one.page == block.page)


def _is_running(block: Block, document: Printed) -> bool:
    return max(len(line.text) for line in block.lines) >= _BODY_LETTERS and block.size < document.size * 1.1
