"""Whether the content is of a kind that messages to patients are for. Never part of the verdict: words are only signs."""

from collections.abc import Iterator, Mapping, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.purposes import signs_of
from bilagekoll.topics.passages import passages
from bilagekoll.topics.targets import once

topic = Topic("fits")


Signs = Mapping[str, Mapping[str, Place]]
"""Words that give a sign, by kind of content, each with the place where it first stands."""


@once
def documents(attachment: Attachment) -> Sequence[Signs] | Unknown:
    """The signs of a document that has text."""
    found = passages(attachment)
    if isinstance(found, Unknown):
        return found
    signs: dict[str, dict[str, Place]] = {}
    for passage in found:
        for kind, words in signs_of(passage.text).items():
            for word in words:
                signs.setdefault(kind, {}).setdefault(word, passage.place)
    return [signs] if found else []


def _fault(signs: Signs, kind: str) -> Iterator[Fault]:
    if words := signs.get(kind):
        yield Fault(next(iter(words.values())), {"words": ", ".join(list(words)[:3])})


@topic.rule("looks-like-survey", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_survey(document: Signs, limits: Limits) -> Iterator[Fault]:
    """Surveys and evaluations are not sent as messages, but agreed ones."""
    yield from _fault(document, "survey")


@topic.rule("looks-like-research", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_research(document: Signs, limits: Limits) -> Iterator[Fault]:
    """Invitations to drug or research studies are not sent as messages."""
    yield from _fault(document, "research")


@topic.rule("looks-like-advertising", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_advertising(document: Signs, limits: Limits) -> Iterator[Fault]:
    """Advertising is not sent as messages."""
    yield from _fault(document, "advertising")


@topic.rule("looks-like-mass-information", target=documents, covers=("kalmar:not-for-messages",), certainty=Certainty.ASK)
def looks_like_mass_information(document: Signs, limits: Limits) -> Iterator[Fault]:
    """General or mass information is not sent as messages, but crisis and vital public information."""
    yield from _fault(document, "mass")
