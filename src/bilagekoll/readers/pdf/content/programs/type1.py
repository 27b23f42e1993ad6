"""Type 1 font programs (Adobe Type 1 Font Format, version 1.1), as far as glyph names, widths and the encoding go.

fontTools' own Type 1 reader carries out the whole PostScript program, which takes half a second and fails where readers do not;
its charstrings serve here. Its decryption takes five times as long as the few lines below.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from bilagekoll.readers.pdf.content import encoding_names
from bilagekoll.readers.pdf.content.encoding_names import NOTDEF
from bilagekoll.readers.pdf.content.programs.charstrings import type1_width

_PUT = re.compile(rb"dup\s+(\d{1,3}|8#[0-7]+|16#[0-9A-Fa-f]+)\s*/([^\s/\[\]{}()<>%]+)\s+put")
_STANDARD = re.compile(rb"/Encoding\s+StandardEncoding\s+def")
_MATRIX = re.compile(rb"/FontMatrix\s*\[\s*([-+.\deE]+)")
_EEXEC = re.compile(rb"currentfile\s+eexec[ \t\r\n]{1,2}|\beexec[ \t\r\n]{1,2}")
_LEN_IV = re.compile(rb"/lenIV\s+(-?\d+)")
_SUBROUTINE = re.compile(rb"dup\s+(\d+)\s+(\d+)\s+(?:RD|-\||[^\s/]+) ")
_GLYPH = re.compile(rb"/([^\s/\[\]{}()<>%]*)\s+(\d+)\s+(?:RD|-\||[^\s/]+) ")
_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f\s]{8}")
_NOT_HEXADECIMAL = re.compile(rb"[^0-9A-Fa-f]")
_KEY, _CHARSTRING_KEY = 55665, 4330
_MOST = 70_000
"""Glyphs or subroutines of one font. Real ones have some thousands."""


class Type1Program:
    """A Type 1 program. Raises ``ValueError`` when it has no glyphs, and for a PFB file, which readers of PDF do not take (9.9).

    ``encoding``: its own, glyph names by code.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(b"\x80"):
            raise ValueError("a PFB file")
        start = _EEXEC.search(data)
        if start is None:
            raise ValueError("no private part")
        clear, private = data[: start.start()], _private(data[start.end() :])
        self.encoding: Mapping[int, str] | Sequence[str] = _encoding(clear)
        matrix = _MATRIX.search(clear)
        self._scale = 1000 * float(matrix[1]) if matrix else 1.0
        random_bytes = _LEN_IV.search(private)
        self._skip = int(random_bytes[1]) if random_bytes else 4
        head, _, glyphs = private.partition(b"/CharStrings")
        self._strings = dict(_charstrings(_GLYPH, glyphs))
        self._before_glyphs = head
        self._widths: dict[str, float | None] = {}
        if not self._strings:
            raise ValueError("no glyphs")

    @property
    def names(self) -> frozenset[str]:
        """The names of all glyphs."""
        return frozenset(self._strings)

    def name(self, code: int) -> str | None:
        """The glyph name of a code in the program's own encoding."""
        if isinstance(self.encoding, Mapping):
            return self.encoding.get(code, NOTDEF)
        return self.encoding[code] if code < len(self.encoding) else None

    def width(self, glyph: str) -> float | None:
        """The width of a glyph, in thousandths of an em; ``None`` when there is none."""
        if glyph not in self._strings:
            return None
        if glyph not in self._widths:
            stated = type1_width(self._charstring(self._strings[glyph]), self._subroutine)
            scaled = stated is not None and abs(self._scale - 1) > 1e-9
            self._widths[glyph] = int(stated * self._scale) if scaled and stated is not None else stated
        return self._widths[glyph]

    @cached_property
    def _subroutines(self) -> Mapping[str, bytes]:
        return dict(_charstrings(_SUBROUTINE, self._before_glyphs.partition(b"/Subrs")[2]))

    def _subroutine(self, number: int) -> Any | None:
        encrypted = self._subroutines.get(str(number))
        return None if encrypted is None else self._charstring(encrypted)

    def _charstring(self, encrypted: bytes) -> Any:
        from fontTools.misc.psCharStrings import T1CharString

        return T1CharString(encrypted if self._skip < 0 else _decrypted(encrypted, _CHARSTRING_KEY)[self._skip :])


def _charstrings(pattern: re.Pattern[bytes], data: bytes) -> Iterator[tuple[str, bytes]]:
    """What stands before the length, and the bytes after it, one after the other."""
    at = 0
    for _ in range(_MOST):
        match = pattern.search(data, at)
        if match is None:
            return
        at = match.end() + int(match[2])
        yield match[1].decode("latin-1"), data[match.end() : at]


def _encoding(clear: bytes) -> Mapping[int, str] | Sequence[str]:
    if _STANDARD.search(clear):
        return encoding_names.standard()
    return {_code(code): glyph.decode("latin-1") for code, glyph in _PUT.findall(clear)}


def _code(digits: bytes) -> int:
    base, sign, rest = digits.partition(b"#")
    return int(rest, int(base)) if sign else int(digits)


def _private(data: bytes) -> bytes:
    """The private part; it may be in hexadecimal (7.2). Four random bytes come first."""
    if _HEXADECIMAL.match(data):
        digits = _NOT_HEXADECIMAL.split(b"".join(data.split()), maxsplit=1)[0]
        data = bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
    return _decrypted(data, _KEY)[4:]


def _decrypted(data: bytes, key: int) -> bytes:
    """Plain bytes (Adobe Type 1 Font Format, 7.1)."""
    plain = bytearray(len(data))
    for at, byte in enumerate(data):
        plain[at] = byte ^ key >> 8
        key = (byte + key) * 52845 + 22719 & 0xFFFF
    return bytes(plain)
