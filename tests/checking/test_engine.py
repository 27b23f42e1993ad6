from bilagekoll.checking.engine import ASK, evaluate
from bilagekoll.checking.finding import Impact, Outcome
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import pdf
from tests.checking.grading import policy

topic = Topic("figures")


@topic.rule("odd-number", target=lambda attachment: [1, 2, 3], covers=("wcag:1.1.1",))
def odd_number(item, limits):
    if item % 2:
        yield Fault(Place(page=item), {"number": item})


@topic.rule("never-fails", target=lambda attachment: [1], covers=("wcag:1.1.1",))
def never_fails(item, limits):
    return []


@topic.rule("nothing-to-look-at", target=lambda attachment: [], covers=("wcag:1.1.1",))
def nothing_to_look_at(item, limits):
    raise AssertionError("must not run")


@topic.rule("not-read", target=lambda attachment: Unknown(Reason.LIMIT, "pages"), covers=("wcag:1.1.1",))
def not_read(item, limits):
    raise AssertionError("must not run")


@topic.rule("crashing", target=lambda attachment: [1], covers=("wcag:1.1.1",))
def crashing(item, limits):
    raise RecursionError


@topic.rule("question", target=lambda attachment: [1], covers=("wcag:1.1.1",), certainty=Certainty.ASK)
def question(item, limits):
    yield Fault()


def results():
    evaluation = evaluate(pdf(), topic.rules, policy(hinders=[rule.id for rule in topic.rules]))
    return {result.rule: (result.outcome, result.reason) for result in evaluation.results}, evaluation.findings


def test_each_outcome():
    outcomes, _ = results()
    assert outcomes == {
        "odd-number": (Outcome.FAILED, None),
        "never-fails": (Outcome.PASSED, None),
        "nothing-to-look-at": (Outcome.INAPPLICABLE, None),
        "not-read": (Outcome.CANT_TELL, "limit:pages"),
        "crashing": (Outcome.CANT_TELL, "crash:RecursionError"),
        "question": (Outcome.CANT_TELL, ASK),
    }


def test_a_crash_does_not_hide_what_other_rules_found():
    _, findings = results()
    assert [(finding.rule, finding.place.page) for finding in findings] == [
        ("odd-number", 1),
        ("odd-number", 3),
        ("question", None),
    ]


def test_a_finding_carries_the_policy_impact_and_the_values():
    _, findings = results()
    assert findings[0].impact is Impact.HINDERS
    assert findings[0].values == {"number": 1}


def test_a_crash_keeps_what_the_rule_had_found_before():
    own = Topic("figures")

    @own.rule("second-item-crashes", target=lambda attachment: [1, 2], covers=("wcag:1.1.1",))
    def second_item_crashes(item, limits):
        if item == 2:
            raise ValueError
        yield Fault()

    evaluation = evaluate(pdf(), own.rules, policy(reject=["second-item-crashes"]))
    assert len(evaluation.findings) == 1
    assert evaluation.results[0].outcome is Outcome.CANT_TELL
