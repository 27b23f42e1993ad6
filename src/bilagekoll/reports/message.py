"""What people are told of messages and templates, line by line."""

from collections.abc import Iterable, Iterator, Sequence
from math import floor

from bilagekoll.content.blocks import Document, LeftOut, Omission
from bilagekoll.locales import number, phrase
from bilagekoll.messages.choosing import Choice, not_for_messages
from bilagekoll.messages.completeness import lacking
from bilagekoll.messages.filling import Message
from bilagekoll.messages.personal import Variable
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.review import ASKED, HARD, MessageReview, TemplateReview
from bilagekoll.messages.templates import Field, Kind, Template, TemplateError
from bilagekoll.reports.clean import clean
from bilagekoll.reports.text import as_text

MOST_WORDS = 3
"""Words shown of those that speak for a template."""
LONGEST_LINE = 160
"""Characters shown of a text that is left out."""


def template_fault(error: TemplateError, language: str) -> str:
    """What is wrong with a template file, and where."""
    return phrase(f"template.error.{error.sentence}", language, **{key: clean(value, 300) for key, value in error.values.items()})


def template_lines(templates: Iterable[Template], language: str) -> Iterator[str]:
    """The list of templates: name, id and what it fits."""
    for template in templates:
        where = "" if template.shipped else f" · {clean(template.path, 300)}"
        yield clean(f"{template.name} ({template.id}, {phrase(f'template.language.{template.language}', language)}){where}", 500)
        yield f"    {clean(template.fits, 300)}"


def template_page(template: Template, language: str) -> Iterator[str]:
    """A template for people: what it fits, what is filled in, and its text."""
    yield template.name
    yield phrase(f"template.type.{template.purpose}", language)
    yield phrase("template.fits", language, what=template.fits)
    if template.not_for:
        yield phrase("template.not-for", language, what=template.not_for)
    yield ""
    yield phrase("template.fields", language)
    for field in template.fields:
        yield f"  {field.name}: {field.label} {phrase('message.required' if field.required else 'message.voluntary', language)}"
    yield ""
    yield phrase("template.text", language)
    yield ""
    yield template.text


def template_review_lines(review: TemplateReview, language: str) -> Iterator[str]:
    """What a template lacks, and how it reads."""
    yield from (phrase("template.lacks", language, what=phrase(f"message.four.{kind}", language)) for kind in review.lacks)
    yield from (phrase("template.unknown-hole", language, hole=clean(hole), line=line) for hole, line in review.unknown_holes)
    yield from (phrase("template.unused", language, field=clean(field.name), line=field.line) for field in review.unused)
    yield from (
        phrase("template.no-example", language, field=clean(field.name), line=field.line) for field in review.without_example
    )
    yield from (phrase("template.not-alone", language, hole=clean(hole), line=line) for hole, line in review.not_alone)
    yield from (phrase("template.unconfirmed", language, field=clean(field.name), line=field.line) for field in review.unconfirmed)
    for found, line in review.personal:
        key = "template.asked" if found.what in ASKED else "template.personal"
        yield phrase(key, language, what=phrase(f"message.variable.{found.what}", language), text=clean(found.text), line=line)
    if review.readability.lix >= HARD:
        yield phrase("message.hard", language, lix=number(floor(review.readability.lix), language))
    yield from (
        phrase("message.long-sentence", language, sentence=clean(sentence)) for sentence in review.readability.long_sentences
    )
    yield phrase("template.lix", language, lix=number(floor(review.readability.lix), language))
    yield phrase("template.good" if review.is_good else "template.not-good", language)


def message_review_lines(review: MessageReview, language: str) -> Iterator[str]:
    """What a written message lacks, what is left over in it, and advice on how it reads."""
    yield from lacking_lines(review.lacks, language)
    for key, found in (
        ("left-to-write", review.left_to_write),
        ("mentions-attachment", review.mentions_attachment),
        ("click", review.clicks),
        ("link", review.links),
    ):
        yield from (phrase(f"message.{key}", language, text=clean(text)) for text in found)
    if review.not_said:
        yield phrase("message.not-said", language)
        yield from (f"– {clean(line, LONGEST_LINE)}" for line in review.not_said)
    if review.readability.lix >= HARD:
        yield phrase("message.hard", language, lix=number(floor(review.readability.lix), language))
    yield from (
        phrase("message.long-sentence", language, sentence=clean(sentence)) for sentence in review.readability.long_sentences
    )
    size = {"characters": number(review.characters, language), "lix": number(floor(review.readability.lix), language)}
    yield phrase("message.size", language, **size)
    yield phrase("message.good" if review.is_good else "message.not-good", language)


def lacking_lines(kinds: Iterable[Kind], language: str) -> Iterator[str]:
    """Those of the four things that the program does not find, a line each."""
    yield from (phrase("message.lacks", language, what=phrase(f"message.four.{kind}", language)) for kind in kinds)


def choice_lines(choices: Iterable[Choice], language: str) -> Iterator[str]:
    """Templates that fit, numbered, with the reason."""
    for place, choice in enumerate(choices, 1):
        yield f"{place}. {clean(choice.template.name)} ({choice.template.id}): {reason_of(choice, language)}"


def reason_of(choice: Choice, language: str) -> str:
    """Why a template may fit."""
    words = ", ".join(phrase("message.quoted", language, words=clean(word)) for word in choice.words[:MOST_WORDS])
    return phrase("message.because", language, words=words) if words else phrase("message.left-over", language)


def warnings(document: Document, language: str) -> Iterator[str]:
    """Uses that messages are not for."""
    yield from (phrase(f"message.not-for.{name}", language) for name in not_for_messages(document))


def field_lines(field: Field, offers: Sequence[Proposal], language: str) -> Iterator[str]:
    """What is asked of a person about a field."""
    yield f"{field.label} {phrase('message.required' if field.required else 'message.voluntary', language)}"
    if field.hint:
        yield f"  {field.hint}"
    for place, proposal in enumerate(offers, 1):
        key = "message.own-proposal" if proposal.own else "message.proposal"
        number_ = f"{place}. " if len(offers) > 1 else ""
        yield f"  {number_}{phrase(key, language, value=clean(proposal.value, 500))}"
        yield from (f"  {line}" for line in _doubt_lines(proposal, language))
    if field.example and not offers:
        yield f"  {phrase('message.example', language, value=clean(field.example, 300))}"


def _doubt_lines(proposal: Proposal, language: str) -> Iterator[str]:
    if proposal.unsure:
        words = ", ".join(phrase("message.quoted", language, words=clean(word)) for word in proposal.unsure)
        yield phrase("message.unsure", language, words=words)
    elif proposal.doubtful:
        yield phrase("message.compare", language)


def proposal_lines(pairs: Iterable[tuple[Field, Proposal]], language: str) -> Iterator[str]:
    """Proposals that nobody has confirmed, as options that do."""
    for field, proposal in pairs:
        value = clean(proposal.value, 500).replace('"', "'")
        key = "message.own-to-confirm" if proposal.own else "message.to-confirm"
        yield phrase(key, language, field=field.label, option=f'--set {field.name}="{value}"')
        yield from _doubt_lines(proposal, language)


def differing_lines(pairs: Iterable[tuple[Field, Proposal]], language: str) -> Iterator[str]:
    """What the letter says otherwise than the person, and the message now says both ways."""
    for field, proposal in pairs:
        yield phrase("message.differs", language, field=clean(field.label), value=clean(proposal.value, LONGEST_LINE))


def message_lines(message: Message, language: str) -> Iterator[str]:
    """What is still to be done with a message: what is missing, too long, or left out of it."""
    yield from (phrase("message.missing", language, field=clean(field.label)) for field in message.missing)
    for field, length in message.too_long:
        yield phrase("message.too-long", language, field=clean(field.label), length=length, longest=field.longest or 0)
    length = len(as_text(message.document, "plain", message.template.language).strip())
    if message.template.longest and length > message.template.longest:
        yield phrase("message.whole-too-long", language, length=length, longest=message.template.longest)
    if not message.missing:
        yield from lacking_lines(lacking(as_text(message.document, "plain", message.template.language)), language)
    lost = [item for item in message.left_out if item.why is Omission.MISSING]
    said = [item for item in message.left_out if item.why is not Omission.MISSING]
    for key, items in (("message.lost", lost), ("message.left-out", said)):
        if items:
            yield phrase(key, language)
            yield from (f"– {_shown(item, language)}" for item in items)


def _shown(item: LeftOut, language: str) -> str:
    """What is left out; the address of a person by its name only, for what is told may end in a log."""
    return phrase("message.address", language) if item.why is Omission.HEADER else clean(item.text, LONGEST_LINE)


def variable_words(what: Variable | Kind, language: str) -> tuple[str, str]:
    """Label and example of a field of a new template."""
    return phrase(f"message.variable.{what}", language).capitalize(), phrase(f"message.variable-example.{what}", language)
