"""From a template and what people have filled in to a message."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Document, Heading, Inline, LeftOut, ListBlock, ListItem, Paragraph
from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.headings import Placed, under_headings
from bilagekoll.messages.templates import HOLE, Field, Kind, Template, TemplateError

TOP_LEVEL = 2
"""Level of the highest heading of content in a message, as those of the templates."""
_HEADING = re.compile(r"(#{1,6})\s+(.+)")
_ITEM = re.compile(r"(?:[-–*•]|(\d{1,2}[.)]))\s+(.+)")
_GAP = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Where content stands alone, while the text around it is read."""


@frozen
class Message:
    """A filled template. ``missing``: fields that a person must still write; ``too_long``: with the characters that they have.

    ``left_out``: words of the file that are not in the message, and why.
    """

    template: Template
    document: Document
    missing: tuple[Field, ...]
    too_long: tuple[tuple[Field, int], ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every required field is filled in and none is too long."""
        return not self.missing and not self.too_long


def filled(
    template: Template, values: Mapping[str, str], content: Document | None, to_write: str, left_out: Iterable[LeftOut] = ()
) -> Message:
    """The message with the values of fields by name and the content of a file.

    ``to_write``: what marks a missing value, with a hole. Lines whose field is empty and not required go, and a heading that has
    nothing left under it. Raises :class:`TemplateError` for a hole that no field has.
    """
    known = {field.name: field for field in template.fields}
    for name, line in template.holes():
        if name not in known:
            raise TemplateError("unknown-hole", path=template.path, line=str(line), hole=name)
    content_blocks = content.blocks if content else ()
    empty = [
        field for field in template.fields if not values.get(field.name) and not (field.kind is Kind.CONTENT and content_blocks)
    ]
    missing = tuple(field for field in empty if field.required)
    shown = {field.name: to_write.format(field.label) for field in missing} | {
        name: value for name, value in values.items() if value
    }
    text = "\n".join(_lines(template, shown, bool(content_blocks), {field.name for field in empty} - set(shown)))
    return Message(
        template=template,
        document=Document(
            blocks=tuple(under_headings(_placed(blocks_of(text), content_blocks))),
            title=template.name,
            language=template.language,
            doubts=content.doubts if content else (),
        ),
        missing=missing,
        too_long=tuple(
            (field, length)
            for field in template.fields
            if field.longest and (length := len(values.get(field.name, ""))) > field.longest
        ),
        left_out=tuple(left_out),
    )


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a text as authors write it: "## " before a heading, "- " or "1. " before an item, empty lines between."""
    lines: list[str] = []
    items: list[ListItem] = []
    numbered = False
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        heading, item = _HEADING.fullmatch(stripped), _ITEM.fullmatch(stripped)
        if items and not item:
            yield ListBlock(tuple(items), numbered)
            items = []
        if lines and (heading or item or not stripped or stripped == _GAP):
            yield Paragraph((Inline("\n".join(lines)),))
            lines = []
        if heading:
            yield Heading(len(heading[1]), (Inline(heading[2]),))
        elif item:
            numbered = bool(item[1])
            items.append(ListItem(item[1] or "", (Paragraph((Inline(item[2]),)),)))
        elif stripped == _GAP:
            yield Paragraph((Inline(_GAP),))
        elif stripped:
            lines.append(stripped)


def text_with_values(template: Template, values: Mapping[str, str]) -> str:
    """The text of a template with values in its holes; a hole without a value goes with its line."""
    empty = {name for name, _ in template.holes() if not values.get(name)}
    return "\n".join(_lines(template, values, False, empty))


def _lines(template: Template, values: Mapping[str, str], has_content: bool, gone: set[str]) -> Iterator[str]:
    for line in template.text.split("\n"):
        names = [hole[1] for hole in HOLE.finditer(line)]
        if has_content and any(_is_content(template, name) and name not in values for name in names):
            yield _GAP
        elif not gone.intersection(names):
            yield HOLE.sub(lambda hole: values[hole[1]], line)


def _is_content(template: Template, name: str) -> bool:
    field = template.field(name)
    return field is not None and field.kind is Kind.CONTENT


def _placed(blocks: Iterable[Block], content: Sequence[Block]) -> list[Placed]:
    """The blocks of the template, with the content at the levels of a message where it goes."""
    top = min((block.level for block in content if isinstance(block, Heading)), default=TOP_LEVEL)
    own = [replace(b, level=min(6, b.level - top + TOP_LEVEL)) if isinstance(b, Heading) else b for b in content]
    return [placed for block in blocks for placed in ([(b, False) for b in own] if _is_gap(block) else [(block, True)])]


def _is_gap(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.inlines == (Inline(_GAP),)
