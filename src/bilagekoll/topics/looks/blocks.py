"""Blocks of tagged text as they stand on the page: what rules about looks compare with the tags."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.structure import Element, Marked, Stretch, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import legible, once

_GROUPING = frozenset(
    {"", "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "Aside", "BlockQuote"}
)
"""Elements that hold blocks: what stands directly in one of them is a block of its own."""
PLAIN = frozenset({"", "P", "Div", "Sect", "Part", "Art", "NonStruct", "Document", "Span", "BlockQuote"})
"""Types that say no more of a text than that it is text."""
_SPECIAL = frozenset({"L", "Table", "TOC", "Figure", "Formula", "Form", "Note", "FENote", "Caption", "Index", "BibEntry", "Code"})
"""Types around a block that say what kind of text it is."""
AMID_SENTENCE = re.compile(r"[^\W\d_](?:[,\u00ad-])?$")
"""The end of a line in the middle of a sentence: a letter, a comma, a hyphen."""
_HALF_LINE = 0.35
"""Part of the larger size by which base lines on one line may differ: figures that are raised stand 0.33 em higher."""


@frozen
class Line:
    """A line of a block: stretches from left to right, and their words. ``size``: that of most letters; ``bold``: all of them."""

    stretches: tuple[Stretch, ...]
    box: Box
    text: str
    size: float
    bold: bool


@frozen
class Block:
    """The text of a block-level element on one page, in tag order; ``size`` and ``bold`` as of a line.

    ``above``: the nearest type around it that says what kind of text it is (``L``, ``Table``, ``Figure`` …), empty when none does;
    ``unit``: index of the outermost such element. ``number``: how many blocks come before it.
    """

    element: Element
    number: int
    page: int
    above: str
    unit: int
    lines: tuple[Line, ...]
    box: Box
    text: str
    size: float
    bold: bool

    @property
    def is_plain(self) -> bool:
        """Whether its tags say no more than that it is text."""
        return not self.above and self.element.role in PLAIN

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.page, self.box, self.element.place.path, self.element.place.object)


@frozen
class Printed:
    """The blocks of a tagged document in tag order; ``size``: that of most letters in plain blocks, 0 when there are none."""

    blocks: tuple[Block, ...]
    size: float


@once
def printed(attachment: Attachment) -> list[Printed] | Unknown:
    """The target of a rule: a tagged document with text that stands upright on its pages."""
    trees = legible(attachment)
    if isinstance(trees, Unknown):
        return trees
    return [Printed(blocks, common_size(blocks)) for tree in trees if (blocks := tuple(_blocks(tree)))]


def common_size(blocks: Iterable[Block]) -> float:
    """The size of most letters of plain blocks, to half a point; of all blocks when none is plain."""
    sizes: Counter[float] = Counter()
    others: Counter[float] = Counter()
    for block in blocks:
        for line in block.lines:
            for stretch in line.stretches:
                (sizes if block.is_plain else others)[round(stretch.size * 2) / 2] += len(stretch.text)
    counted = sizes or others
    return counted.most_common(1)[0][0] if counted else 0.0


def first_words(text: str, letters: int = 40) -> str:
    """The beginning of a text, whole words, for a sentence."""
    if len(text) <= letters:
        return text
    return text[: letters + 1].rpartition(" ")[0].rstrip(" ,;:–-") + " …" if " " in text[: letters + 1] else text[:letters] + "…"


def _blocks(tree: Structure) -> Iterator[Block]:
    inside: list[tuple[str, int]] = []  # for each element: what kind of text it holds, and the outermost that says so
    number = 0
    for element in tree.elements:
        above, unit = inside[element.parent] if element.parent >= 0 else ("", -1)
        own = element.role in _SPECIAL
        inside.append((element.role, unit if unit >= 0 else element.index) if own else (above, unit))
        if not _is_block(tree, element):
            continue
        found = (kid for kid in _own_content(tree, element) if kid.stretches)
        for page, kids in groupby(found, key=lambda kid: kid.page):
            lines = tuple(_lines([stretch for kid in kids for stretch in kid.stretches]))
            kind, outermost = inside[element.index]
            yield Block(element, number, page, kind, outermost if outermost >= 0 else element.index, lines, *_summed_up(lines))
            number += 1


def _is_block(tree: Structure, element: Element) -> bool:
    """Not part of a line of another."""
    above = tree.parent(element)
    return above is None or not tree.in_line(element) or (above.role in _GROUPING and not tree.in_line(above))


def _own_content(tree: Structure, element: Element) -> Iterator[Marked]:
    """Marked content of an element and of the parts of its lines."""
    for kid in element.kids:
        if isinstance(kid, Marked):
            yield kid
        elif isinstance(kid, int) and not _is_block(tree, tree.elements[kid]):
            yield from _own_content(tree, tree.elements[kid])


def _lines(stretches: Sequence[Stretch]) -> Iterator[Line]:
    line: list[Stretch] = []
    for stretch in stretches:
        if line and not _on_the_line(line[-1], stretch):
            yield Line(tuple(line), *_summed_up(line))
            line = []
        line.append(stretch)
    if line:
        yield Line(tuple(line), *_summed_up(line))


def _summed_up(parts: Sequence[Stretch | Line]) -> tuple[Box, str, float, bool]:
    """Box, words, size of most letters, and whether all is bold."""
    if len(parts) == 1:
        return parts[0].box, parts[0].text, parts[0].size, parts[0].bold
    largest = max(parts, key=lambda part: len(part.text))
    return around(part.box for part in parts), " ".join(part.text for part in parts), largest.size, all(part.bold for part in parts)


def _on_the_line(last: Stretch, stretch: Stretch) -> bool:
    larger = max(last.size, stretch.size)
    return abs(_base(last) - _base(stretch)) < _HALF_LINE * larger and stretch.box[0] > last.box[2] - larger / 2


def _base(stretch: Stretch) -> float:
    return stretch.box[1] + stretch.size / 4
