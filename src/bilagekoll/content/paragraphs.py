"""Paragraphs that belong together: cut by the end of a column or page, or one line of an address each."""

from collections.abc import Iterable
from dataclasses import replace

from bilagekoll.content.blocks import Block, Inline, Paragraph, Run, text_of
from bilagekoll.content.hyphens import NO_WORDS, Vocabulary
from bilagekoll.content.repair import appended, merged
from bilagekoll.facts.boxes import united
from bilagekoll.facts.place import Box

TIGHT = 0.5
"""Space between two lines of one paragraph, in heights of a line, at most. Lines of single-spaced text stand 0.2 to 0.4 apart,
paragraphs of their own 0.7 or more; from our own letters."""
SAME = 1.5
"""Points by which left edges, middles or heights of lines of one paragraph differ at most."""
ONE_LINE = 30.0
"""Points from which on a box holds more than one line, whatever its type: text of 20 points is no address."""


def together(blocks: Iterable[Block], vocabulary: Vocabulary = NO_WORDS) -> tuple[Block, ...]:
    """Blocks with the paragraphs joined that are one."""
    out: list[Block] = []
    foot: Box | None = None
    for block in blocks:
        whole = _joined(out[-1], block, foot, vocabulary) if out else None
        if whole is not None:
            out[-1] = whole
        else:
            out.append(block)
        foot = block.box
    return tuple(out)


def _joined(one: Block, other: Block, foot: Box | None, vocabulary: Vocabulary) -> Paragraph | None:
    """Two paragraphs as one. ``foot``: box of the last line of the first."""
    if not (isinstance(one, Paragraph) and isinstance(other, Paragraph)) or one.doubt or other.doubt:
        return None
    if _goes_on(one, other):
        return replace(one, inlines=appended(one.inlines, other.inlines, vocabulary))
    if foot and other.box and one.page == other.page and _is_low(other.box) and _next_line(foot, other.box):
        return replace(one, inlines=merged((*one.inlines, Inline("\n"), *other.inlines)), box=united(one.box, other.box))
    return None


def _goes_on(one: Paragraph, other: Paragraph) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    ends, begins = text_of(one.inlines)[-1:], text_of(other.inlines)[:1]
    if not ((ends.isalpha() or ends in {",", "-"}) and begins.islower()) or one.inlines[-1].run is not Run.TEXT:
        return False
    if one.page != other.page or one.box is None or other.box is None:
        return one.page != other.page
    return other.box[3] > one.box[3] or _next_line(one.box, other.box)


def _next_line(above: Box, below: Box) -> bool:
    """Whether a box is the line under another one, or under the last line of it."""
    height = below[3] - below[1]
    aligned = abs(above[0] - below[0]) <= SAME or abs(above[0] + above[2] - below[0] - below[2]) <= 2 * SAME
    alike = aligned and abs((above[3] - above[1]) - height) <= SAME
    return alike and 0 <= above[1] - below[3] <= TIGHT * height


def _is_low(box: Box) -> bool:
    return box[3] - box[1] < ONE_LINE
