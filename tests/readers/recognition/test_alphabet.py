import pytest

from bilagekoll.readers.recognition.alphabet import RARE, SAME, weight


@pytest.mark.parametrize("letter", "aåÄÖé7,§–°µ½☑")
def test_what_letters_write(letter):
    assert weight(letter) == 1.0


@pytest.mark.parametrize("letter", "âáãłñæ")
def test_names_and_loan_words(letter):
    assert weight(letter) == RARE


@pytest.mark.parametrize("letter", "汉かЖקع，")
def test_other_scripts(letter):
    assert weight(letter) == 0.0


def test_the_micro_sign():
    assert SAME["\N{GREEK SMALL LETTER MU}"] == "\N{MICRO SIGN}"
    assert weight("\N{GREEK SMALL LETTER MU}") == 1.0
