"""The parts of a letter that a message says in another way: head, address, closing and foot."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bilagekoll.content.blocks import Block, Heading, Paragraph, text_of
from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.patterns import DATE, MOMENT, PERSON, POSTAL, REGION, STREET, UNIT, personal_numbers

HEAD_BLOCKS = 6
"""Blocks from the beginning among which letterhead and address stand."""
HEAD_WORDS = 12
"""Words of a line of letterhead, at most."""
TITLE_WORDS = 8
"""Words of a line that looks like a heading, at most."""
NUMBER_WORDS = 5
"""Words of a line with a personal identity number in an address, at most."""
GREETING = re.compile(
    r"(?:(?:med|mycket|många)\s)?(?:vänlig\w*|bästa|varma|soliga)?\s?(?:hälsning\w*|hälsar)|mvh|vänligen|(?:kind|best"
    r"|warm)\s(?:regards|wishes)|yours\s(?:sincerely|faithfully)|sincerely",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s?[·|•]\s?")


class Part(StrEnum):
    """What a paragraph of a letter is, when it is no content."""

    LETTERHEAD = "letterhead"
    ADDRESS = "address"
    CLOSING = "closing"
    FOOT = "foot"


@frozen
class Letter:
    """A letter: ``parts`` by number of its block, and the ``unit`` that its head or closing names."""

    parts: dict[int, Part]
    unit: str | None = None


def letter_of(blocks: Sequence[Block]) -> Letter:
    """The parts of a letter."""
    parts = _head(blocks) | _end(blocks)
    for wanted in (Part.LETTERHEAD, Part.CLOSING):
        for number in (number for number, part in parts.items() if part is wanted):
            if unit := _unit(_lines(blocks[number])):
                return Letter(parts, unit)
    return Letter(parts)


def _head(blocks: Sequence[Block]) -> dict[int, Part]:
    parts: dict[int, Part] = {}
    for number, block in enumerate(blocks[:HEAD_BLOCKS]):
        lines = _lines(block)
        if lines and _is_address(lines):
            parts[number] = Part.ADDRESS
        elif number == 0 and lines and _is_letterhead(lines):
            parts[number] = Part.LETTERHEAD
    return parts


def _end(blocks: Sequence[Block]) -> dict[int, Part]:
    parts: dict[int, Part] = {}
    for number in range(len(blocks) - 1, max(-1, len(blocks) - 5), -1):
        lines = _lines(blocks[number])
        text = " ".join(lines)
        if _PARTED.search(text) and text[-1:] not in ".!?" and (POSTAL.search(text) or UNIT.search(text)):
            parts[number] = Part.FOOT
        elif GREETING.match(text) and len(text.split()) <= HEAD_WORDS:
            parts[number] = Part.CLOSING
            after = number + 1
            if after < len(blocks) and after not in parts and _is_letterhead(_lines(blocks[after])):
                parts[after] = Part.CLOSING
    return parts


def _lines(block: Block) -> list[str]:
    """The lines of a paragraph; none of other blocks, which are content."""
    if not isinstance(block, Paragraph):
        return []
    return [line.strip() for line in text_of(block.inlines).split("\n") if line.strip()]


def _is_address(lines: Sequence[str]) -> bool:
    """Whether each line is a name, a number, a street, a town or a date, and one of them is no date or name."""
    telling = [line for line in lines if POSTAL.match(line) or STREET.fullmatch(line) or _is_number(line)]
    plain = [line for line in lines if PERSON.fullmatch(line) or DATE.fullmatch(line)]
    return bool(telling) and len({*telling, *plain}) == len(set(lines))


def _is_number(line: str) -> bool:
    """Whether a line is a personal identity number, with a name beside it at most."""
    return len(line.split()) <= NUMBER_WORDS and any(personal_numbers(line))


def _is_letterhead(lines: Sequence[str]) -> bool:
    short = all(len(line.split()) <= HEAD_WORDS and line[-1:] not in ".!?:" for line in lines)
    return short and any(UNIT.search(line) or REGION.search(line) for line in lines)


def _unit(lines: Sequence[str]) -> str | None:
    """The line that names a unit, without the region and the greeting before it."""
    for line in lines:
        bare = REGION.sub("", GREETING.sub("", line, count=1).strip(" ,"))
        if UNIT.search(bare):
            return bare
    return None


def is_title(block: Block) -> bool:
    """Whether a block is a heading, or a short line without a full stop that looks like one: recognised text has no headings."""
    if isinstance(block, Heading):
        return True
    lines = _lines(block)
    text = " ".join(lines)
    short = len(lines) == 1 and len(text.split()) <= TITLE_WORDS and text[-1] not in ".,:;!"
    return short and not MOMENT.search(text) and not UNIT.search(text) and "," not in text


def heading_before(blocks: Sequence[Block], number: int) -> str:
    """The words of the heading that a block stands under, empty without."""
    for block in reversed(blocks[:number]):
        if isinstance(block, Heading | Paragraph) and is_title(block):
            return text_of(block.inlines)
    return ""
