"""Real files beside the project. The targets are those of the issue that built the check."""

import pytest

import bilagekoll
from bench.verdicts import DEFAULT, answers
from bilagekoll.checking.rule import Certainty
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


ONLY_SO = {
    ("7.1-t01-pass-b.pdf", "text-marked-as-decoration"),  # all of its text is an artifact
    ("7.2-t17-pass-c.pdf", "item-without-body"),
    ("7.18.1-t03-pass-a.pdf", "field-name-is-placeholder"),  # textfield
    ("7.18.1-t03-pass-e.pdf", "field-name-is-placeholder"),  # button1
    ("7.18.1-t03-pass-f.pdf", "field-name-is-placeholder"),  # Text1
    ("7.18.4-t01-pass-a.pdf", "field-name-is-placeholder"),  # textbox
    ("7.18.1-t01-pass-a.pdf", "vague-link-alone"),  # Link
    ("7.18.5-t01-pass-a.pdf", "vague-link-text"),  # here
    ("7.18.5-t02-pass-a.pdf", "vague-link-text"),
    ("7.2-t24-pass-a.pdf", "vague-link-alone"),  # Click here
    ("7.2-t24-pass-b.pdf", "vague-link-alone"),
    ("7.1-t07-pass-a.pdf", "title-is-file-name"),  # Standard_remmaped
    ("7.10-t01-pass-a.pdf", "title-is-file-name"),  # Opt_content-pass
    ("7.5-t01-pass-b.pdf", "title-is-file-name"),  # ID_and_Header-pass
    ("7.5-t01-pass-d.pdf", "title-is-file-name"),
    ("7.9-t02-pass-a.pdf", "title-is-file-name"),  # Unique_ID-pass
    ("7.18.1-t03-pass-f.pdf", "title-is-placeholder"),  # Title
    ("opendataloader-project__PDFUA-Ref-2-03_AcademicAbstract.pdf", "ligatures-lost"),  # frst, fllable
    ("opendataloader-project__PDFUA-Ref-2-03_AcademicAbstract.pdf", "address-as-link-text"),  # https://doi.org/…
    ("opendataloader-project__PDFUA-Ref-2-03_AcademicAbstract.pdf", "text-small-for-phone"),  # 9 points on US Letter
    ("opendataloader-project__PDFUA-Ref-2-03_AcademicAbstract.pdf", "columns-taller-than-phone"),  # two, down the page
}
"""What the rules that guess say of files that conform to PDF/UA: each has been looked at and is so."""


def test_rules_that_guess_raise_no_false_alarm_on_files_that_conform():
    passing = [file for file in files("pdfua/PDF_UA-1") if "-pass-" in file.name] + sorted((CORPUS / "real").glob("*PDFUA-Ref*"))
    found = {
        (file.name, finding.rule)
        for file in passing
        for finding in bilagekoll.check(file).findings
        if finding.certainty is Certainty.LIKELY and finding.rule != "language-only-on-elements"  # by construction, in ten files
    }
    assert found == ONLY_SO
