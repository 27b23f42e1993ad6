"""TrueType font programs (ISO 32000-1, 9.6.3 and 9.9; OpenType tables cmap, head, hhea, hmtx, maxp and post)."""

from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from struct import unpack_from
from typing import Any

_VERSION = b"\0\1\0\0"
"""What fontTools wants to see first. Readers do not look at it."""

_SEGMENTS = 4
_FORMATS = frozenset({0, _SEGMENTS, 6})
_MOST_CODES = 200_000
"""Codes of one subtable. There are 65,536 of two bytes, in segments that should not overlap."""


class TrueTypeProgram:
    """A TrueType program. Raises anything when a table that widths need is missing or too short.

    ``cmaps``: platform and encoding of each subtable. ``glyphs``: how many there are. ``widths``: in thousandths of an em, of the
    first glyphs; the last stands for the rest.
    """

    def __init__(self, data: bytes) -> None:
        from fontTools.ttLib import TTFont

        self._font: Any = TTFont(BytesIO(_VERSION + data[4:]), lazy=True)
        tables = self._font.reader
        em = unpack_from(">H", tables["head"], 18)[0] if "head" in tables else 1000
        (metrics,) = unpack_from(">H", tables["hhea"], 34)
        advances = unpack_from(">" + "Hh" * metrics, _padded(tables["hmtx"], 4 * metrics))[::2]
        self.widths: list[float] = [advance * 1000 / em for advance in advances]
        self.glyphs: int = unpack_from(">H", tables["maxp"], 4)[0] if "maxp" in tables else metrics
        self._table: bytes = tables["cmap"] if "cmap" in tables else bytes(4)
        self._offsets = cmap_offsets(self._table)
        self.cmaps = tuple(kind for kind, _ in self._offsets)
        self._font.setGlyphOrder([str(number) for number in range(self.glyphs)])  # spares the names; each glyph is its number
        self._maps: dict[tuple[int, int], Mapping[int, int]] = {}

    def width(self, glyph: int) -> float:
        """The width of a glyph by number."""
        if glyph < len(self.widths):
            return self.widths[glyph]
        if not self.widths:
            return 0.0
        return self.widths[-1] if glyph < self.glyphs else self.widths[0]

    def cmap(self, platform: int, encoding: int) -> Mapping[int, int] | None:
        """Glyph numbers by code as a subtable has them; ``None`` when there is none of that kind."""
        key = platform, encoding
        if key not in self.cmaps:
            return None
        if key not in self._maps:
            self._maps[key] = self._decoded(platform, encoding)
        return self._maps[key]

    def any_cmap(self, code: int) -> int:
        """The glyph number of a code in the first subtable that has it, otherwise 0."""
        for platform, encoding in self.cmaps:
            found = (self.cmap(platform, encoding) or {}).get(code)
            if found is not None:
                return found
        return 0

    def _decoded(self, platform: int, encoding: int) -> Mapping[int, int]:
        offset = next(offset for kind, offset in self._offsets if kind == (platform, encoding))
        try:
            return {code: _number(glyph) for code, glyph in cmap_codes(self._font, self._table, offset).items()}
        except Exception:  # noqa: BLE001 - fontTools raises anything on broken tables; a subtable that cannot be read maps nothing
            return {}

    @cached_property
    def names(self) -> Mapping[str, int]:
        """Glyph numbers by name, from the table post."""
        try:
            order = getattr(self._font["post"], "glyphOrder", None)
        except Exception:  # noqa: BLE001 - as above
            return {}
        return {glyph: number for number, glyph in enumerate(order or ())}


def cmap_offsets(table: bytes) -> list[tuple[tuple[int, int], int]]:
    """Platform, encoding and place of each subtable of a table cmap."""
    (count,) = unpack_from(">H", table, 2)
    records = (unpack_from(">HHL", table, at) for at in range(4, min(4 + 8 * count, len(table) - 7), 8))
    return [((platform, encoding), offset) for platform, encoding, offset in records]


def cmap_codes(font: Any, table: bytes, offset: int) -> Mapping[int, str]:
    """What a subtable maps, by fontTools; nothing when it is of a format that fonts in PDF do not use or would map too much.

    Each on its own, so that a broken one does not hide the others. A few kilobytes can claim billions of codes.
    """
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    kind, length = unpack_from(">HH", table, offset)
    if kind not in _FORMATS or (kind == _SEGMENTS and _claimed(table, offset) > _MOST_CODES):
        return {}
    subtable: Any = CmapSubtable.newSubtable(kind)
    subtable.decompileHeader(table[offset : offset + length], font)
    found: Mapping[int, str] = subtable.cmap
    return found


def _claimed(table: bytes, offset: int) -> int:
    """Codes in all segments of a subtable of format 4."""
    (size,) = unpack_from(">H", table, offset + 6)
    ends, starts = (unpack_from(f">{size // 2}H", table, offset + at) for at in (14, 16 + size))
    return sum(max(0, end - start + 1) for start, end in zip(starts, ends, strict=True))


def _padded(table: bytes, size: int) -> bytes:
    return table + b"\xff" * (size - len(table))


def _number(glyph: str) -> int:
    """The number in a name that stands for one; fontTools makes up ``glyph00012`` for those beyond the last."""
    return int(glyph.removeprefix("glyph"))
