from types import SimpleNamespace

import pytest

pytest.importorskip("cv2")

import numpy as np

from bilagekoll.readers.recognition.engine import _between_blanks, _between_digits, _letter

PLAIN, MARKED, OTHER = 1, 2, 3
READER = SimpleNamespace(marked={PLAIN: {MARKED: 30.0}}, full_stop=0, dash=0)


@pytest.mark.parametrize(
    ("plain", "marked", "letter", "sure"),
    [
        (0.98, 0.01, PLAIN, 0.98),  # a clear o
        (0.7, 0.25, MARKED, 0.86),  # an ö whose dots are blurred
        (0.9, 0.06, MARKED, 0.64),  # hardly a trace of dots: ö, and marked as unsure
    ],
)
def test_a_blurred_mark_counts_for_more_than_the_engine_gives_it(plain, marked, letter, sure):
    found = _letter(READER, PLAIN, np.array([[0.0, plain, marked, 0.0]]))
    assert found == (letter, pytest.approx(sure, abs=0.01))


def test_the_marks_of_a_run_of_steps_are_looked_for_in_all_of_them():
    assert _letter(READER, PLAIN, np.array([[0.0, 0.9, 0.0, 0.0], [0.0, 0.6, 0.3, 0.0]]))[0] == MARKED


def test_other_letters_stay():
    assert _letter(READER, OTHER, np.array([[0.0, 0.0, 0.4, 0.6]])) == (OTHER, 0.6)


@pytest.mark.parametrize(("decimal", "letter"), [(True, MARKED), (False, PLAIN)])
def test_a_full_stop_may_be_a_comma_between_digits_alone(decimal, letter):
    reader = SimpleNamespace(marked=READER.marked, full_stop=PLAIN, dash=0)
    assert _letter(reader, PLAIN, np.array([[0.0, 0.7, 0.25, 0.0]]), decimal=decimal)[0] == letter


@pytest.mark.parametrize(("text", "between"), [("4.9", True), ("4.", False), (".9", False), ("å.9", False), ("4. ", False)])
def test_what_stands_between_digits(text, between):
    assert _between_digits(text, text.index(".")) is between


@pytest.mark.parametrize(("alone", "letter"), [(True, MARKED), (False, PLAIN)])
def test_a_dash_may_be_a_dot_among_blanks_alone(alone, letter):
    reader = SimpleNamespace(marked=READER.marked, full_stop=0, dash=PLAIN)
    assert _letter(reader, PLAIN, np.array([[0.0, 0.7, 0.25, 0.0]]), alone=alone)[0] == letter


@pytest.mark.parametrize(("text", "between"), [("a - b", True), ("- b", True), ("a -", True), ("a-b", False), ("a -b", False)])
def test_what_stands_between_blanks(text, between):
    assert _between_blanks(text, text.index("-")) is between
