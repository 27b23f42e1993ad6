import pytest

from bilagekoll.readers.pdf.content.direction import as_read
from tests.readers.pdf.content.page import shown
from tests.readers.pdf.making import stream

HEBREW = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>"
LETTERS = {
    5: stream(
        "5 beginbfchar <61> <05D0> <62> <05D1> <63> <05D2> <64> <05D3> <6C> <06440627> endbfchar"  # alef to dalet, lam with alef
    )
}


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("?םלוכ םולש", "שלום כולם?"),
        (".15 (אבה ךורב) םולש", "שלום (ברוך הבא) 15."),
        (".15 )אבה ךורב( םולש", "שלום (ברוך הבא) 15."),
        ("2024 ربمفون 14 سيمخلا", "الخميس 14 نوفمبر 2024"),
        ("0480-00 00 مقرلاب", "بالرقم 00 0480-00"),
        ("ديزمل se (Region Exempel).1177 عقوملا رز وأ", "أو زر الموقع 1177.se (Region Exempel) لمزيد"),
        ("Ring oss. مكيلع Hej då.", "Ring oss. عليكم Hej då."),
        ("٢٠٢٤ ماع", "عام ٢٠٢٤"),
    ],
)
def test_the_way_back_from_what_is_seen(seen, read):
    assert as_read(seen) == read


def hebrew(content):
    return shown(content, LETTERS, font=HEBREW)


def test_a_string_is_drawn_as_it_is_seen():
    assert hebrew("(dc ba) Tj") == "אב גד"
    assert hebrew("[(d) -20 (c) -400 (ba)] TJ") == "אב גד"


def test_glyphs_that_are_drawn_one_by_one_in_reading_order():
    assert hebrew("[(a) 1100 (b) 1100 (c)] TJ") == "אבג"


def test_a_ligature_keeps_its_letters_in_order():
    assert hebrew("(cla) Tj") == "א\u0644\u0627ג"


def test_pieces_that_follow_one_another_leftwards_are_one_line():
    assert hebrew("100 0 Td (ba) Tj -11.12 0 Td (dc) Tj") == "אבגד"
    assert hebrew("100 0 Td (ba) Tj -14.12 0 Td (dc) Tj") == "אב גד"
    assert hebrew("100 0 Td (ba) Tj -14 0 Td (12) Tj -14 0 Td (dc) Tj") == "אב 12 גד"


def test_a_line_below_is_another_line():
    assert hebrew("100 0 Td (ba) Tj 0 -12 Td (dc) Tj") == "אב\nגד"


def test_from_left_to_right_a_move_back_begins_a_line():
    assert shown("100 0 Td (ab) Tj -60 0 Td (cd) Tj") == "ab\ncd"
