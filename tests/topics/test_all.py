"""What every topic and every rule must have: cases, grades, words and sources."""

import pkgutil
import re
import tomllib
from collections import Counter
from functools import cache
from importlib import import_module, resources
from pathlib import Path
from string import Formatter

import pytest

import bilagekoll
from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.finding import Impact, Outcome
from bilagekoll.checking.limits import Limits
from bilagekoll.checking.policy import SHIPPED, load
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.standards import EN_301549_VOID, WCAG_AAA
from bilagekoll.topics import all_rules, all_topics, modules_of, rules_of
from bilagekoll.topics.words import PROGRAMS, rules_in, words
from tests.standards import INERA, MATTERHORN, UA1, WCAG_A, WCAG_AA

RULES, TOPICS = all_rules(), all_topics()
SOURCES = Path(bilagekoll.__file__).parent

# A case handler cannot mend the file itself: nothing to do in Word or at the scanner.
WITHOUT_MENDING = {"damaged"}

_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_COVERS = {
    "ua1": UA1.__contains__,
    "matterhorn": MATTERHORN.__contains__,
    "wcag": (WCAG_A | WCAG_AA | WCAG_AAA).__contains__,
    "en301549": _DIGITS.fullmatch,
    "iso32000": _DIGITS.fullmatch,
    "inera": INERA.__contains__,
    "bcp47": "".__eq__,
    "exif": "".__eq__,
    "kalmar": {"not-for-messages"}.__contains__,
}

_SHARE = r"(?:%|\bprocent\b|\bper ?cent\b)"
_CLAIM = re.compile(
    r"\b(?:är|blir|is|are|becomes?)(?: \w+)? (?:tillgänglig[at]?|accessible)\b"
    rf"|(?:tillgänglig|accessib)[^.]*{_SHARE}|{_SHARE}[^.]*(?:tillgänglig|accessib)",
    re.IGNORECASE,
)
"""A verdict that no machine can give, or a share of it."""


@cache
def cases_of(topic):
    """The cases in the test module of a topic, or in all modules of its test package."""
    package = Path(__file__).parent / topic
    if package.is_dir():
        names = [f"{topic}.{module.name}" for module in pkgutil.iter_modules([str(package)]) if module.name.startswith("test_")]
    else:
        names = [f"test_{topic}"]
    return [case for name in names for case in import_module(f"tests.topics.{name}").CASES]


@cache
def cases():
    """Every case by rule id."""
    found = {}
    for topic in TOPICS:
        for case in cases_of(topic.id):
            found.setdefault(case.rule, []).append(case)
    return found


@cache
def raw(topic):
    """The words of a topic as written, those beside the modules of its package too."""
    folder = resources.files("bilagekoll.topics")
    found = tomllib.loads((folder / f"{topic}.toml").read_text("utf-8"))
    if (folder / topic).is_dir():
        for file in (folder / topic).iterdir():
            if file.name.endswith(".toml"):
                more = tomllib.loads(file.read_text("utf-8"))
                assert set(more) <= {"rules", "shared"}, file.name
                assert not set(found["rules"]) & set(rules_in(more)), file.name
                found["rules"] |= rules_in(more)
    return found


def texts(tree, *path):
    """Every pair of texts below, with its path."""
    if isinstance(tree, dict) and set(tree) == {"sv", "en"}:
        yield ".".join(path), tree
    elif isinstance(tree, dict):
        for key, below in tree.items():
            yield from texts(below, *path, key)


def policy_texts(name):
    layer = tomllib.loads((resources.files("bilagekoll.checking") / "policies" / f"{name}.toml").read_text("utf-8"))
    yield from texts({key: layer.get(key, {}) for key in ("title", "limits")}, name)
    for grade in layer.get("grades", []):
        yield from texts(grade, name, grade["rules"][0])


ALL_TEXTS = [pair for topic in TOPICS for pair in texts(raw(topic.id), topic.id)] + [
    pair for name in SHIPPED for pair in policy_texts(name)
]
SPOKEN = [(path, pair) for path, pair in ALL_TEXTS if path.rpartition(".")[2] in {"title", "why", "summary", "one", "many"}]


def holes(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def of_rules(test):
    return pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)(test)


def of_topics(test):
    return pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)(test)


def of_texts(found):
    return pytest.mark.parametrize(("path", "pair"), found, ids=[path for path, _ in found])


@of_rules
def test_a_rule_has_cases_of_every_outcome(rule):
    outcomes = {case.outcome for case in cases().get(rule.id, [])}
    fails = Outcome.CANT_TELL if rule.certainty is Certainty.ASK else Outcome.FAILED
    assert outcomes >= {Outcome.PASSED, fails, Outcome.INAPPLICABLE}


def test_a_case_belongs_to_a_rule_of_its_topic():
    of = {rule.id: rule.topic for rule in RULES}
    for topic in TOPICS:
        strangers = {case.rule for case in cases_of(topic.id) if of.get(case.rule) != topic.id}
        assert not strangers, topic.id


@of_rules
def test_the_holes_of_a_sentence_are_filled(rule):
    sentences = words(rule.topic).rules[rule.id]
    needed = {hole for text in (sentences.one, sentences.many) for language in (text.sv, text.en) for hole in holes(language)}
    policy = load("1177")
    failing = [evaluate(case.attachment, [rule], policy).findings for case in cases().get(rule.id, [])]
    found = [finding for findings in failing for finding in findings]
    assert found, "no case with a finding"
    for finding in found:
        assert needed <= {*finding.values, "count"}


@of_rules
def test_both_languages_have_the_same_holes(rule):
    sentences = words(rule.topic).rules[rule.id]
    for text in (sentences.summary, sentences.one, sentences.many):
        assert holes(text.sv) == holes(text.en)
    assert not holes(sentences.summary.sv)
    if sentences.many is not sentences.one:
        assert "count" in holes(sentences.many.sv)


@of_rules
@pytest.mark.parametrize("name", SHIPPED)
def test_a_rule_has_a_grade_with_its_source(name, rule):
    source = load(name).grade(rule.id).source
    assert source["sv"].strip() and source["en"].strip()


@of_rules
def test_what_a_rule_covers_exists(rule):
    assert rule.covers
    for cover in rule.covers:
        standard, _, clause = cover.partition(":")
        assert _COVERS[standard](clause), cover
    assert len(set(rule.covers)) == len(rule.covers)


def test_each_condition_of_pdfua1_belongs_to_one_rule():
    owners = Counter(rule.condition for rule in RULES if rule.condition)
    strangers, missing = sorted(set(owners) - UA1), sorted(UA1 - set(owners))
    twice = sorted(condition for condition, rules in owners.items() if rules > 1)
    assert not strangers, f"no conditions of PDF/UA-1: {', '.join(strangers)}"
    assert not twice, f"conditions with several rules: {', '.join(twice)}"
    assert not missing, f"{len(missing)} conditions without a rule: {', '.join(missing)}"


@of_rules
def test_a_condition_is_among_what_its_rule_covers(rule):
    assert rule.condition or rule.for_patients, "a rule of no profile"
    assert rule.condition is None or f"ua1:{rule.condition}" in rule.covers


@of_rules
def test_strict_lets_no_failure_of_wcag_pass(rule):
    required = {f"wcag:{criterion}" for criterion in (WCAG_A | WCAG_AA) - EN_301549_VOID}
    if rule.for_patients and rule.certainty is not Certainty.ASK and required & set(rule.covers):
        assert load("strict").grade(rule.id).impact is not Impact.ADVICE


def test_strict_is_never_milder():
    weight = [Impact.ADVICE, Impact.HINDERS, Impact.BLOCKS]
    ours, strict = load("1177"), load("strict")
    for rule in RULES:
        assert weight.index(strict.grade(rule.id).impact) >= weight.index(ours.grade(rule.id).impact), rule.id
        assert strict.grade(rule.id).verdict == ours.grade(rule.id).verdict, rule.id


@pytest.mark.parametrize("name", SHIPPED)
def test_a_grade_belongs_to_a_rule(name):
    assert set(load(name).grades) == {rule.id for rule in RULES}


def test_rule_ids_are_unique_and_in_kebab_case():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert [id for id in ids if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", id)] == []


@of_topics
def test_a_topic_has_words_for_its_rules_and_no_others(topic):
    assert set(raw(topic.id)["rules"]) == {rule.id for rule in topic.rules}


@of_topics
def test_a_topic_has_its_parts(topic):
    found = words(topic.id)
    assert set(raw(topic.id)) <= {"explains", "pictured", "title", "why", "mend", "next", "rules"}
    assert set(raw(topic.id).get("mend", {})) <= set(PROGRAMS)
    assert bool(found.mend) != (topic.id in WITHOUT_MENDING)


@of_topics
def test_a_topic_explains_other_topics(topic):
    explains = words(topic.id).explains
    assert set(explains) <= {other.id for other in TOPICS} - {topic.id}
    assert len(set(explains)) == len(explains)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_topic_has_a_place_in_lead(name):
    lead = load(name).lead
    assert set(lead) == {topic.id for topic in TOPICS}
    assert len(set(lead)) == len(lead)


@pytest.mark.parametrize("limit", Limits.__dataclass_fields__)
def test_a_limit_is_used(limit):
    readers = [path for path in SOURCES.rglob("*.py") if re.search(rf"\blimits\.{limit}\b", path.read_text("utf-8"))]
    assert readers


@of_texts(ALL_TEXTS)
def test_typography(path, pair):
    for text in pair.values():
        assert text.strip() == text and text
        assert '"' not in text and "  " not in text and "..." not in text
    assert pair["sv"] != pair["en"]
    assert "“" not in pair["sv"] and pair["sv"].count("”") % 2 == 0
    assert pair["en"].count("“") == pair["en"].count("”")
    assert not re.search(r"\bPDF[:-]?(?:en|er|n|s)\b", pair["sv"]), "pdf:en in lower case"


@of_texts(SPOKEN)
def test_words_for_people(path, pair):
    assert not re.search(r"\bPDF\b(?!/)", pair["sv"]), "pdf in lower case"
    assert not re.search(r"\bpdf\b", pair["en"]), "PDF in upper case"
    for text in pair.values():
        assert not _CLAIM.search(text)
        assert "page}" not in text
        assert text.endswith((".", "?", "!")) == (path.rpartition(".")[2] in {"why", "one", "many"}) or text.endswith("?")


def test_a_profile_has_all_its_rules_and_imports_no_more_than_it_needs():
    assert rules_of("patient") == tuple(rule for rule in RULES if rule.for_patients)
    assert rules_of("pdfua1") == tuple(rule for rule in RULES if rule.condition)
    assert {rule.test.__module__.split(".")[2] for rule in rules_of("pdfua1")} == {
        name.split(".")[2] for name in modules_of("pdfua1")
    }
