"""Tables and lists that the end of a page has cut."""

from bilagekoll.content.blocks import ListBlock, Omission, Table
from bilagekoll.content.layout import from_layout
from tests.content.layout.writing import PROSE, across, blocks, cells_of, line, lines, page, upright, words_of

LEFTS = (50, 200, 330)
HEAD = ["Datum", "Tid", "Plats"]
BOLD = {"bold": True}


def rows_of(rows, top: float):
    found = []
    for number, row in enumerate(rows):
        for left, text in zip(LEFTS, row, strict=True):
            found += line(text, left, top - 20 * number, **(BOLD if row is HEAD else {})) if text else []
    return found


def drawn(number: int, rows, top: float, *more):
    heights = [top + 15 - 20 * step for step in range(len(rows) + 1)]
    rules = across(45, 450, *heights) + upright(heights[-1], heights[0], 45, 190, 320, 450)
    return page(*more, rows_of(rows, top), number=number, rules=rules)


FIRST = [HEAD, ["12 mars", "8.15", "Plan 2"], ["14 mars", "10.40", "Plan 1 hos"]]


def test_a_table_goes_on_on_the_next_page_under_the_same_head():
    pages = [drawn(1, FIRST, 140, lines(PROSE, 50, 400)), drawn(2, [HEAD, ["19 mars", "7.00", "Plan 5"]], 700)]
    found, left_out = from_layout(pages)
    (table,) = [block for block in found if isinstance(block, Table)]
    assert cells_of(table) == [*FIRST, ["19 mars", "7.00", "Plan 5"]]
    assert [(item.why, item.text, item.page) for item in left_out] == [(Omission.REPEATED, text, 2) for text in HEAD]


def test_a_row_that_the_break_has_cut_is_one():
    pages = [drawn(1, FIRST, 140, lines(PROSE, 50, 400)), drawn(2, [["", "", "röntgen"], ["19 mars", "7.00", "Plan 5"]], 700)]
    (table,) = [block for block in blocks(*pages) if isinstance(block, Table)]
    assert cells_of(table)[2:] == [["14 mars", "10.40", "Plan 1 hos röntgen"], ["19 mars", "7.00", "Plan 5"]]


def test_tables_with_text_between_or_other_columns_stay_two():
    other = drawn(2, [HEAD, ["19 mars", "7.00", "Plan 5"]], 600, lines(PROSE, 50, 780))
    assert sum(isinstance(block, Table) for block in blocks(drawn(1, FIRST, 140, lines(PROSE, 50, 400)), other)) == 2


def items(signs, base: float, number: int):
    return page(*(line(f"{sign} Punkt {sign} i listan.", 50, base - 13 * step) for step, sign in enumerate(signs)), number=number)


def test_a_list_goes_on_on_the_next_page():
    (found,) = blocks(items(["1.", "2."], 200, 1), items(["3.", "4."], 700, 2))
    assert isinstance(found, ListBlock)
    assert [item.label for item in found.items] == ["1.", "2.", "3.", "4."]


def test_numbers_that_begin_again_are_another_list():
    found = blocks(items(["1.", "2.", "1.", "2."], 700, 1))
    assert [len(block.items) for block in found if isinstance(block, ListBlock)] == [2, 2]


def test_a_footnote_between_the_items_stands_after_the_list():
    figure = line("1", 145, 204, 6)
    note = line("1", 50, 64, 6) + line("Se riktlinjen om brev till patienter.", 58, 60, 8)
    first = items(["1.", "2."], 200, 1)
    found = blocks(page(list(first.words), figure, note, lines(PROSE, 50, 500)), items(["3."], 700, 2))
    (whole,) = [block for block in found if isinstance(block, ListBlock)]
    assert len(whole.items) == 3
    assert words_of(found[0]).startswith(PROSE[0])
