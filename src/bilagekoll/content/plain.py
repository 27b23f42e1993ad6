"""Plain text for a message field that knows no formatting, read on a phone."""

from collections.abc import Iterator

from bilagekoll.content.blocks import (
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Table,
    text_of,
)
from bilagekoll.content.grid import Grid, Slot, grid_of
from bilagekoll.content.leaders import without_leaders
from bilagekoll.content.safe import safe_link, safe_text
from bilagekoll.content.words import Words

PHONE = 40
"""Characters of a line on a phone held upright, at the size that most people have."""
DASH = "–"
_ENDS = (".", "?", "!")


def plain(document: Document, words: Words) -> str:
    """The document as plain text: headings on lines of their own, lists with dashes, links written out once."""
    writer = _Writer(words)
    parts = ((warning, writer.block(block)) for warning, block in words.warned(document.blocks))
    text = "\n\n".join(f"{warning}\n{part}" if warning else part for warning, part in parts if part)
    return f"{text}\n" if text else ""


class _Writer:
    def __init__(self, words: Words) -> None:
        self._words = words
        self._links: set[str] = set()

    def block(self, block: Block) -> str:
        """A block, its lines without an empty one after it."""
        if isinstance(block, Heading | Paragraph):
            return self.inlines(block.inlines)
        if isinstance(block, ListBlock):
            return "\n".join(self._list(block))
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Figure):
            shown = safe_text(self._words.of_picture(block.alt, captioned=block.is_worded))
            return f"{shown}\n{self.inlines(block.caption)}" if block.caption else shown
        return f"[{safe_text(block.label)}] {self.inlines(block.inlines)}" if block.label else self.inlines(block.inlines)

    def inlines(self, inlines: Inlines) -> str:
        """Runs as one text; the target of a link after its words, unless they say it or it was written before."""
        parts = []
        for number, run in enumerate(inlines):
            parts.append(self._run(run))
            target = safe_link(run.link)
            goes_on = number + 1 < len(inlines) and inlines[number + 1].link == run.link
            if target and not goes_on:
                parts.append(self._target(target, text_of(one for one in inlines if one.link == run.link)))
        return "".join(parts).strip()

    def _run(self, run: Inline) -> str:
        text = without_leaders(safe_text(run.text))
        words = self._words
        if run.run is Run.PICTURE:
            return words.of_picture(text)
        if run.run is Run.FIELD:
            return words.of_field(text, None if run.value is None else safe_text(run.value))
        if run.run is Run.CHECK:
            return words.of_check(text, ticked=run.value is not None)
        if run.run is Run.BUTTON:
            return words.button.format(text)
        if run.run is Run.NOTE:
            return f" [{text.strip(' []()')}]"
        if run.run is Run.UNSURE:
            return words.of_unsure(text)
        return f"{text} ({safe_text(run.expansion)})" if run.expansion else text

    def _target(self, target: str, shown: str) -> str:
        bare = target.removeprefix("mailto:").removeprefix("tel:")
        if target in self._links or _same_address(bare, shown):
            self._links.add(target)
            return ""
        self._links.add(target)
        return f" ({bare})"

    def _list(self, block: ListBlock, indent: str = "") -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            label = safe_text(item.label) or (f"{number}." if block.numbered else DASH)
            yield from self._item(item, label, indent)

    def _item(self, item: ListItem, label: str, indent: str) -> Iterator[str]:
        beneath = indent + "  "
        first = True
        for block in item.blocks:
            lines = list(self._list(block, beneath)) if isinstance(block, ListBlock) else self.block(block).split("\n")
            if first and isinstance(block, ListBlock):
                yield f"{indent}{label}"
                first = False
            for line in lines:
                yield f"{indent}{label} {line}" if first else line if isinstance(block, ListBlock) else f"{beneath}{line}"
                first = False
        if first:
            yield f"{indent}{label}"

    def _table(self, table: Table) -> str:
        grid = grid_of(table, self._cell)
        lines = [self.inlines(table.caption)] if table.caption else []
        if grid.columns == 2:
            lines += _as_pairs(grid)
        elif not grid.spans and all(len(line) <= PHONE for line in _as_rows(grid)):
            lines += _as_rows(grid)
        else:
            lines += _as_labelled(grid)
        return "\n".join(filter(None, lines))

    def _cell(self, cell: Cell) -> str:
        return " ".join(" ".join(self.block(block).split()) for block in cell.blocks).strip()


def _same_address(target: str, shown: str) -> bool:
    def bare(address: str) -> str:
        plain_address = "".join(address.split()).lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
        return plain_address.rstrip("/.")

    return bare(target) == bare(shown) or "".join(filter(str.isdigit, shown)) == target.lstrip("+") != ""


def _as_rows(grid: Grid) -> list[str]:
    """A small table without spans as it stands, a bar between the cells: blanks would not line up in the type of a message."""
    return [" | ".join(slot.text for slot in row).strip() for row in grid.rows]


def _as_pairs(grid: Grid) -> Iterator[str]:
    """A table of two columns: what stands in the first names what stands in the second, unless it says something by itself."""
    for row in grid.rows:
        first, *rest = [slot.text for slot in row if slot.text] or [""]
        says = ": " in first.rstrip(": ") or first[-1:] in _ENDS
        yield f"{first}{' ' if first[-1:] in _ENDS else '; '}{rest[0]}" if rest and says else ": ".join((first.rstrip(":"), *rest))


def _as_labelled(grid: Grid) -> Iterator[str]:
    """A line a row: what names the row first, then each cell with the name of its column."""
    if grid.head == len(grid.rows) or not grid.head:
        yield from ("; ".join(slot.text for slot in row if slot.text) for row in grid.rows)
        return
    if grid.unused_names():
        yield from ("; ".join(slot.text for slot in row if slot.text and not slot.repeated) for row in grid.rows[: grid.head])
    for row in grid.body:
        rest = [_named(_name_in(grid, slot), slot.text) for slot in row[grid.names_rows :] if slot.text]
        if grid.names_rows:
            yield " – ".join(filter(None, (_row_name(grid.name(row[0]), row[0].text), "; ".join(rest))))
        else:
            yield "; ".join(rest)


def _named(name: str, text: str) -> str:
    return f"{name.rstrip(':')}: {text}" if name else text


def _name_in(grid: Grid, slot: Slot) -> str:
    """The name before a text: none where it reaches over the first column too, as "Att betala" above a sum."""
    return "" if slot.column == 0 and slot.span > 1 else grid.name(slot)


def _row_name(name: str, text: str) -> str:
    return text if text.lower().startswith(name.lower()) else _named(name, text)
