from bilagekoll.topics.looks.blocks import first_words, printed
from tests.building import Tag, marked, pdf, stretch, tagged


def blocks(*tags):
    (document,) = printed(tagged(Tag("Document", *tags)))
    return document.blocks


def at(text, x=72.0, y=700.0, **facts):
    return marked(stretch(text, x, y), **facts)


def test_parts_of_a_line_belong_to_their_paragraph():
    (block,) = blocks(Tag("P", at("Läs mer på", 72), Tag("Link", at("1177.se", 140)), at("om provet", 190)))
    assert block.text == "Läs mer på 1177.se om provet"
    assert len(block.lines) == 1
    assert block.box == (72.0, 697.25, 190 + 9 * 5.5, 708.25)


def test_a_link_that_stands_alone_is_a_block():
    assert [block.element.role for block in blocks(Tag("Sect", Tag("Link", at("1177.se"))))] == ["Link"]


def test_elements_that_say_nothing_belong_to_the_block_that_they_stand_in():
    heading, paragraph, group = blocks(
        Tag("H1", Tag("NonStruct", at("Din tid"))),
        Tag("P", Tag("NonStruct", at("Ring", 72)), Tag("Link", Tag("NonStruct", at("oss", 140)))),
        Tag("NonStruct", Tag("NonStruct", at("Ortopeden"))),
    )
    assert [block.element.role for block in (heading, paragraph, group)] == ["H1", "P", "NonStruct"]
    assert paragraph.text == "Ring oss"


def test_a_raised_figure_is_on_its_line():
    line = marked(stretch("Se not", 72, 700), stretch("1", 106, 703.6, size=6))
    (block,) = blocks(Tag("P", line))
    assert [line.text for line in block.lines] == ["Se not 1"]
    assert block.size == 11.0


def test_lines_and_columns_end_a_line():
    (block,) = blocks(Tag("P", marked(stretch("ett", 72, 700), stretch("två", 72, 686), stretch("tre", 300, 700))))
    assert [line.text for line in block.lines] == ["ett", "två", "tre"]


def test_a_paragraph_on_two_pages_is_two_blocks():
    found = blocks(Tag("P", at("första", page=1), at("andra", page=2)))
    assert [(block.page, block.text, block.number) for block in found] == [(1, "första", 0), (2, "andra", 1)]


def test_what_stands_in_a_list_or_a_table_is_not_plain():
    item, cell, plain = blocks(
        Tag("L", Tag("LI", Tag("LBody", Tag("P", at("punkt"))))),
        Tag("Table", Tag("TR", Tag("TD", Tag("P", at("ruta"))))),
        Tag("P", at("text")),
    )
    assert [(block.above, block.is_plain) for block in (item, cell, plain)] == [("L", False), ("Table", False), ("", True)]
    assert item.unit == 1


def test_the_commonest_size_is_that_of_plain_text():
    (document,) = printed(tagged(Tag("H1", marked(stretch("Kallelse " * 9, size=20))), Tag("P", at("Välkommen"))))
    assert document.size == 11.0


def test_text_that_does_not_stand_on_a_page_is_no_block():
    assert printed(tagged(Tag("P", "inskannat"))) == []
    assert printed(pdf(structure=None)) == []


def test_the_beginning_of_a_text():
    assert first_words("Kort") == "Kort"
    assert first_words("Ta med legitimation och läkemedel", 20) == "Ta med legitimation …"
    assert first_words("X" * 50, 10) == "X" * 10 + "…"
