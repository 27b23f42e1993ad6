"""How hard the text is to read for someone who is worried, tired or new to the language. Advice, never a reason not to send."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.content.readability import Readability, readability, sentences_of
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.passages import MainText, Passage, main_text

topic = Topic("plain")

_LANGUAGES = frozenset({"sv", "en"})
_RUNNING = frozenset({"P", "LBody", "LI", "BlockQuote", "Note", "Aside"})
"""Standard types of running text. Headings and cells are no sentences, and a page without tags does not tell which lines are."""

_WORD = re.compile(r"\w+")
_ABBREVIATION = re.compile(r"(?<![\w.@/-])[A-ZÅÄÖ]{2,5}(?![\w@/]|[.]\w)")
_EVERYDAY = frozenset(
    """
    AB AC AM BMI BVC CD CV DNA DVD EES EG EU FAQ FN GPS HIV ID IP IT IVO JO KL LED NO NOTE OBS OK PC PDF PIN PM PS QR SMHI SMS SOS
    SVT TBE TV UK UN URL US USA USB UTC VAB VVS WC WHO
    """.split()  # noqa: SIM905 - a list of words is read more easily
)
"""Abbreviations that need no explanation in a letter: dictionaries have them as words, or a patient has them from everyday life."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The running text of a document in Swedish or English, and all of its words."""

    passages: Sequence[Passage]
    everything: str

    @property
    def readability(self) -> Readability:
        """Counts for LIX; a passage is a line."""
        return readability("\n".join(passage.text for passage in self.passages))


def prose(attachment: Attachment) -> list[Prose] | Unknown:
    """The running text of a tagged document in Swedish or English."""
    found = main_text(attachment)
    if isinstance(found, Unknown):
        return found
    running = [passage for passage in found.passages if passage.role in _RUNNING]
    return [Prose(running, _everything(found))] if running and found.language in _LANGUAGES else []


def _everything(found: MainText) -> str:
    return "\n".join(passage.text for passage in found.passages)


@topic.rule("text-hard-to-read", target=prose, covers=("wcag:3.1.5",), certainty=Certainty.LIKELY)
def text_hard_to_read(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Long words in long sentences: LIX from "hard" on, of enough text for the index to say anything."""
    counts = text.readability
    if counts.words >= limits.lix_words and counts.lix >= limits.lix:
        yield Fault(text.passages[0].place, {"lix": round(counts.lix)})


@topic.rule("sentence-too-long", target=prose, covers=("wcag:3.1.5",), certainty=Certainty.LIKELY)
def sentence_too_long(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Sentences that nobody keeps in mind when they are spoken."""
    for place, sentence in _sentences(text):
        words = len(_WORD.findall(sentence))
        if words > limits.sentence_words:
            yield Fault(place, {"words": words, "start": " ".join(sentence.split()[:5])})


def _sentences(text: Prose) -> Iterator[tuple[Place, str]]:
    """Sentences with their places; the questions and blanks of a form are none."""
    for passage in text.passages:
        for sentence in sentences_of(passage.text):
            if "?" not in sentence[:-1] and "__" not in sentence:
                yield passage.place, sentence


@topic.rule("abbreviation-unexplained", target=prose, covers=("wcag:3.1.4",), certainty=Certainty.ASK)
def abbreviation_unexplained(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Abbreviations that the text never spells out: "EKG" without "elektrokardiografi (EKG)" or "EKG (…)" anywhere."""
    found = dict.fromkeys(
        abbreviation
        for passage in text.passages
        if not passage.text.isupper()
        for abbreviation in _ABBREVIATION.findall(passage.text)
        if abbreviation not in _EVERYDAY and not _is_explained(abbreviation, text.everything)
    )
    if found:
        yield Fault(text.passages[0].place, {"abbreviations": ", ".join(list(found)[:5])}, len(found))


def _is_explained(abbreviation: str, text: str) -> bool:
    """Whether it stands in or before brackets, before "that is" or an equals sign, or is a common word in capitals."""
    bare = re.escape(abbreviation)
    explained = (
        rf"\({bare}\)|\b{bare}\s*\(|\b{bare}\s*(?:=|,? ?(?:det vill säga|alltså|står för|betyder|that is|stands for|means)\b)"
    )
    return bool(re.search(explained, text)) or bool(re.search(rf"\b{bare.lower()}\b", text))
