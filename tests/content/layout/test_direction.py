"""Arabic and Hebrew as a page shows them, from left to right, and as they are read."""

import pytest

from bilagekoll.content.coverage import words_of
from tests.content.layout.writing import PROSE, line, lines, page, texts


def shown(*words: str, base: float = 700) -> list:
    """Words as they stand on the page from left to right, letters too."""
    return line(" ".join(words), 200, base)


def mirror(text: str) -> str:
    return text[::-1]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ((mirror("לכולם"), mirror("שלום")), "שלום לכולם"),
        (("." + mirror("העיניים"), mirror("למרפאת")), "למרפאת העיניים."),
        ((mirror("חמישי"), "10.20", mirror("בשעה")), "בשעה 10.20 חמישי"),
        ((".3", mirror("קומה"), ",Exempel", mirror("בבית"), mirror("החולים")), "החולים בבית Exempel, קומה 3."),
        ((mirror("العيادة"), "AB", "Oy", mirror("في"), mirror("مرحبا")), "مرحبا في AB Oy العيادة"),
        (("00", "00", "00-0480", mirror("هو"), mirror("رقم")), "رقم هو 0480-00 00 00"),
        (("(" + mirror("قسم") + ")", mirror("العيون")), "العيون (قسم)"),
    ],
)
def test_lines_read_from_the_right(words, read):
    assert texts(page(shown(*words))) == [read]


def test_a_few_words_in_a_line_read_from_the_left():
    words = ("På", "arabiska:", mirror("بك"), mirror("مرحبا"), "och", "mer")
    assert texts(page(shown(*words), lines(PROSE, 50, 500)))[0] == "På arabiska: مرحبا بك och mer"


def test_forms_of_letters_are_plain_letters():
    assert texts(page(line("\ufee2\ufedf\ufee1 " + mirror("عين"), 200, 700))) == ["عين ملم"]


def test_coverage_knows_a_word_in_either_order():
    assert words_of("שלום") == words_of(mirror("שלום"))
    assert words_of("אב גד") != words_of("אב דה")
