import json
from pathlib import Path

import jsonschema
import pytest

from bilagekoll.checking.batch import summarise
from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.report import NoText, TextFile, unreadable
from bilagekoll.facts.place import NOWHERE
from bilagekoll.reports.json import document, line
from tests.checking.grading import policy
from tests.reports.by_hand import finding, report

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))
LINE = {"$defs": SCHEMA["$defs"], "$ref": "#/$defs/line"}
REPORTS = [
    report(),
    report(finding(), finding(place=NOWHERE, values={"alt": "bild"})),
    unreadable("x.pdf", "denied", "1177", "patient"),
]
WITH_TEXT = [
    report(finding(), text=TextFile("texter/kallelse.txt", doubts=("picture",))),
    report(finding(), text=TextFile(missing=NoText.RESTRICTED)),
]
ANSWERS = [Conformance("pdfua1", True, {}), Conformance("pdfua1", None, {}), Conformance("pdfua1", False, {"7.21.4.1-1": 2})]
CONFORMANCE = [report(verdict=None, profile="pdfua1", conformance=answer) for answer in ANSWERS]


def whole(reports):
    return json.loads(document(reports, summarise(reports, policy()), "1177", "patient", "0.1.0"))


def test_the_schema_itself_is_valid():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_document_keeps_to_the_schema():
    jsonschema.validate(whole(REPORTS), SCHEMA, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("given", [*REPORTS, *WITH_TEXT, *CONFORMANCE])
def test_each_line_keeps_to_the_schema(given):
    text = line(given)
    assert text.count("\n") == 1
    jsonschema.validate(json.loads(text), LINE, jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_it_does_not_know():
    wrong = whole(REPORTS)
    wrong["files"][0]["percent"] = 98
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, SCHEMA, jsonschema.Draft202012Validator)


def test_a_finding_has_place_and_sources_and_no_sentence():
    (found,) = whole([report(finding())])["files"][0]["findings"]
    assert found == {
        "rule": "figure-without-alt",
        "topic": "figures",
        "certainty": "certain",
        "impact": "hinders",
        "covers": ["ua1:7.3-1", "wcag:1.1.1", "en301549:10.1.1.1"],
        "page": 1,
        "box": [72.0, 500.12, 200.0, 600.0],
        "structure_path": "Document/Figure",
        "object": 12,
        "count": 1,
        "values": {},
    }


def test_the_summary_counts():
    assert whole(REPORTS)["summary"] == {
        "files": 3,
        "verdicts": {"attach": 1, "paste": 1, "reject": 0, "unknown": 1},
        "message_files": 10,
        "too_many_for_a_message": False,
    }
