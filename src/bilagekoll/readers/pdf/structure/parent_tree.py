"""The parent tree: from marked content and annotations to the elements that own them (ISO 32000-1, 14.7.4.4)."""

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.structure import Language
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content import Owner, StreamOwners
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.objects import array, as_dictionary, dictionary, get, integer, name, object_number, resolve, text
from bilagekoll.readers.pdf.trees import Visits


class ParentTree:
    """The parent tree of a structure tree, and the ways up from the elements that it names.

    An element may stand outside the tree as seen from the root: WeasyPrint leaves running headers and footers out of it on
    purpose. A consumer that goes by the parent tree, as veraPDF does, counts their content as tagged when they lead up to the root.
    """

    def __init__(self, root: DictionaryObject, ways: "WaysUp") -> None:
        self._values: dict[int, object] = {}
        for key, value in _pairs(dictionary(root, "/ParentTree")):
            self._values.setdefault(key, value)
        self._ways = ways

    def get(self, key: int | None) -> object:
        """What the tree holds for /StructParent or /StructParents, unresolved."""
        return None if key is None else self._values.get(key)

    def language(self, holder: DictionaryObject) -> Language | None:
        """The language of the element that owns an annotation or a field, if it names one itself."""
        element = as_dictionary(self.get(integer(holder, "/StructParent")))
        return None if element is None else language(text(element, "/Lang"))

    def owners(self, holder: DictionaryObject) -> StreamOwners:
        """The owners of what stands in the content of a page or a form. With /StructParent it is all one element's."""
        alone = integer(holder, "/StructParent")
        if alone is not None:
            whole = self._ways.of(self.get(alone))
            return lambda _: whole
        found = resolve(self.get(integer(holder, "/StructParents")))
        elements = found if isinstance(found, ArrayObject) else []

        def owner(mcid: int | None) -> Owner | None:
            if mcid is None or not 0 <= mcid < len(elements):
                return None
            return self._ways.of(list.__getitem__(elements, mcid))

        return owner


class WaysUp:
    """Where /P leads from an element, step by step, to the root, which says that it is one (table 322). Each way is gone once."""

    def __init__(self) -> None:
        self._known: dict[int, Owner] = {}
        self._direct: dict[int, DictionaryObject] = {}  # kept, for nothing else to get their identity

    def of(self, element: object) -> Owner | None:
        """The owner that an element, or a reference to one, is; ``None`` when it is no dictionary."""
        known = self._known.get(object_number(element) or 0)
        if known is not None:
            return known
        entries = as_dictionary(element)
        return None if entries is None else self._follow(entries)

    def _follow(self, element: DictionaryObject) -> Owner:
        way: list[tuple[int, DictionaryObject]] = []
        passed: set[int] = set()
        found: Owner | None = None
        node: DictionaryObject | None = element
        while node is not None and found is None:
            key = self._key(node)
            if key in passed:
                break
            passed.add(key)
            way.append((key, node))
            above = dict.get(node, "/P")
            found = self._known.get(object_number(above) or 0)
            node = None if found is not None else as_dictionary(above)
        found = Owner(in_tree=False, speaks=False) if found is None else found
        for key, node in reversed(way):
            in_tree = found.in_tree or name(node, "/Type") == "StructTreeRoot"
            found = self._known[key] = Owner(in_tree, found.speaks or text(node, "/Lang") is not None)
        return found

    def _key(self, node: DictionaryObject) -> int:
        number = object_number(node)
        if number:
            return number
        self._direct[id(node)] = node
        return -id(node)


def _pairs(tree: DictionaryObject | None) -> Iterator[tuple[int, object]]:
    """Keys and unresolved values of a number tree, as far as a search by /Limits finds them (7.9.7)."""
    visits = Visits()
    everything = (-(2**63), 2**63)
    stack = [(tree, everything, 0)]
    while stack:
        node, (least, most), depth = stack.pop()
        if node is None or not visits.first(node):
            continue
        if depth > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        within = [limit for limit in map(resolve, array(node, "/Limits")) if isinstance(limit, int)]
        if len(within) == 2:
            least, most = max(least, within[0]), min(most, within[1])
        if "/Nums" in node:
            yield from _numbered(node, least, most)
        else:
            stack += [(as_dictionary(kid), (least, most), depth + 1) for kid in reversed(array(node, "/Kids"))]


def _numbered(node: DictionaryObject, least: int, most: int) -> Iterator[tuple[int, object]]:
    """The pairs of a leaf; the last one of a key goes first."""
    nums = get(node, "/Nums")
    pairs = list(nums) if isinstance(nums, ArrayObject) else []
    for key, value in reversed(list(zip(pairs[::2], pairs[1::2], strict=False))):
        number = resolve(key)
        if isinstance(number, int) and least <= number <= most:
            yield int(number), value
