import pytest

from bilagekoll.facts.structure import CellAttributes
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.conformance.tables import survey, surveys
from bilagekoll.topics.grid import cell_rows
from tests.building import Tag, pdf, structure, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def td(*headers, rows=1, columns=1):
    return Tag("TD", cell=CellAttributes(headers=headers, row_span=rows, col_span=columns))


def th(id=None, scope=None, rows=1, columns=1):
    return Tag("TH", id=id, cell=CellAttributes(scope, row_span=rows, col_span=columns))


def table(*rows):
    return tagged(Tag("Table", *[Tag("TR", *cells) for cells in rows]))


REGULAR = table([th("a", "Column"), th("b", "Column")], [td(rows=2), td()], [td()], [td(columns=2)])
NONE = tagged(Tag("P"))
UNREAD = pdf(structure=Unknown(Reason.DAMAGED))
HUGE = table([td(columns=2_000_001)])
RULES = (
    "ua1-cells-overlap",
    "ua1-cell-too-tall",
    "ua1-row-too-long",
    "ua1-row-too-short",
    "ua1-cell-without-headers",
    "ua1-cell-unknown-headers",
)

CASES = [
    case
    for rule in RULES
    for case in (
        Case(rule, PASSED, "a regular table", REGULAR),
        Case(rule, PASSED, "a table without cells", tagged(Tag("Table", Tag("TR")))),
        Case(rule, INAPPLICABLE, "no table", NONE),
        Case(rule, CANT_TELL, "no tree", UNREAD),
        Case(rule, CANT_TELL, "too many slots", HUGE),
    )
] + [
    Case("ua1-cells-overlap", FAILED, "below a tall cell", table([td(), td(rows=2)], [td(columns=2)])),
    Case("ua1-cell-too-tall", FAILED, "past the last row", table([td(), td(rows=2)]), {"row": 1}),
    Case("ua1-row-too-long", FAILED, "a cell more", table([td()], [td(), td()]), {"row": 2}),
    Case("ua1-row-too-long", FAILED, "below a first row without cells", table([], [td()]), {"row": 2}),
    Case("ua1-row-too-short", FAILED, "a cell less", table([td(), td()], [td(columns=2)], [td()]), {"row": 3}),
    Case("ua1-row-too-short", FAILED, "a row without cells", table([td()], [], [td()]), {"row": 2}),
    Case("ua1-row-too-short", FAILED, "a first cell of more rows than there are", table([td(rows=3), td()]), {"row": 2}),
    Case("ua1-row-too-short", PASSED, "a longer row is met first", table([td()], [td(), td()], [])),
    Case("ua1-cell-without-headers", PASSED, "no header at all", table([td(), td()], [td(), td()])),
    Case("ua1-cell-without-headers", PASSED, "every header has a scope", table([th(scope="Row"), td()])),
    Case("ua1-cell-without-headers", PASSED, "the cell names its headers", table([th("a"), td("a")])),
    Case("ua1-cell-without-headers", PASSED, "the corner needs none", table([td(), th("a")], [th("b"), td("a", "b")])),
    Case("ua1-cell-without-headers", PASSED, "an irregular table is not asked", table([th(), td()], [td()])),
    Case("ua1-cell-without-headers", PASSED, "an unknown name is the other condition", table([th("a"), td("x")])),
    Case("ua1-cell-without-headers", PASSED, "a cell without a column is in no grid", table([th("a"), td(columns=0)])),
    Case("ua1-cell-without-headers", FAILED, "a position is no answer", table([th(), th()], [td(), td()])),
    Case("ua1-cell-unknown-headers", PASSED, "known", table([th("a"), td("a")])),
    Case("ua1-cell-unknown-headers", FAILED, "one of two unknown", table([th("a"), td("a", "x")]), {"header": "x"}),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_both_cells_that_overlap_fail():
    found = Case("ua1-cells-overlap", FAILED, "", table([td(), td(rows=2)], [td(columns=2)])).check()
    assert [finding.place.path for finding in found] == ["Table/TR/TD"] * 2


def test_the_first_cell_without_headers_fails_for_its_table():
    found = Case("ua1-cell-without-headers", FAILED, "", table([th(), th()], [td(), td()])).check()
    assert len(found) == 1


def test_a_table_is_surveyed_once_a_file():
    assert surveys(REGULAR) is surveys(REGULAR)


def test_slots_are_counted_before_they_are_made():
    tree = structure(Tag("Table", Tag("TR", td(columns=9))))
    assert survey(tree.elements[0], cell_rows(tree, tree.elements[0]), slots=8) == Unknown(Reason.LIMIT, "table-slots")
