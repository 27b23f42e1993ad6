"""What fonts say of the codes that they show: Unicode, width, whether there is a glyph (ISO 32000-1, 9.5 to 9.10)."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content.cmap import CMap, split
from bilagekoll.readers.pdf.content.direction import has_right_to_left, reversed_glyph
from bilagekoll.readers.pdf.content.encodings import ENCODINGS, SPECIAL_FONTS, STANDARD, Encoding
from bilagekoll.readers.pdf.content.font_names import full_name
from bilagekoll.readers.pdf.content.font_programs import built_in_names, holds_program
from bilagekoll.readers.pdf.content.font_uses import FontUses
from bilagekoll.readers.pdf.content.font_weight import is_bold
from bilagekoll.readers.pdf.content.glyph_names import unicode_of_name
from bilagekoll.readers.pdf.content.predefined_cmaps import PredefinedCMap, predefined, text_of_cid
from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.content.streams import decoded, finite, numbers
from bilagekoll.readers.pdf.content.widths import composite_widths, simple_widths
from bilagekoll.readers.pdf.objects import array, dictionaries, dictionary, get, integer, name, object_number, resolve
from bilagekoll.readers.pdf.repairs import notice

_SYMBOLIC, _NONSYMBOLIC = 4, 32  # flags of the font descriptor, 9.8.2
_DESCRIBED = frozenset({"Type1", "MMType1", "TrueType"})
"""Kinds of font that have a descriptor themselves (table 111); a composite font's descendant has it."""
_DESCENDANTS = frozenset({"CIDFontType0", "CIDFontType2"})
_COLLECTIONS = frozenset({"GB1", "CNS1", "Japan1", "Korea1", "KR"})
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


def _judged(text: str | None, advance: float, *, notdef: bool = False) -> Glyph:
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
            return _judged(text, advance)
        glyph = self._names.get(code) or self._built_in.get(code)
        if glyph == ".notdef":
            return Glyph("", advance, notdef=1)
        if glyph is None and (self._base or self._built_in):
            return Glyph("", advance, counted=0)  # the encoding is known, and has no glyph there
        text = unicode_of_name(glyph) if glyph else None
        if self.subtype == "TrueType":  # 9.10.2 leads nowhere, yet readers find the letter in the font program
            return Glyph(text or "", advance, unmapped=1)
        return _judged(text, advance)

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


class CompositeFont(TextFont):
    """A font whose codes are one to four bytes and choose glyphs of a descendant by CID (9.7).

    ``code_map``: its CMap, ``None`` for Identity.
    """

    def __init__(self, font: DictionaryObject) -> None:
        super().__init__(font)
        descendant = next(dictionaries(array(font, "/DescendantFonts")), DictionaryObject())
        if name(descendant, "/Subtype") not in _DESCENDANTS:
            notice(Repair.OBJECT)  # readers show nothing in it
        self._width = composite_widths(descendant)
        self.code_map, self.vertical = _code_map(font)
        descriptor = dictionary(descendant, "/FontDescriptor")
        self.embedded = holds_program(descriptor)
        self._glyph_ids = _glyph_ids(descendant)
        system = dictionary(descendant, "/CIDSystemInfo")
        ordering = get(system, "/Ordering") if system is not None else None
        self._collection = str(ordering) if str(ordering) in _COLLECTIONS else None

    def codes(self, data: bytes) -> Iterable[bytes]:
        """As the codespace ranges of the CMap cut it (9.7.6.2)."""
        if self.code_map is None:
            return [data[at : at + 2] for at in range(0, len(data) - 1, 2)]
        return split(data, self.code_map.codespaces)

    def all_codes(self, data: bytes) -> Iterable[bytes]:
        """Half a code of two bytes stands for one that there is no character for."""
        in_pairs = self.code_map is None or all(len(first) == 2 for first, _ in self.code_map.codespaces)
        return self.codes(data + b"\xff" if in_pairs and len(data) % 2 else data)

    def _blanks(self, data: bytes) -> int:
        return 0 if self.code_map is None else list(self.codes(data)).count(b" ")

    def _glyph(self, code: bytes) -> Glyph:
        cid = self._cid(code)
        advance = -1.0 if self.vertical else (0.001 * self._width(cid) if cid is not None else len(code) / 2)
        return _judged(self._text(code), advance, notdef=self._shows_no_glyph(cid))

    def _cid(self, code: bytes) -> int | None:
        if isinstance(self.code_map, CMap):
            cid = self.code_map.cid(int.from_bytes(code, "big"))
            return 0 if cid is None and not self.code_map.base else cid
        return int.from_bytes(code, "big") if self.code_map is None else None

    def _text(self, code: bytes) -> str | None:
        if self._to_unicode is not None and (text := self._to_unicode.text(int.from_bytes(code, "big"))) is not None:
            return text
        if isinstance(self.code_map, PredefinedCMap):
            return self.code_map.text(code)
        if self._collection is None:
            return None
        cid = self._cid(code)
        return "" if cid is None else text_of_cid(self._collection, cid)

    def _shows_no_glyph(self, cid: int | None) -> bool:
        """CID 0 is .notdef, unless a map gives it a glyph."""
        return cid == 0 and self.embedded is True and self._glyph_ids[:2] in {b"", b"\0\0"}


def _code_map(font: DictionaryObject) -> tuple[CMap | PredefinedCMap | None, bool]:
    """The CMap of a composite font, ``None`` for Identity; and whether it writes downwards (9.7.5)."""
    encoding = get(font, "/Encoding")
    if isinstance(encoding, StreamObject):
        cmap = CMap(decoded(encoding))
        if not cmap.codespaces:
            base = predefined((cmap.base or "")[1:])
            cmap.codespaces.extend(base.codespaces if base else [(b"\0\0", b"\xff\xff")])
        return cmap, cmap.vertical or integer(encoding, "/WMode") == 1
    if not isinstance(encoding, NameObject):
        notice(Repair.OBJECT)  # required (table 121): without it readers show nothing
        return None, False
    return predefined(encoding[1:]), encoding.endswith("-V")


def _glyph_ids(descendant: DictionaryObject) -> bytes:
    """The bytes of /CIDToGIDMap, two a CID; empty when CIDs are glyph numbers (table 117)."""
    stream = get(descendant, "/CIDToGIDMap")
    return decoded(stream) if isinstance(stream, StreamObject) else b""


class MissingFont(SimpleFont):
    """Stands in for a font that is not there or cannot be read: letters as in the standard encoding."""

    def __init__(self, number: int | None = None) -> None:
        super().__init__(DictionaryObject())
        self.object = number
        self.embedded = Unknown(Reason.DAMAGED, "font")


def load_font(value: object) -> TextFont:
    """The font of a resource; one that cannot be read is a :class:`MissingFont`. Raises :class:`LimitReached`."""
    number = object_number(value)
    try:
        font = resolve(value)
        if not isinstance(font, DictionaryObject):
            notice(Repair.OBJECT)
            return MissingFont(number)
        return CompositeFont(font) if name(font, "/Subtype") == "Type0" else SimpleFont(font)
    except (LimitReached, LimitReachedError):
        raise
    except Exception:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        notice(Repair.OBJECT)
        return MissingFont(number)
