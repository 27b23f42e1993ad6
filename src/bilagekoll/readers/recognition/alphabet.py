"""The letters that Swedish and English health care writes, out of all that the engine knows."""

import unicodedata

_COMMON = frozenset("åäöÅÄÖéÉüÜµ")
RARE = 0.1
"""What a letter weighs that names and loan words have: â, á, ã … It is read where the engine is ten times as sure of it as of å."""
_SYMBOLS_END = 0x2800
"""Where marks, arrows, boxes to tick and the like end in Unicode; beyond are East Asian and other scripts."""

MARKED = {"a": "åä", "o": "ö", "A": "ÅÄ", "O": "Ö", ".": ","}
"""Letters that differ from another by a mark above or below it alone, by that other letter."""
MARK = 30.0
"""By what the probability of a marked letter is multiplied beside that of the one without: blur takes the mark, and the engine,
which learnt few Swedish words, then guesses the plain letter. Measured on photos of letters: of the å, ä and ö that were lost it
brings back four of five, and adds none (10: three of five). The tail of a comma is lost as easily; it
is brought back between digits alone, in 4,9 mmol/l: full stops at the end of a sentence would become commas."""

SAME = {"\u03bc": "\u00b5", "\u3000": " "}
"""Letters that look alike, and which of them is meant: the Greek mu is the micro sign of a unit; the wide space is a space."""


def weight(letter: str) -> float:
    """By what the engine's probability of a letter is multiplied, 0 to 1."""
    if letter in _COMMON or letter in SAME or (letter.isascii() and letter.isprintable()):
        return 1.0
    if ord(letter) >= _SYMBOLS_END:
        return 0.0
    if unicodedata.category(letter)[0] in "PSN":
        return 1.0 if not unicodedata.combining(letter) else 0.0
    return RARE if "LATIN" in unicodedata.name(letter, "") else 0.0
