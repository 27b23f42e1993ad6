"""What stands above an element by its own word: the entry /P (ISO 32000-1, table 323)."""

from collections.abc import Mapping

from pypdf.generic import DictionaryObject

from bilagekoll.facts.structure import TRANSPARENT, Mapped
from bilagekoll.readers.limits import STRUCTURE_DEPTH
from bilagekoll.readers.pdf.objects import as_dictionary, dictionary, name, object_number
from bilagekoll.readers.pdf.structure.roles import Roles
from bilagekoll.readers.pdf.structure.skeleton import Node, Skeleton


def stated_parents(skeleton: Skeleton) -> dict[int, str]:
    """What ``above`` of an element says, by its index, for the elements whose /P leads elsewhere than the tree.

    In almost every file there are none: an element's /P is the element that it stands under.
    """
    nodes, mapped = skeleton.nodes, skeleton.mapped
    numbers = [object_number(node.entries) for node in nodes]
    root = object_number(skeleton.root)
    roles: Roles | None = None
    found: dict[int, str] = {}
    for index, node in enumerate(nodes):
        stands = numbers[node.parent] if node.parent >= 0 else root
        if _leads_to(node, stands, nodes[node.parent].entries if node.parent >= 0 else skeleton.root):
            if node.parent in found and _role(nodes[node.parent], mapped) in TRANSPARENT:
                found[index] = found[node.parent]
            continue
        roles = roles or Roles(skeleton.root)
        found[index] = _above(node.entries, roles)
    return found


def _leads_to(node: Node, number: int | None, entries: DictionaryObject) -> bool:
    stated = dict.get(node.entries, "/P")
    if number is not None and object_number(stated) == number:
        return True
    return stated is not None and as_dictionary(stated) is entries


def _role(node: Node, mapped: Mapping[str, Mapped]) -> str:
    return mapped[node.type].standard


def _above(entries: DictionaryObject, roles: Roles) -> str:
    """Up from one /P to the next, past the elements that say nothing of their own. A way that is too long goes in a circle."""
    for _ in range(STRUCTURE_DEPTH):
        parent = dictionary(entries, "/P")
        if parent is None:
            return ""
        standard = roles.map(name(parent, "/S")).standard
        if standard not in TRANSPARENT:
            return standard
        entries = parent
    return ""
