"""The predefined CMaps that are not Identity, as the character sets that their codes come from (ISO 32000-1, table 118)."""

from collections.abc import Mapping
from functools import lru_cache

from bilagekoll.facts.fonts import CharacterCollection
from bilagekoll.readers.pdf.content.cmap import Codespace

_UTF16: tuple[Codespace, ...] = ((b"\xd8\0\xdc\0", b"\xdb\xff\xdf\xff"), (b"\0\0", b"\xff\xff"))
_TWO: tuple[Codespace, ...] = ((b"\0\0", b"\xff\xff"),)
_SHIFT_JIS: tuple[Codespace, ...] = ((b"\x81\x40", b"\x9f\xfc"), (b"\xe0\x40", b"\xfc\xfc"), (b"\0", b"\xff"))
_EUC: tuple[Codespace, ...] = ((b"\x81\x40", b"\xfe\xfe"), (b"\0", b"\xff"))
_EUC_JAPAN: tuple[Codespace, ...] = ((b"\xa1\xa1", b"\xfe\xfe"), (b"\x8e\xa0", b"\x8e\xdf"), (b"\0", b"\x80"))
_GB18030: tuple[Codespace, ...] = ((b"\x81\x30\x81\x30", b"\xfe\x39\xfe\x39"), *_EUC)

_STEMS: Mapping[str, tuple[str, tuple[Codespace, ...]]] = {
    **dict.fromkeys(("GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC"), ("gbk", _EUC)),
    "GBK2K": ("gb18030", _GB18030),
    **dict.fromkeys(("B5pc", "ETen-B5", "ETenms-B5"), ("cp950", _EUC)),
    "HKscs-B5": ("big5hkscs", _EUC),
    **dict.fromkeys(("83pv-RKSJ", "90ms-RKSJ", "90msp-RKSJ", "90pv-RKSJ", "Add-RKSJ", "Ext-RKSJ"), ("cp932", _SHIFT_JIS)),
    "EUC": ("euc_jp", _EUC_JAPAN),
    **dict.fromkeys(("KSC-EUC", "KSCpc-EUC"), ("euc_kr", _EUC)),
    **dict.fromkeys(("KSCms-UHC", "KSCms-UHC-HW"), ("cp949", _EUC)),
    **dict.fromkeys(("UniGB-UCS2", "UniCNS-UCS2", "UniJIS-UCS2", "UniJIS-UCS2-HW", "UniKS-UCS2"), ("utf-16-be", _TWO)),
    **dict.fromkeys(("UniGB-UTF16", "UniCNS-UTF16", "UniJIS-UTF16", "UniJIS2004-UTF16", "UniKS-UTF16"), ("utf-16-be", _UTF16)),
}
WITHOUT_CODEC = frozenset({"CNS-EUC", "H", "V", "Ext", "Add"})
"""Predefined as well, but Python has no codec for them: their characters have a Unicode value that we cannot name."""


class PredefinedCMap:
    """A predefined CMap: ``codec`` decodes a code, ``codespaces`` cut a string into codes."""

    def __init__(self, codec: str | None, codespaces: tuple[Codespace, ...]) -> None:
        self.codespaces = codespaces
        self._codec = codec

    def text(self, code: bytes) -> str:
        """The Unicode text of a code; empty when it cannot be named."""
        return code.decode(self._codec, "ignore") if self._codec else ""


def predefined(name: str) -> PredefinedCMap | None:
    """The map of that name; ``None`` when it is not in table 118 or is Identity."""
    stem = name.removesuffix("-H").removesuffix("-V")
    if stem in _STEMS:
        return PredefinedCMap(*_STEMS[stem])
    return PredefinedCMap(None, _TWO) if stem in WITHOUT_CODEC else None


def text_of_cid(ordering: str, cid: int) -> str:
    """The Unicode text of a glyph of a character collection of Adobe (9.7.5.2); empty when it cannot be named."""
    return _texts_of(ordering).get(cid, "")


@lru_cache
def _texts_of(ordering: str) -> Mapping[int, str]:
    """Texts by CID, from the tables that pdfminer.six carries; it has none for KR."""
    from pdfminer.cmapdb import CMapDB

    try:
        found = CMapDB.get_unicode_map(f"Adobe-{ordering}")
    except CMapDB.CMapNotFound:
        return {}
    return found.cid2unichr


_COLLECTIONS: Mapping[tuple[str, int], str] = {
    ("GB1", 0): "GB-EUC GBpc-EUC",
    ("GB1", 2): "GBK-EUC GBKp-EUC",
    ("GB1", 4): "GBK2K UniGB-UCS2 UniGB-UTF16",
    ("CNS1", 0): "B5pc ETen-B5 ETenms-B5 CNS-EUC",
    ("CNS1", 3): "HKscs-B5 UniCNS-UCS2",
    ("CNS1", 4): "UniCNS-UTF16",
    ("Japan1", 1): "83pv-RKSJ 90pv-RKSJ Add-RKSJ EUC H V",
    ("Japan1", 2): "90ms-RKSJ 90msp-RKSJ Ext-RKSJ",
    ("Japan1", 4): "UniJIS-UCS2 UniJIS-UCS2-HW",
    ("Japan1", 5): "UniJIS-UTF16",
    ("Korea1", 0): "KSC-EUC KSCpc-EUC",
    ("Korea1", 1): "KSCms-UHC KSCms-UHC-HW UniKS-UCS2",
    ("Korea1", 2): "UniKS-UTF16",
}
"""The character collections, and the last of their supplements, that predefined CMaps are made for (table 118)."""


def collection_of(name: str) -> CharacterCollection | None:
    """The character collection of a predefined CMap; ``None`` for another name."""
    stem = name.removesuffix("-H").removesuffix("-V")
    if stem == "Identity":
        return CharacterCollection("Adobe", "Identity", 0)
    found = (key for key, stems in _COLLECTIONS.items() if stem in stems.split())
    return next((CharacterCollection("Adobe", ordering, supplement) for ordering, supplement in found), None)
