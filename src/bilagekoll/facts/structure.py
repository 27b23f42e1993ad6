"""The logical structure of a PDF (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box, Place

_INLINE = frozenset({"Span", "Quote", "Reference", "Code", "Link", "Lbl", "Ruby", "Warichu", "Em", "Strong", "Sub"})
"""Standard types inside a line of text (ISO 32000-1, 14.8.4.4.3, and those of PDF 2.0): no word ends where one begins or ends."""
_LINES = frozenset({"P", "H", "Title", "Caption", *(f"H{level}" for level in range(1, 7))})
"""Types that hold nothing but lines of text."""
_CELLS = frozenset({"LI", "LBody", "TD", "TH"})
"""Types that hold lines of text or blocks."""


@frozen
class Language:
    """A language tag as written, perhaps empty; ``valid`` by BCP 47 (well-formed, and its subtags registered)."""

    tag: str
    valid: bool


@frozen
class Stretch:
    """Letters of one look on one base line, from left to right, with no gap wider than some 1.2 em.

    ``size``: effective, in the unit of the page, as ``box``. Text that stands aslant or upright, or is invisible, has none.
    """

    box: Box
    size: float
    bold: bool
    text: str


@frozen
class Marked:
    """Marked content that an element owns: page from 1, marked-content identifier, its text (empty for pictures).

    ``language``: what the marks in the page content themselves name, when they name one for all of the text.
    ``stretches``: the text as it stands on the page, read for patients only.
    """

    page: int
    mcid: int
    text: str
    images: int = 0
    language: Language | None = None
    stretches: tuple[Stretch, ...] = ()


@frozen
class Referenced:
    """An object that an element owns (OBJR): annotation subtype without slash, or "XObject"."""

    kind: str
    object: int | None
    page: int | None = None


@frozen
class CellAttributes:
    """Attributes of a table cell (ISO 32000-1, table 349). Spans are as written: the standard has no 0, files do."""

    scope: str | None = None
    headers: tuple[str, ...] = ()
    row_span: int = 1
    col_span: int = 1


@frozen
class Element:
    """A structure element.

    ``type``: as written. ``role``: the standard type it leads to, empty when none does. ``parent``: index, -1 at the top.
    ``kids``: indices of elements, marked content and referenced objects, in order. ``numbering``: /ListNumbering.
    ``form_role``: /Role of a form field that is not interactive (table 348).
    ``names_parent``: whether the element has an entry /P. ``above``: the standard type (by the role map) of the nearest element
    above that says something of its own, as /P leads there; ``None`` when that is the same as in the tree.
    ``speaks``: of an element with words, whether it or one above names a language, as /P leads there; ``None`` likewise.
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
    form_role: str | None = None
    names_parent: bool = True
    above: str | None = None
    speaks: bool | None = None

    @property
    def alternative(self) -> str:
        """The words that stand for what a figure or a formula shows; empty when there are none, or padding alone."""
        return (self.alt or self.actual_text or "").rstrip("\0").strip()


class RoleFault(StrEnum):
    """What is wrong with an entry of the role map."""

    UNMAPPED = "unmapped"
    CIRCULAR = "circular"
    REMAPPED = "remapped"


@frozen
class RoleProblem:
    """A type whose role cannot be told: the type as written, what is wrong, how many elements have it, the first of them."""

    type: str
    fault: RoleFault
    elements: int
    place: Place


@frozen
class Mapped:
    """Where the role map of PDF 1.7 leads a type: ``standard``, empty when nowhere.

    ``circular``: the way comes back to a type on it. ``remapped``: a standard type on the way is mapped to another.
    """

    standard: str
    circular: bool = False
    remapped: bool = False

    @property
    def is_unmapped(self) -> bool:
        """Whether the way simply ends without a standard type."""
        return not (self.standard or self.circular or self.remapped)


TRANSPARENT = frozenset({"NonStruct", "Div", "Part"})
"""Grouping elements that say nothing of their own: a row in a Div in a table is a row of the table (veraPDF has the same)."""


@frozen
class Structure:
    """The structure tree: elements in document order (pre-order); ``elements[i].index == i``.

    ``mapped``: what the role map makes of each type in use, as PDF/UA-1 reads it: without the namespaces of PDF 2.0.
    A type that is left out is what the role of its elements says.
    """

    elements: tuple[Element, ...]
    role_problems: tuple[RoleProblem, ...] = ()
    mapped: Mapping[str, Mapped] = field(default_factory=dict)

    def as_mapped(self) -> "Structure":
        """The same tree with the roles that ``mapped`` gives."""
        differing = {
            element.index: self.mapped[element.type].standard
            for element in self.elements
            if element.type in self.mapped and element.role != self.mapped[element.type].standard
        }
        if not differing:
            return self
        return replace(
            self,
            elements=tuple(
                replace(element, role=differing[element.index]) if element.index in differing else element
                for element in self.elements
            ),
        )

    def having(self, *roles: str) -> tuple[Element, ...]:
        """Elements with one of the standard types, in document order."""
        return tuple(element for element in self.elements if element.role in roles)

    def children(self, element: Element) -> tuple[Element, ...]:
        """The elements directly under one."""
        return tuple(self.elements[kid] for kid in element.kids if isinstance(kid, int))

    def parent(self, element: Element) -> Element | None:
        """The element above one; ``None`` at the top."""
        return self.elements[element.parent] if element.parent >= 0 else None

    def in_line(self, element: Element) -> bool:
        """Whether an element is part of a line: by its type, or as a NonStruct, which says nothing of its own (14.8.4.2), in text.

        In list items and cells, which may hold blocks too, one without elements in it: a run of text as browsers write it.
        """
        if element.role in _INLINE:
            return True
        above = self.parent(element)
        if element.role != "NonStruct" or above is None:
            return False
        if above.role in _CELLS:
            return not any(isinstance(kid, int) for kid in element.kids)
        return above.role in _LINES or self.in_line(above)

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
                parts.append(spoken if self.in_line(child) else f" {spoken} ")
            elif isinstance(kid, Marked):
                parts.append(kid.text)
        return "".join(parts)
