"""What a font is to the text operators: what its codes show, and what is wrong with it (ISO 32000-1, 9.5 to 9.10)."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.pdf.content.cmap import CMap
from bilagekoll.readers.pdf.content.direction import has_right_to_left, reversed_glyph
from bilagekoll.readers.pdf.content.font_names import full_name
from bilagekoll.readers.pdf.content.font_uses import FontUses
from bilagekoll.readers.pdf.content.font_weight import is_bold
from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.content.streams import decoded
from bilagekoll.readers.pdf.objects import dictionary, get, name, object_number
from bilagekoll.readers.pdf.repairs import notice

_DESCRIBED = frozenset({"Type1", "MMType1", "TrueType"})
"""Kinds of font that have a descriptor themselves (table 111); a composite font's descendant has it."""
_MEMO = 20_000
"""Strings that a font remembers."""


class Glyph(NamedTuple):
    """What a code shows. ``text`` is empty when there is none; ``advance`` in parts of the font size. The rest is 0 or 1."""

    text: str
    advance: float
    counted: int = 1
    unmapped: int = 0
    private: int = 0
    notdef: int = 0
    invalid: int = 0


class Shown(NamedTuple):
    """What a string shows, summed up.

    ``text``: as it is seen from left to right. ``codes`` with spaces, ``counted`` without; ``blanks``: how often the single-byte
    code 32.
    """

    text: str
    advance: float
    codes: int
    blanks: int
    counted: int
    faults: "Faults | None"


class Faults(NamedTuple):
    """Glyphs of a string that something is wrong with."""

    unmapped: int
    private: int
    notdef: int
    invalid: int


class TextFont(ABC):
    """A font as text operators use it. ``em``: height of an em in parts of the font size; ``object``: its number.

    ``uses``: where its codes are noted when the conditions of PDF/UA-1 are asked for; ``dictionary`` is the font itself.
    """

    subtype: str
    em = 1.0
    vertical = False

    def __init__(self, font: DictionaryObject) -> None:
        self.dictionary = font
        self.object = object_number(font)
        self.uses: FontUses | None = None
        called = name(font, "/BaseFont") or name(font, "/Name")
        self.name = full_name(called)
        self.subtype = name(font, "/Subtype")
        if self.name != called and self.subtype in _DESCRIBED and dictionary(font, "/FontDescriptor") is None:
            notice(Repair.OBJECT)  # the program that it is a part of was there (9.6.4)
        self.embedded: bool | Unknown = False
        self._to_unicode = _to_unicode(font)
        self._glyphs: dict[Hashable, Glyph] = {}
        self._memo: dict[bytes, Shown] = {}

    def show(self, data: bytes) -> Shown:
        """What a string shows in this font."""
        shown = self._memo.get(data)
        if shown is None:
            if len(self._memo) > _MEMO:
                self._memo.clear()
            shown = self._memo[data] = self._show(data)
        return shown

    def _show(self, data: bytes) -> Shown:
        known = self._glyphs
        glyphs = []
        for code in self.codes(data):
            glyph = known.get(code)
            if glyph is None:
                glyph = known[code] = self._glyph(code)
            glyphs.append(glyph)
        if not glyphs:
            return Shown("", 0.0, 0, 0, 0, None)
        texts, advances, counted, *wrong = zip(*glyphs, strict=True)
        faults = Faults(*map(sum, wrong))
        text = "".join(texts)
        if has_right_to_left(text):
            text = "".join(map(reversed_glyph, texts))
        return Shown(text, sum(advances), len(glyphs), self._blanks(data), sum(counted), faults if any(faults) else None)

    @cached_property
    def bold(self) -> bool:
        """Whether its letters are bold."""
        return is_bold(self.dictionary)

    @abstractmethod
    def codes(self, data: bytes) -> Iterable[int | bytes]:
        """The codes of a string."""

    def all_codes(self, data: bytes) -> Iterable[int | bytes]:
        """The codes of a string, with one that breaks off at its end."""
        return self.codes(data)

    @abstractmethod
    def _glyph(self, code: Any) -> Glyph: ...

    def _blanks(self, data: bytes) -> int:
        return data.count(b" ")


def judged(text: str | None, advance: float, *, notdef: bool = False) -> Glyph:
    """A glyph with what is wrong with its text (PDF/UA-1, 7.21.7)."""
    if text is None:
        return Glyph("", advance, unmapped=1, notdef=int(notdef))
    if text.isspace():
        return Glyph(text, advance, counted=0)
    if any(character in "\0\ufeff\ufffe\ufffd" for character in text):
        return Glyph(text.replace("\0", ""), advance, notdef=int(notdef), invalid=1)
    private = bool(text) and all(_is_private(character) for character in text)
    return Glyph(text, advance, private=int(private), notdef=int(notdef))


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000"


def _to_unicode(font: DictionaryObject) -> CMap | None:
    stream = get(font, "/ToUnicode")
    if isinstance(stream, NameObject):
        return CMap(b"1 beginbfrange <0000> <ffff> <0000> endbfrange") if stream.startswith("/Identity") else None
    if not isinstance(stream, StreamObject):
        return None
    try:
        return CMap(decoded(stream))
    except ContentDamaged:
        notice(Repair.STREAM)
        return None
