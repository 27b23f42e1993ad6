"""What a specialist wants to know of a fault: rule, sources, and each place."""

from collections.abc import Iterator

from bilagekoll.checking.finding import Finding
from bilagekoll.checking.standards import with_derived
from bilagekoll.locales import number, phrase
from bilagekoll.reports.clean import clean
from bilagekoll.reports.layout import Paragraph
from bilagekoll.reports.story import Line

MOST_PLACES = 10
"""Places listed under a rule; the rest is counted."""


def rule_details(line: Line, language: str) -> Iterator[Paragraph]:
    """The rule with its sources, then its places."""
    first = line.findings[0]
    certainty, impact = phrase(f"certainty.{first.certainty}", language), phrase(f"impact.name.{first.impact}", language)
    yield _small(f"{line.rule} ({impact}, {certainty}): {', '.join(with_derived(first.covers))}")
    yield from places(line.findings, language)


def places(findings: tuple[Finding, ...], language: str) -> Iterator[Paragraph]:
    """The first places in words, and how many more there are."""
    named = [place for finding in findings if (place := place_named(finding, language))]
    yield from map(_small, named[:MOST_PLACES])
    if len(named) > MOST_PLACES:
        yield _small(phrase("places.more", language, count=number(len(named) - MOST_PLACES, language)))


def place_named(finding: Finding, language: str) -> str:
    """A place in words; empty when it is the document as a whole."""
    place = finding.place
    parts = {
        "page": place.page,
        "box": " ".join(f"{edge:.0f}" for edge in place.box) if place.box else None,
        "path": clean(place.path) if place.path else None,
        "object": place.object,
    }
    return ", ".join(phrase(f"place.{key}", language, value=value) for key, value in parts.items() if value is not None)


def _small(text: str) -> Paragraph:
    return Paragraph(text, indent=6, style="dim")
