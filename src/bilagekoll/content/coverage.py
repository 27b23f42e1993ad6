"""Whether every word of the pages is in the text, or in the list of what was left out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bilagekoll.content.blocks import (
    Block,
    Cell,
    Coverage,
    Figure,
    Inlines,
    LeftOut,
    ListBlock,
    Note,
    Omission,
    Run,
    Table,
)
from bilagekoll.content.hyphens import HYPHENS, SOFT_HYPHEN
from bilagekoll.content.repair import composed
from bilagekoll.facts.frozen import frozen

_WORD = re.compile(r"\w+")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ROUND_BULLET = re.compile(r"^o\s", re.MULTILINE)
"""A letter o alone at the beginning of a line: the second bullet that Word draws, from the font Courier New."""
REPEATED_WORDS = 3
"""Words of a line from which on the same line in the text means that the page shows it twice (a shadow, a stamp); a short one
can be a cell of a table."""
LONGEST_WORD = 60
"""Letters of a word that a page may have in pieces: cut at the end of a line, or with its letters set apart."""


@frozen
class PageWords:
    """What a page shows: its text, line by line, and how many of its letters are artifacts."""

    number: int
    text: str
    artifact: int = 0


def covered(
    pages: Iterable[PageWords], blocks: Sequence[Block], left_out: Sequence[LeftOut]
) -> tuple[Coverage, tuple[LeftOut, ...]]:
    """How many words are given and left out, and what more is left out than was known."""
    given = _by_page((block.page, words) for block in blocks for words in _texts(block))
    matching = _Matching(given, _by_page((item.page, item.text) for item in left_out))
    found: list[LeftOut] = []
    for page in pages:
        found += matching.page(page)
    found = matching.second_look(found)
    return Coverage(matching.words, matching.given, matching.left_out), tuple(found)


def words_of(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, whatever their case and the direction of writing."""
    words = _WORD.findall(composed(text).replace(SOFT_HYPHEN, "").casefold())
    return [_without_direction(word) if _RIGHT_TO_LEFT.search(word) else word for word in words]


def _without_direction(word: str) -> str:
    """The letters of a word that is written from right to left, the same whether it stands as it is read or as it is shown."""
    return "".join(sorted(unicodedata.normalize("NFKC", word)))


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of blocks that stand on the page: no alternative texts, no names of fields."""
    for block in blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, ListBlock):
        for item in block.items:
            yield item.label
            yield from texts_of(item.blocks)
    elif isinstance(block, Table):
        yield _shown(block.caption)
        for row in block.rows:
            for cell in row:
                yield from _in_cell(cell)
    elif isinstance(block, Figure):
        yield _shown(block.caption)
    else:
        yield f"{block.label} {_shown(block.inlines)}" if isinstance(block, Note) else _shown(block.inlines)


def _in_cell(cell: Cell) -> Iterator[str]:
    yield from texts_of(cell.blocks)


def _shown(inlines: Inlines) -> str:
    return "".join(run.text for run in inlines if run.run in {Run.TEXT, Run.NOTE, Run.UNSURE})


def _by_page(texts: Iterable[tuple[int | None, str]]) -> Mapping[int, list[str]]:
    """Words by page; those of no page come with the first."""
    found: dict[int, list[str]] = {}
    for page, text in texts:
        found.setdefault(page or 1, []).extend(words_of(text))
    return found


def _surest_first(lines: Sequence[Sequence[str]], running: str) -> list[int]:
    """Lines in the order of matching: those that the text has as they are, the longest first: a header has its words elsewhere."""
    return sorted(range(len(lines)), key=lambda number: (f" {' '.join(lines[number])} " not in running, -len(lines[number])))


@dataclass(slots=True)
class _Matching:
    """Takes the words of the pages out of those that are given and those that are known to be left out."""

    given_by_page: Mapping[int, list[str]]
    dropped_by_page: Mapping[int, list[str]]
    words: int = 0
    given: int = 0
    left_out: int = 0
    pool: Counter[str] = field(default_factory=Counter)

    def page(self, page: PageWords) -> list[LeftOut]:
        """The lines (or parts of them) of a page that are neither given nor known to be left out."""
        here = self.given_by_page.get(page.number, [])
        self.pool.update(here)
        known = Counter(self.dropped_by_page.get(page.number, []))
        running = f" {' '.join(here)} "
        shown = _ROUND_BULLET.sub("", page.text).split("\n")
        lines = [words_of(line) for line in shown]
        self.words += sum(map(len, lines))
        self._join_cut_words(shown, lines)
        rest: dict[int, list[str]] = {}
        for number in _surest_first(lines, running):
            rest[number] = self._without(lines[number], self.pool, known)
        pieces = self._without_pieces([word for number in sorted(rest) for word in rest[number]])
        return self._named(page, [(shown[number], lines[number], rest[number]) for number in sorted(rest)], pieces, running)

    def second_look(self, found: Iterable[LeftOut]) -> list[LeftOut]:
        """What is missing on its own page may stand in a block that began on a later one."""
        still: list[LeftOut] = []
        missing = Counter(word for item in found if item.why is Omission.MISSING for word in words_of(item.text))
        whole = self._split_words(missing) + self._joined_words(missing)
        for item in found:
            words = words_of(item.text)
            if item.why is Omission.MISSING and not Counter(words) - (self.pool + whole):
                self.given += len(words)
                used = Counter(words) & whole
                whole -= used
                self.pool -= Counter(words) - used
            else:
                still.append(item)
        return still

    def _split_words(self, missing: Counter[str]) -> Counter[str]:
        """Missing words that are the two halves of a word of the text, far apart on the page."""
        halves: Counter[str] = Counter()
        for word, count in list(self.pool.items()):
            for cut in range(1, len(word)) if count and len(word) <= LONGEST_WORD else ():
                if missing[word[:cut]] > 0 and missing[word[cut:]] > 0:
                    missing.subtract((word[:cut], word[cut:]))
                    halves.update((word[:cut], word[cut:]))
                    break
        return halves

    def _joined_words(self, missing: Counter[str]) -> Counter[str]:
        """Missing words that the text has as two: the sign of a note after a word."""
        joined: Counter[str] = Counter()
        for word, count in missing.items():
            for cut in range(1, len(word)) if count > 0 and len(word) <= LONGEST_WORD else ():
                if self.pool[word[:cut]] > 0 and self.pool[word[cut:]] > 0:
                    self.pool.subtract((word[:cut], word[cut:]))
                    joined[word] += 1
                    break
        return joined

    def _join_cut_words(self, shown: list[str], lines: list[list[str]]) -> None:
        """Take words that a hyphen cuts at the end of a line, before their halves are taken for words of their own."""
        for number, (line, after) in enumerate(pairwise(lines)):
            if line and after and shown[number].rstrip().endswith(tuple(HYPHENS)) and self.pool[line[-1] + after[0]]:
                self.pool[line[-1] + after[0]] -= 1
                self.given += 2
                del line[-1], after[0]

    def _without(self, words: list[str], pool: Counter[str], known: Counter[str]) -> list[str]:
        rest = []
        for word in words:
            if pool[word]:
                pool[word] -= 1
                self.given += 1
            elif known[word]:
                known[word] -= 1
                self.left_out += 1
            else:
                rest.append(word)
        left = Counter(rest)
        joined = self._joined_words(left)
        self.given += joined.total()
        return list((left - joined).elements()) if joined else rest

    def _without_pieces(self, words: list[str]) -> Counter[str]:
        """Words that together are one word of the text."""
        pieces: Counter[str] = Counter()
        start = 0
        while start < len(words):
            whole, end = "", start
            while end < len(words) and len(whole) + len(words[end]) <= LONGEST_WORD:
                whole += words[end]
                end += 1
                if end - start > 1 and self.pool[whole]:
                    self.pool[whole] -= 1
                    pieces.update(words[start:end])
                    self.given += end - start
                    start = end - 1
                    break
            start += 1
        return pieces

    def _named(
        self, page: PageWords, lines: list[tuple[str, list[str], list[str]]], pieces: Counter[str], running: str
    ) -> list[LeftOut]:
        """What is left of each line: artifacts as far as the page has as many letters in artifacts, the rest is missing."""
        budget = page.artifact
        named = []
        for shown, whole, rest in lines:
            left = []
            for word in rest:
                if pieces[word]:
                    pieces[word] -= 1
                else:
                    left.append(word)
            letters = sum(map(len, left))
            if not left:
                continue
            why = Omission.ARTIFACT if letters <= budget else Omission.MISSING
            if why is Omission.ARTIFACT:
                budget -= letters
            elif len(left) >= REPEATED_WORDS and f" {' '.join(left)} " in running:
                why = Omission.REPEATED
            if why is not Omission.MISSING:
                self.left_out += len(left)
            named.append(LeftOut(why, shown.strip() if left == whole else " ".join(left), page.number))
        return named
