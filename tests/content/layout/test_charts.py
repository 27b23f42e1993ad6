"""Charts that are drawn, and tables that look like one."""

from bilagekoll.content.blocks import Doubt, Figure, Table, text_of
from bilagekoll.facts.layout import Area, Word
from tests.content.layout.writing import blocks, line, lines, page

BARS = tuple(Area((left, 520, left + 30, top)) for left, top in ((110, 560), (160, 540), (210, 590)))
TEXT = ["Så här många besökte mottagningen varje år, enligt", "mottagningens egen statistik för hela länet."]


def axis(*numbers: str, left: float = 80, top: float = 600) -> list[Word]:
    return [word for row, number in enumerate(numbers) for word in line(number, left, top - 20 * row, 8)]


def names() -> list[Word]:
    return [*line("Besök", 112, 505, 8), *line("Samtal", 160, 505, 8), *line("Brev", 212, 505, 8)]


def test_a_chart_is_one_picture_with_its_words():
    before, chart = blocks(page(lines(TEXT, 70, 700), axis("400", "300", "200", "100", "0"), names(), areas=BARS))
    assert text_of(before.inlines).startswith("Så här många")
    assert isinstance(chart, Figure)
    assert (chart.doubt, text_of(chart.caption)) == (Doubt.PICTURE, "400 300 200 100 0 Besök Samtal Brev")


def test_a_second_axis_belongs_to_the_chart():
    right = axis("80", "60", "40", "20", "0", left=248)
    (chart,) = blocks(page(axis("400", "300", "200", "100", "0"), right, areas=BARS))
    assert isinstance(chart, Figure)
    assert text_of(chart.caption) == "400 80 300 60 200 40 100 20 0 0"


def test_a_number_at_the_top_of_an_axis_is_no_page_number():
    bars = tuple(Area((left, 720, left + 30, top)) for left, top in ((110, 760), (160, 740), (210, 790)))
    (chart,) = blocks(page(axis("40", "30", "20", "10", "0", top=800), areas=bars))
    assert isinstance(chart, Figure)
    assert text_of(chart.caption) == "40 30 20 10 0"


def test_numbers_that_do_not_fall_evenly_are_no_axis():
    found = blocks(page(axis("400", "310", "200", "90", "0"), areas=BARS))
    assert not any(isinstance(block, Figure) for block in found)


def test_years_in_a_column_are_no_axis():
    found = blocks(page(axis("2025", "2024", "2023", "2022", "2021"), areas=BARS))
    assert not any(isinstance(block, Figure) for block in found)


def test_rows_with_words_beside_their_numbers_are_a_table():
    rows = [word for row in range(5) for word in line("mg om dagen", 160, 600 - 20 * row, 8)]
    found = blocks(page(axis("50", "40", "30", "20", "10"), rows, areas=BARS))
    assert not any(isinstance(block, Figure) for block in found)


def test_an_axis_without_a_drawing_is_none():
    found = blocks(page(axis("400", "300", "200", "100", "0")))
    assert not any(isinstance(block, Figure | Table) for block in found)


LYING = tuple(Area((150, bottom, right, bottom + 10)) for bottom, right in ((540, 240), (570, 310), (600, 280)))
SCALE = [word for number in range(6) for word in line(str(20 * number), 150 + 40 * number, 525, 8)]
NAMES = [word for row, name in enumerate(("Brev", "Samtal", "Besök")) for word in line(name, 120, 542 + 30 * row, 8)]


def test_bars_that_lie_are_one_picture_with_their_names():
    before, chart = blocks(page(lines(TEXT, 70, 700), SCALE, NAMES, areas=LYING))
    assert text_of(before.inlines).startswith("Så här många")
    assert isinstance(chart, Figure)
    assert text_of(chart.caption) == "Besök Samtal Brev 0 20 40 60 80 100"


def test_the_last_row_of_a_table_is_no_axis():
    rows = [word for row in range(3) for number in range(6) for word in line(str(7 + row), 150 + 40 * number, 540 + 20 * row, 8)]
    assert not any(isinstance(block, Figure) for block in blocks(page(SCALE, rows, NAMES, areas=LYING)))


def test_a_scale_without_a_drawing_is_no_axis():
    assert not any(isinstance(block, Figure) for block in blocks(page(SCALE, lines(TEXT, 70, 700))))
