"""Attributes of structure elements (ISO 32000-1, 14.7.5 and 14.8.5)."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.structure import CellAttributes
from bilagekoll.readers.pdf.objects import as_name, as_text, dictionaries, dictionary, get, integer, name, one_or_more

T = TypeVar("T")

NO_CELL = CellAttributes()


class Given:
    """The attributes of one element by their owners, the first to count first; one of a wrong type counts as missing."""

    def __init__(self, attributes: Iterable[DictionaryObject]) -> None:
        self._owned: dict[str, list[DictionaryObject]] = {}
        for one in attributes:
            self._owned.setdefault(name(one, "/O"), []).append(one)

    def cell(self) -> CellAttributes:
        """Attributes of the owner Table (tables 348 and 349)."""
        if "Table" not in self._owned:
            return NO_CELL
        headers = self._first("Table", "/Headers", _array) or []
        return CellAttributes(
            scope=self._first("Table", "/Scope", _name),
            headers=tuple(text for text in map(as_text, headers) if text is not None),
            row_span=_span(self._first("Table", "/RowSpan", integer)),
            col_span=_span(self._first("Table", "/ColSpan", integer)),
        )

    def numbering(self) -> str | None:
        """Attribute ListNumbering of the owner List (table 347)."""
        return self._first("List", "/ListNumbering", _name)

    def form_role(self) -> str | None:
        """Attribute Role of the owner PrintField (table 348)."""
        return self._first("PrintField", "/Role", _name)

    def _first(self, owner: str, key: str, read: Callable[[DictionaryObject, str], T | None]) -> T | None:
        values = (read(attributes, key) for attributes in self._owned.get(owner, ()))
        return next((value for value in values if value is not None), None)


NOTHING_GIVEN = Given(())


class Attributes:
    """The attributes of a file's elements, directly on them (/A) or through their classes (/C)."""

    def __init__(self, root: DictionaryObject) -> None:
        self._classes = dictionary(root, "/ClassMap") or DictionaryObject()

    def of(self, element: DictionaryObject) -> Given:
        """One on the element goes before one of its classes (14.7.5.2), and among several the first, as veraPDF has it."""
        return Given(self._all(element)) if "/A" in element or "/C" in element else NOTHING_GIVEN

    def _all(self, element: DictionaryObject) -> Iterator[DictionaryObject]:
        # Revision numbers stand between the dictionaries and between the class names (14.7.5.3); they are neither.
        yield from dictionaries(one_or_more(dict.get(element, "/A")))
        for class_name in one_or_more(dict.get(element, "/C")):
            if as_name(class_name):
                yield from dictionaries(one_or_more(get(self._classes, f"/{as_name(class_name)}")))


def _array(holder: DictionaryObject, key: str) -> list[object] | None:
    found = get(holder, key)
    return found if isinstance(found, ArrayObject) else None


def _name(holder: DictionaryObject, key: str) -> str | None:
    return name(holder, key) or None


def _span(written: int | None) -> int:
    return 1 if written is None or written < 0 else written
