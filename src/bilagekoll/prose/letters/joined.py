"""Common words without the pair of letters that their font joins to one sign: "efer", "e er", "frst"."""

import re
from collections.abc import Iterator
from functools import cache

_WITH = {
    "sv": {
        "ti": "alltid information operation patienten patienter riktigt samtidigt telefontid tid tiden tidigare tillbaka till "
        "titta",
        "tt": "att berätta bättre detta dotter ett fortsätta hitta lättare mottagning mottagningen natten rätt sitta sätt "
        "vatten åtta",
        "ft": "avgift bekräfta därefter efter eftermiddag eftersom efteråt föreskrifter gift hälften kraft lyfta ofta oftast "
        "skriftlig skriftligt syfte uppgift uppgifter",
        "fi": "definitivt fick film finnas finner finns fixa nyfiken officiell officiellt",
        "ff": "affär effekt effekter kaffe offentlig offentligt siffror skaffa träffa träffar",
    },
    "en": {
        "ti": "attention information medication patient patients question questions sometimes time times until",
        "tt": "attached attend better bottle getting letter little matter pretty sitting written",
        "ft": "after afternoon afterwards gift left lift often shift soft",
        "fi": "benefit confirm definitely find finish first five office specific",
        "ff": "affect coffee different difficult effect effects offer office officer staff",
        "fl": "conflict floor flow fluid fluids inflammation influenza",
    },
}
"""Words that come often, by pair, picked from the most frequent ones of subtitles and statutes, and some of health care."""
_MEANT = "beer den fat gi gif git hia id le let li lit lut low mater me ow patent patents prey rät shi sit so sot ve"
_WORDS = frozenset(_MEANT.split())
"""What is left of some of them and may be meant."""
_APART = 5
"""Letters of a word from which on the pair may have become a space: "e er", but not "o a"."""


def torn(text: str, pair: str, language: str) -> list[str]:
    """What is left of common words that lack the pair, in order, repeats too; ``text`` in small letters."""
    pattern = _pattern(pair, language)
    return pattern.findall(text) if pattern else []


@cache
def _pattern(pair: str, language: str) -> re.Pattern[str] | None:
    words = _WITH[language].get(pair, "").split()
    return re.compile(rf"(?<!\w)(?:{'|'.join(left for word in words for left in _left(word, pair))})(?!\w)") if words else None


def _left(word: str, pair: str) -> Iterator[str]:
    """The word without the pair or with one letter, a sign that is no letter or a space in its place, as patterns."""
    before, _, after = word.partition(pair)
    for left in {before + kept + after for kept in ("", *pair)} - _WORDS:
        yield left if len(left) > 1 else rf"(?<=[^\W\d_] ){left}(?= [^\W\d_])"  # amid words, not the letter of an item
    if before and after:
        yield rf"{before}[^\w\s]{after}"
        if len(word) >= _APART:
            yield f"{before} {after}"
