"""Simple fonts against their programs (ISO 32000-1, 9.6; PDF/UA-1, 7.21)."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bilagekoll.facts.fonts import TrueType
from bilagekoll.readers.pdf.content import encoding_names
from bilagekoll.readers.pdf.content.encoding_names import NOTDEF, listed
from bilagekoll.readers.pdf.content.font_programs import embedded
from bilagekoll.readers.pdf.content.programs.cff import CffProgram
from bilagekoll.readers.pdf.content.programs.truetype import TrueTypeProgram
from bilagekoll.readers.pdf.content.simple_font import differences
from bilagekoll.readers.pdf.content.streams import finite
from bilagekoll.readers.pdf.content.used_fonts.loading import Programs
from bilagekoll.readers.pdf.content.used_fonts.stated_unicode import StatedUnicode
from bilagekoll.readers.pdf.objects import array, dictionary, get, integer, name, text

_SYMBOLIC = 4  # flag of the font descriptor, 9.8.2
_STANDARD_14 = re.compile(r"Courier(-Bold)?(-?Oblique)?|Helvetica(-Bold)?(-?Oblique)?|Times-(Roman|Bold|Italic|BoldItalic)")
_LISTED_NAME = re.compile(r"/([^\s/\[\]{}()<>%]+)")
_NUMBER = rb"\s*([-+]?(?:\d+\.?\d*|\.\d+))"
_CHARACTER_WIDTH = re.compile(_NUMBER + _NUMBER + rb"\s+d0\b|" + _NUMBER * 6 + rb"\s+d1\b")


class Widths(NamedTuple):
    """The width of a glyph in thousandths of the font size."""

    program: float
    dictionary: float


class SimpleGlyphs(ABC):
    """What the codes of a simple font show. ``embedded``: there is a program of the right kind that can be read."""

    embedded = False
    has_codes = True

    def __init__(self, font: DictionaryObject) -> None:
        self._stated = StatedUnicode(font)
        self._descriptor = dictionary(font, "/FontDescriptor") or DictionaryObject()
        self._encoding = _encoding(font)
        self._stated_widths = _stated_widths(font)
        self._missing = finite(dict.get(self._descriptor, "/MissingWidth")) or 0.0

    def name(self, code: int) -> str | None:
        """The glyph name that the font's dictionary gives a code; ``None`` when it gives none."""
        return self._encoding.get(code)

    def text(self, code: int) -> str | None:
        """The Unicode text of a code: from /ToUnicode, otherwise by the glyph's name (9.10.2)."""
        stated = self._stated.text(code)
        if stated is not None:
            return stated
        glyph = self._encoding.get(code) or self._program_name(code)
        if glyph is None:
            return None
        return listed(glyph) or (" " if encoding_names.in_zapf_dingbats(glyph) else None)

    @abstractmethod
    def present(self, code: int) -> bool | None:
        """Whether the program has a glyph for a code; ``None`` without a program. Code 0 always has one, .notdef."""

    @abstractmethod
    def _width(self, code: int) -> float | None: ...

    def widths(self, code: int) -> Widths | None:
        """The two widths of a glyph; ``None`` without a program."""
        if not self.embedded:
            return None
        width = self._width(code)
        return Widths(self._missing if width is None else width, self._stated_width(code))

    def _stated_width(self, code: int) -> float:
        first, last, stated = self._stated_widths
        if not stated or not first <= code <= last:
            return self._missing
        return (finite(stated[code - first]) if code - first < len(stated) else None) or 0.0

    def _program_name(self, code: int) -> str | None:  # noqa: ARG002 - what other fonts need
        return None


class Type1Glyphs(SimpleGlyphs):
    """A Type 1 font: glyphs by name (9.6.6.2)."""

    def __init__(self, font: DictionaryObject, programs: Programs) -> None:
        super().__init__(font)
        self._program = programs.type1(self._descriptor)
        self.embedded = self._program is not None
        if not self._encoding.base and "/FontDescriptor" not in font and _STANDARD_14.fullmatch(name(font, "/BaseFont")):
            self._encoding = self._encoding.over(encoding_names.standard())

    def present(self, code: int) -> bool | None:
        """By the name from the dictionary, otherwise from the program's own encoding."""
        program = self._program
        if program is None or code == 0:
            return None if program is None else True
        glyph = self.name(code) or program.name(code)
        if isinstance(program, CffProgram):
            return glyph in program.glyph_of_name
        return glyph is not None and glyph != NOTDEF and glyph in program.names

    def _width(self, code: int) -> float | None:
        program = self._program
        glyph = self.name(code) or (program.name(code) if program is not None else None)
        if isinstance(program, CffProgram):
            return program.width(program.glyph_of_name.get(glyph or NOTDEF, 0))
        return None if program is None or glyph is None else program.width(glyph)

    def _program_name(self, code: int) -> str | None:
        return (
            None if self._program is None or (code == 0 and not isinstance(self._program, CffProgram)) else self._program.name(code)
        )

    def char_set_right(self) -> bool | None:
        """Whether /CharSet lists just the glyphs of the program, .notdef aside (7.21.4.2); ``None`` when there is none."""
        stated = text(self._descriptor, "/CharSet")
        if stated is None or self._program is None:
            return None
        listed_names = {_unescaped(glyph) for glyph in _LISTED_NAME.findall(stated)}
        program = self._program
        held = set(program.glyph_of_name if isinstance(program, CffProgram) else program.names)
        return listed_names - {NOTDEF} == held - {NOTDEF} and len(held) - len(listed_names) in {0, 1}


class TrueTypeGlyphs(SimpleGlyphs):
    """A TrueType font (9.6.6.4): by name and cmap when it is nonsymbolic and has an encoding, otherwise by code."""

    def __init__(self, font: DictionaryObject, programs: Programs) -> None:
        super().__init__(font)
        self._font = font
        self._program = programs.truetype(self._descriptor)
        self._symbolic = bool((integer(self._descriptor, "/Flags") or 0) & _SYMBOLIC)
        encoding = get(font, "/Encoding")
        self._names = None if self._symbolic or encoding is None else _truetype_names(encoding)
        by_name = not self._symbolic and encoding is not None
        if by_name and self._names is None:
            self._program = None  # an encoding that means nothing to a TrueType font: readers give the program up
        self.embedded = self._program is not None

    def name(self, code: int) -> str | None:
        """By the encoding, which means nothing to a symbolic font. Without a program, code 0 is .notdef."""
        found = None if self._symbolic else self._encoding.get(code) or self._program_name(code)
        return NOTDEF if found is None and code == 0 and self._program is None else found

    def present(self, code: int) -> bool | None:
        """Code 0 always is: every program has .notdef."""
        program = self._program
        if program is None:
            return None
        if code == 0:
            return True
        if self._names is not None:
            glyph = self._names[code]
            return glyph != NOTDEF and 0 < _glyph_number(program, glyph) < program.glyphs
        if (3, 0) in program.cmaps:
            return _symbol_glyph(program, code) != 0
        return (program.cmap(1, 0) or {}).get(code, 0) != 0

    def _width(self, code: int) -> float | None:
        program = self._program
        if program is None:
            return None
        if self._names is not None:
            glyph = self._names[code]
            if program.cmaps or glyph in program.names:
                return program.width(_glyph_number(program, glyph))
            return program.width(0)
        number = _symbol_glyph(program, code)
        if not number:
            macintosh = program.cmap(1, 0)
            number = program.any_cmap(code) if macintosh is None else macintosh.get(code, 0)
        return program.width(number)

    def _program_name(self, code: int) -> str | None:
        return self._names[code] if self._names is not None and self._program is not None else None

    def facts(self) -> TrueType:
        """What 7.21.6 looks at."""
        encoding = get(self._font, "/Encoding")
        names: bool | None = None
        if isinstance(encoding, DictionaryObject) and "/Differences" in encoding:
            names = all(listed(glyph) is not None for glyph in differences(encoding).values())
        return TrueType(
            symbolic=self._symbolic,
            encoding=_base_name(encoding),
            names_listed=names,
            cmaps=self._program.cmaps if self._program is not None else None,
            has_program=embedded(self._descriptor) is not None,
        )


class Type3Glyphs(SimpleGlyphs):
    """A Type 3 font: each glyph is a content stream that begins with its width (9.6.5)."""

    embedded = True

    def __init__(self, font: DictionaryObject) -> None:
        super().__init__(font)
        self._procedures = dictionary(font, "/CharProcs") or DictionaryObject()

    def present(self, code: int) -> bool | None:
        """Whether there is a stream for it."""
        return self._procedure(code) is not None

    def _procedure(self, code: int) -> object:
        glyph = self.name(code)
        return None if glyph is None else get(self._procedures, f"/{glyph}")

    def _width(self, code: int) -> float | None:
        procedure = self._procedure(code)
        if not isinstance(procedure, StreamObject):
            return None
        stated = _CHARACTER_WIDTH.match(procedure.get_data()[:100])
        return float(stated[1] or stated[3]) if stated else None


class _Encoding(NamedTuple):
    """Glyph names of /Differences, and those of the encoding below, if it is a named one."""

    differences: Mapping[int, str]
    base: Sequence[str] | None

    def get(self, code: int) -> str | None:
        """The name of a code."""
        return self.differences.get(code) or (self.base[code] if self.base is not None else None)

    def over(self, base: Sequence[str]) -> "_Encoding":
        """The same differences from another encoding."""
        return _Encoding(self.differences, base)


def _encoding(font: DictionaryObject) -> _Encoding:
    encoding = get(font, "/Encoding")
    found = differences(encoding) if isinstance(encoding, DictionaryObject) else {}
    return _Encoding(found, encoding_names.named(_base_name(encoding) or ""))


def _base_name(encoding: object) -> str | None:
    """The name of an encoding, or of the one that it is based upon."""
    if isinstance(encoding, NameObject):
        return encoding[1:]
    return (name(encoding, "/BaseEncoding") or None) if isinstance(encoding, DictionaryObject) else None


def _truetype_names(encoding: object) -> Sequence[str] | None:
    """Names of all codes; ``None`` for an encoding that TrueType fonts do not know. Gaps are filled from the standard one."""
    if isinstance(encoding, NameObject):
        return encoding_names.named(encoding[1:]) if encoding != "/MacExpertEncoding" else None
    if not isinstance(encoding, DictionaryObject):
        return None
    standard = encoding_names.standard()
    names = list(encoding_names.named(name(encoding, "/BaseEncoding")) or standard)
    for code, glyph in differences(encoding).items():
        if 0 <= code < len(names):
            names[code] = glyph
    return [standard[code] if glyph == NOTDEF else glyph for code, glyph in enumerate(names)]


def _glyph_number(program: TrueTypeProgram, glyph: str) -> int:
    """By Unicode, by Mac OS Roman, then by the program's own names."""
    unicode = program.cmap(3, 1)
    value = listed(glyph)
    if unicode is not None and value and (number := unicode.get(ord(value[0]), 0)):
        return number
    macintosh = program.cmap(1, 0)
    code = encoding_names.mac_os_codes().get(glyph)
    if macintosh is not None and code is not None and (number := macintosh.get(code, 0)):
        return number
    return program.names.get(glyph, 0)


def _symbol_glyph(program: TrueTypeProgram, code: int) -> int:
    """From the (3,0) cmap, whose codes may begin at 0xF000, 0xF100 or 0xF200."""
    symbols = program.cmap(3, 0)
    if not symbols:
        return 0
    high = next(iter(symbols)) & 0xFF00
    return symbols.get(high + code, 0) if high in {0, 0xF000, 0xF100, 0xF200} else 0


def _stated_widths(font: DictionaryObject) -> tuple[int, int, Sequence[object]]:
    """First code, last code and their widths; no widths when one of the entries is missing."""
    first, last = integer(font, "/FirstChar"), integer(font, "/LastChar")
    return (0, 0, ()) if first is None or last is None else (first, last, array(font, "/Widths"))


def _unescaped(glyph: str) -> str:
    return re.sub(r"#([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), glyph)
