from bilagekoll.content.blocks import Inline, Omission, Paragraph, text_of
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.messages.content import content_of
from bilagekoll.messages.proposals import proposals
from tests.messages.letters import SUMMONS, letter

UNIT = "Ögonmottagningen, Exempelsjukhuset"


def shown(document):
    return [" ".join(texts_of([block])) for block in document.blocks]


def test_what_is_said_elsewhere_goes_and_the_rest_stays():
    content, _ = content_of(SUMMONS, proposals(SUMMONS).values(), UNIT)
    assert shown(content) == [
        "Kallelse till undersökning",
        "Din tid",
        "Anmäl dig i receptionen.",
        "Förbered dig",
        " Ta med legitimation.  Kör inte bil.",
    ]


def test_every_word_is_in_the_content_or_named_as_left_out():
    content, left_out = content_of(SUMMONS, proposals(SUMMONS).values(), UNIT)
    given = [word for text in [*texts_of(content.blocks), *(item.text for item in left_out)] for word in words_of(text)]
    assert sorted(given) == sorted(word for text in texts_of(SUMMONS.blocks) for word in words_of(text))


def test_nothing_is_taken_for_said_that_nobody_has_confirmed():
    content, left_out = content_of(SUMMONS, (), "")
    assert "Torsdag 14 november 2024 klockan 10.20" in shown(content)
    assert [item.why for item in left_out] == [Omission.HEADER]
    assert "Ögonmottagningen, Exempelsjukhuset" in shown(content)


def test_a_name_in_the_closing_stays():
    document = letter("# R", "Text.", "Med vänliga hälsningar", "Tolva Provsson, Njurkliniken")
    assert "Tolva Provsson, Njurkliniken" in shown(content_of(document, (), "Njurkliniken")[0])


def test_another_unit_in_the_letterhead_stays():
    assert "Region Exempel\nÖgonmottagningen, Exempelsjukhuset" in shown(content_of(SUMMONS, (), "Njurkliniken")[0])


def test_a_paragraph_with_a_link_stays_whole():
    linked = Paragraph((Inline("Ring 0480-00 00 00. Läs mer på "), Inline("1177", link="https://www.1177.se"), Inline(".")))
    document = letter("# R", "## Frågor", linked)
    found = proposals(document)
    content, _ = content_of(document, found.values(), "")
    assert text_of(content.blocks[-1].inlines) == "Ring 0480-00 00 00. Läs mer på 1177."
