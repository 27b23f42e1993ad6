from bilagekoll.content.blocks import Document
from bilagekoll.messages.format import parsed, written
from bilagekoll.messages.letter import Part
from bilagekoll.messages.making import draft_of, template_of
from bilagekoll.messages.personal import personal_data_in
from bilagekoll.messages.review import ASKED, review_template
from bilagekoll.reports.message import variable_words
from bilagekoll.reports.text import as_text
from tests.messages.letters import ADDRESS, SUMMONS, bullets, letter


def draft(document):
    return draft_of(document, lambda block: as_text(Document((block,)), "plain", "sv").rstrip())


def made(document, *, confirmed=True, without=()):
    of = draft(document)
    chosen = {hole: hole.name for hole in of.holes if hole.text not in without}
    return template_of(of, chosen, lambda what: variable_words(what, of.language), "ny", of.title, confirmed=confirmed)


def test_a_summons_as_a_template():
    template = made(SUMMONS)
    assert template.text == (
        "## Kallelse till undersökning\n\nLäkaren ska undersöka dina ögon eftersom du ser sämre.\n\n### Din tid\n\n{{tid}}\n\n"
        "{{plats}}. Anmäl dig i receptionen.\n\n### Förbered dig\n\n- Ta med legitimation.\n- Kör inte bil.\n\n"
        "### Har du frågor?\n\nRing {{telefon}} vardagar klockan 8–11. Det du skriver på 1177 läses av en sjuksköterska.\n\n"
        "Med vänliga hälsningar\n\n{{enhet}}"
    )
    assert [field.name for field in template.fields] == ["tid", "plats", "telefon", "enhet"]
    assert template.keywords == ("kallelse", "undersökning")
    assert (review_template(template).lacks, review_template(template).personal) == ((), ())


def test_what_went():
    assert set(draft(SUMMONS).left_out) == {Part.ADDRESS, Part.LETTERHEAD}


def test_proposals_that_nobody_confirmed_are_marked_in_the_file():
    again = parsed(written(made(SUMMONS, confirmed=False)).encode(), "ny.sv.md")
    assert all(field.proposed for field in again.fields)
    assert not review_template(again).is_good


def test_no_personal_data_is_left():
    document = letter(
        ADDRESS,
        "# Svar",
        "Namn: Tolvan Exempelsson, 19121212-1212. Ärendenummer A-4711.",
        "Hälsar Tolva Provsson, överläkare",
        bullets("Telefon hem 070-123 45 67", "anna@example.org"),
    )
    template = made(document, confirmed=False)
    words = written(template)
    assert [found for found in personal_data_in(template.text) if found.what not in ASKED] == []
    assert not any(word in words for word in ("19121212", "Tolvan", "Provsson", "4711", "070-123", "anna@"))


def test_different_words_of_a_kind_get_numbers():
    assert [field.name for field in made(letter("# R", "Från 3 mars till 5 mars, och 3 mars igen.")).fields] == ["datum", "datum-2"]


def test_words_that_should_stay():
    assert "0480-00 00 00" in made(SUMMONS, without=("0480-00 00 00",)).text


def test_the_units_own_number_need_not_go_but_a_patients_must():
    certain = {hole.text: hole.certain for hole in draft(letter("# R", "Frågor? Ring 0480-00 00 00.", "Mobil 070-123 45 67")).holes}
    assert certain["0480-00 00 00"] is False


def test_braces_of_the_letter_are_no_holes():
    assert list(made(letter("# R", "Skriv {{namn}} här.")).holes()) == []


def test_an_english_letter():
    template = made(letter("# Your appointment", "You are welcome on Thursday 14 November 2024 at 10.20 to the clinic."))
    assert (template.language, [field.name for field in template.fields]) == ("en", ["time"])
