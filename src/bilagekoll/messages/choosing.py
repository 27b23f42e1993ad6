"""Which template fits a letter, and why."""

import re
from collections.abc import Iterable, Sequence

from bilagekoll.content.blocks import Block, Document, Heading
from bilagekoll.content.coverage import texts_of
from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.letter import Part, is_title, letter_of
from bilagekoll.messages.patterns import CLOCK, DATE
from bilagekoll.messages.templates import Kind, Template
from bilagekoll.prose.purposes import signs_of

IN_TITLE, IN_BEGINNING, ELSEWHERE = 6, 3, 1
"""Weights of a keyword by where the letter has it."""
SURE = 6
"""Score from which on a template goes before the general one: a word in the title, or two in the beginning."""
MOST_CHOICES = 4
"""Templates proposed at once, before all the others."""
GENERAL = "allman-information"
"""The template for what no other fits."""
BEGINNING = 300
"""Characters of the letter's own text that are its beginning."""
_ENGLISH = re.compile(r"\b(?:the|you|your|and|is|of|to|we)\b", re.IGNORECASE)
_SWEDISH = re.compile(r"\b(?:och|du|din|att|är|det|som|vi|på|för)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:efter|after) (?:(?:en|din|ditt|dina|an?|the|your) )?$")
_LONGEST_PAST = 12
"""Characters of what it finds, and one more for the word to begin after."""


@frozen
class Choice:
    """A template that may fit. ``words``: the words of the letter that speak for it, none for the general template."""

    template: Template
    score: int
    words: tuple[str, ...]


def choices(document: Document, templates: Iterable[Template]) -> list[Choice]:
    """The templates of the document's language that fit, the best first. Where none surely fits the general one leads."""
    title, beginning, rest = _places(document.blocks)
    language = language_of(document)
    found = [_scored(template, title, beginning, rest) for template in templates if template.language == language]
    general = [choice for choice in found if choice.template.id == GENERAL]
    others = [choice for choice in found if choice.score and choice not in general]
    says_time = DATE.search(f"{beginning}{rest}") is not None and CLOCK.search(f"{beginning}{rest}") is not None
    others.sort(key=lambda one: (_wants_time(one.template) and not says_time, -one.score, one.template.name))
    sure = [choice for choice in others if choice.score >= max(SURE, *(choice.score for choice in general), 0)]
    return [*sure, *general, *(choice for choice in others if choice not in sure)]


def language_of(document: Document) -> str:
    """The language that the words speak, "sv" or "en", else the one that the document states."""
    text = " ".join(texts_of(document.blocks))
    swedish, english = len(_SWEDISH.findall(text)), len(_ENGLISH.findall(text))
    if swedish == english:
        return "en" if (document.language or "").lower().startswith("en") else "sv"
    return "en" if english > swedish else "sv"


def not_for_messages(document: Document) -> list[str]:
    """Names of the uses that messages are not for and that a document seems to be."""
    return list(signs_of(" ".join(texts_of(document.blocks))))


def _places(blocks: Sequence[Block]) -> tuple[str, str, str]:
    """Title, beginning and rest of a letter in lower case, without letterhead, address, closing and foot."""
    parts = letter_of(blocks).parts
    own = [block for number, block in enumerate(blocks) if parts.get(number) not in set(Part)]
    heading = next((block for block in own if isinstance(block, Heading)), None) or next(filter(is_title, own), None)
    title = " ".join(texts_of([heading])) if heading else ""
    text = " ".join(texts_of([block for block in own if block is not heading]))
    return title.casefold(), text[:BEGINNING].casefold(), text[BEGINNING:].casefold()


def _wants_time(template: Template) -> bool:
    """Whether a template must have a time: for a letter without one it comes after others."""
    return any(field.kind is Kind.TIME and field.required for field in template.fields)


def _scored(template: Template, title: str, beginning: str, rest: str) -> Choice:
    score, words = 0, []
    for keyword in template.keywords:
        weight = next(
            (w for w, text in ((IN_TITLE, title), (IN_BEGINNING, beginning), (ELSEWHERE, rest)) if _has(text, keyword)), 0
        )
        score += weight
        if weight:
            words.append((-weight, keyword))
    return Choice(template, score, tuple(keyword for _, keyword in sorted(words)))


def _has(text: str, keyword: str) -> bool:
    """Whether a text has a keyword, other than as what has been: a letter on life after an operation calls nobody to one."""
    found = re.finditer(rf"(?<!\w){re.escape(keyword)}", text)
    return any(not _PAST.search(text[max(0, match.start() - _LONGEST_PAST) : match.start()]) for match in found)
