"""XML inside a PDF, parsed without entities, external or not."""

from xml.etree.ElementTree import Element, ParseError  # types only: defusedxml parses

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

__all__ = ["DefusedXmlException", "Element", "ParseError", "parse"]


def parse(data: bytes) -> Element:
    """The root element. Raises ``ParseError``, or ``DefusedXmlException`` for a document type declaration."""
    if not data.startswith((b"\xfe\xff", b"\xff\xfe")):
        data = data.strip(b"\0 \t\r\n")  # padding, which stands around packets in UTF-8
    root: Element = fromstring(data, forbid_dtd=True)
    return root
