"""Personal data in a text, and other words that change from patient to patient."""

from collections.abc import Iterator
from enum import StrEnum

from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.patterns import (
    CLOCK,
    DATE,
    EMAIL,
    MOMENT,
    NAMED,
    PHONE,
    POSTAL,
    PROFESSION,
    REFERENCE,
    STREET,
    personal_numbers,
)


class Variable(StrEnum):
    """What changes from patient to patient, or from unit to unit."""

    PERSONAL_NUMBER = "personal-number"
    NAME = "name"
    EMAIL = "email"
    STREET = "street"
    POSTAL = "postal"
    PHONE = "phone"
    REFERENCE = "reference"
    MOMENT = "moment"
    DATE = "date"
    CLOCK = "clock"


PERSONAL = (
    Variable.PERSONAL_NUMBER,
    Variable.NAME,
    Variable.EMAIL,
    Variable.STREET,
    Variable.POSTAL,
    Variable.PHONE,
    Variable.REFERENCE,
)
"""What no template may hold: it can point at a person. A unit's own telephone number is asked about too."""


@frozen
class Found:
    """Characters ``start`` to ``end`` of a text."""

    what: Variable
    text: str
    start: int
    end: int


def variables_in(text: str) -> list[Found]:
    """What changes from patient to patient, in order, none within another: the first kind of :class:`Variable` wins."""
    taken: list[Found] = []
    covered = bytearray(len(text))
    for one in _all(text):
        if not any(covered[one.start : one.end]):
            taken.append(one)
            covered[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(taken, key=lambda found: found.start)


def personal_data_in(text: str) -> list[Found]:
    """What can point at a person."""
    return [found for found in variables_in(text) if found.what in PERSONAL]


def _all(text: str) -> Iterator[Found]:
    yield from (Found(Variable.PERSONAL_NUMBER, match[0], match.start(), match.end()) for match in personal_numbers(text))
    for pattern in (NAMED, PROFESSION):
        yield from (Found(Variable.NAME, match[1], match.start(1), match.end(1)) for match in pattern.finditer(text))
    patterns = (
        (Variable.EMAIL, EMAIL),
        (Variable.STREET, STREET),
        (Variable.POSTAL, POSTAL),
        (Variable.REFERENCE, REFERENCE),
        (Variable.MOMENT, MOMENT),
        (Variable.DATE, DATE),
        (Variable.PHONE, PHONE),
        (Variable.CLOCK, CLOCK),
    )
    for what, pattern in patterns:
        yield from (Found(what, match[0], match.start(), match.end()) for match in pattern.finditer(text))
