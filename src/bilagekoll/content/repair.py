"""Mends text as pages have it: lines that end in the middle of a sentence or a word, ligatures, letters set apart.

Works on runs of text with a line feed at each end of a line; what it gives has line feeds only where a line break is meant.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from bilagekoll.content.blocks import Inline, Inlines, Run, text_of
from bilagekoll.content.hyphens import ADDRESS, NO_WORDS, SOFT_HYPHEN, Vocabulary, at_hyphen, ends_with_hyphen

SHORT_LINE = 0.7
"""A line ends early on purpose when it and the next line's first word would together fill less than this share of the longest
line, in characters. Letters differ in width by a third around their mean, which evens out over a line; from our own letters."""
LEAST_WIDTH = 24
"""Characters of the longest line from which lengths tell anything: shorter lines are a narrow cell or a list of names."""
NARROW = 40
"""Characters of the longest line of an address or a list of names: the width of a phone, or half a printed line."""

_MANY_ROWS = 4
"""Lines from which on they are such rows however wide, if each begins anew, none has the end of a sentence within, and none ends
with a comma."""
_SENTENCE_WITHIN = re.compile(r"[.!?] [A-ZÅÄÖ]")

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "Ĳ": "IJ", "ĳ": "ij"},
)
_LINE_END = re.compile(r"[^\S\n]*\n\s*")
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n \N{NO-BREAK SPACE}]")
"""What becomes one space; a no-break space alone stays."""
_AROUND_BREAK = re.compile(r" ?\n ?")
_WORD_BEFORE = re.compile(r"\S+$")
_WORD_AFTER = re.compile(r"\S+")
_SCHEME = re.compile(r"\bhttps?:$", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"[-/?&=_%#.]\w")
_SPACED_LETTERS = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)")
"""Four or more single letters in a row: fewer can be initials or a list."""


class Edit(NamedTuple):
    """A stretch of text and what stands there instead."""

    start: int
    end: int
    text: str


def composed(text: str) -> str:
    """Letters with their marks in one (å, not a and a ring), ligatures as letters."""
    return unicodedata.normalize("NFC", text).translate(_LIGATURES)


def joined(text: str, vocabulary: Vocabulary = NO_WORDS, *, short_lines: bool = False) -> str:
    """A text with its lines joined. ``short_lines``: a line that ends early keeps its end."""
    return text_of(joined_runs((Inline(text),), vocabulary, short_lines=short_lines))


def joined_runs(
    runs: Inlines,
    vocabulary: Vocabulary = NO_WORDS,
    *,
    short_lines: bool = False,
    full: Collection[int] = (),
    early: Collection[int] = (),
) -> Inlines:
    """Runs with their lines joined, blanks folded and trimmed; empty ones left out unless they are pictures or fields.

    ``short_lines``: a line that ends early keeps its end. ``full``: the numbers, from 0, of lines that do not, however few
    characters they have; ``early``: of lines that do, however many.
    """
    whole = tuple(_with(run, composed(run.text)) for run in _glued(runs))
    text = text_of(whole)
    lines = _edited(whole, _line_ends(text, vocabulary, short_lines=short_lines, full=full, early=early))
    return trimmed(lines)


def trimmed(runs: Inlines) -> Inlines:
    """Runs with blanks folded within and between them, none at either end.

    Soft hyphens are removed, except one at the very end, where it is visible.
    """
    if runs and runs[-1].text.rstrip().endswith(SOFT_HYPHEN):
        runs = (*runs[:-1], replace(runs[-1], text=f"{runs[-1].text.rstrip()[:-1]}-"))
    kept: list[Inline] = []
    last = "\n"
    for run in runs:
        text = _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", run.text.replace(SOFT_HYPHEN, "")))
        if last.isspace():
            text = text.lstrip()
        elif run.link and text[:1] == " " and kept and kept[-1].run is Run.TEXT and kept[-1].link != run.link:
            kept[-1], text = _with(kept[-1], f"{kept[-1].text} "), text[1:]  # the space before a link is no part of it
        if text or run.run is not Run.TEXT:
            kept.append(_with(run, text))
            last = text[-1:] or "x"
    while kept and kept[-1].run is Run.TEXT:
        text = kept[-1].text.rstrip()
        if text:
            kept[-1] = replace(kept[-1], text=text)
            break
        kept.pop()
    return tuple(kept)


def appended(one: Inlines, other: Inlines, vocabulary: Vocabulary = NO_WORDS) -> Inlines:
    """Runs and those that go on after them on another line; line breaks within both stay."""
    word, following = _WORD_BEFORE.search(text_of(one)), _WORD_AFTER.match(text_of(other))
    ending, beginning = word.group() if word else "", following.group() if following else ""
    last = one[-1]
    if ends_with_hyphen(ending):
        last = replace(last, text=last.text[:-1] + at_hyphen(ending, beginning, vocabulary))
    else:
        last = replace(last, text=last.text + _between(ending, beginning))
    return merged((*one[:-1], last, *other))


def merged(runs: Inlines) -> Inlines:
    """Runs with neighbours of one style in one."""
    return trimmed(_glued(runs))


def _glued(runs: Inlines) -> Inlines:
    """Neighbours of one style in one; a blank between two of a style is of that style, as in a link that a column cuts in two."""
    out: list[list[Inline]] = []
    for number, run in enumerate(runs):
        is_blank = run.run is Run.TEXT and run.text.isspace() and number + 1 < len(runs)
        if out and (_of_one_style(out[-1][0], run) or (is_blank and _of_one_style(out[-1][0], runs[number + 1]))):
            out[-1].append(run)
        else:
            out.append([run])
    return tuple(_with(row[0], text_of(row)) for row in out)


def _of_one_style(one: Inline, other: Inline) -> bool:
    if one.run is not Run.TEXT or other.run is not Run.TEXT or one.expansion or other.expansion:
        return False
    return (one.link, one.bold, one.italic, one.language) == (other.link, other.bold, other.italic, other.language)


def closed_up(text: str, vocabulary: Vocabulary = NO_WORDS) -> str:
    """Words whose letters are set apart ("K A L L E L S E") closed up.

    Where one space stands between letters and between words alike, the document's own words tell where one ends; without
    them the letters stay as they are rather than become one long word that nobody wrote.
    """
    return _SPACED_LETTERS.sub(lambda match: _close_up(match.group(), vocabulary), text)


def has_spaced_letters(text: str) -> bool:
    """Whether letters of a text are set apart."""
    return _SPACED_LETTERS.search(text) is not None


def _close_up(letters: str, vocabulary: Vocabulary) -> str:
    word = letters.replace(" ", "")
    if not (word.isupper() or word[1:].islower()):
        return letters
    parts = _split(word.lower(), vocabulary.words)
    if parts is None:
        return letters
    sizes = iter(word)
    return " ".join("".join(next(sizes) for _ in part) for part in parts)


def _split(word: str, known: frozenset[str]) -> list[str] | None:
    """A row of letters as words that are known, as few as can be."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(word) + 1):
        ways = [
            [*before, word[start:end]]
            for start in range(end)
            if (before := best[start]) is not None and word[start:end] in known and (end - start > 1 or word[start:end] in "iåö")
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1]


def _with(run: Inline, text: str) -> Inline:
    return run if run.text == text else replace(run, text=text)


def _edited(runs: Inlines, edits: Iterable[Edit]) -> Inlines:
    """Runs with edits of their joined text; what stands instead belongs to the run where the stretch begins."""
    pieces: list[list[str]] = [[] for _ in runs]
    bounds: list[int] = [0]
    for run in runs:
        bounds.append(bounds[-1] + len(run.text))

    def copy(start: int, end: int) -> None:
        number = bisect_right(bounds, start) - 1
        while start < end:
            last = min(end, bounds[number + 1])
            pieces[number].append(runs[number].text[start - bounds[number] : last - bounds[number]])
            start, number = last, number + 1

    reached = 0
    for edit in edits:
        copy(reached, edit.start)
        if edit.text:
            pieces[bisect_right(bounds, edit.start) - 1].append(edit.text)
        reached = edit.end
    copy(reached, bounds[-1])
    return tuple(_with(run, "".join(parts)) for run, parts in zip(runs, pieces, strict=True))


def _line_ends(
    text: str, vocabulary: Vocabulary, *, short_lines: bool, full: Collection[int], early: Collection[int]
) -> Iterator[Edit]:
    lines = [line.strip() for line in text.strip().split("\n")]
    widest = max(map(len, lines))
    rows = short_lines and _are_rows(lines, widest)
    for number, match in enumerate(_LINE_END.finditer(text)):
        start, end = match.span()
        before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end:]
        if not text[:start].strip() or not after:
            yield Edit(start, end, "")
            continue
        word = _WORD_BEFORE.search(before)
        following = _WORD_AFTER.match(after)
        ending, beginning = word.group() if word else "", following.group() if following else ""
        if ends_with_hyphen(ending):
            yield Edit(start - 1, end, at_hyphen(ending, beginning, vocabulary))
        elif rows or (short_lines and (number in early or (number not in full and _ends_early(before, beginning, widest)))):
            yield Edit(start, end, "\n")
        else:
            yield Edit(start, end, _between(ending, beginning))


def _are_rows(lines: list[str], widest: int) -> bool:
    """An address or the like: three short lines or more, each of which begins anew with a capital, a digit or an address.

    In running text one line in seven begins with a capital (Swedish and English letters of our own), two in a row seldom do.
    """
    begin_anew = all(line[:1].isupper() or line[:1].isdigit() or ADDRESS.search(line) for line in lines[1:])
    if len(lines) >= _MANY_ROWS and begin_anew:
        return not any(_SENTENCE_WITHIN.search(line) for line in lines) and not any(line.endswith(",") for line in lines[:-1])
    return len(lines) > 2 and widest < NARROW and begin_anew


def _ends_early(line: str, next_word: str, widest: int) -> bool:
    return widest >= LEAST_WIDTH and len(line.strip()) + 1 + len(next_word) < SHORT_LINE * widest


def _between(ending: str, beginning: str) -> str:
    """What stands between the last word of a line and the first of the next."""
    if _is_cut_address(ending, beginning) or (ending[-2:-1].isalpha() and ending[-1] == "/" and beginning[:1].isalnum()):
        return ""
    if ending[-1:] == "\N{EN DASH}" and ending[-2:-1].isdigit() and beginning[:1].isdigit():
        return ""
    return "" if _is_ideograph(ending[-1:]) and _is_ideograph(beginning[:1]) else " "


def _is_cut_address(ending: str, beginning: str) -> bool:
    """Whether an address goes on in the next line: it ends with a sign of its own, or the rest begins with one."""
    if _SCHEME.search(ending) and beginning.startswith("//"):
        return True
    if not ADDRESS.search(ending):
        return False
    return (ending[-1] in "/=&?_" and beginning[:1].isalnum()) or _REST_OF_ADDRESS.match(beginning) is not None


def _is_ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff"
