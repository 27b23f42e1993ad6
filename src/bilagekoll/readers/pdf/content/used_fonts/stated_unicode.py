"""What a /ToUnicode CMap says to the letter (PDF/UA-1, 7.21.7; ISO 32000-1, 9.10.3; Adobe Technical Note 5411).

:class:`~bilagekoll.readers.pdf.content.cmap.CMap` reads such a map as readers do, to get at the text; here it is held to its rules:
a range counts up in the last byte only.
"""

from collections.abc import Sequence
from typing import Any

from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.content.streams import decoded
from bilagekoll.readers.pdf.content.tokens import operations
from bilagekoll.readers.pdf.objects import get, name

_NO_CHARACTER = "\ufffe"


class StatedUnicode:
    """The map of a font; a font without one states nothing."""

    def __init__(self, font: DictionaryObject) -> None:
        self._identity = False
        self._texts: dict[int, str] = {}
        self._ranges: dict[int, list[tuple[int, int, bytes]]] = {}  # by all bytes but the last, in which they count
        stream = get(font, "/ToUnicode")
        if isinstance(stream, NameObject):
            self._identity = stream.startswith("/Identity-")
        elif isinstance(stream, StreamObject):
            self._identity = name(stream, "/CMapName").startswith("Identity-")
            self._read(stream)

    def text(self, code: int) -> str | None:
        """The Unicode text that the map gives a code; ``None`` when it gives none."""
        if self._identity:
            return chr(code & 0xFFFF)
        found = self._texts.get(code)
        if found is not None:
            return found
        ranges = self._ranges.get(code >> 8, ())
        start = next(((first, value) for first, last, value in ranges if first <= code <= last), None)
        return None if start is None else _counted_up(start[1], code - start[0])

    def _read(self, stream: StreamObject) -> None:
        try:
            data = decoded(stream)
        except ContentDamaged:
            return
        for operator, operands in operations(data):
            if operator == b"endbfchar":
                self._read_characters(operands)
            elif operator == b"endbfrange":
                self._read_ranges(operands)

    def _read_characters(self, operands: Sequence[Any]) -> None:
        for code, text in zip(operands[0::2], operands[1::2], strict=False):
            if isinstance(code, bytes):
                self._add(int.from_bytes(code, "big"), text)

    def _read_ranges(self, operands: Sequence[Any]) -> None:
        for first, last, value in zip(operands[0::3], operands[1::3], operands[2::3], strict=False):
            if not (isinstance(first, bytes) and isinstance(last, bytes) and last):
                continue
            start = int.from_bytes(first, "big")
            end = start & ~0xFF | last[-1]
            if isinstance(value, list):
                for code, text in zip(range(start, end + 1), value, strict=False):
                    self._add(code, text)
            elif isinstance(value, bytes) and value:
                self._ranges.setdefault(start >> 8, []).append((start, end, value))

    def _add(self, code: int, value: Any) -> None:
        if isinstance(value, str):
            self._texts[code] = value.removeprefix("/")
        elif isinstance(value, bytes):
            self._texts[code] = value.decode("latin-1") if len(value) == 1 else value.decode("utf-16-be", "replace")


def _counted_up(start: bytes, offset: int) -> str:
    """The text so far into a range. A byte order mark may stand across two characters: other readers see it there too."""
    value = (int.from_bytes(start, "big") + offset) % (1 << 8 * len(start))
    text = value.to_bytes(len(start), "big")
    if b"\xff\xfe" in text or b"\xfe\xff" in text:
        return _NO_CHARACTER
    return chr(text[-1]) if text[0] == 0 else text.decode("utf-16-be", "replace")
