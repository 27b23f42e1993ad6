"""TrueType font programs (ISO 32000-1, 9.6.3 and 9.9; OpenType tables cmap, head, hhea, hmtx, maxp and post)."""

from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from struct import unpack_from
from typing import Any

_VERSION = b"\0\1\0\0"
"""What fontTools wants to see first. Readers do not look at it."""


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
        self.cmaps = _cmap_records(tables["cmap"]) if "cmap" in tables else ()
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
        try:
            table = self._font["cmap"].getcmap(platform, encoding)
            return {} if table is None else {code: _number(glyph) for code, glyph in table.cmap.items()}
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


def _padded(table: bytes, size: int) -> bytes:
    return table + b"\xff" * (size - len(table))


def _cmap_records(table: bytes) -> tuple[tuple[int, int], ...]:
    (count,) = unpack_from(">H", table, 2)
    return tuple(unpack_from(">HH", table, 4 + 8 * at) for at in range(count) if len(table) >= 8 + 8 * at)


def _number(glyph: str) -> int:
    """The number in a name that stands for one; fontTools makes up ``glyph00012`` for those beyond the last."""
    return int(glyph.removeprefix("glyph"))
