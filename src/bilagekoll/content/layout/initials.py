"""Drop caps: the first letter of a text, set over several lines, joined to the word that it begins."""

from collections.abc import Sequence
from dataclasses import replace

from bilagekoll.facts.layout import Word

_LARGER = 1.8
"""Size of a drop cap against its text, at least: it reaches over two lines or more."""
_NEAR = 3.5
"""Room between the letter and its text, in parts of the text's size, at most."""
_WORDS_ALONE = frozenset("AIÅÖ")
"""Letters that are words of their own, in Swedish or English."""


def with_initials(words: Sequence[Word]) -> list[Word]:
    """The words of a page, each drop cap with the first word beside it; the lines beside it begin where it does."""
    found = list(words)
    for letter in [word for word in words if len(word.text) == 1 and word.text.isupper()]:
        beside = [word for word in found if _is_beside(word, letter)]
        bases = sorted({round(word.base) for word in beside}, reverse=True)
        firsts = [min((word for word in beside if round(word.base) == base), key=lambda word: word.box[0]) for base in bases]
        left = [word for word in found if word.box[2] <= letter.box[0] and any(abs(word.base - base) < 1 for base in bases)]
        if len(firsts) < 2 or any(letter.box[0] - word.box[2] < _NEAR * firsts[0].size for word in left):
            continue
        changed = {id(word): _from_left(word, letter) for word in firsts}
        changed[id(firsts[0])] = _joined(letter, changed[id(firsts[0])], words)
        found = [changed.get(id(word), word) for word in found if word is not letter]
    return found


def _is_beside(word: Word, letter: Word) -> bool:
    """Whether a word stands right of the letter, close to it, and no lower than its foot."""
    level = letter.base - 0.3 * word.size <= word.base < letter.base + 0.85 * letter.size
    near = -0.2 * letter.size <= word.box[0] - letter.box[2] <= _NEAR * word.size
    return level and near and letter.size >= _LARGER * word.size and not word.rotation and not letter.rotation


def _from_left(word: Word, letter: Word) -> Word:
    return replace(word, box=(letter.box[0], *word.box[1:]))


def _joined(letter: Word, word: Word, words: Sequence[Word]) -> Word:
    """The letter and the word, with a space where the letter is a word and what follows is one elsewhere on the page."""
    apart = letter.text in _WORDS_ALONE and sum(other.text.casefold().strip(".,;:") == word.text.casefold() for other in words) > 1
    return replace(word, text=f"{letter.text}{' ' if apart else ''}{word.text}")
