"""Annotations by what PDF/UA-1, 7.18 asks of them, alike ones counted together."""

from dataclasses import replace

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.interaction import AnnotationKind
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.annotations import place
from bilagekoll.readers.pdf.objects import array, as_number, dictionary, get, name, number, object_number, text
from bilagekoll.readers.pdf.pages import Leaf
from bilagekoll.readers.pdf.structure import Skeleton
from bilagekoll.readers.pdf.structure.roles import Roles

_HIDDEN = 1 << 1


def read_annotation_kinds(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> tuple[AnnotationKind, ...]:
    """The kinds in the order of their first annotation. An annotation that several pages share is judged on the first of them."""
    roles = Roles(skeleton.root) if skeleton else None
    seen: set[int] = set()
    found: dict[AnnotationKind, list[AnnotationKind]] = {}
    for leaf in leaves:
        deadline.check()
        for entries in leaf.annotations:
            own = object_number(entries)
            if own is None or own not in seen:
                kind = _kind(entries, _crop_box(leaf), skeleton, roles)
                if kind not in found:
                    found[kind] = [replace(kind, place=place(leaf, entries))]
                else:
                    found[kind].append(kind)
            if own is not None:
                seen.add(own)
    return tuple(replace(alike[0], count=len(alike)) for alike in found.values())


def _kind(
    entries: DictionaryObject, crop_box: list[float] | None, skeleton: Skeleton | None, roles: Roles | None
) -> AnnotationKind:
    element = skeleton.named_by_parent_tree(entries) if skeleton else None
    subtype = name(entries, "/Subtype")
    return AnnotationKind(
        subtype=subtype,
        exempt=bool(int(number(entries, "/F") or 0) & _HIDDEN) or _outside(entries, crop_box),
        type=(name(element, "/S") or None) if element is not None else None,
        role=roles.map(name(element, "/S")).standard or None if element is not None and roles else None,
        contents=bool(text(entries, "/Contents")),
        alt=element is not None and bool(text(element, "/Alt")),
        label=_label(entries) if subtype == "Widget" else None,
    )


def _label(widget: DictionaryObject) -> bool | None:
    """Whether the field of a widget has /TU: the widget itself when it has a name (/T), else the field right above."""
    field = widget if "/T" in widget else dictionary(widget, "/Parent")
    return None if field is None else bool(text(field, "/TU"))


def _numbers(holder: DictionaryObject, key: str) -> list[float] | None:
    """Four numbers as they stand, corners in any order: veraPDF compares them so."""
    if not isinstance(get(holder, key), ArrayObject):
        return None
    found = [as_number(value) for value in array(holder, key)[:4]]
    return [value or 0.0 for value in found] if len(found) == 4 else None


def _crop_box(leaf: Leaf) -> list[float] | None:
    media = _numbers(leaf.entries, "/MediaBox")
    crop = _numbers(leaf.entries, "/CropBox")
    if media is None or crop is None:
        return media
    return [max(crop[0], media[0]), max(crop[1], media[1]), min(crop[2], media[2]), min(crop[3], media[3])]


def _outside(entries: DictionaryObject, crop_box: list[float] | None) -> bool:
    box = _numbers(entries, "/Rect")
    if box is None or crop_box is None:
        return False
    return crop_box[1] >= box[3] or crop_box[0] >= box[2] or crop_box[3] <= box[1] or crop_box[2] <= box[0]
