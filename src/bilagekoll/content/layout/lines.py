"""Words that stand on one base line, joined to pieces of lines and to lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TypeVar

from bilagekoll.facts.boxes import around
from bilagekoll.facts.layout import Word
from bilagekoll.facts.place import Box

T = TypeVar("T")

SPLIT = 0.75
"""Gap, in parts of the size, at which a line is cut in pieces: wider than most spaces in justified text, narrower than a gutter."""
_LEVEL = 0.25
"""How far base lines on one row may differ, in parts of the size: less than raised figures do."""
_NO_SPACE = 0.1
"""Gap, in parts of the size, below which no space is read."""
_JOINING, _NOTHING = "-\N{HYPHEN}", 0.02
"""A hyphen that begins a word, and the gap before it, in parts of the size, below which a space written there does not show."""
_RAISED = 0.8
"""A raised or lowered figure is smaller than this part of the letters beside it (word processors: 0.58 to 0.7)."""
_HIGHEST, _LOWEST = 0.75, 0.5
"""How far a figure is raised or lowered, in parts of the letters' size, at most."""
_MOST_RAISED = 300
"""Small figures on a page above which they are the labels of a drawing."""
_NEARLY_ALL = 0.95
"""Share of a line's letters that are bold in a bold line: a sign that refers to a note may not be."""
_LETTERS = 4
"""Single letters in a row that are one word set apart. Fewer can be initials."""
_STOPS = ".,:;!?"
"""Signs that end a word, and are set apart as its letters are."""
_EVEN_GAPS = 1.35
"""The widest gap of a line against the usual one, up to which the line is justified, however wide its gaps are."""
_JUSTIFIED = 3
"""Words from which a line is long enough to tell."""
_LEAST_CELLS, _ONE_LEFT = 3, 0.1
"""Pieces of a row from which they may be cells, and how far, in parts of the size, they may begin from those above or below."""
_NEAR = 6.5
"""Height above and below, in parts of the size, in which a line as wide shows where the column ends: some four lines."""
_FLUSH = 0.35
"""How far, in parts of the size, the ends of lines of one justified column differ at most."""
_WIDEST_SPACE = 3.2
"""Gap, in parts of the size, from which it is no space of a justified line."""
_TIME = re.compile(r"\d{1,2}\.\d\d")
_LABEL_GAP = 4.0
"""Gap, in parts of the size, between the sign of a list item and its text."""
LABEL = re.compile(
    r"[•●○◦▪■□▫‣⁃·∙➢➤►▶✓✔☐☑☒❑❖\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf0fc–—\-*o§]|\(?(?:\d{1,3}|[a-zåäö]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?"
)
"""What stands alone before the text of a list item or a numbered heading."""


@dataclass(frozen=True)
class Line:
    """A line or a piece of one: words from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        """What it covers."""
        return around(word.box for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return _most((word.size, len(word.text)) for word in self.words)

    @cached_property
    def base(self) -> float:
        """The base line of its letters."""
        return next(word.base for word in self.words if word.size == self.size)

    @cached_property
    def bold(self) -> bool:
        """Whether nearly all of it is bold."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if word.bold) >= _NEARLY_ALL * letters

    @cached_property
    def italic(self) -> bool:
        """Whether all of it is slanted."""
        return all(word.italic for word in self.words)

    @cached_property
    def font(self) -> str:
        """The font of most of its letters."""
        return _most((word.font, len(word.text)) for word in self.words)

    @cached_property
    def text(self) -> str:
        """Its words with the spaces between them."""
        return self.words[0].text + "".join((" " if spaced(one, other) else "") + other.text for one, other in pairwise(self.words))


def _most(weighted: Iterable[tuple[T, int]]) -> T:
    counts: Counter[T] = Counter()
    for value, weight in weighted:
        counts[value] += weight
    return counts.most_common(1)[0][0]


def spaced(one: Word, other: Word) -> bool:
    """Whether a space is read between two words that follow each other on a line."""
    gap = other.box[0] - one.box[2]
    if other.glued or (other.text[0] in _JOINING and len(other.text) > 1 and 0 <= gap < _NOTHING * other.size):
        return False
    return other.spaced or other.rotation != 0 or gap >= _NO_SPACE * max(one.size, other.size)


def pieces(words: Sequence[Word]) -> list[Line]:
    """Words joined to pieces of lines, cut at every wide gap."""
    cut = [[Line(tuple(run)) for run in _cut(_closed_up(row))] for row in _rows(words)]
    return _with_raised(list(_mended(cut)))


def joined_lines(parts: Iterable[Line]) -> Line:
    """Pieces of one line as one."""
    words = sorted((word for part in parts for word in part.words), key=lambda word: word.box[0])
    return Line(tuple(words))


def rows(parts: Sequence[Line]) -> list[list[Line]]:
    """Pieces by rows from above, each from left to right."""
    found: list[list[Line]] = []
    for part in sorted(parts, key=lambda part: -part.base):
        if found and abs(found[-1][0].base - part.base) <= _LEVEL * min(found[-1][0].size, part.size):
            found[-1].append(part)
        else:
            found.append([part])
    return [sorted(row, key=lambda part: part.box[0]) for row in found]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if found and abs(found[-1][0].base - word.base) <= _LEVEL * min(found[-1][0].size, word.size):
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=lambda word: word.box[0]) for row in found]


def _cut(row: list[Word]) -> Iterable[list[Word]]:
    """A row in runs without a wide gap; the sign of a list item stays with its text."""
    run = [row[0]]
    for word in row[1:]:
        gap = (word.box[0] - max(before.box[2] for before in run[-2:])) / max(min(run[-1].size, word.size), 1.0)
        if gap >= (_LABEL_GAP if len(run) == 1 and _is_label(run[0]) else SPLIT):
            yield run
            run = [word]
        else:
            run.append(word)
    yield run


def _is_label(word: Word) -> bool:
    """Whether it may be the sign of an item or a number of a heading, and is no time of day."""
    return LABEL.fullmatch(word.text) is not None and _TIME.fullmatch(word.text) is None


def _mended(cut: Sequence[list[Line]]) -> Iterable[Line]:
    """Rows with the pieces joined that are one justified line: its gaps are wide and even, and a line near it is as wide."""
    for number, row in enumerate(cut):
        near = list(_near(cut, number)) if len(row) > 1 else []
        start = 0
        while start < len(row):
            end = _end_of_line(row, start, near) if len(row) - start > 1 else start + 1
            yield joined_lines(row[start:end]) if end - start > 1 else row[start]
            start = end


def _near(cut: Sequence[list[Line]], number: int) -> Iterable[list[Line]]:
    """The rows above and below one. Rows of a column beside it lie between them."""
    row = cut[number][0]
    for way in (range(number - 1, -1, -1), range(number + 1, len(cut))):
        for other in way:
            if abs(cut[other][0].base - row.base) > _NEAR * row.size:
                break
            yield cut[other]


def _stand_below(row: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether all of some pieces begin where pieces of another row do: cells, whatever their gaps."""
    lefts = [part.box[0] for part in other]
    return len(row) >= _LEAST_CELLS and all(any(abs(part.box[0] - left) <= _ONE_LEFT * part.size for left in lefts) for part in row)


def _end_of_line(row: Sequence[Line], start: int, near: Sequence[Sequence[Line]]) -> int:
    """Up to which piece a row is one line. ``near``: the rows above and below."""
    left, item = row[start].box[0], _is_label(row[start].words[0])
    rights = [
        line.box[2]
        for other in near
        for line in other
        if len(line.words) > 2 and (abs(line.box[0] - left) <= _FLUSH * line.size or (item and line.box[0] < left))
    ]
    for end in range(len(row), start + 1, -1):
        last = row[end - 1]
        flush = any(abs(right - last.box[2]) <= _FLUSH * last.size for right in rights)
        if flush and _has_even_gaps(row[start:end]) and not any(_stand_below(row[start:end], other) for other in near):
            return end
    return start + 1


def _has_even_gaps(row: Sequence[Line]) -> bool:
    words = [word for part in row for word in part.words]
    if _is_label(words[0]):
        words = words[1:]
    gaps = [other.box[0] - one.box[2] for one, other in pairwise(words) if not other.glued]
    widest = _WIDEST_SPACE * max(word.size for word in words)
    wordy = sum(word.text[0].isalpha() for word in words) >= 0.5 * len(words)
    return len(words) >= _JUSTIFIED and wordy and max(gaps) <= min(_EVEN_GAPS * median(gaps), widest)


def _closed_up(row: list[Word]) -> list[Word]:
    """A row in which letters set apart ("K A L L E L S E") are words: where the gaps are even, no word ends."""
    done: list[Word] = []
    start = 0
    while start < len(row):
        end = start
        while end < len(row) and len(row[end].text) == 1 and (row[end].text.isalpha() or (end > start and row[end].text in _STOPS)):
            end += 1
        if end - start >= _LETTERS:
            done.extend(_even(row[start:end]))
        else:
            end = max(end, start + 1)
            done.extend(row[start:end])
        start = end
    return done


def _even(letters: list[Word]) -> Iterable[Word]:
    usual = median(other.box[0] - one.box[2] for one, other in pairwise(letters))
    run = [letters[0]]
    for letter in letters[1:]:
        gap = letter.box[0] - run[-1].box[2]
        if gap > max(1.6 * usual, usual + 0.1 * letter.size) or gap > letter.size:
            yield _one_word(run)
            run = []
        run.append(letter)
    yield _one_word(run)


def _one_word(letters: list[Word]) -> Word:
    return replace(letters[0], text="".join(letter.text for letter in letters), box=around(letter.box for letter in letters))


def _with_raised(parts: list[Line]) -> list[Line]:
    """Raised and lowered figures joined to the piece that they stand beside, at its end or within it."""
    largest = max((part.size for part in parts), default=0.0)
    small = [i for i, part in enumerate(parts) if len(part.words) == 1 and part.size <= _RAISED * largest and len(part.text) <= 4]
    if len(small) > _MOST_RAISED:
        return parts
    owner = list(range(len(parts)))
    for index in small:
        owner[index] = next((other for other, part in enumerate(parts) if _stands_beside(parts[index], part)), index)
    grown: dict[int, list[Line]] = defaultdict(list)
    for index, part in enumerate(parts):
        root = index
        while owner[root] != root:  # what owns is larger, so this comes to an end
            root = owner[root]
        grown[root].append(part)
    return [
        joined_lines(grown[index]) if len(grown[index]) > 1 else part for index, part in enumerate(parts) if owner[index] == index
    ]


def _stands_beside(figure: Line, part: Line) -> bool:
    """Whether it is a raised or lowered figure of the piece."""
    if figure.size > _RAISED * part.size or not -_LOWEST <= (figure.base - part.base) / part.size <= _HIGHEST:
        return False
    left, right = part.box[0] - 0.7 * part.size, part.box[2] + 0.3 * part.size
    return left <= figure.box[2] and figure.box[0] <= right and figure.box[1] < part.box[3] and figure.box[3] > part.box[1]
