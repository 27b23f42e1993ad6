"""What stands before an item of a list: bullets and numbers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Inlines, ListBlock, ListItem, Paragraph, Run, text_of

BULLETS = "•●○◦▪▫■□▶►‣⁃∙·➢➤❑❖✓✔\u25fe\u25fc\uf02d\uf06e\uf06f\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"
"""Bullets as programs write them, Word's from the fonts Symbol and Wingdings with their private codes."""
_ONLY_LABELS = "o\u00a7"
"""Bullets only where the file itself calls them labels: Word's from Courier New, and from Wingdings without its codes."""
_DASHES = "-–—*"
_MARK = r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zåäöA-ZÅÄÖ]|[ivxl]{1,6}|[IVXL]{1,6})"
_BULLET = re.compile(rf"[{re.escape(BULLETS + _ONLY_LABELS + _DASHES)}\ue000-\uf8ff]")
_LEADING_BULLET = re.compile(rf"[{re.escape(BULLETS)}\ue000-\uf8ff]\s*")
_LEADING_DASH = re.compile(rf"[{re.escape(_DASHES)}]\s+")
_ORDER = re.compile(rf"{_MARK}[.):]{{0,2}}")
_LEADING_ORDER = re.compile(rf"({_MARK}[.)]{{1,2}})\s+")


def is_bullet(label: str) -> bool:
    """Whether a label only sets items apart."""
    return not label or _BULLET.fullmatch(label) is not None


def is_order(label: str) -> bool:
    """Whether a label says the place of an item among others: "1.", "a)", "iv."."""
    return _ORDER.fullmatch(label) is not None and not is_bullet(label)


def split_label(inlines: Inlines, *, dashes: bool = True, order: bool = True) -> tuple[str, Inlines] | None:
    """A label at the beginning of runs, and the runs without it; ``None`` when there is none. A bullet is an empty label."""
    if not inlines or inlines[0].run is not Run.TEXT:
        return None
    text = text_of(inlines)
    match = _LEADING_BULLET.match(text) or (_LEADING_DASH.match(text) if dashes else None)
    if match:
        return "", without_start(inlines, match.end())
    match = _LEADING_ORDER.match(text) if order else None
    return (match.group(1), without_start(inlines, match.end())) if match else None


def without_start(inlines: Inlines, length: int) -> Inlines:
    """Runs without their first characters."""
    rest = []
    for run in inlines:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text) or run.run is not Run.TEXT:
            rest.append(replace(run, text=run.text[cut:]) if cut else run)
    return tuple(rest)


def gathered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with paragraphs that begin with a bullet made lists of; with a dash or a box to tick, where two follow one another."""
    out: list[Block] = []
    row: list[Paragraph] = []

    def close() -> None:
        if len(row) == 1 and split_label(row[0].inlines, dashes=False, order=False) is None:
            out.extend(row)
        elif row:
            items = tuple(ListItem("", (replace(paragraph, inlines=_item_text(paragraph.inlines)),)) for paragraph in row)
            out.append(ListBlock(items, page=row[0].page, box=row[0].box))
        row.clear()

    for block in blocks:
        if isinstance(block, Paragraph) and _item_text(block.inlines):
            row.append(block)
        else:
            close()
            out.append(block)
    close()
    return tuple(out)


def _item_text(inlines: Inlines) -> Inlines:
    """What stands after a bullet or dash, or a box to tick with what it is for; empty when it is no item."""
    if len(inlines) > 1 and inlines[0].run is Run.CHECK:
        return inlines
    part = split_label(inlines, order=False)
    return part[1] if part else ()


def numbered(items: Sequence[ListItem]) -> bool:
    """Whether the labels of items give them an order."""
    return bool(items) and all(is_order(item.label) for item in items)
