"""Headings (PDF/UA-1, 7.4)."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.headings import Heading, headings_of
from bilagekoll.topics.targets import mapped_structures, once


@once
def _headings(attachment: Attachment) -> list[list[Heading]] | Unknown:
    """The headings of the document together, when there is any."""
    trees = mapped_structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    return [found for tree in trees if (found := list(headings_of(tree)))]


@condition("7.4.2-1", "ua1-heading-level", _headings, "matterhorn:14-002", "matterhorn:14-003")
def heading_level(headings: list[Heading], limits: Limits) -> Iterator[Fault]:
    """The first numbered heading is H1, and going down no level is skipped."""
    for heading in headings:
        if heading.level > heading.before + 1:
            yield Fault(heading.element.place, {"level": heading.level, "before": heading.before})


@condition("7.4.4-2", "ua1-h-beside-hn", _headings, "matterhorn:14-007")
def h_beside_hn(headings: list[Heading], limits: Limits) -> Iterator[Fault]:
    """Where some heading has a number, H fails."""
    if any(heading.level for heading in headings):
        for heading in headings:
            if not heading.level:
                yield Fault(heading.element.place)


@condition("7.4.4-3", "ua1-hn-beside-h", _headings, "matterhorn:14-007")
def hn_beside_h(headings: list[Heading], limits: Limits) -> Iterator[Fault]:
    """Where some heading is an H, each with a number fails."""
    if not all(heading.level for heading in headings):
        for heading in headings:
            if heading.level:
                yield Fault(heading.element.place, {"level": heading.level})
