"""Actions and what triggers them (ISO 32000-1, 12.6)."""

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.interaction import Action, MediaClip
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.annotations import place
from bilagekoll.readers.pdf.forms import field_line
from bilagekoll.readers.pdf.objects import (
    array,
    as_dictionary,
    as_text,
    dictionaries,
    dictionary,
    get,
    name,
    object_number,
    one_or_more,
    text,
)
from bilagekoll.readers.pdf.pages import Leaf
from bilagekoll.readers.pdf.trees import Visits, bookmarks, leaves

_WITHOUT_THE_READER = {
    "page": {"/O", "/C"},
    "annotation": {"/PO", "/PC", "/PV", "/PI"},
    "field": {"/PO", "/PC", "/PV", "/PI"},
    "document": {"/WC", "/WS", "/DS", "/WP", "/DP"},
}
"""Events that come without the reader doing anything with the thing itself: a page, or the page of an annotation, is opened,
closed, shown or hidden; the document is closed, saved or printed (tables 194 to 197)."""


def read_actions(catalog: DictionaryObject, pages: tuple[Leaf, ...], deadline: Deadline) -> tuple[Action, ...]:
    """All actions but jumps within the document, and links to the web that wait for a click: annotations carry those."""
    found = [*_of_document(catalog), *_of_pages(pages, deadline), *_of_bookmarks(catalog)]
    return tuple(action for action in found if action.kind != "GoTo" and (action.kind != "URI" or action.starts_alone))


def _of_document(catalog: DictionaryObject) -> Iterator[Action]:
    opening = get(catalog, "/OpenAction")
    if not isinstance(opening, ArrayObject):  # an array is a destination
        yield from _chain(opening, "document", NOWHERE, starts_alone=True)
    yield from _additional(catalog, "document", NOWHERE)
    names = dictionary(catalog, "/Names") or DictionaryObject()
    for _, script in leaves(dictionary(names, "/JavaScript"), "/Names"):
        yield from _chain(script, "document", NOWHERE, starts_alone=True)


def _of_pages(pages: tuple[Leaf, ...], deadline: Deadline) -> Iterator[Action]:
    fields = Visits()
    for leaf in pages:
        deadline.check()
        yield from _additional(leaf.entries, "page", Place(page=leaf.number, object=leaf.object))
        for entries in leaf.annotations:
            at = place(leaf, entries)
            is_field = name(entries, "/Subtype") == "Widget"
            trigger = "field" if is_field else "annotation"
            yield from _chain(dict.get(entries, "/A"), trigger, at)
            for holder in field_line(entries) if is_field else [entries]:
                if fields.first(holder):
                    yield from _additional(holder, trigger, at)


def _of_bookmarks(catalog: DictionaryObject) -> Iterator[Action]:
    for item in bookmarks(catalog):
        yield from _chain(dict.get(item, "/A"), "bookmark", Place(object=object_number(item)))


def _additional(holder: DictionaryObject, trigger: str, at: Place) -> Iterator[Action]:
    for event, action in (dictionary(holder, "/AA") or DictionaryObject()).items():
        yield from _chain(action, trigger, at, starts_alone=event in _WITHOUT_THE_READER[trigger])


def _chain(first: object, trigger: str, at: Place, *, starts_alone: bool = False) -> Iterator[Action]:
    """An action and those that follow it (/Next, 12.6.2)."""
    visits = Visits()
    stack = [as_dictionary(first)]
    while stack:
        action = stack.pop()
        if action is None or not visits.first(action):
            continue
        if kind := name(action, "/S"):
            yield Action(kind, trigger, at, starts_alone, _clip(action) if kind == "Rendition" else None)
        stack += reversed(list(dictionaries(one_or_more(dict.get(action, "/Next")))))


def _clip(action: DictionaryObject) -> MediaClip | None:
    """The media clip of a rendition action (12.6.4.13). Its texts are an array of pairs: a language and words (14.9.2.4)."""
    rendition = dictionary(action, "/R")
    clip = dictionary(rendition, "/C") if rendition is not None else None
    if clip is None:
        return None
    texts = [as_text(item) for item in array(clip, "/Alt")]
    described = isinstance(get(clip, "/Alt"), ArrayObject) and len(texts) % 2 == 0 and None not in texts and all(texts[1::2])
    return MediaClip(typed=text(clip, "/CT") is not None, described=described, object=object_number(clip))
