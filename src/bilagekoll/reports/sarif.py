"""The report as SARIF 2.1.0 (OASIS), the form in which code hosts and editors show what a checker has found."""

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from bilagekoll.checking.engine import ASK
from bilagekoll.checking.finding import Finding, Impact, Outcome
from bilagekoll.checking.report import Report
from bilagekoll.checking.rule import Certainty, Rule
from bilagekoll.checking.standards import with_derived
from bilagekoll.locales import phrase
from bilagekoll.reports.clean import clean, escaped
from bilagekoll.reports.story import answer, sentence, unanswered
from bilagekoll.topics.words import words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Impact.BLOCKS: "error", Impact.HINDERS: "warning", Impact.ADVICE: "note"}


def document(reports: Sequence[Report], rules: Sequence[Rule], version: str, language: str) -> str:
    """One run for the whole call; its rules are those that found something."""
    found = {finding.rule for report in reports for finding in report.findings}
    described = [rule for rule in rules if rule.id in found]
    places = {rule.id: place for place, rule in enumerate(described)}
    driver = {
        "name": "Bilagekoll",
        "version": version,
        "semanticVersion": version,
        "rules": [_descriptor(rule, language) for rule in described],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(report, language) for report in reports],
        "results": [
            _result(finding, report, number, places[finding.rule], language)
            for number, report in enumerate(reports)
            for finding in report.findings
        ],
        "invocations": [_invocation(reports, language)],
    }
    return escaped(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)) + "\n"


def uri(path: str) -> str:
    """A path as a URI reference: relative ones stay relative, others become file:, with what URIs do not take escaped."""
    windows = PureWindowsPath(path)
    if windows.drive:
        return windows.as_uri() if windows.root else quote(windows.as_posix(), safe="/")
    posix = PurePosixPath(path)
    quoted = quote(str(posix).encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{quoted}" if posix.is_absolute() else quoted


def _descriptor(rule: Rule, language: str) -> dict[str, Any]:
    told = words(rule.topic)
    return {
        "id": rule.id,
        "shortDescription": {"text": told.rules[rule.id].summary.in_language(language)},
        "fullDescription": {"text": told.why.in_language(language)},
        "properties": {"topic": rule.topic, "certainty": rule.certainty.value, "tags": list(with_derived(rule.covers))},
    }


def _artifact(report: Report, language: str) -> dict[str, Any]:
    properties: dict[str, Any] = {"format": report.format.value, "pages": report.pages}
    if report.verdict:
        properties["verdict"] = report.verdict.value
        properties["leadingTopic"] = report.leading_topic
    else:
        properties["compliant"] = report.passed
    return {
        "location": {"uri": uri(report.path)},
        "length": report.size,
        "description": {"text": answer(report, language)},
        "properties": {key: value for key, value in properties.items() if value is not None},
    }


def _result(finding: Finding, report: Report, artifact: int, rule: int, language: str) -> dict[str, Any]:
    asks = finding.certainty is Certainty.ASK
    place = finding.place
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(report.path), "index": artifact}}}
    if place.path:
        location["logicalLocations"] = [{"fullyQualifiedName": clean(place.path, longest=1000), "kind": "element"}]
    details = {
        "page": place.page,
        "box": [round(edge, 2) for edge in place.box] if place.box else None,
        "object": place.object,
        "impact": finding.impact.value,
        "count": finding.count,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "kind": "review" if asks else "fail",
        "level": "none" if asks else LEVELS[finding.impact],
        "message": {"text": sentence([finding], report, language)},
        "locations": [location],
        "properties": {key: value for key, value in details.items() if value is not None},
    }


def _invocation(reports: Iterable[Report], language: str) -> dict[str, Any]:
    """Whether all was looked at, and what was not: a rule that could not tell is no silent pass."""
    notes = [note for report in reports for note in _notes(report, language)]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _notes(report: Report, language: str) -> list[dict[str, Any]]:
    where = [{"physicalLocation": {"artifactLocation": {"uri": uri(report.path)}}}]
    if report.error:
        return [{"level": "error", "message": {"text": phrase(f"error.file.{report.error}", language)}, "locations": where}]
    reasons: dict[str, list[str]] = {}
    for result in report.results:
        if result.outcome is Outcome.CANT_TELL and result.reason and result.reason != ASK:
            reasons.setdefault(result.reason, []).append(result.rule)
    return [
        {
            "level": "warning",
            "message": {"text": unanswered(reason, language)},
            "locations": where,
            "properties": {"rules": rules},
        }
        for reason, rules in reasons.items()
    ]
