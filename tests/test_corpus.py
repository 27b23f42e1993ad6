"""Real files beside the project. The targets are those of the issue that built the check."""

import pytest

import bilagekoll
from bench.verdicts import DEFAULT, answers
from tests.conftest import CORPUS

pytestmark = pytest.mark.corpus


def test_verdicts_and_leading_topics_on_real_files():
    found = list(answers(DEFAULT, "1177"))
    wrong = [(answer.file, answer.verdict, answer.topic) for answer in found if not answer.verdict_right]
    astray = [(answer.file, answer.verdict, answer.topic) for answer in found if not answer.topic_right]
    assert len(found) == 58
    assert len(wrong) <= 1, wrong
    assert len(astray) <= 4, astray


def files(folder):
    return sorted((CORPUS / folder).rglob("*.pdf"))


@pytest.mark.parametrize("folder", ["wild", "pdfua"])
def test_every_odd_file_ends_in_a_verdict(folder):
    found = files(folder)
    assert found
    crashed = {}
    for file in found:
        report = bilagekoll.check(file)
        reasons = {result.reason for result in report.results if (result.reason or "").startswith("crash")}
        if reasons:
            crashed[file.name] = reasons
    assert crashed == {}


def test_files_that_verapdf_passes_are_not_called_untagged():
    passing = [file for file in files("pdfua/PDF_UA-1") if "-pass-" in file.name]
    assert len(passing) == 141
    for file in passing:
        failed = {finding.rule for finding in bilagekoll.check(file).findings}
        assert not failed & {"untagged", "figure-without-alt"}, file.name
