"""Which paragraphs are headings, and of which level: by size, weight, capitals, numbering and the space around them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bilagekoll.content.layout.furniture import EDGE
from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.labels import CAPTION, NUMBERED, is_caption, label_of
from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.paragraphs import Para, rounded

_LARGER = 1.15
"""Size against the running text from which a short paragraph is a heading. Word's heading 2 is 1.18 times it."""
_NOT_SMALLER = 0.92
_LONGEST = 200
"""Characters of a heading; running text set large is longer."""
_MOST_LINES = 4
_MANY_COMMAS = 3
"""Commas from which a text is a list, of authors for instance."""
_SENTENCE = re.compile(r"[.;,][”\"’')\]]*$")
_SEVERAL_SENTENCES = re.compile(r"[^\W\d]{3,}[.!?]\s+[A-ZÅÄÖ]")
_FEW_LETTERS = 600
"""Letters of a document below which its most common size may be that of its title: then it is the smallest common one."""
_COMMON = 0.15
_RUNNING = 4
"""Words of a line from which it is running text rather than a label."""
_MUCH_LARGER = 1.5
"""Size against the running text from which even a sentence is a heading."""
_CLAUSE = 60
"""Characters from which what ends as a sentence does is one."""
_LEAST_WORDS = 5
"""Words from which what ends with a full stop is a sentence."""
_MOST_DIGITS = 0.2
"""Share of digits above which a bold line is data (a date with a time has a third)."""
_CAPITALS, _BOLD, _SLANTED = 3, 2, 1
"""How high a bold heading of the size of the text stands: in capitals, upright, slanted; capitals alone stand lowest."""
_CHAPTER = re.compile(r"\d{1,2}\.?|[IVX]{1,5}\.?")
_NUMBER_ABOVE = 2.5
"""Step from the number of a chapter to its title, in parts of the title's size, at most."""
_NUMBERED_WORD = re.compile(r"[^\W\d_]+ \d{1,2}([–-]\d{1,2})?")
"""A word and its number, "Vecka 3–6": data on a line like the others, a heading where it is set larger."""
_SLIGHTLY_LARGER = 1.05
_WORDS_BESIDE_FIGURES = 4
"""Words without figures from which a line with many figures may be a heading: a weekday, a month and "klockan" are three."""
_LEADING_NUMBER = re.compile(r"^[\d.]+\s+")
_NOT_A_HEADING = re.compile(r"[\d\s.,:;%()/\-–—+$€£|]*$|https?://|www\.|\S+@\S+$")


@dataclass
class Styles:
    """Sizes and weights of the letters of a document."""

    letters: Counter[tuple[float, bool]] = field(default_factory=Counter)
    running: Counter[float] = field(default_factory=Counter)

    def add(self, lines: Iterable[Line]) -> None:
        """Count the letters of some lines."""
        for line in lines:
            self.letters[rounded(line.size), line.bold] += len(line.text)
            if len(line.words) >= _RUNNING:
                self.running[rounded(line.size)] += len(line.text)

    @property
    def body(self) -> tuple[float, bool]:
        """Size and weight of the running text."""
        sizes: Counter[float] = self.running or Counter()
        if not sizes:
            for (size, _), count in self.letters.items():
                sizes[size] += count
        total = sum(sizes.values())
        common = [size for size, count in sizes.items() if count >= _COMMON * total]
        few = total < _FEW_LETTERS
        size = min(common) if few and common else sizes.most_common(1)[0][0] if sizes else 10.0
        return size, self.letters[size, True] > self.letters[size, False]


def rank(paragraph: Para, styles: Styles) -> tuple[float, int] | None:
    """How high a heading stands (size, then weight or capitals); ``None`` for what is none."""
    body, body_bold = styles.body
    text = " ".join(paragraph.text.split())
    if not _may_be(paragraph, text):
        return None
    relative = paragraph.size / body
    if relative < _MUCH_LARGER and (
        _is_sentence(text) or text[0].islower() or (len(text) > _CLAUSE and re.search(r"[.:;,]$", text))
    ):
        return None
    bold = paragraph.bold and not body_bold
    capitals = text.isupper() and sum(letter.isalpha() for letter in text) >= 4
    if relative >= _LARGER:
        return rounded(paragraph.size), int(paragraph.bold)
    if relative < _NOT_SMALLER:
        return None
    numbered = NUMBERED.match(text) is not None
    if (
        bold
        and (not _is_data(text) or (relative >= _SLIGHTLY_LARGER and _names_something(text)))
        and not _SEVERAL_SENTENCES.search(text)
        and (not _SENTENCE.search(text) or numbered)
        and (not text.endswith(":") or paragraph.alone)
    ):
        return rounded(body), _CAPITALS if capitals else _SLANTED if paragraph.italic else _BOLD
    if capitals and not _SENTENCE.search(text) and len(paragraph.lines) <= 2 and paragraph.gap > 1.4:
        return rounded(body), 0
    return None


def _is_sentence(text: str) -> bool:
    """Whether it ends with a full stop and is long enough to be a sentence."""
    return text.endswith(".") and len(text.split()) >= _LEAST_WORDS


def _is_data(text: str) -> bool:
    """Whether a bold line says a time, a number or a sum rather than what the text below is about."""
    body = _LEADING_NUMBER.sub("", text)
    digits = sum(letter.isdigit() for letter in body)
    return digits > _MOST_DIGITS * sum(letter.isalnum() for letter in body)


def _names_something(text: str) -> bool:
    """Whether figures are only part of what a larger line says: a week, or years after several words."""
    words = sum(word.isalpha() and len(word) > 1 for word in text.split())
    return words >= _WORDS_BESIDE_FIGURES or _NUMBERED_WORD.fullmatch(text) is not None


def _may_be(paragraph: Para, text: str) -> bool:
    if len(text) > _LONGEST or len(paragraph.lines) > _MOST_LINES or sum(letter.isalpha() for letter in text) < 3:
        return False
    if _NOT_A_HEADING.match(text) or is_caption(text) or text.count(",") >= _MANY_COMMAS or paragraph.turned:
        return False
    label = label_of(text)
    return label is None or (bool(label.text) and paragraph.bold) or (bool(label.text) and text.isupper())


def levels(ranks: Sequence[tuple[float, int]]) -> dict[tuple[float, int], int]:
    """A level for each rank, 1 for the highest."""
    return {rank: min(number, 6) for number, rank in enumerate(sorted(set(ranks), reverse=True), start=1)}


def with_numbers(items: Sequence[Para | Grid]) -> list[Para | Grid]:
    """What a page holds, the number of a chapter in one with the title below it: as large as the title, or larger."""
    found: list[Para | Grid] = []
    for item in items:
        before = found[-1] if found else None
        if isinstance(before, Para) and isinstance(item, Para) and _is_number_of(before, item):
            found[-1] = Para((*before.lines, *item.lines), before.page, before.gap)
        else:
            found.append(item)
    return found


def _is_number_of(number: Para, title: Para) -> bool:
    """Whether a paragraph is nothing but a number, right above a title."""
    step = (number.lines[-1].base - title.lines[0].base) / title.size
    alike = number.size >= 0.95 * title.size and number.bold == title.bold and len(title.lines) < _MOST_LINES
    text = title.text
    return (
        alike
        and 0 < step < _NUMBER_ABOVE
        and _CHAPTER.fullmatch(number.text) is not None
        and text[:1].isalpha()
        and text[0].isupper()
    )


def not_headings(page: Sequence[Para], ranks: Mapping[int, tuple[float, int]], height: float) -> list[Para]:
    """What looks like a heading on a page and is none by what stands around it; ``ranks`` of those that look so."""
    labels = [*_field_labels(page, ranks), *_side_by_side(page, ranks), *_below_kind(page)]
    return [*labels, *_letterheads(page, ranks, height)]


def _field_labels(page: Sequence[Para], ranks: Mapping[int, tuple[float, int]]) -> list[Para]:
    """What looks like headings with a colon and has no text below: the labels of a form."""
    found = []
    for number, paragraph in enumerate(page):
        below = page[number + 1] if number + 1 < len(page) else None
        if id(paragraph) in ranks and paragraph.text.endswith(":") and (below is None or id(below) in ranks):
            found.append(paragraph)
    return found


def _letterheads(page: Sequence[Para], ranks: Mapping[int, tuple[float, int]], height: float) -> list[Para]:
    """What looks like a heading at the top of a page, above the first heading that stands higher: a sender, or a running title.

    From page 2 on it must stand right above it: a section may end on a new page.
    """
    found = []
    for number, paragraph in enumerate(page):
        own = ranks.get(id(paragraph))
        after = page[number + 1 :] if paragraph.page == 1 else page[number + 1 : number + 2]
        below = [ranks[id(other)] for other in after if id(other) in ranks and not _beside(paragraph, other)]
        first = own is not None and not any(id(other) in ranks and ranks[id(other)][0] > own[0] for other in page[:number])
        if own is not None and first and paragraph.box[1] > (1 - EDGE) * height and below and max(below)[0] > own[0]:
            found.append(paragraph)
    return found


def _beside(one: Para, other: Para) -> bool:
    """Whether they stand in two columns."""
    return one.box[2] <= other.box[0] or other.box[2] <= one.box[0]


def _side_by_side(page: Sequence[Para], ranks: Mapping[int, tuple[float, int]]) -> list[Para]:
    """What looks like headings on one row with nothing below the first: the names of columns, or of the bars of a chart."""
    found: list[Para] = []
    for one, other in pairwise(page):
        level = abs(one.lines[-1].base - other.lines[0].base) <= 0.3 * one.size
        if level and ranks.get(id(one)) is not None and ranks.get(id(one)) == ranks.get(id(other)):
            found += [one, other]
    return found


def without_text_below(items: Sequence[Para | Grid], ranks: Mapping[int, tuple[float, int]], height: float) -> list[Para]:
    """What looks like a heading at the end of the last page, above nothing but its footer: a signature, a running title."""
    found: list[Para] = []
    for item in reversed(items):
        if not isinstance(item, Para):
            return found
        if id(item) in ranks:
            found.append(item)
        elif item.box[3] > EDGE * height:
            return found
    return []  # the page has nothing else


def _below_kind(page: Sequence[Para]) -> list[Para]:
    """What stands right of or below a caption that says no more than kind and number ("Diagram 2")."""
    return [
        other
        for one, other in pairwise(page)
        if is_caption(one.text)
        and CAPTION.fullmatch(one.text)
        and one.lines[-1].base - other.lines[0].base <= _NUMBER_ABOVE * other.size
    ]
