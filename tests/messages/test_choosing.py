import pytest

from bilagekoll.messages.choosing import GENERAL, choices, language_of, not_for_messages
from bilagekoll.messages.library import shipped
from tests.messages.letters import ADDRESS, SUMMONS, letter


def chosen(*texts, **more):
    return [(choice.template.id, choice.words) for choice in choices(letter(*texts, **more), shipped())]


def test_the_title_speaks_loudest():
    first = choices(SUMMONS, shipped())[0]
    assert first.template.id == "kort-varsel-kallelse"
    assert first.words[:2] == ("kallelse", "undersökning")


def test_where_none_surely_fits_the_general_one_leads():
    assert chosen("# Om ditt besök", "Kom hit.", "Text. " * 80, "En kallelse.")[0] == (GENERAL, ())


def test_the_first_line_is_the_title_where_there_are_no_headings():
    assert chosen("Dina provsvar", "Allt är bra med dig och du kan vara lugn.")[0][0] == "provsvar"


def test_the_address_does_not_speak():
    assert chosen("Kallelsemottagningen", ADDRESS, "# Hej", "Du är frisk.")[0][0] == GENERAL


def test_words_within_words_do_not_speak():
    assert chosen("# Återkallelse av läkemedel", "Apoteket tar emot det och du får ett nytt.")[0][0] == GENERAL


@pytest.mark.parametrize(
    "title", ["Träna knät efter operationen", "Råd efter din operation", "After your operation", "After surgery"]
)
def test_what_has_been_calls_nobody(title):
    assert (
        chosen(f"# {title}", "Gör övningarna tre gånger om dagen." if title[0] in "TR" else "Do the exercises daily.")[0][0]
        == GENERAL
    )


@pytest.mark.parametrize(
    ("text", "tag", "language"),
    [
        ("Du ska komma till oss och det är viktigt", "en-GB", "sv"),
        ("You are welcome to the clinic", "sv-SE", "en"),
        ("Ibuprofen", "en", "en"),
        ("Ibuprofen", None, "sv"),
    ],
)
def test_the_language_that_the_words_speak(text, tag, language):
    assert language_of(letter(text, language=tag)) == language


def test_templates_of_the_language_of_the_letter():
    found = choices(letter("# Your appointment", "You are welcome to the clinic."), shipped())
    assert {choice.template.language for choice in found} == {"en"}
    assert found[0].template.id == "kort-varsel-kallelse"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vill du svara på vår enkät om vården?", ["survey"]),
        ("Vi bjuder in dig till en forskningsstudie.", ["research"]),
        ("Nu 20 % rabatt på glasögon!", ["advertising"]),
        ("Din provtagning är klar.", []),
    ],
)
def test_what_messages_are_not_for(text, names):
    assert not_for_messages(letter(text)) == names


def test_a_template_that_must_have_a_time_comes_after_others_for_a_letter_without():
    words = "Din undersökning är granskad av läkare. Dina prover är normala."
    assert chosen("# Besked efter undersökning", words)[0][0] == "provsvar"
    summons = "Välkommen till oss den 3 mars 2025 klockan 10.15. Ta med svaret på dina prover."
    assert chosen("# Undersökning", summons)[0][0] == "kort-varsel-kallelse"


@pytest.mark.parametrize(
    ("title", "text", "template"),
    [
        ("Inställt besök", "Din läkare är sjuk. Därför ställer vi in besöket den 12 maj.", "avbokad-tid"),
        ("Inbjudan till mammografi", "Du erbjuds en undersökning den 5 november 2025 klockan 8.20.", "kort-varsel-kallelse"),
        ("The result of your biopsy", "The sample shows no cancer. You are welcome to call us.", "provsvar"),
        ("Svar på ditt cellprov", "Provet visar inga cellförändringar. Då får du en ny kallelse.", "provsvar"),
    ],
)
def test_other_words_for_the_same(title, text, template):
    assert chosen(f"# {title}", text)[0][0] == template
