import pytest

from bilagekoll.checking.engine import ASK, Evaluation
from bilagekoll.checking.finding import Finding, Outcome, Result
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.verdict import Judgement, Verdict, judge
from bilagekoll.facts.place import NOWHERE
from tests.checking.grading import policy

POLICY = policy(
    blocks=["no-text"],
    hinders=["no-alt", "asked"],
    advice=["no-title"],
    reject=["script"],
    unknown=["broken"],
    lead=["active_content", "scan", "figures", "title"],
)
TOPICS = {
    "no-text": "scan",
    "no-alt": "figures",
    "no-title": "title",
    "script": "active_content",
    "broken": "damaged",
    "asked": "image_text",
}


def evaluation(*failed, cant_tell=()):
    findings = tuple(
        Finding(
            rule=rule,
            topic=TOPICS[rule],
            certainty=Certainty.ASK if rule == "asked" else Certainty.CERTAIN,
            impact=POLICY.grade(rule).impact,
            covers=(),
            place=NOWHERE,
        )
        for rule in failed
    )
    results = tuple(Result(rule, TOPICS[rule], Outcome.CANT_TELL, reason) for rule, reason in cant_tell)
    return Evaluation(results, findings)


@pytest.mark.parametrize(
    ("failed", "expected"),
    [
        ((), Judgement(Verdict.ATTACH, None)),
        (("no-title",), Judgement(Verdict.ATTACH, "title")),
        (("no-alt",), Judgement(Verdict.PASTE, "figures")),
        (("no-alt", "no-text"), Judgement(Verdict.PASTE, "scan")),
        (("no-text", "script"), Judgement(Verdict.REJECT, "active_content")),
        (("broken",), Judgement(Verdict.UNKNOWN, "damaged")),
        (("broken", "no-alt"), Judgement(Verdict.PASTE, "figures")),
        (("asked",), Judgement(Verdict.ATTACH, "image_text")),
        (("asked", "no-title"), Judgement(Verdict.ATTACH, "title")),
    ],
)
def test_findings_give_the_verdict_and_the_topic_to_name_first(failed, expected):
    assert judge(evaluation(*failed), POLICY) == expected


def test_an_unread_fact_that_could_hide_a_fault_is_never_attach():
    assert judge(evaluation(cant_tell=[("no-alt", "damaged")]), POLICY) == Judgement(Verdict.UNKNOWN, "damaged")


def test_a_crashed_rule_is_never_attach_and_its_topic_leads():
    assert judge(evaluation(cant_tell=[("no-alt", "crash:ValueError")]), POLICY) == Judgement(Verdict.UNKNOWN, "figures")


def test_a_known_fault_goes_before_an_unread_fact():
    assert judge(evaluation("no-alt", cant_tell=[("no-text", "damaged")]), POLICY).verdict is Verdict.PASTE


def test_an_unread_fact_behind_mere_advice_does_no_harm():
    assert judge(evaluation(cant_tell=[("no-title", "damaged")]), POLICY).verdict is Verdict.ATTACH


def test_a_question_to_a_person_does_not_stop_the_file():
    assert judge(evaluation("asked", cant_tell=[("asked", ASK)]), POLICY).verdict is Verdict.ATTACH


def test_an_unread_fact_behind_a_rejecting_rule_stops_the_file():
    assert judge(evaluation(cant_tell=[("script", "limit:tree-nodes")]), POLICY).verdict is Verdict.UNKNOWN
