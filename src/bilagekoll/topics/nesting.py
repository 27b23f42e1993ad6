"""Which structure element may stand in which: lists and tables (ISO 32000-1, tables 336 and 337)."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import TRANSPARENT, Element, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import mapped_structures, once, structures


@frozen
class Nesting:
    """The family of lists or tables: which parents and which kids an element may have, by role; a role left out may have any."""

    parents: Mapping[str, frozenset[str]]
    kids: Mapping[str, frozenset[str]]


_ROW_GROUPS = frozenset({"THead", "TBody", "TFoot"})

TABLES = Nesting(
    parents={
        "THead": frozenset({"Table"}),
        "TBody": frozenset({"Table"}),
        "TFoot": frozenset({"Table"}),
        "TR": frozenset({"Table"}) | _ROW_GROUPS,
        "TH": frozenset({"TR"}),
        "TD": frozenset({"TR"}),
    },
    kids={
        "Table": frozenset({"TR", "Caption"}) | _ROW_GROUPS,
        "THead": frozenset({"TR"}),
        "TBody": frozenset({"TR"}),
        "TFoot": frozenset({"TR"}),
        "TR": frozenset({"TH", "TD"}),
    },
)

LISTS = Nesting(
    parents={"LI": frozenset({"L"}), "LBody": frozenset({"LI"})},
    kids={"L": frozenset({"L", "LI", "Caption"}), "LI": frozenset({"Lbl", "LBody"})},
)


@frozen
class Node:
    """An element between its significant parent (``None`` at the top) and kids; ``structure`` is the tree that it stands in."""

    structure: Structure
    element: Element
    parent: Element | None
    kids: tuple[Element, ...]

    @property
    def parent_role(self) -> str:
        """Standard type of the significant parent, by the element's own word where it is at odds with the tree."""
        if self.element.above is not None:
            return self.element.above
        return self.parent.role if self.parent else ""

    @property
    def kid_roles(self) -> tuple[str, ...]:
        """Standard types of the kids. Kids without one are left out: the role map is at fault there, not the nesting."""
        return tuple(kid.role for kid in self.kids if kid.role)


def significant_kids(structure: Structure, element: Element) -> Iterator[Element]:
    """The elements directly under one, transparent ones replaced by theirs."""
    for kid in structure.children(element):
        if kid.role in TRANSPARENT:
            yield from significant_kids(structure, kid)
        else:
            yield kid


def significant_parent(structure: Structure, element: Element) -> Element | None:
    """The nearest element above one that is not transparent."""
    return next((above for above in structure.ancestors(element) if above.role not in TRANSPARENT), None)


_FAMILIES = ("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "L", "LI", "LBody", "TOC", "TOCI")

Nodes = list[Node] | Unknown


def _nodes_of(trees: Sequence[Structure] | Unknown) -> Nodes:
    if isinstance(trees, Unknown):
        return trees
    return [
        Node(tree, element, significant_parent(tree, element), tuple(significant_kids(tree, element)))
        for tree in trees
        for element in tree.having(*_FAMILIES)
    ]


@once
def _nodes(attachment: Attachment) -> Nodes:
    return _nodes_of(structures(attachment))


@once
def _mapped_nodes(attachment: Attachment) -> Nodes:
    trees, mapped = structures(attachment), mapped_structures(attachment)
    return _nodes(attachment) if trees == mapped else _nodes_of(mapped)


def nodes(*roles: str, mapped: bool = False) -> Callable[[Attachment], Nodes]:
    """The target of a rule: elements with one of the standard types, with what stands above and below them.

    ``mapped``: the standard types as PDF/UA-1 reads them.
    """

    def target(attachment: Attachment) -> Nodes:
        found = _mapped_nodes(attachment) if mapped else _nodes(attachment)
        return found if isinstance(found, Unknown) else [node for node in found if node.element.role in roles]

    return target


def is_misplaced(node: Node, nesting: Nesting) -> bool:
    """Whether an element stands where its family does not allow it."""
    above = node.parent.role if node.parent else ""
    return above not in nesting.parents[node.element.role]


def foreign_kids(node: Node, nesting: Nesting) -> list[Element]:
    """Kids that do not belong to the family. A member in the wrong place is no foreigner: :func:`is_misplaced` tells of it."""
    allowed = nesting.kids[node.element.role]
    return [kid for kid in node.kids if kid.role and kid.role not in allowed and kid.role not in nesting.parents]
