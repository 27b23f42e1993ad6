import pytest

from bench.beyond.texts import LETTERS
from bilagekoll.prose.detection import close, differs, family, letters_in, spoken


@pytest.mark.parametrize("language", LETTERS)
def test_letters_in_many_languages_are_told(language):
    for paragraph in LETTERS[language]:
        told = spoken(paragraph)
        assert (told.language, told.letters) == (family(language), letters_in(paragraph))
        assert told.confidence >= 0.9


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_text_from_right_to_left_is_told_as_it_is_seen_too(language):
    assert spoken(LETTERS[language][0][::-1]).language == language


@pytest.mark.parametrize("text", ["", "12 345", "Anna Karlsson, Storgatan 12, Kalmar", "KALLELSE TILL BESÖK PÅ MOTTAGNINGEN"])
def test_what_is_no_running_text_has_no_language(text):
    assert spoken(text) is None


def test_short_serbian_whose_half_is_taken_for_slovak():
    text = "Molimo vas da dođete malo ranije i da se javite na šalteru. Pozovite nas ako vam je tokom posete potreban prevodilac."
    assert spoken(text).language == "sh"


def test_two_languages_in_one_text_are_none():
    assert spoken(LETTERS["sv"][0][:100] + " " + LETTERS["pl"][0][:100]) is None


@pytest.mark.parametrize(
    ("tag", "name"), [("sv-SE", "sv"), ("swe", "sv"), ("nn-NO", "no"), ("hr", "sh"), ("EN-us\0", "en"), ("", ""), ("tir", "am")]
)
def test_family(tag, name):
    assert family(tag) == name


def test_languages_that_the_detector_does_not_know_never_differ():
    assert differs("sv", "en")
    assert not differs("sme", "fi")
    assert not differs("nn", "no")


def test_close_languages():
    assert close("nb", "da")
    assert not close("sv", "fi")
