"""The structure tree as the file has it: elements in document order, and which marked content and objects they own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import TRANSPARENT, Mapped, Referenced
from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.pdf.content import MarkedKey
from bilagekoll.readers.pdf.objects import (
    as_dictionary,
    dictionary,
    integer,
    name,
    object_number,
    one_or_more,
    resolve,
)
from bilagekoll.readers.pdf.structure.attributes import Attributes
from bilagekoll.readers.pdf.structure.parent_tree import ParentTree, WaysUp
from bilagekoll.readers.pdf.structure.parents import StatedParents, leads_to
from bilagekoll.readers.pdf.structure.roles import Role, Roles, type_and_namespace
from bilagekoll.readers.pdf.structure.stated import Stated, stated
from bilagekoll.readers.pdf.trees import Visits


@frozen
class Mark:
    """Marked content that an element owns: page from 1, and its key on that page."""

    page: int
    key: MarkedKey


@dataclass(slots=True)
class Node:
    """An element.

    ``number``: of its object, ``None`` for a direct one. ``own_page``: from its /Pg; ``page``: the one in force for its marked
    content, its own or one above it. ``above`` as in the facts. ``speaks``: whether it or one above, as /P leads, names a language.
    """

    number: int | None
    type: str
    role: Role
    parent: int
    own_page: int | None
    page: int | None
    stated: Stated
    above: str | None
    speaks: bool
    kids: list[int | Mark | Referenced] = field(default_factory=list)


@dataclass(slots=True)
class Skeleton:
    """The tree. ``owners``: index of the element that owns an object, by the object's number. ``mapped``: as in the facts."""

    root: DictionaryObject
    nodes: list[Node] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)
    mapped: Mapping[str, Mapped] = field(default_factory=dict)
    ways: WaysUp = field(default_factory=WaysUp)
    _parents: ParentTree | None = None
    _numbers: dict[int | None, int] | None = None

    def marks(self) -> dict[int, set[MarkedKey]]:
        """The marks that the tree owns, by page."""
        owned: dict[int, set[MarkedKey]] = {}
        for node in self.nodes:
            for kid in node.kids:
                if isinstance(kid, Mark):
                    owned.setdefault(kid.page, set()).add(kid.key)
        return owned

    def named_by_parent_tree(self, annotation: DictionaryObject) -> DictionaryObject | None:
        """The element that the parent tree names for an annotation, in the tree or not (14.7.4.4)."""
        return as_dictionary(self.parent_tree.get(integer(annotation, "/StructParent")))

    def owner(self, annotation: DictionaryObject) -> Node | None:
        """The element that refers to an annotation; failing that, the one that the parent tree names for it (14.7.4.4)."""
        index = self.owners.get(object_number(annotation) or 0)
        struct_parent = integer(annotation, "/StructParent")
        if index is None and struct_parent is not None:
            index = self._index_of(self.parent_tree.get(struct_parent))
        return None if index is None else self.nodes[index]

    def _index_of(self, reference: object) -> int | None:
        if self._numbers is None:
            self._numbers = {node.number: index for index, node in enumerate(self.nodes)}
        number = object_number(reference)
        return None if number is None else self._numbers.get(number)

    @property
    def parent_tree(self) -> ParentTree:
        """The way from content to elements."""
        if self._parents is None:
            self._parents = ParentTree(self.root, self.ways)
        return self._parents


def read_skeleton(
    root: DictionaryObject, pages: Mapping[int, int], deadline: Deadline, forget: Callable[[int], None] | None = None
) -> Skeleton:
    """Walk the tree. ``pages``: page numbers by object number. Raises :class:`LimitReached`.

    ``forget``: told the number of each object that has become a node and is not needed as long as the file is open.
    """
    return _Walk(root, pages, deadline, forget).skeleton


class _Walk:
    """Walks depth first without recursion: the stack holds what is to come, in reverse document order."""

    def __init__(
        self, root: DictionaryObject, pages: Mapping[int, int], deadline: Deadline, forget: Callable[[int], None] | None
    ) -> None:
        self._root_number = object_number(root)
        self._roles = Roles(root)
        self._attributes = Attributes(root)
        self._stated_parents = StatedParents(root)
        self._forget = forget
        self.skeleton = Skeleton(root, mapped=self._roles.mapped)
        self._pages = pages
        self._visits = Visits(limits.STRUCTURE_ELEMENTS, "structure-elements")
        self._stack: list[tuple[object, int]] = []
        self._depths: list[int] = []
        self._push(root, -1)
        while self._stack:
            deadline.check()
            self._kid(*self._stack.pop())

    def _push(self, holder: DictionaryObject, index: int) -> None:
        self._stack += [(kid, index) for kid in reversed(one_or_more(dict.get(holder, "/K")))]

    def _kid(self, reference: object, parent: int) -> None:
        """A kid is an element, a mark's number, or a dictionary that refers to a mark or an object (table 323)."""
        kid = resolve(reference)
        if isinstance(kid, DictionaryObject):
            type = name(kid, "/Type")
            if type == "MCR" or ("/MCID" in kid and "/S" not in kid):
                self._mark(parent, integer(kid, "/MCID"), self._page(kid), object_number(dict.get(kid, "/Stm")))
            elif type == "OBJR" or ("/Obj" in kid and "/S" not in kid):
                self._object(parent, kid)
            elif type in ("", "StructElem") and not isinstance(kid, StreamObject):
                self._element(kid, parent)
        elif isinstance(kid, int):
            self._mark(parent, int(kid), None, None)

    def _mark(self, parent: int, mcid: int | None, page: int | None, stream: int | None) -> None:
        if parent < 0 or mcid is None:
            return
        node = self.skeleton.nodes[parent]
        page = page or node.page
        if page is not None:
            node.kids.append(Mark(page, (stream, mcid)))

    def _object(self, parent: int, reference: DictionaryObject) -> None:
        if parent < 0:
            return
        node = self.skeleton.nodes[parent]
        number = object_number(dict.get(reference, "/Obj"))
        target = dictionary(reference, "/Obj")
        if target is None:
            return
        kind = "XObject" if isinstance(target, StreamObject) else name(target, "/Subtype")
        node.kids.append(Referenced(kind, number, self._page(reference) or node.page))
        if number is not None:
            self.skeleton.owners.setdefault(number, parent)

    def _element(self, entries: DictionaryObject, parent: int) -> None:
        nodes = self.skeleton.nodes
        depth = self._depths[parent] + 1 if parent >= 0 else 1
        if depth > limits.STRUCTURE_DEPTH:
            raise LimitReached("structure-depth")
        if not self._visits.first(entries):
            return
        number = object_number(entries)
        own_page = self._page(entries)
        type, namespace = type_and_namespace(entries)
        owner = self.skeleton.ways.of(entries)
        if parent >= 0:
            nodes[parent].kids.append(len(nodes))
        self._depths.append(depth)
        self._push(entries, len(nodes))
        nodes.append(
            Node(
                number=number,
                type=type,
                role=self._roles.of(type, namespace),
                parent=parent,
                own_page=own_page,
                page=own_page or (nodes[parent].page if parent >= 0 else None),
                stated=stated(entries, self._attributes),
                above=self._above(entries, parent),
                speaks=owner is not None and owner.speaks,
            )
        )
        if self._forget is not None and number is not None:
            self._forget(number)

    def _above(self, entries: DictionaryObject, parent: int) -> str | None:
        node = self.skeleton.nodes[parent] if parent >= 0 else None
        if not leads_to(entries, self._root_number if node is None else node.number):
            return self._stated_parents.above(entries)
        return node.above if node is not None and self._roles.map(node.type).standard in TRANSPARENT else None

    def _page(self, entries: DictionaryObject) -> int | None:
        return self._pages.get(object_number(dict.get(entries, "/Pg")) or 0)
