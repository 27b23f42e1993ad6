from dataclasses import replace

import pytest

from bilagekoll.content.blocks import Doubt
from bilagekoll.content.recognised import agrees, from_pictures, laid
from bilagekoll.facts.recognition import UNREAD, Recognised, RecognisedWord
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import content, page

TEXT = "Patienten har fått allt sämre syn och vill opereras"


def word(text, line=0, left=100, *, size=20.0, sure=0.99, stroke=2.0, width=None):
    top = 50 + 40 * line
    return RecognisedWord(text, (left, top, left + (width or 10 * len(text)), top + size), sure, line, stroke)


def read(*words, width=1000, height=2000):
    return Recognised(tuple(words), width, height)


def sentence(text=TEXT, sure=0.99):
    return read(*(word(one, left=100 * number, sure=sure) for number, one in enumerate(text.split())))


def test_pixels_become_points_of_the_page():
    (ring,) = laid(read(word("Ring")), 3, page(3, width=500, height=1000)).words
    assert (ring.text, ring.size, ring.box) == ("Ring", 10, (50, 965, 70, 975))
    found = laid(read(word("Ring"), width=2000, height=1000), 3, page(3, width=500, height=1000))  # a page that was turned
    assert (found.number, found.width, found.height) == (3, 1000, 500)


def test_a_picture_is_as_large_as_makes_its_type_that_of_a_letter():
    found = laid(read(word("Ring"), word("oss", left=200), word("Rubrik", line=1, size=40)), 1)
    assert [one.size for one in found.words] == [11, 11, 22]
    assert laid(read(), 1).words == ()


def test_words_of_a_line_have_a_space_between_them():
    found = laid(read(word("Ring"), word("oss", left=200), word("nu", line=1)), 1)
    assert [one.spaced for one in found.words] == [False, True, False]


def test_sizes_that_lie_close_together_are_one():
    found = laid(read(word("Brödtext", size=20), word("Brödtexten", line=1, size=21.5), word("Rubrik", line=2, size=27)), 1)
    assert found.words[0].size == found.words[1].size < found.words[2].size


def test_thick_strokes_are_bold():
    found = laid(read(word("Din tid"), word("Brödtext med många ord", line=1), word("Torsdag", line=2, stroke=2.6)), 1)
    assert [one.bold for one in found.words] == [False, False, True]


def test_words_without_certainty_are_marked_and_bullets_are_bullets():
    found = laid(read(word("·", sure=0.3), word("Apixaban", left=200, sure=0.4), word("·", left=400)), 1)
    assert [(one.text, one.unsure) for one in found.words] == [("•", False), ("Apixaban", True), ("·", False)]


@pytest.mark.parametrize(
    ("layer", "good"),
    [(TEXT, True), (TEXT.replace("syn ", ""), False), ("Patlenten hor fatt alit samre syn och vlll opereras", False), ("", False)],
)
def test_a_layer_of_recognised_text(layer, good):
    assert agrees(sentence(), layer) is good
    assert agrees(sentence(sure=0.5), layer)  # what was not surely read proves nothing


def test_a_line_that_cannot_be_read_stands_in_its_place_and_is_as_large_as_others():
    found = laid(Recognised((word("Ring"), word("oss", line=3)), 1000, 2000, unread=((100, 80, 500, 140),)), 1)
    assert [(one.text, one.unsure, one.size) for one in found.words] == [
        ("Ring", False, 11),
        ("oss", False, 11),
        (UNREAD, True, 11),
    ]
    assert found.words[0].base > found.words[2].base > found.words[1].base
    assert laid(Recognised((), 1000, 2000, unread=((100, 80, 500, 140),)), 1).words == ()  # a picture without words has no lines


def pages(count=3, text=""):
    return [page(number, content=content(text=text)) for number in range(1, count + 1)]


def test_scanned_and_garbled_pages_are_read_and_others_not():
    asked = []

    def recognise(number):
        asked.append(number)
        return sentence() if number < 3 else Unknown(Reason.DAMAGED)

    doubts = {1: Doubt.SCANNED, 2: Doubt.GARBLED, 3: Doubt.SCANNED, 4: Doubt.SCANNED}
    found = from_pictures(pages(5), doubts, {4}, recognise)
    assert (list(found), sorted(asked)) == ([1, 2], [1, 2, 3])


def test_a_good_layer_is_kept_after_a_look_at_two_pages():
    asked = []

    def recognise(number):
        asked.append(number)
        return sentence()

    doubts = dict.fromkeys(range(1, 7), Doubt.RECOGNISED)
    assert from_pictures(pages(6, TEXT), doubts, (), recognise) == {}
    assert asked == [1, 4]


def test_a_bad_layer_is_read_anew_on_all_its_pages_once():
    asked = []

    def recognise(number):
        asked.append(number)
        return sentence()

    doubts = dict.fromkeys(range(1, 5), Doubt.RECOGNISED)
    assert list(from_pictures(pages(4, "skrap"), doubts, (), recognise)) == [1, 2, 3, 4]
    assert sorted(asked) == [1, 2, 3, 4]


def test_a_picture_without_words_is_an_empty_page():
    found = from_pictures(pages(1), {1: Doubt.SCANNED}, (), lambda number: replace(sentence(), words=()))
    assert found[1].words == ()
