"""Reports by hand, with rules of the topic ``figures`` and of others."""

from dataclasses import replace
from typing import Any

from bilagekoll.checking.finding import Finding, Impact, Outcome, Result
from bilagekoll.checking.report import Report
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.place import Place


def finding(rule: str = "figure-without-alt", topic: str = "figures", **changes: Any) -> Finding:
    """A finding on page 1 that hinders."""
    given = Finding(
        rule=rule,
        topic=topic,
        certainty=Certainty.CERTAIN,
        impact=Impact.HINDERS,
        covers=("ua1:7.3-1", "wcag:1.1.1"),
        place=Place(page=1, box=(72.0, 500.123456, 200.0, 600.0), path="Document/Figure", object=12),
    )
    return replace(given, **changes)


def report(*findings: Finding, **changes: Any) -> Report:
    """A report on a PDF of five pages; figures lead."""
    given = Report(
        path="kallelse.pdf",
        format=Format.PDF,
        size=40_000,
        pages=5,
        verdict=Verdict.PASTE if findings else Verdict.ATTACH,
        leading_topic=findings[0].topic if findings else None,
        findings=findings,
        results=tuple(Result(finding.rule, finding.topic, Outcome.FAILED) for finding in findings),
        policy="1177",
        profile="patient",
    )
    return replace(given, **changes)
