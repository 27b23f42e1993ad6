"""Values of form fields among the words of an untagged page."""

from bilagekoll.content.blocks import text_of
from bilagekoll.content.filled import with_values
from bilagekoll.content.layout import from_layout
from bilagekoll.facts.interaction import Field
from bilagekoll.facts.layout import LayoutPage
from bilagekoll.facts.place import Box, Place
from tests.content.layout.writing import line, page


def field(value: str | None, box: Box, kind: str = "text") -> Field:
    return Field(kind, "f", None, Place(page=1, box=box), None, value=value)


def texts(sheet: LayoutPage) -> list[str]:
    return [text_of(block.inlines) for block in from_layout([sheet])[0]]


def test_a_value_follows_its_label():
    sheet = page(line("Namn:", 70, 700), line("Telefon:", 70, 660))
    boxes = field("Tolvan Exempelsson", (110, 697, 300, 712)), field("0480-00 00 00", (120, 657, 300, 672))
    assert texts(with_values(sheet, boxes)) == ["Namn: Tolvan Exempelsson", "Telefon: 0480-00 00 00"]


def test_a_box_that_is_ticked_stands_before_its_words():
    sheet = page(line("Jag kommer", 90, 700), line("Jag kommer inte", 90, 660))
    ticked, empty = field("Yes", (74, 698, 86, 710), "check"), field(None, (74, 658, 86, 670), "check")
    assert texts(with_values(sheet, [ticked, empty]))[0] == "☑ Jag kommer"


def test_a_field_with_nothing_beside_it_has_its_own_line():
    sheet = page(line("Övrigt som vi bör veta om dig", 70, 700))
    assert texts(with_values(sheet, [field("Allergisk mot penicillin.", (70, 600, 500, 680))])) == [
        "Övrigt som vi bör veta om dig",
        "Allergisk mot penicillin.",
    ]


def test_lines_of_a_value_are_lines():
    sheet = with_values(page(line("Adress:", 70, 700)), [field("Exempelgatan 12\n000 00 Exempelstad", (110, 680, 300, 712))])
    bases = {word.text: round(word.base) for word in sheet.words}
    assert (bases["Exempelgatan"], bases["Exempelstad"]) == (700, 688)


def test_boxes_are_in_user_space():
    moved = page(line("Namn:", 70, 700), matrix=(1, 0, 0, 1, -100, -50))
    assert texts(with_values(moved, [field("Tolvan", (210, 747, 400, 762))])) == ["Namn: Tolvan"]


def test_without_values_the_page_is_as_it_was():
    sheet = page(line("Namn:", 70, 700))
    assert with_values(sheet, [field(None, (110, 697, 300, 712))]) is sheet
