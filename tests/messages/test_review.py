import pytest

from bilagekoll.messages.format import parsed
from bilagekoll.messages.personal import Variable
from bilagekoll.messages.review import review_message, review_template
from bilagekoll.messages.templates import Kind
from tests.messages.templating import HEAD, TEXT, file

GOOD = "Njurkliniken\nDu kallas till en kontroll.\nDet går inte att svara.\nFrågor? Ring 0480-00 00 00."


def review(head=HEAD, text=TEXT):
    return review_template(parsed(file(head, text), "vaccin.sv.md"))


def test_a_good_template():
    assert review().is_good


def test_what_it_does_not_say():
    found = review(text="Hej!\n{{enhet}}\n{{innehåll}}\n{{kontakt}}")
    assert found.lacks == (Kind.PURPOSE, Kind.REPLIES)
    assert not found.is_good


def test_holes_and_fields_that_do_not_meet():
    found = review(text=TEXT.replace("{{kontakt}}", "{{telefon}} 0480-00 00 00"))
    assert found.unknown_holes == (("telefon", 27),)
    assert [field.name for field in found.unused] == ["kontakt"]


def test_a_required_field_without_an_example():
    assert [f.name for f in review(HEAD.replace('exempel = "Vaccinmottagningen"\n', "")).without_example] == ["enhet"]


def test_content_within_a_line():
    assert review(text=TEXT.replace("{{innehåll}}", "Så här: {{innehåll}}")).not_alone == (("innehåll", 24),)


def test_personal_data_in_text_and_examples():
    found = review(HEAD.replace("Vaccinmottagningen", "Namn: Tolva Provsson"), TEXT + "\n19121212-1212")
    assert [(one.what, line) for one, line in found.personal] == [(Variable.PERSONAL_NUMBER, 31), (Variable.NAME, 7)]
    assert not found.is_good


def test_the_units_own_telephone_number_is_asked_about_but_no_fault():
    found = review(text=TEXT.replace("{{kontakt}}", "{{kontakt}} Ring 0480-00 00 00."))
    assert [one.what for one, _ in found.personal] == [Variable.PHONE]
    assert found.is_good


def test_proposals_that_the_author_has_not_confirmed():
    found = review(HEAD.replace("krävs = true", "krävs = true\nförslag = true"))
    assert [field.name for field in found.unconfirmed] == ["enhet"]
    assert not found.is_good


def test_a_hard_text_is_a_fault():
    hard = "Verksamhetsföreträdarna tillhandahåller kompletterande vaccinationsinformation beträffande vaccinationsintervaller."
    assert not review(text=f"{TEXT}{hard}\n{hard}").is_good


def test_a_good_message():
    found = review_message(GOOD)
    assert found.is_good
    assert found.characters == len(GOOD)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("[Fyll i: Enhet]", "left_to_write"),
        ("Kom XXXX till oss.", "left_to_write"),
        ("Tid: ________", "left_to_write"),
        ("Kom {{tid}}.", "left_to_write"),
        ("Se bilagan.", "mentions_attachment"),
        ("Formuläret är bifogat.", "mentions_attachment"),
        ("Klicka här för mer.", "clicks"),
        ("Läs på https://intranet/info.", "links"),
        ("Läs på http://localhost:80/x", "links"),
    ],
)
def test_leftovers(words, what):
    found = review_message(f"{GOOD}\n{words}")
    assert len(getattr(found, what)) == 1
    assert not found.is_good


@pytest.mark.parametrize("words", ["Läs på https://www.1177.se.", "Du kan hämta ut två av tre.", "Läs mer ... sedan."])
def test_no_leftovers(words):
    assert review_message(f"{GOOD}\n{words}").is_good


def test_an_attachment_that_goes_along():
    assert review_message(f"{GOOD}\nSe bilagan.", attachment_text="Njurkliniken").is_good
    found = review_message(GOOD, attachment_text="Njurkliniken\nTa med tofflor.\nDu kallas")
    assert found.not_said == ("Ta med tofflor.",)
    assert not found.is_good
