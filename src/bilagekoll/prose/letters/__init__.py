"""Whether a text's letters are those of a language: letter groups that the language does not use, and letters that never come.

The tables beside this module (sv.txt, en.txt) are made by ``python -m bench.letter_tables``; they name their sources.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bilagekoll.facts.frozen import frozen
from bilagekoll.prose.letters.joined import torn

LANGUAGES = ("sv", "en")
"""Languages with a table."""
EDGE = "_"
"""Stands for the edge of a word in a group of letters."""
OWN = 0.1
"""Share of strange groups below which a text is surely in the language, and no other table needs to be read."""
_LONG = re.compile(r"(?<![^\W_])[a-z\u00df-\u024f]{5,}(?![^\W_])")
_BROKEN = re.compile(r"[^\W\d_]{0,9}(?<=[^\W\d_])[÷×|{}~^][^\W\d_]+")
"""Words with a sign in them that no language has there: a letter that was moved beyond the letters. Bounded, for endless words."""
_WORD = re.compile(r"(?<![^\s(\[\"”“'’«»/-])[^\W\d_]{3,}(?=[.,:;!?)\]\"”“'’«»]*(?:\s|$))")
"""Words of at least three letters that stand by themselves: no addresses, units, codes."""


@frozen
class Words:
    """Words of a text: how many, and those with a group of letters that the language does not use, in order.

    Each counts as often as it comes, or the different ones count once: whoever makes it says so.
    """

    count: int
    strange: tuple[str, ...]

    @property
    def share(self) -> float:
        """Strange words of all, 0 to 1."""
        return len(self.strange) / self.count if self.count else 0.0


@frozen
class Strangeness:
    """Share of the groups of letters that a language does not use, 0 to 1, in so many words."""

    share: float
    words: int


@frozen
class _Table:
    groups: frozenset[str]
    shares: dict[str, float]


def groups_of(word: str) -> Iterator[str]:
    """Each three letters of a word, edges included."""
    padded = f"{EDGE}{word}{EDGE}"
    return (padded[start : start + 3] for start in range(len(word)))


def strangeness(text: str) -> Strangeness:
    """How strange the groups of letters are to the language here where they are least so, or that fits.

    Only words of Latin letters, five or more: abbreviations and codes follow no language.
    """
    folded = _folded(text)
    found, broken = _LONG.findall(folded), _BROKEN.findall(folded)
    if not found:
        return Strangeness(0.0, 0)
    lost = sum(map(len, broken))
    groups = [group for word in found for group in groups_of(word)]
    least = 1.0
    for language in LANGUAGES:
        known = _table(language).groups
        least = min(least, (len([group for group in groups if group not in known]) + lost) / (len(groups) + lost))
        if least < OWN:
            break
    return Strangeness(least, len(found) + len(broken))


def words(text: str, language: str) -> Words:
    """The words of running text that begin with a small letter: names and abbreviations follow no language."""
    known = _table(language).groups
    found = _running(text)
    strange = {word for word in set(found) if not known.issuperset(groups_of(word.lower()))}
    return Words(len(found), tuple(word for word in found if word in strange))


def different(text: str) -> Words:
    """The same words, each once: what is strange, and how much, when a term comes again and again."""
    found = left = dict.fromkeys(_running(text))
    for language in LANGUAGES:
        known = _table(language).groups
        left = {word: None for word in left if not known.issuperset(groups_of(word.lower()))}
    return Words(len(found), tuple(left))


def _running(text: str) -> list[str]:
    return [word for word in _WORD.findall(unicodedata.normalize("NFKC", text)) if word[0].islower()]


@frozen
class Missing:
    """A letter or a pair that never comes: how often it would, and what is left of common words that have it, repeats too."""

    part: str
    expected: float
    torn: tuple[str, ...]


def missing(text: str, language: str) -> list[Missing]:
    """Letters and pairs of letters that never come, though they would among so many different words."""
    folded = _folded(text)
    shares = {part: share for part, share in _table(language).shares.items() if part not in folded}
    letters = sum(map(len, set(re.findall(r"[^\W\d_]+", folded)))) if shares else 0
    return [Missing(part, share * letters, tuple(torn(folded, part, language))) for part, share in shares.items()]


def _folded(text: str) -> str:
    """Small letters, ligatures taken apart."""
    return unicodedata.normalize("NFKC", text).lower()


@cache
def _table(language: str) -> _Table:
    text = Path(__file__).with_name(f"{language}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    shares = {part: float(share) for _, part, share in (line.split() for line in lines if line.startswith("share "))}
    groups = (line[0] + line[at : at + 2] for line in lines if not line.startswith("share ") for at in range(1, len(line), 2))
    return _Table(frozenset(groups), shares)
