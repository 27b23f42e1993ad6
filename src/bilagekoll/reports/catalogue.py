"""What can be found at all: the topics and rules with their words and sources, and the policies with the source of each number."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bilagekoll.checking.policy import Grade, Policy
from bilagekoll.checking.rule import Rule, Topic
from bilagekoll.checking.standards import with_derived
from bilagekoll.locales import label, number, phrase
from bilagekoll.reports.layout import Paragraph, heading
from bilagekoll.topics.words import PROGRAMS, TopicWords, words

Parts = Iterator[Paragraph]


def topic_page(topic: Topic, language: str) -> Parts:
    """All that is said of a topic: why it matters, how to mend it, its rules."""
    told = words(topic.id)
    yield Paragraph(f"{told.title.in_language(language)} ({topic.id})", indent=0, style="bold")
    yield Paragraph(told.why.in_language(language))
    yield from _mending(told, language)
    yield heading(phrase("section.rules", language))
    for rule in topic.rules:
        yield Paragraph(f"{rule.id}: {told.rules[rule.id].summary.in_language(language)}", bullet="–")


def rule_page(rule: Rule, policy: Policy, language: str) -> Parts:
    """All that is said of a rule: its fault, what it means, how sure it is, its sources, how to mend it."""
    told = words(rule.topic)
    grade = policy.grade(rule.id)
    yield Paragraph(f"{told.rules[rule.id].summary.in_language(language)} ({rule.id})", indent=0, style="bold")
    yield Paragraph(told.why.in_language(language))
    yield heading(phrase("section.judgement", language))
    yield Paragraph(f"{weight(grade, language)}: {grade.source[language]}")
    yield Paragraph(phrase("rule.certainty", language, certainty=phrase(f"certainty.{rule.certainty}", language)))
    yield heading(phrase("section.sources", language))
    for cover in with_derived(rule.covers):
        yield Paragraph(source_named(cover, language), bullet="–")
    yield from _mending(told, language)
    yield Paragraph(phrase("rule.topic", language, topic=rule.topic), above=1)


def rule_list(rules: Sequence[Rule], policy: Policy, language: str) -> Parts:
    """Every rule in a line, by topic."""
    topic = ""
    for rule in rules:
        told = words(rule.topic)
        if rule.topic != topic:
            topic = rule.topic
            yield heading(f"{topic}: {told.title.in_language(language)}")
        impact = phrase(f"impact.name.{policy.grade(rule.id).impact}", language)
        yield Paragraph(f"{rule.id} ({impact}): {told.rules[rule.id].summary.in_language(language)}", bullet="–")


def policy_page(policy: Policy, language: str) -> Parts:
    """A policy: each number with its source, each impact with its reason and rules."""
    yield Paragraph(f"{policy.title[language]} ({policy.name})", indent=0, style="bold")
    yield heading(phrase("section.limits", language))
    for key, value in asdict(policy.limits).items():
        yield Paragraph(f"{key} = {number(value, language)}. {policy.sources[key][language]}", bullet="–")
    yield heading(phrase("section.grades", language))
    for grade in _distinct(policy):
        named = ", ".join(rule for rule, given in policy.grades.items() if given == grade)
        yield Paragraph(f"{weight(grade, language)}: {named}. {grade.source[language]}", bullet="–")


def source_named(cover: str, language: str) -> str:
    """A source in words: "WCAG 2.1, 1.1.1", "PDF/UA-1 7.3-1 (veraPDF)"."""
    standard, _, clause = cover.partition(":")
    return phrase(f"source.{standard}", language, clause=clause)


def _distinct(policy: Policy) -> list[Grade]:
    distinct: list[Grade] = []
    for grade in policy.grades.values():
        if grade not in distinct:
            distinct.append(grade)
    return distinct


def weight(grade: Grade, language: str) -> str:
    """How grave a fault is, and the verdict that it forces if any."""
    forced = f", {phrase(f'verdict.{grade.verdict}', language).lower()}" if grade.verdict else ""
    return phrase(f"impact.name.{grade.impact}", language) + forced


def _mending(told: TopicWords, language: str) -> Parts:
    if told.mend:
        yield heading(phrase("section.mend", language))
    for program in PROGRAMS:
        if program in told.mend:
            yield Paragraph(f"{label(f'program.{program}', language)}: {told.mend[program].in_language(language)}", bullet="–")
