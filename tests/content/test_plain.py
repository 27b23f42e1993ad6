import pytest

from bilagekoll.content.blocks import Cell, Doubt, Figure, Heading, Inline, ListItem, Note, Paragraph, Run, Table
from bilagekoll.content.plain import PHONE, plain
from bilagekoll.facts.recognition import UNREAD
from tests.content.writing import RESULTS, SCHEDULE, WORDS, bullets, document, p, table


def text(*blocks):
    return plain(document(*blocks), WORDS).rstrip("\n")


def test_headings_and_paragraphs_stand_on_lines_of_their_own():
    assert text(Heading(1, (Inline("Kallelse"),)), p("Välkommen."), p("Ring\noss")) == "Kallelse\n\nVälkommen.\n\nRing\noss"


def test_an_empty_document_is_empty():
    assert plain(document(), WORDS) == ""


def test_lists_have_dashes_or_their_own_numbers():
    assert text(bullets("Legitimation", "Glasögon")) == "– Legitimation\n– Glasögon"
    assert text(bullets("Ring", "Kom", numbered=True)) == "1. Ring\n2. Kom"
    assert text(bullets(ListItem("a)", (p("Ring"),)), ListItem("b)", (p("Kom"),)), numbered=True)) == "a) Ring\nb) Kom"


def test_lists_in_lists_and_paragraphs_in_items():
    inner = ListItem("", (p("Ta med:"), bullets("pass", "körkort"), p("Inget annat.")))
    assert text(bullets(inner, ListItem("", (bullets("a"),)), ListItem("2.", ()))) == (
        "– Ta med:\n  – pass\n  – körkort\n  Inget annat.\n–\n  – a\n2."
    )


def test_a_small_table_stands_as_it_is():
    assert text(SCHEDULE) == "Vecka | Morgon | Kväll\nVecka 1 | 1 droppe | 1 droppe\nVecka 2 | 1 droppe | –"
    assert max(map(len, text(SCHEDULE).split("\n"))) <= PHONE


def test_a_wide_table_is_a_labelled_line_a_row():
    assert text(RESULTS).split("\n")[0] == (
        "Prov: Kalium – Ditt värde: 4,9 mmol/L; Referensvärde: 3,5–4,6 mmol/L; Bedömning: Något högt"
    )


def test_every_word_of_a_wide_table_is_there():
    words = {word for row in RESULTS.rows for cell in row for word in cell.blocks[0].inlines[0].text.split()}
    assert words <= set(text(RESULTS).replace(":", " ").replace(";", " ").split())


def test_a_table_of_two_columns_is_pairs():
    found = text(table(("Tid", "Plats"), ("8.40", "Ingång B"), caption=(Inline("När och var"),)))
    assert found == "När och var\nTid: Plats\n8.40: Ingång B"


def test_a_wide_table_without_headers():
    rows = ("Ögonmottagningen", "Exempelsjukhuset", "0480-00 00 00"), ("Hälsocentralen", "Exempelstad", "0480-00 00 00")
    assert text(table(*rows, head=0)).split("\n")[1] == "Hälsocentralen; Exempelstad; 0480-00 00 00"


def test_a_column_to_be_filled_in_keeps_its_name():
    rows = ("Dag", "Dos", "Signatur av den som gav"), ("Måndag den 14 november", "en droppe i höger öga", "")
    assert text(table(*rows)) == "Dag; Dos; Signatur av den som gav\nDag: Måndag den 14 november – Dos: en droppe i höger öga"


def test_rows_whose_first_cell_is_empty():
    found = text(table(("Undersökning", "Förberedelser", "Kommentarer"), ("", "Fasta sex timmar", "Gäller även vatten")))
    names, row = found.split("\n")
    assert names == "Undersökning; Förberedelser; Kommentarer"
    assert row == "Förberedelser: Fasta sex timmar; Kommentarer: Gäller även vatten"


def test_cells_that_span():
    head = Cell((p("Droppar, antal per dag"),), header=True, col_span=2)
    down = Cell((p("Vecka 1 och 2"),), row_span=2)
    spanned = table(
        ("Vecka", head), ("", "Morgonen", "Kvällen"), (down, "en droppe i höger öga", "två droppar"), ("en", "ingen alls"), head=2
    )
    assert text(spanned).split("\n") == [
        "Vecka 1 och 2 – Droppar, antal per dag, Morgonen: en droppe i höger öga; Droppar, antal per dag, Kvällen: två droppar",
        "Vecka 1 och 2 – Droppar, antal per dag, Morgonen: en; Droppar, antal per dag, Kvällen: ingen alls",
    ]


def test_a_link_is_written_out_once():
    link = Inline("1177", link="https://www.1177.se/")
    assert text(p("Läs på ", link, "."), p("Se ", link)) == "Läs på 1177 (https://www.1177.se/).\n\nSe 1177"


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        ("www.1177.se", "https://www.1177.se/"),
        ("https://www.1177.se", "https://www.1177.se/"),
        ("ogon@exempel.se", "mailto:ogon@exempel.se"),
        ("0480-00 00 00", "tel:0480000000"),
    ],
)
def test_an_address_that_the_text_shows_is_not_repeated(shown, target):
    assert text(p(Inline(shown, link=target))) == shown


def test_a_link_over_several_runs_is_one():
    runs = Inline("11", bold=True, link="https://a.se"), Inline("77", link="https://a.se")
    assert text(p(*runs)) == "1177 (https://a.se)"


def test_a_dangerous_link_is_only_words():
    assert text(p(Inline("Klicka", link="javascript:alert(1)"))) == "Klicka"


def test_pictures_notes_and_abbreviations():
    assert text(Figure("Karta", (Inline("Bild 1"),))) == "[Bild: Karta]\nBild 1"
    assert text(Figure("", doubt=Doubt.PICTURE)) == "[Bild utan beskrivning]"
    assert text(p("Alla", Inline("1", run=Run.NOTE), " kommer"), Note("1", (Inline("Vuxna"),))) == "Alla [1] kommer\n\n[1] Vuxna"
    assert text(p(Inline("kl.", expansion="klockan"), " 8")) == "kl. (klockan) 8"


def test_fields():
    assert text(p("Namn: ", Inline("", run=Run.FIELD))) == "Namn: [fylls i]"
    assert text(p(Inline("Namn", run=Run.FIELD))) == "[fylls i: Namn]"
    assert text(p(Inline("Namn:", run=Run.FIELD, value="Tolvan"))) == "Namn: Tolvan"
    assert text(p("Namn: ", Inline("", run=Run.FIELD, value="Tolvan"))) == "Namn: Tolvan"
    assert text(p(Inline("", run=Run.CHECK), " Nej"), p(Inline("Ja", run=Run.CHECK, value="On"))) == "☐ Nej\n\n☑ Ja"
    assert text(p(Inline("Skicka", run=Run.BUTTON))) == "[Knapp: Skicka]"


def test_a_word_that_was_read_without_certainty():
    assert text(p("Ta", Inline(" Apixaban", run=Run.UNSURE), " i dag")) == "Ta Apixaban (?) i dag"
    assert text(p("Namn:", Inline(f" {UNREAD} Ort", run=Run.UNSURE), " i dag")) == f"Namn: {WORDS.unread} Ort (?) i dag"


def test_what_is_doubtful_says_so_once():
    blocks = [p("Ett", page=1, doubt=Doubt.RECOGNISED), p("Två", page=1, doubt=Doubt.RECOGNISED), p("Tre", page=2)]
    assert text(*blocks) == f"{WORDS.doubtful}\nEtt\n\nTvå\n\nTre"
    assert text(table(("a", "b"), doubt=Doubt.TABLE)).startswith(WORDS.guess)


def test_what_was_read_in_a_picture_says_so_for_each_picture():
    shown, words = Figure("", page=1, doubt=Doubt.PICTURED), p("Drop-in", page=1, doubt=Doubt.PICTURED)
    assert text(shown, words, words, shown, words, p("Hej", page=1)) == (
        f"[Bild]\n\n{WORDS.pictured}\nDrop-in\n\nDrop-in\n\n[Bild]\n\n{WORDS.pictured}\nDrop-in\n\nHej"
    )


def test_direction_overrides_and_control_characters_are_gone():
    assert text(p("Be\u202etala\x1b[31m\x07 nu")) == "Betala[31m nu"


def test_two_columns_that_each_name_and_say_something_are_no_name_and_value():
    known = table(("Namn: Anna Exempelsson", "Läkare: Bo Provlund"), ("Får jag dricka kaffe?", "Ja."), ("Tid:", "10.15"), head=0)
    assert text(known).split("\n") == ["Namn: Anna Exempelsson; Läkare: Bo Provlund", "Får jag dricka kaffe? Ja.", "Tid: 10.15"]


def test_a_cell_over_the_first_columns_has_no_name():
    head = tuple(Cell((p(name),), header=True) for name in ("Beskrivning av besöket", "Antal besök", "Belopp i kronor"))
    row = tuple(Cell((p(value),)) for value in ("Besök hos läkare på mottagningen", "1", "250,00"))
    total = (Cell((p("Att betala"),), col_span=2), Cell((p("250,00"),)))
    assert text(Table((head, row, total))).split("\n")[-1] == "Att betala; Belopp i kronor: 250,00"


def test_a_first_row_in_bold_names_the_columns():
    names = tuple(Cell((Paragraph((Inline(name, bold=True),)),)) for name in ("Läkemedel", "Styrka", "Högst per dygn och natt"))
    row = tuple(Cell((p(value),)) for value in ("Paracetamol", "500 mg", "8 tabletter"))
    assert text(Table((names, row))) == "Läkemedel: Paracetamol – Styrka: 500 mg; Högst per dygn och natt: 8 tabletter"
    assert text(Table((names, names))).startswith("Läkemedel; Styrka")
