"""What the standard structure types mean for text (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4)."""

from bilagekoll.facts.structure import Element

INLINE = frozenset(
    "Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Lbl Sub Em Strong Form".split()  # noqa: SIM905
)
"""Types within a line, whatever stands in them (14.8.4.4). A label outside of a list item is part of its line."""
NOTES = frozenset({"Note", "FENote"})
PICTURES = frozenset({"Figure", "Formula"})
LISTS, TABLES, CONTENTS = frozenset({"L"}), frozenset({"Table"}), frozenset({"TOC"})
SILENT = frozenset({"Artifact", "RP", "WP"})
"""Not read: artifacts of PDF 2.0, and the brackets that stand in for a layout beside the line."""
GROUPS = frozenset("Document DocumentFragment Part Art Sect Div BlockQuote Aside Index NonStruct Private".split())  # noqa: SIM905
"""Types that group blocks (14.8.4.2)."""


def heading_level(element: Element) -> int | None:
    """Level of a heading, 1 to 6; ``None`` for what is no heading. A title (PDF 2.0) stands above all."""
    role = element.role
    if role in {"H", "Title"}:
        return 1
    if role[:1] == "H" and role[1:].isdigit():
        return min(6, max(1, int(role[1:])))
    return None


def is_inline(element: Element) -> bool:
    """Whether an element stands within a line."""
    return element.role in INLINE
