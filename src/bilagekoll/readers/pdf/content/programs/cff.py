"""CFF font programs: bare, or in OpenType (Adobe Technical Note 5176)."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from io import BytesIO
from struct import unpack_from
from typing import Any

from bilagekoll.readers.pdf.content import encoding_names
from bilagekoll.readers.pdf.content.encoding_names import NOTDEF
from bilagekoll.readers.pdf.content.programs.charstrings import Subroutines, stated_width

_MOST_GLYPHS = 65_536
_THOUSANDTH = [0.001, 0, 0, 0.001, 0, 0]


class CffProgram:
    """A CFF program. Raises anything when it cannot be read. ``has_cids``: its glyphs go by CID instead of by name."""

    def __init__(self, data: bytes) -> None:
        from fontTools.cffLib import CFFFontSet

        fonts: Any = CFFFontSet()
        fonts.decompile(BytesIO(data), None)
        self._top = fonts[0]
        self.has_cids = hasattr(self._top, "ROS")
        if "charset" not in self._top.rawDict:
            self._top.charset = _default_charset(has_cids=self.has_cids)
        self._strings = self._top.CharStrings.charStringsIndex
        self.glyphs = len(self._strings)
        self._common = Subroutines(fonts.GlobalSubrs)
        self._local: dict[int, Subroutines] = {}
        self._order: Sequence[str] = list(self._top.charset)[: self.glyphs]
        self._widths: dict[int, float] = {}

    @cached_property
    def glyph_of_cid(self) -> Mapping[int, int]:
        """Glyph numbers by CID, in a font that has them."""
        return {int(name.removeprefix("cid") if number else 0): number for number, name in enumerate(self._order)}

    @cached_property
    def glyph_of_name(self) -> Mapping[str, int]:
        """Glyph numbers by name, in a font that has names."""
        return {NOTDEF: 0} | {name: number for number, name in enumerate(self._order)}

    def name(self, code: int) -> str | None:
        """The glyph name of a code in the program's own encoding. As other readers do, a code without one shows the first glyph."""
        encoding = self._encoding
        if not isinstance(encoding, list):
            names = _named_encoding(encoding)
            return names[code] if code < len(names) else NOTDEF
        name = encoding[code] if code < len(encoding) else NOTDEF
        if name == NOTDEF and code < len(encoding) and self.glyphs > 1:
            return self._order[1]
        return name

    @cached_property
    def _encoding(self) -> Any:
        return self._top.Encoding

    def width(self, glyph: int) -> float | None:
        """The width of a glyph by number, in thousandths of an em; ``None`` beyond the last glyph."""
        if not 0 <= glyph < self.glyphs:
            return None
        if glyph not in self._widths:
            self._widths[glyph] = self._width(glyph)
        return self._widths[glyph]

    def _width(self, glyph: int) -> float:
        charstring = self._strings[glyph]
        private = charstring.private
        local = self._local.get(id(private))
        if local is None:
            local = self._local[id(private)] = Subroutines(getattr(private, "Subrs", None))
        stated = stated_width(charstring, local, self._common)
        width = private.defaultWidthX if stated is None else private.nominalWidthX + stated
        return float(width) * 1000 * self._scale(glyph)

    def _scale(self, glyph: int) -> float:
        """From glyph space to ems: of the whole font, of the glyph's part of it, or both together."""
        matrices = [self._top.rawDict.get("FontMatrix")]
        if self.has_cids:
            select = getattr(self._top, "FDSelect", None)
            part = self._top.FDArray[select[glyph] if select is not None else 0]
            matrices.append(part.rawDict.get("FontMatrix"))
        given = [matrix for matrix in matrices if matrix is not None] or [_THOUSANDTH]
        first, *rest = given
        return float(first[0] * rest[0][0] + first[1] * rest[0][2] if rest else first[0])


def _default_charset(*, has_cids: bool) -> Sequence[str]:
    """Glyph names in the order of the glyphs, where a font gives none: ISOAdobe, or CIDs that are glyph numbers."""
    from fontTools.cffLib import cffISOAdobeStrings

    return [f"cid{number:05}" for number in range(_MOST_GLYPHS)] if has_cids else cffISOAdobeStrings


def _named_encoding(name: object) -> Sequence[str]:
    if name == "StandardEncoding":
        return encoding_names.standard()
    return ()


def cff_in_opentype(data: bytes) -> bytes:
    """The table CFF of an OpenType file. Raises ``ValueError`` when there is none."""
    (tables,) = unpack_from(">H", data, 4)
    for at in range(tables):
        tag, _, offset, length = unpack_from(">4s3L", data, 12 + 16 * at)
        if tag == b"CFF ":
            return data[offset : offset + length]
    raise ValueError("no CFF table")
