from bilagekoll.content.blocks import Doubt, Heading, ListBlock, Table
from bilagekoll.facts.layout import Area
from tests.content.layout.writing import MORE, PROSE, across, blocks, cells_of, line, lines, page, upright, words_of

HEAD = ["Prov", "Värde", "Referens"]
ROWS = [["Hemoglobin", "142 g/L", "134–170"], ["Kreatinin", "88 µmol/L", "60–105"], ["Kalium", "4,9 mmol/L", "3,5–4,6"]]


def written(rows, lefts=(50, 200, 330), top=700, step=20, bold=()):
    return [
        word
        for number, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=False)
        if text
        for word in line(text, left, top - step * number, bold=number in bold)
    ]


def tables(*words, **shapes) -> list[Table]:
    return [
        block for block in blocks(page(*words, lines(PROSE, 50, 400), lines(MORE, 50, 300), **shapes)) if isinstance(block, Table)
    ]


def test_lines_both_ways():
    rules = across(45, 450, 715, 695, 675, 655, 635) + upright(635, 715, 45, 190, 320, 450)
    (table,) = tables(written([HEAD, *ROWS], bold=(0,)), rules=rules)
    assert cells_of(table) == [HEAD, *ROWS]
    assert [cell.header for cell in table.rows[0]] == [True, True, True]
    assert not any(cell.header for cell in table.rows[1])
    assert table.doubt is None


def test_a_missing_line_joins_cells():
    rules = across(45, 450, 715, 695, 675) + upright(675, 715, 45, 450) + upright(675, 695, 190, 320)
    (table,) = tables(line("Alla dina prover", 50, 700) + written([["a b", "c d", "e f"]], top=680), rules=rules)
    assert cells_of(table) == [["Alla dina prover"], ["a b", "c d", "e f"]]
    assert table.rows[0][0].col_span == 3


def test_a_cell_of_several_lines():
    rules = across(45, 450, 715, 680, 655) + upright(655, 715, 45, 190, 450)
    words = lines(["Långtids-", "socker"], 50, 703) + line("39 mmol/mol", 200, 703) + written([["Kalium", "4,9"]], top=665)
    (table,) = tables(words, rules=rules)
    assert cells_of(table) == [["Långtidssocker", "39 mmol/mol"], ["Kalium", "4,9"]]


def test_open_sides():
    rules = across(45, 450, 715, 695, 675, 655, 635) + upright(635, 715, 190, 320)
    assert cells_of(tables(written([HEAD, *ROWS]), rules=rules)[0]) == [HEAD, *ROWS]


def test_every_second_row_shaded():
    areas = tuple(
        Area((left, bottom, right, bottom + 20))
        for bottom in (694, 654, 614)
        for left, right in ((45, 190), (190, 320), (320, 450))
    )
    rows = [HEAD, *ROWS, ["TSH", "2,1 mIE/L", "0,4–4,0"]]
    assert cells_of(tables(written(rows), areas=areas)[0]) == rows


def test_names_above_figures_are_the_head_whatever_their_weight():
    rules = across(45, 450, 715, 692, 672, 652, 632) + upright(632, 715, 45, 190, 320, 450)
    plain = [
        ["Prov", "Värde", "Referens"],
        ["Hemoglobin", "142 g/L", "134–170"],
        ["Kalium", "4,9 mmol/L", "3,5–4,6"],
        ["Järn", "18 µmol/L", "9–34"],
    ]
    (table,) = tables(
        *(
            line(text, left, 700 - 20 * row)
            for row, texts in enumerate(plain)
            for left, text in zip((50, 195, 325), texts, strict=True)
        ),
        rules=rules,
    )
    assert [[cell.header for cell in row] for row in table.rows] == [[True] * 3, *[[False] * 3] * 3]


def test_a_last_row_that_alone_is_shaded():
    areas = tuple(
        Area((left, bottom, right, top))
        for bottom, top in ((694, 714), (674, 694), (634, 654))
        for left, right in ((45, 190), (190, 320), (320, 450))
    )
    (table,) = tables(written([HEAD, *ROWS]), areas=areas)
    assert cells_of(table) == [HEAD, *ROWS]


def test_a_header_in_a_narrow_cell_is_one_name():
    words = written([["1", "ja"], ["2", "nej"]], lefts=(50, 200), top=640) + lines(
        ["Antal", "Tabletter", "Morgon"], 50, 700, bold=True
    )
    rules = across(45, 300, 715, 655, 632, 612) + upright(612, 715, 45, 190, 300)
    (table,) = tables(words + line("Svar", 200, 700, bold=True), rules=rules)
    assert cells_of(table)[0] == ["Antal Tabletter Morgon", "Svar"]


def test_lines_above_and_below_only():
    (table,) = tables(written([HEAD, *ROWS]), rules=across(45, 450, 712, 692, 632))
    assert cells_of(table) == [HEAD, *ROWS]
    assert table.doubt is Doubt.TABLE


def test_a_head_over_two_columns():
    words = written(
        [["Hemoglobin", "142", "139"], ["Kreatinin", "88", "91"], ["Kalium", "4,9", "4,7"]], lefts=(50, 200, 260), top=680
    )
    (table,) = tables(line("Provet", 50, 700) + line("Svar i våras", 205, 700), words, rules=across(45, 330, 712, 692, 632))
    assert cells_of(table)[0] == ["Provet", "Svar i våras"]
    assert table.rows[0][1].col_span == 2


def test_no_lines_at_all():
    (table,) = tables(written([HEAD, *ROWS]))
    assert cells_of(table) == [HEAD, *ROWS]
    assert table.doubt is Doubt.TABLE


def test_a_caption_above():
    (table,) = tables(line("Tabell 1. Dina värden", 50, 730), written([HEAD, *ROWS]))
    assert "".join(run.text for run in table.caption) == "Tabell 1. Dina värden"


def test_two_columns_of_text_are_no_table():
    assert not [block for block in blocks(page(lines(PROSE, 40, 700), lines(MORE, 320, 700))) if isinstance(block, Table)]


def test_labels_with_answers_are_no_table():
    assert tables(written([["Namn:", "Tolvan Exempelsson"], ["Adress:", "Exempelgatan 12"], ["Ort:", "Exempelstad"]])) == []


def test_a_table_of_contents_is_no_table():
    rows = [
        ["Vad är grå starr?", "", "3"],
        ["Så går operationen till", "", "5"],
        ["När du har kommit hem", "", "12"],
        ["Frågor och svar", "", "14"],
    ]
    assert tables(written(rows)) == []


def test_a_frame_around_text_is_no_table():
    rules = across(40, 560, 720, 620) + upright(620, 720, 40, 560)
    assert tables(lines(PROSE, 50, 700), rules=rules) == []


def test_a_chart_is_no_table():
    rules = across(60, 400, 500, 530, 560, 590, 620) + upright(500, 620, 60, 160, 260, 400)
    assert tables(line("2019 2020 2021", 60, 480), rules=rules) == []


def test_a_table_below_columns_of_addresses():
    sender = lines(["Tolvan Exempelsson", "Exempelgatan 12", "Exempelstad"], 50, 800)
    office = lines(["Region Exempel", "Ögonmottagningen", "Sjukhusvägen 1"], 330, 800)
    (table,) = tables(sender, office, written([HEAD, *ROWS]))
    assert cells_of(table) == [HEAD, *ROWS]


def test_a_row_without_lines_between_its_columns():
    rules = (
        across(45, 450, 715, 695, 675, 655) + upright(655, 675, 190, 320) + upright(695, 715, 190, 320) + upright(655, 715, 45, 450)
    )
    assert cells_of(tables(written([HEAD, *ROWS[:2]]), rules=rules)[0]) == [HEAD, *ROWS[:2]]


def test_a_head_with_a_line_of_its_own_over_two_columns():
    body = written(
        [["Hemoglobin", "142", "139"], ["Kreatinin", "88", "91"], ["Kalium", "4,9", "4,7"]], lefts=(50, 200, 260), top=660
    )
    head = line("Svar", 225, 700) + written([["Prov", "Våren", "Hösten"]], lefts=(50, 200, 260), top=680)
    (table,) = tables(
        head, body, rules=(*across(45, 330, 712, 612), *across(195, 330, 695), *across(45, 190, 673), *across(195, 330, 673))
    )
    assert cells_of(table)[:2] == [["", "Svar"], ["Prov", "Våren", "Hösten"]]
    assert table.rows[0][1].col_span == 2


def test_a_drawing_of_thousands_of_lines_is_no_table():
    rules = tuple(rule for y in range(0, 800, 4) for x in range(0, 590, 30) for rule in across(x, x + 20, float(y)))
    areas = tuple(Area((x, y, x + 3.0, y + 3.0)) for y in range(0, 800, 8) for x in range(0, 590, 8))
    assert tables(rules=rules, areas=areas) == []


WIDE = ["Datum", "Tid", "Vad"]
CUT = [
    WIDE,
    ["12", "8.15", "Blodprov och samtal med"],
    ["mars", "", "narkossköterskan"],
    ["14", "9.40", "Röntgen av lungorna"],
    ["mars", "", ""],
]


def stepped(rows, steps, bold=()):
    base, words = 700.0, []
    for number, row in enumerate(rows):
        base -= steps[number]
        words += written([row], (50, 150, 250), base, bold=(0,) if number in bold else ())
    return words


def test_cells_of_several_lines_without_rules():
    (table,) = tables(stepped(CUT, [0, 22, 13, 22, 13], bold=(0,)))
    assert cells_of(table) == [
        WIDE,
        ["12 mars", "8.15", "Blodprov och samtal med narkossköterskan"],
        ["14 mars", "9.40", "Röntgen av lungorna"],
    ]


def test_rows_that_fill_all_columns_are_rows_whatever_their_steps():
    (table,) = tables(stepped([HEAD, *ROWS], [0, 26, 13, 13], bold=(0,)))
    assert cells_of(table) == [HEAD, *ROWS]


def test_a_heading_right_below_a_table_is_no_row_of_it():
    found = blocks(
        page(stepped([HEAD, *ROWS], [0, 20, 20, 20], bold=(0,)), line("Kontakt", 50, 612, 13, bold=True), lines(PROSE, 50, 400))
    )
    assert [words_of(block) for block in found if isinstance(block, Heading)] == ["Kontakt"]


def test_a_head_above_the_first_line_of_a_table():
    (table,) = tables(written([HEAD, *ROWS], bold=(0,)), rules=across(45, 450, 695, 675, 655, 635))
    assert cells_of(table) == [HEAD, *ROWS]


def test_a_head_in_one_piece_is_parted_where_the_columns_begin():
    lefts, head = (50, 118, 151), ["Saccharometer", "Vatten", "Glukos"]
    rows = [["2", "24", "0"], ["3", "12", "12"], ["4", "4", "12"]]
    (table,) = tables(written([head], lefts, 715, bold=(0,)), written(rows, lefts, 700, 13))
    assert cells_of(table) == [head, *rows]


def test_a_list_in_a_cell():
    rules = across(45, 450, 715, 680, 655) + upright(655, 715, 45, 190, 450)
    words = line("Ta med", 50, 703) + lines(["• legitimation", "• glasögon"], 200, 703) + written([["Kalium", "4,9"]], top=665)
    (table,) = tables(words, rules=rules)
    (found,) = table.rows[0][1].blocks
    assert isinstance(found, ListBlock)
    assert len(found.items) == 2


def test_lines_in_pieces_part_the_columns_and_the_rows():
    rules = tuple(
        rule
        for top in (715, 685, 652, 632)
        for left, right in ((45, 190), (190, 320), (320, 450))
        for rule in across(left, right, top)
    )
    words = [
        *line("Ekg och", 50, 703),
        *line("ultraljud", 50, 690),
        *line("4 februari", 195, 703),
        *line("13.15", 195, 690),
        *line("Hus 21", 325, 703),
    ]
    more = [
        *line("Återbesök hos", 50, 672),
        *line("läkare", 50, 659),
        *line("19 februari", 195, 672),
        *line("9.30", 195, 659),
        *line("Rum 2", 325, 672),
    ]
    last = [*line("Samtal", 50, 640), *line("20 mars", 195, 640), *line("Rum 1", 325, 640)]
    (table,) = tables(words, more, last, rules=rules)
    assert cells_of(table) == [
        ["Ekg och ultraljud", "4 februari 13.15", "Hus 21"],
        ["Återbesök hos läkare", "19 februari 9.30", "Rum 2"],
        ["Samtal", "20 mars", "Rum 1"],
    ]


def test_a_table_above_other_columns():
    rows = [("Övning", "Gånger per dag", "Antal"), ("Böj", "3", "10"), ("Sträck", "3", "10"), ("Cykel", "1", "5")]
    cells = [
        word
        for number, row in enumerate(rows)
        for text, at in zip(row, (59, 152, 300), strict=True)
        for word in line(text, at, 326 - 23 * number)
    ]
    heads = [word for text, at in (("Återbesök", 49), ("Sjukskrivning", 220), ("Bilkörning", 392)) for word in line(text, at, 225)]
    found = blocks(page(lines(PROSE, 49, 500), cells, heads))
    assert cells_of(found[1]) == [list(row) for row in rows]
    assert [words_of(block) for block in found[2:]] == ["Återbesök", "Sjukskrivning", "Bilkörning"]


def test_the_title_of_a_box_is_no_row_of_the_table_in_it():
    title = line("Din tid", 78, 618, 13.5, bold=True)
    cells = [
        word
        for number, row in enumerate([("Dag", "torsdag 10 december"), ("Klockan", "08.40"), ("Plats", "ingång 21")])
        for text, at in zip(row, (78, 186), strict=True)
        for word in line(text, at, 590 - 14 * number)
    ]
    found = blocks(page(lines(PROSE, 60, 760), title, cells, rules=across(60, 530, 650, 540)))
    assert words_of(found[1]) == "Din tid"
    assert cells_of(found[2])[0] == ["Dag", "torsdag 10 december"]


def test_the_edges_of_a_box_around_a_table_are_no_lines_of_it():
    head = line("Blodprov", 60, 735, 14, bold=True) + line("Svar 12 november", 60, 722)
    frame, own = across(45, 450, 750, 610), across(55, 440, 715, 695, 675, 655)
    (table,) = tables(head, written([HEAD, *ROWS[:2]], (60, 200, 330), bold=(0,)), line("Allt är bra.", 60, 630), rules=frame + own)
    assert cells_of(table) == [HEAD, *ROWS[:2]]
