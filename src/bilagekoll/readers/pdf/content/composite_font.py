"""Fonts whose codes choose glyphs of a descendant by CID: Type 0 (ISO 32000-1, 9.7)."""

from collections.abc import Iterable

from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.content.cmap import CMap, split
from bilagekoll.readers.pdf.content.font_programs import holds_program
from bilagekoll.readers.pdf.content.predefined_cmaps import PredefinedCMap, predefined, text_of_cid
from bilagekoll.readers.pdf.content.streams import decoded
from bilagekoll.readers.pdf.content.text_font import Glyph, TextFont, judged
from bilagekoll.readers.pdf.content.widths import composite_widths
from bilagekoll.readers.pdf.objects import array, dictionaries, dictionary, get, integer, name
from bilagekoll.readers.pdf.repairs import notice

_DESCENDANTS = frozenset({"CIDFontType0", "CIDFontType2"})
_COLLECTIONS = frozenset({"GB1", "CNS1", "Japan1", "Korea1", "KR"})
"""Adobe's character collections, of which a CID tells the character (9.7.5.2)."""


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
        return judged(self._text(code), advance, notdef=self._shows_no_glyph(cid))

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
