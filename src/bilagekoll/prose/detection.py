"""The language that a text is written in, told by CLD3 (a small neural network on letter groups; its model is in the library).

Measured on the Universal Declaration of Human Rights in 24 languages, pieces of 60, 100 and 200 letters: of the answers of at least
0.9 confidence, 0.5 % were wrong at 60 letters and none at 100, the families below counted as one language
(docs/measurements.md).
"""

from functools import cache
from itertools import combinations
from typing import Any

from bilagekoll.facts.frozen import frozen

FEWEST_LETTERS = 60
"""Letters from which the language of running text can be told: of shorter texts too many answers are wrong (above)."""
MOST_CHARACTERS = 500
"""Characters of a text that are looked at: more change no answer and take time."""

_ONE = {
    "nb": "no",
    "nn": "no",
    "bs": "sh",
    "hr": "sh",
    "sr": "sh",
    "hbs": "sh",
    "ti": "am",
    "prs": "fa",
    "pes": "fa",
    "iw": "he",
    "tl": "fil",
    "in": "id",
}
"""Languages that the detector cannot tell apart, or does not know, under the one that it names: bokmål and nynorsk; Bosnian,
Croatian and Serbian; all that is written in Ethiopic letters, Tigrinya too."""

_CODES = """
    af am ar az be bg bn ca cs da de el en es et eu fa fi fil fr gl he hi hu hy id is it ja ka kk km ko ku ky lo lt lv mk ml mn ms
    my ne nl no pa pl ps pt ro ru sh si sk sl so sq sv sw ta te th tr uk ur uz vi yo zh zu
"""
_KNOWN = frozenset(_CODES.split())
"""What may be answered. CLD3 knows others (Latin, Maltese, Corsican, Hmong …) that it mostly names for lists of medicines, values
and names."""

_ALIKE = (
    frozenset({"sv", "no", "da"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sh"}),
    frozenset({"cs", "sk"}),
    frozenset({"sl", "sh"}),
    frozenset({"es", "pt", "gl", "ca", "it"}),
    frozenset({"nl", "af"}),
    frozenset({"id", "ms"}),
    frozenset({"fa", "ps", "ur", "ku"}),
    frozenset({"tr", "az"}),
    frozenset({"fi", "et"}),
)
"""Languages so close that a short text of one is taken for another."""
_SLAVIC = frozenset({"sh", "sl", "cs", "sk"})
"""Slavic languages in Latin letters that halves of a short text are confused among; Polish is not."""
_CLOSE = frozenset(frozenset(pair) for group in _ALIKE for pair in combinations(group, 2))


@frozen
class Spoken:
    """The language of a text: its first subtag by BCP 47 (of a family: the name above), how sure (0 to 1), by how many letters."""

    language: str
    confidence: float
    letters: int


def letters_in(text: str) -> int:
    """Letters, in any script."""
    return sum(map(str.isalpha, text))


def spoken(text: str, expected: str = "") -> Spoken | None:
    """The language that a text is most likely written in; ``None`` for what is none of the languages known here.

    Both halves must be of the language too, so that a list of names with a sentence in it is no text in the language of the
    sentence; that is not asked of a text in the language that is expected (a tag). Arabic and Hebrew are looked at backwards as
    well: many files hold them as they are seen.
    """
    text = _prose(text[:MOST_CHARACTERS])
    found = max(filter(None, map(_told, (text, text[::-1]) if _leftwards(text) else (text,))), key=lambda f: f[1], default=None)
    if found is None:
        return None
    if not _leftwards(text) and found[0] != family(expected):
        middle = text.find(" ", len(text) // 2)
        if middle < 0 or any(
            half is None or not _as_whole(half[0], found[0]) for half in map(_told, (text[:middle], text[middle:]))
        ):
            return None
    return Spoken(*found, letters_in(text))


def differs(stated: str, told: str) -> bool:
    """Whether a tag states another language than the one told. One that the detector does not know never differs."""
    return family(stated) in _KNOWN and family(stated) != told


def close(stated: str, told: str) -> bool:
    """Whether the two are so alike that only a long text tells them apart."""
    return frozenset({family(stated), told}) in _CLOSE


def family(tag: str) -> str:
    """First subtag of a language tag, of the shortest code that there is; that of its family where there is one."""
    first = tag.strip("\0 ").replace("_", "-").partition("-")[0].lower()
    if len(first) == 3 and first not in _ONE:
        from langcodes import standardize_tag

        first = standardize_tag(first) if first.isascii() and first.isalpha() else first
    return _ONE.get(first, first)


def _prose(text: str) -> str:
    """The words of a text without addresses and values; none at all where most begin with a capital, as names and labels do."""
    words = [word for word in text.split() if not (any(map(str.isdigit, word)) or "@" in word or "//" in word or "www." in word)]
    capital = sum(word[0].isupper() for word in words)
    small = sum(word[0].islower() for word in words)
    return "" if capital > small else " ".join(words)


def _told(text: str) -> tuple[str, float] | None:
    found = _detector().FindLanguage(text)
    language, sure = family(found.language), found.probability
    if found.language in {"bs", "hr"}:  # between which it divides what it is sure of
        sure = min(1.0, 2 * sure)
    return (language, sure) if language in _KNOWN and "Latn" not in found.language else None


def _as_whole(half: str, whole: str) -> bool:
    """Whether half of a text may be told so: half of a short text in Serbian comes out as one of its kin."""
    return half == whole or (half in _SLAVIC and whole in _SLAVIC)


def _leftwards(text: str) -> bool:
    """Whether most letters are Hebrew or Arabic."""
    if max(text, default="") < "\u0590":
        return False
    right_to_left = sum("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in text)
    return 2 * right_to_left > letters_in(text) > 0


@cache
def _detector() -> Any:
    """Loaded when there is text to judge: 3 ms."""
    from gcld3 import NNetLanguageIdentifier

    return NNetLanguageIdentifier(0, 4 * MOST_CHARACTERS)
