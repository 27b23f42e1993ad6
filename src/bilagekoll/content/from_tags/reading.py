"""Walks through the tags in their order and makes blocks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from bilagekoll.content.blocks import Block, Doubt, Figure, Heading, Inlines, LeftOut, Paragraph, Run, text_of
from bilagekoll.content.from_tags.aligned import aligned_table
from bilagekoll.content.from_tags.broken import whole_tables
from bilagekoll.content.from_tags.languages import other_languages
from bilagekoll.content.from_tags.lines import Line, Source, note_block
from bilagekoll.content.from_tags.lists import Item, contents_blocks, list_blocks
from bilagekoll.content.from_tags.roles import (
    CONTENTS,
    GROUPS,
    LISTS,
    NOTES,
    PICTURES,
    SILENT,
    TABLES,
    heading_level,
    is_inline,
)
from bilagekoll.content.from_tags.tables import table_blocks
from bilagekoll.content.hyphens import NO_WORDS, Vocabulary
from bilagekoll.content.labels import gathered
from bilagekoll.content.paragraphs import together
from bilagekoll.content.pictures import pictures_in_place
from bilagekoll.content.repair import closed_up
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import Annotation, Field
from bilagekoll.facts.structure import Element, Marked, Structure

_SECTIONS = frozenset({"Part", "Art", "Sect", "Div"})
_T = TypeVar("_T", Annotation, Field)
DEEPEST = 100
"""Elements inside one another that are followed; what lies deeper is read as one line."""


@frozen
class Tagged:
    """What the tags give: blocks of all pages in tag order, what was left out, object numbers of the form fields met."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]
    fields: frozenset[int]


def read_tags(
    structure: Structure,
    annotations: Iterable[Annotation] = (),
    fields: Iterable[Field] = (),
    vocabulary: Vocabulary = NO_WORDS,
    language: str | None = None,
) -> Tagged:
    """The blocks of a tagged file. ``language``: that of the document, a BCP 47 tag."""
    languages = other_languages(structure, language)
    source = Source(structure, _by_object(annotations), _by_object(fields), vocabulary, languages)
    reader = _Reader(source)
    blocks: list[Block] = []
    for element in structure.elements:
        if element.parent < 0:
            blocks += reader.element(element)
    blocks, repeated = whole_tables(pictures_in_place(blocks))
    left_out = (*source.left_out, *repeated)
    return Tagged(together(gathered(blocks), vocabulary), left_out, frozenset(source.fields_met))


def _by_object(items: Iterable[_T]) -> Mapping[int, _T]:
    return {item.place.object: item for item in items if item.place.object is not None}


class _Reader:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._depth = 0
        self._ways: tuple[tuple[frozenset[str], Callable[[Element], list[Block]]], ...] = (
            (SILENT, lambda _: []),
            (LISTS, lambda element: list_blocks(element, source, self._flow)),
            (TABLES, lambda element: table_blocks(element, source, self._flow)),
            (CONTENTS, lambda element: contents_blocks(element, source, self._flow)),
            (NOTES, lambda element: [note_block(element, source)]),
            (PICTURES, self._picture),
        )

    def element(self, element: Element) -> list[Block]:
        """The blocks of one element at block level."""
        self._depth += 1
        try:
            return self._line_only(element) if self._depth > DEEPEST else self._element(element)
        finally:
            self._depth -= 1

    def _element(self, element: Element) -> list[Block]:
        role = element.role
        make = next((make for roles, make in self._ways if role in roles), None)
        if make is not None:
            return make(element)
        replaced = element.actual_text is not None and role not in GROUPS
        if replaced or (self._level(element) and not self._holds_blocks(element)):
            return self._line_only(element)
        table = aligned_table(element, self._source.structure, self.element)
        blocks: list[Block] = [table] if table is not None else self._flow(self._source.kids(element), element)
        return list(map(_quoted, blocks)) if role == "BlockQuote" else blocks

    def _flow(self, items: Iterable[Item], parent: Element) -> list[Block]:
        """Blocks of the parts of an element: what stands within lines becomes paragraphs between the blocks."""
        blocks: list[Block] = []
        parts = list(items)
        has_text = any(self._is_words(part) for part in parts)
        line = Line(self._source)
        for part in parts:
            if self._within_line(part, parent, has_text=has_text):
                line.add(part)
            elif isinstance(part, Element):
                blocks += self._paragraphs(line, parent)
                line = Line(self._source)
                blocks += self.element(part)
        blocks += self._paragraphs(line, parent)
        return list(gathered(blocks)) if parent.role in GROUPS or parent.role in {"TD", "TH"} else blocks

    def _is_words(self, part: Item) -> bool:
        """Whether a part is text in the line itself."""
        if isinstance(part, Element):
            return self._is_inline(part) and bool(self._source.structure.text(part))
        return isinstance(part, Marked) and bool(part.text.strip())

    def _within_line(self, part: Item, parent: Element, *, has_text: bool) -> bool:
        if not isinstance(part, Element):
            return True
        if part.role in PICTURES:
            return has_text and parent.role not in GROUPS
        if part.role in NOTES:
            return has_text
        if self._is_inline(part) or (has_text and (not part.role or _is_run(part))):
            return not self._holds_blocks(part)
        return False

    def _is_inline(self, element: Element) -> bool:
        return is_inline(element) or self._source.structure.in_line(element)

    def _holds_blocks(self, element: Element) -> bool:
        below = self._source.structure.descendants(element)
        return any(child.role in LISTS or child.role in TABLES or child.role in CONTENTS for child in below)

    def _line_only(self, element: Element) -> list[Block]:
        """An element as one heading or paragraph."""
        line = Line(self._source)
        line.add(element)
        return self._paragraphs(line, element)

    def _paragraphs(self, line: Line, element: Element) -> list[Block]:
        """A paragraph (or heading) of a line, and the notes met in it; pictures alone become figures."""
        level = self._level(element)
        inlines = line.inlines(short_lines=level is None)
        page, box = element.place.page, element.place.box
        blocks: list[Block] = []
        if inlines and all(run.run is Run.PICTURE for run in inlines):
            blocks = [_figure(run.text, (), element) for run in inlines]
        elif level is not None and text_of(inlines).strip():
            blocks = [Heading(level, self._closed_up(inlines), page=page, box=box)]
        elif inlines:
            blocks = [Paragraph(inlines, page=page, box=box)]
        return blocks + [note_block(note, self._source) for note in line.notes]

    def _closed_up(self, inlines: Inlines) -> Inlines:
        return tuple(replace(run, text=closed_up(run.text, self._source.vocabulary)) for run in inlines)

    def _level(self, element: Element) -> int | None:
        if element.role == "H":  # its level is the depth of the sections (ISO 32000-1, 14.8.4.3.2)
            depth = sum(above.role in _SECTIONS for above in self._source.structure.ancestors(element))
            return min(6, max(1, depth))
        return heading_level(element)

    def _picture(self, element: Element) -> list[Block]:
        """A picture with its caption. Without alternative text, what is written in it follows."""
        if element.actual_text is not None and not element.alt:
            return self._line_only(element)
        kids = list(self._source.kids(element))
        captions = [kid for kid in kids if isinstance(kid, Element) and kid.role == "Caption"]
        rest = [kid for kid in kids if kid not in captions]
        line = Line(self._source)
        for caption in captions:
            line.add(caption)
        if element.alt:
            shown = replace(element, kids=tuple(kid.index if isinstance(kid, Element) else kid for kid in rest))
            Line(self._source).add(shown)  # notes the words in the picture that its alternative text stands for
            return [_figure(element.alt, line.inlines(), element)]
        inside = self._flow(rest, element)
        if element.role == "Formula" and inside:
            return inside
        described = any(isinstance(block, Figure) for block in inside)
        return [*([] if described else [_figure("", line.inlines(), element)]), *inside]


def _is_run(element: Element) -> bool:
    """Whether an element is no more than the words in it: browsers write the text beside a link in a Div as such."""
    return element.role == "NonStruct" and not any(isinstance(kid, int) for kid in element.kids)


def _quoted(block: Block) -> Block:
    return replace(block, quoted=True) if isinstance(block, Paragraph) else block


def _figure(alt: str, caption: Inlines, element: Element) -> Figure:
    alt = " ".join(alt.split())
    return Figure(alt, caption, page=element.place.page, box=element.place.box, doubt=None if alt else Doubt.PICTURE)
