"""Lists and tables of contents (ISO 32000-1, 14.8.4.3.3 and 14.8.4.2)."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bilagekoll.content.blocks import Block, Inline, Inlines, ListBlock, ListItem, Paragraph, text_of
from bilagekoll.content.from_tags.lines import Line, Source
from bilagekoll.content.labels import is_bullet, is_order, numbered, split_label
from bilagekoll.content.leaders import without_leaders
from bilagekoll.facts.structure import Element, Marked, Referenced

Item = Element | Marked | Referenced
Flow = Callable[[Iterable[Item], Element], list[Block]]
"""Makes blocks of the parts of an element."""

_ORDERED = frozenset({"Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha", "Ordered"})
"""Values of ListNumbering that order the items (ISO 32000-1, table 347; "Ordered": ISO 32000-2, table 382)."""


def list_blocks(element: Element, source: Source, flow: Flow) -> list[Block]:
    """A list, its caption before it. A list directly in a list belongs to the item before."""
    before: list[Block] = []
    items: list[ListItem] = []
    for kid in source.kids(element):
        if isinstance(kid, Element) and kid.role == "LI":
            items.append(_item(kid, source, flow, ordered=element.numbering in _ORDERED))
            continue
        blocks = flow([kid], element)
        if isinstance(kid, Element) and kid.role == "Caption" and not items:
            before += blocks
        elif items:
            items[-1] = replace(items[-1], blocks=items[-1].blocks + tuple(blocks))
        else:
            items += [item for block in blocks for item in _as_items(block)]
    items = [item for item in items if item.blocks or item.label]
    if not items:
        return before
    in_order = numbered(items) or (element.numbering in _ORDERED and not any(item.label for item in items))
    return [*before, ListBlock(tuple(items), numbered=in_order, page=element.place.page, box=element.place.box)]


def _as_items(block: Block) -> tuple[ListItem, ...]:
    return block.items if isinstance(block, ListBlock) else (ListItem("", (block,)),)


def _item(element: Element, source: Source, flow: Flow, *, ordered: bool) -> ListItem:
    label = Line(source)
    parts: list[Item] = []
    for kid in source.kids(element):
        if isinstance(kid, Element) and kid.role == "Lbl":
            label.add(kid)
        elif isinstance(kid, Element) and kid.role == "LBody":
            parts += source.kids(kid)
        else:
            parts.append(kid)
    blocks = flow(parts, element)
    sign = text_of(label.inlines())
    if not sign and blocks and isinstance(blocks[0], Paragraph):
        sign, first = split_label(blocks[0].inlines, order=True) or ("", blocks[0].inlines)
        blocks[0] = replace(blocks[0], inlines=first)
        blocks = blocks if first else blocks[1:]
    if _is_term(sign):
        sign, blocks = "", _with_term(label.inlines(), blocks)
    return ListItem("" if is_bullet(sign) and not ordered else sign, tuple(blocks))


def _is_term(sign: str) -> bool:
    """Whether the label of an item is a word that the item explains: "Plats", as in a list of definitions."""
    return sum(map(str.isalpha, sign)) > 1 and not is_order(sign)


def _with_term(term: Inlines, blocks: list[Block]) -> list[Block]:
    """What explains a word, with the word and a colon before it."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return [Paragraph(term), *blocks]
    gap = Inline(" " if text_of(term)[-1] in ":.?!" else ": ")
    return [replace(blocks[0], inlines=(*term, gap, *blocks[0].inlines)), *blocks[1:]]


def contents_blocks(element: Element, source: Source, flow: Flow) -> list[Block]:
    """A table of contents as a list; leaders become an ellipsis."""
    blocks: list[Block] = []
    items: list[ListItem] = []
    around, source.in_contents = source.in_contents, True
    for kid in source.kids(element):
        made = flow(source.kids(kid) if isinstance(kid, Element) and kid.role == "TOCI" else [kid], element)
        made = [_without_leader(block) for block in made]
        if isinstance(kid, Element) and kid.role == "TOCI" and made:
            items.append(ListItem("", tuple(made)))
        elif items and made and isinstance(made[0], ListBlock):
            items[-1] = replace(items[-1], blocks=items[-1].blocks + tuple(made))
        else:
            blocks += made
    source.in_contents = around
    if items:
        blocks.append(ListBlock(tuple(items), page=element.place.page, box=element.place.box))
    return blocks


def _without_leader(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block

    def mended(run: Inline) -> Inline:
        return replace(run, text=without_leaders(run.text, in_contents=True))

    return replace(block, inlines=tuple(map(mended, block.inlines)))
