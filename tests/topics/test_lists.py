import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, marked, page, pdf, stretch, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def item(text="Ta med legitimation"):
    return Tag("LI", Tag("Lbl", "•"), Tag("LBody", text))


GOOD = tagged(Tag("Document", Tag("L", item(), item())))
NO_LIST = tagged(Tag("Document", Tag("P", "Bara text.")))

TYPED = "list-only-looks-so"


def said(text, line):
    """A paragraph of one line."""
    return Tag("P", marked(stretch(text, 72, 700 - 14 * line)))


def typed(*lines):
    return tagged(Tag("Document", *[said(text, n) for n, text in enumerate(lines)]))


def torn(rest):
    """Two items, and at the top of the next column this text and another item."""
    return tagged(
        Tag("Document", said("• Ett", 1), said("• Är du sjuk", 2), Tag("P", marked(stretch(rest, 320), stretch("• Tre", 320, 686))))
    )


CASES = [
    Case("list-part-misplaced", PASSED, "items in a list", GOOD),
    Case("list-part-misplaced", PASSED, "a list in a body", tagged(Tag("L", Tag("LI", Tag("LBody", Tag("L", item())))))),
    Case("list-part-misplaced", PASSED, "through a Div", tagged(Tag("L", Tag("Div", item())))),
    Case("list-part-misplaced", FAILED, "item outside", tagged(Tag("Sect", item())), {"element": "LI", "parent": "Sect"}),
    Case("list-part-misplaced", FAILED, "item at the top", tagged(item()), {"element": "LI", "parent": "–"}),
    Case("list-part-misplaced", FAILED, "body in a list", tagged(Tag("L", Tag("LBody", "x"))), {"element": "LBody", "parent": "L"}),
    Case("list-part-misplaced", INAPPLICABLE, "no list", NO_LIST),
    Case("list-part-misplaced", INAPPLICABLE, "untagged", pdf(structure=None)),
    Case("list-part-misplaced", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case(
        "list-foreign-part",
        PASSED,
        "caption, items and a list",
        tagged(Tag("L", Tag("Caption", "Ta med"), item(), Tag("L", item()))),
    ),
    Case("list-foreign-part", PASSED, "content straight in the item", tagged(Tag("L", Tag("LI", "Ta med legitimation")))),
    Case(
        "list-foreign-part", FAILED, "paragraph in a list", tagged(Tag("L", Tag("P", "x"), item())), {"element": "P", "parent": "L"}
    ),
    Case("list-foreign-part", FAILED, "paragraph in an item", tagged(Tag("L", Tag("LI", Tag("P", "x")))), {"element": "P"}),
    Case("list-foreign-part", INAPPLICABLE, "no list", NO_LIST),
    Case("list-caption-misplaced", PASSED, "caption first", tagged(Tag("L", Tag("Caption", "Ta med"), item()))),
    Case("list-caption-misplaced", PASSED, "no caption", GOOD),
    Case("list-caption-misplaced", FAILED, "caption last", tagged(Tag("L", item(), Tag("Caption", "Ta med")))),
    Case("list-caption-misplaced", FAILED, "two captions", tagged(Tag("L", Tag("Caption", "a"), Tag("Caption", "b"), item()))),
    Case("list-caption-misplaced", INAPPLICABLE, "no list", NO_LIST),
    Case("list-without-items", PASSED, "items", GOOD),
    Case("list-without-items", PASSED, "lists only", tagged(Tag("L", Tag("L", item())))),
    Case("list-without-items", PASSED, "nothing at all", tagged(Tag("L"))),
    Case("list-without-items", FAILED, "text straight in the list", tagged(Tag("L", "Ta med legitimation"))),
    Case("list-without-items", FAILED, "paragraphs", tagged(Tag("L", Tag("P", "Ta med legitimation")))),
    Case("list-without-items", INAPPLICABLE, "no list", NO_LIST),
    Case("item-without-body", PASSED, "label and body", GOOD),
    Case("item-without-body", PASSED, "content straight in the item", tagged(Tag("L", Tag("LI", "Ta med legitimation")))),
    Case(
        "item-without-body", PASSED, "as browsers write it", tagged(Tag("L", Tag("LI", Tag("Lbl", "1."), Tag("NonStruct", "Kom"))))
    ),
    Case(
        "item-without-body",
        PASSED,
        "text beside the label",
        tagged(Tag("L", Tag("LI", Tag("Lbl", "1."), marked(stretch("Kom", 72))))),
    ),
    Case("item-without-body", FAILED, "a label alone", tagged(Tag("L", Tag("LI", Tag("Lbl", "1."))))),
    Case("item-without-body", INAPPLICABLE, "no list", NO_LIST),
    Case(TYPED, PASSED, "a list", tagged(Tag("L", *[Tag("LI", Tag("LBody", said(f"• Punkt {n}", n))) for n in range(4)]))),
    Case(TYPED, FAILED, "boxes to tick", typed("☐ Legitimation", "☐ Läkemedelslista", "☐ Varma sockor"), {"items": 3}),
    Case(TYPED, PASSED, "two paragraphs", typed("• Ett", "• Två")),
    Case(TYPED, PASSED, "text between", typed("• Ett", "Sedan.", "• Två", "Sedan.", "• Tre")),
    Case(TYPED, PASSED, "numbers out of order", typed("1. Ett", "3. Tre", "7. Sju")),
    Case(TYPED, PASSED, "numbers of a day", typed("1 maj", "2 maj", "3 maj")),
    Case(TYPED, PASSED, "amounts", typed("- 250,00", "- 75,50", "- 1 200")),
    Case(
        TYPED,
        PASSED,
        "what is said",
        typed("– Det gick bra, säger Anna", "– Vi väntade länge, säger Bo", "– Nu är det över, säger Anna"),
    ),
    Case(TYPED, PASSED, "initials", typed("A. Exempelsson", "C. Provsson", "D. Testberg")),
    Case(TYPED, PASSED, "a table of contents", typed("1. Ett ....... 2", "2. Två ....... 3", "3. Tre . . . . . 4")),
    Case(TYPED, PASSED, "options of a program", typed("-s server", "-a access code", "-d division")),
    Case(
        TYPED,
        PASSED,
        "fields of a form in one row",
        tagged(Tag("Document", said("1. Namn", 1), said("2. Telefon", 2), Tag("P", marked(stretch("3. Adress", 320, 674))))),
    ),
    Case(TYPED, PASSED, "two signs", typed("• Ett", "– Två", "• Tre")),
    Case(TYPED, FAILED, "bullets", typed("Ta med:", "• Ett", "• Två", "• Tre"), {"items": 3, "words": "• Ett"}),
    Case(TYPED, FAILED, "dashes", typed("– legitimation", "– läkemedel", "– kvitton")),
    Case(TYPED, FAILED, "numbers", typed("1. Ett", "2. Två", "3. Tre", "4. Fyra"), {"items": 4}),
    Case(TYPED, FAILED, "letters", typed("a) Ett", "b) Två", "c) Tre")),
    Case(
        TYPED,
        FAILED,
        "lines of one paragraph",
        tagged(Tag("P", marked(*[stretch(f"• Punkt {n}", 72, 700 - 14 * n) for n in range(3)]))),
    ),
    Case(TYPED, FAILED, "an item that goes on in the next column", torn("så kallas du"), {"items": 3}),
    Case(TYPED, PASSED, "other text at the top of the next column", torn("Så kallas du.")),
    Case(TYPED, FAILED, "a sign of the font Symbol", typed("\uf0b7 Ett", "\uf0b7 Två", "\uf0b7 Tre")),
    Case(TYPED, INAPPLICABLE, "untagged", pdf(structure=None)),
    Case(TYPED, CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
