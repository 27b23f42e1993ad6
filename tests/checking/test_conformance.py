import pytest

from bilagekoll.checking.conformance import conformance
from bilagekoll.checking.engine import Evaluation
from bilagekoll.checking.finding import Finding, Impact, Outcome, Result
from bilagekoll.checking.report import unreadable
from bilagekoll.checking.rule import Certainty, Rule
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.place import NOWHERE


def rule(condition):
    return Rule(f"rule-{condition}", "conformance", lambda _: [1], lambda *_: [], ("ua1:1",), Certainty.CERTAIN, condition)


RULES = [rule("7.21.4.1-1"), rule("7.2-3"), rule("5-1")]


def finding(condition, count=1):
    return Finding(f"rule-{condition}", "conformance", Certainty.CERTAIN, Impact.ADVICE, (), NOWHERE, count=count)


def result(outcome, condition="5-1"):
    return Result(f"rule-{condition}", "conformance", outcome)


def test_failed_checks_are_counted_by_condition_in_the_order_of_the_standard():
    found = (finding("7.21.4.1-1"), finding("7.2-3", 4), finding("7.2-3"), finding("5-1"))
    answer = conformance(Evaluation((), found), RULES, "pdfua1")
    assert answer.compliant is False
    assert list(answer.failed.items()) == [("5-1", 1), ("7.2-3", 5), ("7.21.4.1-1", 1)]


@pytest.mark.parametrize(
    ("outcomes", "compliant"),
    [
        ([Outcome.PASSED, Outcome.INAPPLICABLE], True),
        ([Outcome.PASSED, Outcome.CANT_TELL], None),
        ([Outcome.INAPPLICABLE, Outcome.INAPPLICABLE], None),
        ([], None),
    ],
)
def test_without_failures_a_file_complies_only_when_all_could_be_judged(outcomes, compliant):
    answer = conformance(Evaluation(tuple(map(result, outcomes)), ()), RULES, "pdfua1")
    assert answer.compliant is compliant
    assert answer.failed == {}


def test_a_file_that_could_not_be_opened_has_no_answer_in_either_profile():
    assert unreadable("brev.pdf", "missing", "1177", "patient").verdict is Verdict.UNKNOWN
    answer = unreadable("brev.pdf", "missing", "1177", "pdfua1")
    assert answer.verdict is None
    assert answer.passed is None
