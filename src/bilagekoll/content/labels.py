"""What stands before an item of a list: bullets and numbers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Inlines, ListBlock, ListItem, Paragraph, Run, text_of

_BULLETS = "•●○◦▪▫■□‣⁃∙·➢➤►✓✔\u00a7\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06f\uf02d\uf0e0"
"""Bullets as programs write them, Word's from the fonts Symbol and Wingdings with their private codes."""
_DASHES = "-–—*"
_BULLET = re.compile(rf"(?:[{re.escape(_BULLETS + _DASHES)}]|o|[\ue000-\uf8ff])")
_LEADING_BULLET = re.compile(rf"([{re.escape(_BULLETS)}\ue000-\uf8ff])\s*")
_LEADING_DASH = re.compile(rf"([{re.escape(_DASHES)}])\s+")
_ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zåäöA-ZÅÄÖ]|[ivxl]{1,6}|[IVXL]{1,6})[.):]{0,2}")
_LEADING_ORDER = re.compile(rf"({_ORDER.pattern[:-5]}[.)]{{1,2}})\s+")


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
    """Blocks with paragraphs that begin with a bullet made lists of; with a dash, where at least two follow one another."""
    out: list[Block] = []
    row: list[Paragraph] = []

    def close() -> None:
        parts = [(paragraph, split_label(paragraph.inlines, order=False)) for paragraph in row]
        if len(row) == 1 and split_label(row[0].inlines, dashes=False, order=False) is None:
            out.extend(row)
        elif row:
            items = tuple(ListItem("", (replace(paragraph, inlines=part[1]),)) for paragraph, part in parts if part)
            out.append(ListBlock(items, page=row[0].page, box=row[0].box))
        row.clear()

    for block in blocks:
        if isinstance(block, Paragraph) and (part := split_label(block.inlines, order=False)) and part[1]:
            row.append(block)
        else:
            close()
            out.append(block)
    close()
    return tuple(out)


def numbered(items: Sequence[ListItem]) -> bool:
    """Whether the labels of items give them an order."""
    return bool(items) and all(is_order(item.label) for item in items)
