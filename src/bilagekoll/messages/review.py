"""What is wrong with a template, and with a written message."""

import re
from collections.abc import Collection, Iterator

from bilagekoll.content.coverage import words_of
from bilagekoll.content.readability import Readability, readability
from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.completeness import lacking
from bilagekoll.messages.filling import text_with_values
from bilagekoll.messages.patterns import REGION
from bilagekoll.messages.personal import Found, Variable, personal_data_in
from bilagekoll.messages.templates import HOLE, Field, Kind, Template

ASKED = frozenset({Variable.PHONE, Variable.STREET, Variable.POSTAL, Variable.EMAIL})
"""What may be the unit's own: asked about, no fault."""
HARD = 40
"""LIX from which on a text is hard (Björnsson 1968: 40 to 50 as in official texts)."""
_ATTACHED = re.compile(
    r"\b(?:se|läs|öppna|i|enligt)\s(?:den\s)?(?:bifogade?|bilagan?|bilagor|filen)\b|\bbifoga[dt]\w*|\b(?:see|read"
    r"|open)\s(?:the\s)?attach\w+|\bis\sattached\b",
    re.IGNORECASE,
)
_CLICK = re.compile(r"\bklicka\s(?:här|på\slänken)\b|\bclick\s(?:here|on\sthe\slink)\b", re.IGNORECASE)
_LEFT_TO_WRITE = re.compile(r"\[(?:Fyll i|Fill in|Läs igenom|Read through)[^\]]*\]|\bX{3,}\b|_{3,}|\.{6,}|…{2,}", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_NOT_REACHED = re.compile(
    r"https?://(?:localhost|127\.|10\.|192\.168\.|[\w-]+(?:[:/]|$)|[\w.-]+\.(?:local|lan|intern|internal)\b)|^www\.$"
    r"|https?://(?:intranet|insidan|sharepoint)",
    re.IGNORECASE,
)


@frozen
class TemplateReview:
    """What a person should look at in a template. Holes and words come with their line in the file."""

    lacks: tuple[Kind, ...]
    unknown_holes: tuple[tuple[str, int], ...]
    unused: tuple[Field, ...]
    without_example: tuple[Field, ...]
    not_alone: tuple[tuple[str, int], ...]
    unconfirmed: tuple[Field, ...]
    personal: tuple[tuple[Found, int], ...]
    readability: Readability

    @property
    def is_good(self) -> bool:
        """Whether it can be used as it is: nothing lacks or is left, and it is not hard to read."""
        points_at_someone = [found for found, _ in self.personal if found.what not in ASKED]
        faults = (
            self.lacks,
            self.unknown_holes,
            self.unused,
            self.without_example,
            self.not_alone,
            self.unconfirmed,
            points_at_someone,
        )
        return not any(faults) and self.readability.lix < HARD


def review_template(template: Template) -> TemplateReview:
    """Judge a template by the message that its examples make."""
    known = {field.name for field in template.fields}
    holes = list(template.holes())
    used = {name for name, _ in holes}
    text = text_with_values(template, {field.name: field.example for field in template.fields})
    return TemplateReview(
        lacks=lacking(plain_text(text)),
        unknown_holes=tuple((name, line) for name, line in holes if name not in known),
        unused=tuple(field for field in template.fields if field.name not in used),
        without_example=tuple(field for field in template.fields if field.required and not field.example),
        not_alone=tuple(_content_within_text(template)),
        unconfirmed=tuple(field for field in template.fields if field.proposed),
        personal=tuple(_personal(template)),
        readability=readability(plain_text(text)),
    )


@frozen
class MessageReview:
    """What a person should look at in a written message. ``links``: addresses that will not work for a patient."""

    lacks: tuple[Kind, ...]
    left_to_write: tuple[str, ...]
    mentions_attachment: tuple[str, ...]
    clicks: tuple[str, ...]
    links: tuple[str, ...]
    not_said: tuple[str, ...]
    characters: int
    readability: Readability

    @property
    def is_good(self) -> bool:
        """Whether the message states the four things and nothing is left over; how it reads is advice."""
        return not (self.lacks or self.left_to_write or self.mentions_attachment or self.clicks or self.links or self.not_said)


def review_message(text: str, *, has_attachment: bool = False, attachment_text: str | None = None) -> MessageReview:
    """Judge a written message. ``attachment_text``: what the file that goes along says; the message should say each line of it."""
    return MessageReview(
        lacks=lacking(plain_text(text)),
        left_to_write=_all(_LEFT_TO_WRITE, text) + _all(HOLE, text),
        mentions_attachment=() if has_attachment or attachment_text else _all(_ATTACHED, text),
        clicks=_all(_CLICK, text),
        links=tuple(address for address in _all(_ADDRESS, text) if _NOT_REACHED.search(address)),
        not_said=tuple(_not_said(attachment_text or "", words_of(text))),
        characters=len(text.strip()),
        readability=readability(plain_text(text)),
    )


def plain_text(text: str) -> str:
    """The text of authors without the signs before headings and items."""
    return re.sub(r"(?m)^\s*(?:#{1,6}\s+|[-–*•]\s+|\d{1,2}[.)]\s+)", "", text)


def _all(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))


def _not_said(attached: str, words: Collection[str]) -> Iterator[str]:
    """Lines of a file of which words are nowhere in the message."""
    known = set(words)
    for line in attached.splitlines():
        if set(words_of(REGION.sub("", line.strip()))) - known:
            yield line.strip()


def _content_within_text(template: Template) -> Iterator[tuple[str, int]]:
    contents = {field.name for field in template.fields if field.kind is Kind.CONTENT}
    for number, line in enumerate(template.text.split("\n"), template.text_line):
        for hole in HOLE.finditer(line):
            if hole[1] in contents and line.strip() != hole[0]:
                yield hole[1], number


def _personal(template: Template) -> Iterator[tuple[Found, int]]:
    for number, line in enumerate(template.text.split("\n"), template.text_line):
        for found in personal_data_in(line):
            yield found, number
    for field in template.fields:
        for found in personal_data_in(field.example):
            if found.what not in ASKED:
                yield found, field.line
