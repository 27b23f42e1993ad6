"""Fonts whose codes are single bytes: Type 1, TrueType, Type 3 (ISO 32000-1, 9.6)."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from pypdf.generic import DictionaryObject, NameObject

from bilagekoll.readers.pdf.content.encodings import ENCODINGS, SPECIAL_FONTS, STANDARD, Encoding
from bilagekoll.readers.pdf.content.font_programs import built_in_names, holds_program
from bilagekoll.readers.pdf.content.glyph_names import unicode_of_name
from bilagekoll.readers.pdf.content.streams import finite, numbers
from bilagekoll.readers.pdf.content.text_font import Glyph, TextFont, judged
from bilagekoll.readers.pdf.content.widths import simple_widths
from bilagekoll.readers.pdf.objects import array, dictionary, get, integer, name, resolve

_SYMBOLIC, _NONSYMBOLIC = 4, 32  # flags of the font descriptor, 9.8.2


class SimpleFont(TextFont):
    """A font whose codes are single bytes: Type 1, TrueType, Type 3 (9.6)."""

    def __init__(self, font: DictionaryObject) -> None:
        super().__init__(font)
        self._descriptor = dictionary(font, "/FontDescriptor")
        self._names, self._base = self._encoding(font)
        self._scale = 0.001
        if self.subtype == "Type3":
            self._scale, self.em = _type3_scale(font)
        self.embedded = self.subtype == "Type3" or holds_program(self._descriptor)
        self._width = simple_widths(font, self.name, self._text)

    def _encoding(self, font: DictionaryObject) -> tuple[Mapping[int, str], Encoding | None]:
        """Glyph names of /Differences, and the encoding below; ``None``: the program's own (9.6.6.1, table 114)."""
        encoding = get(font, "/Encoding")
        names: Mapping[int, str] = {}
        base = ENCODINGS.get(encoding[1:]) if isinstance(encoding, NameObject) else None
        if isinstance(encoding, DictionaryObject):
            names = differences(encoding)
            base = ENCODINGS.get(name(encoding, "/BaseEncoding"))
        if base is None:
            base = SPECIAL_FONTS.get(self.name)
        if base is None and self.subtype != "Type3" and not self._symbolic:
            base = STANDARD
        return names, base

    @property
    def _symbolic(self) -> bool:
        """A font without descriptor is one of the standard 14, Symbol and ZapfDingbats aside no symbol font."""
        flags = integer(self._descriptor, "/Flags") if self._descriptor is not None else None
        return flags is not None and bool(flags & _SYMBOLIC) and not flags & _NONSYMBOLIC

    @cached_property
    def _built_in(self) -> Mapping[int, str]:
        return built_in_names(self._descriptor)

    def codes(self, data: bytes) -> Iterable[int]:
        """The bytes."""
        return data

    def _glyph(self, code: int) -> Glyph:
        advance = self._width(code) * self._scale
        text = self._text(code)
        if text is not None:
            return judged(text, advance)
        glyph = self._names.get(code) or self._built_in.get(code)
        if glyph == ".notdef":
            return Glyph("", advance, notdef=1)
        if glyph is None and (self._base or self._built_in):
            return Glyph("", advance, counted=0)  # the encoding is known, and has no glyph there
        text = unicode_of_name(glyph) if glyph else None
        if self.subtype == "TrueType":  # 9.10.2 leads nowhere, yet readers find the letter in the font program
            return Glyph(text or "", advance, unmapped=1)
        return judged(text, advance)

    def _text(self, code: int) -> str | None:
        if self._to_unicode is not None and (text := self._to_unicode.text(code)) is not None:
            return text
        if code in self._names:
            return unicode_of_name(self._names[code])
        return self._base.get(code) if self._base is not None else None


def differences(encoding: DictionaryObject) -> Mapping[int, str]:
    """Glyph names by code, of the /Differences of an encoding (9.6.6.1)."""
    names: dict[int, str] = {}
    code = 0
    for item in array(encoding, "/Differences"):
        found = resolve(item)
        if isinstance(found, int):
            code = found
        elif isinstance(found, NameObject):
            names[code] = found[1:]
            code += 1
    return names


def _type3_scale(font: DictionaryObject) -> tuple[float, float]:
    """From glyph space to parts of the font size, across; and the height of an em in parts of it.

    The font size of a Type 3 font means little: its em is taken from the bounding box, otherwise from the widths.
    """
    matrix = numbers(get(font, "/FontMatrix"), 6) or (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
    box = numbers(get(font, "/FontBBox"), 4) or (0.0, 0.0, 0.0, 0.0)
    height = abs((box[3] - box[1]) * matrix[3])
    if not height:
        widths = [finite(width) or 0.0 for width in array(font, "/Widths")]
        height = 1.5 * abs(max(widths, default=0.0) * matrix[0])  # the widest letter, M or W, is two thirds to one em
    return matrix[0], height or 1.0
