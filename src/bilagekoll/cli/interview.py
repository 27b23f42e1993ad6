"""A message in the making: what people are asked, and what they have said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.cli.asking import ask, tell, tell_as_is
from bilagekoll.locales import phrase

if TYPE_CHECKING:
    from bilagekoll.messages.filling import Message
    from bilagekoll.messages.proposals import Proposal
    from bilagekoll.messages.templates import Field, Kind, Template

NOTHING = "-"
"""The answer that leaves a field empty."""
SECOND = "2"
"""The answer that takes the second of two proposals."""


@dataclass(slots=True)
class Work:
    """A message that is being made: the document, what people have said, and what they have taken as it was proposed.

    ``proposed``: by the letter; ``own``: what the unit has saved for all its messages.
    """

    document: "bilagekoll.Document"
    template: "Template"
    proposed: "dict[Kind, Proposal]"
    language: str
    whole: bool
    own: "Mapping[Kind, Proposal]"
    values: dict[str, str] = field(default_factory=dict)
    accepted: "dict[str, Proposal]" = field(default_factory=dict)

    def message(self) -> "Message":
        """The message as it stands."""
        from bilagekoll.messages.composing import compose

        marker = phrase("message.fill-in", self.template.language, field="{}")
        return compose(self.document, self.template, self.values, self.accepted.values(), marker, whole=self.whole)

    def asked(self) -> "list[Field]":
        """The fields that a person fills in; content comes from the file."""
        from bilagekoll.messages.templates import Kind

        return [one for one in self.template.fields if one.kind is not Kind.CONTENT]

    def offers(self, one: "Field") -> "list[Proposal]":
        """The proposals for a field, the best first."""
        from bilagekoll.messages.offers import offers_for

        return offers_for(one, self.proposed, self.own)

    def differing(self) -> "list[tuple[Field, Proposal]]":
        """Fields that people have filled in otherwise than the letter says, which the content goes on saying."""
        said = [one for one in self.asked() if self.values.get(one.name) and not self._from_letter(one)]
        return [(one, proposal) for one in said for proposal in self.offers(one) if proposal.spots]

    def _from_letter(self, one: "Field") -> bool:
        return one.name in self.accepted and (not self.accepted[one.name].own or bool(self.accepted[one.name].spots))


def take(work: Work, one: "Field", value: str) -> None:
    """Note what a person says of a field; a proposal taken as it was need not stand in the content too."""
    from bilagekoll.messages.offers import taken

    work.values[one.name] = value
    work.accepted.pop(one.name, None)
    if proposal := taken(value, work.offers(one)):
        work.accepted[one.name] = proposal


def ask_for_fields(work: Work) -> None:
    """Ask for every field that no option has filled in."""
    left = [one for one in work.asked() if one.name not in work.values]
    if left:
        tell("", phrase("message.how-to-answer", work.language))
    for one in left:
        _ask_for(work, one)


def _ask_for(work: Work, one: "Field") -> None:
    take(work, one, answer_for(one, work.offers(one), work.language))


def answer_for(one: "Field", offers: "Sequence[Proposal]", language: str) -> str:
    """What a person says of a field: one of the proposals, words of their own, or nothing."""
    from bilagekoll.reports.message import field_lines

    tell("", *field_lines(one, offers, language))
    prompt = ("message.answer", "message.answer-or-enter", "message.answer-or-pick")[len(offers)]
    while True:
        answer = ask(phrase(prompt, language))
        if answer == SECOND and len(offers) > 1:
            return offers[1].value
        value = offers[0].value if offers and not answer else "" if answer == NOTHING else answer
        if not (one.longest and len(value) > one.longest):
            return value
        tell(phrase("message.too-long", language, field=one.label, length=len(value), longest=one.longest))


def review(work: Work) -> None:
    """Show the message and what is left to do, until the person is content."""
    from bilagekoll.reports.message import differing_lines, message_lines
    from bilagekoll.reports.text import as_text

    while True:
        message = work.message()
        rule = "─" * 60
        tell("", rule)
        tell_as_is(as_text(message.document, "plain", message.template.language).rstrip())
        tell(rule, "")
        tell(*message_lines(message, work.language), *differing_lines(work.differing(), work.language), "")
        fields = work.asked()
        tell(*(f"{place}. {one.label}\n   {work.values.get(one.name) or '–'}" for place, one in enumerate(fields, 1)))
        answer = ask(phrase("message.done-or-change", work.language))
        if not answer:
            return
        if answer.isdecimal() and 1 <= int(answer) <= len(fields):
            _ask_for(work, fields[int(answer) - 1])
