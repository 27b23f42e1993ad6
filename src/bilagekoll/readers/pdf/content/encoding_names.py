"""The encodings of simple fonts as glyph names by code (ISO 32000-1, annex D), and the names that stand for a Unicode value.

Needed for the conditions of PDF/UA-1 only: fontTools, which brings most of the tables, takes time to import.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

NOTDEF = ".notdef"

_EXPERT = (
    "space exclamsmall Hungarumlautsmall centoldstyle dollaroldstyle dollarsuperior ampersandsmall Acutesmall parenleftsuperior"
    " parenrightsuperior twodotenleader onedotenleader comma hyphen period fraction zerooldstyle oneoldstyle twooldstyle"
    " threeoldstyle fouroldstyle fiveoldstyle sixoldstyle sevenoldstyle eightoldstyle nineoldstyle colon semicolon -"
    " threequartersemdash - questionsmall - - - - Ethsmall - - onequarter onehalf threequarters oneeighth threeeighths fiveeighths"
    " seveneighths onethird twothirds - - - - - - ff fi fl ffi ffl parenleftinferior - parenrightinferior Circumflexsmall"
    " hypheninferior Gravesmall Asmall Bsmall Csmall Dsmall Esmall Fsmall Gsmall Hsmall Ismall Jsmall Ksmall Lsmall Msmall Nsmall"
    " Osmall Psmall Qsmall Rsmall Ssmall Tsmall Usmall Vsmall Wsmall Xsmall Ysmall Zsmall colonmonetary onefitted rupiah Tildesmall"
    " - - asuperior centsuperior - - - - Aacutesmall Agravesmall Acircumflexsmall Adieresissmall Atildesmall Aringsmall"
    " Ccedillasmall Eacutesmall Egravesmall Ecircumflexsmall Edieresissmall Iacutesmall Igravesmall Icircumflexsmall"
    " Idieresissmall Ntildesmall Oacutesmall Ogravesmall Ocircumflexsmall Odieresissmall Otildesmall Uacutesmall Ugravesmall"
    " Ucircumflexsmall Udieresissmall - eightsuperior fourinferior threeinferior sixinferior eightinferior seveninferior"
    " Scaronsmall - centinferior twoinferior - Dieresissmall - Caronsmall osuperior fiveinferior - commainferior periodinferior"
    " Yacutesmall - dollarinferior - - Thornsmall - nineinferior zeroinferior Zcaronsmall AEsmall Oslashsmall questiondownsmall"
    " oneinferior Lslashsmall - - - - - - Cedillasmall - - - - - OEsmall figuredash hyphensuperior - - - - exclamdownsmall -"
    " Ydieresissmall - onesuperior twosuperior threesuperior foursuperior fivesuperior sixsuperior sevensuperior ninesuperior"
    " zerosuperior - esuperior rsuperior tsuperior - - isuperior ssuperior dsuperior - - - - - lsuperior Ogoneksmall Brevesmall"
    " Macronsmall bsuperior nsuperior msuperior commasuperior periodsuperior Dotaccentsmall Ringsmall - - - -"
)
_OTHER_WIN_ANSI = {
    **dict.fromkeys((0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D), "bullet"),  # D.2, note 3
    0xA0: "space",
    0xAD: "hyphen",
    0xB2: "twosuperior",
    0xB3: "threesuperior",
    0xB9: "onesuperior",
}
_MAC_OS = {
    0xAD: "notequal",
    0xB0: "infinity",
    0xB2: "lessequal",
    0xB3: "greaterequal",
    0xB6: "partialdiff",
    0xB7: "summation",
    0xB8: "product",
    0xB9: "pi",
    0xBA: "integral",
    0xBD: "Omega",
    0xC3: "radical",
    0xC5: "approxequal",
    0xC6: "Delta",
    0xD7: "lozenge",
    0xF0: "apple",
}
"""What Mac OS has beyond MacRomanEncoding (ISO 32000-1, table 115)."""

_ZAPF_DINGBATS = {f"a{number}" for number in range(1, 207)} - {"a80", "a113", "a114", "a115", "a116"}


@cache
def standard() -> Sequence[str]:
    """StandardEncoding."""
    from fontTools.encodings.StandardEncoding import StandardEncoding

    return tuple(StandardEncoding)


@cache
def win_ansi() -> Sequence[str]:
    """WinAnsiEncoding."""
    from fontTools.agl import UV2AGL

    names = [NOTDEF] * 256
    for code in range(0x20, 0x100):
        character = bytes((code,)).decode("cp1252", "ignore")
        names[code] = _OTHER_WIN_ANSI.get(code) or UV2AGL[ord(character)]
    return tuple(names)


@cache
def mac_roman() -> Sequence[str]:
    """MacRomanEncoding."""
    from fontTools.encodings.MacRoman import MacRoman

    names = [NOTDEF if code < 0x20 or code == 0x7F or code in _MAC_OS else name for code, name in enumerate(MacRoman)]
    names[0xCA] = "space"
    return tuple(names)


@cache
def mac_expert() -> Sequence[str]:
    """MacExpertEncoding."""
    return (*[NOTDEF] * 32, *(NOTDEF if name == "-" else name for name in _EXPERT.split()))


@cache
def mac_os_codes() -> Mapping[str, int]:
    """Codes of Mac OS Roman by glyph name, to look glyphs up in a (1,0) cmap (9.6.6.4)."""
    names = dict(enumerate(mac_roman())) | _MAC_OS
    return MappingProxyType({name: code for code, name in reversed(names.items()) if name != NOTDEF})


def named(encoding: str) -> Sequence[str] | None:
    """The encodings that a font may name (table 114); ``None`` for any other name."""
    tables = {"WinAnsiEncoding": win_ansi, "MacRomanEncoding": mac_roman, "MacExpertEncoding": mac_expert}
    return tables[encoding]() if encoding in tables else None


def listed(name: str) -> str | None:
    """The Unicode text of a name in the Adobe Glyph List, U+0000 for .notdef; ``None`` for a name that is not in it."""
    from fontTools.agl import LEGACY_AGL2UV

    if name == NOTDEF:
        return "\0"
    values = LEGACY_AGL2UV.get(name)
    return None if values is None else "".join(map(chr, values))


def in_zapf_dingbats(name: str) -> bool:
    """Whether a name is of the font ZapfDingbats, whose glyphs have a meaning by their names (9.10.2 and D.6)."""
    return name in _ZAPF_DINGBATS
