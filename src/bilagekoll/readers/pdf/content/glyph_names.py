"""From glyph names to Unicode (Adobe Glyph List Specification, section 2)."""

import re
from collections.abc import Iterable

from pypdf._codecs import adobe_glyphs

_UNI = re.compile(r"uni((?:[0-9A-F]{4})+)")
_U = re.compile(r"u([0-9A-F]{4,6})")
_NOT_IN_THE_LIST = re.compile(r"a\d{1,3}|\.notdef")
"""pypdf adds these to its copy of the list; a1, a2 ... are names in ZapfDingbats and in fonts that number their glyphs."""


def unicode_of_name(name: str) -> str | None:
    """The text of a glyph: ``f_f_i`` in parts, ``A.sc`` without its suffix; ``None`` for a name that says nothing, as ``g123``."""
    parts = [_component(part) for part in name.partition(".")[0].split("_")]
    known = [part for part in parts if part is not None]
    return "".join(known) if len(known) == len(parts) else None


def _component(name: str) -> str | None:
    if not _NOT_IN_THE_LIST.fullmatch(name) and (found := adobe_glyphs.get(f"/{name}")):
        return found
    if match := _UNI.fullmatch(name):
        digits = match[1]
        return _characters(int(digits[at : at + 4], 16) for at in range(0, len(digits), 4))
    if match := _U.fullmatch(name):
        return _characters((int(match[1], 16),))
    return None


def _characters(values: Iterable[int]) -> str | None:
    values = list(values)
    return "".join(map(chr, values)) if all(value < 0xD800 or 0xE000 <= value < 0x110000 for value in values) else None
