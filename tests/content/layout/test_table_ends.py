"""Where tables end, go on and have rows of several lines."""

from bilagekoll.content.blocks import Table
from tests.content.layout.writing import across, blocks, cells_of, line, lines, page, words_of


def rows_at(top, *rows, step=20, lefts=(70, 250, 400), **style):
    return [
        word
        for n, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=True)
        for word in line(text, left, top - step * n, **style)
    ]


HEAD = ("Medicin", "Uppehåll", "Börja igen")
BODY = (("Betablockerare", "48 timmar", "efter provet"), ("Kalciumantagonister", "24 timmar", "efter provet"))


def test_the_footer_of_the_page_is_no_row():
    (table, footer) = blocks(
        page(rows_at(160, HEAD, bold=True), rows_at(140, *BODY), line("Exempelsjukhuset, 000 00 Exempelstad", 220, 30, 8))
    )
    assert cells_of(table) == [list(HEAD), *map(list, BODY)]
    assert words_of(footer).startswith("Exempelsjukhuset")


def test_a_table_that_repeats_its_head_goes_on_with_one_row():
    first = page(rows_at(160, HEAD, bold=True), rows_at(140, *BODY))
    more = line("Om du behöver hjälp av en tolk ordnar vi det utan kostnad för dig, och en anhörig får gärna vara med", 66, 730)
    second = page(rows_at(780, HEAD, bold=True), rows_at(760, ("Nitroglycerin", "12 timmar", "efter provet")), more, number=2)
    table, text = blocks(first, second)
    assert cells_of(table)[-1] == ["Nitroglycerin", "12 timmar", "efter provet"]
    assert len(cells_of(table)) == 4
    assert words_of(text).startswith("Om du")


def test_cells_in_two_lines_in_every_column_are_one_row():
    wrapped = [("Ekokardiografi", "onsdag 4 februari", "Fysiologen, hus 21,"), ("(UKG)", "klockan 13.15", "plan 2")]
    words = [*rows_at(700, HEAD, bold=True), *rows_at(676, *wrapped, step=13), *rows_at(639, BODY[0]), *rows_at(615, BODY[1])]
    (table,) = blocks(page(words))
    assert cells_of(table)[1] == ["Ekokardiografi (UKG)", "onsdag 4 februari klockan 13.15", "Fysiologen, hus 21, plan 2"]


def test_text_between_two_ruled_tables_belongs_to_neither():
    heights = (716, 696, 676, 656)
    first, second = rows_at(702, HEAD, *BODY), rows_at(502, HEAD, *BODY)
    text = lines(["Ta dina vanliga mediciner som du brukar göra på morgonen, om inte läkaren har sagt något annat."] * 4, 70, 630)
    short = lines(["Så går det till", "Anmäl dig i kassan", "Klä av dig", "Vila en stund", "Gå hem"], 70, 570)
    ruled = across(66, 520, *heights, *(height - 200 for height in heights))
    found = blocks(page(first, text, short, second, rules=ruled))
    assert [cells_of(block) for block in found if isinstance(block, Table)] == [[list(HEAD), *map(list, BODY)]] * 2
