"""The encodings that simple fonts can name, from codes to Unicode (ISO 32000-1, annex D)."""

from collections.abc import Mapping

from pypdf._codecs import _symbol_encoding, _zapfding_encoding

Encoding = Mapping[int, str]
"""Unicode text by code; a code that is missing shows no glyph."""

_ASCII = {code: chr(code) for code in range(0x20, 0x7F)}

_STANDARD_UPPER = {
    0xA1: "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ",
    0xB1: "–†‡·",
    0xB6: "¶•‚„”»…‰",
    0xBF: "¿",
    0xC1: "`´ˆ˜¯˘˙¨",
    0xCA: "˚¸",
    0xCD: "˝˛ˇ—",
    0xE1: "Æ",
    0xE3: "ª",
    0xE8: "ŁØŒº",
    0xF1: "æ",
    0xF5: "ı",
    0xF8: "łøœß",
}


def _runs(runs: Mapping[int, str]) -> dict[int, str]:
    return {first + offset: character for first, run in runs.items() for offset, character in enumerate(run)}


def _codec(name: str) -> dict[int, str]:
    return {code: bytes((code,)).decode(name, "ignore") or "•" for code in range(0x20, 0x100)}


def _special(table: list[str]) -> dict[int, str]:
    """Pypdf fills the codes that a special font leaves undefined with their own number."""
    return {code: character for code, character in enumerate(table) if code >= 0x20 and (code < 0x7F or character != chr(code))}


STANDARD: Encoding = _ASCII | _runs({0x27: "’", 0x60: "‘"}) | _runs(_STANDARD_UPPER)
WIN_ANSI: Encoding = _codec("cp1252") | {0x7F: "•"}  # codes not in use show a bullet, D.2 note 3
MAC_ROMAN: Encoding = _codec("mac_roman") | {0xCA: " ", 0xDB: "¤"}
SYMBOL: Encoding = _special(_symbol_encoding)
ZAPF_DINGBATS: Encoding = _special(_zapfding_encoding)

ENCODINGS: Mapping[str, Encoding] = {
    "StandardEncoding": STANDARD,
    "WinAnsiEncoding": WIN_ANSI,
    "MacRomanEncoding": MAC_ROMAN,
    "PDFDocEncoding": WIN_ANSI,  # no encoding for fonts, yet named by some; the letters are the same
}
SPECIAL_FONTS: Mapping[str, Encoding] = {"Symbol": SYMBOL, "ZapfDingbats": ZAPF_DINGBATS}
