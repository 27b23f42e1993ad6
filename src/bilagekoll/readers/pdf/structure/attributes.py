"""Attributes of structure elements (ISO 32000-1, 14.7.5 and 14.8.5)."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from bilagekoll.facts.structure import CellAttributes
from bilagekoll.readers.pdf.objects import (
    array,
    as_name,
    as_text,
    dictionaries,
    dictionary,
    get,
    integer,
    name,
    one_or_more,
)

NO_CELL = CellAttributes()


class Attributes:
    """The attributes of a file's elements, directly on them (/A) or through their classes (/C)."""

    def __init__(self, root: DictionaryObject) -> None:
        self._classes = dictionary(root, "/ClassMap") or DictionaryObject()

    def cell(self, element: DictionaryObject) -> CellAttributes:
        """Attributes of the owner Table (tables 348 and 349)."""
        given = self._of(element, "Table")
        if not given:
            return NO_CELL
        headers = (as_text(header) for header in array(given, "/Headers"))
        return CellAttributes(
            scope=name(given, "/Scope") or None,
            headers=tuple(header for header in headers if header is not None),
            row_span=max(1, integer(given, "/RowSpan") or 1),
            col_span=max(1, integer(given, "/ColSpan") or 1),
        )

    def numbering(self, element: DictionaryObject) -> str | None:
        """Attribute ListNumbering of the owner List (table 347)."""
        return name(self._of(element, "List"), "/ListNumbering") or None

    def _of(self, element: DictionaryObject, owner: str) -> DictionaryObject:
        """The attributes of one owner. A later one goes before an earlier one, one on the element before one of its classes."""
        merged = DictionaryObject()
        for attributes in self._all(element):
            if name(attributes, "/O") == owner:
                merged.update(attributes)
        return merged

    def _all(self, element: DictionaryObject) -> Iterator[DictionaryObject]:
        # Revision numbers stand between the dictionaries and between the class names (14.7.5.3); they are neither.
        for class_name in one_or_more(dict.get(element, "/C")):
            if as_name(class_name):
                yield from dictionaries(one_or_more(get(self._classes, f"/{as_name(class_name)}")))
        yield from dictionaries(one_or_more(dict.get(element, "/A")))
