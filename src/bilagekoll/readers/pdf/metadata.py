"""Title, programs and identifiers: the XMP packet (ISO 16684-1) and the information dictionary (ISO 32000-1, 14.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from bilagekoll.facts.pdf import Metadata
from bilagekoll.readers import limits
from bilagekoll.readers.pdf.objects import as_dictionary, get, stream_data, text

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.xml import Element

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CREATOR_TOOL = "{http://ns.adobe.com/xap/1.0/}CreatorTool"
_PRODUCER = "{http://ns.adobe.com/pdf/1.3/}Producer"
_UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


def read_metadata(reader: PdfReader, catalog: DictionaryObject) -> Metadata:
    """The metadata. A packet that is not well-formed XML is there, but says nothing to any program."""
    info = as_dictionary(reader.trailer.get("/Info")) or DictionaryObject()
    packet = _packet(reader, catalog)
    xmp = {} if packet is None else _properties(packet)
    part = xmp.get(_UA_PART, "")
    return Metadata(
        xmp_present=packet is not None,
        title=xmp.get(_TITLE),
        info_title=text(info, "/Title"),
        creator_tool=xmp.get(_CREATOR_TOOL) or text(info, "/Creator"),
        producer=xmp.get(_PRODUCER) or text(info, "/Producer"),
        pdfua_part=int(part) if part.isdecimal() else None,
    )


def _packet(reader: PdfReader, catalog: DictionaryObject) -> bytes | None:
    encryption = reader._encryption
    # The packet alone may stand in the clear (ISO 32000-1, table 20, EncryptMetadata); pypdf's own XMP reader does the same.
    reader._override_encryption = encryption is not None and not encryption.EncryptMetadata
    try:
        return stream_data(get(catalog, "/Metadata"), limits.XML_BYTES, "xml-bytes")
    finally:
        reader._override_encryption = False


def _properties(packet: bytes) -> dict[str, str]:
    """The simple values that are looked for, by name in Clark notation; the first value of a name wins."""
    from bilagekoll.readers.pdf.xml import DefusedXmlException, ParseError, parse

    try:
        root = parse(packet)
    except (ParseError, DefusedXmlException):
        return {}
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        for name in (_TITLE, _CREATOR_TOOL, _PRODUCER, _UA_PART):
            element = description.find(name)
            value = description.get(name) if element is None else _value(element)
            if value is not None:
                found.setdefault(name, value.strip())
    return found


def _value(element: Element) -> str:
    """The text of a property: of its default language among alternatives (ISO 16684-1, 8.2.2.4), or its own."""
    items = list(element.iter(f"{_RDF}li"))
    default = [item for item in items if item.get(_LANG) == "x-default"]
    return ((default or items or [element])[0].text) or ""
