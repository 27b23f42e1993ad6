import string
import tomllib
from importlib import resources

import pytest

from bilagekoll.checking.finding import Impact
from bilagekoll.checking.policy import load
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.unknown import Reason
from bilagekoll.locales import LANGUAGES, counted, label, number, phrase, phrases_under
from bilagekoll.readers import limits
from bilagekoll.topics import all_rules
from bilagekoll.topics.words import PROGRAMS

NOT_SHARED = ("typer.",)  # Typer's own English words need no English


def keys(language, prefix=""):
    return {key for key in phrases_under_all(language) if not key.startswith(NOT_SHARED) and key.startswith(prefix)}


def phrases_under_all(language):
    flat = {}

    def add(table, prefix):
        for key, value in table.items():
            if isinstance(value, dict):
                add(value, f"{prefix}{key}.")
            else:
                flat[prefix + key] = value

    add(tomllib.loads((resources.files("bilagekoll.locales") / f"{language}.toml").read_text("utf-8")), "")
    return flat


def holes(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words():
    assert keys("sv") == keys("en")


def test_the_same_holes_stand_in_both_languages():
    swedish, english = phrases_under_all("sv"), phrases_under_all("en")
    assert {key for key in keys("en") if holes(swedish[key]) != holes(english[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_a_report_can_show_has_words(language):
    needed = [f"verdict.{verdict}" for verdict in Verdict] + [f"next.{verdict}" for verdict in Verdict]
    needed += [f"impact.name.{impact}" for impact in Impact] + [f"certainty.{certainty}" for certainty in Certainty]
    needed += [f"program.{program}" for program in PROGRAMS] + [f"unanswered.{reason}" for reason in Reason]
    needed += [f"source.{cover.partition(':')[0]}" for rule in all_rules() for cover in rule.covers]
    assert set(needed) <= set(phrases_under_all(language))


def test_every_policy_error_has_words(tmp_path):
    source = (resources.files("bilagekoll.checking") / "policy.py").read_text("utf-8")
    named = {part.partition('"')[0] for part in source.split('PolicyError("')[1:]}
    assert len(named) > 5
    assert {f"error.{name}" for name in named} <= set(phrases_under_all("sv"))
    assert load("1177")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [(1200, "1\N{NO-BREAK SPACE}200", "1,200"), (0.55, "0,6", "0.6"), (6.0, "6", "6"), (3, "3", "3")],
)
def test_numbers_are_written_as_the_language_does(value, swedish, english):
    assert (number(value, "sv"), number(value, "en")) == (swedish, english)


def test_words_for_one_and_for_many():
    assert counted("summary.files", "sv", 1) == "En fil kontrollerad"
    assert counted("summary.files", "sv", 2) == "2 filer kontrollerade"


def test_unknown_words_are_an_error():
    with pytest.raises(KeyError):
        phrase("no-such-words", "sv")


def test_words_under_a_key():
    assert phrases_under("typer", "en") == {}
    assert phrases_under("typer", "sv")["Usage:"] == "Så skriver du:"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_limit_has_words(language):
    constants = {name.lower().replace("_", "-") for name in vars(limits) if name.isupper()}
    own = {"seconds-a-check", "seconds-a-text", "seconds-a-layout-page"}  # told as time, by other words
    own |= {"pictures-of-a-text", "pictures-of-a-text-seconds"}  # told beside the text
    assert constants - own <= set(phrases_under("limit", language))


@pytest.mark.parametrize(("program", "words"), [("scanner", "The scanner"), ("iphone", "iPhone"), ("word", "Word")])
def test_words_at_the_head_of_a_line(program, words):
    assert label(f"program.{program}", "en") == words
