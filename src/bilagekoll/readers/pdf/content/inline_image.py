"""Where the data of an inline image end (ISO 32000-1, 8.9.7)."""

import re
from collections.abc import Mapping
from typing import Any

from bilagekoll.readers.pdf.content.picture_size import COMPONENTS

_CANDIDATE = re.compile(rb"(?:^|(?<=[\0\t\n\f\r >]))EI(?=[\0\t\n\f\r \]/(<]|$)")
_CONTENT = re.compile(rb"[\t\n\f\r\x20-\x7e]{0,24}\Z")


def end_of_image(data: bytes, start: int, image: Mapping[str, Any]) -> tuple[int, int]:
    """Length of the data of an inline image, and the position after its ``EI``. ``start``: the position after ``ID``.

    Samples may hold the letters EI by chance: the length that the dictionary gives decides where it can be told (no filter, or /L);
    otherwise the first EI that is followed by what looks like operators.
    """
    start += 1  # the single white-space character after ID
    length = _length(image)
    if length is not None:
        match = _CANDIDATE.search(data, start + length, start + length + 8)
        if match:
            return length, match.end()
    first = None
    for match in _CANDIDATE.finditer(data, start):
        first = first or match
        if _CONTENT.match(data[match.end() : match.end() + 24]):
            return match.start() - start, match.end()
    return (first.start() - start, first.end()) if first else (max(len(data) - start, 0), len(data))


def size_of_image(image: Mapping[str, Any]) -> tuple[int, int]:
    """Width and height in pixels; 0 where missing."""
    return _whole(image, "/W", "/Width") or 0, _whole(image, "/H", "/Height") or 0


def _length(image: Mapping[str, Any]) -> int | None:
    stated = _whole(image, "/L", "/Length")
    if stated is not None or image.get("/F", image.get("/Filter")):
        return stated
    width, height = size_of_image(image)
    if image.get("/IM", image.get("/ImageMask")) is True:
        return (width + 7) // 8 * height
    space = image.get("/CS", image.get("/ColorSpace"))
    family = space[0] if isinstance(space, list) and space else space
    components = COMPONENTS.get(str(family).removeprefix("/"))
    bits = _whole(image, "/BPC", "/BitsPerComponent")
    return None if components is None or bits is None else (width * components * bits + 7) // 8 * height


def _whole(image: Mapping[str, Any], *keys: str) -> int | None:
    for key in keys:
        value = image.get(key)
        if isinstance(value, float) and 0 <= value < 1e9:
            return int(value)
    return None
