"""The verdict: one pure function of what the rules said and the policy."""

from collections.abc import Iterable
from enum import StrEnum

from bilagekoll.checking.engine import ASK, Evaluation
from bilagekoll.checking.finding import Finding, Impact, Outcome, Result
from bilagekoll.checking.policy import Policy
from bilagekoll.checking.rule import Certainty
from bilagekoll.facts.frozen import frozen


class Verdict(StrEnum):
    """Whether a file can be attached."""

    ATTACH = "attach"
    PASTE = "paste"
    REJECT = "reject"
    UNKNOWN = "unknown"


@frozen
class Judgement:
    """The verdict, and the topic that a person should hear of first (``None`` when nothing was found)."""

    verdict: Verdict
    leading_topic: str | None


def judge(evaluation: Evaluation, policy: Policy) -> Judgement:
    """Reject before paste before unknown before attach: the first that any finding or missing answer calls for."""
    demands = [(_demand(finding, policy), finding) for finding in evaluation.findings]
    for verdict in (Verdict.REJECT, Verdict.PASTE, Verdict.UNKNOWN):
        causes = [finding for demand, finding in demands if demand is verdict]
        if causes:
            return Judgement(verdict, _leading(causes, policy))
    hidden = [result for result in evaluation.results if _could_hide_a_fault(result, policy)]
    if hidden:
        crashed = [result.topic for result in hidden if (result.reason or "").startswith("crash")]
        return Judgement(Verdict.UNKNOWN, crashed[0] if crashed else "damaged")
    return Judgement(Verdict.ATTACH, _leading(evaluation.findings, policy))


def _demand(finding: Finding, policy: Policy) -> Verdict:
    if finding.certainty is Certainty.ASK:
        return Verdict.ATTACH
    forced = policy.grade(finding.rule).verdict
    if forced:
        return Verdict(forced)
    return Verdict.ATTACH if finding.impact is Impact.ADVICE else Verdict.PASTE


def _could_hide_a_fault(result: Result, policy: Policy) -> bool:
    if result.outcome is not Outcome.CANT_TELL or result.reason == ASK:
        return False
    grade = policy.grade(result.rule)
    return grade.impact is not Impact.ADVICE or grade.verdict is not None


def _leading(findings: Iterable[Finding], policy: Policy) -> str | None:
    rank = {topic: number for number, topic in enumerate(policy.lead)}

    def weight(finding: Finding) -> tuple[bool, int, int]:
        return finding.certainty is Certainty.ASK, finding.impact.rank, rank.get(finding.topic, len(rank))

    return min(findings, key=weight).topic if findings else None
