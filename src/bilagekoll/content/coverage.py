"""Whether every word of the pages is in the text, or in the list of what was left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

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
from bilagekoll.content.repair import composed

_WORD = re.compile(r"\w+")
_ROUND_BULLET = re.compile(r"^o\s", re.MULTILINE)
"""A letter o alone at the beginning of a line: the second bullet that Word draws, from the font Courier New."""
LONGEST_WORD = 60
"""Letters of a word that a page may have in pieces: cut at the end of a line, or with its letters set apart."""


@dataclass(frozen=True, slots=True)
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
    """The words of a text: letters and digits in a row, without regard to case."""
    return _WORD.findall(composed(text).replace("\N{SOFT HYPHEN}", "").casefold())


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
    return "".join(run.text for run in inlines if run.run in {Run.TEXT, Run.NOTE})


def _by_page(texts: Iterable[tuple[int | None, str]]) -> Mapping[int, list[str]]:
    """Words by page; those of no page come with the first."""
    found: dict[int, list[str]] = {}
    for page, text in texts:
        found.setdefault(page or 1, []).extend(words_of(text))
    return found


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
        lines = [words_of(line) for line in _ROUND_BULLET.sub("", page.text).split("\n")]
        self.words += sum(map(len, lines))
        rest: dict[int, list[str]] = {}
        whole_first = sorted(range(len(lines)), key=lambda number: f" {' '.join(lines[number])} " not in running)
        for number in whole_first:
            rest[number] = self._without(lines[number], self.pool, known)
        pieces = self._without_pieces([word for number in sorted(rest) for word in rest[number]])
        return self._named(page, [rest[number] for number in sorted(rest)], pieces)

    def second_look(self, found: Iterable[LeftOut]) -> list[LeftOut]:
        """What is missing on its own page may stand in a block that began on a later one."""
        still: list[LeftOut] = []
        for item in found:
            words = item.text.split()
            if item.why is Omission.MISSING and not Counter(words) - self.pool:
                self.pool -= Counter(words)
                self.given += len(words)
            else:
                still.append(item)
        return still

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
        return rest

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

    def _named(self, page: PageWords, lines: list[list[str]], pieces: Counter[str]) -> list[LeftOut]:
        """What is left of each line: artifacts as far as the page has as many letters in artifacts, the rest is missing."""
        budget = page.artifact
        named = []
        for line in lines:
            left = []
            for word in line:
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
                self.left_out += len(left)
            named.append(LeftOut(why, " ".join(left), page.number))
        return named
