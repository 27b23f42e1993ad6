"""Headings to hear what a document holds and to jump between."""

import re
from collections import Counter
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import TRANSPARENT, Element, Marked, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.looks.blocks import Printed, first_words, printed
from bilagekoll.topics.looks.headings import LookalikeHeading, is_heading, look_of, lookalikes
from bilagekoll.topics.targets import legible, mapped_structures, pages

topic = Topic("headings")

_HEADING = re.compile(r"H(?P<level>[1-9]\d*)?")


@frozen
class Heading:
    """A heading in document order: its level (0: H, which has none) and the level of the numbered heading before it (0: none)."""

    structure: Structure
    element: Element
    level: int
    before: int


@frozen
class Outline:
    """The headings of a tagged document with text, and its number of pages."""

    headings: tuple[Heading, ...]
    pages: int


def headings(attachment: Attachment) -> list[Heading] | Unknown:
    """Every heading."""
    trees = legible(attachment)
    return trees if isinstance(trees, Unknown) else [heading for tree in trees for heading in headings_of(tree)]


def numbered(attachment: Attachment) -> list[Heading] | Unknown:
    """Headings with a level (H1, H2 …)."""
    found = headings(attachment)
    return found if isinstance(found, Unknown) else [heading for heading in found if heading.level]


def with_headings(attachment: Attachment) -> list[list[Heading]] | Unknown:
    """All headings together, when there is any."""
    found = headings(attachment)
    return found if isinstance(found, Unknown) else [found] if found else []


def outlines(attachment: Attachment) -> list[Outline] | Unknown:
    """The outline of a document that has tagged text."""
    trees, sheets = legible(attachment), pages(attachment)
    if isinstance(trees, Unknown):
        return trees
    if isinstance(sheets, Unknown):
        return sheets
    return [Outline(tuple(headings_of(tree)), len(sheets)) for tree in trees if _has_text(tree)]


def heading_parents(attachment: Attachment) -> list[tuple[Element, int]] | Unknown:
    """Elements with an unnumbered heading (H) directly inside, and how many."""
    trees = mapped_structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    return [found for tree in trees for found in _heading_parents(tree)]


def _heading_parents(tree: Structure) -> Iterator[tuple[Element, int]]:
    counts: Counter[int] = Counter()
    for heading in tree.having("H"):
        for above in tree.ancestors(heading):
            counts[above.index] += 1
            if above.role not in TRANSPARENT:
                break
    for index in sorted(counts):
        yield tree.elements[index], counts[index]


def headings_of(tree: Structure) -> Iterator[Heading]:
    """The headings of a tree."""
    before = 0
    for element in tree.elements:
        match = _HEADING.fullmatch(element.role)
        if match:
            level = int(match["level"] or 0)
            yield Heading(tree, element, level, before)
            before = level or before


def _has_text(tree: Structure) -> bool:
    return any(isinstance(kid, Marked) and kid.text.strip() for element in tree.elements for kid in element.kids)


def _says_something(heading: Heading) -> bool:
    """Whether a heading has words or a picture; the figures' rules judge whether the picture has words."""
    tree, element = heading.structure, heading.element
    if tree.text(element) or element.alt or any(inside.alt for inside in tree.descendants(element)):
        return True
    return any(isinstance(item, Marked) and item.images for item in tree.content(element))


@topic.rule("no-headings", target=outlines, covers=("matterhorn:14-001", "wcag:1.3.1", "wcag:2.4.10"), certainty=Certainty.LIKELY)
def no_headings(outline: Outline, limits: Limits) -> Iterator[Fault]:
    """A long document without a single heading that says something."""
    if outline.pages > limits.pages_without_headings and not any(map(_says_something, outline.headings)):
        yield Fault(values={"pages": outline.pages})


@topic.rule("heading-empty", target=headings, covers=("wcag:1.3.1", "wcag:2.4.6"), certainty=Certainty.LIKELY)
def heading_empty(heading: Heading, limits: Limits) -> Iterator[Fault]:
    """A heading without words is announced all the same, and leads nowhere."""
    if not _says_something(heading):
        yield Fault(heading.element.place, {"heading": heading.element.role})


@topic.rule("first-heading-not-h1", target=numbered, covers=("ua1:7.4.2-1", "matterhorn:14-002", "wcag:1.3.1"))
def first_heading_not_h1(heading: Heading, limits: Limits) -> Iterator[Fault]:
    """The first numbered heading is of level 1."""
    if heading.before == 0 and heading.level > 1:
        yield Fault(heading.element.place, {"level": heading.level})


@topic.rule("heading-level-skipped", target=numbered, covers=("ua1:7.4.2-1", "matterhorn:14-003", "wcag:1.3.1"))
def heading_level_skipped(heading: Heading, limits: Limits) -> Iterator[Fault]:
    """Going down, a heading is one level below the one before it. Going up, any level will do."""
    if 0 < heading.before < heading.level - 1:
        yield Fault(heading.element.place, {"level": heading.level, "before": heading.before})


@topic.rule("headings-mixed", target=with_headings, covers=("ua1:7.4.4-2", "ua1:7.4.4-3", "matterhorn:14-007"))
def headings_mixed(found: list[Heading], limits: Limits) -> Iterator[Fault]:
    """A document uses either H or H1, H2 …, not both."""
    plain = [heading for heading in found if not heading.level]
    if plain and len(plain) < len(found):
        yield Fault(plain[0].element.place)


@topic.rule("several-h-side-by-side", target=heading_parents, covers=("ua1:7.4.4-1", "matterhorn:14-006"), condition="7.4.4-1")
def several_h_side_by_side(parent: tuple[Element, int], limits: Limits) -> Iterator[Fault]:
    """H takes its level from the sections around it, so a section has one."""
    element, count = parent
    if count > 1:
        yield Fault(element.place, {"headings": count})


@topic.rule("heading-only-looks-so", target=printed, covers=("matterhorn:14-001", "wcag:1.3.1"), certainty=Certainty.LIKELY)
def heading_only_looks_so(document: Printed, limits: Limits) -> Iterator[Fault]:
    """Several lines look like headings, more than are tagged as such; or lines look just as the tagged headings do."""
    found = lookalikes(document, limits)
    if not _are_headings(found, document, limits):
        tagged = {look_of(block) for block in document.blocks if is_heading(block)}
        found = [one for one in found if one.ratio >= limits.heading_ratio and look_of(one.block) in tagged]
    yield from map(_lookalike, found)


@topic.rule("heading-to-review", target=printed, covers=("wcag:1.3.1",), certainty=Certainty.ASK)
def heading_to_review(document: Printed, limits: Limits) -> Iterator[Fault]:
    """A line that stands out in a document without headings may be one, or words that are stressed."""
    found = lookalikes(document, limits)
    if not _are_headings(found, document, limits) and not any(map(is_heading, document.blocks)):
        yield from map(_lookalike, found)


def _are_headings(found: list[LookalikeHeading], document: Printed, limits: Limits) -> bool:
    tagged = sum(map(is_heading, document.blocks))
    return len(found) >= limits.lookalike_headings and len(found) > tagged


def _lookalike(found: LookalikeHeading) -> Fault:
    return Fault(found.block.place, {"words": first_words(found.block.text, 60)})
