"""Operators of marked content (ISO 32000-1, 14.6)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pypdf.generic import ByteStringObject

from bilagekoll.facts.content import Marking
from bilagekoll.readers.pdf.content.marks import Mark, Replacement
from bilagekoll.readers.pdf.objects import as_text, resolve

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_OPEN_MARKS = 10_000
"""Marks inside one another; more are passed over."""
_WORDS = {"/ActualText": "actual_texts", "/Alt": "alts", "/E": "expansions"}
"""Words that a mark may carry (14.9.3 to 14.9.5), and the checks that look at them."""


def _begin_plain_mark(page: "Interpreter", operands: Sequence[Any]) -> None:
    """BMC."""
    _begin(page, operands[-1] if operands else None, {})


def _begin_mark(page: "Interpreter", operands: Sequence[Any]) -> None:
    """BDC."""
    _begin(page, operands[-2] if len(operands) > 1 else None, _properties(page, operands[-1] if operands else None))


def _end_mark(page: "Interpreter") -> None:
    """EMC; one too many is passed over."""
    if page.marks:
        ended = leave_mark(page)
        if page.marks:
            page.closed.append(ended)
        else:
            page.judge([*page.closed, ended])
            page.closed.clear()


def leave_mark(page: "Interpreter") -> Mark:
    """End the innermost mark, and return it."""
    ended, page.mark = page.mark, page.marks.pop()
    if ended.replacement is not page.mark.replacement:
        page.collector.say(ended)
    return ended


def _properties(page: "Interpreter", operand: object) -> Mapping[str, Any]:
    """A property list: written out, or a named resource (14.6.2)."""
    if isinstance(operand, str):
        operand = resolve(page.resources.find("/Properties", operand))
    return operand if isinstance(operand, dict) else {}


def _begin(page: "Interpreter", tag: object, properties: Mapping[str, Any]) -> None:
    """The new mark and those around it say together what they say; the innermost that says something wins."""
    if len(page.marks) >= _OPEN_MARKS:
        return
    page.marks.append(page.mark)
    mark = page.mark = Mark(page.mark)
    mark.tag = tag if isinstance(tag, str) else ""
    mark.hidden = mark.hidden or (tag == "/OC" and page.file.layers.hide(properties))
    if properties:
        _tell(page, mark, properties)
    if tag == "/Artifact":
        mark.marking = Marking.ARTIFACT
        mark.in_artifact = True


def _tell(page: "Interpreter", mark: Mark, properties: Mapping[str, Any]) -> None:
    """What the property list says."""
    mcid = _mcid(properties)
    if mcid is not None:
        _own(page, mark, mcid)
    if "/Lang" in properties and (language := _text(properties, "/Lang")) is not None:
        mark.language = language
        mark.speaks = True
        page.name_language(language)
    if mark.replacement is None and "/ActualText" in properties and (text := _text(properties, "/ActualText")) is not None:
        mark.replacement = Replacement(text)
    if mark.tag == "/Span":
        mark.words = tuple(check for key, check in _WORDS.items() if key in properties and _text(properties, key) is not None)


def _own(page: "Interpreter", mark: Mark, mcid: int) -> None:
    """Give a mark to the element that owns it, by the tree from above or by the parent tree from below (14.7.4.4)."""
    mark.mcid = mcid
    owner = page.stream.owners(mcid)
    if owner is not None:
        mark.in_tree = owner.in_tree
        mark.speaks = mark.speaks or owner.speaks
    key = page.stream.number, mcid
    if mark.tag != "/Artifact" and page.owned is not None and (owner is not None or key in page.owned):
        mark.marking, mark.sink = Marking.TAGGED, page.collector.sink(key)


def _mcid(properties: Mapping[str, Any]) -> int | None:
    value = resolve(dict.get(properties, "/MCID"))  # type: ignore[call-overload]  # pypdf's dictionaries resolve in their own get
    return int(value) if isinstance(value, int | float) and value == value // 1 else None


def _text(properties: Mapping[str, Any], key: str) -> str | None:
    value = dict.get(properties, key)  # type: ignore[call-overload]  # as above
    return as_text(ByteStringObject(value) if isinstance(value, bytes) else value)


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {b"EMC": (0, _end_mark)}
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", Sequence[Any]], None]] = {
    b"BMC": _begin_plain_mark,
    b"BDC": _begin_mark,
}
