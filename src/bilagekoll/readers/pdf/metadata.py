"""Title, programs and identifiers: the XMP packet (ISO 16684-1) and the information dictionary (ISO 32000-1, 14.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.pdf import Identification, Metadata
from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.anywhere import dictionaries_anywhere, mentions
from bilagekoll.readers.pdf.objects import as_dictionary, get, name, stream_data, text
from bilagekoll.readers.pdf.trees import Visits

_DC = "http://purl.org/dc/elements/1.1/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_PDF = "http://ns.adobe.com/pdf/1.3/"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.xmp import Packet, Property


def read_metadata(reader: PdfReader, catalog: DictionaryObject, deadline: Deadline | None = None) -> Metadata:
    """The metadata. A packet that is not well-formed XML is there, but says nothing to any program.

    ``deadline``: by when to look through the whole file for packets of its parts too; ``None``: leave them out.
    """
    info = as_dictionary(reader.trailer.get("/Info")) or DictionaryObject()
    stream = get(catalog, "/Metadata")
    present = _is_metadata(stream)
    packet = _packet(catalog)
    title = packet.get(_DC, "title")
    tool, producer = packet.get(_XMP, "CreatorTool"), packet.get(_PDF, "Producer")
    return Metadata(
        xmp_present=present,
        title=None if title is None else (title.default or "").strip(),
        info_title=text(info, "/Title"),
        creator_tool=_words(tool) or text(info, "/Creator"),
        producer=_words(producer) or text(info, "/Producer"),
        identification=_identification(packet),
        alternatives=(
            *(_alternatives(packet) if present else ()),
            *(_alternatives_of_parts(reader, stream, deadline) if deadline else ()),
        ),
        dc_title=packet.valid and any(_is_title(property) for property in packet.properties),
    )


def _is_metadata(stream: object) -> bool:
    return isinstance(stream, StreamObject) and (name(stream, "/Type"), name(stream, "/Subtype")) == ("Metadata", "XML")


def _alternatives_of_parts(reader: PdfReader, main: object, deadline: Deadline) -> Iterator[tuple[str, ...]]:
    """The same of the packets that pictures, fonts and other parts have (14.3.2), each once."""
    if mentions(reader, b"/XML") <= _is_metadata(main):
        return
    from bilagekoll.readers.pdf.xmp import read_xmp

    visits = Visits()
    if isinstance(main, DictionaryObject):
        visits.first(main)
    for _, part in dictionaries_anywhere(reader, deadline):
        stream = get(part, "/Metadata")
        if isinstance(stream, StreamObject) and _is_metadata(stream) and name(part, "/Type") != "Catalog" and visits.first(stream):
            yield from _alternatives(read_xmp(stream_data(stream, limits.XML_BYTES, "xml-bytes") or b""))


def _words(property: Property | None) -> str:
    return "" if property is None else (property.default or "").strip()


def _is_title(property: Property) -> bool:
    """A title under its recommended prefix, in any language."""
    return (property.namespace, property.name, property.prefix) == (_DC, "title", "dc") and bool(property.alternatives)


def _alternatives(packet: Packet) -> Iterator[tuple[str, ...]]:
    """The languages of each array in which every item has one."""
    for property in packet.properties if packet.valid else ():
        if property.items and len(property.items) == len(property.alternatives):
            yield tuple(language for language, _ in property.alternatives)


def _identification(packet: Packet) -> Identification | None:
    own = [property for property in packet.properties if property.namespace == _PDFUA]
    if not packet.valid or not own:
        return None
    part = packet.get(_PDFUA, "part")
    number = part.value if part else None
    return Identification(
        part=int(number) if number is not None and _WHOLE_NUMBER.fullmatch(number) else None,
        prefixes=tuple((property.name, property.prefix) for property in own),
    )


def _packet(catalog: DictionaryObject) -> Packet:
    from bilagekoll.readers.pdf.xmp import Packet, read_xmp

    data = stream_data(get(catalog, "/Metadata"), limits.XML_BYTES, "xml-bytes")
    return Packet() if data is None else read_xmp(data)
