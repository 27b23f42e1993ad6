"""Text that is written from right to left (Arabic, Hebrew): from the order in which a page shows it to that in which it is read.

The inverse of what a program did when it set the line (Unicode Standard Annex 9), as far as words and numbers tell: what is written
from right to left is turned round, numbers and Latin words within it are not.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.order import Break, Ordered
from bilagekoll.facts.layout import Word

_RIGHT_TO_LEFT = frozenset(["R", "AL"])
_STRETCH = 2.2
"""Step between lines, in parts of the size, from which they need not have the same direction."""
_PLAIN = r"(?:[^\W_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u0660-\u0669\u06f0-\u06f9])+"
_LATIN_OR_NUMBER = re.compile(rf"{_PLAIN}(?:[.,:/%@'’-]+{_PLAIN})*")
_CLUSTER = re.compile(r".[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*", re.DOTALL)
_BRACKETS = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_PARTS = re.compile(r"(-)")
_FORMS = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufefc]+")
"""Letters as they look in a place of a word (presentation forms): written as the plain letters that they are."""


def in_reading_order(ordered: Ordered) -> Ordered:
    """Lines and tables with their words in the order in which they are read. Pages without such text are as they were."""
    if not any(_is_turned(line) for item in ordered for line in _lines(item)):
        return ordered
    found: Ordered = []
    for stretch in _stretches(ordered):
        lines = [line for item in stretch for line in _lines(item)]
        turned = sum(_strong(line.text)[0] for line in lines) > sum(_strong(line.text)[1] for line in lines)
        found += [_read(item, turned=turned) for item in stretch]
    return found


def _lines(item: Line | Grid | Break) -> Sequence[Line]:
    return () if isinstance(item, Break) else item.lines if isinstance(item, Grid) else (item,)


def _stretches(ordered: Ordered) -> Iterable[Ordered]:
    """Lines that follow one another closely."""
    stretch: Ordered = []
    for item in ordered:
        before = stretch[-1] if stretch else None
        near = isinstance(before, Line) and isinstance(item, Line) and 0 < before.base - item.base < _STRETCH * item.size
        if stretch and not near:
            yield stretch
            stretch = []
        stretch.append(item)
    if stretch:
        yield stretch


def _strong(text: str) -> tuple[int, int]:
    """How many letters of a text are written from right to left, and how many from left to right."""
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    return sum(kind in _RIGHT_TO_LEFT for kind in kinds), kinds.count("L")


def _is_turned(line: Line) -> bool:
    return any(_strong(word.text)[0] for word in line.words)


def _read(item: Line | Grid | Break, *, turned: bool) -> Line | Grid | Break:
    if isinstance(item, Line):
        return _line(item, turned=turned)
    if isinstance(item, Grid):
        cells = (replace(cell, lines=tuple(_line(line, turned=_turned(cell.lines)) for line in cell.lines)) for cell in item.cells)
        return replace(item, cells=tuple(cells))
    return item


def _turned(lines: Iterable[Line]) -> bool:
    right, left = map(sum, zip(*(_strong(line.text) for line in lines), strict=True))
    return right > left


def _line(line: Line, *, turned: bool) -> Line:
    """A line in reading order; ``turned``: it is read from the right."""
    if not turned and not _is_turned(line):
        return line
    words = list(line.words)[::-1] if turned else list(line.words)
    arabic = any(unicodedata.bidirectional(letter) == "AL" for word in words for letter in word.text)
    found: list[Word] = []
    for group in _runs(words, against=_is_latin if turned else _is_right_to_left):
        if len(group) > 1:
            group.reverse()
        latin = turned and len(group) > 1
        found += [word if latin or not (turned or _is_right_to_left(word)) else _turned_word(word, arabic=arabic) for word in group]
    return Line(tuple(replace(word, spaced=number > 0, glued=False) for number, word in enumerate(found)))


def _runs(words: Sequence[Word], against: Callable[[Word], bool]) -> Iterable[list[Word]]:
    """Single words, and runs of words that are read against the rest, with what stands between them and has no direction."""
    start = 0
    while start < len(words):
        end = start + 1
        if against(words[start]):
            reached = end
            while reached < len(words) and (against(words[reached]) or not any(_strong(words[reached].text))):
                reached += 1
                if against(words[reached - 1]):
                    end = reached
        yield list(words[start:end])
        start = end


def _is_latin(word: Word) -> bool:
    right, left = _strong(word.text)
    return left > 0 and not right


def _is_right_to_left(word: Word) -> bool:
    return _strong(word.text)[0] > 0


def _turned_word(word: Word, *, arabic: bool) -> Word:
    """A word as it is read, from how it is shown from left to right."""
    parts: list[str] = []
    reached = 0
    for match in _LATIN_OR_NUMBER.finditer(word.text):
        parts += [_mirrored(word.text[reached : match.start()]), match.group()]
        reached = match.end()
    parts.append(_mirrored(word.text[reached:]))
    text = "".join(parts[::-1])
    if arabic and text[:1].isdigit():
        text = "".join(_PARTS.split(text)[::-1])  # among Arabic letters the parts of a number are set from the right as well
    return replace(word, text=_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text))


def _mirrored(text: str) -> str:
    """Letters turned round, each with its marks, and brackets that open for those that close."""
    return "".join(cluster.translate(_BRACKETS) for cluster in _CLUSTER.findall(text)[::-1])
