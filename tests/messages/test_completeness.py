"""The judge of the four things is held to written messages; data/unseen.toml has those that it was not made of."""

import tomllib
from pathlib import Path

import pytest

from bilagekoll.messages.completeness import FOUR, lacking, said
from bilagekoll.messages.templates import Kind

DATA = Path(__file__).parent / "data"
MOST_WRONG = 3


def messages(name):
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))["message"]


def misjudged(name):
    return [m["text"] for m in messages(name) if {kind.value for kind in lacking(m["text"])} != set(m["lacks"])]


def test_sixty_messages_half_of_them_complete():
    lists = [message["lacks"] for message in messages("written")]
    assert (len(lists), lists.count([])) == (60, 30)
    assert {thing for lacks in lists for thing in lacks} == {kind.value for kind in FOUR}


@pytest.mark.parametrize("name", ["written", "later", "kinds", "voices"])
def test_at_most_three_are_misjudged(name):
    assert len(misjudged(name)) <= MOST_WRONG


def test_nothing_says_nothing():
    assert lacking("") == FOUR
    assert lacking("Hej!") == FOUR


def test_each_thing_comes_with_the_words_that_say_it():
    found = said("Njurmottagningen\nDu kallas till en kontroll. Det går inte att svara. Ring 0480-00 00 00.")
    assert found == {
        Kind.UNIT: "Njurmottagningen",
        Kind.PURPOSE: "Du kallas till en kontroll.",
        Kind.REPLIES: "Det går inte att svara.",
        Kind.CONTACT: "Ring 0480-00 00 00.",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vi har fått en remiss från Hälsocentralen Norra.", Kind.UNIT),
        ("Plats: Röntgenavdelningen", Kind.UNIT),
        ("Kom på onsdag klockan 14.", Kind.PURPOSE),
        ("Svara senast på fredag.", Kind.REPLIES),
        ("Svaret på ditt prov sparas i journalen.", Kind.REPLIES),
        ("Blir du akut sjuk ska du ringa 112.", Kind.CONTACT),
        ("Boka om tiden på 1177.", Kind.CONTACT),
        ("Du kan ringa Sjukresor på 0480-00 00 00.", Kind.CONTACT),
    ],
)
def test_what_does_not_say_it(text, kind):
    assert kind in lacking(text)
