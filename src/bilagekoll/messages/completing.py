"""Adds fields to a template made of a letter, for what the letter does not say of the four things every message must say."""

from collections.abc import Sequence
from dataclasses import replace

from bilagekoll.messages.letter import GREETING
from bilagekoll.messages.review import review_template
from bilagekoll.messages.templates import Field, Kind, Template

CLOSING_PARTS = 3
"""Paragraphs at the end among which the closing of a letter stands."""


def completed(template: Template, general: Template, *, confirmed: bool) -> tuple[Template, tuple[Kind, ...]]:
    """The template with fields and headings of the general one for what it lacks, and which things that was."""
    lacks = review_template(template).lacks
    new = {field.kind: field for field in general.fields if field.kind in lacks and template.field(field.name) is None}
    added = tuple(kind for kind in lacks if kind in new)
    parts = template.text.split("\n\n")
    for kind in added:
        parts = _with_part(parts, kind, _part_of(general, new[kind]))
    fields = (*template.fields, *(replace(new[kind], proposed=not confirmed) for kind in added))
    return replace(template, text="\n\n".join(parts), fields=fields), added


def _part_of(general: Template, field: Field) -> str:
    """The last paragraph of a template with a field, under its heading; the field alone where others stand with it."""
    hole = f"{{{{{field.name}}}}}"
    part = next(part for part in reversed(general.text.split("\n\n")) if hole in part)
    return part if part.count("{{") == 1 else hole


def _with_part(parts: Sequence[str], kind: Kind, part: str) -> list[str]:
    """A purpose goes under the title, the unit last, the rest before the closing."""
    from_end = range(max(0, len(parts) - CLOSING_PARTS), len(parts))
    closing = next((number for number in from_end if GREETING.match(parts[number])), len(parts))
    if kind is Kind.UNIT:
        return [*parts, part if closing == len(parts) else part.rpartition("\n")[2]]
    if kind is Kind.PURPOSE:
        after = 1 if parts[0].startswith("#") else 0
        return [*parts[:after], part, *parts[after:]]
    return [*parts[:closing], part, *parts[closing:]]
