"""Documents to write, and the words to write them with."""

from bilagekoll.content.blocks import Cell, Document, Inline, ListBlock, ListItem, Paragraph, Table
from bilagekoll.reports.text import words_in

WORDS = words_in("sv")


def document(*blocks, **facts):
    return Document(blocks, **facts)


def p(*runs, **facts):
    return Paragraph(tuple(Inline(run) if isinstance(run, str) else run for run in runs), **facts)


def bullets(*items, numbered=False):
    return ListBlock(tuple(item if isinstance(item, ListItem) else ListItem("", (p(item),)) for item in items), numbered=numbered)


def table(*rows, head=1, caption=(), **facts):
    """A table of texts; the first rows are headers."""
    made = tuple(
        tuple(cell if isinstance(cell, Cell) else Cell((p(cell),) if cell else (), header=number < head) for cell in row)
        for number, row in enumerate(rows)
    )
    return Table(made, caption, **facts)


SCHEDULE = table(("Vecka", "Morgon", "Kväll"), ("Vecka 1", "1 droppe", "1 droppe"), ("Vecka 2", "1 droppe", "–"))
RESULTS = table(
    ("Prov", "Ditt värde", "Referensvärde", "Bedömning"),
    ("Kalium", "4,9 mmol/L", "3,5–4,6 mmol/L", "Något högt"),
    ("Kreatinin", "88 µmol/L", "60–105 µmol/L", "Normalt"),
)
