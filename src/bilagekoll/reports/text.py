"""The content of a file as text in a format, and what has to be said beside it."""

from collections.abc import Iterator

from bilagekoll.content.blocks import Document, Doubt
from bilagekoll.content.html import html
from bilagekoll.content.json import json
from bilagekoll.content.markdown import markdown
from bilagekoll.content.plain import plain
from bilagekoll.content.words import Words
from bilagekoll.locales import counted, number, phrase
from bilagekoll.reports.clean import clean
from bilagekoll.reports.story import pages_named

FORMATS = ("plain", "markdown", "html", "json")

_WHOLE_FILE = (Doubt.LOCKED, Doubt.WRONG_PASSWORD, Doubt.DAMAGED, Doubt.IMAGE, Doubt.EMPTY, Doubt.FORMAT)
"""Doubts that leave no text at all."""


def as_text(document: Document, format: str, language: str) -> str:
    """The content in a format of :data:`FORMATS`; the few words of its own in a language."""
    if format == "json":
        return json(document)
    write = {"plain": plain, "markdown": markdown, "html": html}[format]
    return write(document, words_in(language))


def words_in(language: str) -> Words:
    """The words that a text adds of its own."""
    return Words(
        picture=phrase("text.picture", language, words="{}"),
        no_alt=phrase("text.no-alt", language),
        captioned=phrase("text.captioned", language),
        field=phrase("text.field", language, words="{}"),
        empty_field=phrase("text.empty-field", language),
        button=phrase("text.button", language, words="{}"),
        guess=phrase("text.guess", language),
        doubtful=phrase("text.doubtful", language),
        pictured=phrase("text.pictured", language),
        untitled=phrase("text.untitled", language),
        unread=phrase("text.unread", language),
    )


def nothing_because(document: Document, language: str) -> str | None:
    """Why there is no text at all; ``None`` when there is some."""
    if document.blocks:
        return None
    whole = next((doubted.doubt for doubted in document.doubts if doubted.doubt in _WHOLE_FILE), None)
    if whole is not None:
        why = " ".join((phrase(f"text.nothing-because.{whole}", language), *doubts_named(document, language)))
    elif document.doubts:
        why = " ".join(doubts_named(document, language))
    else:
        why = phrase("text.empty", language)
    return phrase("text.nothing", language, why=why)


def read_through(document: Document, language: str) -> list[str]:
    """What a person has to read through: a sentence a kind of doubt, with its pages, what is lost first."""
    return [phrase("text.read-through", language, what=sentence) for sentence in doubts_named(document, language)]


def doubts_named(document: Document, language: str) -> Iterator[str]:
    """The doubts, a sentence a kind."""
    for doubt in sorted({doubted.doubt for doubted in document.doubts}, key=list(Doubt).index):
        if doubt in _WHOLE_FILE:
            continue
        of_kind = [doubted for doubted in document.doubts if doubted.doubt is doubt]
        pages = sorted({doubted.page for doubted in of_kind if doubted.page is not None})
        sentence = counted(f"text.doubt.{doubt}", language, sum(doubted.count for doubted in of_kind))
        yield f"{sentence} {pages_named(pages, language)}" if pages and len(document.ways) > 1 else sentence


def details(document: Document, language: str) -> Iterator[str]:
    """How much of the pages the text has, and what was left out of it."""
    coverage = document.coverage
    yield phrase(
        "text.coverage",
        language,
        words=number(coverage.words, language),
        given=number(coverage.given, language),
        left_out=number(coverage.left_out, language),
    )
    if document.left_out:
        yield f"{phrase('text.left-out', language)}:"
    for item in document.left_out:
        why = phrase(f"text.omission.{item.why}", language)
        yield f"– {phrase('text.left-out-line', language, page=item.page or 1, why=why, words=clean(item.text))}"
