"""Operators of marked content (ISO 32000-1, 14.6)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pypdf.generic import ByteStringObject

from bilagekoll.facts.content import Marking
from bilagekoll.readers.pdf.content.marks import Mark, Replacement
from bilagekoll.readers.pdf.objects import as_text, resolve

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_OPEN_MARKS = 10_000
"""Marks inside one another; more are passed over."""


def begin_mark(page: "Interpreter", operands: list[Any]) -> None:
    """BMC and BDC."""
    if len(page.marks) >= _OPEN_MARKS:
        return
    page.marks.append(page.mark)
    tag = operands[0] if operands else None
    properties = operands[1] if len(operands) > 1 else None
    page.mark = _mark(page, tag, _properties(page, properties))


def end_mark(page: "Interpreter") -> None:
    """EMC; one too many is passed over."""
    if page.marks:
        ended, page.mark = page.mark, page.marks.pop()
        if ended.replacement is not page.mark.replacement:
            page.collector.say(ended)


def _properties(page: "Interpreter", operand: object) -> Mapping[str, Any]:
    """A property list: written out, or a named resource (14.6.2)."""
    if isinstance(operand, str):
        operand = resolve(page.resources.find("/Properties", operand))
    return operand if isinstance(operand, dict) else {}


def _mark(page: "Interpreter", tag: object, properties: Mapping[str, Any]) -> Mark:
    """What the new mark and those around it say together; the innermost that says something wins."""
    around = page.mark
    marking, sink = around.marking, around.sink
    mcid = _mcid(properties)
    if tag == "/Artifact":
        marking = Marking.ARTIFACT
    elif mcid is not None and page.owned is not None and (page.form, mcid) in page.owned:
        marking, sink = Marking.TAGGED, page.collector.sink((page.form, mcid))
    hidden = around.hidden or (tag == "/OC" and page.layers.hide(properties))
    return Mark(marking, sink, around.replacement or _replacement(properties), hidden=hidden)


def _mcid(properties: Mapping[str, Any]) -> int | None:
    value = resolve(dict.get(properties, "/MCID"))  # type: ignore[call-overload]  # pypdf's dictionaries resolve in their own get
    return int(value) if isinstance(value, int | float) and value == value // 1 else None


def _replacement(properties: Mapping[str, Any]) -> Replacement | None:
    if "/ActualText" not in properties:
        return None
    value = dict.get(properties, "/ActualText")  # type: ignore[call-overload]  # as above
    text = as_text(ByteStringObject(value) if isinstance(value, bytes) else value)
    return None if text is None else Replacement(text)


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {b"EMC": (0, end_mark)}
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", list[Any]], None]] = {
    b"BMC": begin_mark,
    b"BDC": begin_mark,
}
