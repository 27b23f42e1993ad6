import csv
import io
import json
from pathlib import Path

import pytest

from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.report import unreadable
from bilagekoll.facts.place import Place
from bilagekoll.reports.csv import BYTE_ORDER_MARK, header, rows
from tests.reports.by_hand import finding, report

METADATA = json.loads((Path(__file__).parents[2] / "docs" / "report.csv-metadata.json").read_text("utf-8"))


def table(*reports, language="sv"):
    text = header() + "".join(rows(given, language) for given in reports)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=";"))


def test_the_columns_are_those_that_the_metadata_describe():
    names = header().removeprefix(BYTE_ORDER_MARK).rstrip("\r\n").split(METADATA["dialect"]["delimiter"])
    assert names == [column["name"] for column in METADATA["tableSchema"]["columns"]]


def test_required_columns_are_never_empty():
    required = [column["name"] for column in METADATA["tableSchema"]["columns"] if column.get("required")]
    for row in table(report(), report(finding()), unreadable("x.pdf", "denied", "1177", "patient")):
        assert all(row[name] for name in required)


def test_a_finding_is_a_row():
    first, second = table(report(finding(), finding(count=3)))
    assert (first["path"], first["verdict"], first["answer"]) == ("kallelse.pdf", "paste", "Klistra in i en mall")
    assert (first["page"], first["box"], first["object"]) == ("1", "72.00 500.12 200.00 600.00", "12")
    assert first["covers"].split() == ["ua1:7.3-1", "wcag:1.1.1", "en301549:10.1.1.1"]
    assert (second["count"], second["sentence"]) == ("3", "3 bilder saknar alternativtext. Sidan 1.")


def test_a_file_without_findings_is_a_row_too():
    (row,) = table(report())
    assert (row["verdict"], row["rule"], row["sentence"]) == ("attach", "", "")


def test_a_file_that_cannot_be_opened_says_why():
    (row,) = table(unreadable("x.pdf", "denied", "1177", "patient"))
    assert row["verdict"] == "unknown" and row["error"]


@pytest.mark.parametrize(("compliant", "shown"), [(True, "true"), (False, "false"), (None, "")])
def test_a_profile_that_is_a_standard_has_no_verdict(compliant, shown):
    (row,) = table(report(verdict=None, profile="pdfua1", conformance=Conformance("pdfua1", compliant, {})))
    assert (row["verdict"], row["compliant"]) == ("", shown)


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1", "+1.pdf", "-1.pdf", "@sum.pdf", "\t=1.pdf", "\r=1.pdf"])
def test_no_cell_is_a_formula(name):
    (row,) = table(report(path=name))
    assert row["path"].startswith("'")


def test_a_row_stays_a_row_whatever_the_file_says():
    hostile = finding("alt-is-placeholder", values={"alt": 'a";"b\n=1'}, place=Place(path='x"\n;y'))
    (row,) = table(report(hostile))
    assert 'a";"b =1' in row["sentence"]
    assert row["structure_path"] == 'x" ;y'
