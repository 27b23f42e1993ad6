import pytest

from bilagekoll.facts.content import Checks, Tagging
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import content, image, page, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

KINDS = {
    "ua1-artifact-in-tagged": "artifacts",
    "ua1-tagged-in-artifact": "tagged",
    "ua1-content-outside-tags": "items",
    "ua1-reference-xobject": "references",
    "ua1-tagged-form-repeated": "forms",
}
UNKNOWN = Unknown(Reason.LIMIT, "operators")


def checked(kind, failed):
    """A page with three checks of a kind."""
    checks = Checks(3, failed, Place(page=1, box=(0, 0, 9, 9)) if failed else None)
    return pdf(pages=(page(content=content(tagging=Tagging(**{kind: checks}))), page(2)))


CASES = [
    case
    for rule, kind in KINDS.items()
    for case in (
        Case(rule, PASSED, "all right", checked(kind, 0)),
        Case(rule, FAILED, "two of three wrong", checked(kind, 2)),
        Case(rule, INAPPLICABLE, "nothing of the kind", pdf()),
        Case(rule, INAPPLICABLE, "a picture", image()),
        Case(rule, CANT_TELL, "a page unread", pdf(pages=(page(content=UNKNOWN),))),
        Case(rule, CANT_TELL, "structure unread", pdf(structure=UNKNOWN)),
    )
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_finding_counts_the_failed_checks_of_a_page():
    (finding,) = Case("ua1-content-outside-tags", FAILED, "", checked("items", 2)).check()
    assert (finding.count, finding.place.box) == (2, (0, 0, 9, 9))
