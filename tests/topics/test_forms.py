import pytest

from bilagekoll.facts.content import RuledCells
from bilagekoll.facts.interaction import Field
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import content, page, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def field(kind="text", **facts):
    place = Place(page=1, box=(70, 600, 300, 620), object=60)
    return Field(**{"kind": kind, "name": "falt1", "label": "Ditt telefonnummer", "place": place, "role": "Form", **facts})


def form(*fields):
    return pdf(fields=fields)


NO_FORM = pdf()
UNSEEN_SIGNATURE = form(field("signature", label=None, role=None, place=Place(page=1, box=(0, 0, 0, 0))))
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))

BY_HAND = "form-to-fill-in-by-hand"
LEADER = ". " * 20


def sheet(text="", *ruled, **facts):
    """A page with this text and these cells between lines."""
    return pdf(pages=(page(content=content(text=text, ruled=ruled)),), **facts)


def cells(cells, empty, *, labelled=True):
    return RuledCells((60, 500, 530, 620), cells, empty, labelled)


BLANK_LINES = "Namn ________________\nTelefon ________________\nOrt ________________"

CASES = [
    Case(BY_HAND, CANT_TELL, "a table with a column to fill in", sheet("Namn", cells(8, 4)), {"blanks": 4}),
    Case(BY_HAND, CANT_TELL, "boxes that stand alone", sheet("Namn", *[cells(1, 1)] * 3), {"blanks": 3}),
    Case(BY_HAND, CANT_TELL, "underscores", sheet(BLANK_LINES), {"blanks": 3}),
    Case(BY_HAND, CANT_TELL, "dots", sheet("Namn ................ Telefon ................ Ort ................."), {"blanks": 3}),
    Case(BY_HAND, CANT_TELL, "some of each", sheet("Namn _________ Ort _________", cells(2, 1)), {"blanks": 3}),
    Case(BY_HAND, PASSED, "lines for a signature", sheet("Ort och datum ____________ Underskrift ____________")),
    Case(BY_HAND, PASSED, "fields to fill in, which are asked about", sheet(BLANK_LINES, fields=(field(),))),
    Case(BY_HAND, INAPPLICABLE, "a table with some gaps", sheet("Prov", cells(40, 9))),
    Case(BY_HAND, INAPPLICABLE, "a chart without words in its grid", sheet("2020", cells(12, 12, labelled=False))),
    Case(BY_HAND, INAPPLICABLE, "a table of contents", sheet("Inledning ................ 4\nFörord .............. iv\n" * 5)),
    Case(
        BY_HAND, INAPPLICABLE, "a table of contents as typst writes it", sheet(f"Förord {'. ' * 30}\u20601\nMål {'. ' * 30}\u20602")
    ),
    Case(BY_HAND, INAPPLICABLE, "a table of contents in dots of their own sign", sheet("Förord………………. ii\nMål…………………. 1\n" * 5)),
    Case(BY_HAND, INAPPLICABLE, "numbers that stand elsewhere", sheet(f"Ett {LEADER} 4\nTvå {LEADER} 5\n" + f"Tre {LEADER}\n" * 4)),
    Case(BY_HAND, INAPPLICABLE, "a rule under a running header", sheet(f"Metod\n{'_' * 60}\nSvar")),
    Case(BY_HAND, INAPPLICABLE, "nothing to fill in", sheet("Välkommen")),
    Case(BY_HAND, CANT_TELL, "unreadable file", UNREADABLE),
    Case("field-without-name", PASSED, "a name", form(field())),
    Case("field-without-name", PASSED, "alternative text", form(field(label=None, alt="Ditt telefonnummer"))),
    Case("field-without-name", PASSED, "words on the button", form(field("push", label=None, caption="Rensa"))),
    Case("field-without-name", FAILED, "neither", form(field(label=None))),
    Case("field-without-name", FAILED, "NUL padding only", form(field(label="\0"))),
    Case("field-without-name", FAILED, "read-only", form(field(label=None, read_only=True))),
    Case("field-without-name", FAILED, "a button without words", form(field("push", label=None))),
    Case("field-without-name", FAILED, "a signature that is seen", form(field("signature", label=None))),
    Case("field-without-name", INAPPLICABLE, "a signature that is not meant to be seen", UNSEEN_SIGNATURE),
    Case("field-without-name", INAPPLICABLE, "hidden", form(field(label=None, hidden=True))),
    Case("field-without-name", INAPPLICABLE, "no field", NO_FORM),
    Case("field-without-name", CANT_TELL, "unreadable file", UNREADABLE),
    Case("button-named-by-its-face", PASSED, "a name", form(field("push", caption="Rensa"))),
    Case("button-named-by-its-face", PASSED, "nothing at all: reported already", form(field("push", label=None))),
    Case("button-named-by-its-face", FAILED, "words on it", form(field("push", label=None, caption="Rensa")), {"caption": "Rensa"}),
    Case("button-named-by-its-face", INAPPLICABLE, "a text field", form(field())),
    Case("field-name-is-placeholder", PASSED, "a name that says what", form(field())),
    Case("field-name-is-placeholder", FAILED, "the kind of field with a number", form(field(label="Text1")), {"name": "Text1"}),
    Case("field-name-is-placeholder", FAILED, "a number", form(field(label="q12"))),
    Case("field-name-is-placeholder", FAILED, "a field for a date", form(field(label="Date1_af_date"))),
    Case("field-name-is-placeholder", PASSED, "a numbered person", form(field(label="Närstående 2"))),
    Case("field-name-is-placeholder", INAPPLICABLE, "no name to judge", form(field(label=None))),
    Case("field-outside-tags", PASSED, "in a Form tag", form(field())),
    Case("field-outside-tags", FAILED, "no tag", form(field(role=None))),
    Case("field-outside-tags", FAILED, "another tag", form(field(role="P"))),
    Case("field-outside-tags", INAPPLICABLE, "a signature that is not meant to be seen", UNSEEN_SIGNATURE),
    Case("form-to-fill-in", PASSED, "read-only", form(field(read_only=True))),
    Case("form-to-fill-in", PASSED, "a button and the sender's signature", form(field("push"), field("signature"))),
    Case("form-to-fill-in", CANT_TELL, "fields to fill in", form(field(), field("check"), field("push")), {"fields": 2}),
    Case("form-to-fill-in", INAPPLICABLE, "no form", NO_FORM),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


@pytest.mark.parametrize(
    "label",
    ["Text1", "Kryssruta 3", "untitled", "Check Box12", "fill_7", "Textfält", "topmostSubform[0].Page1[0].f1_01[0]", "Signature1"],
)
def test_placeholder(label):
    Case("field-name-is-placeholder", FAILED, label, form(field(label=label))).check()


@pytest.mark.parametrize(
    "label", ["Datum", "Signatur", "Ja", "1", "Text till läkaren", "Fältnamn på kartan", "Grupp A", "Date of birth"]
)
def test_no_placeholder(label):
    Case("field-name-is-placeholder", PASSED, label, form(field(label=label))).check()
