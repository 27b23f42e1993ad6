"""What comes out of a rule."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from bilagekoll.checking.rule import Certainty, Value
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place


class Outcome(StrEnum):
    """Outcome of a rule on a file: the words of W3C's Evaluation and Report Language (EARL)."""

    PASSED = "passed"
    FAILED = "failed"
    INAPPLICABLE = "inapplicable"
    CANT_TELL = "cantTell"


class Impact(StrEnum):
    """What a finding means to the patient, gravest first; set by the policy."""

    BLOCKS = "blocks"
    HINDERS = "hinders"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Impact).index(self)


@frozen
class Result:
    """Outcome of one rule.

    ``reason`` says why a rule could not tell: a :class:`~bilagekoll.facts.unknown.Reason`, "crash" with the error's type, or "ask"
    when only a person can.
    """

    rule: str
    topic: str
    outcome: Outcome
    reason: str | None = None


@frozen
class Finding:
    """One fault: ids, place and values, never a sentence. ``count`` items it stands for."""

    rule: str
    topic: str
    certainty: Certainty
    impact: Impact
    covers: tuple[str, ...]
    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)
    count: int = 1
