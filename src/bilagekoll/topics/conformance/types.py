"""Types of structure elements and what stands above them (PDF/UA-1, 7.1; ISO 32000-1, 14.7.2 and 14.7.3)."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Element, Mapped, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.targets import once, structures


@frozen
class TypeInUse:
    """A type, where the role map leads it, how many elements have it and where the first of them is."""

    type: str
    mapped: Mapped
    elements: int
    place: Place

    def fault(self) -> Fault:
        """One for all elements of the type."""
        return Fault(self.place, {"type": self.type or "–"}, self.elements)


@once
def _types(attachment: Attachment) -> list[TypeInUse] | Unknown:
    trees = structures(attachment)
    return trees if isinstance(trees, Unknown) else [used for tree in trees for used in _types_of(tree)]


def _types_of(tree: Structure) -> Iterator[TypeInUse]:
    counts: dict[str, int] = {}
    first: dict[str, Element] = {}
    for element in tree.elements:
        counts[element.type] = counts.get(element.type, 0) + 1
        first.setdefault(element.type, element)
    for type, element in first.items():
        yield TypeInUse(type, tree.mapped.get(type) or Mapped(element.role), counts[type], element.place)


def _trees_with_elements(attachment: Attachment) -> list[Structure] | Unknown:
    trees = structures(attachment)
    return trees if isinstance(trees, Unknown) else [tree for tree in trees if tree.elements]


@condition("7.1-5", "ua1-type-unmapped", _types, "matterhorn:02-001")
def type_unmapped(used: TypeInUse, limits: Limits) -> Iterator[Fault]:
    """A type of one's own is mapped to a standard type."""
    if used.mapped.is_unmapped:
        yield used.fault()


@condition("7.1-6", "ua1-type-circular", _types, "matterhorn:02-003")
def type_circular(used: TypeInUse, limits: Limits) -> Iterator[Fault]:
    """The role map goes in no circle, not even from a type to itself."""
    if used.mapped.circular:
        yield used.fault()


@condition("7.1-7", "ua1-type-remapped", _types, "matterhorn:02-004")
def type_remapped(used: TypeInUse, limits: Limits) -> Iterator[Fault]:
    """A standard type is not mapped to another."""
    if used.mapped.remapped:
        yield used.fault()


@condition("7.1-12", "ua1-element-without-parent", _trees_with_elements)
def element_without_parent(tree: Structure, limits: Limits) -> Iterator[Fault]:
    """Every element names the one above it (P)."""
    orphans = [element for element in tree.elements if not element.names_parent]
    if orphans:
        yield Fault(orphans[0].place, count=len(orphans))
