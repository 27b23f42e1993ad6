"""The page tree and what a page is (ISO 32000-1, 7.7.3)."""

from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.content import PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page, Repair
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.objects import (
    annotations_of,
    array,
    as_dictionary,
    as_number,
    dictionary,
    integer,
    name,
    number,
    object_number,
)
from bilagekoll.readers.pdf.trees import Visits

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
"""Entries that a page takes from the nodes above it (7.7.3.4)."""
_LETTER: Box = (0.0, 0.0, 612.0, 792.0)
"""What viewers show when a page has no media box, though the standard requires one."""


@frozen
class Leaf:
    """A page of the tree. ``entries`` has what it inherits filled in; ``box`` is what is shown, in default user space."""

    number: int
    entries: PageObject
    object: int | None
    box: Box

    @property
    def annotations(self) -> Iterator[DictionaryObject]:
        """The annotation dictionaries."""
        found = annotations_of(self.entries)
        return (entries for entries in found if not isinstance(entries, StreamObject))


def read_page_tree(reader: PdfReader, catalog: DictionaryObject, repairs: set[Repair]) -> tuple[Leaf, ...]:
    """The pages in order; none at all in a broken file. Raises :class:`LimitReached`."""
    leaves: list[Leaf] = []
    visits = Visits()
    stack: list[tuple[object, DictionaryObject, int]] = [(dict.get(catalog, "/Pages"), DictionaryObject(), 0)]
    while stack:
        reference, inherited, depth = stack.pop()
        node = as_dictionary(reference)
        if node is None:
            repairs.add(Repair.PAGE_TREE)
            continue
        passed_on = _with_own(inherited, node)
        if "/Kids" not in node or (name(node, "/Type") == "Page" and "/Contents" in node):
            leaves.append(_leaf(len(leaves) + 1, _page(reader, node, passed_on)))
            if len(leaves) > limits.PAGES:
                raise LimitReached("pages")
        elif not visits.first(node) or depth > limits.TREE_DEPTH:
            repairs.add(Repair.PAGE_TREE)
        else:
            stack += [(kid, passed_on, depth + 1) for kid in reversed(array(node, "/Kids"))]
    root = dictionary(catalog, "/Pages")
    if root is not None and integer(root, "/Count") not in {None, len(leaves)}:
        repairs.add(Repair.PAGE_TREE)  # pages that are gone, or that other readers show as empty
    return tuple(leaves)


def _with_own(inherited: DictionaryObject, node: DictionaryObject) -> DictionaryObject:
    own = {key: dict.__getitem__(node, key) for key in _INHERITED if key in node}
    if not own:
        return inherited
    passed_on = DictionaryObject()
    passed_on.update(inherited)
    passed_on.update({NameObject(key): value for key, value in own.items()})
    return passed_on


def _page(reader: PdfReader, node: DictionaryObject, inherited: DictionaryObject) -> PageObject:
    page = PageObject(reader, getattr(node, "indirect_reference", None))
    page.update(inherited)
    page.update(node)
    return page


def _leaf(number: int, page: PageObject) -> Leaf:
    return Leaf(number, page, object_number(page), _shown(page))


def rectangle(holder: DictionaryObject, key: str) -> Box | None:
    """A rectangle with its corners in order (7.9.5); ``None`` for anything else."""
    corners = [corner for corner in map(as_number, array(holder, key)[:4]) if corner is not None]
    if len(corners) != 4:
        return None
    (left, right), (bottom, top) = sorted(corners[::2]), sorted(corners[1::2])
    return left, bottom, right, top


def _shown(entries: DictionaryObject) -> Box:
    """The crop box within the media box (14.11.2); the media box where they do not meet."""
    media = rectangle(entries, "/MediaBox") or _LETTER
    if not _has_area(media):
        media = _LETTER
    crop = rectangle(entries, "/CropBox") or media
    shown = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return shown if _has_area(shown) else media


def _has_area(box: Box) -> bool:
    return box[0] < box[2] and box[1] < box[3]


def page_facts(leaf: Leaf, content: PageContent | Unknown) -> Page:
    """The facts of a page, as displayed: turned by /Rotate, enlarged by /UserUnit."""
    left, bottom, right, top = leaf.box
    unit = number(leaf.entries, "/UserUnit") or 1.0
    unit = unit if unit > 0 else 1.0
    width, height = (right - left) * unit, (top - bottom) * unit
    rotation = int(number(leaf.entries, "/Rotate") or 0) % 360
    if rotation in (90, 270):
        width, height = height, width
    return Page(
        number=leaf.number,
        width=width,
        height=height,
        rotation=rotation,
        tabs=name(leaf.entries, "/Tabs") or None,
        annotations=sum(1 for _ in leaf.annotations),
        place=Place(page=leaf.number, object=leaf.object),
        content=content,
        duration=number(leaf.entries, "/Dur"),
    )
