"""Markdown as GitHub writes it (GFM 0.29); a table whose cells span is HTML."""

import re
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
    Note,
    Paragraph,
    Run,
    Table,
    text_of,
)
from bilagekoll.content.grid import Slot, grid_of
from bilagekoll.content.html import bare_table_html
from bilagekoll.content.outline import without_gaps
from bilagekoll.content.safe import safe_link, safe_text
from bilagekoll.content.words import Words

_SPECIAL = re.compile(r"(?<=.)_{3,}(?=\s|$)|[\\`*_]|<(?=[A-Za-z/!?]|$)|~(?=~)|\[(?=\^|[ xX]\])|\](?=[(\[:]|$)")
"""Signs that begin something in Markdown. A bracket does only with what follows it (GFM 6.6, 6.12, 5.3), "<" only before a tag
or an address (6.8, 6.9), and a line to write on, before a blank, begins no emphasis (6.4)."""
_AT_START = re.compile(r"(?m)^(\s*)([#+>~-]|=+$)")
_NUMBER_AT_START = re.compile(r"(?m)^(\s*\d{1,9})([.)])(?=\s|$)")
_WITHIN_WORD = re.compile(r"(?<=\w)\\_(?=\w)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_APART = "<!-- -->"
"""Between two lists, which would become one (CommonMark 0.31, 5.3)."""
_DECIMAL = re.compile(r"\d{1,9}[.)]")


def markdown(document: Document, words: Words) -> str:
    """The document as Markdown."""
    writer = _Writer(
        words, frozenset(block.label.strip("[]()") for block in document.blocks if isinstance(block, Note) and block.label)
    )
    parts: list[str] = []
    last: Block | None = None
    for warning, block in words.warned(without_gaps(document.blocks)):
        if warning:
            parts.append(f"*{_bracketed(warning)}*")
        elif isinstance(block, ListBlock) and isinstance(last, ListBlock):
            parts.append(_APART)
        parts.append(writer.block(block))
        last = block
    text = "\n\n".join(filter(None, parts))
    return f"{text}\n" if text else ""


class _Writer:
    def __init__(self, words: Words, notes: frozenset[str]) -> None:
        self._words = words
        self._notes = notes

    def block(self, block: Block) -> str:
        """A block, without an empty line after it."""
        if isinstance(block, Heading):
            return f"{'#' * block.level} {' '.join(self.inlines(block.inlines).split())}"
        if isinstance(block, Paragraph):
            text = _shielded(self.inlines(block.inlines)).replace("\n", "\\\n")
            return "\n".join(f"> {line}" for line in text.split("\n")) if block.quoted else text
        if isinstance(block, ListBlock):
            return "\n".join(self._list(block))
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Figure):
            shown = _bracketed(self._words.of_picture(" ".join(safe_text(block.alt).split()), captioned=block.is_worded))
            return f"{shown}\n\n{self.inlines(block.caption)}" if block.caption else shown
        return self._note(block)

    def _note(self, note: Note) -> str:
        sign = note.label.strip("[]()")
        text = " ".join(self.inlines(note.inlines).split())
        return f"[^{_escaped(sign)}]: {text}" if sign else text

    def inlines(self, inlines: Inlines) -> str:
        """Runs as one text."""
        parts: list[str] = []
        linked: list[Inline] = []
        for number, run in enumerate(inlines):
            linked.append(run)
            if number + 1 < len(inlines) and inlines[number + 1].link == run.link:
                continue
            parts.append(self._linked(linked))
            linked = []
        return "".join(parts).strip()

    def _linked(self, runs: list[Inline]) -> str:
        text = "".join(map(self._run, runs))
        target = safe_link(runs[0].link)
        if not target or not text.strip():
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        address = re.sub(r"[<>()\\\s]", lambda match: f"%{ord(match.group()):02X}", target)
        if text_of(runs).strip() in {target, target.removeprefix("mailto:")} and address == target:
            return f"{before}<{target.removeprefix('mailto:')}>{after}"
        return f"{before}[{text.strip()}]({address}){after}"

    def _run(self, run: Inline) -> str:
        words = self._words
        text = safe_text(run.text)
        if run.run is Run.PICTURE:
            return _bracketed(words.of_picture(text))
        if run.run is Run.FIELD:
            return _bracketed(words.of_field(text, None if run.value is None else safe_text(run.value)))
        if run.run is Run.CHECK:
            return _escaped(words.of_check(text, ticked=run.value is not None))
        if run.run is Run.BUTTON:
            return _bracketed(words.button.format(text))
        if run.run is Run.NOTE:
            sign = text.strip(" []()")
            return f"[^{_escaped(sign)}]" if sign in self._notes else _escaped(text)
        if run.run is Run.UNSURE:
            text = words.of_unsure(text)
        if run.expansion:
            text = f"{text} ({safe_text(run.expansion)})"
        return _emphasised(_escaped(text), run)

    def _list(self, block: ListBlock) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            label = safe_text(item.label) or (f"{number}." if block.numbered else "")
            decimal = bool(_DECIMAL.fullmatch(label))
            mark, before = (label, "") if decimal else ("-", f"{_escaped(label)} " if label else "")
            beneath = " " * (len(mark) + 1)
            first = True
            for inner in item.blocks:
                lines = self.block(inner).split("\n")
                if first:
                    yield f"{mark} {before}{lines[0]}"
                    lines = lines[1:]
                elif not isinstance(inner, ListBlock):
                    yield ""
                first = False
                yield from (f"{beneath}{line}" if line else "" for line in lines)
            if first:
                yield f"{mark} {before}".rstrip()

    def _table(self, table: Table) -> str:
        caption = f"{self.inlines(table.caption)}\n\n" if table.caption else ""
        spans = any(cell.row_span > 1 or cell.col_span > 1 for row in table.rows for cell in row)
        if spans:
            return caption + bare_table_html(table, self._words)
        grid = grid_of(table, self._cell)
        rows = [_line(row, grid.columns) for row in grid.rows]
        head = rows[0] if grid.head else _line((), grid.columns)
        body = rows[1:] if grid.head else rows
        return caption + "\n".join([head, f"|{' --- |' * grid.columns}", *body])

    def _cell(self, cell: Cell) -> str:
        return "<br>".join(filter(None, (self._in_cell(block) for block in cell.blocks)))

    def _in_cell(self, block: Block) -> str:
        text = self.inlines(block.inlines) if isinstance(block, Heading | Paragraph) else self.block(block)
        return text.replace("|", "\\|").replace("\n", "<br>")


def _line(row: tuple[Slot, ...], columns: int) -> str:
    texts = [slot.text for slot in row]
    return f"| {' | '.join(texts + [''] * (columns - len(texts)))} |"


def _escaped(text: str) -> str:
    """Signs that Markdown would read as its own, made plain."""
    shielded = _WITHIN_WORD.sub("_", _SPECIAL.sub(_shield, text))
    return _ENTITY.sub("&amp;", shielded)


def _shield(match: re.Match[str]) -> str:
    sign = match.group()
    return sign if len(sign) > 1 else f"\\{sign}"


def _bracketed(text: str) -> str:
    """Words that the program itself puts in brackets, where no link begins."""
    return _escaped(text).removesuffix("\\]") + "]" if text.endswith("]") else _escaped(text)


def _shielded(text: str) -> str:
    """A paragraph that begins like a heading, a list or a quotation."""
    return _NUMBER_AT_START.sub(r"\1\\\2", _AT_START.sub(r"\1\\\2", text))


def _emphasised(text: str, run: Inline) -> str:
    mark = "**" * run.bold + "*" * run.italic
    bare = text.strip()
    if not mark or not bare or "\n" in bare:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{bare}{mark[::-1]}{after}"
