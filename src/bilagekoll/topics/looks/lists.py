"""Paragraphs that look like the items of a list."""

import re
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.topics.looks.blocks import AMID_SENTENCE, Block, Printed

_BULLET = re.compile(r"^(?P<sign>[•◦▪▫■□●○‣⁃∙·►▶➢➤✓✔☐☑☒❑❖\uf0b7\uf0a7\uf0d8\uf0fc*]|[o§] |-(?!\w\b)|[–—] ?)\s*(?=\S)")
"""Signs that programs set before items; Wingdings and Symbol have theirs in the private area, or come out as o and §. A
hyphen with a letter is an option of a program: -s."""
_DASHES = frozenset("-–—")
_NUMBER = re.compile(r"^\(?(?P<number>\d{1,2}|[a-zåäö])(?P<sign>[.)])\s+(?=\S)")
_SPEECH = re.compile(r"\b(säger|sade|sa|svarar|frågar|undrar|berättar|says|said|asks|asked|replies)\b|[?!]$", re.IGNORECASE)
"""What is said in a dialogue, which Swedish begins with a dash."""
_LEADER = re.compile(r"(?:\. ?){4,}\s*\d*$")
"""The end of a line of a table of contents, which is no list."""
_FIGURES = re.compile(r"[\d\s.,%–-]+$")
"""Amounts below each other: a minus sign is no bullet."""


@frozen
class LookalikeList:
    """Items below each other: the first of them, how many, and what stands before it (a bullet, a number with a full stop)."""

    place: Place
    items: int
    text: str


@frozen
class _Item:
    """A line that may begin an item. ``order``: its number or letter as a number, ``None`` for a bullet."""

    block: Block
    line: int
    sign: str
    order: int | None


def lookalikes(document: Printed, limits: Limits) -> list[LookalikeList]:
    """Runs of items that no list is around, as long as the policy asks for."""
    found = []
    for run in _runs(document.blocks):
        if len(run) >= limits.lookalike_items and not _is_dialogue(run):
            first = run[0].block
            box = around(item.block.lines[item.line].box for item in run if item.block.page == first.page)
            place = Place(first.page, box, first.place.path, first.place.object)
            found.append(LookalikeList(place, len(run), first.lines[run[0].line].text))
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Item]]:
    """Items that follow each other, with nothing but the rest of their own paragraphs between."""
    run: list[_Item] = []
    for last, block in zip((None, *blocks), blocks, strict=False):
        items = list(_items(block)) if block.is_plain else []
        begins = bool(items) and items[0].line == 0
        if run and not (_follows(run[-1], items[0]) if begins else last and _is_rest(block, last)):
            yield run
            run = []
        for item in items:
            if run and not _follows(run[-1], item):
                yield run
                run = []
            run.append(item)
    if run:
        yield run


def _is_rest(block: Block, last: Block) -> bool:
    """Whether it goes on with a sentence of the one before, from the top of the next column or page."""
    higher = block.page > last.page or block.box[3] > last.box[3]
    return higher and block.is_plain and block.text[0].islower() and bool(AMID_SENTENCE.search(last.text))


def _items(block: Block) -> Iterator[_Item]:
    for number, line in enumerate(block.lines):
        text = line.text
        if _LEADER.search(text):
            continue
        if (match := _BULLET.match(text)) and not _FIGURES.match(text):
            yield _Item(block, number, match["sign"].strip(), None)
        elif match := _NUMBER.match(text):
            sign = match["number"]
            yield _Item(block, number, match["sign"], int(sign) if sign.isdigit() else ord(sign))


def _follows(item: _Item, other: _Item) -> bool:
    """Whether one is the item after another: the same bullet or the next number, at the same margin or in another column."""
    if item.sign != other.sign or (item.order is None) is not (other.order is None):
        return False
    if item.order is not None and other.order != item.order + 1:
        return False
    box, its = item.block.lines[item.line].box, other.block.lines[other.line].box
    return item.block.page != other.block.page or its[1] > box[3] or abs(box[0] - its[0]) < item.block.size


def _is_dialogue(run: Sequence[_Item]) -> bool:
    return run[0].sign in _DASHES and any(_SPEECH.search(item.block.text) for item in run)
