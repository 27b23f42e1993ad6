from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, marked, page, pdf, stretch, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

JUMPS, LITTLE, TORN = "reading-order-jumps", "reading-order-jumps-little", "sentence-torn"
SENTENCE = "Ta med legitimation och en lista över dina läkemedel till besöket."


def line(text, y, x=72, role="P", on=1):
    return Tag(role, marked(stretch(text, x, y), page=on))


def letter(*tags):
    return tagged(Tag("Document", *tags))


DOWN = [line(SENTENCE, 700 - 20 * number) for number in range(12)]
TITLE = line("Kallelse till undersökning", 740)
LEFT = [line("Vänster spalt med text", 700 - 20 * number) for number in range(5)]
RIGHT = [line("Höger spalt med text", 700 - 20 * number, 320) for number in range(5)]
CELLS = [Tag("TD", marked(stretch(f"Värde {number} i tabellen", 72 + 200 * (number % 2), 500 - 5 * number))) for number in range(6)]
TABLE = Tag("Table", *[Tag("TR", *CELLS[at : at + 2]) for at in (4, 2, 0)])
UNTAGGED = pdf(structure=None)
UNREAD = pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))
BROKEN = unreadable_pdf(Unknown(Reason.DAMAGED))

ONE, OTHER = "Undersökningen tar ungefär en timme och du får", "Efter besöket skickar vi svaret till dig i ett"
REST_OF_ONE, REST_OF_OTHER = "droppar i ögonen.", "brev som kommer hem."


def columns(*numbers):
    """Two columns of two lines, one sentence in each, in this order."""
    lines = line(ONE, 700), line(REST_OF_ONE, 686), line(OTHER, 700, 340), line(REST_OF_OTHER, 686, 340)
    return letter(line("Före besöket", 740, role="H1"), *[lines[number] for number in numbers])


def two_columns(lines):
    """A paragraph of lines with words on both sides of a gap."""
    pieces = [
        piece
        for n, (left, right) in enumerate(lines)
        for piece in (stretch(left, 72, 700 - 14 * n), stretch(right, 330, 700 - 14 * n))
    ]
    return letter(Tag("P", marked(*pieces)), line(SENTENCE, 600))


ACROSS = [
    ("Undersökningen tar ungefär en", "Efter besöket skickar vi ett"),
    ("timme och du får droppar som", "brev till dig med svaret som"),
    ("gör att du ser suddigt en tid", "kan dröja ett par veckor om"),
]
SENTENCE_ENDS = [ACROSS[0], (ACROSS[1][0], "brev till dig med provsvaret."), (ACROSS[2][0], "Svaret kan dröja ett par veckor")]
OVER_PAGES = Tag("P", *[marked(stretch(SENTENCE, 72, 760), page=number) for number in (1, 2)])
LABELS = [(left.capitalize(), right.capitalize()) for left, right in ACROSS]

BROKEN_OFF = line("Kom tidigt, och du ska", 700)
_END = max(piece.box[2] for kid in BROKEN_OFF.kids for piece in kid.stretches)
GOES_ON = line("inte ha ätit frukost.", 700, _END + 3)
BOX = [line("Din dietist", 690, 400), line("Telefon 0480-00 00 00", 676, 400)]
CARDS = [[line(f"Rubrik {n}", 700, 72 + 250 * n, "H2"), line(SENTENCE, 680, 72 + 250 * n)] for n in range(2)]
CARD_ROW = [CARDS[0][0], CARDS[1][0], CARDS[0][1], CARDS[1][1]]
CARD_ROW_WORDS = "Ta med legitimation och en lista över …"

CASES = [
    Case(JUMPS, PASSED, "downwards", letter(*DOWN)),
    Case(JUMPS, PASSED, "two columns", letter(*LEFT, *RIGHT)),
    Case(JUMPS, PASSED, "the right column first: a sidebar", letter(*RIGHT, *LEFT)),
    Case(JUMPS, PASSED, "cards row by row", letter(*CARDS[0], *CARDS[1])),
    Case(JUMPS, FAILED, "two headings, then the text of both", letter(*CARD_ROW), {"words": CARD_ROW_WORDS}),
    Case(JUMPS, PASSED, "two headings beside each other, text of one", letter(*CARD_ROW[:3])),
    Case(JUMPS, PASSED, "row by row", letter(*[tag for pair in zip(LEFT, RIGHT, strict=True) for tag in pair])),
    Case(JUMPS, PASSED, "the title last is little", letter(*DOWN, TITLE)),
    Case(JUMPS, PASSED, "a note is read where it is referred to", letter(line(SENTENCE, 60, role="Note"), *DOWN[:2])),
    Case(
        JUMPS, PASSED, "also when it is tagged as text", letter(Tag("P", marked(stretch(f"1 {SENTENCE}", 72, 60, size=9))), *DOWN)
    ),
    Case(JUMPS, PASSED, "the rest of a paragraph is read with it", letter(OVER_PAGES, *DOWN)),
    Case(JUMPS, PASSED, "a caption below", letter(Tag("Caption", line(SENTENCE, 60)), *DOWN[:2])),
    Case(JUMPS, PASSED, "cells out of order are the table's business", letter(*DOWN[:3], TABLE)),
    Case(
        JUMPS,
        PASSED,
        "a paragraph that goes on in the next column",
        letter(
            Tag("P", marked(stretch("Början av stycket", 72, 500), stretch("och resten av det", 320, 700))),
            line(SENTENCE, 680, 320),
            line("Nederst i höger spalt", 100, 320),
        ),
    ),
    Case(JUMPS, FAILED, "bottom up", letter(*reversed(DOWN[:4]))),
    Case(JUMPS, FAILED, "the end first", letter(*DOWN[8:], *DOWN[:8])),
    Case(
        JUMPS,
        FAILED,
        "a page too early",
        letter(line(SENTENCE, 700, on=2), *DOWN[:2]),
        {"words": "Ta med legitimation och en lista över …"},
    ),
    Case(JUMPS, FAILED, "a table last that stands first", letter(line(SENTENCE, 300), line(SENTENCE, 280), TABLE)),
    Case(JUMPS, INAPPLICABLE, "one piece of text", letter(TITLE)),
    Case(JUMPS, INAPPLICABLE, "untagged", UNTAGGED),
    Case(JUMPS, CANT_TELL, "a page unread", UNREAD),
    Case(JUMPS, CANT_TELL, "unreadable file", BROKEN),
    Case(LITTLE, PASSED, "downwards", letter(*DOWN)),
    Case(LITTLE, PASSED, "much of it: reported already", letter(*reversed(DOWN[:4]))),
    Case(LITTLE, PASSED, "a page number", letter(*DOWN, line("Sida 1 av 12", 780))),
    Case(LITTLE, FAILED, "the title last", letter(*DOWN, TITLE), {"words": "Kallelse till undersökning"}),
    Case(LITTLE, FAILED, "a line of the foot first", letter(line("Ring oss på 0480-00 00 00", 60), *DOWN)),
    Case(LITTLE, INAPPLICABLE, "untagged", UNTAGGED),
    Case(LITTLE, CANT_TELL, "unreadable file", BROKEN),
    Case(TORN, PASSED, "column by column", columns(0, 1, 2, 3)),
    Case(TORN, PASSED, "the right column first, whole sentences", columns(2, 3, 0, 1)),
    Case(TORN, PASSED, "another line stands between", letter(line(ONE, 700), line("Ring oss.", 690), line(REST_OF_ONE, 678))),
    Case(TORN, PASSED, "labels and values", two_columns(LABELS)),
    Case(TORN, PASSED, "no rest of the sentence to be found", letter(line(ONE, 700), line(OTHER, 600))),
    Case(TORN, FAILED, "columns by turns", columns(0, 2, 1, 3), {"words": "… ungefär en timme och du får"}),
    Case(
        TORN,
        FAILED,
        "the second half first",
        letter(line("droppar i ögonen som gör att du ser suddigt.", 700, 340), line(SENTENCE, 686, 340), line(ONE, 700 - 14)),
    ),
    Case(
        TORN,
        FAILED,
        "lines across two columns",
        two_columns(ACROSS),
        {"words": "Undersökningen tar ungefär en Efter besöket skickar vi ett"},
    ),
    Case(
        TORN,
        FAILED,
        "paragraphs with room around them by turns",
        letter(line(ONE, 700), line(OTHER, 700, 340), line(REST_OF_ONE, 680), line(REST_OF_OTHER, 680, 340)),
    ),
    Case(TORN, FAILED, "lines across two columns, a sentence ends in one", two_columns(SENTENCE_ENDS)),
    Case(
        TORN, FAILED, "a box is read in the middle of a line", letter(BROKEN_OFF, *BOX, GOES_ON), {"words": "… tidigt, och du ska"}
    ),
    Case(TORN, PASSED, "a short word between", letter(BROKEN_OFF, line("1", 706, 200), GOES_ON)),
    Case(TORN, PASSED, "columns that stand close together", letter(BROKEN_OFF, line("ha ätit frukost.", 686), GOES_ON)),
    Case(TORN, INAPPLICABLE, "a single line", letter(TITLE)),
    Case(TORN, INAPPLICABLE, "untagged", UNTAGGED),
    Case(TORN, CANT_TELL, "a page unread", UNREAD),
]
