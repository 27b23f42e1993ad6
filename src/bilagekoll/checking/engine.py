"""Runs rules over facts."""

from collections.abc import Iterable

from bilagekoll.checking.finding import Finding, Outcome, Result
from bilagekoll.checking.policy import Policy
from bilagekoll.checking.rule import Certainty, Rule
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.unknown import Unknown

ASK = "ask"
"""Reason of a rule that cannot tell because only a person can."""


@frozen
class Evaluation:
    """What all rules said of one file, in the order of the rules."""

    results: tuple[Result, ...]
    findings: tuple[Finding, ...]


def evaluate(attachment: Attachment, rules: Iterable[Rule], policy: Policy) -> Evaluation:
    """Run every rule. A rule that crashes cannot tell; it never hides the others."""
    results: list[Result] = []
    findings: list[Finding] = []
    for rule in rules:
        found: list[Finding] = []
        try:
            outcome, reason = _run(attachment, rule, policy, found)
        except Exception as error:  # noqa: BLE001 - whatever a rule raises, the file's verdict must know that it did not answer
            outcome, reason = Outcome.CANT_TELL, f"crash:{type(error).__name__}"
        results.append(Result(rule.id, rule.topic, outcome, reason))
        findings += found
    return Evaluation(tuple(results), tuple(findings))


def _run(attachment: Attachment, rule: Rule, policy: Policy, found: list[Finding]) -> tuple[Outcome, str | None]:
    """Outcome and reason; findings go into ``found``, where those made before a crash stay."""
    targets = rule.target(attachment)
    if isinstance(targets, Unknown):
        return Outcome.CANT_TELL, str(targets.reason) + (f":{targets.detail}" if targets.detail else "")
    if not targets:
        return Outcome.INAPPLICABLE, None
    impact = policy.grade(rule.id).impact
    found.extend(
        Finding(rule.id, rule.topic, rule.certainty, impact, rule.covers, fault.at, dict(fault.values), fault.count)
        for item in targets
        for fault in rule.test(item, policy.limits)
    )
    if found and rule.certainty is Certainty.ASK:
        return Outcome.CANT_TELL, ASK
    return (Outcome.FAILED if found else Outcome.PASSED), None
