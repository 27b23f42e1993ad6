"""Templates for the commands: found, or refused with the reason."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.cli.asking import ask, tell
from bilagekoll.cli.refusal import RefusalError
from bilagekoll.locales import LANGUAGES, phrase

if TYPE_CHECKING:
    from bilagekoll.messages.choosing import Choice
    from bilagekoll.messages.proposals import Proposal
    from bilagekoll.messages.templates import Kind, Template


def all_templates(folders: Sequence[Path], language: str) -> "list[Template]":
    """Every template that can be used; what is wrong with the others is told on standard error."""
    from bilagekoll.messages.library import library
    from bilagekoll.reports.message import template_fault

    found, faults = library(folders)
    tell(*(template_fault(fault, language) for fault in faults))
    return found


def general_template(language: str) -> "Template":
    """The template that comes with the program for what no other fits."""
    from bilagekoll.messages.choosing import GENERAL
    from bilagekoll.messages.library import shipped

    return next(one for one in shipped() if (one.id, one.language) == (GENERAL, language))


def own_details(folders: Sequence[Path], of_message: str, language: str) -> "dict[Kind, Proposal]":
    """What the unit has saved for messages in a language; what is wrong with its file is told on standard error."""
    from bilagekoll.messages.own import own_proposals
    from bilagekoll.reports.message import template_fault

    found, faults = own_proposals(folders, of_message)
    tell(*(template_fault(fault, language) for fault in faults))
    return found


def picked(every: "Sequence[Template]", fitting: "Sequence[Choice]", of_letter: str, language: str) -> "Template":
    """The template that a person picks, by number or name; the first without an answer."""
    while True:
        answer = ask(phrase("message.pick", language))
        if not answer:
            return fitting[0].template
        if answer.isdecimal() and 1 <= int(answer) <= len(fitting):
            return fitting[int(answer) - 1].template
        try:
            return named(every, answer, of_letter)
        except RefusalError as refusal:
            tell(phrase(refusal.sentence, language, **refusal.values))


def named(every: "Sequence[Template]", name: str, language: str) -> "Template":
    """The template of an id or a name, in the language of the letter if there is one. Raises :class:`RefusalError`."""
    id_, _, wanted = name.rpartition(".")
    low = (id_ if wanted in LANGUAGES and id_ else name).casefold()
    found = [one for one in every if low in {one.id.casefold(), one.name.casefold()}]
    found.sort(key=lambda one: one.language != (wanted if wanted in LANGUAGES and id_ else language))
    if not found:
        raise RefusalError("error.no-such-template", name=name, templates=", ".join(sorted({one.id for one in every})))
    return found[0]
