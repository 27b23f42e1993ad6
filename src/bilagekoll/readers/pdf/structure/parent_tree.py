"""The parent tree: from marked content and annotations to the elements that own them (ISO 32000-1, 14.7.4.4)."""

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.structure import Language
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content import Owner, StreamOwners
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.objects import array, as_dictionary, dictionary, get, integer, name, resolve, text
from bilagekoll.readers.pdf.trees import Visits


class ParentTree:
    """The parent tree of a structure tree, and the ways up from the elements that it names.

    An element may stand outside the tree as seen from the root: WeasyPrint leaves running headers and footers out of it on
    purpose. A consumer that goes by the parent tree, as veraPDF does, counts their content as tagged when they lead up to the root.
    """

    def __init__(self, root: DictionaryObject) -> None:
        self._values: dict[int, object] = {}
        for key, value in _pairs(dictionary(root, "/ParentTree")):
            self._values.setdefault(key, value)
        self._ways: dict[int, Owner] = {}

    def get(self, key: int | None) -> object:
        """What the tree holds for /StructParent or /StructParents, unresolved."""
        return None if key is None else self._values.get(key)

    def language(self, holder: DictionaryObject) -> Language | None:
        """The language of the element that owns an annotation or a field, if it names one itself."""
        element = as_dictionary(self.get(integer(holder, "/StructParent")))
        return None if element is None else language(text(element, "/Lang"))

    def speaks(self, element: DictionaryObject) -> bool:
        """Whether an element or one above it names a language."""
        return self._owner(element).speaks

    def owners(self, holder: DictionaryObject) -> StreamOwners:
        """The owners of what stands in the content of a page or a form. With /StructParent it is all one element's."""
        alone = integer(holder, "/StructParent")
        if alone is not None:
            element = as_dictionary(self.get(alone))
            whole = None if element is None else self._owner(element)
            return lambda _: whole
        found = resolve(self.get(integer(holder, "/StructParents")))
        elements = found if isinstance(found, ArrayObject) else []

        def owner(mcid: int | None) -> Owner | None:
            if mcid is None or not 0 <= mcid < len(elements):
                return None
            element = as_dictionary(list.__getitem__(elements, mcid))
            return None if element is None else self._owner(element)

        return owner

    def _owner(self, element: DictionaryObject) -> Owner:
        """Follow /P up to the root, which says that it is one (table 322)."""
        way: list[DictionaryObject] = []
        passed: set[int] = set()
        found = Owner(in_tree=False, speaks=False)
        node: DictionaryObject | None = element
        while node is not None and id(node) not in passed:
            if id(node) in self._ways:
                found = self._ways[id(node)]
                break
            passed.add(id(node))
            way.append(node)
            node = dictionary(node, "/P")
        for node in reversed(way):
            in_tree = found.in_tree or name(node, "/Type") == "StructTreeRoot"
            found = self._ways[id(node)] = Owner(in_tree, found.speaks or text(node, "/Lang") is not None)
        return found


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
