"""The order in which the tags have the text read, against how it stands on the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.content.order import Piece, misplaced
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.looks.blocks import AMID_SENTENCE, Block, Line, Printed, first_words, printed
from bilagekoll.topics.looks.headings import is_heading
from bilagekoll.topics.looks.parted import broken_lines, parted_from_heading
from bilagekoll.topics.targets import once

topic = Topic("reading_order")

_ELSEWHERE = frozenset({"Note", "FENote", "Caption", "Figure", "Formula", "Form"})
"""Text that is read where it is referred to, or as part of something else, wherever it stands."""
_NOTE = re.compile(r"[\d*†‡]{1,3}[.)]?\s*[^\W\d_]")
_NOTE_SIZE = 0.95
"""Part of the size of most letters below which what begins with a number or a sign is a note, which Word tags as a paragraph."""


@frozen
class Read:
    """A piece of the order: where it is, and its words; ``heading``: the standard type of the heading that it is, or empty."""

    piece: Piece
    place: Place
    text: str
    heading: str = ""


@frozen
class Order:
    """All text of a document in the order of its tags, a table as one piece; ``moved``: which of it is read in the wrong place."""

    read: tuple[Read, ...]
    moved: tuple[int, ...]

    @property
    def letters(self) -> int:
        """All letters."""
        return sum(read.piece.letters for read in self.read)


@once
def orders(attachment: Attachment) -> list[Order] | Unknown:
    """The order of a tagged document with more than one piece of text."""
    found = printed(attachment)
    if isinstance(found, Unknown):
        return found
    orders = (tuple(_pieces(document)) for document in found)
    return [Order(read, tuple(_moved(read))) for read in orders if len(read) > 1]


def _moved(read: Sequence[Read]) -> list[int]:
    pieces = [one.piece for one in read]
    return sorted({*misplaced(pieces), *parted_from_heading(pieces, [one.heading for one in read])})


def _pieces(document: Printed) -> Iterator[Read]:
    cells: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.above == "Table":
            cells[block.unit, block.page].append(block)
    for last, block in zip((None, *document.blocks), document.blocks, strict=False):
        if {block.above, block.element.role} & _ELSEWHERE or _is_note(block, document) or _is_rest_of(block, last):
            continue
        if block.above != "Table":
            for lines in _downward(block.lines):
                yield _read(block, around(line.box for line in lines), " ".join(line.text for line in lines))
        elif table := cells.pop((block.unit, block.page), ()):
            yield _read(block, around(cell.box for cell in table), " ".join(cell.text for cell in table))


def _is_note(block: Block, document: Printed) -> bool:
    return block.is_plain and block.size < _NOTE_SIZE * document.size and bool(_NOTE.match(block.text))


def _is_rest_of(block: Block, last: Block | None) -> bool:
    """Whether it is the end of a paragraph that began on the page before, and is read with it before what else stands there."""
    return last is not None and block.element.role == "P" and block.element.index == last.element.index and block.page > last.page


def _read(block: Block, box: tuple[float, float, float, float], text: str) -> Read:
    heading = block.element.role if is_heading(block) else ""
    return Read(Piece(block.page, box, len(text)), Place(block.page, box, block.place.path, block.place.object), text, heading)


def _downward(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The parts of a block that stand in different columns."""
    part: list[Line] = []
    for line in lines:
        if part and line.box[1] > part[-1].box[3]:
            yield part
            part = []
        part.append(line)
    yield part


@topic.rule("reading-order-jumps", target=orders, covers=("matterhorn:09-001", "wcag:1.3.2"), certainty=Certainty.LIKELY)
def reading_order_jumps(order: Order, limits: Limits) -> Iterator[Fault]:
    """A good part of the text is read out of its place."""
    if _is_much(order, limits):
        yield from _jumps(order, limits)


@topic.rule("reading-order-jumps-little", target=orders, covers=("matterhorn:09-001", "wcag:1.3.2"), certainty=Certainty.LIKELY)
def reading_order_jumps_little(order: Order, limits: Limits) -> Iterator[Fault]:
    """A line or a paragraph is read out of its place."""
    if not _is_much(order, limits):
        yield from _jumps(order, limits)


def _is_much(order: Order, limits: Limits) -> bool:
    letters = sum(order.read[index].piece.letters for index in order.moved)
    return letters >= limits.order_share * order.letters


def _jumps(order: Order, limits: Limits) -> Iterator[Fault]:
    """Each run of pieces that are read one after the other, all in the wrong place."""
    for part in _runs(order):
        if sum(read.piece.letters for read in part) > limits.order_letters:
            place = replace(part[0].place, box=around(read.piece.box for read in part))
            yield Fault(place, {"words": first_words(part[0].text)})


def _runs(order: Order) -> Iterator[list[Read]]:
    part: list[Read] = []
    for number, index in enumerate(order.moved):
        read = order.read[index]
        if part and (order.moved[number - 1] != index - 1 or part[-1].piece.page != read.piece.page):
            yield part
            part = []
        part.append(read)
    if part:
        yield part


_LINES = 3
"""Lines from which on text in two columns shows which way it is read."""
_BELOW = 2.2
"""Ems down to the rest of a sentence, at most: what tears it apart is set as a paragraph, with room around it."""
_SAME_SENTENCE = 2
_LEAST = 40
"""Letters of a paragraph that can end in the middle of a sentence; headings, names and addresses end so by themselves."""


def documents(attachment: Attachment) -> list[Sequence[Block]] | Unknown:
    """The blocks of a document in tag order, when there are several lines in plain ones."""
    found = printed(attachment)
    if isinstance(found, Unknown):
        return found
    return [one.blocks for one in found if sum(len(block.lines) for block in one.blocks if block.is_plain) > 1]


@topic.rule("sentence-torn", target=documents, covers=("matterhorn:09-001", "wcag:1.3.2"), certainty=Certainty.LIKELY)
def sentence_torn(blocks: Sequence[Block], limits: Limits) -> Iterator[Fault]:
    """Something else is read in the middle of a sentence: columns across or in the wrong order, a box among the text."""
    for block, line in broken_lines(blocks):
        yield Fault(block.place, {"words": "… " + line.text[-30:].partition(" ")[2]})
    for block in blocks:
        if block.is_plain and _reads_across(block):
            yield Fault(block.place, {"words": first_words(block.lines[0].text, 60)})
    before = (None, *blocks)
    orphans = [
        block
        for last, block in zip(before, blocks, strict=False)
        if _is_rest(block) and not (last and _continues(last, block, blocks))
    ]
    for block, follower in zip_longest(blocks, blocks[1:]):
        torn = _breaks_off(block) and (follower is None or (follower.is_plain and not _goes_on(block, follower)))
        if torn and any(_continues(block, orphan, blocks) for orphan in orphans):
            yield Fault(block.place, {"words": "… " + block.text[-30:].partition(" ")[2]})


def _is_rest(block: Block) -> bool:
    return block.is_plain and block.text[0].islower()


def _breaks_off(block: Block) -> bool:
    return block.is_plain and len(block.text) >= _LEAST and bool(AMID_SENTENCE.search(block.text))


def _goes_on(block: Block, follower: Block) -> bool:
    """Whether what is read next may be the rest of the sentence."""
    return follower.text[0].islower() or not follower.text[0].isalpha() or follower.element.index == block.element.index


def _continues(block: Block, rest: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block stands where the rest of a sentence should, straight below or in the next column, and looks like it."""
    if not _breaks_off(block) or rest.page != block.page or abs(rest.size - block.size) >= 0.5 or rest.bold is not block.bold:
        return False
    straight = _straight_below(block, rest)
    if not straight and not _in_next_column(block, rest):
        return False
    below = [other for other in blocks if other.page == block.page and _straight_below(block, other)]
    return max(below, key=lambda other: other.box[3]) is rest if straight else not below


def _straight_below(block: Block, other: Block) -> bool:
    size = block.size
    return abs(other.box[0] - block.box[0]) < 2 * size and -size / 2 < block.box[1] - other.box[3] < _BELOW * size


def _in_next_column(block: Block, other: Block) -> bool:
    """Further up to the right, and of much the same width."""
    width, its = block.box[2] - block.box[0], other.box[2] - other.box[0]
    beside = 0 < other.box[0] - block.box[2] < 6 * block.size
    return beside and abs(width - its) < width / 4 and other.box[3] > block.box[3]


def _reads_across(block: Block) -> bool:
    """Whether lines of two columns are read as one: the gap stands in the same place, and on both sides the text goes on below."""
    split = [parts for line in block.lines if (parts := _halves(line))]
    run = 0
    for one, other in pairwise(split):
        gap = max(one[0][1], other[0][1]), min(one[1][1], other[1][1])
        below = [_follows(upper[0], lower[0]) for upper, lower in zip(one, other, strict=True)]
        run = run + 1 if gap[0] < gap[1] and all(below) and _SAME_SENTENCE in below else 0
        if run >= _LINES - 1:
            return True
    return False


def _follows(line: str, below: str) -> int:
    """Whether a line goes on with the sentence above it (2) or begins another after it (1), or neither."""
    if AMID_SENTENCE.search(line) and below[0].islower():
        return _SAME_SENTENCE
    return int(line[-1] in ".!?" and below[0].isupper())


def _halves(line: Line) -> tuple[tuple[str, float], tuple[str, float]] | None:
    """The words on both sides of the widest gap, with the side's edge at the gap; ``None`` where there is no gap, or few words."""
    gaps = [(right.box[0] - left.box[2], number) for number, (left, right) in enumerate(pairwise(line.stretches), 1)]
    width, at = max(gaps, default=(0.0, 0))
    left, right = line.stretches[:at], line.stretches[at:]
    words = " ".join(stretch.text for stretch in left), " ".join(stretch.text for stretch in right)
    if width < line.size or min(map(len, words)) < _LEAST / 2:
        return None
    return (words[0], left[-1].box[2]), (words[1], right[0].box[0])
