import pytest

from bilagekoll.facts.structure import CellAttributes
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, marked, page, pdf, stretch, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def td(text="12", **attributes):
    return Tag("TD", text, cell=CellAttributes(**attributes))


def th(text="Prov", id=None, **attributes):
    return Tag("TH", text, id=id, cell=CellAttributes(**attributes))


def tr(*cells):
    return Tag("TR", *cells)


def table(*kids):
    return tagged(Tag("Document", Tag("Table", *kids)))


def plain(rows, columns, text="12"):
    return [tr(*[td(text) for _ in range(columns)]) for _ in range(rows)]


SCOPED = table(tr(th(scope="Column"), th(scope="Column")), tr(td(), td()))
BARE = table(tr(th(), th(), th()), tr(td(), td(), td()), tr(td(), td(), td()))
NO_TABLE = tagged(Tag("Document", Tag("P", "Bara text.")))
DAMAGED = unreadable_pdf(Unknown(Reason.DAMAGED))

EMPTY_HEADER, SET, TABLE_ASK = "header-cell-empty", "table-only-looks-so", "table-to-review"
SHEET = [[marked(stretch(f"Rad {row}", x, 700 - 20 * row)) for x in (72, 200, 330)] for row in range(5)]


def rows(*lines):
    """A table of cells: role and words."""
    return tagged(Tag("Table", *[Tag("TR", *[Tag(role, text) for role, text in line]) for line in lines]))


CASES = [
    Case("table-without-headers", FAILED, "three rows of two", table(*plain(3, 2)), {"rows": 3, "columns": 2}),
    Case("table-without-headers", PASSED, "a single row", table(*plain(1, 8))),
    Case("table-without-headers", PASSED, "a single column", table(*plain(8, 1))),
    Case("table-without-headers", PASSED, "a logo beside an address: few cells", table(*plain(2, 2))),
    Case("table-without-headers", PASSED, "cells mostly blank", table(*plain(2, 2), *plain(4, 2, " "))),
    Case("table-without-headers", PASSED, "headings in cells", table(tr(Tag("TD", Tag("H2", "Tid")), td()), *plain(3, 2))),
    Case(
        "table-without-headers", PASSED, "a table in a cell", table(tr(Tag("TD", Tag("Table", *plain(1, 2))), td()), *plain(3, 2))
    ),
    Case("table-without-headers", INAPPLICABLE, "has headers", BARE),
    Case("table-without-headers", INAPPLICABLE, "untagged", pdf(structure=None)),
    Case("table-without-headers", CANT_TELL, "unreadable file", DAMAGED),
    Case("table-without-headers", CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
    Case("table-without-headers", CANT_TELL, "a span past all limits", table(tr(td(col_span=10**9)))),
    Case("table-for-layout", CANT_TELL, "a single column: a person must look", table(*plain(8, 1))),
    Case("table-for-layout", PASSED, "reported already as without headers", table(*plain(3, 2))),
    Case("table-for-layout", INAPPLICABLE, "has headers", BARE),
    Case("cell-without-header", PASSED, "header row without scope", BARE),
    Case("cell-without-header", PASSED, "header column", table(tr(th(), td(), td()), tr(th(), td(), td()))),
    Case(
        "cell-without-header",
        PASSED,
        "headers by reference",
        table(tr(td(), td()), tr(td(), td(headers=("a",))), tr(th(id="a"), th())),
    ),
    Case("cell-without-header", PASSED, "plain first column under an empty corner", table(tr(td(""), th()), tr(td(), td()))),
    Case("cell-without-header", PASSED, "cell without content", table(tr(td(), td()), tr(td(), td("")), tr(th(), th()))),
    Case("cell-without-header", FAILED, "headers below only", table(tr(td(), td()), tr(td(), td()), tr(th(), th())), {"cells": 1}),
    Case(
        "cell-without-header", FAILED, "reference to nothing", table(tr(td(), td()), tr(td(), td(headers=("?",))), tr(th(), th()))
    ),
    Case("cell-without-header", INAPPLICABLE, "no header at all", table(*plain(3, 2))),
    Case("headers-without-scope", PASSED, "scope", SCOPED),
    Case("headers-without-scope", PASSED, "every header has a scope", table(tr(th(scope="Row")), tr(td()))),
    Case("headers-without-scope", PASSED, "Both", table(tr(th(scope="Both"), th()), tr(td(), th()))),
    Case("headers-without-scope", PASSED, "references", table(tr(th(id="a")), tr(td(headers=("a",))))),
    Case("headers-without-scope", PASSED, "uneven: another rule's", table(tr(th(), th()), tr(td()))),
    Case("headers-without-scope", PASSED, "headers only", table(tr(th(), th()))),
    Case("headers-without-scope", FAILED, "first row without scope", BARE, {"headers": 3}),
    Case("headers-without-scope", FAILED, "unknown reference", table(tr(th(id="a")), tr(td(headers=("a", "b"))))),
    Case("headers-without-scope", FAILED, "a scope that points the other way", table(tr(th(scope="Row"), th()), tr(td(), td()))),
    Case("headers-without-scope", INAPPLICABLE, "no header", table(*plain(3, 2))),
    Case("table-misleading", PASSED, "even", SCOPED),
    Case(
        "table-misleading",
        PASSED,
        "spans that add up",
        table(tr(th(row_span=2), th(col_span=2)), tr(th(), th()), tr(td(), td(), td())),
    ),
    Case(
        "table-misleading",
        PASSED,
        "a subheading that does not span its row",
        table(tr(th(), th(), th()), tr(td("Prover")), tr(td(), td(), td())),
    ),
    Case("table-misleading", PASSED, "no header to mistake", table(tr(td(), td()), tr(td()))),
    Case("table-misleading", FAILED, "merged cells without span", table(tr(th(), th(), th()), tr(td(), td()))),
    Case("table-misleading", FAILED, "overlap", table(tr(th(), th(row_span=2)), tr(td(col_span=2)))),
    Case("table-misleading", FAILED, "span past the last row", table(tr(th(), th()), tr(td(row_span=2), td()))),
    Case("table-misleading", INAPPLICABLE, "no table", NO_TABLE),
    Case("table-misleading", INAPPLICABLE, "a table without cells", table(tr())),
    Case("table-uneven", PASSED, "even", SCOPED),
    Case("table-uneven", PASSED, "reported already as misleading", table(tr(th(), th(), th()), tr(td(), td()))),
    Case(
        "table-uneven",
        FAILED,
        "a subheading that does not span its row",
        table(tr(th(), th(), th()), tr(td("Prover")), tr(td(), td(), td())),
    ),
    Case("table-uneven", FAILED, "uneven without headers", table(tr(td(), td()), tr(td()))),
    Case("table-uneven", INAPPLICABLE, "no table", NO_TABLE),
    Case(
        "table-part-misplaced",
        PASSED,
        "head, body and foot",
        table(Tag("THead", tr(th())), Tag("TBody", tr(td())), Tag("TFoot", tr(td()))),
    ),
    Case("table-part-misplaced", PASSED, "through a Div", table(Tag("Div", tr(td())))),
    Case("table-part-misplaced", FAILED, "row outside", tagged(Tag("Sect", tr(td()))), {"element": "TR", "parent": "Sect"}),
    Case("table-part-misplaced", FAILED, "row at the top", tagged(tr(td()), Tag("P", "x")), {"parent": "–"}),
    Case("table-part-misplaced", FAILED, "cell in table", table(td()), {"element": "TD", "parent": "Table"}),
    Case("table-part-misplaced", FAILED, "header in head", table(Tag("THead", th()), Tag("TBody", tr(td()))), {"element": "TH"}),
    Case("table-part-misplaced", FAILED, "body in a list", tagged(Tag("L", Tag("TBody", tr(td()))))),
    Case("table-part-misplaced", INAPPLICABLE, "no table", NO_TABLE),
    Case("table-foreign-part", PASSED, "caption and rows", table(Tag("Caption", "Provsvar"), tr(td()))),
    Case("table-foreign-part", PASSED, "text inside cells", table(tr(Tag("TD", Tag("P", "x"))))),
    Case("table-foreign-part", PASSED, "a misplaced cell is reported elsewhere", table(td())),
    Case("table-foreign-part", FAILED, "paragraph in table", table(Tag("P", "x"), tr(td())), {"element": "P", "parent": "Table"}),
    Case("table-foreign-part", FAILED, "figure in row", table(tr(td(), Tag("Figure", alt="x")))),
    Case("table-foreign-part", FAILED, "caption in body", table(Tag("TBody", Tag("Caption", "x"), tr(td())))),
    Case("table-foreign-part", INAPPLICABLE, "no table", NO_TABLE),
    Case(
        "table-parts-disordered",
        PASSED,
        "head, bodies and foot",
        table(Tag("THead", tr(th())), Tag("TBody"), Tag("TBody"), Tag("TFoot")),
    ),
    Case("table-parts-disordered", PASSED, "caption last", table(tr(td()), Tag("Caption", "Provsvar"))),
    Case("table-parts-disordered", PASSED, "caption alone", table(Tag("Caption", "Provsvar"))),
    Case("table-parts-disordered", FAILED, "caption in the middle", table(tr(td()), Tag("Caption", "Provsvar"), tr(td()))),
    Case("table-parts-disordered", FAILED, "two captions", table(Tag("Caption", "a"), tr(td()), Tag("Caption", "b"))),
    Case("table-parts-disordered", FAILED, "two heads", table(Tag("THead"), Tag("THead"), Tag("TBody"))),
    Case("table-parts-disordered", FAILED, "two feet", table(Tag("TBody"), Tag("TFoot"), Tag("TFoot"))),
    Case("table-parts-disordered", FAILED, "head without body", table(Tag("THead", tr(th())), tr(td()))),
    Case("table-parts-disordered", FAILED, "foot without body", table(tr(td()), Tag("TFoot", tr(td())))),
    Case("table-parts-disordered", INAPPLICABLE, "no table", NO_TABLE),
    Case(EMPTY_HEADER, PASSED, "headers with words", rows([("TH", "Dag"), ("TH", "Tid")], [("TD", "Tisdag"), ("TD", "10.30")])),
    Case(EMPTY_HEADER, PASSED, "an empty corner", rows([("TH", ""), ("TH", "Tid")], [("TD", "Tisdag"), ("TD", "10.30")])),
    Case(EMPTY_HEADER, PASSED, "above empty cells", rows([("TH", "Dag"), ("TH", "")], [("TD", "Tisdag"), ("TD", "")])),
    Case(
        EMPTY_HEADER,
        PASSED,
        "another header above",
        rows([("TH", "Dag"), ("TH", "Tid")], [("TH", ""), ("TH", "")], [("TD", "A"), ("TD", "B")]),
    ),
    Case(EMPTY_HEADER, FAILED, "above a value", rows([("TH", "Dag"), ("TH", "")], [("TD", "Tisdag"), ("TD", "10.30")])),
    Case(EMPTY_HEADER, FAILED, "to the left of a value", rows([("TH", "Dag"), ("TD", "x")], [("TH", ""), ("TD", "10.30")])),
    Case(EMPTY_HEADER, INAPPLICABLE, "no header", rows([("TD", ""), ("TD", "10.30")])),
    Case(EMPTY_HEADER, CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
    Case(SET, PASSED, "a table", tagged(Tag("Table", *[Tag("TR", *[Tag("TD", part) for part in parts]) for parts in SHEET]))),
    Case(
        SET,
        PASSED,
        "two columns",
        tagged(*[Tag("P", marked(*(stretch(f"Värde {r}", x, 700 - 20 * r) for x in (72, 250)))) for r in range(6)]),
    ),
    Case(SET, PASSED, "three rows", tagged(*[Tag("P", *parts) for parts in SHEET[:3]])),
    Case(
        SET,
        PASSED,
        "three columns of text",
        tagged(*[Tag("P", marked(*(stretch("ord som följer", x, 700 - 14 * r) for r in range(6)))) for x in (72, 200, 330)]),
    ),
    Case(SET, FAILED, "a paragraph a row", tagged(*[Tag("P", *parts) for parts in SHEET]), {"rows": 5, "columns": 3}),
    Case(
        SET,
        FAILED,
        "a paragraph a cell",
        tagged(*[Tag("P", part) for parts in SHEET for part in parts]),
        {"words": "Rad 0 Rad 0 Rad 0"},
    ),
    Case(SET, FAILED, "column by column", tagged(*[Tag("P", SHEET[r][c]) for c in range(3) for r in range(5)])),
    Case(SET, INAPPLICABLE, "untagged", pdf(structure=None)),
    Case(SET, CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
    Case(TABLE_ASK, PASSED, "an address beside another", tagged(*[Tag("P", *parts[:2]) for parts in SHEET[:2]])),
    Case(TABLE_ASK, PASSED, "a table in all but tags: reported already", tagged(*[Tag("P", *parts) for parts in SHEET])),
    Case(
        TABLE_ASK,
        PASSED,
        "contents with dots",
        tagged(
            *[Tag("P", marked(stretch("Inledning ......", 72, 700 - 20 * r), stretch("3", 400, 700 - 20 * r))) for r in range(6)]
        ),
    ),
    Case(TABLE_ASK, CANT_TELL, "two columns", tagged(*[Tag("P", *parts[:2]) for parts in SHEET]), {"rows": 5, "columns": 2}),
    Case(TABLE_ASK, INAPPLICABLE, "untagged", pdf(structure=None)),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_each_table_is_judged_by_itself():
    nested = table(tr(th("Prov"), th("Svar")), tr(td("Blod"), Tag("TD", Tag("Table", *plain(3, 2)))))
    (finding,) = Case("table-without-headers", FAILED, "", nested).check()
    assert finding.place.path == "Document/Table/TR/TD/Table"


def test_all_cells_that_lack_a_header_are_one_finding():
    lost = table(*plain(3, 3), tr(th(), th(), th()))
    (finding,) = Case("cell-without-header", FAILED, "", lost).check()
    assert finding.values["cells"] == 4
