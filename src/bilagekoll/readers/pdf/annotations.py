"""Annotations other than form fields (ISO 32000-1, 12.5)."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from bilagekoll.facts.interaction import Annotation
from bilagekoll.facts.place import Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.objects import dictionary, integer, name, object_number, text
from bilagekoll.readers.pdf.pages import Leaf, rectangle
from bilagekoll.readers.pdf.structure import Skeleton

_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
"""Flags of an annotation that is not shown on a screen (table 165)."""
_ELSEWHERE = {"Widget", "Popup"}
"""A widget is a form field; a pop-up window belongs to the annotation that opens it."""


def read_annotations(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> tuple[Annotation, ...]:
    """The annotations of all pages."""
    return tuple(_annotations(leaves, skeleton, deadline))


def _annotations(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> Iterator[Annotation]:
    for leaf in leaves:
        deadline.check()
        for entries in leaf.annotations:
            subtype = name(entries, "/Subtype")
            if subtype not in _ELSEWHERE:
                owner = skeleton.owner(entries) if skeleton else None
                yield Annotation(
                    subtype=subtype,
                    place=place(leaf, entries),
                    contents=text(entries, "/Contents"),
                    role=owner.role.standard if owner else None,
                    alt=owner.stated.alt if owner else None,
                    hidden=hidden(leaf, entries),
                    uri=_uri(entries),
                )


def place(leaf: Leaf, entries: DictionaryObject) -> Place:
    """Where an annotation is."""
    return Place(page=leaf.number, box=rectangle(entries, "/Rect"), object=object_number(entries))


def hidden(leaf: Leaf, entries: DictionaryObject) -> bool:
    """Whether nobody sees it: by its flags, or because it lies outside of what is shown of the page."""
    if (integer(entries, "/F") or 0) & (_HIDDEN | _NO_VIEW):
        return True
    box = rectangle(entries, "/Rect")
    if box is None:
        return False
    left, bottom, right, top = leaf.box
    return box[2] <= left or box[0] >= right or box[3] <= bottom or box[1] >= top


def _uri(entries: DictionaryObject) -> str | None:
    action = dictionary(entries, "/A")
    return text(action, "/URI") if action is not None and name(action, "/S") == "URI" else None
