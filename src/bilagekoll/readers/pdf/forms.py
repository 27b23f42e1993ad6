"""Form fields, as the widgets on the pages show them (ISO 32000-1, 12.7)."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from bilagekoll.facts.interaction import Field
from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.pdf.annotations import hidden, place
from bilagekoll.readers.pdf.objects import as_text, dictionary, get, integer, name, one_or_more, text
from bilagekoll.readers.pdf.pages import Leaf
from bilagekoll.readers.pdf.structure import Skeleton

_READ_ONLY, _RADIO, _PUSH = 1 << 0, 1 << 15, 1 << 16
"""Field flags, bits 1, 16 and 17 counted from 1 (tables 221 and 226)."""
_KINDS = {"Tx": "text", "Ch": "choice", "Sig": "signature", "Btn": "check"}


def read_fields(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> tuple[Field, ...]:
    """The widgets of all pages, also those that the form dictionary forgot."""
    return tuple(_fields(leaves, skeleton, deadline))


def _fields(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> Iterator[Field]:
    for leaf in leaves:
        deadline.check()
        for entries in leaf.annotations:
            if name(entries, "/Subtype") == "Widget":
                owner = skeleton.owner(entries) if skeleton else None
                line = field_line(entries)
                flags = next((integer(node, "/Ff") or 0 for node in line if "/Ff" in node), 0)
                yield Field(
                    kind=_kind(line, flags),
                    name=".".join(reversed([part for node in line if (part := text(node, "/T"))])),
                    label=_label(line),
                    place=place(leaf, entries),
                    role=owner.role.standard if owner else None,
                    alt=owner.stated.alt if owner else None,
                    hidden=hidden(leaf, entries),
                    read_only=bool(flags & _READ_ONLY),
                    caption=text(dictionary(entries, "/MK") or DictionaryObject(), "/CA"),
                    value=_value(line, _kind(line, flags)),
                )


def field_line(widget: DictionaryObject) -> list[DictionaryObject]:
    """A widget and the fields above it, nearest first (a widget may itself be its field). Raises :class:`LimitReached`."""
    line = [widget]
    while (above := dictionary(line[-1], "/Parent")) is not None and all(above is not node for node in line):
        if len(line) > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        line.append(above)
    return line


def _kind(line: list[DictionaryObject], flags: int) -> str:
    type = next((name(node, "/FT") for node in line if "/FT" in node), "")
    if type == "Btn" and flags & (_PUSH | _RADIO):
        return "push" if flags & _PUSH else "radio"
    return _KINDS.get(type, "")


def _label(line: list[DictionaryObject]) -> str | None:
    """/TU of the field that a widget belongs to: the nearest dictionary with a partial name (12.7.3.1), else the topmost."""
    field = next((node for node in line if "/T" in node), line[-1])
    return text(field, "/TU")


def _value(line: list[DictionaryObject], kind: str) -> str | None:
    """What a field is filled in with (/V, 12.7.3.1); the state of a box or radio button (/AS) unless it is off (12.7.4.2)."""
    if kind in {"check", "radio"}:
        state = name(line[0], "/AS")
        return state if state not in {"", "Off"} else None
    field = next((node for node in line if "/V" in node), None)
    if field is None or kind not in {"text", "choice"}:
        return None
    words = [as_text(item) for item in one_or_more(get(field, "/V"))]
    return ", ".join(filter(None, words)) or None
