import pytest

from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.facts.lines import LineWidths
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.phone import topic
from tests.building import Tag, content, image, marked, page, pdf, stretch, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

A3, A3_ON_ITS_SIDE = {"width": 841.9, "height": 1190.6}, {"width": 1190.6, "height": 841.9}
A4_ON_ITS_SIDE = {"width": 841.9, "height": 595.3}
SLIDE = {"width": 960.0, "height": 540.0}
CARD_ON_ITS_SIDE = {"width": 419.5, "height": 297.6}
LETTER = {"width": 612.0, "height": 792.0}
POSTER = {"width": 1684.0, "height": 2384.0}


def sized(*sizes, **facts):
    return page(content=content(sizes=sizes), **facts)


def document(*pages):
    return pdf(pages=pages)


def table(*headers):
    """A table whose columns have these longest words."""
    return tagged(Tag("Table", Tag("TR", *(Tag("TH", word) for word in headers)), Tag("TR", *(Tag("TD", "ja") for _ in headers))))


def lined(*widths, **facts):
    """A page on its side of 1,200 letters, with lines of these widths in ems and so many letters."""
    return pdf(pages=(page(**A4_ON_ITS_SIDE),), lines=(LineWidths(1, widths),), **facts)


def column(x, lines, *, top=760.0, size=10.0, letters=45, **facts):
    """A paragraph of lines below each other."""
    return Tag("P", marked(*(stretch("x" * letters, x, top - 13 * n, size=size) for n in range(lines))), **facts)


def beside(*paragraphs):
    return tagged(Tag("Document", *paragraphs))


LETTER_10_POINTS = document(sized((10.0, 1000), (12.0, 300)))
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))

CASES = [
    Case("text-too-small-for-phone", PASSED, "10 points on A4", LETTER_10_POINTS),
    Case("text-too-small-for-phone", PASSED, "footnotes and small print", document(sized((5.0, 450), (11.0, 900)))),
    Case("text-too-small-for-phone", PASSED, "small print alone on the last page", document(page(), page(2), sized((5.0, 900)))),
    Case("text-too-small-for-phone", PASSED, "a stamp on a picture", document(sized((5.0, 24)))),
    Case("text-too-small-for-phone", PASSED, "large text on a slide", document(sized((18.0, 300), **SLIDE))),
    Case("text-too-small-for-phone", PASSED, "large text on a poster", document(sized((36.0, 300), **POSTER))),
    Case(
        "text-too-small-for-phone", FAILED, "5 points on A4", document(sized((5.0, 900), (11.0, 450))), {"points": 5.0, "zoom": 4.0}
    ),
    Case("text-too-small-for-phone", FAILED, "6 points on A4", document(sized((6.0, 900))), {"points": 6.0, "zoom": 3.3}),
    Case("text-too-small-for-phone", PASSED, "7 points on A4", document(sized((7.0, 900)))),
    Case("text-too-small-for-phone", FAILED, "8 points across A3", document(sized((8.0, 900), **A3_ON_ITS_SIDE)), {"points": 4.0}),
    Case("text-too-small-for-phone", INAPPLICABLE, "no text to be seen", document(sized())),
    Case("text-too-small-for-phone", INAPPLICABLE, "text without size", document(sized((0.0, 900)))),
    Case("text-too-small-for-phone", INAPPLICABLE, "a picture", image()),
    Case("text-too-small-for-phone", CANT_TELL, "a page unread", document(page(), page(2, content=Unknown(Reason.LIMIT)))),
    Case("text-too-small-for-phone", CANT_TELL, "unreadable file", UNREADABLE),
    Case("columns-taller-than-phone", FAILED, "down the page", beside(column(50, 50), column(310, 50)), {"screens": 1.5}),
    Case("columns-taller-than-phone", PASSED, "lower than a screen", beside(column(50, 20), column(310, 20))),
    Case("columns-taller-than-phone", PASSED, "one column", beside(column(50, 50, letters=95))),
    Case(
        "columns-taller-than-phone",
        PASSED,
        "letters large enough as they are",
        beside(column(50, 30, size=24), column(310, 30, size=24)),
    ),
    Case("columns-taller-than-phone", PASSED, "labels and values", beside(column(50, 50, letters=12), column(310, 50))),
    Case(
        "columns-taller-than-phone",
        FAILED,
        "headings with room around them",
        beside(*(column(x, 14, top=top) for x in (50, 310) for top in (780, 525, 270))),
    ),
    Case(
        "columns-taller-than-phone",
        PASSED,
        "more lines than a page has room for",
        beside(*(column(x, 100, top=760 + n) for x in (50, 310) for n in range(4))),
    ),
    Case(
        "columns-taller-than-phone",
        PASSED,
        "two lines in the margin",
        beside(column(50, 50), column(310, 2), column(310, 2, top=200)),
    ),
    Case(
        "columns-taller-than-phone",
        PASSED,
        "each line a paragraph of its own, as in a list",
        beside(*(column(x, 1, top=760 - 13 * n) for n in range(50) for x in (50, 310))),
    ),
    Case(
        "columns-taller-than-phone",
        PASSED,
        "low columns above and below a paragraph across the page",
        beside(
            column(50, 18), column(310, 18), column(50, 12, top=500, letters=95), column(50, 18, top=320), column(310, 18, top=320)
        ),
    ),
    Case("columns-taller-than-phone", INAPPLICABLE, "a picture", image()),
    Case("columns-taller-than-phone", CANT_TELL, "unreadable file", UNREADABLE),
    Case("text-small-for-phone", PASSED, "9 points on A4", document(sized((9.0, 900)))),
    Case("text-small-for-phone", PASSED, "small print", document(sized((8.0, 450), (11.0, 900)))),
    Case("text-small-for-phone", PASSED, "smaller still: reported already", document(sized((5.0, 900)))),
    Case("text-small-for-phone", FAILED, "8 points on A4", document(sized((8.0, 900), (11.0, 450))), {"points": 8.0, "zoom": 2.5}),
    Case("text-small-for-phone", FAILED, "11 points on a page on its side", document(sized((11.0, 900), **A4_ON_ITS_SIDE))),
    Case("text-small-for-phone", INAPPLICABLE, "a picture", image()),
    Case("lines-wider-than-phone", PASSED, "an ordinary letter's lines", lined((42, 1200))),
    Case("lines-wider-than-phone", PASSED, "they fit a phone on its side", lined((53, 1200))),
    Case("lines-wider-than-phone", PASSED, "a wide heading", lined((70, 140), (30, 1060))),
    Case("lines-wider-than-phone", FAILED, "across a page on its side", lined((66, 1200)), {"screens": 2.2}),
    Case("lines-wider-than-phone", INAPPLICABLE, "no page is that wide", document(page())),
    Case("lines-wider-than-phone", INAPPLICABLE, "a picture", image()),
    Case("lines-wider-than-phone", CANT_TELL, "not measured", pdf(lines=(LineWidths(1, Unknown(Reason.LIMIT)),))),
    Case("lines-wider-than-phone", CANT_TELL, "no page measured", pdf(lines=Unknown(Reason.DAMAGED))),
    Case("table-wider-than-phone", PASSED, "two columns", table("Läkemedelsbehandling", "Provtagning")),
    Case("table-wider-than-phone", PASSED, "a line to write on", table("Namn", "_" * 90)),
    Case("table-wider-than-phone", PASSED, "many narrow columns", table("må", "ti", "on", "to", "fr", "lö", "sö")),
    Case("table-wider-than-phone", FAILED, "five columns of long words", table(*["Provtagningsdag"] * 5), {"columns": 5}),
    Case("table-wider-than-phone", INAPPLICABLE, "no table", pdf()),
    Case("page-larger-than-a4", PASSED, "A4", document(page())),
    Case("page-larger-than-a4", PASSED, "US Letter", document(page(**LETTER))),
    Case("page-larger-than-a4", PASSED, "A4 on its side", document(page(**A4_ON_ITS_SIDE))),
    Case("page-larger-than-a4", FAILED, "A3", document(page(**A3)), {"width": 297, "height": 420}),
    Case("page-larger-than-a4", INAPPLICABLE, "a picture", image()),
    Case("document-on-its-side", PASSED, "upright", document(page())),
    Case("document-on-its-side", PASSED, "a card that fits the phone", document(page(**CARD_ON_ITS_SIDE))),
    Case("document-on-its-side", PASSED, "A3: reported already", document(page(**A3_ON_ITS_SIDE))),
    Case("document-on-its-side", PASSED, "some pages upright", document(page(), page(2, **SLIDE))),
    Case("document-on-its-side", FAILED, "all pages", document(page(**A4_ON_ITS_SIDE), page(2, **SLIDE))),
    Case("document-on-its-side", INAPPLICABLE, "a picture", image()),
    Case("pages-in-both-directions", PASSED, "all upright", document(page(), page(2))),
    Case("pages-in-both-directions", PASSED, "all on their side: reported already", document(page(**SLIDE), page(2, **SLIDE))),
    Case("pages-in-both-directions", FAILED, "some on their side", document(page(), page(2, **SLIDE))),
    Case("pages-in-both-directions", INAPPLICABLE, "a picture", image()),
    Case("many-pages-for-phone", PASSED, "few", document(*map(page, range(1, 31)))),
    Case("many-pages-for-phone", FAILED, "many", document(*map(page, range(1, 32))), {"pages": 31}),
    Case("many-pages-for-phone", INAPPLICABLE, "a picture", image()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_an_ordinary_letter_raises_nothing():
    assert not evaluate(LETTER_10_POINTS, topic.rules, load("1177")).findings


def test_pages_on_their_side_are_named():
    findings = Case("pages-in-both-directions", FAILED, "", document(page(), page(2, **SLIDE), page(3, **SLIDE))).check()
    assert [finding.place.page for finding in findings] == [2, 3]
