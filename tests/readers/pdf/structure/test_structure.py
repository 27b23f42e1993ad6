import sys

import pytest

from bilagekoll.facts.content import Characters, PageContent, Unmarked
from bilagekoll.facts.structure import CellAttributes, Element, Language, Marked, Referenced, Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.pdf import ContentReader, read_pdf
from bilagekoll.readers.pdf.content import MarkedContent, PageReading
from tests.readers.pdf.making import tagged

NOTHING = PageContent(Characters(), Unmarked(), (), 0.0, 0, (), "")


@pytest.fixture(autouse=True)
def content(monkeypatch):
    """Page content by hand: each mark asked for says its key and is ten points wide."""
    asked = []

    def read_page(self, page, number, owned):
        asked.append(owned)
        marked = {key: MarkedContent(f"{key[0] or ''}:{key[1]}", 1, (key[1] * 10, 0, key[1] * 10 + 10, 5)) for key in owned or ()}
        return PageReading(NOTHING, marked)

    monkeypatch.setattr(ContentReader, "read_page", read_page)
    return asked


def structure(elements, root: str = "/K 10 0 R") -> Structure:
    return read_pdf(tagged(elements, root=root)).structure


def element(entries: str, root: str = "", objects=None) -> Element:
    return structure({10: f"<< /S /P {entries} >>"} | (objects or {}), f"/K 10 0 R {root}").elements[0]


def test_elements_come_in_document_order_with_their_paths():
    found = structure(
        {
            10: "<< /S /Document /K [11 0 R 12 0 R 14 0 R] >>",
            11: "<< /S /P >>",
            12: "<< /S /Table /K 13 0 R >>",
            13: "<< /S /TR >>",
            14: "<< /S /Table >>",
        }
    )
    assert [(item.index, item.parent, item.place.path, item.place.object) for item in found.elements] == [
        (0, -1, "Document", 10),
        (1, 0, "Document/P", 11),
        (2, 0, "Document/Table[1]", 12),
        (3, 2, "Document/Table[1]/TR", 13),
        (4, 0, "Document/Table[2]", 14),
    ]
    assert found.elements[0].kids == (1, 2, 4)


def test_kids_of_every_kind_keep_their_order(content):
    found = structure(
        {
            10: "<< /S /Link /Pg 3 0 R /K [4 11 0 R << /Type /MCR /MCID 2 /Stm 30 0 R >> << /Obj 31 0 R >> 3 null (x)] >>",
            11: "<< /S /Span /K 1 >>",
            30: "<< >>",
            31: "<< /Subtype /Link >>",
        }
    )
    link, span = found.elements
    assert link.kids == (Marked(1, 4, ":4", 1), 1, Marked(1, 2, "30:2", 1), Referenced("Link", 31, 1), Marked(1, 3, ":3", 1))
    assert span.kids == (Marked(1, 1, ":1", 1),)
    assert content == [{(None, 4), (30, 2), (None, 3), (None, 1)}]


def test_an_untagged_file_owns_no_marks(content):
    from tests.readers.pdf.making import document

    assert read_pdf(document()).structure is None
    assert content == [None]


def test_a_tree_that_cannot_be_read_takes_every_mark_at_its_word(content, monkeypatch):
    monkeypatch.setattr(limits, "STRUCTURE_DEPTH", 0)
    assert structure({10: "<< /S /P >>"}) == Unknown(Reason.LIMIT, "structure-depth")
    assert (None, 7) in content[0]


def test_the_box_of_an_element_holds_those_below_it():
    found = structure({10: "<< /S /P /K [11 0 R] >>", 11: "<< /S /Span /Pg 3 0 R /K [2 5] >>"})
    assert [item.place.box for item in found.elements] == [(20, 0, 60, 5)] * 2


def test_the_page_of_an_element():
    found = structure(
        {10: "<< /S /P /K [11 0 R 12 0 R] >>", 11: "<< /S /Span /Pg 3 0 R >>", 12: "<< /S /Span >>"},
    )
    assert [item.place.page for item in found.elements] == [1, 1, 1]


def test_words_of_an_element():
    found = element("/Alt (En bild) /ActualText () /E (till exempel) /T (Titel) /ID (a1) /Lang (sv-SE)")
    assert (found.alt, found.actual_text, found.expansion, found.title, found.id) == ("En bild", "", "till exempel", "Titel", "a1")
    assert found.language == Language("sv-SE", valid=True)


CELL = "/O /Table /Scope /Column /Headers [(a) (b)] /RowSpan 2 /ColSpan 3"


@pytest.mark.parametrize(
    ("entries", "root"),
    [
        (f"/A << {CELL} >>", ""),
        (f"/A [<< /O /Layout /Scope /Row >> << {CELL} >> 0]", ""),
        ("/A 20 0 R", ""),
        ("/C /head", f"/ClassMap << /head << {CELL} >> >>"),
        ("/C [/head 0 /other 1]", f"/ClassMap << /head [<< {CELL} >>] /other << /O /Table /Scope /Row >> >>"),
        (
            "/C /head /A << /O /Table /Scope /Column >>",
            f"/ClassMap << /head << {CELL} /Scope /Row >> >>".replace("/Scope /Column", ""),
        ),
    ],
)
def test_attributes_of_a_cell(entries, root):
    found = element(entries, root, {20: f"<< {CELL} >>"})
    assert found.cell == CellAttributes("Column", ("a", "b"), 2, 3)


def test_attributes_that_make_no_sense():
    assert element("/A << /O /Table /RowSpan -1 /ColSpan (x) /Headers /a /Scope (Row) >>").cell == CellAttributes()


def test_spans_are_as_written():
    assert element("/A << /O /Table /RowSpan 0 /ColSpan 2.0 >>").cell == CellAttributes(row_span=0)


def test_the_first_attribute_of_the_right_type_counts():
    both = "/A [<< /O /Table /ColSpan (x) /RowSpan 2 >> << /O /Table /ColSpan 3 /RowSpan 4 >>] /C /head"
    assert element(both, "/ClassMap << /head << /O /Table /ColSpan 5 /Scope /Row >> >>").cell == CellAttributes("Row", (), 2, 3)


def test_the_role_of_a_field_that_is_not_interactive():
    assert element("/A << /O /PrintField /Role /cb >>").form_role == "cb"
    assert element("/A << /O /Layout /Role /cb >>").form_role is None


@pytest.mark.parametrize(("entries", "named"), [("", False), ("/P null", False), ("/P 99 0 R", True), ("/P 9 0 R", True)])
def test_whether_an_element_names_its_parent(entries, named):
    assert element(entries).names_parent is named


def above(entries: str, objects=None, root: str = "") -> list[str | None]:
    elements = {10: "<< /S /Table /P 9 0 R /K 11 0 R >>", 11: f"<< /S /TR {entries} /K 12 0 R >>", 12: "<< /S /TD /P 11 0 R >>"}
    return [item.above for item in structure(elements | (objects or {}), f"/K 10 0 R {root}").elements]


@pytest.mark.parametrize(
    ("entries", "role"),
    [
        ("/P 10 0 R", None),
        ("", ""),
        ("/P 9 0 R", ""),
        ("/P 12 0 R", "TD"),
        ("/P 20 0 R", "L"),
        ("/P 21 0 R", "L"),
        ("/P << /S /Egen >>", "LI"),
        ("/P 22 0 R", ""),
    ],
)
def test_what_stands_above_by_the_word_of_the_element(entries, role):
    outside = {20: "<< /S /L >>", 21: "<< /S /Div /P 20 0 R >>", 22: "<< /S /Div /P 22 0 R >>"}
    assert above(entries, outside, "/RoleMap << /Egen /LI >>") == [None, role, None]


def test_grouping_passes_on_what_stands_above_it():
    elements = {
        10: "<< /S /Table /P 9 0 R /K 11 0 R >>",
        11: "<< /S /Div /P 20 0 R /K 12 0 R >>",
        12: "<< /S /TR /P 11 0 R >>",
        20: "<< /S /L >>",
    }
    assert [item.above for item in structure(elements).elements] == [None, "L", "L"]


@pytest.mark.parametrize("kid", ["<< /Type /Foo /S /P >>", "[12 0 R]"])
def test_what_is_no_element(kid):
    assert structure({10: f"<< /S /P /K [{kid}] >>", 12: "<< /S /Span >>"}).elements[0].kids == ()


def test_numbering_of_a_list():
    assert element("/A << /O /List /ListNumbering /Decimal >>").numbering == "Decimal"
    assert element("").numbering is None


def test_an_element_that_stands_twice_or_in_itself_counts_once():
    found = structure({10: "<< /S /P /K [11 0 R 11 0 R 10 0 R] >>", 11: "<< /S /Span /K 10 0 R >>"})
    assert [item.type for item in found.elements] == ["P", "Span"]


def test_depth_up_to_the_limit_needs_no_recursion():
    depth = limits.STRUCTURE_DEPTH
    chain = {10 + step: f"<< /S /Div /K {11 + step} 0 R >>" for step in range(depth)}
    assert structure(chain | {10 + depth - 1: "<< /S /P >>"}).elements[-1].index == depth - 1
    assert structure(chain | {10 + depth: "<< /S /P >>"}) == Unknown(Reason.LIMIT, "structure-depth")
    assert depth < sys.getrecursionlimit() // 3


def test_too_many_elements(monkeypatch):
    monkeypatch.setattr(limits, "STRUCTURE_ELEMENTS", 1)
    assert structure({10: "<< /S /P /K 11 0 R >>", 11: "<< /S /P >>"}) == Unknown(Reason.LIMIT, "structure-elements")


def test_a_tree_without_elements():
    assert structure({10: "null"}) == Structure(())


def test_marks_whose_page_is_unknown_are_left_out():
    assert element("/K [0 << /Type /MCR /MCID 1 >> << /Type /MCR /MCID 2 /Pg 3 0 R >>]").kids == (Marked(1, 2, ":2", 1),)


def test_the_language_above_is_the_one_that_p_leads_to():
    def speaks(parent, words="/Alt (a)"):
        parts = {10: "<< /S /Sect /Lang (sv) /K 11 0 R >>", 11: f"<< /S /Figure {parent} {words} >>", 12: "<< /S /Sect >>"}
        return structure(parts).elements[1].speaks

    assert speaks("/P 10 0 R") is None
    assert speaks("/P 12 0 R") is False
    assert speaks("") is False
    assert speaks("/P 12 0 R", words="") is None
