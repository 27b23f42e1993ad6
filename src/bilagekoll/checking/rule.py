"""A rule, and the topic that it belongs to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import Any, TypeVar

from bilagekoll.checking.limits import Limits
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.facts.unknown import Unknown

Value = str | int | float
T = TypeVar("T")


class Certainty(StrEnum):
    """How sure a finding is: the standard is broken, a heuristic of measured precision, or only a person can say."""

    CERTAIN = "certain"
    LIKELY = "likely"
    ASK = "ask"


@frozen
class Fault:
    """One place that fails a rule. ``values`` fill the holes of the rule's sentence; ``count`` items it stands for."""

    at: Place = NOWHERE
    values: Mapping[str, Value] = field(default_factory=dict)
    count: int = 1


Target = Callable[[Attachment], Sequence[T] | Unknown]
"""Which facts a rule looks at; no items: the rule is inapplicable."""

Test = Callable[[T, Limits], Iterable[Fault]]
"""The judgement of one item: the faults in it, none when it passes."""


@frozen
class Rule:
    """One thing that can be wrong.

    ``covers``: standards and clauses as "ua1:7.3-1", "matterhorn:13-004", "wcag:1.1.1", "inera:formats".
    ``condition``: the PDF/UA-1 test (clause-test, as veraPDF numbers them) that the rule is to the letter;
    each fault is a failed check.
    ``for_patients``: whether the rule means something to a patient, or only to a specialist who asks for the profile ``pdfua1``.
    """

    id: str
    topic: str
    target: Target[Any]
    test: Test[Any]
    covers: tuple[str, ...]
    certainty: Certainty
    condition: str | None = None
    for_patients: bool = True


class Topic:
    """What a person would call the problem. A topic's module makes one and adds its rules with :meth:`rule`."""

    def __init__(self, id: str) -> None:
        self.id = id
        self.rules: list[Rule] = []

    def rule(
        self,
        id: str,
        *,
        target: Target[T],
        covers: tuple[str, ...],
        certainty: Certainty = Certainty.CERTAIN,
        condition: str | None = None,
        for_patients: bool = True,
    ) -> Callable[[Test[T]], Test[T]]:
        """Make a function of one target item and the policy's limits a rule of this topic."""

        def add(test: Test[T]) -> Test[T]:
            self.rules.append(Rule(id, self.id, target, test, covers, certainty, condition, for_patients))
            return test

        return add
