"""A policy by hand."""

from collections.abc import Iterable

from bilagekoll.checking.finding import Impact
from bilagekoll.checking.policy import Grade, Policy, load

WHY = {"sv": "För att.", "en": "Because."}


def policy(
    *,
    blocks: Iterable[str] = (),
    hinders: Iterable[str] = (),
    advice: Iterable[str] = (),
    reject: Iterable[str] = (),
    unknown: Iterable[str] = (),
    lead: Iterable[str] = (),
) -> Policy:
    """A policy with the limits of 1177 that grades only these rules."""
    grades = dict.fromkeys(blocks, Grade(Impact.BLOCKS, None, WHY))
    grades |= dict.fromkeys(hinders, Grade(Impact.HINDERS, None, WHY))
    grades |= dict.fromkeys(advice, Grade(Impact.ADVICE, None, WHY))
    grades |= dict.fromkeys(reject, Grade(Impact.BLOCKS, "reject", WHY))
    grades |= dict.fromkeys(unknown, Grade(Impact.BLOCKS, "unknown", WHY))
    return Policy("by-hand", WHY, load("1177").limits, {}, grades, tuple(lead))
