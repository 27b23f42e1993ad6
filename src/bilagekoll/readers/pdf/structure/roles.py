"""From the type of a structure element to its standard type (ISO 32000-1, 14.7.3; ISO 32000-2, 14.7.4 and 14.8.6)."""

from pypdf.generic import ArrayObject, DictionaryObject

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.structure import Mapped, RoleFault
from bilagekoll.readers.pdf.objects import as_dictionary, as_name, dictionary, get, name, text

_PDF_1_TYPES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
    P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
    Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
    Figure Formula Form
"""
"""Standard types of ISO 32000-1: grouping (14.8.4.2), block level (14.8.4.3), inline level (14.8.4.4), illustration (14.8.4.5)."""
_PDF_2_TYPES = """
    Document DocumentFragment Part Sect Div Aside NonStruct P H Title FENote Sub Lbl Span Em Strong Link Annot Form
    Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula Artifact
"""
"""The standard structure namespace of PDF 2.0 (ISO 32000-2, 14.8.6); headings H1, H2 … without end besides."""
_PDF_1 = frozenset(_PDF_1_TYPES.split())
_PDF_2 = frozenset(_PDF_2_TYPES.split())
_PDF_1_NAMESPACE = "http://iso.org/pdf/ssn"
_PDF_2_NAMESPACE = "http://iso.org/pdf2/ssn"
_MATHML_NAMESPACE = "http://www.w3.org/1998/Math/MathML"

_Key = tuple[str, int | None]
"""A type and its namespace: the identity of the namespace dictionary, ``None`` for the default namespace."""


@frozen
class Role:
    """The standard type that a type leads to, empty when none does, and what is wrong on the way."""

    standard: str
    fault: RoleFault | None = None


class Roles:
    """The role maps of a file.

    The map comes before the standard meaning: "an element name shall always be mapped to its corresponding name in the role map,
    if there is one, even if the original name is one of the standard types" (14.7.3); veraPDF reads it so too. The way ends at
    the first standard type after the first step. A type that is mapped in a circle keeps its own meaning when it is standard.
    """

    def __init__(self, root: DictionaryObject) -> None:
        self._default = dictionary(root, "/RoleMap") or DictionaryObject()
        self._namespaces: dict[int, DictionaryObject] = {}
        self._known: dict[_Key, Role] = {}
        self.mapped: dict[str, Mapped] = {}
        """Every type asked for so far, by the role map of PDF 1.7 alone."""

    def of(self, type: str, namespace: DictionaryObject | None) -> Role:
        """The role of a type in a namespace (/NS of the element; ``None``: the default one)."""
        key = self._key(type, namespace)
        role = self._known.get(key)
        if role is None:
            role = self._known[key] = self._follow(key)
            self.map(type)
        return role

    def map(self, type: str) -> Mapped:
        """Where the role map of PDF 1.7 alone leads a type."""
        found = self.mapped.get(type)
        if found is None:
            found = self.mapped[type] = self._map(type)
        return found

    def _map(self, type: str) -> Mapped:
        """As veraPDF follows the role map for PDF/UA-1; where it goes in a circle, only a type mapped to itself is standard."""
        standard, circular = self._lead(type)
        if type in _PDF_1:
            return Mapped(standard, circular, standard != type)
        return Mapped(standard, circular, bool(standard) and self._lead(standard)[0] != standard)

    def _lead(self, type: str) -> tuple[str, bool]:
        """The first standard type after the first step, and whether the way goes in a circle, there or beyond."""
        step = name(self._default, f"/{type}")
        standard = type if type in _PDF_1 and step in ("", type) else ""
        passed = {type}
        while step and step not in passed:
            standard = standard or (step if step in _PDF_1 else "")
            passed.add(step)
            step = name(self._default, f"/{step}")
        return standard, bool(step)

    def _key(self, type: str, namespace: DictionaryObject | None) -> _Key:
        if namespace is None:
            return type, None
        self._namespaces[id(namespace)] = namespace
        return type, id(namespace)

    def _follow(self, start: _Key) -> Role:
        key, passed = start, {start}
        remapped = False
        while (target := self._target(key)) is not None:
            if target in passed:
                return Role(start[0] if self._standard(start) else "", RoleFault.CIRCULAR)
            remapped = remapped or self._standard(key)
            key = target
            passed.add(key)
            if self._standard(key):
                break
        return self._arrived(key, remapped)

    def _arrived(self, key: _Key, remapped: bool) -> Role:
        standard = key[0] if self._standard(key) else ""
        beyond = self._target(key)
        if standard and beyond == key:
            return Role(standard, RoleFault.CIRCULAR)
        if remapped or (standard and beyond is not None):
            return Role(standard, RoleFault.REMAPPED)
        return Role(standard, None if standard or self._url(key) == _MATHML_NAMESPACE else RoleFault.UNMAPPED)

    def _standard(self, key: _Key) -> bool:
        url = self._url(key)
        if url == _PDF_2_NAMESPACE:
            return key[0] in _PDF_2 or (key[0][:1] == "H" and key[0][1:].isdecimal())
        return url == _PDF_1_NAMESPACE and key[0] in _PDF_1

    def _url(self, key: _Key) -> str:
        return _PDF_1_NAMESPACE if key[1] is None else text(self._namespaces[key[1]], "/NS") or ""

    def _target(self, key: _Key) -> _Key | None:
        """Where the role map sends a type: to a name of the default namespace, or to a name and a namespace."""
        if key[1] is None:
            mapped = get(self._default, f"/{key[0]}")
        else:
            mapped = get(dictionary(self._namespaces[key[1]], "/RoleMapNS") or DictionaryObject(), f"/{key[0]}")
        if isinstance(mapped, ArrayObject) and len(mapped) >= 2:
            return self._key(as_name(mapped[0]), as_dictionary(mapped[1]))
        return (as_name(mapped), None) if as_name(mapped) else None


def type_and_namespace(element: DictionaryObject) -> tuple[str, DictionaryObject | None]:
    """/S and /NS of an element; the type is empty when it has none."""
    return name(element, "/S"), dictionary(element, "/NS") if "/NS" in element else None
