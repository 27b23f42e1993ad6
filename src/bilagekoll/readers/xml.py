"""XML inside a file, parsed without entities, external or not."""

from collections.abc import Iterator
from typing import Any
from xml.dom.minidom import Attr, Document, Element, Node  # the types: defusedxml parses
from xml.parsers.expat import ExpatError

from defusedxml import DefusedXmlException
from defusedxml.expatbuilder import DefusedExpatBuilderNS

from bilagekoll.readers.limits import XML_DEPTH, LimitReached

__all__ = [
    "Attr",
    "DefusedXmlException",
    "Document",
    "Element",
    "ExpatError",
    "Node",
    "attributes",
    "children",
    "defines_entities",
    "elements",
    "parse",
    "text",
]

_XMLNS = "http://www.w3.org/2000/xmlns/"


class _Builder(DefusedExpatBuilderNS):
    """Counts how deep it is: minidom walks all the way up for each attribute that it adds."""

    _depth = 0

    def start_element_handler(self, name: str, attributes: Any) -> None:
        self._depth += 1
        if self._depth > XML_DEPTH:
            raise LimitReached("xml-depth")
        super().start_element_handler(name, attributes)

    def end_element_handler(self, name: str) -> None:
        self._depth -= 1
        super().end_element_handler(name)


def parse(data: bytes) -> Document:
    """The document.

    Raises ``ExpatError``, ``DefusedXmlException`` for a document type declaration, :class:`LimitReached` for one nested too deep.
    """
    if not data.startswith((b"\xfe\xff", b"\xff\xfe", b"\0<", b"<\0")):
        data = data.strip(b"\0 \t\r\n")  # padding, which stands around packets in UTF-8
    document: Document = _Builder(forbid_dtd=True).parseString(data)
    return document


def defines_entities(data: bytes) -> bool:
    """Whether XML defines entities, of which a few can stand for thousands of millions of letters."""
    return b"<!ENTITY" in data.replace(b"\0", b"")  # UTF-16 too


def elements(top: Node) -> Iterator[Element]:
    """All elements below, in document order."""
    stack = [top]
    while stack:
        node = stack.pop()
        if isinstance(node, Element) and node is not top:
            yield node
        stack += reversed(node.childNodes)


def children(element: Element) -> list[Node]:
    """What stands in an element, but for comments and white space."""
    return [
        node
        for node in element.childNodes
        if node.nodeType != Node.COMMENT_NODE and not (node.nodeType == Node.TEXT_NODE and (node.nodeValue or " ").isspace())
    ]


def attributes(element: Element) -> list[Attr]:
    """The attributes in the order of their names, but for declarations of namespaces."""
    if not element.hasAttributes():
        return []
    found = [attribute for attribute in element.attributes.values() if attribute.namespaceURI != _XMLNS]
    return found if len(found) < 2 else sorted(found, key=lambda attribute: attribute.name)


def text(element: Element) -> str:
    """The text straight in an element."""
    texts = (Node.TEXT_NODE, Node.CDATA_SECTION_NODE)
    return "".join(node.nodeValue or "" for node in element.childNodes if node.nodeType in texts)
