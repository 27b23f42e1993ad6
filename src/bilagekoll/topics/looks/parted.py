"""What stands together on the page and is read apart: the two parts of a line, a heading and its text."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bilagekoll.content.order import Piece
from bilagekoll.facts.place import Box
from bilagekoll.topics.looks.blocks import AMID_SENTENCE, Block, Line

_WORD_GAP = 0.6
"""Ems between the words of a line, at most, where it is justified a little."""
_SAME_LINE = 0.2
"""Ems by which the base lines of one line differ, at most."""
_BETWEEN = 20
"""Letters that are read between the two parts, at least: a footnote sign is no interruption."""
_ENDS = 30
"""Lines at one height that are looked at, the last ones."""
_BELOW = 2.5
"""Heights of a heading down to its text, at most."""
_COMMON = 0.5
"""Part of the narrower box's width that a heading and its text have in common, at least."""


def broken_lines(blocks: Sequence[Block]) -> Iterator[tuple[Block, Line]]:
    """Lines of plain text that are left in the middle of a sentence and go on after other text, with their block.

    Columns that stand close together are no such line: there, the next line stands below.
    """
    read = [(block, line) for block in blocks for line in block.lines]
    ends: dict[tuple[int, int], deque[int]] = defaultdict(lambda: deque(maxlen=_ENDS))
    for number, (block, line) in enumerate(read):
        if block.is_plain:
            near = (end for step in (-1, 0, 1) for end in ends[block.page, round(_base(line)) + step])
            yield from (read[end] for end in near if _goes_on(read[end][1], line) and _are_apart(read, end, number))
            ends[block.page, round(_base(line))].append(number)


def _are_apart(read: Sequence[tuple[Block, Line]], end: int, number: int) -> bool:
    """Whether what is read between two lines goes on from neither."""
    between = [line for _, line in read[end + 1 : number]]
    letters = sum(len(line.text) for line in between)
    return letters >= _BETWEEN and not _follows(read[end][1], between[0]) and not _follows(between[-1], read[number][1])


def _follows(line: Line, other: Line) -> bool:
    """Whether the other stands straight below, as the next line of a paragraph does."""
    return abs(line.box[0] - other.box[0]) < 2 * line.size and 0 < _base(line) - _base(other) < 2 * line.size


def _goes_on(end: Line, line: Line) -> bool:
    """Whether a line is the rest of the one that ends to its left."""
    gap = line.box[0] - end.box[2]
    near = abs(_base(end) - _base(line)) < _SAME_LINE * line.size and -_SAME_LINE * line.size < gap < _WORD_GAP * line.size
    alike = abs(end.size - line.size) < 0.5 and end.bold is line.bold
    return near and alike and bool(AMID_SENTENCE.search(end.text)) and line.text[0].islower()


def _base(line: Line) -> float:
    return line.box[1]


def parted_from_heading(pieces: Sequence[Piece], headings: Sequence[str]) -> Iterator[int]:
    """Indices of text that stands straight below a heading and is read after another of the same kind that stands beside it.

    ``headings``: for each piece the standard type of the heading that it is, empty for other text.
    """
    for index, (piece, other) in enumerate(pairwise(pieces)):
        if headings[index] and headings[index] == headings[index + 1] and _beside(piece, other):
            own, others = (_below(pieces, headings, heading, index + 2) for heading in (piece, other))
            if own is not None and others is not None and own != others:
                yield own


def _beside(one: Piece, other: Piece) -> bool:
    apart = one.box[2] <= other.box[0] or other.box[2] <= one.box[0]
    return one.page == other.page and apart and min(one.box[3], other.box[3]) > max(one.box[1], other.box[1])


def _below(pieces: Sequence[Piece], headings: Sequence[str], heading: Piece, start: int) -> int | None:
    """Which piece from there on is the text of a heading."""
    found = [
        index
        for index in range(start, len(pieces))
        if not headings[index] and pieces[index].page == heading.page and _is_straight_below(heading.box, pieces[index].box)
    ]
    return max(found, key=lambda index: pieces[index].box[3], default=None)


def _is_straight_below(heading: Box, text: Box) -> bool:
    height = heading[3] - heading[1]
    common = min(heading[2], text[2]) - max(heading[0], text[0])
    over = common >= _COMMON * min(heading[2] - heading[0], text[2] - text[0])
    return over and -height / 3 < heading[1] - text[3] < _BELOW * height
