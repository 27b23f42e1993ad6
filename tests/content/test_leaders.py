from bilagekoll.content.blocks import Document, Inline, Paragraph
from bilagekoll.content.leaders import without_last_leader, without_leaders
from bilagekoll.reports.text import as_text


def test_a_leader_becomes_an_ellipsis():
    assert without_leaders("Läkarbesök ................ 250 kr") == "Läkarbesök … 250 kr"
    assert without_leaders("Läkarbesök . . . . . . . . 250 kr") == "Läkarbesök … 250 kr"


def test_dots_of_a_sentence_stay():
    assert without_leaders("Vänta .... och se. Jag vet inte...") == "Vänta .... och se. Jag vet inte..."


def test_fewer_dots_are_a_leader_in_a_table_of_contents():
    assert without_leaders("Mat___ 3", in_contents=True) == "Mat … 3"
    assert without_leaders("Mat___ 3") == "Mat___ 3"


def test_the_last_leader_of_a_cell_goes_unless_it_is_all_there_is():
    assert without_last_leader("Besök ..........") == "Besök"
    assert without_last_leader("..........") == ".........."
    assert without_last_leader("Besök .......... 250") == "Besök .......... 250"


def test_text_for_a_message_has_no_row_of_dots_but_markdown_keeps_them():
    document = Document((Paragraph((Inline("Läkarbesök .......... 250 kr"),)),))
    assert as_text(document, "plain", "sv") == "Läkarbesök … 250 kr\n"
    assert "Läkarbesök … 250 kr" in as_text(document, "html", "sv")
    assert ".........." in as_text(document, "markdown", "sv")
