"""Hyphens at the ends of lines: those that cut a word go, those that belong to it stay.

Told by, in this order: what the document itself writes elsewhere, what no hyphenation makes (a part without a vowel, a single
letter), and how the language writes compounds: Swedish in one word, English often with a hyphen.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
HYPHENS = f"-\N{HYPHEN}{SOFT_HYPHEN}"
ADDRESS = re.compile(r"^(?:https?://|www\.|mailto:)|@|\w/\w", re.IGNORECASE)
"""An address on the web or of mail, or a part of one."""
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_OUTSIDE = ".,;:!?()[]\"'”“’‘…*"
"""Signs around a word that are no part of it."""
_AND = frozenset(["och", "eller", "samt", "respektive", "resp", "till", "såväl", "men", "and", "or", "to", "und", "oder"])
"""Words after a hyphen that stands for a part left out: "tis- och torsdagar"."""
_PREFIXES = frozenset(["icke", "ex", "self", "non", "well"])
"""First parts that keep their hyphen within a word."""
_ABBREVIATIONS = frozenset(
    ["id", "it", "ekg", "eeg", "emg", "hiv", "aids", "dna", "rna", "adhd", "psa", "bmi", "vip", "usb", "mri"]
)
"""Abbreviations in small letters that have a vowel. Swedish joins them with a hyphen: "id-handling" (Svenska skrivregler)."""
_SYLLABLES = frozenset(["idrott"])
"""Words that may be cut after what elsewhere is an abbreviation."""
_VOWEL = re.compile(r"[aeiouyåäöæøáàâéèêëíìîïóòôúùûüýœ]", re.IGNORECASE)
_ALIKE = 4
"""Letters that the second parts of two compounds share at least, for one to tell how the other is written: "fact-checking"."""
_ENGLISH = frozenset(["the", "of", "and", "is", "that", "with", "by", "are", "this", "be", "from", "which"])
_OTHERS = frozenset(["och", "att", "det", "som", "är", "av", "på", "und", "der", "die", "les", "des", "el", "que", "og", "ja"])
_ENGLISH_FIRST = frozenset(
    [
        *(
            "cost",
            "cross",
            "long",
            "short",
            "high",
            "low",
            "half",
            "full",
            "large",
            "small",
            "deep",
            "open",
            "fact",
            "face",
            "real",
            "user",
        ),
        *("one", "two", "three", "four", "five", "six", "ten", "first", "second", "third", "mid", "multi", "all", "great", "hard"),
        *("soft", "free", "fast", "slow", "time", "state", "low", "near", "far", "best", "better", "worst", "far", "early", "late"),
    ]
)
"""First parts that English joins to a whole word with a hyphen."""
_ENGLISH_SECOND = frozenset(
    [
        *(
            "term",
            "based",
            "related",
            "level",
            "scale",
            "section",
            "sectional",
            "time",
            "quality",
            "specific",
            "oriented",
            "driven",
        ),
        *(
            "known",
            "being",
            "effective",
            "performance",
            "income",
            "risk",
            "cost",
            "profit",
            "profits",
            "reported",
            "making",
            "aware",
        ),
        *("standing", "range", "free", "wide", "sized", "size", "dimensional", "year", "day", "hour", "week", "month", "person"),
        *("reaching", "lasting", "dependent", "sensitive", "resolution", "density", "speed", "energy", "temperature", "pressure"),
        *("source", "world", "access", "life", "line", "frequency", "volume", "checking", "intensive", "controlled"),
    ]
)
"""Second parts that English joins to such a word, or to a whole word, with a hyphen."""
_WHOLE = frozenset(
    [
        "based",
        "related",
        "specific",
        "oriented",
        "driven",
        "dependent",
        "independent",
        "sensitive",
        "intensive",
        "friendly",
        "aware",
        "up",
        "off",
    ]
)
"""Second parts that English joins to any word with a hyphen."""

_JOINED = frozenset(["in", "un", "inter", "over"])
"""First parts after which English writes one word all the same."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a document as they stand within its lines, in lower case: they tell how a word cut at a line end is written."""

    words: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Vocabulary":
        """The words of texts, without those before and after a hyphen at the end of a line, which may be halves."""
        inside: set[str] = set()
        for text in texts:
            cut = False
            for line in text.split("\n"):
                words = line.split()
                ends_cut = bool(words) and words[-1][-1] in HYPHENS
                inside.update(word.strip(_OUTSIDE).lower() for word in words[int(cut) : len(words) - ends_cut])
                cut = ends_cut
        return cls(frozenset(inside))

    @cached_property
    def compounds(self) -> dict[str, list[str]]:
        """What stands after each part with a hyphen: "for" and "not" of "not-for-profit"."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            parts = word.split("-")
            for first, second in pairwise(parts):
                found.setdefault(first, []).append(second)
        return found

    @cached_property
    def english(self) -> bool:
        """Whether its small words are those of English."""
        return len(self.words & _ENGLISH) > len(self.words & _OTHERS)


NO_WORDS = Vocabulary()


def ends_with_hyphen(word: str) -> bool:
    """Whether a word at the end of a line may be cut."""
    return len(word) > 1 and word[-1] in HYPHENS


def at_hyphen(ending: str, beginning: str, vocabulary: Vocabulary) -> str:
    """What stands instead of the hyphen of ``ending`` and the line end after it."""
    hyphen, stem = ending[-1], ending[:-1]
    letters = _LETTERS_AFTER.match(beginning)
    if hyphen == SOFT_HYPHEN:
        return ""
    if letters is None or not stem[-1].isalpha():
        return "-" if beginning[:1].isalnum() and stem[-1].isalnum() else f"{hyphen} "
    if letters.group().lower() in _AND:
        return "- "
    return "-" if _keeps(stem, letters.group(), vocabulary) else ""


def _keeps(stem: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether a hyphen belongs to the word."""
    first = re.split(r"[\W\d_]", stem)[-1]
    if ADDRESS.search(stem) or _is_compound(first.lower(), rest.lower(), vocabulary):
        return True
    if f"{first}{rest}".lower() in vocabulary.words:
        return False
    if not _is_part(first):
        return f"{first}{rest}".lower()[:6] not in _SYLLABLES
    if rest[0].isupper():
        return not (first.isupper() and rest.isupper() and len(first) > 3)
    return first.isupper() or (vocabulary.english and _is_english_compound(first.lower(), rest.lower()))


def _is_compound(first: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the document writes this compound, or one that is nearly the same, with a hyphen."""
    return any(other == rest or other[:_ALIKE] == rest[:_ALIKE] != "" for other in vocabulary.compounds.get(first, ()))


def _is_part(first: str) -> bool:
    """Whether a word may be cut after it: no syllable is without a vowel, and no cut leaves one letter alone."""
    return len(first) > 1 and first.lower() not in _PREFIXES | _ABBREVIATIONS and _VOWEL.search(first) is not None


def _is_english_compound(first: str, rest: str) -> bool:
    return (rest in _WHOLE and first not in _JOINED) or (first in _ENGLISH_FIRST and rest in _ENGLISH_SECOND)
