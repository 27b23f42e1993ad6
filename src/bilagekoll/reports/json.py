"""The machine-readable report: ids and values, as docs/report.schema.json describes it."""

import json
from collections.abc import Iterable
from typing import Any

from bilagekoll.checking.batch import Summary
from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.finding import Finding
from bilagekoll.checking.report import Report, TextFile
from bilagekoll.checking.standards import with_derived
from bilagekoll.reports.clean import escaped

SCHEMA_VERSION = "1.0"
"""Grows by a whole when a field changes or goes, by a tenth when one is added."""


def document(reports: Iterable[Report], summary: Summary, policy: str, profile: str, version: str) -> str:
    """One JSON document for the whole call."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "bilagekoll", "version": version},
        "policy": policy,
        "profile": profile,
        "files": [_file(report) for report in reports],
        "summary": {
            "files": summary.files,
            "verdicts": {verdict.value: count for verdict, count in summary.verdicts.items()},
            "message_files": summary.message_files,
            "too_many_for_a_message": summary.too_many,
        },
    }
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def line(report: Report) -> str:
    """One line of JSON for one file."""
    head = {"schema_version": SCHEMA_VERSION, "policy": report.policy, "profile": report.profile}
    return escaped(json.dumps(head | _file(report), ensure_ascii=False)) + "\n"


def _file(report: Report) -> dict[str, Any]:
    return {
        "path": _valid(report.path),
        "format": report.format.value,
        "size": report.size,
        "pages": report.pages,
        "origin": report.origin.value if report.origin else None,
        "error": report.error,
        "verdict": report.verdict.value if report.verdict else None,
        "leading_topic": report.leading_topic,
        "text": _text(report.text) if report.text else None,
        "conformance": _conformance(report.conformance) if report.conformance else None,
        "findings": [_finding(finding) for finding in report.findings],
        "rules": {
            result.rule: {"outcome": result.outcome.value} | ({"reason": result.reason} if result.reason else {})
            for result in report.results
        },
    }


def _text(text: TextFile) -> dict[str, Any]:
    return {
        "path": _valid(text.path) if text.path is not None else None,
        "missing": text.missing.value if text.missing else None,
        "doubts": list(text.doubts),
    }


def _valid(path: str) -> str:
    """A path as valid text, which on Linux it need not be."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _conformance(answer: Conformance) -> dict[str, Any]:
    return {"profile": answer.profile, "compliant": answer.compliant, "failed": dict(answer.failed)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "topic": finding.topic,
        "certainty": finding.certainty.value,
        "impact": finding.impact.value,
        "covers": list(with_derived(finding.covers)),
        "page": finding.place.page,
        "box": [round(edge, 2) for edge in finding.place.box] if finding.place.box else None,
        "structure_path": finding.place.path,
        "object": finding.place.object,
        "count": finding.count,
        "values": dict(finding.values),
    }
