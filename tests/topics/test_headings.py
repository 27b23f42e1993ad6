from dataclasses import replace

import pytest

from bilagekoll.facts.structure import Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, page, pdf, structure, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

TEXT = Tag("P", "Välkommen till din undersökning.")


def pages(number):
    return tuple(page(number) for number in range(1, number + 1))


def long(*tags):
    """Four pages of text."""
    return pdf(pages=pages(4), structure=structure(Tag("Document", *tags, TEXT)))


def levels(*roles):
    return tagged(Tag("Document", *[Tag(role, "Rubrik") for role in roles]))


def picture():
    """A heading that is a picture without words."""
    tree = structure(Tag("H1", Tag("Figure")))
    heading, figure = tree.elements
    return pdf(structure=replace(tree, elements=(heading, replace(figure, kids=(Marked(1, 0, "", images=1),)))))


NONE = tagged(Tag("Document", TEXT))
UNTAGGED = pdf(structure=None)

CASES = [
    Case("no-headings", PASSED, "a heading", long(Tag("H1", "Kallelse"))),
    Case("no-headings", PASSED, "a heading without level", long(Tag("H", "Kallelse"))),
    Case("no-headings", PASSED, "three pages", pdf(pages=pages(3), structure=structure(Tag("Document", TEXT)))),
    Case("no-headings", FAILED, "four pages", long(), {"pages": 4}),
    Case("no-headings", FAILED, "only an empty heading", long(Tag("H1"))),
    Case("no-headings", INAPPLICABLE, "untagged", pdf(pages=pages(4), structure=None)),
    Case("no-headings", INAPPLICABLE, "no tagged text", pdf(pages=pages(4), structure=structure(Tag("Document")))),
    Case("no-headings", CANT_TELL, "pages unread", pdf(pages=Unknown(Reason.LIMIT, "pages"))),
    Case("no-headings", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case("heading-empty", PASSED, "words", levels("H1")),
    Case("heading-empty", PASSED, "replacement text", tagged(Tag("H1", actual_text="Kallelse"))),
    Case("heading-empty", PASSED, "a picture with words", tagged(Tag("H1", Tag("Figure", alt="Region Kalmar län")))),
    Case("heading-empty", PASSED, "a picture without words is the figures' fault", picture()),
    Case("heading-empty", FAILED, "nothing", tagged(Tag("H2"), TEXT), {"heading": "H2"}),
    Case("heading-empty", FAILED, "a space", tagged(Tag("H1", " \u00a0"), TEXT)),
    Case("heading-empty", INAPPLICABLE, "no heading", NONE),
    Case("heading-empty", CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
    Case("first-heading-not-h1", PASSED, "H1 first", levels("H1", "H2")),
    Case("first-heading-not-h1", FAILED, "H2 first", levels("H2", "H1"), {"level": 2}),
    Case("first-heading-not-h1", FAILED, "an H before does not count", levels("H", "H3"), {"level": 3}),
    Case("first-heading-not-h1", INAPPLICABLE, "none with a level", levels("H")),
    Case("first-heading-not-h1", INAPPLICABLE, "no heading", NONE),
    Case("first-heading-not-h1", INAPPLICABLE, "untagged", UNTAGGED),
    Case("heading-level-skipped", PASSED, "down by one, up by any", levels("H1", "H2", "H3", "H3", "H1", "H2")),
    Case("heading-level-skipped", PASSED, "the first is another rule's", levels("H3", "H4")),
    Case("heading-level-skipped", PASSED, "a P between", tagged(Tag("Document", Tag("H1", "a"), TEXT, Tag("H2", "b")))),
    Case("heading-level-skipped", FAILED, "H1 to H3", levels("H1", "H3"), {"level": 3, "before": 1}),
    Case(
        "heading-level-skipped",
        FAILED,
        "depth in the tree does not matter",
        tagged(Tag("Sect", Tag("H1", "a"), Tag("Sect", Tag("H3", "b")))),
    ),
    Case("heading-level-skipped", FAILED, "level 12 by PDF 2.0", levels("H1", "H12"), {"level": 12}),
    Case("heading-level-skipped", INAPPLICABLE, "no heading", NONE),
    Case("headings-mixed", PASSED, "with level only", levels("H1", "H2")),
    Case("headings-mixed", PASSED, "without level only", levels("H", "H")),
    Case("headings-mixed", FAILED, "both", levels("H1", "H")),
    Case("headings-mixed", INAPPLICABLE, "no heading", NONE),
    Case("several-h-side-by-side", PASSED, "one a section", tagged(Tag("Sect", Tag("H", "a"), Tag("Sect", Tag("H", "b"))))),
    Case("several-h-side-by-side", FAILED, "two in a section", tagged(Tag("Sect", Tag("H", "a"), Tag("H", "b"))), {"headings": 2}),
    Case("several-h-side-by-side", INAPPLICABLE, "none without level", levels("H1", "H1")),
    Case("several-h-side-by-side", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_each_skipped_level_is_a_finding():
    findings = Case("heading-level-skipped", FAILED, "", levels("H1", "H3", "H1", "H4", "H6")).check()
    assert [(finding.values["before"], finding.values["level"]) for finding in findings] == [(1, 3), (1, 4), (4, 6)]
