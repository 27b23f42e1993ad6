"""The logical structure of a PDF (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bilagekoll.facts.place import Place

INLINE = frozenset({"Span", "Quote", "Reference", "Code", "Link", "Lbl", "Ruby", "Warichu"})
"""Standard types inside a line of text (ISO 32000-1, 14.8.4.4.3): no word ends where one begins or ends."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language tag as written; ``valid`` by BCP 47 (well-formed, and its subtags registered)."""

    tag: str
    valid: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked content that an element owns: page from 1, marked-content identifier, its text (empty for pictures)."""

    page: int
    mcid: int
    text: str
    images: int = 0


@dataclass(frozen=True, slots=True)
class Referenced:
    """An object that an element owns (OBJR): annotation subtype without slash, or "XObject"."""

    kind: str
    object: int | None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class CellAttributes:
    """Attributes of a table cell (ISO 32000-1, table 349)."""

    scope: str | None = None
    headers: tuple[str, ...] = ()
    row_span: int = 1
    col_span: int = 1


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element.

    ``type``: as written. ``role``: the standard type it leads to, empty when none does. ``parent``: index, -1 at the top.
    ``kids``: indices of elements, marked content and referenced objects, in order. ``numbering``: /ListNumbering.
    """

    index: int
    type: str
    role: str
    parent: int
    place: Place
    kids: tuple["int | Marked | Referenced", ...] = ()
    alt: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    title: str | None = None
    id: str | None = None
    language: Language | None = None
    cell: CellAttributes = CellAttributes()
    numbering: str | None = None


class RoleFault(StrEnum):
    """What is wrong with an entry of the role map."""

    UNMAPPED = "unmapped"
    CIRCULAR = "circular"
    REMAPPED = "remapped"


@dataclass(frozen=True, slots=True)
class RoleProblem:
    """A type whose role cannot be told: the type as written, what is wrong, how many elements have it, the first of them."""

    type: str
    fault: RoleFault
    elements: int
    place: Place


@dataclass(frozen=True, slots=True)
class Structure:
    """The structure tree: elements in document order (pre-order); ``elements[i].index == i``."""

    elements: tuple[Element, ...]
    role_problems: tuple[RoleProblem, ...] = ()

    def having(self, *roles: str) -> tuple[Element, ...]:
        """Elements with one of the standard types, in document order."""
        return tuple(element for element in self.elements if element.role in roles)

    def children(self, element: Element) -> tuple[Element, ...]:
        """The elements directly under one."""
        return tuple(self.elements[kid] for kid in element.kids if isinstance(kid, int))

    def parent(self, element: Element) -> Element | None:
        """The element above one; ``None`` at the top."""
        return self.elements[element.parent] if element.parent >= 0 else None

    def ancestors(self, element: Element) -> Iterator[Element]:
        """The elements above one, nearest first."""
        above = self.parent(element)
        while above is not None:
            yield above
            above = self.parent(above)

    def descendants(self, element: Element) -> Iterator[Element]:
        """All elements below one, in document order."""
        for child in self.children(element):
            yield child
            yield from self.descendants(child)

    def content(self, element: Element) -> Iterator[Marked | Referenced]:
        """Marked content and referenced objects of an element and of all below it, in order."""
        for kid in element.kids:
            if isinstance(kid, int):
                yield from self.content(self.elements[kid])
            else:
                yield kid

    def text(self, element: Element) -> str:
        """The text that assistive technology would speak: replacement text before the glyphs, white space folded."""
        return " ".join(self._spoken(element).split())

    def _spoken(self, element: Element) -> str:
        if element.actual_text is not None:
            return element.actual_text
        parts = []
        for kid in element.kids:
            if isinstance(kid, int):
                child = self.elements[kid]
                spoken = self._spoken(child)
                parts.append(spoken if child.role in INLINE else f" {spoken} ")
            elif isinstance(kid, Marked):
                parts.append(kid.text)
        return "".join(parts)
