"""The encoding inside an embedded font program: glyph names by code (ISO 32000-1, 9.6.6).

Opened only when the font's dictionary does not tell: fontTools is slow to import and to parse.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.content.programs.truetype import cmap_codes, cmap_offsets
from bilagekoll.readers.pdf.content.streams import decoded, gives_a_picture, look_through
from bilagekoll.readers.pdf.objects import dictionary, name
from bilagekoll.readers.pdf.repairs import notice

_PUT = re.compile(rb"dup\s+(\d{1,3})\s*/([^\s/\[\]{}()<>%]+)\s+put")
_CLEAR_TEXT_ENDS = b"eexec"
_BEGINNINGS = (b"%!", b"\x80\x01", b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"\1\0")
"""Of Type 1 as text and in parts, TrueType, OpenType, collections, and CFF."""


def embedded(descriptor: DictionaryObject | None) -> StreamObject | None:
    """The font program that a descriptor holds."""
    if descriptor is None:
        return None
    programs = (dictionary(descriptor, key) for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return next((program for program in programs if isinstance(program, StreamObject)), None)


def holds_program(descriptor: DictionaryObject | None) -> bool:
    """Whether a descriptor holds a font program; a repair is noted when its data are not whole. Raises :class:`LimitReached`."""
    program = embedded(descriptor)
    if program is not None and gives_a_picture(program):
        notice(Repair.STREAM)
    elif program is not None:
        look_through(program, begins=_BEGINNINGS)
    return program is not None


def built_in_names(descriptor: DictionaryObject | None) -> Mapping[int, str]:
    """Glyph names by code as the font program has them; empty when there is none or it cannot be read."""
    program = embedded(descriptor)
    if program is None or descriptor is None:
        return {}
    try:
        data = decoded(program)
        if "/FontFile" in descriptor:
            return _type1_names(data)
        if name(program, "/Subtype") in {"Type1C", "CIDFontType0C"}:
            return _cff_names(data)
        return _truetype_names(data)
    except Exception:  # noqa: BLE001 - fontTools raises anything on broken programs; a font that cannot be read tells nothing
        return {}


def _type1_names(data: bytes) -> Mapping[int, str]:
    clear = data.partition(_CLEAR_TEXT_ENDS)[0]
    names = {int(code): glyph.decode("latin-1") for code, glyph in _PUT.findall(clear)}
    return {code: glyph for code, glyph in names.items() if glyph != ".notdef"}


def _cff_names(data: bytes) -> Mapping[int, str]:
    from fontTools.cffLib import CFFFontSet
    from fontTools.encodings.StandardEncoding import StandardEncoding

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    encoding: Any = fonts[0].Encoding
    names = StandardEncoding if encoding == "StandardEncoding" else encoding
    return {code: glyph for code, glyph in enumerate(names) if glyph != ".notdef"}


def _truetype_names(data: bytes) -> Mapping[int, str]:
    """The (3,0) table holds the codes from 0xF000 (9.6.6.4); then (1,0); then Unicode."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), lazy=True)
    table = font.reader["cmap"]
    offsets = dict(cmap_offsets(table))
    found = next((cmap_codes(font, table, offsets[kind]) for kind in ((3, 0), (1, 0), (3, 1)) if kind in offsets), {})
    return {code & 0xFF: glyph for code, glyph in found.items() if code < 0x100 or code & 0xFF00 == 0xF000}
