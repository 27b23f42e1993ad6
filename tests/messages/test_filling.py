import pytest

from bilagekoll.content.blocks import Heading, ListBlock, Paragraph, text_of
from bilagekoll.messages.filling import blocks_of, filled
from bilagekoll.messages.format import parsed
from bilagekoll.messages.templates import TemplateError
from bilagekoll.reports.text import as_text
from tests.messages.letters import bullets, letter
from tests.messages.templating import HEAD, file

CONTENT = letter("# Dos två", "Ta med kort.", "## Efteråt", bullets("Vila.", "Drick."))


def template(head=HEAD, **text):
    return parsed(file(head, **text), "vaccin.sv.md")


def shown(values, content=None, **text):
    return as_text(filled(template(**text), values, content, "[Fyll i: {}]").document, "plain", "sv")


def test_values_and_content_in_their_places():
    assert shown({"enhet": "Vaccinmottagningen", "kontakt": "Ring oss."}, CONTENT) == (
        "Hej!\n\nDet är dags för vaccin hos oss på Vaccinmottagningen.\n\nDos två\n\nTa med kort.\n\nEfteråt\n\n– Vila.\n"
        "– Drick.\n\nFrågor\n\nRing oss.\n\nDet går inte att svara.\n"
    )


def test_a_required_field_that_is_empty_is_marked_and_missing():
    message = filled(template(), {}, None, "[Fyll i: {}]")
    assert "[Fyll i: Enhet]" in as_text(message.document, "plain", "sv")
    assert [field.name for field in message.missing] == ["enhet"]
    assert not message.is_complete


def test_lines_and_headings_of_voluntary_fields_go_when_empty():
    text = shown({"enhet": "V"}, text="## Plats\n{{kontakt}}\n\n## Slut\nHej {{enhet}}")
    assert text == "Slut\n\nHej V\n"


def test_a_value_that_is_too_long():
    message = filled(template(), {"enhet": "x" * 41}, None, "{}")
    assert [(field.name, length) for field, length in message.too_long] == [("enhet", 41)]
    assert not message.is_complete


def test_content_of_ones_own_words():
    assert "Egna ord.\n\n– ett" in shown({"enhet": "V", "innehåll": "Egna ord.\n- ett"}, CONTENT)


def test_headings_of_the_content_stay_under_those_of_the_message():
    message = filled(template(), {"enhet": "V"}, CONTENT, "{}")
    assert [(b.level, text_of(b.inlines)) for b in message.document.blocks if isinstance(b, Heading)] == [
        (2, "Dos två"),
        (3, "Efteråt"),
        (2, "Frågor"),
    ]


def test_an_unknown_hole_is_refused_with_its_line():
    with pytest.raises(TemplateError) as caught:
        filled(template(text="Hej\n{{enhet}} {{namnet}}"), {}, None, "{}")
    assert (caught.value.values["hole"], caught.value.values["line"]) == ("namnet", "21")


def test_braces_in_a_value_are_words():
    assert "{{kontakt}}" in shown({"enhet": "{{kontakt}}"})


def test_blocks_of_a_text():
    kinds = [type(block) for block in blocks_of("Hej!\nVälkommen\n## Rubrik\ntext\n- ett\n– två\n\n1. a\n2. b\nslut")]
    assert kinds == [Paragraph, Heading, Paragraph, ListBlock, ListBlock, Paragraph]
    assert [text_of(b.inlines) for b in blocks_of("Hej!\nVälkommen") if isinstance(b, Paragraph)] == ["Hej!\nVälkommen"]
    assert [block.numbered for block in blocks_of("1. a\n2. b")] == [True]


def test_what_the_letter_has_under_a_heading_of_the_template_goes_there():
    content = letter(
        "# Dos två", "Ta med kort.", "## Frågor?", "Vi svarar gärna.", "### Tider", "Alla dagar.", "## Efteråt", "Vila."
    )
    text = shown({"enhet": "V", "kontakt": "Ring oss."}, content)
    assert text.split("\n\n")[2:] == [
        "Dos två", "Ta med kort.", "Efteråt", "Vila.", "Frågor", "Ring oss.", "Vi svarar gärna.", "Tider", "Alla dagar.",
        "Det går inte att svara.\n",
    ]  # fmt: skip


def test_a_heading_stays_when_only_the_letter_has_something_under_it():
    text = shown(
        {"enhet": "V"}, letter("Ta med kort.", "Frågor", "Ring oss."), text="{{enhet}}\n\n{{innehåll}}\n\n## Frågor\n{{kontakt}}"
    )
    assert text == "V\n\nTa med kort.\n\nFrågor\n\nRing oss.\n"
