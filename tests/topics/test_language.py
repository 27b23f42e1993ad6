import pytest

from bilagekoll.facts.content import Characters
from bilagekoll.facts.structure import Language, Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import SWEDISH, Tag, catalog, content, image, page, pdf, structure, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

ENGLISH = Language("en-GB", valid=True)
NO_LANGUAGE = catalog(language=None)
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))


def says(tag, valid=True):
    """A document in this language."""
    return pdf(catalog=catalog(language=Language(tag, valid)))


def parts(*tags, language=None):
    """A document of these parts; by default it has no language itself."""
    return pdf(catalog=catalog(language=language), structure=structure(Tag("Document", *tags)))


def sheet(**characters):
    return (page(content=content(characters=Characters(**characters))),)


HALF = parts(Tag("P", "Hej hej hej", language=SWEDISH), Tag("P", "Hej hej hej"))

CASES = [
    Case("language-missing", PASSED, "of the document", pdf()),
    Case("language-missing", PASSED, "of every element with text", parts(Tag("P", "Hej", language=SWEDISH), Tag("P", ""))),
    Case("language-missing", PASSED, "of an element above", parts(Tag("Sect", Tag("P", "Hej"), language=SWEDISH))),
    Case("language-missing", PASSED, "of every mark", parts(Tag("P", Marked(1, 0, "Hej", language=SWEDISH)))),
    Case("language-missing", FAILED, "empty on a mark", parts(Tag("P", Marked(1, 0, "Hej", language=Language("", valid=False))))),
    Case("language-missing", PASSED, "untagged, but the document has one", pdf(structure=None)),
    Case("language-missing", FAILED, "nowhere", pdf(catalog=NO_LANGUAGE), {"percent": 100}),
    Case("language-missing", FAILED, "on half of the text", HALF, {"percent": 50}),
    Case(
        "language-missing",
        FAILED,
        "a picture's words have none",
        parts(Tag("P", "Hej", language=SWEDISH), Tag("Figure", alt="Karta")),
    ),
    Case("language-missing", FAILED, "undetermined", says("und")),
    Case("language-missing", FAILED, "x-none, as Word writes it", says("x-none")),
    Case("language-missing", FAILED, "blank", says("\0", valid=False)),
    Case("language-missing", FAILED, "untagged", pdf(catalog=NO_LANGUAGE, structure=None)),
    Case("language-missing", INAPPLICABLE, "no text", pdf(catalog=NO_LANGUAGE, structure=None, pages=sheet())),
    Case("language-missing", INAPPLICABLE, "a picture", image()),
    Case("language-missing", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("language-missing", CANT_TELL, "structure unread", pdf(structure=Unknown(Reason.LIMIT, "structure-depth"))),
    Case("language-missing", CANT_TELL, "pages unread", pdf(structure=None, pages=Unknown(Reason.DAMAGED))),
    Case("language-missing", CANT_TELL, "page unread", pdf(structure=None, pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("language-missing", CANT_TELL, "unreadable file", UNREADABLE),
    Case("language-only-on-elements", PASSED, "of the document", pdf()),
    Case("language-only-on-elements", PASSED, "reported already as missing", HALF),
    Case("language-only-on-elements", FAILED, "of every element", parts(Tag("P", "Hej", language=SWEDISH))),
    Case("language-only-on-elements", INAPPLICABLE, "no text", pdf(structure=None, pages=sheet())),
    Case("language-invalid", PASSED, "Swedish", pdf()),
    Case("language-invalid", PASSED, "NUL padding, which readers overlook", says("sv-SE\0", valid=False)),
    Case("language-invalid", FAILED, "a name", says("Svenska (Sverige)", valid=False), {"language": "Svenska (Sverige)"}),
    Case("language-invalid", FAILED, "nothing before the hyphen", says("-sv", valid=False)),
    Case("language-invalid", FAILED, "underscore", says("sv_SE", valid=False)),
    Case("language-invalid", FAILED, "padded nonsense", says("sv_SE\0", valid=False), {"language": "sv_SE"}),
    Case("language-invalid", INAPPLICABLE, "none", pdf(catalog=NO_LANGUAGE)),
    Case("language-invalid", INAPPLICABLE, "undetermined", says("und")),
    Case("language-invalid", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("element-language-invalid", PASSED, "English", parts(Tag("P", "Hi", language=ENGLISH), language=SWEDISH)),
    Case(
        "element-language-invalid",
        PASSED,
        "NUL padding, as Acrobat writes it",
        parts(Tag("P", "Hi", language=Language("EN-GB\0", False))),
    ),
    Case(
        "element-language-invalid",
        FAILED,
        "a name",
        parts(Tag("P", "Hi", language=Language("engelska!", False))),
        {"language": "engelska!"},
    ),
    Case("element-language-invalid", INAPPLICABLE, "no element has one", pdf()),
    Case("element-language-invalid", INAPPLICABLE, "an empty one", parts(Tag("P", "Hi", language=Language("\0", valid=False)))),
    Case("element-language-invalid", CANT_TELL, "unreadable file", UNREADABLE),
    Case("language-to-review", CANT_TELL, "a person must tell", pdf(), {"language": "sv-SE"}),
    Case("language-to-review", PASSED, "reported already as no tag", says("sv_SE", valid=False)),
    Case("language-to-review", INAPPLICABLE, "none", pdf(catalog=NO_LANGUAGE)),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_elements_with_the_same_wrong_language_are_one_finding():
    wrong = Language("engelska!", valid=False)
    document = parts(Tag("P", "a", language=wrong), Tag("P", "b", language=wrong), Tag("P", "c", language=ENGLISH))
    (finding,) = Case("element-language-invalid", FAILED, "", document).check()
    assert (finding.count, finding.place.path) == (2, "Document/P")
    assert finding.place.object == 101
