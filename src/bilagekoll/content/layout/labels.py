"""What stands before the text of a list item, a numbered heading, a caption or a note."""

import re

from bilagekoll.content.labels import BULLETS
from bilagekoll.facts.frozen import frozen

_BULLET = re.compile(rf"([{BULLETS}]|[–—\-*]|o)\s+(?=\S)")
_NUMBER = re.compile(r"(\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)])\s+(?=\S)")
CAPTION = re.compile(
    r"(?:table|tabell|tab\.|figure|fig\.|figur|diagram|chart|exhibit|graph|map|box|bild|plate|source|källa|note|notes|anm\.?)\s*"
    r"(?:[A-Z]?\d+(?:[.\-–]\d+)*|[IVX]+)?\s*[.:\-–—)]?(?:\s|$)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:chapter|kapitel|section|part|del|bilaga|appendix)?\s*(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-Z])[.):]?\s+\S",
    re.IGNORECASE,
)


@frozen
class Label:
    """The sign of a list item. ``text`` is empty for a bullet; ``length``: characters up to the item's text."""

    text: str
    length: int


_OF_A_PICTURE = re.compile(r"fig|bild|diagram|chart|graph|map|plate", re.IGNORECASE)


def label_of(text: str) -> Label | None:
    """The sign with which a line begins a list item."""
    bullet = _BULLET.match(text)
    if bullet:
        return Label("", bullet.end())
    if text[:1] in BULLETS and len(text) > 1 and text[1].isalnum():
        return Label("", 1)
    number = _NUMBER.match(text)
    return Label(number[1], number.end()) if number else None


def is_caption(text: str) -> bool:
    """Whether a text reads as the caption of a table or picture: its kind and a number."""
    match = CAPTION.match(text)
    return match is not None and any(letter.isdigit() for letter in match.group())


def is_caption_of_picture(text: str) -> bool:
    """Whether a text reads as the caption of a picture."""
    return is_caption(text) and _OF_A_PICTURE.match(text) is not None
