import json
from pathlib import Path

import jsonschema
import pytest

from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.finding import Impact, Outcome, Result
from bilagekoll.checking.report import unreadable
from bilagekoll.checking.rule import Certainty
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.reports.sarif import document, uri
from bilagekoll.topics import all_rules
from tests.reports.by_hand import finding, report

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "sarif.schema.json").read_text("utf-8"))


def run_of(*reports, language="sv"):
    whole = json.loads(document(reports, all_rules(), "0.1.0", language))
    jsonschema.validate(whole, SCHEMA, jsonschema.Draft202012Validator)
    return whole["runs"][0]


def test_the_schema_itself_is_valid():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_is_a_result_with_its_rule_sentence_and_place():
    run = run_of(report(finding(), finding(place=NOWHERE)))
    first, second = run["results"]
    assert first["ruleId"] == run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "figure-without-alt"
    assert (first["kind"], first["level"]) == ("fail", "warning")
    assert first["message"]["text"] == "En bild saknar alternativtext. Sidan 1."
    assert first["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "Document/Figure", "kind": "element"}]
    assert first["properties"] == {"page": 1, "box": [72.0, 500.12, 200.0, 600.0], "object": 12, "impact": "hinders", "count": 1}
    assert second["properties"] == {"impact": "hinders", "count": 1}


def test_the_rules_are_those_that_found_something_with_their_standards():
    rules = run_of(report(finding()), language="en")["tool"]["driver"]["rules"]
    assert [rule["shortDescription"]["text"] for rule in rules] == ["Picture without alternative text"]
    assert {"ua1:7.3-1", "wcag:1.1.1", "en301549:10.1.1.1"} <= set(rules[0]["properties"]["tags"])


@pytest.mark.parametrize(("impact", "level"), [(Impact.BLOCKS, "error"), (Impact.HINDERS, "warning"), (Impact.ADVICE, "note")])
def test_the_impact_is_the_level(impact, level):
    assert run_of(report(finding(impact=impact)))["results"][0]["level"] == level


def test_a_question_to_a_person_is_a_review_and_no_failure():
    asked = finding("alt-to-review", certainty=Certainty.ASK, values={"alt": "bild"})
    (result,) = run_of(report(asked))["results"]
    assert (result["kind"], result["level"]) == ("review", "none")


def test_each_file_is_an_artifact_with_its_answer():
    (artifact,) = run_of(report(finding()))["artifacts"]
    assert artifact["description"]["text"] == "Klistra in i en mall"
    assert artifact["properties"] == {"format": "pdf", "pages": 5, "verdict": "paste", "leadingTopic": "figures"}


def test_a_profile_that_is_a_standard_has_no_verdict():
    answered = report(verdict=None, profile="pdfua1", conformance=Conformance("pdfua1", False, {"7.3-1": 1}))
    assert run_of(answered)["artifacts"][0]["properties"] == {"format": "pdf", "pages": 5, "compliant": False}


def test_what_could_not_be_looked_at_is_said():
    cannot = (Result("headings-missing", "headings", Outcome.CANT_TELL, "damaged"), Result("x", "y", Outcome.CANT_TELL, "ask"))
    (invocation,) = run_of(report(results=cannot), unreadable("x.pdf", "denied", "1177", "patient"))["invocations"]
    damaged, denied = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert damaged["properties"]["rules"] == ["headings-missing"]
    assert denied["level"] == "error"


def test_a_call_in_which_all_was_looked_at_is_successful():
    assert run_of(report())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("brev/kallelse åäö.pdf", "brev/kallelse%20%C3%A5%C3%A4%C3%B6.pdf"),
        ("/srv/brev.pdf", "file:///srv/brev.pdf"),
        ("C:\\Brev\\kallelse 1.pdf", "file:///C:/Brev/kallelse%201.pdf"),
        ("a\x1b[31m\n#?.pdf", "a%1B%5B31m%0A%23%3F.pdf"),
        ("trasig\udcff.pdf", "trasig%FF.pdf"),
    ],
)
def test_a_path_becomes_a_uri(path, expected):
    assert uri(path) == expected


def test_a_structure_path_from_a_hostile_file_is_cleaned():
    hostile = finding(place=Place(page=1, path="Document/\x1b[2J\u202eFigure"))
    location = run_of(report(hostile))["results"][0]["locations"][0]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "Document/[2JFigure"
