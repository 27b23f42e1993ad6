import pytest

from bench.beyond.texts import LETTERS, LISTS, LONG
from bilagekoll.prose.letters import Strangeness, Words, different, groups_of, missing, strangeness, words

SWEDISH, ENGLISH = LONG["fysio-sv"], LONG["starr-en"]


def lost_in(text, language):
    return [one.part for one in missing(text, language) if one.expected >= 4]


def test_groups_of_a_word_have_its_edges():
    assert list(groups_of("två")) == ["_tv", "två", "vå_"]


@pytest.mark.parametrize("text", [SWEDISH, ENGLISH, *LISTS.values()])
def test_words_are_not_strange(text):
    found = strangeness(text)
    assert found.share < 0.47 or found.words < 12


@pytest.mark.parametrize("step", [2, 3, -29])
def test_shifted_letters_are_strange(step):
    assert strangeness("".join(chr(ord(sign) + step) if sign.isalpha() else sign for sign in SWEDISH)).share > 0.6


def test_a_few_words_are_counted():
    found = strangeness("Xqzwk pfghj wrtzx, ca 12 st")
    assert (found.share > 0.6, found.words) == (True, 3)


def test_without_words_nothing_is_strange():
    assert strangeness("Hb 134, CRP 5") == Strangeness(0.0, 0)


@pytest.mark.parametrize("word", ["samfiilligheten", "handldggare", "fdrvaltning", "liikare"])
def test_words_of_bad_recognition(word):
    assert words(f"Det är {word} som avgör.", "sv").strange == (word,)


def test_different_words_count_once_and_are_strange_in_no_language_here():
    assert different("Två fdrvaltning och två fdrvaltning, weekly two times") == Words(6, ("fdrvaltning",))


def test_names_addresses_and_units_are_no_words():
    assert words("Xqzwk bor på abc@qxz.se, µmol/l, www.qxz.se och qxz7.", "sv").strange == ()


@pytest.mark.parametrize(("lost", "other"), [("å", "a"), ("ä", ""), ("ö", "o")])
def test_letters_that_never_come(lost, other):
    text = " ".join((SWEDISH, *LETTERS["sv"]))
    assert lost_in(text.replace(lost, other), "sv") == [lost]


def test_pairs_that_never_come():
    assert lost_in(ENGLISH.replace("ti", "t"), "en") == ["ti"]


@pytest.mark.parametrize(("text", "language"), [(SWEDISH, "sv"), (ENGLISH, "en"), (LETTERS["sv"][0].replace("å", "a"), "sv")])
def test_nothing_is_lost_in(text, language):
    assert lost_in(text, language) == []
