from dataclasses import replace

import pytest

from bilagekoll.facts.structure import Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, marked, page, pdf, stretch, structure, tagged, unreadable_pdf
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

LOOKS_SO, HEADING_ASK = "heading-only-looks-so", "heading-to-review"
LONG = "Ta med legitimation och en lista över dina läkemedel till besöket."
NAMES = ("Anna Exempelsson", "Överläkare", "Bo Provsson", "Sjuksköterska")


def said(text, y, *, role="P", size=11, bold=False, **facts):
    """A line on the page."""
    return Tag(role, marked(stretch(text, 72, y, size=size, bold=bold)), **facts)


def shown(*tags):
    return tagged(Tag("Document", *tags))


BOLD, BODY = said("Före besöket", 700, bold=True), said(LONG, 686)
BOLD_TOO, MORE = said("Efter besöket", 640, bold=True), said(LONG, 626)
TWO = (BOLD, BODY, BOLD_TOO, MORE)


def listed(y):
    """A list of a short item."""
    return Tag("L", Tag("LI", Tag("LBody", marked(stretch("Legitimation", 72, y)))))


def at(x, text, y, *, bold=False):
    return Tag("P", marked(stretch(text, x, y, bold=bold)))


CENTRED = at(200, "Före besöket", 700, bold=True), listed(686), at(200, "Efter besöket", 640, bold=True), listed(626)
NEXT_COLUMN = BOLD, BODY, said("Efter besöket", 100, bold=True)

LAST = said("När du kommer hem", 500, size=16, bold=True), said(LONG, 484)


def headed(size):
    """Three headings of this size, each with its text."""
    lines = ("Före besöket", 740), ("Under besöket", 700), ("Efter besöket", 660)
    return [tag for text, y in lines for tag in (said(text, y, role="H2", size=size, bold=True), said(LONG, y - 14))]


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
    Case(
        LOOKS_SO, PASSED, "headings", shown(said("Före besöket", 700, role="H2"), BODY, said("Efter besöket", 640, role="H2"), MORE)
    ),
    Case(LOOKS_SO, PASSED, "a single line may be stressed", shown(BOLD, BODY)),
    Case(LOOKS_SO, PASSED, "fewer than the headings", shown(*[said(f"Del {n}", 800, role="H2") for n in range(3)], *TWO)),
    Case(
        LOOKS_SO,
        PASSED,
        "sentences",
        shown(said("Kom fastande.", 700, bold=True), BODY, said("Drick vatten.", 640, bold=True), MORE),
    ),
    Case(
        LOOKS_SO,
        PASSED,
        "times and numbers",
        shown(
            *(said("12 maj kl. 10.30", 740, bold=True), said(LONG, 726), said("Plan: 3 trappor upp", 700, bold=True), BODY),
            *(said("Ring 0480-12", 640, bold=True), MORE),
        ),
    ),
    Case(
        LOOKS_SO,
        PASSED,
        "names above titles",
        shown(*[said(text, 700 - 14 * n, bold=not n % 2) for n, text in enumerate(NAMES)], MORE),
    ),
    Case(
        LOOKS_SO,
        PASSED,
        "all in bold",
        shown(BOLD, said(LONG, 686, bold=True), said("Efter besöket", 640, bold=True), said(LONG, 626, bold=True)),
    ),
    Case(
        LOOKS_SO,
        PASSED,
        "called a title by its own type",
        shown(said("Kallelse", 700, bold=True, type="Title"), BODY, BOLD_TOO, MORE),
    ),
    Case(
        LOOKS_SO, PASSED, "far above the text", shown(BOLD, said(LONG, 600), said("Efter besöket", 560, bold=True), said(LONG, 400))
    ),
    Case(LOOKS_SO, FAILED, "bold", shown(*TWO), {"words": "Före besöket"}),
    Case(LOOKS_SO, FAILED, "large", shown(said("Före besöket", 700, size=14), BODY, said("Efter besöket", 640, size=14), MORE)),
    Case(LOOKS_SO, FAILED, "one above the other", shown(said("Kallelse", 716, size=18), *TWO), {"words": "Kallelse"}),
    Case(
        LOOKS_SO,
        FAILED,
        "above a list",
        shown(*TWO[:3], Tag("L", Tag("LI", Tag("LBody", marked(stretch("Legitimation", 72, 626)))))),
    ),
    Case(LOOKS_SO, FAILED, "centred above short items", shown(said(LONG, 740), *CENTRED), {"words": "Före besöket"}),
    Case(LOOKS_SO, PASSED, "beside short items", shown(*CENTRED)),
    Case(LOOKS_SO, FAILED, "last in its column", shown(*NEXT_COLUMN, at(450, LONG, 700))),
    Case(LOOKS_SO, PASSED, "beside its text", shown(*NEXT_COLUMN, at(450, LONG, 100))),
    Case(LOOKS_SO, PASSED, "text in the next column, and in its own", shown(*NEXT_COLUMN, at(450, LONG, 700), said("Anna", 80))),
    Case(LOOKS_SO, FAILED, "one as large as the headings", shown(*headed(16), *LAST), {"words": "När du kommer hem"}),
    Case(LOOKS_SO, PASSED, "one of another size than the headings", shown(*headed(18), *LAST)),
    Case(LOOKS_SO, PASSED, "headings and stressed lines both bold, as large as the text", shown(*headed(11), BOLD, BODY)),
    Case(LOOKS_SO, INAPPLICABLE, "nothing stands on the page", NONE),
    Case(LOOKS_SO, INAPPLICABLE, "untagged", UNTAGGED),
    Case(LOOKS_SO, CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
    Case(HEADING_ASK, PASSED, "nothing stands out", shown(BODY, MORE)),
    Case(HEADING_ASK, PASSED, "there are headings", shown(said("Kallelse", 740, role="H1"), BOLD, BODY)),
    Case(HEADING_ASK, PASSED, "several: reported already", shown(*TWO)),
    Case(HEADING_ASK, CANT_TELL, "a line in bold", shown(BOLD, BODY), {"words": "Före besöket"}),
    Case(HEADING_ASK, INAPPLICABLE, "untagged", UNTAGGED),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_each_skipped_level_is_a_finding():
    findings = Case("heading-level-skipped", FAILED, "", levels("H1", "H3", "H1", "H4", "H6")).check()
    assert [(finding.values["before"], finding.values["level"]) for finding in findings] == [(1, 3), (1, 4), (4, 6)]
