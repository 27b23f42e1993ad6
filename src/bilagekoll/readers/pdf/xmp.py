"""The XMP packet: properties in the subset of RDF/XML that XMP allows (ISO 16684-1, clause 7 and annex C)."""

import re
from collections.abc import Iterator

from bilagekoll.facts.frozen import frozen
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.xml import (
    Attr,
    DefusedXmlException,
    Document,
    Element,
    ExpatError,
    Node,
    attributes,
    children,
    defines_entities,
    elements,
    parse,
    text,
)

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"
_META = "adobe:ns:meta/"
_OLD_NAMES = {"http://purl.org/dc/1.1/": "http://purl.org/dc/elements/1.1/"}
"""A namespace that Dublin Core had once."""

_NAMING = {"about", "ID", "nodeID"}
_NO_PROPERTY = {"RDF", "Description", "parseType", "resource", "datatype", "aboutEach", "aboutEachPrefix", "bagID"} | _NAMING
"""Names of RDF that are syntax, not properties (annex C.2)."""
_ARRAYS = {"Bag", "Seq", "Alt"}

_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CONTROL_REFERENCES = re.compile(r"&#(?:x0*(?:[1-8bcef]|1[0-9a-f])|0*(?:[1-8]|1[124-9]|2[0-9]|3[01]));", re.IGNORECASE)
_MISPLACED = re.compile(rb"\0\0|[ \t\r\n]+<\?xml[ \t\r\n]")
"""Padding before the packet that no strict reader takes: NUL, or white space before an XML declaration."""
_STRAY_BYTES = re.compile("[\udc80-\udcff]+")


@frozen
class Property:
    """A property: ``prefix`` as written, empty for the default namespace; ``value`` of a simple one, ``None`` of others.

    ``alternatives``: language and text of the items of an array that have a language.
    """

    namespace: str
    name: str
    prefix: str
    value: str | None
    items: tuple[str, ...] = ()
    alternatives: tuple[tuple[str, str], ...] = ()

    @property
    def default(self) -> str | None:
        """The text in the default language (8.2.2.4), else the first; the text itself when there is no choice."""
        chosen = next((words for language, words in self.alternatives if language.lower() == "x-default"), None)
        return chosen if chosen is not None else next(iter(self.items), self.value)


@frozen
class Packet:
    """The properties of a packet in their order. ``valid``: whether a strict reader takes it; if not, it says nothing to one."""

    properties: tuple[Property, ...] = ()
    valid: bool = False

    def get(self, namespace: str, name: str) -> Property | None:
        """The first property of a name."""
        return next((found for found in self.properties if (found.namespace, found.name) == (namespace, name)), None)


def read_xmp(data: bytes) -> Packet:
    """What a packet says; nothing when it is not well-formed XML.

    Raises :class:`LimitReached` for one nested too deep, or that defines entities, which no packet does (ISO 16684-1, 7.2).
    """
    try:
        document = _parse(data)
    except DefusedXmlException:
        if defines_entities(data):
            raise LimitReached("xml-entities") from None
        return Packet()
    except ExpatError:
        return Packet()
    root = _root(document)
    if root is None:
        return Packet()
    reading = _Reading()
    properties = tuple(reading.packet(root))
    return Packet(properties, reading.valid and not _MISPLACED.match(data))


def _root(document: Document) -> Element | None:
    """The first element RDF; where an element xmpmeta comes before it, the first one in that."""
    for element in elements(document):
        if _is_rdf(element, "RDF"):
            return element
        if element.namespaceURI == _META and element.localName in {"xmpmeta", "xapmeta"}:
            return next((below for below in elements(element) if _is_rdf(below, "RDF")), None)
    return None


def _parse(data: bytes) -> Document:
    """Control characters count as spaces and bytes that are no UTF-8 as Windows' Latin-1, as in Adobe's own reader of XMP."""
    try:
        return parse(data)
    except ExpatError:
        words = data.decode("utf-8", "surrogateescape")
        words = _STRAY_BYTES.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), words)
        return parse(_CONTROL_REFERENCES.sub(" ", _CONTROLS.sub(" ", words)).encode("utf-8"))


def _is_rdf(node: Node, *names: str) -> bool:
    return node.namespaceURI == _RDF and node.localName in names


def _is_language(attribute: Attr) -> bool:
    return attribute.namespaceURI == _XML and attribute.localName == "lang"


def _name(node: Node) -> tuple[str, str]:
    namespace = node.namespaceURI or ""
    return _OLD_NAMES.get(namespace, namespace), node.localName or ""


class _Reading:
    """Reads properties and notes whether any rule was broken on the way."""

    def __init__(self) -> None:
        self.valid = True

    def _require(self, holds: bool) -> None:
        self.valid = self.valid and holds

    def packet(self, root: Element) -> Iterator[Property]:
        """The properties of all descriptions at the top, which are about one thing and share their names (7.4)."""
        names: set[tuple[str, str]] = set()
        abouts: set[str] = set()
        for node in children(root):
            self._require(_is_rdf(node, "Description"))
            if isinstance(node, Element) and _is_rdf(node, "Description"):
                abouts |= {attribute.value for attribute in attributes(node) if attribute.localName == "about"} - {""}
                yield from self._node(node, names, 0)
        self._require(len(abouts) <= 1 and (_RDF, "value") not in names)

    def _node(self, node: Element, names: set[tuple[str, str]], depth: int) -> Iterator[Property]:
        """The properties of a description, a structure or an array: its attributes and its elements (C.2.5, C.2.6)."""
        naming = 0
        for attribute in attributes(node):
            if attribute.localName in _NAMING and attribute.namespaceURI in {_RDF, None}:
                naming += 1
            else:
                self._require(not _is_rdf(attribute, "li"))
                yield self._property(attribute, names, attribute.value)
        self._require(naming <= 1)
        yield from self._elements(node, names, depth)

    def _elements(self, node: Element, names: set[tuple[str, str]], depth: int) -> Iterator[Property]:
        if depth > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        for kid in children(node):
            self._require(isinstance(kid, Element))
            if isinstance(kid, Element):
                self._require(_is_rdf(node, *_ARRAYS) or not _is_rdf(kid, "li"))
                yield self._element(kid, names, depth + 1)

    def _property(
        self,
        node: Element | Attr,
        names: set[tuple[str, str]],
        value: str | None,
        items: tuple[str, ...] = (),
        alternatives: tuple[tuple[str, str], ...] = (),
    ) -> Property:
        namespace, name = _name(node)
        self._require(bool(namespace) and not _is_rdf(node, *_NO_PROPERTY))
        if not _is_rdf(node, "li"):
            self._require((namespace, name) not in names)
            names.add((namespace, name))
        return Property(namespace, name, node.prefix or "", value, items, alternatives)

    def _element(self, element: Element, names: set[tuple[str, str]], depth: int) -> Property:
        """A property element, of the form that its attributes and its content tell (C.2.7)."""
        own = attributes(element)
        telling = next((attribute for attribute in own if not _is_language(attribute)), None)
        if len(own) > 3 or (telling is not None and not _is_rdf(telling, "parseType", "datatype")):
            return self._empty(element, names, own)
        if telling is not None and _is_rdf(telling, "parseType"):
            self._require(telling.value == "Resource" and self._only(own, "ID", "parseType"))
            return self._structure(element, names, list(self._elements(element, set(), depth)))
        if telling is None and not element.childNodes:
            return self._property(element, names, "")
        if telling is None and any(node.nodeType not in {Node.TEXT_NODE, Node.COMMENT_NODE} for node in element.childNodes):
            return self._composite(element, names, depth)
        self._require(all(node.nodeType in {Node.TEXT_NODE, Node.COMMENT_NODE} for node in element.childNodes))
        self._require(self._only(own, "ID", "datatype"))
        return self._property(element, names, text(element))

    def _only(self, own: list[Attr], *allowed: str) -> bool:
        return all(_is_language(attribute) or _is_rdf(attribute, *allowed) for attribute in own)

    def _structure(self, element: Element, names: set[tuple[str, str]], fields: list[Property]) -> Property:
        """A structure, or a value with qualifiers: then the other fields are about the value (7.8, C.2.7)."""
        value = next((field for field in fields if (field.namespace, field.name) == (_RDF, "value")), Property("", "", "", None))
        return self._property(element, names, value.value, value.items, value.alternatives)

    def _empty(self, element: Element, names: set[tuple[str, str]], own: list[Attr]) -> Property:
        """A property whose value stands in attributes (C.2.12)."""
        self._require(not element.childNodes)
        values = [attribute for attribute in own if _is_rdf(attribute, "value", "resource")]
        self._require(len(values) + sum(_is_rdf(attribute, "nodeID") for attribute in own) <= 1)
        fields: set[tuple[str, str]] = set()
        for attribute in own:
            if not (_is_rdf(attribute, "ID", "nodeID", "value", "resource") or _is_language(attribute)):
                self._property(attribute, fields, attribute.value)
        return self._property(element, names, values[0].value if values else None if fields else "")

    def _composite(self, element: Element, names: set[tuple[str, str]], depth: int) -> Property:
        """A structure or an array: one node in the element (C.2.7)."""
        self._require(self._only(attributes(element), "ID"))
        nodes = [node for node in children(element) if isinstance(node, Element)]
        self._require(len(nodes) == len(children(element)) == 1)
        if not nodes:
            return self._property(element, names, text(element))
        self._require(bool(nodes[0].namespaceURI) and (not _is_rdf(nodes[0], *_NO_PROPERTY) or _is_rdf(nodes[0], "Description")))
        fields = list(self._node(nodes[0], set(), depth))
        if (_RDF, "value") in {(field.namespace, field.name) for field in fields}:
            return self._structure(element, names, fields)
        kids = [node for node in children(nodes[0]) if isinstance(node, Element)]
        tongues = [(attribute.value, text(kid)) for kid in kids for attribute in attributes(kid) if _is_language(attribute)]
        return self._property(element, names, None, tuple(map(text, kids)), tuple(tongues))
