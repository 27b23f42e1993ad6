"""Clean, semantic HTML, for pasting with its formatting."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from textwrap import shorten

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
    Note,
    Paragraph,
    Run,
    Table,
    text_of,
)
from bilagekoll.content.labels import is_order
from bilagekoll.content.leaders import without_leaders
from bilagekoll.content.outline import without_gaps
from bilagekoll.content.safe import safe_link, safe_text
from bilagekoll.content.words import Words

LONGEST_TITLE = 80
"""Characters of a title that is taken from the text."""


def html(document: Document, words: Words) -> str:
    """The document as a page of HTML, in UTF-8, without style or script."""
    title = _text(_title(document) or words.untitled)
    return (
        f'<!DOCTYPE html>\n<html{_lang(document.language)}>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        "</head>\n<body>\n"
        f"{fragment(document, words)}\n</body>\n</html>\n"
    )


def fragment(document: Document, words: Words) -> str:
    """The document's blocks, for pasting into a page."""
    return "\n".join(
        (f"<p><em>{_text(warning)}</em></p>\n" if warning else "") + _block(block, words)
        for warning, block in words.warned(without_gaps(document.blocks))
    )


def _title(document: Document) -> str:
    """The title of a page, which must have one: that of the file, else its first heading, else its first words."""
    lined = [block for block in document.blocks if isinstance(block, Heading | Paragraph)]
    lined.sort(key=lambda block: isinstance(block, Paragraph))  # stable: headings first
    first = next(filter(None, (" ".join(safe_text(text_of(block.inlines)).split()) for block in lined)), "")
    return " ".join(safe_text(document.title or "").split()) or shorten(first, LONGEST_TITLE, placeholder=" …")


def table_html(table: Table, words: Words) -> str:
    """A table. The rows at the top that are all headers are its head."""
    parts = ["<table>"]
    if table.caption:
        parts.append(f"<caption>{_inlines(table.caption, words)}</caption>")
    head = _head(table)
    if head:
        parts += ["<thead>", *(_row(row, words, "col") for row in table.rows[:head]), "</thead>"]
    body = [_row(row, words, "row") for row in table.rows[head:]]
    return "\n".join([*parts, *(["<tbody>", *body, "</tbody>"] if body else []), "</table>"])


def bare_table_html(table: Table, words: Words) -> str:
    """A table without its caption, with no more than rows and cells: to be read by people too, within Markdown."""
    return "\n".join(["<table>", *(_row(row, words) for row in table.rows), "</table>"])


def _head(table: Table) -> int:
    head = 0
    while head < len(table.rows) - 1 and table.rows[head] and all(cell.header or not cell.blocks for cell in table.rows[head]):
        head += 1
    return head


def _row(row: Iterable[Cell], words: Words, names: str = "") -> str:
    """A row. ``names``: what its header cells name, "col" or "row"; empty to leave it open."""
    return f"<tr>{''.join(_cell(cell, words, names) for cell in row)}</tr>"


def _cell(cell: Cell, words: Words, names: str) -> str:
    name = "th" if cell.header else "td"
    scope = f' scope="{names}"' if cell.header and names else ""
    spans = "".join(
        f' {attribute}="{span}"' for attribute, span in (("rowspan", cell.row_span), ("colspan", cell.col_span)) if span > 1
    )
    return f"<{name}{scope}{spans}>{_simply(cell.blocks, words)}</{name}>"


def _simply(blocks: tuple[Block, ...], words: Words) -> str:
    """Blocks in a cell or an item: a first paragraph needs no element of its own."""
    if blocks and isinstance(blocks[0], Paragraph) and not any(isinstance(block, Paragraph) for block in blocks[1:]):
        return "".join([_inlines(blocks[0].inlines, words), *(f"\n{_block(block, words)}" for block in blocks[1:])])
    return "".join(_block(block, words) for block in blocks)


def _block(block: Block, words: Words) -> str:
    if isinstance(block, Heading):
        return _element(f"h{block.level}", block.inlines, words)
    if isinstance(block, Paragraph):
        text = _element("p", block.inlines, words)
        return f"<blockquote>{text}</blockquote>" if block.quoted else text
    if isinstance(block, ListBlock):
        return "\n".join(_list(block, words))
    if isinstance(block, Table):
        return table_html(block, words)
    if isinstance(block, Figure):
        shown = f"<p>{_text(words.of_picture(block.alt, captioned=block.is_worded))}</p>"
        return f"{shown}\n<p>{_inlines(block.caption, words)}</p>" if block.caption else shown
    return _note(block, words)


def _note(note: Note, words: Words) -> str:
    sign = f"<sup>{_text(note.label)}</sup> " if note.label else ""
    return f'<p role="doc-footnote">{sign}{_inlines(note.inlines, words)}</p>'


def _list(block: ListBlock, words: Words) -> Iterator[str]:
    name = "ol" if block.numbered else "ul"
    yield f"<{name}>"
    for number, item in enumerate(block.items, 1):
        yield _item(item, number, words, numbered=block.numbered)
    yield f"</{name}>"


def _item(item: ListItem, number: int, words: Words, *, numbered: bool) -> str:
    """An item; a label that the list itself would not show stands before the text."""
    value, label = "", f"{_text(item.label)} " if item.label else ""
    digits = item.label.rstrip(".)")
    if numbered and (not item.label or (digits.isdecimal() and is_order(item.label))):
        label = ""
        value = f' value="{int(digits)}"' if digits and int(digits) != number else ""
    return f"<li{value}>{label}{_simply(item.blocks, words)}</li>"


def _element(name: str, inlines: Inlines, words: Words) -> str:
    """An element around runs; it names their language when all are in one that is not the document's (WCAG 3.1.2)."""
    languages = {run.language for run in inlines if run.text.strip()}
    language = next(iter(languages)) if len(languages) == 1 else None
    return f"<{name}{_lang(language)}>{_inlines(inlines, words, language)}</{name}>"


def _lang(language: str | None) -> str:
    return f' lang="{_text(language)}"' if language else ""


def _inlines(inlines: Inlines, words: Words, around: str | None = None) -> str:
    """Runs, those in another language than what is ``around`` them each in an element that names it."""
    parts = []
    for language, group in groupby(inlines, key=lambda run: run.language):
        text = _linked(list(group), words)
        plain = language in {None, around} or not text.strip()
        parts.append(text if plain else f"<span{_lang(language)}>{text}</span>")
    return "".join(parts).strip()


def _linked(inlines: Sequence[Inline], words: Words) -> str:
    parts: list[str] = []
    linked = ""
    for number, run in enumerate(inlines):
        linked += _run(run, words)
        if number + 1 < len(inlines) and inlines[number + 1].link == run.link:
            continue
        target = safe_link(run.link)
        parts.append(f'<a href="{escape(target)}">{linked}</a>' if target else linked)
        linked = ""
    return "".join(parts)


def _run(run: Inline, words: Words) -> str:
    if run.run is Run.PICTURE:
        return _text(words.of_picture(run.text))
    if run.run is Run.FIELD:
        return _text(words.of_field(run.text, run.value))
    if run.run is Run.CHECK:
        return _text(words.of_check(run.text, ticked=run.value is not None))
    if run.run is Run.BUTTON:
        return _text(words.button.format(run.text))
    text = _text(without_leaders(run.text)).replace("\n", "<br>\n")
    if run.run is Run.NOTE:
        return f"<sup>{text}</sup>"
    if run.run is Run.UNSURE:
        text = f"<mark>{words.of_unsure(text)}</mark>"
    if run.expansion:
        text = f'<abbr title="{_text(run.expansion)}">{text}</abbr>'
    text = f"<em>{text}</em>" if run.italic else text
    return f"<strong>{text}</strong>" if run.bold else text


def _text(text: str) -> str:
    return escape(safe_text(text))
