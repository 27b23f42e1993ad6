"""Marked content, content items and form XObjects (PDF/UA-1, 7.1 and 7.20)."""

from collections.abc import Callable, Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Target
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import Checks, PageContent, Tagging
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.tags import documents
from bilagekoll.topics.targets import read_pages

_KINDS: tuple[tuple[str, str, str, Callable[[Tagging], Checks]], ...] = (
    ("ua1-artifact-in-tagged", "7.1-1", "01-003", lambda tagging: tagging.artifacts),
    ("ua1-tagged-in-artifact", "7.1-2", "01-004", lambda tagging: tagging.tagged),
    ("ua1-content-outside-tags", "7.1-3", "01-005", lambda tagging: tagging.items),
    ("ua1-reference-xobject", "7.20-1", "30-001", lambda tagging: tagging.references),
    ("ua1-tagged-form-repeated", "7.20-2", "30-002", lambda tagging: tagging.forms),
)
"""A rule a kind of check: its name, condition and checkpoint of the Matterhorn Protocol."""


def _on_pages(kind: Callable[[Tagging], Checks]) -> Target[Checks]:
    """The checks of a kind on each page. Whether content is tagged takes the structure tree to be known."""

    def target(attachment: Attachment) -> list[Checks] | Unknown:
        found, pages = documents(attachment), read_pages(attachment)
        if isinstance(found, Unknown):
            return found
        if isinstance(pages, Unknown):
            return pages
        checks = (kind(page.content.tagging) for page in pages if isinstance(page.content, PageContent))
        return [made for made in checks if made.made]

    return target


def _failed(checks: Checks, limits: Limits) -> Iterator[Fault]:
    """One fault a page, with its number of failed checks."""
    if checks.failed and checks.place is not None:
        yield Fault(checks.place, count=checks.failed)


for _id, _condition, _checkpoint, _kind in _KINDS:
    condition(_condition, _id, _on_pages(_kind), f"matterhorn:{_checkpoint}")(_failed)
