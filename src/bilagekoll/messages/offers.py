"""What is proposed for a field: what the letter says, and what the unit has saved for all its messages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bilagekoll.messages.patterns import PHONE, UNIT
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.templates import Field, Kind


def proposed_for(field: Field, found: Mapping[Kind, Proposal]) -> Proposal | None:
    """The proposal for a field, ``None`` when it is longer than the field allows."""
    proposal = found.get(field.kind)
    return proposal if proposal and not (field.longest and len(proposal.value) > field.longest) else None


def offers_for(field: Field, letter: Mapping[Kind, Proposal], own: Mapping[Kind, Proposal]) -> list[Proposal]:
    """All proposals for a field, the best first, none twice.

    What the unit has saved goes before what the letter says, except for the place, and where another unit has written the letter.
    """
    of_letter, saved = proposed_for(field, letter), proposed_for(field, own)
    if of_letter and saved and of_letter.value == saved.value:
        return [of_letter]
    letter_first = field.kind is Kind.PLACE or _is_of_another(letter, own)
    return [one for one in ((of_letter, saved) if letter_first else (saved, of_letter)) if one]


def taken(value: str, offers: Iterable[Proposal]) -> Proposal | None:
    """The proposal that a person has taken as it was.

    A saved one brings the sentences of the letter that give the same telephone numbers, which the content need not repeat.
    """
    offers = list(offers)
    chosen = next((one for one in offers if one.value == value), None)
    if chosen is None or not chosen.own:
        return chosen
    same = (one for one in offers if not one.own and _numbers(one) and _numbers(one) <= _numbers(chosen))
    return replace(chosen, spots=tuple(spot for one in same for spot in one.spots))


def _numbers(proposal: Proposal) -> set[str]:
    return {re.sub(r"\D", "", number[0]) for number in PHONE.finditer(proposal.value)}


def _is_of_another(letter: Mapping[Kind, Proposal], own: Mapping[Kind, Proposal]) -> bool:
    """Whether the unit that a letter names is another than the one that is saved, by their first words for a unit."""
    names = [UNIT.search(found[Kind.UNIT].value) for found in (letter, own) if Kind.UNIT in found]
    words = [name[0].casefold() for name in names if name]
    return len(words) == 2 and words[0] not in words[1] and words[1] not in words[0]
