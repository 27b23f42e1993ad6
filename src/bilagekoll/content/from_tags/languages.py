"""Which words the tags say are in another language than the document."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import Element, Language, Marked, Structure


@frozen
class Languages:
    """BCP 47 tags of what is in another language: of marked content by ``id``, of elements by their index."""

    marked: Mapping[int, str] = field(default_factory=dict)
    elements: Mapping[int, str] = field(default_factory=dict)


SAME = Languages()
"""Nothing is."""


def other_languages(structure: Structure, own: str | None) -> Languages:
    """What the tags and the marks name, where it is not the document's ``own`` (sv-SE is no other language than sv)."""
    if not any(element.language or any(kid.language for kid in _marked(element)) for element in structure.elements):
        return SAME
    stated: list[str | None] = []
    marked: dict[int, str] = {}
    for element in structure.elements:  # each after the one above it
        above = stated[element.parent] if element.parent >= 0 else None
        stated.append(_named(element.language, above))
        for kid in _marked(element):
            tag = _named(kid.language, stated[-1])
            if tag and _differs(tag, own):
                marked[id(kid)] = tag
    return Languages(marked, {index: tag for index, tag in enumerate(stated) if tag and _differs(tag, own)})


def _marked(element: Element) -> Iterator[Marked]:
    return (kid for kid in element.kids if isinstance(kid, Marked))


def _named(language: Language | None, above: str | None) -> str | None:
    """A valid tag, else that of what is above; an empty one says that nobody knows (ISO 32000-1, 14.9.2.2)."""
    if language is None:
        return above
    return language.tag if language.valid else None if not language.tag else above


def _differs(tag: str, own: str | None) -> bool:
    return own is None or tag.lower().partition("-")[0] != own.lower().partition("-")[0]
