import io

import pytest
from rich.console import Console

from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.finding import Outcome, Result
from bilagekoll.checking.report import unreadable
from bilagekoll.reports.conformance import ConformanceReport
from bilagekoll.topics import rules_of
from tests.reports.by_hand import finding, report


def shown(given, language="sv", *, details=False):
    stream = io.StringIO()
    Console(file=stream, width=80, highlight=False, markup=False, emoji=False).print(
        ConformanceReport(given, language, details=details)
    )
    return " ".join(stream.getvalue().split())


def answered(*findings, compliant, **changes):
    conditions = {rule.id: rule.condition for rule in rules_of("pdfua1")}
    failed = {conditions[given.rule]: given.count for given in findings}
    changes = {"verdict": None, "leading_topic": None, "profile": "pdfua1"} | changes
    return report(*findings, conformance=Conformance("pdfua1", compliant, failed), **changes)


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Bryter inte mot något av de 106 villkor"), ("en", "Breaks none of the 106 conditions")]
)
def test_a_file_that_breaks_nothing(language, words):
    assert words in shown(answered(compliant=True), language)


def test_broken_conditions_are_named_with_their_counts():
    text = shown(answered(finding("ua1-figure-alt", "conformance", count=3), compliant=False))
    assert "Bryter mot PDF/UA-1" in text
    assert "7.3-1 (3): 3 element Figure saknar både alt-text (Alt) och ersättningstext (ActualText)." in text
    assert "Document/Figure" not in text
    assert "Document/Figure" in shown(answered(finding("ua1-figure-alt", "conformance", count=3), compliant=False), details=True)


def test_conditions_that_could_not_be_judged_are_counted_and_named_with_details():
    results = (Result("ua1-figure-alt", "conformance", Outcome.CANT_TELL, "damaged"),)
    given = answered(compliant=None, results=results)
    assert "Ett villkor kunde inte prövas." in shown(given)
    assert "ua1-figure-alt" in shown(given, details=True)


def test_a_file_that_could_not_be_opened():
    text = shown(unreadable("brev.pdf", "denied", "1177", "pdfua1"))
    assert "Kunde inte prövas mot PDF/UA-1 Du har inte behörighet" in text
