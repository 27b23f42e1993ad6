"""The report as a table for a spreadsheet: a row a finding, and a row of its own for a file without any."""

import csv
import io
from collections.abc import Iterable, Iterator

from bilagekoll.checking.finding import Finding
from bilagekoll.checking.report import Report
from bilagekoll.checking.standards import with_derived
from bilagekoll.locales import phrase
from bilagekoll.reports.clean import clean
from bilagekoll.reports.story import answer, sentence

FILE_COLUMNS = ("path", "format", "size", "pages", "verdict", "answer", "leading_topic", "compliant", "error")
FINDING_COLUMNS = (
    "rule", "topic", "impact", "certainty", "count", "page", "box", "structure_path", "object", "sentence", "covers",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would compute (OWASP, CSV Injection)."""
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By it Excel knows UTF-8."""


def header() -> str:
    """The line of column names. The separator is what Swedish spreadsheets expect; docs/report.csv-metadata.json tells machines."""
    return BYTE_ORDER_MARK + _rows([[*FILE_COLUMNS, *FINDING_COLUMNS]])


def rows(report: Report, language: str) -> str:
    """The lines of one file."""
    file = list(_file(report, language))
    found: list[list[str]] = [list(_finding(finding, report, language)) for finding in report.findings]
    return _rows(file + cells for cells in found or [[""] * len(FINDING_COLUMNS)])


def _rows(lines: Iterable[Iterable[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(lines)
    return stream.getvalue()


def _text(text: str) -> str:
    """A text from the file or about it, so that a spreadsheet shows it and never computes it."""
    shown = clean(text, longest=1000)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _file(report: Report, language: str) -> Iterator[str]:
    yield _text(report.path)
    yield report.format.value
    yield str(report.size)
    yield _or_nothing(report.pages)
    yield _or_nothing(report.verdict)
    yield answer(report, language)
    yield _or_nothing(report.leading_topic)
    yield "" if report.verdict or report.passed is None else str(report.passed).lower()
    yield phrase(f"error.file.{report.error}", language) if report.error else ""


def _finding(finding: Finding, report: Report, language: str) -> Iterator[str]:
    yield finding.rule
    yield finding.topic
    yield finding.impact.value
    yield finding.certainty.value
    yield str(finding.count)
    yield _or_nothing(finding.place.page)
    yield " ".join(f"{edge:.2f}" for edge in finding.place.box or ())
    yield _text(finding.place.path or "")
    yield _or_nothing(finding.place.object)
    yield _text(sentence([finding], report, language))
    yield " ".join(with_derived(finding.covers))


def _or_nothing(value: object) -> str:
    return "" if value is None else str(value)
