"""Widths of glyphs in thousandths of the font size (ISO 32000-1, 9.2.4 and 9.7.4.3)."""

from collections.abc import Callable

from pypdf.generic import DictionaryObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.content.cmap import Ranges
from bilagekoll.readers.pdf.content.streams import finite
from bilagekoll.readers.pdf.objects import array, dictionary, integer, resolve
from bilagekoll.readers.pdf.repairs import notice

Widths = Callable[[int], float]
"""The width of a code (simple fonts) or a CID (composite fonts)."""

_DEFAULT = 500.0
_FAMILIES = (("Courier", "Courier"), ("Times", "Times-Roman"))
"""Stand-ins for fonts without widths by how their name begins; any other is taken to be as wide as Helvetica."""


def simple_widths(font: DictionaryObject, name: str, texts: Callable[[int], str | None]) -> Widths:
    """Widths of a simple font; of one of the standard 14 when it gives none. ``texts``: Unicode by code."""
    stated = array(font, "/Widths")
    if not stated:
        return _standard_widths(name, texts)
    first = integer(font, "/FirstChar") or 0
    last = integer(font, "/LastChar")
    if last is not None and len(stated) <= last - first:
        notice(Repair.OBJECT)  # one is lost, and all after it belong to other codes (table 111)
    descriptor = dictionary(font, "/FontDescriptor")
    missing = (finite(dict.get(descriptor, "/MissingWidth")) if descriptor is not None else None) or 0.0
    widths = {first + offset: finite(width) for offset, width in enumerate(stated[:256])}
    return lambda code: widths.get(code) or missing


def _standard_widths(name: str, texts: Callable[[int], str | None]) -> Widths:
    from pypdf._codecs.core_font_metrics import CORE_FONT_METRICS

    family = next((family for start, family in _FAMILIES if name.startswith(start)), "Helvetica")
    known = (CORE_FONT_METRICS.get(name) or CORE_FONT_METRICS[family]).character_widths
    return lambda code: float(known.get(texts(code) or "", _DEFAULT))


def composite_widths(descendant: DictionaryObject) -> Widths:
    """Widths of a composite font by CID, from /W and /DW of its descendant."""
    single: dict[int, float] = {}
    ranges = Ranges()
    items = [resolve(item) for item in array(descendant, "/W")]
    at = 0
    while at + 1 < len(items):
        first, second = items[at], items[at + 1]
        if isinstance(first, int) and isinstance(second, list):
            single.update((first + offset, width) for offset, item in enumerate(second) if (width := finite(item)) is not None)
            at += 2
        elif isinstance(first, int) and isinstance(second, int) and at + 2 < len(items):
            ranges.add(first, second, finite(items[at + 2]))
            at += 3
        else:
            at += 1
    default = finite(dict.get(descendant, "/DW"))
    fallback = 1000.0 if default is None else default

    def by_cid(cid: int) -> float:
        found = single.get(cid)
        if found is None and (in_range := ranges.find(cid)):
            found = in_range[1]
        return fallback if found is None else found

    return by_cid
