"""A first look at the colours of a page, without PDFium: half of a short check would be its import."""

import re

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.readers.pdf.content.streams import decoded, finite
from bilagekoll.readers.pdf.objects import dictionaries, dictionary, get, name, one_or_more, resolve

_TELLTALE = re.compile(rb"(?<![^\s\])>])(?:f\*?|F|[bB]\*?|sh|Do|BI|Tr|cs|scn?)(?![^\s\[(<])")
"""Operators that paint areas and pictures, set colours of other kinds, or draw letters as outlines (ISO 32000-1, annex A)."""
_COLOUR = re.compile(rb"(?<!\S)(?:rg|g|k)(?![^\s\[(</])")
_OPERANDS = 100
"""Bytes before an operator of colour among which its operands are."""
_LARGEST = 1_000_000
"""Bytes of content that are looked through; PDFium is quicker with more."""
_DARK = 0.34
"""Grey that has more than 7:1 to white, the most contrast that WCAG asks for (1.4.6); a colour without a lighter part has too."""
_PARTS = {b"g": 1, b"rg": 3, b"k": 4}
_BLACK_INK = 0.9
"""Share of black ink that makes any colour of four inks dark."""


def dark_on_white(page: DictionaryObject) -> bool:
    """Whether nothing on a page can be but dark and opaque text on white, its annotations apart.

    Raises what a broken content stream raises.
    """
    resources = dictionary(page, "/Resources")
    if resources is not None and not _all_opaque(resources):
        return False
    content = b"\n".join(decoded(stream) for stream in _streams(page))
    if len(content) > _LARGEST or _TELLTALE.search(content):
        return False
    return all(_is_dark(content[max(0, it.start() - _OPERANDS) : it.start()], it[0]) for it in _COLOUR.finditer(content))


def _streams(page: DictionaryObject) -> list[StreamObject]:
    found = dictionaries(one_or_more(dict.get(page, "/Contents")))
    return [stream for stream in found if isinstance(stream, StreamObject)]


def _all_opaque(resources: DictionaryObject) -> bool:
    """No transparency in its graphics states (11.6.4), and no font whose letters have colours of their own (9.6.5)."""
    states = dictionary(resources, "/ExtGState") or DictionaryObject()
    fonts = dictionary(resources, "/Font") or DictionaryObject()
    return all(map(_is_opaque, dictionaries(states.values()))) and not any(
        name(font, "/Subtype") == "Type3" for font in dictionaries(fonts.values())
    )


def _is_opaque(state: DictionaryObject) -> bool:
    opacity = finite(resolve(dict.get(state, "/ca")))
    return (
        (opacity is None or opacity >= 1)
        and get(state, "/SMask") in (None, "/None")
        and get(state, "/BM") in (None, "/Normal", "/Compatible")
    )


def _is_dark(before: bytes, operator: bytes) -> bool:
    wanted = _PARTS[operator]
    try:
        values = [float(operand) for operand in before.split()[-wanted:]]
    except ValueError:
        return False
    if len(values) < wanted:
        return False
    return values[3] >= _BLACK_INK if operator == b"k" else max(values) <= _DARK
