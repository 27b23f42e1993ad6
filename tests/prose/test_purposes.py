import pytest

from bench.beyond.fits import FITTING, NOT_FITTING
from bilagekoll.prose.purposes import KINDS, signs_of


@pytest.mark.parametrize("kind", KINDS)
def test_signs_of_each_kind(kind):
    found = [kind in signs_of(text) for text in NOT_FITTING[kind]]
    assert sum(found) >= 0.8 * len(found)


@pytest.mark.parametrize("text", FITTING)
def test_letters_give_no_sign(text):
    assert signs_of(text) == {}


def test_the_words_are_those_of_the_text():
    assert signs_of("Svara på ENKÄTEN! Enkäten är anonym.") == {"survey": ("enkäten",)}
