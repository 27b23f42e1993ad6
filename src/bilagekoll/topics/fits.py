"""Whether the content is of a kind that messages to patients are for. Never part of the verdict: words are only signs."""

from collections.abc import Iterator
from dataclasses import dataclass

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.purposes import signs_of
from bilagekoll.topics.passages import Passage, passages

topic = Topic("fits")


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of a document that speak for one kind of content, each once, and where the first stands."""

    words: tuple[str, ...]
    place: Place


def documents(attachment: Attachment) -> list[list[Passage]] | Unknown:
    """All text of a document."""
    found = passages(attachment)
    return found if isinstance(found, Unknown) else [list(found)] if found else []


def _signs(document: list[Passage], kind: str) -> Signs | None:
    words: dict[str, Place] = {}
    for passage in document:
        for word in signs_of(passage.text).get(kind, ()):
            words.setdefault(word, passage.place)
    return Signs(tuple(words), next(iter(words.values()))) if words else None


def _fault(document: list[Passage], kind: str) -> Iterator[Fault]:
    if signs := _signs(document, kind):
        yield Fault(signs.place, {"words": ", ".join(signs.words[:3])})


@topic.rule("looks-like-survey", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_survey(document: list[Passage], limits: Limits) -> Iterator[Fault]:
    """Surveys and evaluations are not sent as messages, but agreed ones."""
    yield from _fault(document, "survey")


@topic.rule("looks-like-research", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_research(document: list[Passage], limits: Limits) -> Iterator[Fault]:
    """Invitations to drug or research studies are not sent as messages."""
    yield from _fault(document, "research")


@topic.rule("looks-like-advertising", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_advertising(document: list[Passage], limits: Limits) -> Iterator[Fault]:
    """Advertising is not sent as messages."""
    yield from _fault(document, "advertising")


@topic.rule("looks-like-mass-information", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_mass_information(document: list[Passage], limits: Limits) -> Iterator[Fault]:
    """General or mass information is not sent as messages, but crisis and vital public information."""
    yield from _fault(document, "mass")
