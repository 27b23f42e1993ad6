from bilagekoll.messages.completing import completed
from bilagekoll.messages.format import parsed
from bilagekoll.messages.library import shipped
from bilagekoll.messages.review import review_template
from bilagekoll.messages.templates import Kind

GENERAL = next(one for one in shipped() if (one.id, one.language) == ("allman-information", "sv"))
HEAD = """+++
namn = "Operation"
typ = "information"
passar = "Operation."
+++
"""


def of(text):
    return parsed((HEAD + text).encode(), "operation.sv.md")


def test_what_the_letter_lacks_gets_its_place():
    made, added = completed(of("## Tid för operation\n\nTa med kort.\n\nMed vänlig hälsning\n\nTolva"), GENERAL, confirmed=True)
    assert added == (Kind.UNIT, Kind.REPLIES, Kind.CONTACT)
    assert made.text == (
        "## Tid för operation\n\nTa med kort.\n\n## Om du svarar\n{{svar}}\n\n## Har du frågor?\n{{kontakt}}\n\n"
        "Med vänlig hälsning\n\nTolva\n\n{{enhet}}"
    )
    assert review_template(made).is_good


def test_a_purpose_goes_under_the_title():
    text = "Ta med kort.\n\nHudmottagningen. Det går inte att svara. Ring 0480-00 00 00."
    made, added = completed(of(text), GENERAL, confirmed=True)
    assert (added, made.text.split("\n\n")[0]) == ((Kind.PURPOSE,), "{{syfte}}")


def test_a_letter_without_a_closing_gets_one():
    made, _ = completed(of("## Tid för operation\n\nTa med kort."), GENERAL, confirmed=True)
    assert made.text.endswith("\n\nVänliga hälsningar\n{{enhet}}")


def test_nobody_has_confirmed_what_was_added():
    made, _ = completed(of("## Tid för operation\n\nTa med kort."), GENERAL, confirmed=False)
    assert all(field.proposed for field in made.fields)


def test_nothing_is_added_to_what_lacks_nothing():
    assert completed(GENERAL, GENERAL, confirmed=True) == (GENERAL, ())
