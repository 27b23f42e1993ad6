import pytest

from bilagekoll.facts.structure import Mapped, Referenced
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, pdf, structure, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

NONE = tagged(Tag("P"))
UNREAD = pdf(structure=Unknown(Reason.DAMAGED))
WIDGET, LINK = Referenced("Widget", 7), Referenced("Link", 8)


def notes(*ids):
    return tagged(*[Tag("Note", id=id) for id in ids])


CASES = [
    case
    for rule, role in (("ua1-figure-alt", "Figure"), ("ua1-formula-alt", "Formula"))
    for case in (
        Case(rule, PASSED, "an alternative text", tagged(Tag(role, alt="En bild"))),
        Case(rule, PASSED, "a space is text", tagged(Tag(role, alt=" "))),
        Case(rule, PASSED, "an empty replacement text", tagged(Tag(role, actual_text=""))),
        Case(rule, FAILED, "none", tagged(Tag(role))),
        Case(rule, FAILED, "an empty alternative text", tagged(Tag(role, alt=""))),
        Case(rule, INAPPLICABLE, "no such element", NONE),
        Case(rule, CANT_TELL, "no tree", UNREAD),
    )
] + [
    Case(
        "ua1-figure-alt",
        INAPPLICABLE,
        "a figure by a namespace of PDF 2.0 only",
        pdf(structure=structure(Tag("Figure", type="Bild"), mapped={"Bild": Mapped("")})),
    ),
    Case("ua1-note-id", PASSED, "an ID", notes("a")),
    Case("ua1-note-id", FAILED, "no ID", notes(None)),
    Case("ua1-note-id", FAILED, "an empty ID", notes("")),
    Case("ua1-note-id", INAPPLICABLE, "no note", NONE),
    Case("ua1-note-id", CANT_TELL, "no tree", UNREAD),
    Case("ua1-note-id-unique", PASSED, "different IDs, and none", notes("a", "b", None, None)),
    Case("ua1-note-id-unique", FAILED, "the same twice", notes("a", "a"), {"id": "a"}),
    Case("ua1-note-id-unique", INAPPLICABLE, "no note", NONE),
    Case("ua1-note-id-unique", CANT_TELL, "no tree", UNREAD),
    Case("ua1-form-one-field", PASSED, "a field", tagged(Tag("Form", WIDGET))),
    Case("ua1-form-one-field", PASSED, "a role", tagged(Tag("Form", "Ja", form_role="cb"))),
    Case("ua1-form-one-field", FAILED, "nothing", tagged(Tag("Form"))),
    Case("ua1-form-one-field", FAILED, "two fields", tagged(Tag("Form", WIDGET, WIDGET))),
    Case("ua1-form-one-field", FAILED, "a link", tagged(Tag("Form", LINK))),
    Case("ua1-form-one-field", FAILED, "text", tagged(Tag("Form", "Ja"))),
    Case("ua1-form-one-field", FAILED, "an element", tagged(Tag("Form", Tag("Lbl")))),
    Case("ua1-form-one-field", INAPPLICABLE, "no form element", NONE),
    Case("ua1-form-one-field", CANT_TELL, "no tree", UNREAD),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_each_note_after_the_first_fails():
    assert len(Case("ua1-note-id-unique", FAILED, "", notes("a", "a", "b", "a")).check()) == 2
