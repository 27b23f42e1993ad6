"""Composite fonts against their programs and CMaps (ISO 32000-1, 9.7; PDF/UA-1, 7.21.3 and 7.21.4)."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.fonts import CharacterCollection, CodeMap, Descendant
from bilagekoll.readers.pdf.content.cmap import CMap
from bilagekoll.readers.pdf.content.composite_font import CompositeFont
from bilagekoll.readers.pdf.content.encoding_names import NOTDEF
from bilagekoll.readers.pdf.content.predefined_cmaps import collection_of
from bilagekoll.readers.pdf.content.programs.cff import CffProgram
from bilagekoll.readers.pdf.content.programs.truetype import TrueTypeProgram
from bilagekoll.readers.pdf.content.streams import decoded, finite
from bilagekoll.readers.pdf.content.used_fonts.loading import Programs
from bilagekoll.readers.pdf.content.used_fonts.simple import Widths
from bilagekoll.readers.pdf.content.used_fonts.stated_unicode import StatedUnicode
from bilagekoll.readers.pdf.content.widths import composite_widths
from bilagekoll.readers.pdf.objects import array, as_text, dictionaries, dictionary, get, integer, name

_LAST_WITH_UNICODE = {"GB1": 30_283, "CNS1": 19_178, "Japan1": 23_059, "Korea1": 18_351, "KR": 22_896}
"""The last CID that has a Unicode value in each of Adobe's character collections (9.10.2)."""
_CID_SET_BYTES = 16_384
"""Bytes of a CIDSet that are looked at: more than 65,536 CIDs take."""
_MAPS = 10
"""CMaps built upon one another. Real ones are two."""


class CompositeGlyphs:
    """What the codes of a composite font show. ``embedded``: there is a program of the right kind that can be read.

    ``has_codes``: there is an encoding that cuts strings into codes.
    """

    def __init__(self, font: CompositeFont, programs: Programs) -> None:
        self._font = font.dictionary
        self._code_map = font.code_map
        self._stated = StatedUnicode(self._font)
        self._descendant = next(dictionaries(array(self._font, "/DescendantFonts")), DictionaryObject())
        self._type = name(self._descendant, "/Subtype")
        descriptor = dictionary(self._descendant, "/FontDescriptor") or DictionaryObject()
        self._descriptor = descriptor
        self._program = programs.descendant(descriptor, self._type)
        self.embedded = self._program is not None
        self._width_of = composite_widths(self._descendant)
        self._default_width = finite(dict.get(self._descendant, "/DW"))
        self._glyph_map = _glyph_map(self._descendant)
        self.has_codes = get(self._font, "/Encoding") is not None

    def text(self, code: int) -> str | None:
        """The Unicode text of a code: from /ToUnicode, otherwise by a character collection that has one (9.10.2); then any text."""
        stated = self._stated.text(code)
        if stated is not None:
            return stated
        collection = self._collections()[0 if self._code_map is None else 1]
        if collection is None or collection.registry != "Adobe":
            return None
        return " " if (self._cid(code) or 0) <= _LAST_WITH_UNICODE.get(collection.ordering or "", -1) else None

    def name(self, code: int) -> str | None:
        """.notdef where the program has no glyph."""
        return NOTDEF if self._has_glyph(code) is False else None

    def present(self, code: int) -> bool | None:
        """Code 0 always is: every program has .notdef."""
        return self._has_glyph(code) if code or self._program is None else True

    def _has_glyph(self, code: int) -> bool | None:
        program = self._program
        cid = self._cid(code)
        if program is None or cid is None:
            return None
        if isinstance(program, CffProgram):
            if not program.has_cids:
                return cid < program.glyphs if cid else program.name(code) in program.glyph_of_name
            return program.glyph_of_cid.get(cid, 0) != 0
        return cid != 0 and self._glyph_of_cid(cid, program) is not None

    def widths(self, code: int) -> Widths | None:
        """The two widths of a glyph; ``None`` without a program."""
        program = self._program
        cid = self._cid(code)
        if program is None or cid is None:
            return None
        width = self._program_width(program, cid)
        default = 1000.0 if self._default_width is None else self._default_width
        return Widths(default if width is None else width, self._width_of(cid))

    def _program_width(self, program: TrueTypeProgram | CffProgram, cid: int) -> float | None:
        if isinstance(program, TrueTypeProgram):
            if self._glyph_map is None:
                return program.width(cid)
            return program.width(self._glyph_map[cid] if cid < len(self._glyph_map) else 0)
        if not program.has_cids:
            return program.width(cid)
        glyph = program.glyph_of_cid.get(cid)
        return None if glyph is None else program.width(glyph)

    def _glyph_of_cid(self, cid: int, program: TrueTypeProgram) -> int | None:
        """The glyph that /CIDToGIDMap gives a CID; ``None`` when it gives none that the program has."""
        if self._glyph_map is not None and cid >= len(self._glyph_map):
            return None
        glyph = cid if self._glyph_map is None else self._glyph_map[cid]
        return glyph if glyph < program.glyphs else None

    def _cid(self, code: int) -> int | None:
        """The CID of a code, 0 when its CMap gives none; ``None`` for a predefined CMap, whose CIDs we do not hold."""
        if self._code_map is None:
            return code
        if not isinstance(self._code_map, CMap):
            return None
        cid = self._code_map.cid(code)
        if cid is not None:
            return cid
        base = self._code_map.base or self._used_map()
        if base is None:
            return 0
        return code if base.startswith("/Identity") else None

    def _used_map(self) -> str | None:
        encoding = get(self._font, "/Encoding")
        used = get(encoding, "/UseCMap") if isinstance(encoding, DictionaryObject) else None
        return None if used is None else str(used) if isinstance(used, NameObject) else "/stream"

    def _collections(self) -> tuple[CharacterCollection | None, CharacterCollection | None]:
        """Of the CIDFont and of its CMap."""
        encoding = get(self._font, "/Encoding")
        if isinstance(encoding, NameObject):
            of_map = collection_of(encoding[1:])
        else:
            of_map = _collection(encoding) if isinstance(encoding, DictionaryObject) else None
        return _collection(self._descendant), of_map

    def facts(self) -> Descendant:
        """What 7.21.3 and 7.21.4.2 look at."""
        glyph_map = get(self._descendant, "/CIDToGIDMap")
        collection, of_map = self._collections()
        return Descendant(
            type=self._type,
            name=name(self._descendant, "/BaseFont"),
            has_glyph_map=isinstance(glyph_map, StreamObject) or glyph_map == "/Identity",
            collection=collection,
            map_collection=of_map,
            maps=tuple(_maps(get(self._font, "/Encoding"))),
            cid_set_right=self._cid_set_right(),
            present=bool(self._descendant),
        )

    def _cid_set_right(self) -> bool | None:
        stream = get(self._descriptor, "/CIDSet")
        if not isinstance(stream, StreamObject) or self._program is None:
            return None
        data = decoded(stream)[:_CID_SET_BYTES]
        listed = {8 * at + bit for at, byte in enumerate(data) if byte for bit in range(8) if byte & 0x80 >> bit} - {0}
        return listed == self._all_cids(self._program, listed)

    def _all_cids(self, program: TrueTypeProgram | CffProgram, listed: set[int]) -> set[int]:
        """The CIDs that a CIDSet must list. Where CIDs are glyph numbers, those without a width of their own may go along."""
        if isinstance(program, CffProgram):
            return {cid for cid, glyph in program.glyph_of_cid.items() if glyph and cid} if program.has_cids else set()
        if self._glyph_map is not None:
            return {cid for cid in range(1, len(self._glyph_map)) if self._glyph_map[cid] < program.glyphs}
        return set(range(1, len(program.widths))) | {cid for cid in listed if cid < program.glyphs}


def _glyph_map(descendant: DictionaryObject) -> Mapping[int, int] | None:
    """Glyph numbers by CID, of a stream; ``None`` when CIDs are glyph numbers (table 117)."""
    stream = get(descendant, "/CIDToGIDMap")
    if not isinstance(stream, StreamObject):
        return None
    data = decoded(stream)
    pairs = zip(data[::2], [*data[1::2], 0], strict=False)
    return MappingProxyType({cid: high << 8 | low for cid, (high, low) in enumerate(pairs)})


def _collection(holder: DictionaryObject) -> CharacterCollection | None:
    """CIDSystemInfo; old files have an array of one."""
    system = get(holder, "/CIDSystemInfo")
    if isinstance(system, ArrayObject):
        system = next(dictionaries(system), None)
    if not isinstance(system, DictionaryObject):
        return None
    registry, ordering = (as_text(dict.get(system, key)) for key in ("/Registry", "/Ordering"))
    return CharacterCollection(registry, ordering, integer(system, "/Supplement") or 0)


def _maps(encoding: object) -> Iterable[CodeMap]:
    """The CMap of a font, then those that it is built upon."""
    for _ in range(_MAPS):
        if isinstance(encoding, NameObject):
            yield CodeMap(encoding[1:])
            return
        if not isinstance(encoding, DictionaryObject):
            return
        wmode = None
        if isinstance(encoding, StreamObject):
            wmode = (integer(encoding, "/WMode") or 0, int(CMap(decoded(encoding)).vertical))
        yield CodeMap(name(encoding, "/CMapName"), embedded=wmode is not None, wmode=wmode)
        encoding = get(encoding, "/UseCMap")
