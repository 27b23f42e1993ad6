"""Words that a machine read in a picture, as a page whose layout can be found out."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from bilagekoll.content.blocks import Doubt
from bilagekoll.content.coverage import words_of
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.layout import LayoutPage, Word
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.recognition import UNREAD, Recognised, RecognisedWord
from bilagekoll.facts.unknown import Unknown

Recognise = Callable[[int], Recognised | Unknown]
"""Reads the picture of a page, its number from 1. Takes some seconds."""

UNSURE = 0.7
"""Confidence of its least sure letter below which a word is marked: more than half of the wrong words have less, and 7 % of the
right ones in a bad photo (bench/ocr.py --marks)."""
BODY = 11.0
"""Points that the type of a picture without a size of its own is taken to have: that of a letter."""
ONE_SIZE = 1.15
"""How much larger than the next smaller line type may seem and still be of one size: it is measured on the height of an x."""
BOLD = 1.17
"""Stroke to size, by that of most of the text, from which on type is bold. Bold has 1.2 to 1.6, other type up to 1.15."""
SURE = 0.9
"""Confidence from which on a word that a layer of recognised text lacks counts against the layer."""
AGREEING = 0.9
"""Share of the surely read words of a page that its layer of recognised text must have to be used."""
SAMPLE = 2
"""Pages of a document of which a layer of recognised text is compared with the picture."""
_BULLET = re.compile(r"[·●∙⚫▪■◦]")
_CHARACTER = re.compile(r"[^\W\d_]{3,}")


def laid(found: Recognised, number: int, page: Page | None = None) -> LayoutPage:
    """The words of a picture as a page, in points. ``page``: that of a PDF that was drawn whole; else its type is of usual size."""
    found = _with_unread(found)
    sizes = _sizes(found.words)
    if page is not None:
        points = max(page.width, page.height) / max(1, found.width, found.height)
    else:
        points = BODY / median(sizes[word.line] for word in found.words) if found.words else 1.0
    bold = _bold(found.words, sizes)
    words = tuple(_words(found, sizes, bold, points))
    return LayoutPage(number, found.width * points, found.height * points, words)


def _with_unread(found: Recognised) -> Recognised:
    """Lines that cannot be read as words in their places, as high as most of the others: how large their type is nobody knows."""
    if not found.words:
        return found
    half = median(word.box[3] - word.box[1] for word in found.words) / 2
    first = max(word.line for word in found.words) + 1
    middles = [(left, (top + bottom) / 2, right) for left, top, right, bottom in found.unread]
    lines = (
        RecognisedWord(UNREAD, (left, middle - half, right, middle + half), 0.0, number)
        for number, (left, middle, right) in enumerate(middles, first)
    )
    return replace(found, words=(*found.words, *lines))


def from_pictures(
    pages: Iterable[Page], doubts: Mapping[int, Doubt], described: Collection[int], recognise: Recognise
) -> Mapping[int, LayoutPage]:
    """The pages that are better read in their pictures, by number; one without words is empty, one that fails is not there.

    These are the scanned ones (but for those ``described`` by an alternative text), those whose letters have no meaning, and those
    with a layer of recognised text where the layer is bad.
    """
    by_number = {page.number: page for page in pages}
    wanted = [number for number in by_number if doubts.get(number) is Doubt.GARBLED]
    wanted += [number for number in by_number if doubts.get(number) is Doubt.SCANNED and number not in described]
    layered = [page for page in by_number.values() if doubts.get(page.number) is Doubt.RECOGNISED]
    found: dict[int, Recognised] = {}
    for page in layered[:: max(1, len(layered) // SAMPLE)][:SAMPLE]:
        seen = recognise(page.number)
        if isinstance(seen, Recognised) and isinstance(page.content, PageContent) and not agrees(seen, page.content.text):
            found[page.number] = seen
    if found:
        wanted += [page.number for page in layered if page.number not in found]
    for number in wanted:
        seen = recognise(number)
        if isinstance(seen, Recognised):
            found[number] = seen
    return {number: laid(found[number], number, by_number[number]) for number in sorted(found)}


def _words(found: Recognised, sizes: Mapping[int, float], bold: frozenset[int], points: float) -> Iterator[Word]:
    before: int | None = None
    for word in found.words:
        left, right = word.box[0] * points, word.box[2] * points
        base = (found.height - (word.box[3] - 0.2 * (word.box[3] - word.box[1]))) * points
        size = sizes[word.line] * points
        box = (left, base - 0.2 * size, right, base + 0.8 * size)
        text = "•" if word.line != before and _BULLET.fullmatch(word.text) else word.text
        yield Word(
            text, box, size, bold=word.line in bold, spaced=word.line == before, unsure=word.confidence < UNSURE and text != "•"
        )
        before = word.line


def _sizes(words: Sequence[RecognisedWord]) -> Mapping[int, float]:
    """Size of the type by line, in pixels: sizes that lie close together become one, that of most letters."""
    measured: dict[int, float] = {}
    letters: Counter[int] = Counter()
    for word in words:
        measured[word.line] = max(1.0, word.box[3] - word.box[1])
        letters[word.line] += len(word.text)
    groups: list[list[int]] = []
    for line in sorted(measured, key=measured.__getitem__):
        if groups and measured[line] <= ONE_SIZE * measured[groups[-1][0]]:
            groups[-1].append(line)
        else:
            groups.append([line])
    return {line: _weighted([(measured[one], letters[one]) for one in group]) for group in groups for line in group}


def _bold(words: Sequence[RecognisedWord], sizes: Mapping[int, float]) -> frozenset[int]:
    """Lines whose strokes are thick for their size."""
    strokes = {word.line: word.stroke / sizes[word.line] for word in words}
    if not strokes:
        return frozenset()
    letters = Counter({word.line: 0 for word in words})
    for word in words:
        letters[word.line] += len(word.text)
    usual = _weighted([(strokes[line], letters[line]) for line in strokes])
    return frozenset(line for line, stroke in strokes.items() if stroke >= BOLD * usual > 0)


def _weighted(values: Sequence[tuple[float, int]]) -> float:
    """The median of values by weight."""
    half = sum(weight for _, weight in values) / 2
    for value, weight in sorted(values):
        half -= weight
        if half <= 0:
            return value
    return values[-1][0]


def agrees(found: Recognised, layer: str) -> bool:
    """Whether a layer of recognised text has what was surely read in the picture. Numbers and short words prove little."""
    sure = Counter(
        word for one in found.words if one.confidence >= SURE for word in words_of(one.text) if _CHARACTER.fullmatch(word)
    )
    return (sure & Counter(words_of(layer))).total() >= AGREEING * sure.total()
