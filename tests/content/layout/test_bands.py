"""Drawn tables in which not every row has its line, or a line is no edge of a cell."""

from itertools import pairwise

from bilagekoll.content.blocks import Paragraph
from bilagekoll.facts.layout import Area
from tests.content.layout.test_tables import tables, written
from tests.content.layout.writing import across, blocks, cells_of, line, lines, page, upright, words_of

HEAD = ["Läkemedel", "Morgon", "Kväll"]
FRAME = across(45, 450, 715, 695) + upright(560, 715, 45, 190, 320, 450) + across(45, 450, 560)


def test_names_without_figures_are_rows_of_their_own():
    rows = [["Värk", "", ""], ["Alvedon", "2", "2"], ["Ipren", "1", "0"], ["Blodtryck", "", ""], ["Losartan", "1", "1"]]
    (table,) = tables(written([HEAD, *rows]), rules=FRAME)
    assert cells_of(table) == [HEAD, *rows]


def test_a_name_that_goes_on_is_no_row():
    rows = [["Alvedon mot", "2", "2"], ["värk", "", ""], ["Ipren", "1", "0"], ["Losartan", "1", "1"]]
    (table,) = tables(written([HEAD, *rows]), rules=FRAME)
    assert [row[0] for row in cells_of(table)] == ["Läkemedel", "Alvedon mot värk", "Ipren", "Losartan"]


def test_paragraphs_set_apart_that_begin_level_with_a_name_are_rows():
    words = written([["Tid", "Vad du gör", "Ta med"]])
    words += line("Måndag", 50, 675) + lines(["Du lämnar prov på", "laboratoriet i hus", "fyra."], 200, 675)
    words += lines(["Legitimation och", "remiss."], 330, 675)
    words += line("Onsdag", 50, 620) + lines(["Du träffar läkaren", "på mottagningen."], 200, 620) + line("Medicinlista.", 330, 620)
    (table,) = tables(words, rules=FRAME)
    assert cells_of(table)[1:] == [
        ["Måndag", "Du lämnar prov på laboratoriet i hus fyra.", "Legitimation och remiss."],
        ["Onsdag", "Du träffar läkaren på mottagningen.", "Medicinlista."],
    ]


def test_a_value_beside_the_second_line_of_a_name_is_no_row():
    words = written([HEAD]) + lines(["Kortison i", "Tablett"], 50, 675) + line("1", 200, 668) + line("1", 330, 668)
    (table,) = tables(words, rules=FRAME)
    assert cells_of(table)[1:] == [["Kortison i Tablett", "1", "1"]]


def test_sentences_in_a_head_are_no_rows():
    heads = [
        ["Antal dagar", "Antal gånger", "Antal timmar"],
        ["med värk", "per dygn", "per natt"],
        ["i veckan", "i snitt", "i snitt"],
    ]
    values = [["3", "2", "1"]]
    rules = across(45, 450, 715, 650, 560) + upright(560, 715, 45, 190, 320, 450)
    (table,) = tables(written(heads) + written(values, top=640), rules=rules)
    assert cells_of(table) == [
        ["Antal dagar med värk i veckan", "Antal gånger per dygn i snitt", "Antal timmar per natt i snitt"],
        ["3", "2", "1"],
    ]


def test_a_paragraph_whose_lines_are_each_shaded_is_no_table():
    text = [
        "Du får inte äta eller dricka efter midnatt, men",
        "du kan ta dina vanliga mediciner med lite vatten",
        "om läkaren inte har sagt något annat till dig vid",
        "besöket på mottagningen.",
    ]
    areas = tuple(Area((45, 695 - 13 * number, 300, 708 - 13 * number)) for number in range(len(text)))
    found = blocks(page(lines(text, 50, 698), areas=areas))
    assert [type(block) for block in found] == [Paragraph]
    assert words_of(found[0]) == " ".join(text)


def test_a_paragraph_shaded_within_its_cell_makes_no_column():
    edges = (45, 190, 320, 450)
    cells = [(left, right, 695 - 20 * row) for row in range(4) for left, right in pairwise(edges)]
    areas = [Area((left, bottom, right, bottom + 20)) for left, right, bottom in cells]
    areas += [Area((left + 5, 715 - 20, right - 5, 715)) for left, right in pairwise(edges)]
    rows = [HEAD, ["Alvedon", "2", "2"], ["Ipren", "1", "0"], ["Losartan", "1", "1"]]
    rules = upright(675, 695, 50, 185, 195, 315, 325, 445)
    (table,) = tables(written(rows), areas=tuple(areas), rules=rules)
    assert cells_of(table) == rows
    assert all(cell.col_span == 1 for row in table.rows for cell in row)


def test_a_frame_around_columns_is_no_table_of_one_cell():
    shading = (Area((45, 690, 450, 710)), Area((45, 590, 110, 690)))
    days = [
        ["Tid", "Måndag", "Tisdag", "Onsdag"],
        ["8.30", "Samling", "Samling", "Samling"],
        ["9.00", "Bassäng", "Promenad", "Kök"],
        ["10.15", "Logoped", "Kurator", "Vila"],
    ]
    (table,) = tables(written(days, lefts=(50, 130, 240, 350), top=696, bold=(0,)), areas=shading)
    assert cells_of(table) == days


def test_a_heading_between_lines_parts_two_tables():
    daily = [["Metoprolol", "50 mg", "Blodtryck"], ["Omeprazol", "20 mg", "Skyddar magen"]]
    needed = [["Paracetamol", "500 mg", "Värk och feber"], ["Laktulos", "30 ml", "Förstoppning"]]
    head = ["Läkemedel", "Styrka", "Används för"]
    words = written([head, *daily], bold=(0,)) + line("Läkemedel vid behov", 50, 625, 13.0, bold=True)
    words += written([head, *needed], top=590, bold=(0,))
    first, second = tables(words, rules=across(45, 450, 715, 695, 650, 605, 585, 540))
    assert cells_of(first) == [head, *daily]
    assert cells_of(second) == [head, *needed]


def test_a_column_in_which_nothing_is_filled_in_has_its_name():
    head = ["Läkemedel", "Morgon", "Natt", "Används för"]
    rows = [["Metoprolol", "1", "", "Blodtryck"], ["Metformin", "2", "", "Diabetes"], ["Furosemid", "1", "", "Svullnad"]]
    (table,) = tables(written([head, *rows], lefts=(50, 200, 245, 280), bold=(0,)), rules=across(45, 450, 715, 695, 630))
    assert cells_of(table) == [head, *rows]


def test_the_sum_below_the_last_line_is_a_row():
    head = ["Beskrivning", "Antal", "Belopp"]
    rows = [["Besök hos läkare", "1", "250,00"], ["Ljusbehandling", "3", "450,00"]]
    words = written([head, *rows], lefts=(50, 250, 418), bold=(0,)) + line("Att betala", 50, 638, bold=True)
    (table,) = tables(words + line("700,00", 418, 638, bold=True), rules=across(45, 450, 715, 695, 655))
    assert cells_of(table) == [head, *rows, ["Att betala", "", "700,00"]]


def test_text_below_the_last_line_is_no_sum():
    head = ["Beskrivning", "Antal", "Belopp"]
    rows = [["Besök hos läkare", "1", "250,00"], ["Ljusbehandling", "3", "450,00"]]
    words = written([head, *rows], lefts=(50, 250, 418), bold=(0,)) + line("Betala senast den 20 december.", 50, 638)
    (table,) = tables(words, rules=across(45, 450, 715, 695, 655))
    assert cells_of(table) == [head, *rows]


def test_leaders_at_the_end_of_a_cell_say_nothing():
    rows = [["Besök ..........", "250", "300"], ["Operation .......", "400", "500"], ["Prov ...........", "0", "0"]]
    rules = across(45, 450, 715, 695, 675, 655) + upright(655, 715, 45, 190, 320, 450)
    (table,) = tables(written(rows), rules=rules)
    assert [row[0] for row in cells_of(table)] == ["Besök", "Operation", "Prov"]


def test_figures_in_columns_that_no_line_parts():
    head = ["Åldersgrupp", "Antal", "Andel", "Kostnad"]
    rows = [["0–17 år", "344", "75,2", "1 219"], ["18–64 år", "53", "11,6", "2 351"], ["65 år och äldre", "61", "13,2", "918"]]
    words = written([head, *rows], lefts=(50, 200, 280, 360), bold=(0,))
    (table,) = tables(words, rules=across(45, 450, 715, 695, 640) + upright(640, 715, 45, 190, 450))
    assert cells_of(table) == [head, *rows]


def test_words_in_a_drawn_cell_are_no_columns():
    rows = [["Frukost", "fil   flingor   bär"], ["Lunch", "fisk   ris   sallad"], ["Middag", "soppa   bröd   ost"]]
    words = [
        w
        for n, row in enumerate(rows)
        for w in line(row[0], 50, 700 - 20 * n) + line(row[1].replace("   ", " "), 200, 700 - 20 * n)
    ]
    (table,) = tables(words, rules=across(45, 450, 715, 695, 675, 655) + upright(655, 715, 45, 190, 450))
    assert [len(row) for row in cells_of(table)] == [2, 2, 2]
