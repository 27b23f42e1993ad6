from bilagekoll.content.blocks import Omission
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.messages.completeness import lacking
from bilagekoll.messages.composing import compose
from bilagekoll.messages.format import parsed
from bilagekoll.messages.library import shipped
from bilagekoll.messages.offers import proposed_for
from bilagekoll.messages.proposals import proposals
from bilagekoll.reports.text import as_text
from tests.messages.letters import SUMMONS
from tests.messages.templating import file

KALLELSE = next(t for t in shipped() if t.id == "kort-varsel-kallelse" and t.language == "sv")


def confirmed(template=KALLELSE):
    found = proposals(SUMMONS)
    taken = {field.name: proposal for field in template.fields if (proposal := proposed_for(field, found))}
    return {name: proposal.value for name, proposal in taken.items()}, list(taken.values())


def test_nothing_is_filled_in_that_nobody_has_confirmed():
    message = compose(SUMMONS, KALLELSE, {}, (), "[Fyll i: {}]")
    assert {field.name for field in message.missing} == {field.name for field in KALLELSE.fields if field.required}


def test_a_whole_message():
    message = compose(SUMMONS, KALLELSE, *confirmed(), "[Fyll i: {}]")
    text = as_text(message.document, "plain", "sv")
    assert message.is_complete
    assert lacking(text) == ()
    assert text.count("0480-00 00 00") == 1
    assert "19121212" not in text
    assert "[" not in text


def test_no_word_of_the_letter_is_lost():
    message = compose(SUMMONS, KALLELSE, *confirmed(), "{}")
    given = {word for text in [*texts_of(message.document.blocks), *(i.text for i in message.left_out)] for word in words_of(text)}
    assert {word for text in texts_of(SUMMONS.blocks) for word in words_of(text)} <= given


def test_the_whole_letter_when_asked_for():
    message = compose(SUMMONS, KALLELSE, *confirmed(), "{}", whole=True)
    assert message.left_out == ()
    assert "19121212-1212" in as_text(message.document, "plain", "sv")


def test_a_template_without_a_place_for_content_names_what_is_lost():
    template = parsed(file(text="Hej från {{enhet}}. {{kontakt}}"), "vaccin.sv.md")
    message = compose(SUMMONS, template, {"enhet": "Ögonmottagningen", "kontakt": "Ring."}, (), "{}")
    assert "Kör inte bil." in " ".join(item.text for item in message.left_out if item.why is Omission.MISSING)
