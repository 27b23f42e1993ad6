"""The page of a topic for the documentation: the same words and sources as in the report, as Markdown."""

import re
from collections.abc import Iterator

from bilagekoll.checking.policy import Policy
from bilagekoll.checking.rule import Topic
from bilagekoll.checking.standards import with_derived
from bilagekoll.locales import label, phrase
from bilagekoll.reports.catalogue import source_named, weight
from bilagekoll.topics.words import words


def topic_page(topic: Topic, policy: Policy, language: str) -> str:
    """A topic as a page of Markdown."""
    return "\n".join(_lines(topic, policy, language)) + "\n"


def _lines(topic: Topic, policy: Policy, language: str) -> Iterator[str]:
    told = words(topic.id)
    yield from (f"# {told.title.in_language(language)}", "", told.why.in_language(language), "")
    if told.mend:
        yield from (f"## {phrase('section.mend', language)}", "")
        for program, text in told.mend.items():
            yield from (f"**{label(f'program.{program}', language)}.** {text.in_language(language)}", "")
    yield from (f"## {phrase('section.rules', language)}", "")
    for rule in topic.rules:
        grade = policy.grade(rule.id)
        certainty = phrase("rule.certainty", language, certainty=phrase(f"certainty.{rule.certainty}", language))
        yield from (f"### {told.rules[rule.id].summary.in_language(language)}", "", f"`{rule.id}`", "")
        yield from (re.sub(r"\{\w+\}", "…", told.rules[rule.id].one.in_language(language)), "")  # values come with a file
        yield from (f"{phrase('section.judgement', language)}: {weight(grade, language)}. {grade.source[language]} {certainty}", "")
        yield from (f"{phrase('section.sources', language)}:", "")
        yield from (f"- {source_named(cover, language)}" for cover in with_derived(rule.covers))
        yield ""
    yield f"<!-- {phrase('pages.generated', language)} -->"
