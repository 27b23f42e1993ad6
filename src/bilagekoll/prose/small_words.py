"""Languages told by words that come in nearly every sentence of one and in none of the other, where a sentence is all there is."""

from collections.abc import Iterable

from bilagekoll.prose.detection import MOST_CHARACTERS, family

_SWEDISH = "och att en ett på med av är som till från den det för vid över"
_ENGLISH = "the a of with and is from are to by this that their his her"
_SV, _EN = frozenset(_SWEDISH.split()), frozenset(_ENGLISH.split())
_MANY = 3
"""So many of one and none of the other: no made alternative text in bench/beyond/figures.py is told wrongly."""

_OF_SWEDES = "och att inte jag från till är hur vad någon något några också här där ska"
_OF_THEIR_KIN = """
    og ikke ikkje jeg eg til fra frå hvis hvor hva hvad kva korleis hvordan deg meg noe noen noko noget nogen også ved skal være
    vere bliver etter uten uden mellom mellem gjennom gennem dere dykk vår deres dei eit ei å at
"""
_NORDIC = {"sv": frozenset(_OF_SWEDES.split())} | dict.fromkeys(("no", "da"), frozenset(_OF_THEIR_KIN.split()))
_LETTERS = {"sv": frozenset("äö"), "no": frozenset("æø"), "da": frozenset("æø")}
_FEW = 2
"""So many beside the detector, and none of the other: of pieces of 60 to 150 letters of the Universal Declaration of Human Rights
and of Swedish statutes, none is doubted wrongly (docs/measurements.md)."""


def by_small_words(text: str) -> str | None:
    """Swedish or English: of a sentence too short for the detector."""
    words = _words(text)
    swedish, english = sum(word in _SV for word in words), sum(word in _EN for word in words)
    if max(swedish, english) < _MANY or (swedish and english):
        return None
    return "sv" if swedish else "en"


def has_small_words_of(text: str, stated: str) -> bool:
    """Whether a text that was told to be in another language has small words of the one stated, Swedish or English, after all.

    The words of anatomy are Latin: "exam of the rectum, sigmoid colon and part of the descending colon" is told as Italian.
    """
    own = {"sv": _SV, "en": _EN}.get(family(stated), frozenset())
    return len(own.intersection(_words(text[:MOST_CHARACTERS]))) >= _MANY


def apart(text: str, stated: str, told: str) -> bool:
    """Whether a text that was told to be in another Nordic language than the one stated (a tag) has its small words and letters.

    Norwegian and Danish are one here: nothing so short tells them apart.
    """
    one = family(stated)
    if {one, told} not in ({"sv", "no"}, {"sv", "da"}):
        return False
    words = _words(text[:MOST_CHARACTERS])
    return _count(words, told) >= _FEW and not _count(words, one)


def _count(words: Iterable[str], language: str) -> int:
    return sum(word in _NORDIC[language] or not _LETTERS[language].isdisjoint(word) for word in words)


def _words(text: str) -> list[str]:
    """Words that are no names, without the signs around them; the first of the text may begin a sentence."""
    found = [word.strip('.,;:!?()”"') for word in text.split()]
    return [word.lower() for at, word in enumerate(found) if at == 0 or word[:1].islower()]
