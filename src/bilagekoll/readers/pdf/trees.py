"""Walks name trees, number trees and outlines, counted and safe from loops (ISO 32000-1, 7.9.6, 7.9.7 and 12.3.3)."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.objects import array, as_dictionary, dictionary, object_number


class Visits:
    """Counts the nodes of a walk and remembers them: each is visited once."""

    def __init__(self, most: int = limits.TREE_NODES, limit: str = "tree-nodes") -> None:
        self._seen: dict[int, DictionaryObject | None] = {}
        self._most = most
        self._limit = limit

    def first(self, node: DictionaryObject) -> bool:
        """Whether the node is new. Raises :class:`LimitReached` when there are too many."""
        number = object_number(node)
        key = number or -id(node)
        if key in self._seen:
            return False
        if len(self._seen) >= self._most:
            raise LimitReached(self._limit)
        self._seen[key] = None if number else node  # kept, for nothing else to get its identity
        return True


def leaves(tree: DictionaryObject | None, key: str) -> Iterator[tuple[object, object]]:
    """Keys and unresolved values of a name tree (``key`` /Names) or a number tree (/Nums)."""
    visits = Visits()
    stack = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if node is None or not visits.first(node):
            continue
        if depth > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        pairs = array(node, key)
        yield from zip(pairs[::2], pairs[1::2], strict=False)
        stack += [(as_dictionary(kid), depth + 1) for kid in reversed(array(node, "/Kids"))]


def bookmarks(catalog: DictionaryObject) -> Iterator[DictionaryObject]:
    """The items of the outline, in order."""
    outlines = dictionary(catalog, "/Outlines")
    visits = Visits()
    stack = [(dictionary(outlines, "/First") if outlines else None, 0)]
    while stack:
        item, depth = stack.pop()
        if item is None or not visits.first(item):
            continue
        if depth > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        yield item
        stack += [(dictionary(item, "/Next"), depth), (dictionary(item, "/First"), depth + 1)]
