"""Rows and columns that only where they stand shows."""

import pytest

from bilagekoll.content.blocks import Doubt, Paragraph, Table, text_of
from bilagekoll.content.from_tags import read_tags
from bilagekoll.facts.place import Place
from tests.building import Tag, structure

EXERCISES = [("Övning", "Gånger per dag", "Antal"), ("Böj", "3", "10"), ("Sträck", "3", "10")]
LEFTS = (59, 152, 300)


def cell(text, left, top, *, role="NonStruct", page=1):
    """Words in a cell, 5 points a letter, with a line drawn around them as browsers tag it."""
    words = Tag("NonStruct", text, place=Place(page=page, box=(left, top - 11, left + 5 * len(text), top)))
    return Tag(role, words, place=Place(page=page, box=(left - 9, top - 16, left + 90, top)))


def rows(texts, step=23, **facts):
    return [
        [cell(text, left, 336 - step * number, **facts) for text, left in zip(row, LEFTS, strict=False)]
        for number, row in enumerate(texts)
    ]


def blocks(*tags):
    return read_tags(structure(Tag("Document", *tags))).blocks


def cells(table):
    return [tuple(" ".join(text_of(block.inlines) for block in cell.blocks) for cell in row) for row in table.rows]


def test_rows_of_cells():
    (table,) = blocks(Tag("NonStruct", *(Tag("NonStruct", *row) for row in rows(EXERCISES))))
    assert cells(table) == EXERCISES
    assert table.doubt is Doubt.TABLE
    assert [cell.header for cell in table.rows[0]] == [True, True, True]


def test_a_list_of_definitions():
    texts = [("Dag", "torsdag"), ("Klockan", "08.40"), ("Plats", "ingång 21")]
    (table,) = blocks(Tag("Div", *(cell for row in rows(texts) for cell in row)))
    assert cells(table) == texts
    assert not any(cell.header for row in table.rows for cell in row)


def moved(number, **changes):
    """Rows of which the cells of one are something else."""
    made = rows(EXERCISES[1:])
    made[number] = [cell(text, left, **changes) for text, left in zip(("ett", "två", "tre"), LEFTS, strict=True)]
    return made


@pytest.mark.parametrize(
    "parts",
    [
        [cell("Dag", 59, 336), cell("torsdag", 152, 336)],
        [cell("Dag", 59, 336), cell("torsdag", 59, 323), cell("Tid", 59, 310), cell("08.40", 59, 297)],
        [cell("Dag", 59, 336), cell("torsdag", 152, 336), cell("Tid", 90, 310), cell("08.40", 220, 310)],
        [cell("Dag", 59, 336), cell("torsdag", 152, 336), cell("Tid", 59, 310)],
        [Tag("NonStruct", *row) for row in moved(1, top=336)],
        [Tag("NonStruct", *row) for row in moved(1, top=313, page=2)],
        [Tag("NonStruct", *row) for row in moved(1, top=313, role="H2")],
        [
            Tag("NonStruct", Tag("NonStruct", "a"), Tag("NonStruct", "b")),
            Tag("NonStruct", Tag("NonStruct", "c"), Tag("NonStruct", "d")),
        ],
    ],
    ids=["one row", "one column", "other columns", "a cell short", "on one another", "two pages", "headings", "nowhere"],
)
def test_what_is_none(parts):
    assert not any(isinstance(block, Table) for block in blocks(Tag("NonStruct", *parts)))


def test_groups_of_many_elements_are_not_looked_through():
    many = [cell for row in rows([("Dag", "torsdag")] * 600, step=0.5) for cell in row]
    assert all(isinstance(block, Paragraph) for block in blocks(Tag("Div", *many)))
