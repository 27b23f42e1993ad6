import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, pdf, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def levels(*roles):
    return tagged(Tag("Document", *[Tag(role) for role in roles]))


NONE = levels("P")
UNREAD = pdf(structure=Unknown(Reason.DAMAGED))

CASES = [
    Case("ua1-heading-level", PASSED, "down by one, up by any", levels("H1", "H2", "H3", "H1", "H2")),
    Case("ua1-heading-level", PASSED, "without levels", levels("H", "H")),
    Case("ua1-heading-level", FAILED, "H2 first", levels("H2"), {"level": 2, "before": 0}),
    Case("ua1-heading-level", FAILED, "H2 skipped", levels("H1", "H3"), {"level": 3, "before": 1}),
    Case("ua1-heading-level", INAPPLICABLE, "no heading", NONE),
    Case("ua1-heading-level", CANT_TELL, "no tree", UNREAD),
    Case("ua1-h-beside-hn", PASSED, "only H", levels("H", "H")),
    Case("ua1-h-beside-hn", FAILED, "H and H1", levels("H", "H1")),
    Case("ua1-h-beside-hn", INAPPLICABLE, "no heading", NONE),
    Case("ua1-h-beside-hn", CANT_TELL, "no tree", UNREAD),
    Case("ua1-hn-beside-h", PASSED, "only H1, H2 …", levels("H1", "H2")),
    Case("ua1-hn-beside-h", FAILED, "H and H1", levels("H", "H1"), {"level": 1}),
    Case("ua1-hn-beside-h", INAPPLICABLE, "no heading", NONE),
    Case("ua1-hn-beside-h", CANT_TELL, "no tree", UNREAD),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_heading_that_fails_counts():
    assert len(Case("ua1-heading-level", FAILED, "", levels("H3", "H1", "H3", "H5")).check()) == 3
    assert len(Case("ua1-hn-beside-h", FAILED, "", levels("H1", "H", "H2")).check()) == 2
