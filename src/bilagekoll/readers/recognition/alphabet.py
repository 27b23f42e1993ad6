"""The letters that Swedish and English health care writes, out of all that the engine knows."""

import unicodedata

_COMMON = frozenset("åäöÅÄÖéÉüÜµ")
RARE = 0.1
"""What a letter weighs that names and loan words have: â, á, ã … It is read where the engine is ten times as sure of it as of å."""
_SYMBOLS_END = 0x2800
"""Where marks, arrows, boxes to tick and the like end in Unicode; beyond are East Asian and other scripts."""

_BLURRED, _HIDDEN, _ALIKE = 30.0, 200.0, 4.0
MARKED = {
    "a": {"å": _BLURRED, "ä": _BLURRED},
    "A": {"Å": _BLURRED, "Ä": _BLURRED},
    "o": {"ö": _HIDDEN},
    "O": {"Ö": _HIDDEN},
    "ä": {"å": _ALIKE},
    ".": {",": _BLURRED},
    "-": {"·": _BLURRED},
}
"""Letters that differ from another by a mark alone, by that other letter, and by what their probability is multiplied beside its.

Blur takes the mark, and the engine, which learnt few Swedish words, then guesses the plain letter, or dots for a ring. In photos of
letters it gives an o that has lost its dots a probability of 0.003 to 0.03 of being one with dots, by its own, a true o 0.001 at
most; a ring that it takes for dots 0.2 to 0.7 of being a ring, dots 0.13 at most. The tail of a comma is brought back between
digits alone, in 4,9 mmol/l: full stops at the end of a sentence would become commas. A dot halfway up that is a few pixels wide,
between the parts of an address, is taken for a dash, and is told by 0.02 to 0.9 where true dashes have 0.002 in 97 of 100: among
blanks alone."""

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
