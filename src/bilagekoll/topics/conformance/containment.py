"""Which structure element may stand in which (PDF/UA-1, 7.2; ISO 32000-1, 14.8.4): a table of data that makes its rules.

Elements that only group (Div, Part, NonStruct) are looked through, and elements without a standard type are passed over, as
veraPDF does; what stands above an element is what its entry /P says.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.structure import Element
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.nesting import Node, nodes

_CHECKPOINTS = {"L": "09-005", "LI": "09-005", "LBody": "09-005", "TOC": "09-006", "TOCI": "09-006"}
_TABLES = "09-004"
_TOP = "StructTreeRoot"


@dataclass(frozen=True)
class Containment(ABC):
    """One condition on the elements of one standard type."""

    condition: str
    element: str

    @property
    @abstractmethod
    def id(self) -> str:
        """The name of the rule."""

    @abstractmethod
    def faults(self, node: Node) -> Iterator[Fault]:
        """At most one, since each element is checked once."""


@dataclass(frozen=True)
class Inside(Containment):
    """The element stands in one of these."""

    parents: tuple[str, ...]

    @property
    def id(self) -> str:
        """Named after the element and what it must do."""
        return f"ua1-{self.element.lower()}-inside"

    def faults(self, node: Node) -> Iterator[Fault]:
        """See :class:`Containment`."""
        if node.parent_role not in self.parents:
            yield Fault(node.element.place, {"element": self.element, "parent": _parent(node), "allowed": ", ".join(self.parents)})


@dataclass(frozen=True)
class Holds(Containment):
    """The element holds nothing but these."""

    kids: tuple[str, ...]

    @property
    def id(self) -> str:
        """Named after the element and what it must do."""
        return f"ua1-{self.element.lower()}-holds"

    def faults(self, node: Node) -> Iterator[Fault]:
        """The first kid that does not belong."""
        foreign = [kid for kid in _kids(node) if kid.role not in self.kids]
        if foreign:
            yield Fault(foreign[0].place, {"element": self.element, "kid": foreign[0].role, "allowed": ", ".join(self.kids)})


@dataclass(frozen=True)
class Once(Containment):
    """The element holds at most one of these."""

    kid: str

    @property
    def id(self) -> str:
        """Named after the element and what it must do."""
        return f"ua1-{self.element.lower()}-one-{self.kid.lower()}"

    def faults(self, node: Node) -> Iterator[Fault]:
        """See :class:`Containment`."""
        if node.kid_roles.count(self.kid) > 1:
            yield Fault(node.element.place, {"element": self.element, "kid": self.kid, "number": node.kid_roles.count(self.kid)})


@dataclass(frozen=True)
class Beside(Containment):
    """When the element holds one of these, it holds one of the others too."""

    kid: str
    other: str

    @property
    def id(self) -> str:
        """Named after the element and what it must do."""
        return f"ua1-{self.element.lower()}-{self.kid.lower()}-beside"

    def faults(self, node: Node) -> Iterator[Fault]:
        """See :class:`Containment`."""
        if self.kid in node.kid_roles and self.other not in node.kid_roles:
            yield Fault(node.element.place, {"element": self.element, "kid": self.kid, "other": self.other})


@dataclass(frozen=True)
class Outermost(Containment):
    """Such a kid stands first in the element, or, where it may, last."""

    kid: str
    or_last: bool = False

    @property
    def id(self) -> str:
        """Named after the element and what it must do."""
        return f"ua1-{self.element.lower()}-{self.kid.lower()}-first"

    def faults(self, node: Node) -> Iterator[Fault]:
        """See :class:`Containment`."""
        if self.kid in node.kid_roles[1 : -1 if self.or_last else None]:
            yield Fault(node.element.place, {"element": self.element, "kid": self.kid})


CONTAINMENT: tuple[Containment, ...] = (
    Holds("7.2-3", "Table", ("TR", "THead", "TBody", "TFoot", "Caption")),
    Inside("7.2-4", "TR", ("Table", "THead", "TBody", "TFoot")),
    Inside("7.2-5", "THead", ("Table",)),
    Inside("7.2-6", "TBody", ("Table",)),
    Inside("7.2-7", "TFoot", ("Table",)),
    Inside("7.2-8", "TH", ("TR",)),
    Inside("7.2-9", "TD", ("TR",)),
    Holds("7.2-10", "TR", ("TH", "TD")),
    Once("7.2-11", "Table", "THead"),
    Once("7.2-12", "Table", "TFoot"),
    Beside("7.2-13", "Table", "TFoot", "TBody"),
    Beside("7.2-14", "Table", "THead", "TBody"),
    Outermost("7.2-16", "Table", "Caption", or_last=True),
    Inside("7.2-17", "LI", ("L",)),
    Inside("7.2-18", "LBody", ("LI",)),
    Holds("7.2-19", "L", ("L", "LI", "Caption")),
    Holds("7.2-20", "LI", ("Lbl", "LBody")),
    Inside("7.2-26", "TOCI", ("TOC",)),
    Holds("7.2-27", "TOC", ("TOC", "TOCI", "Caption")),
    Outermost("7.2-28", "TOC", "Caption"),
    Holds("7.2-36", "THead", ("TR",)),
    Holds("7.2-37", "TBody", ("TR",)),
    Holds("7.2-38", "TFoot", ("TR",)),
    Once("7.2-39", "Table", "Caption"),
    Outermost("7.2-40", "L", "Caption"),
)


def _kids(node: Node) -> list[Element]:
    return [kid for kid in node.kids if kid.role]


def _parent(node: Node) -> str:
    if node.element.above is not None:
        return node.element.above or "?"
    return node.parent.type if node.parent else _TOP


def _test(containment: Containment) -> Callable[[Node, Limits], Iterator[Fault]]:
    return lambda node, _: containment.faults(node)


for _containment in CONTAINMENT:
    _checkpoint = _CHECKPOINTS.get(_containment.element, _TABLES)
    condition(_containment.condition, _containment.id, nodes(_containment.element, mapped=True), f"matterhorn:{_checkpoint}")(
        _test(_containment)
    )
