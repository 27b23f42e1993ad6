"""What stands above an element by its own word: the entry /P (ISO 32000-1, table 323)."""

from pypdf.generic import DictionaryObject

from bilagekoll.facts.structure import TRANSPARENT
from bilagekoll.readers.limits import STRUCTURE_DEPTH
from bilagekoll.readers.pdf.objects import as_dictionary, dictionary, name, object_number
from bilagekoll.readers.pdf.structure.roles import Roles


def leads_to(entries: DictionaryObject, parent: int | None) -> bool:
    """Whether /P of an element leads to the object with a number; nothing leads to an object without one."""
    stated = dict.get(entries, "/P")
    return parent is not None and (object_number(stated) == parent or object_number(as_dictionary(stated)) == parent)


class StatedParents:
    """The ways up of the elements whose /P leads elsewhere than the tree; in almost every file there are none."""

    def __init__(self, root: DictionaryObject) -> None:
        self._root = root
        self._roles: Roles | None = None

    def above(self, entries: DictionaryObject) -> str:
        """The standard type of the nearest element that says something of its own, empty when there is none.

        A way that is too long goes in a circle.
        """
        roles = self._roles = self._roles or Roles(self._root)
        for _ in range(STRUCTURE_DEPTH):
            parent = dictionary(entries, "/P")
            if parent is None:
                return ""
            standard = roles.map(name(parent, "/S")).standard
            if standard not in TRANSPARENT:
                return standard
            entries = parent
        return ""
