import pytest

from bilagekoll.content.blocks import Cell, Doubt, Figure, Heading, Inline, ListItem, Note, Run
from bilagekoll.content.markdown import markdown
from bilagekoll.facts.recognition import UNREAD
from tests.content.writing import SCHEDULE, WORDS, bullets, document, p, table


def text(*blocks):
    return markdown(document(*blocks), WORDS).rstrip("\n")


def test_headings_paragraphs_and_line_breaks():
    assert text(Heading(2, (Inline("Din\ntid"),)), p("Ring\noss")) == "## Din tid\n\nRing\\\noss"


def test_emphasis():
    runs = Inline("Kom "), Inline("nykter ", bold=True), Inline("och pigg", italic=True), Inline("!", bold=True, italic=True)
    assert text(p(*runs)) == "Kom **nykter** *och pigg****!***"


def test_lists():
    inner = ListItem("", (p("Ta med:"), bullets("pass"), p("Inget annat.")))
    assert text(bullets(inner, "Ring")) == "- Ta med:\n  - pass\n\n  Inget annat.\n- Ring"
    assert text(bullets("Ring", "Kom", numbered=True)) == "1. Ring\n2. Kom"
    assert text(bullets(ListItem("3)", (p("Gå"), bullets("in"))), numbered=True)) == "3) Gå\n   - in"
    assert text(bullets(ListItem("a)", (p("Ring"),)), numbered=True)) == "- a) Ring"
    assert text(bullets(ListItem("1.", ()))) == "1."


def test_tables():
    assert text(SCHEDULE).split("\n")[:3] == [
        "| Vecka | Morgon | Kväll |",
        "| --- | --- | --- |",
        "| Vecka 1 | 1 droppe | 1 droppe |",
    ]
    assert text(table(("a|b", "x\ny"), head=0, caption=(Inline("Två"),))) == "Två\n\n|  |  |\n| --- | --- |\n| a\\|b | x<br>y |"
    short = table(("A", "B"), ("1",))
    assert text(short).split("\n")[2] == "| 1 |  |"


def test_a_table_whose_cells_span_is_html():
    spanned = table((Cell((p("A & B"),), header=True, col_span=2),), ("1", "2"), caption=(Inline("Två"),))
    assert text(spanned).startswith('Två\n\n<table>\n<tr><th colspan="2">A &amp; B</th></tr>')


def test_a_list_in_a_cell():
    assert text(table(("A", "B"), (Cell((bullets("x", "y"),)), "2"))).split("\n")[2] == "| - x<br>- y | 2 |"


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://www.1177.se/a b(c)", "[1177](https://www.1177.se/ab%28c%29)"),
        ("javascript:alert(1)", "1177"),
        ("HTTPS://www.1177.se", "[1177](HTTPS://www.1177.se)"),
    ],
)
def test_links(link, written):
    assert text(p("Se ", Inline("1177", link=link))) == f"Se {written}"


def test_an_address_is_a_link_as_it_stands():
    assert text(p(Inline("https://1177.se", link="https://1177.se"))) == "<https://1177.se>"
    assert text(p(Inline("a@exempel.se", link="mailto:a@exempel.se"))) == "<a@exempel.se>"


def test_a_word_that_was_read_without_certainty():
    assert text(p("Ta", Inline(" Apixaban", run=Run.UNSURE), " i dag")) == "Ta Apixaban (?) i dag"
    assert (
        text(p("Namn:", Inline(f" {UNREAD}", run=Run.UNSURE), " i dag")) == "Namn: [Här står något som inte gick att läsa.\\] i dag"
    )


def test_notes():
    note = Note("1", (Inline("Vuxna"),))
    assert text(p("Alla", Inline("1", run=Run.NOTE), "."), note) == "Alla[^1].\n\n[^1]: Vuxna"
    assert text(p("Alla", Inline("2", run=Run.NOTE)), Note("", (Inline("Vuxna"),))) == "Alla2\n\nVuxna"


def test_pictures_fields_and_quotations():
    assert text(Figure("Karta", (Inline("Bild 1"),))) == "[Bild: Karta]\n\nBild 1"
    assert text(Figure("", (Inline("Bild 1"),))) == "[Bild]\n\nBild 1"
    assert (
        text(p(Inline("Namn", run=Run.FIELD), Inline("", run=Run.CHECK), Inline("OK", run=Run.BUTTON)))
        == "[fylls i: Namn]☐[Knapp: OK]"
    )
    assert text(p("Se ", Inline("kartan", run=Run.PICTURE))) == "Se [Bild: kartan]"
    assert text(p("Allt\ngick bra", quoted=True)) == "> Allt\\\n> gick bra"
    assert text(p(Inline("kl.", expansion="klockan"))) == "kl. (klockan)"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("# ingen rubrik", "\\# ingen rubrik"),
        ("1. ingen lista", "1\\. ingen lista"),
        ("- inte heller", "\\- inte heller"),
        ("a * b _c_ `d`", "a \\* b \\_c\\_ \\`d\\`"),
        ("fil_namn", "fil_namn"),
        ("<script>", "\\<script>"),
        ("3 < 5 > 2", "3 < 5 > 2"),
        ("Namn: ______ ", "Namn: ______"),
        ("Namn.______ ", "Namn.______"),
        ("[se](y)", "[se\\](y)"),
        ("[x] klart", "\\[x] klart"),
        ("[^1]", "\\[^1\\]"),
        ("[valfritt] ord", "[valfritt] ord"),
        ("AT&amp;T & co", "AT&amp;amp;T & co"),
        ("1177.se", "1177.se"),
    ],
)
def test_signs_of_markdown_are_made_plain(words, written):
    assert text(p(words)) == written


def test_what_is_doubtful_says_so():
    assert text(p("Ett", page=1, doubt=Doubt.GARBLED)) == f"*{WORDS.doubtful}*\n\nEtt"
