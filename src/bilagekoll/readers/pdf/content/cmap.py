"""Character maps: from codes to Unicode and to CIDs (ISO 32000-1, 9.7.5 and 9.10.3; Adobe Technical Notes 5014 and 5411)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.content.glyph_names import unicode_of_name
from bilagekoll.readers.pdf.content.tokens import operations
from bilagekoll.readers.pdf.repairs import notice

MAX_CODESPACES = 100
"""Codespace ranges of one map. Real ones have up to five."""
MAX_TEXT = 32
"""Characters that one code may stand for. The longest ligature of Unicode, in Arabic, has 18."""

Codespace = tuple[bytes, bytes]
"""First and last code; both as long as the codes are, byte by byte."""


class Ranges:
    """What is said of ranges of codes, as cheap for a million codes as for one. Of overlapping ranges the last to begin wins."""

    def __init__(self) -> None:
        self._ranges: list[tuple[int, int, Any]] = []
        self._starts: list[int] | None = None

    def add(self, first: int, last: int, value: Any) -> None:
        """Say ``value`` of the codes from first to last."""
        self._ranges.append((first, last, value))
        self._starts = None

    def find(self, code: int) -> tuple[int, Any] | None:
        """How far into its range a code is, and what is said of the range."""
        if self._starts is None:
            self._ranges.sort(key=lambda entry: entry[0])
            self._starts = [entry[0] for entry in self._ranges]
        at = bisect_right(self._starts, code) - 1
        if at < 0:
            return None
        first, last, value = self._ranges[at]
        return (code - first, value) if code <= last else None


class CMap:
    """A character map that a stream in the file holds. ``base`` is the name of the map that it builds upon."""

    def __init__(self, data: bytes) -> None:
        self.codespaces: list[Codespace] = []
        self.vertical = False
        self.base: str | None = None
        self._texts: dict[int, str] = {}
        self._text_ranges = Ranges()
        self._cids: dict[int, int] = {}
        self._cid_ranges = Ranges()
        readers = {
            b"endbfchar": self._read_texts,
            b"endbfrange": self._read_text_ranges,
            b"endcidchar": self._read_cids,
            b"endcidrange": self._read_cid_ranges,
            b"endcodespacerange": self._read_codespaces,
            b"usecmap": self._read_base,
            b"def": self._read_definition,
        }
        for operator, operands in operations(data):
            if operator in readers:
                readers[operator](operands)

    def text(self, code: int) -> str | None:
        """The Unicode text of a code; ``None`` when the map says nothing of it."""
        found = self._texts.get(code)
        if found is not None:
            return found
        in_range = self._text_ranges.find(code)
        if in_range is None:
            return None
        offset, start = in_range
        if isinstance(start, list):
            return _text(start[offset]) if offset < len(start) else None
        return _following(start, offset)

    def cid(self, code: int) -> int | None:
        """The CID of a code; ``None`` when the map says nothing of it."""
        found = self._cids.get(code)
        if found is not None:
            return found
        in_range = self._cid_ranges.find(code)
        return None if in_range is None else in_range[0] + int(in_range[1])

    def _read_texts(self, operands: Sequence[Any]) -> None:
        for code, text in _groups(operands, 2):
            found = _text(text)
            if isinstance(code, bytes) and found is not None:
                self._texts[int.from_bytes(code, "big")] = found

    def _read_text_ranges(self, operands: Sequence[Any]) -> None:
        for first, last, start in _groups(operands, 3):
            if isinstance(first, bytes) and isinstance(last, bytes) and isinstance(start, bytes | list):
                self._text_ranges.add(int.from_bytes(first, "big"), int.from_bytes(last, "big"), start)

    def _read_cids(self, operands: Sequence[Any]) -> None:
        for code, cid in _groups(operands, 2):
            if isinstance(code, bytes) and isinstance(cid, float):
                self._cids[int.from_bytes(code, "big")] = int(cid)

    def _read_cid_ranges(self, operands: Sequence[Any]) -> None:
        for first, last, cid in _groups(operands, 3):
            if isinstance(first, bytes) and isinstance(last, bytes) and isinstance(cid, float):
                self._cid_ranges.add(int.from_bytes(first, "big"), int.from_bytes(last, "big"), int(cid))

    def _read_codespaces(self, operands: Sequence[Any]) -> None:
        for first, last in _groups(operands, 2):
            if isinstance(first, bytes) and isinstance(last, bytes) and 0 < len(first) == len(last) <= 4:  # 9.7.6.2
                self.codespaces.append((first, last))
        del self.codespaces[MAX_CODESPACES:]

    def _read_base(self, operands: Sequence[Any]) -> None:
        if operands and isinstance(operands[-1], str):
            self.base = operands[-1]

    def _read_definition(self, operands: Sequence[Any]) -> None:
        if operands[-2:-1] == ["/WMode"]:
            self.vertical = operands[-1] == 1


def split(data: bytes, codespaces: Sequence[Codespace]) -> Iterator[bytes]:
    """The codes of a string: at each place the first codespace range that fits; what fits none is passed over (9.7.6.3)."""
    shortest = min((len(first) for first, _ in codespaces), default=1)
    position = 0
    while position < len(data):
        for first, last in codespaces:
            code = data[position : position + len(first)]
            if len(code) == len(first) and all(low <= byte <= high for low, byte, high in zip(first, code, last, strict=True)):
                break
        else:
            code = data[position : position + shortest]
        yield code
        position += len(code)


def _groups(operands: Sequence[Any], size: int) -> Iterator[tuple[Any, ...]]:
    """So many operands at a time. Where they do not come out even, one is lost and all after it mean other codes."""
    if len(operands) % size:
        notice(Repair.STREAM)
    return zip(*(operands[start::size] for start in range(size)), strict=False)


def _text(value: Any) -> str | None:
    """UTF-16BE as it should be, a single byte as it is found, or a glyph name."""
    if isinstance(value, str):
        return unicode_of_name(value.removeprefix("/"))
    if not isinstance(value, bytes):
        return None
    if len(value) % 2:
        value = b"\0" + value
    text: str = value[: 2 * MAX_TEXT].decode("utf-16-be", "replace")
    return text


def _following(start: bytes, offset: int) -> str | None:
    """The text of a code so far into a range: the last character counted up."""
    text = _text(start)
    if not text or not offset:
        return text
    last = ord(text[-1]) + offset
    return text[:-1] + chr(last) if last < 0x110000 and not 0xD800 <= last < 0xE000 else None
