"""How hard the text is to read for someone who is worried, tired or new to the language. Advice, never a reason not to send."""

import re
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.content.readability import Readability, readability, sentences_of
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.abbreviations import unexplained
from bilagekoll.topics.passages import MainText, Passage, main_text
from bilagekoll.topics.targets import in_pdf

topic = Topic("plain")

_LANGUAGES = frozenset({"sv", "en"})
_RUNNING = frozenset({"P", "LBody", "LI", "BlockQuote", "Note", "Aside"})
"""Standard types of running text. Headings and cells are no sentences, and a page without tags does not tell which lines are."""

_WORD = re.compile(r"\w+")


@frozen
class Prose:
    """The running text of a document in Swedish or English, all of its words, and what stands on the buttons of its form."""

    language: str
    passages: Sequence[Passage]
    everything: str
    labels: Sequence[str] = ()

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
    if not running or found.language not in _LANGUAGES:
        return []
    return [Prose(found.language, running, _everything(found), _labels(attachment))]


def _labels(attachment: Attachment) -> list[str]:
    fields = in_pdf(lambda pdf: pdf.fields)(attachment)
    return [] if isinstance(fields, Unknown) else [field.caption for field in fields if field.caption]


def _everything(found: MainText) -> str:
    return "\n".join(passage.text for passage in found.passages)


@topic.rule("text-hard-to-read", target=prose, covers=("wcag:3.1.5",), certainty=Certainty.ASK)
def text_hard_to_read(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Long words in long sentences: LIX from "hard" on, of enough text for the index to say anything.

    The index counts letters and knows no meaning, so whether this reader manages is for a person to say.
    """
    if _is_hard(text, limits):
        yield Fault(text.passages[0].place, {"lix": round(text.readability.lix)})


def _is_hard(text: Prose, limits: Limits) -> bool:
    counts = text.readability
    return counts.words >= limits.lix_words and counts.lix >= limits.lix


@topic.rule("sentence-too-long", target=prose, covers=("wcag:3.1.5",), certainty=Certainty.ASK)
def sentence_too_long(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Sentences that nobody keeps in mind when they are spoken; in a text that is hard all through they are a part of that."""
    if _is_hard(text, limits):
        return
    for place, sentence in _sentences(text):
        words = len(_WORD.findall(sentence))
        if words > limits.sentence_words:
            yield Fault(place, {"words": words, "start": " ".join(sentence.split()[:5])})


def _sentences(text: Prose) -> Iterator[tuple[Place, str]]:
    """Sentences with their places; the questions and blanks of a form are none."""
    for passage in text.passages:
        place = passage.place  # which looks at all that holds the words
        for sentence in sentences_of(passage.text):
            if "?" not in sentence[:-1] and "__" not in sentence:
                yield place, sentence


@topic.rule("abbreviation-unexplained", target=prose, covers=("wcag:3.1.4",), certainty=Certainty.ASK)
def abbreviation_unexplained(text: Prose, limits: Limits) -> Iterator[Fault]:
    """Abbreviations that the text never spells out."""
    found = unexplained([passage.text for passage in text.passages], text.everything, text.language, text.labels)
    if found:
        place = next(passage.place for passage in text.passages if found[0] in passage.text)
        yield Fault(place, {"abbreviations": ", ".join(found[:5])}, len(found))
