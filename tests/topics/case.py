"""A case of a rule: facts, and the outcome that they must have."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.finding import Finding, Outcome
from bilagekoll.checking.policy import load
from bilagekoll.facts.attachment import Attachment
from bilagekoll.topics import all_rules

PASSED, FAILED, INAPPLICABLE, CANT_TELL = Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE, Outcome.CANT_TELL


@dataclass(frozen=True)
class Case:
    """``what`` says in a few words why the outcome is right. ``values``: what the first finding must carry."""

    rule: str
    outcome: Outcome
    what: str
    attachment: Attachment
    values: Mapping[str, str | int | float] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.rule}: {self.outcome.value}: {self.what}"

    def check(self) -> tuple[Finding, ...]:
        """Run the rule, assert its outcome, and return the findings for further assertions."""
        rule = next(rule for rule in all_rules() if rule.id == self.rule)
        evaluation = evaluate(self.attachment, [rule], load("1177"))
        (result,) = evaluation.results
        assert result.outcome is self.outcome, f"{result.outcome} ({result.reason})"
        for key, value in self.values.items():
            assert evaluation.findings[0].values[key] == value
        return evaluation.findings
