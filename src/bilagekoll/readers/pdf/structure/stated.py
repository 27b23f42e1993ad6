"""What a structure element says of itself (ISO 32000-1, 14.7.2, table 323)."""

from types import NoneType

from pypdf.generic import DictionaryObject, NullObject

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import CellAttributes, Language
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.objects import text
from bilagekoll.readers.pdf.structure.attributes import NO_CELL, Attributes


@frozen
class Stated:
    """Entries and attributes of an element, as :class:`~bilagekoll.facts.structure.Element` has them."""

    alt: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    title: str | None = None
    id: str | None = None
    language: Language | None = None
    cell: CellAttributes = NO_CELL
    numbering: str | None = None
    form_role: str | None = None
    names_parent: bool = True

    @property
    def has_words(self) -> bool:
        """Whether words are given for its content."""
        return (self.alt, self.actual_text, self.expansion) != (None, None, None)


_NOTHING = Stated()
"""What most elements say: one for all of them."""


def stated(entries: DictionaryObject, attributes: Attributes) -> Stated:
    """What an element says."""
    given = attributes.of(entries)
    found = Stated(
        alt=text(entries, "/Alt"),
        actual_text=text(entries, "/ActualText"),
        expansion=text(entries, "/E"),
        title=text(entries, "/T"),
        id=text(entries, "/ID"),
        language=language(text(entries, "/Lang")),
        cell=given.cell(),
        numbering=given.numbering(),
        form_role=given.form_role(),
        names_parent=_names_parent(entries),
    )
    return _NOTHING if found == _NOTHING else found


def _names_parent(entries: DictionaryObject) -> bool:
    """A reference that leads nowhere is an entry all the same; null is none (7.3.7)."""
    return not isinstance(dict.get(entries, "/P"), (NullObject, NoneType))
