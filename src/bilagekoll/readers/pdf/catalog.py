"""The document catalogue (ISO 32000-1, 7.7.2)."""

from collections.abc import Iterator

from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.pdf import Catalog, LayerSetup, Xfa
from bilagekoll.readers import limits
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.objects import (
    array,
    as_text,
    dictionaries,
    dictionary,
    flag,
    get,
    stream_data,
    text,
)
from bilagekoll.readers.pdf.trees import Visits, bookmarks

_SWITCH = ("config", "acrobat", "acrobat7", "dynamicRender")
"""Where the configuration of an XFA form says whether it is laid out anew while it is filled in (PDF/UA-1, 7.15)."""


def read_catalog(catalog: DictionaryObject) -> Catalog:
    """The facts of the catalogue."""
    marks = dictionary(catalog, "/MarkInfo") or DictionaryObject()
    preferences = dictionary(catalog, "/ViewerPreferences") or DictionaryObject()
    layers = dictionary(catalog, "/OCProperties") or DictionaryObject()
    return Catalog(
        language=language(text(catalog, "/Lang")),
        marked=flag(marks, "/Marked") or False,
        suspects=flag(marks, "/Suspects") or False,
        display_title=flag(preferences, "/DisplayDocTitle"),
        xfa=_xfa(catalog),
        bookmarks=sum(1 for _ in bookmarks(catalog)),
        layer_setups=tuple(_layer_setups(layers)),
        structured=dictionary(catalog, "/StructTreeRoot") is not None,
        renders_dynamically=_renders_dynamically(catalog),
    )


def _layer_setups(layers: DictionaryObject) -> Iterator[LayerSetup]:
    """The default configuration and the others, each once."""
    visits = Visits()
    for setup in dictionaries([dict.get(layers, "/D"), *array(layers, "/Configs")]):
        if visits.first(setup):
            yield LayerSetup(named=bool(text(setup, "/Name")), automatic=get(setup, "/AS") is not None)


def _renders_dynamically(catalog: DictionaryObject) -> bool:
    """Whether the first dynamicRender of the configuration has the value "required", to the letter."""
    form = dictionary(catalog, "/AcroForm")
    if form is None or get(form, "/XFA") is None:
        return False
    from bilagekoll.readers.xml import DefusedXmlException, Document, Element, ExpatError, parse, text

    def below(node: Document | Element, tag: str) -> Element | None:
        return next((kid for kid in node.childNodes if isinstance(kid, Element) and kid.tagName == tag), None)

    for packet in _packets(form):
        try:
            document = parse(packet)
        except (ExpatError, DefusedXmlException):
            return False
        found: Document | Element | None = below(document, "xdp:xdp") or document
        for tag in _SWITCH:
            found = below(found, tag) if found is not None else None
        return isinstance(found, Element) and text(found) == "required"
    return False


def _xfa(catalog: DictionaryObject) -> Xfa | None:
    """Dynamic when its configuration asks for it (PDF/UA-1, 7.15) or the catalogue does (ISO 32000-1, table 28)."""
    form = dictionary(catalog, "/AcroForm")
    if form is None or get(form, "/XFA") is None:
        return None
    if flag(catalog, "/NeedsRendering"):
        return Xfa.DYNAMIC
    from bilagekoll.readers.xml import DefusedXmlException, ExpatError, elements, parse, text

    try:
        values = [
            text(element).strip()
            for packet in _packets(form)
            for element in elements(parse(packet))
            if element.localName == "dynamicRender"
        ]
    except (ExpatError, DefusedXmlException):
        return Xfa.UNREADABLE
    return Xfa.DYNAMIC if "required" in values else Xfa.STATIC


def _packets(form: DictionaryObject) -> Iterator[bytes]:
    """The XML with the configuration: the packet of that name, or all in one stream (ISO 32000-1, 12.7.8)."""
    xfa = get(form, "/XFA")
    if not isinstance(xfa, ArrayObject):
        yield _packet(xfa)
        return
    left = limits.XML_BYTES
    for name, value in zip(xfa[::2], xfa[1::2], strict=False):
        if as_text(name) == "config":
            packet = _packet(value)
            left -= len(packet) + 1  # many empty ones are many too
            if left < 0:
                raise limits.LimitReached("xml-bytes")
            yield packet


def _packet(value: object) -> bytes:
    """A packet's data; one that cannot be decoded is as empty, which is no XML. Limits are raised."""
    try:
        return stream_data(value, limits.XML_BYTES, "xml-bytes") or b""
    except (limits.LimitReached, LimitReachedError):
        raise
    except Exception:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        return b""
