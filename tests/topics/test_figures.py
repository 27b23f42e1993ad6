import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, pdf, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def figure(**facts):
    return tagged(Tag("Document", Tag("Figure", **facts)))


NO_FIGURE = tagged(Tag("Document", Tag("P", "Bara text.")))

CASES = [
    Case("figure-without-alt", PASSED, "alternative text", figure(alt="Karta över entrén")),
    Case("figure-without-alt", PASSED, "replacement text", figure(actual_text="Region Kalmar län")),
    Case("figure-without-alt", PASSED, "empty replacement text: nothing to speak of", figure(actual_text="")),
    Case("figure-without-alt", FAILED, "neither", figure()),
    Case("figure-without-alt", FAILED, "empty alternative text", figure(alt="")),
    Case("figure-without-alt", FAILED, "NUL padding only", figure(alt="\0\0")),
    Case("figure-without-alt", INAPPLICABLE, "no figure", NO_FIGURE),
    Case("figure-without-alt", INAPPLICABLE, "untagged", pdf(structure=None)),
    Case("figure-without-alt", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case("formula-without-alt", PASSED, "alternative text", tagged(Tag("Formula", alt="x lika med två"))),
    Case("formula-without-alt", FAILED, "none", tagged(Tag("Formula"))),
    Case("formula-without-alt", INAPPLICABLE, "no formula", NO_FIGURE),
    Case("alt-is-placeholder", PASSED, "a description", figure(alt="Bild av entrén med en röd skylt")),
    Case("alt-is-placeholder", FAILED, "a file name", figure(alt="IMG_1234.jpg"), {"alt": "IMG_1234.jpg"}),
    Case("alt-is-placeholder", FAILED, "the word picture with a number", figure(alt="Bild 3")),
    Case("alt-is-placeholder", FAILED, "one character", figure(alt="x")),
    Case("alt-is-placeholder", FAILED, "file name with trailing NUL", figure(alt="image1.png\0")),
    Case("alt-is-placeholder", INAPPLICABLE, "no text to judge", figure()),
    Case("alt-too-long", PASSED, "short", figure(alt="Karta över entrén")),
    Case("alt-too-long", FAILED, "longer than the limit", figure(alt="a" * 251), {"letters": 251}),
    Case("alt-too-long", INAPPLICABLE, "no text to judge", figure()),
    Case("alt-to-review", CANT_TELL, "a person must look", figure(alt="Karta"), {"alt": "Karta"}),
    Case("alt-to-review", PASSED, "reported already as saying nothing", figure(alt="bild")),
    Case("alt-to-review", INAPPLICABLE, "no text to judge", figure()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_figure_is_a_finding_with_its_place():
    findings = Case("figure-without-alt", FAILED, "", tagged(Tag("Document", Tag("Figure"), Tag("Figure")))).check()
    assert [finding.place.path for finding in findings] == ["Document/Figure", "Document/Figure"]
