"""Writes pages by hand: words where a test wants them, 0.5 of the size a letter, 0.25 a space."""

from dataclasses import replace
from typing import Any

from bilagekoll.content.blocks import Block, Heading, ListBlock, Paragraph, Table, text_of
from bilagekoll.content.layout import from_layout
from bilagekoll.facts.layout import DESCENT, LayoutPage, Rule, Word

LETTER, SPACE = 0.5, 0.25


def line(text: str, left: float, base: float, size: float = 10.0, **style: Any) -> list[Word]:
    """The words of a text on a base line."""
    words: list[Word] = []
    for number, part in enumerate(text.split(" ")):
        width = LETTER * size * len(part)
        box = (left, base - DESCENT * size, left + width, base + (1 - DESCENT) * size)
        words.append(Word(part, box, size, spaced=number > 0, **style))
        left += width + SPACE * size
    return words


def lines(texts: list[str], left: float, base: float, size: float = 10.0, step: float = 1.3, **style: Any) -> list[Word]:
    """Texts on lines below one another."""
    return [word for number, text in enumerate(texts) for word in line(text, left, base - number * step * size, size, **style)]


def page(*groups: list[Word], number: int = 1, **changes: Any) -> LayoutPage:
    """An A4 page of words."""
    empty = LayoutPage(number=number, width=595.0, height=842.0, words=tuple(word for group in groups for word in group))
    return replace(empty, **changes)


def across(left: float, right: float, *heights: float) -> tuple[Rule, ...]:
    """Lines that lie."""
    return tuple(Rule((left, y - 0.25, right, y + 0.25)) for y in heights)


def upright(bottom: float, top: float, *places: float) -> tuple[Rule, ...]:
    """Lines that stand."""
    return tuple(Rule((x - 0.25, bottom, x + 0.25, top)) for x in places)


def blocks(*pages: LayoutPage) -> tuple[Block, ...]:
    """What the analysis makes of pages."""
    return from_layout(pages)[0]


def words_of(block: Block) -> str:
    """The text of a block, of any kind, with line feeds between its parts."""
    if isinstance(block, ListBlock):
        return "\n".join(words_of(inner) for item in block.items for inner in item.blocks)
    if isinstance(block, Table):
        return "\n".join(" | ".join(cells) for cells in cells_of(block))
    return text_of(block.inlines) if isinstance(block, Heading | Paragraph) else ""


def cells_of(table: Table) -> list[list[str]]:
    """The texts of a table's cells."""
    return [[" ".join(words_of(block) for block in cell.blocks) for cell in row] for row in table.rows]


def texts(*pages: LayoutPage) -> list[str]:
    """The texts of all blocks of pages."""
    return [words_of(block) for block in blocks(*pages)]


PROSE = [
    "Du är välkommen till oss för en undersökning av",
    "ögonen. Då bedömer läkaren om du behöver opereras",
    "för grå starr. Besöket tar ungefär två timmar, och",
    "du får inte köra bil efteråt eftersom vi droppar i",
    "ögonen så att pupillerna vidgas under dagen.",
]
"""A paragraph of five lines."""
MORE = [
    "Ordna så att någon kan följa dig hem och vara hos",
    "dig under den första natten efter en operation på",
    "sjukhuset. Ring till mottagningen om du har feber,",
    "är förkyld eller har ont i ögat innan du ska åka",
    "hit, så bestämmer vi tillsammans om en ny tid.",
]
"""Another."""
