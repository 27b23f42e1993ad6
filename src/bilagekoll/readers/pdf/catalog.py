"""The document catalogue (ISO 32000-1, 7.7.2)."""

from collections.abc import Iterator

from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.pdf import Catalog, Xfa
from bilagekoll.readers import limits
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.objects import array, as_text, dictionary, flag, get, stream_data, text
from bilagekoll.readers.pdf.trees import bookmarks


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
        layers=len(array(layers, "/OCGs")),
    )


def _xfa(catalog: DictionaryObject) -> Xfa | None:
    """Dynamic when its configuration asks for it (PDF/UA-1, 7.15) or the catalogue does (ISO 32000-1, table 28)."""
    form = dictionary(catalog, "/AcroForm")
    if form is None or get(form, "/XFA") is None:
        return None
    if flag(catalog, "/NeedsRendering"):
        return Xfa.DYNAMIC
    from bilagekoll.readers.pdf.xml import DefusedXmlException, ParseError, parse

    try:
        values = [
            (element.text or "").strip()
            for packet in _packets(form)
            for element in parse(packet).iter()
            if element.tag.rpartition("}")[2] == "dynamicRender"
        ]
    except (ParseError, DefusedXmlException, PyPdfError):
        return Xfa.UNREADABLE
    return Xfa.DYNAMIC if "required" in values else Xfa.STATIC


def _packets(form: DictionaryObject) -> Iterator[bytes]:
    """The XML with the configuration: the packet of that name, or all in one stream (ISO 32000-1, 12.7.8)."""
    xfa = get(form, "/XFA")
    if not isinstance(xfa, ArrayObject):
        yield stream_data(xfa, limits.XML_BYTES, "xml-bytes") or b""
        return
    for name, packet in zip(xfa[::2], xfa[1::2], strict=False):
        if as_text(name) == "config":
            yield stream_data(packet, limits.XML_BYTES, "xml-bytes") or b""
