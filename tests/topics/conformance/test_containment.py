import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.conformance.containment import CONTAINMENT
from tests.building import Tag, pdf, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

TABLE = Tag("Table", Tag("Caption", "Tider"), Tag("THead", Tag("TR", Tag("TH"))), Tag("TBody", Tag("TR", Tag("TD"))), Tag("TFoot"))
LIST = Tag("L", Tag("Caption", "Ta med"), Tag("L"), Tag("LI", Tag("Lbl", "1"), Tag("LBody", "legitimation")))
CONTENTS = Tag("TOC", Tag("Caption", "Innehåll"), Tag("TOC"), Tag("TOCI", "Kallelse"))
RIGHT = tagged(Tag("Document", TABLE, LIST, CONTENTS))
BODY = Tag("TBody")

FAULTS = {
    "7.2-3": Tag("Table", Tag("P")),
    "7.2-4": Tag("TR"),
    "7.2-5": Tag("THead"),
    "7.2-6": Tag("TBody"),
    "7.2-7": Tag("TFoot"),
    "7.2-8": Tag("Table", Tag("TH")),
    "7.2-9": Tag("Table", Tag("TD")),
    "7.2-10": Tag("TR", Tag("P")),
    "7.2-11": Tag("Table", Tag("THead"), Tag("THead"), BODY),
    "7.2-12": Tag("Table", Tag("TFoot"), BODY, Tag("TFoot")),
    "7.2-13": Tag("Table", Tag("TFoot")),
    "7.2-14": Tag("Table", Tag("THead"), Tag("TR")),
    "7.2-16": Tag("Table", BODY, Tag("Caption"), BODY),
    "7.2-17": Tag("LI"),
    "7.2-18": Tag("L", Tag("LBody")),
    "7.2-19": Tag("L", Tag("P")),
    "7.2-20": Tag("LI", Tag("P")),
    "7.2-26": Tag("TOCI"),
    "7.2-27": Tag("TOC", Tag("P")),
    "7.2-28": Tag("TOC", Tag("TOCI"), Tag("Caption")),
    "7.2-36": Tag("THead", Tag("TD")),
    "7.2-37": Tag("TBody", Tag("TD")),
    "7.2-38": Tag("TFoot", Tag("TD")),
    "7.2-39": Tag("Table", Tag("Caption"), BODY, Tag("Caption")),
    "7.2-40": Tag("L", Tag("LI"), Tag("Caption")),
}

CASES = [
    case
    for condition in CONTAINMENT
    for case in (
        Case(condition.id, PASSED, "a right table, list and table of contents", RIGHT),
        Case(condition.id, FAILED, condition.condition, tagged(FAULTS[condition.condition])),
        Case(condition.id, INAPPLICABLE, "no such element", tagged(Tag("P"))),
    )
] + [
    Case("ua1-tr-inside", PASSED, "grouping is looked through", tagged(Tag("Table", Tag("Div", Tag("Part", Tag("TR")))))),
    Case(
        "ua1-tr-inside",
        FAILED,
        "P leads elsewhere than the tree",
        tagged(Tag("Table", Tag("TR", above="Sect"))),
        {"parent": "Sect"},
    ),
    Case("ua1-tr-inside", FAILED, "P leads nowhere", tagged(Tag("Table", Tag("TR", above=""))), {"parent": "?"}),
    Case("ua1-tr-inside", FAILED, "at the top", tagged(Tag("TR")), {"parent": "StructTreeRoot"}),
    Case("ua1-tr-inside", PASSED, "P leads to a table", tagged(Tag("Sect", Tag("TR", above="Table")))),
    Case("ua1-l-holds", PASSED, "an element without a standard type is passed over", tagged(Tag("L", Tag("", type="Egen")))),
    Case("ua1-l-holds", FAILED, "grouping is looked through", tagged(Tag("L", Tag("Div", Tag("P")))), {"kid": "P"}),
    Case("ua1-table-caption-first", PASSED, "a caption last", tagged(Tag("Table", BODY, Tag("Caption")))),
    Case("ua1-table-holds", CANT_TELL, "no tree", pdf(structure=Unknown(Reason.DAMAGED))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_an_element_is_one_failed_check_whatever_it_holds():
    (finding,) = Case("ua1-l-holds", FAILED, "", tagged(Tag("L", Tag("P"), Tag("Span")))).check()
    assert (finding.count, finding.place.path) == (1, "L/P")
