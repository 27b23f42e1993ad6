"""What the XMP packet of a picture tells of people and places (ISO 16684-1; names of Exif 2.32, IPTC and MWG)."""

from collections.abc import Iterable

from bilagekoll.facts.frozen import frozen
from bilagekoll.readers import limits
from bilagekoll.readers.xml import Attr, DefusedXmlException, Element, ExpatError, attributes, elements, parse, text

_EXIF, _AUX = "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/"
_DC, _CIPA = "http://purl.org/dc/elements/1.1/", "http://cipa.jp/exif/1.0/"
_IPTC, _PHOTO = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "http://ns.adobe.com/photoshop/1.0/"
_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_REGIONS, _MICROSOFT = "http://www.metadataworkinggroup.com/schemas/regions/", "http://ns.microsoft.com/photo/1.2/t/Region#"

_POSITION = {(_EXIF, "GPSLatitude"), (_EXIF, "GPSLongitude"), (_PHOTO, "City"), (_CORE, "Location"), (_IPTC, "LocationCreated")}
_MAKERS = {(_DC, "creator"), (_AUX, "OwnerName"), (_CIPA, "CameraOwnerName")}
_COMMENTS = {(_DC, "description"), (_DC, "title"), (_EXIF, "UserComment"), (_PHOTO, "Headline"), (_PHOTO, "Instructions")}
_SERIALS = {(_AUX, "SerialNumber"), (_AUX, "LensSerialNumber"), (_CIPA, "BodySerialNumber"), (_CIPA, "LensSerialNumber")}
_PEOPLE = {(_IPTC, "PersonInImage"), (_REGIONS, "Name"), (_MICROSOFT, "PersonDisplayName")}
_CREDITS = {(_DC, "rights"), (_PHOTO, "Credit")}
_LOOKED_FOR = _POSITION | _MAKERS | _COMMENTS | _SERIALS | _PEOPLE | _CREDITS


@frozen
class Said:
    """``people``: names of those in the picture. ``makers``, ``credits``, ``comments``: words, for the reader of Exif to weigh."""

    position: bool = False
    people: bool = False
    serial: bool = False
    makers: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


def said(packet: bytes) -> Said:
    """What a packet tells; nothing when there is none, it is no XML, or it is beyond the limit."""
    if not packet or len(packet) > limits.XML_BYTES:
        return Said()
    try:
        document = parse(packet)
    except (ExpatError, DefusedXmlException, limits.LimitReached):
        return Said()
    found: list[tuple[tuple[str, str], str]] = []
    for element in elements(document):
        found += [(_name(attribute), attribute.value.strip()) for attribute in attributes(element)]
        if (name := _name(element)) in _LOOKED_FOR:
            found.append((name, _words(element)))
    return Said(
        position=bool(_of(found, _POSITION)),
        people=bool(_of(found, _PEOPLE)),
        serial=any(serial.strip("0 ") for serial in _of(found, _SERIALS)),
        makers=_of(found, _MAKERS),
        credits=_of(found, _CREDITS),
        comments=_of(found, _COMMENTS),
    )


def _name(node: Element | Attr) -> tuple[str, str]:
    return node.namespaceURI or "", node.localName or ""


def _words(element: Element) -> str:
    """All text in an element, whatever lists stand around it."""
    return " ".join([text(element), *(text(below) for below in elements(element))]).strip()


def _of(found: Iterable[tuple[tuple[str, str], str]], names: set[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(value for name, value in found if name in names and value)
