"""Marks and content items to the letter of PDF/UA-1; each answer is the one that veraPDF gives for the same file."""

import pytest

from bilagekoll.facts.content import Tagging
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, pdf, stream, tagged

TREE = {
    10: "<< /S /Document /P 9 0 R /K 11 0 R >>",
    11: "<< /S /P /P 10 0 R /K [0 1] /Pg 3 0 R >>",
    12: "<< /Nums [0 [11 0 R 11 0 R]] >>",
}
HELVETICA = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
TEXT = "BT /F 10 Tf 20 100 Td (a) Tj ET "
P = "/P << /MCID 0 >> BDC "
IN_P = P + TEXT + "EMC "
FORM = "/XObject << /X 15 0 R >>"


def file(content, objects=None, resources="", page="", root="/Type /StructTreeRoot /K 10 0 R /ParentTree 12 0 R"):
    fonts = "" if "/Font" in resources else HELVETICA
    entries = f"/Resources << {fonts} {resources} >> /StructParents 0 {page}"
    return tagged(TREE | {9: f"<< {root} >>"} | (objects or {}), page=entries, content=content)


def tagging(*parts, **more) -> Tagging:
    """What is read of the only page, with all that PDF/UA-1 looks at."""
    return read_pdf(file(*parts, **more), for_conformance=True).pages[0].content.tagging


def form(content, entries=""):
    return {15: stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 200 200] {entries}")}


def owning(*mcids):
    """A parent tree in which key 1 is a form's."""
    return {12: f"<< /Nums [0 [11 0 R] 1 [{' '.join('11 0 R' for _ in mcids)}]] >>"}


@pytest.mark.parametrize(
    ("content", "artifacts", "marks", "items"),
    [
        (P + "/Artifact BMC " + TEXT + "EMC EMC", 1, 0, 0),
        (P + "/Artifact BMC /Span BMC " + TEXT + "EMC EMC EMC", 1, 1, 0),
        ("/Artifact BMC " + IN_P + "EMC", 0, 1, 0),
        ("/Artifact << /MCID 0 >> BDC " + TEXT + "EMC", 1, 0, 0),
        (P + "/Span << /MCID 9 >> BDC " + TEXT + "EMC EMC", 0, 0, 0),
        ("/P << /MCID 9 >> BDC " + TEXT + "EMC", 0, 0, 1),
        (IN_P + TEXT + "0 0 9 9 re f /S sh BI /W 1 /H 1 ID x EI", 0, 0, 4),
        ("0 0 9 9 re W n Tj f", 0, 0, 2),
    ],
)
def test_artifacts_tags_and_items(content, artifacts, marks, items):
    found = tagging(content)
    assert (found.artifacts.failed, found.tagged.failed, found.items.failed) == (artifacts, marks, items)


def test_a_mark_that_is_never_closed_is_none():
    found = tagging("/Sect BMC " + P + TEXT + "EMC")
    assert (found.items.failed, found.tagged.made) == (1, 0)
    assert tagging(P + "/Artifact BMC " + TEXT + "EMC").artifacts.made == 0


def test_the_way_up_must_lead_to_the_root():
    assert tagging(IN_P, {11: "<< /S /P /K [0 1] /Pg 3 0 R >>"}).items.failed == 1
    assert tagging(IN_P, root="/K 10 0 R /ParentTree 12 0 R").items.failed == 1
    assert tagging(IN_P, {10: "<< /S /Document /P 11 0 R /K 11 0 R >>"}).items.failed == 1


def test_the_parent_tree_alone_counts():
    assert tagging(IN_P, root="/Type /StructTreeRoot /K 10 0 R").items.failed == 1
    assert tagging(IN_P, root="/Type /StructTreeRoot /ParentTree 12 0 R").items.failed == 0


def test_text_that_the_way_down_from_the_root_does_not_reach():
    def unreached(**more):
        return [piece.text for piece in read_pdf(file(IN_P, **more)).pages[0].content.unreached]

    assert unreached() == []
    assert unreached(root="/Type /StructTreeRoot /K 13 0 R /ParentTree 12 0 R", objects={13: "<< /S /P /P 9 0 R >>"}) == ["a"]


@pytest.mark.parametrize(
    "tree",
    [
        {12: "<< /Kids [19 0 R] >>", 19: "<< /Limits [5 6] /Nums [0 [11 0 R 11 0 R]] >>"},
        {12: "<< /Nums [0 [null 11 0 R]] >>"},
        {12: "<< /Nums [0 11 0 R] >>"},
        {12: "<< /Nums [0 [11 0 R] 0 []] >>"},
    ],
)
def test_a_parent_tree_that_does_not_lead_there(tree):
    assert tagging(IN_P, tree).items.failed == 1


def test_a_page_may_belong_to_one_element_as_a_whole():
    more = {12: "<< /Nums [0 [] 1 11 0 R] >>"}
    assert tagging(IN_P, more, page="/StructParent 1").items.failed == 0
    assert tagging(TEXT, more, page="/StructParent 1").items.failed == 1


@pytest.mark.parametrize(
    ("content", "objects", "items"),
    [
        ("/Artifact BMC /X Do EMC", form("BT (a) Tj ET"), 0),
        (P + "/X Do EMC", form("BT (a) Tj ET"), 0),
        ("/X Do", form("BT (a) Tj ET"), 1),
        ("/Artifact BMC /X Do EMC /X Do", form("BT (a) Tj ET"), 0),
        ("/X Do", form("BT (a) Tj ET", "/StructParent 1") | {12: "<< /Nums [1 11 0 R] >>"}, 0),
        ("/X Do", form(P + "BT (a) Tj ET EMC", "/StructParents 1") | owning(0), 0),
        (P + "/Span << /MCID 9 >> BDC /X Do EMC EMC", form("BT (a) Tj ET"), 1),
    ],
)
def test_items_of_a_form(content, objects, items):
    assert tagging(content, objects, FORM).items.failed == items


def test_marks_of_a_form_know_what_they_are_drawn_in():
    assert tagging(P + "/X Do EMC", form("/Artifact BMC BT (a) Tj ET EMC"), FORM).artifacts.failed == 1
    found = tagging("/Artifact BMC /X Do EMC", form(P + "BT (a) Tj ET EMC", "/StructParents 1") | owning(0), FORM)
    assert found.tagged.failed == 1


def test_a_form_with_marks_belongs_to_one_place():
    found = tagging("/X Do /X Do", form(P + "BT (a) Tj ET EMC", "/StructParents 1") | owning(0), FORM)
    assert (found.forms.made, found.forms.failed, found.forms.place.object) == (2, 1, 15)
    assert tagging("/X Do /X Do", form("BT (a) Tj ET"), FORM).forms.failed == 0


def test_a_form_may_stand_for_another_file():
    assert tagging("/X Do", form("", "/Ref << >>"), FORM).references.failed == 1
    assert tagging("/X Do", form(""), FORM).references.made == 1


def test_what_a_form_lacks_is_looked_for_on_the_page():
    resources = "/XObject << /X 15 0 R /Z 20 0 R >>"
    nested = form("/Y Do", "/Resources << /XObject << /Y 18 0 R >> >>") | {18: form("/Z Do")[15], 20: form("", "/Ref << >>")[15]}
    assert tagging("/X Do", nested, resources).references.failed == 1


@pytest.mark.parametrize(
    ("content", "objects", "texts"),
    [
        (IN_P, {}, 1),
        ("/P << /MCID 0 /Lang (sv) >> BDC " + TEXT + "EMC", {}, 0),
        ("/P << /MCID 0 /Lang () >> BDC " + TEXT + "EMC", {}, 0),
        ("/Span << /Lang (sv) >> BDC " + IN_P + "EMC", {}, 0),
        (IN_P, {10: "<< /S /Document /P 9 0 R /K 11 0 R /Lang (sv) >>"}, 0),
        (IN_P, {10: "<< /S /Document /P 9 0 R /K 11 0 R /Lang /sv >>"}, 1),
        ("/P << /MCID 0 /Lang (sv) >> BDC /X Do EMC", form("BT (a) Tj ET"), 1),
    ],
)
def test_texts_need_a_language(content, objects, texts):
    found = tagging(content, objects, FORM)
    assert (found.texts.made, found.texts.failed) == (1, texts)


def test_words_on_a_span_need_a_language():
    found = tagging("/Span << /ActualText (a) /Alt (b) /E () >> BDC EMC")
    assert [checks.failed for checks in (found.actual_texts, found.alts, found.expansions)] == [1, 1, 1]
    found = tagging("/Span << /ActualText (a) /Lang (sv) >> BDC EMC")
    assert (found.actual_texts.made, found.actual_texts.failed) == (1, 0)
    assert tagging("/P << /ActualText (a) >> BDC EMC").actual_texts.made == 0
    assert tagging("/Span << /ActualText /a >> BDC EMC").actual_texts.made == 0


def test_languages_of_marks_are_counted_where_ever_they_stand():
    tag = "/P << /Lang (sv_SE) >> BDC EMC "
    assert tagging(tag + tag + "/P << /Lang (en) >> BDC").languages == (("sv_SE", 2), ("en", 1))
    assert tagging("/Q BDC EMC", resources="/Properties << /Q << /Lang (sv) >> >>").languages == (("sv", 1),)
    assert tagging("/P << /Lang (sv) >> DP").languages == ()


PATTERN = "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
TYPE_3 = "<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 17 0 R /b 18 0 R >> >>"
WIDGET = "<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /AP << {} >> >>"
BAD = "/P << /Lang (sv_SE) >> BDC 0 0 1 1 re f EMC"


@pytest.mark.parametrize(
    ("content", "objects", "more"),
    [
        ("/Pattern cs /Q scn /Q scn", {17: stream(BAD, PATTERN)}, {"resources": "/Pattern << /Q 17 0 R >>"}),
        (
            "BT /T 9 Tf (a) Tj /T 9 Tf ET",
            {16: TYPE_3, 17: stream("1 0 d0"), 18: stream(BAD)},
            {"resources": "/Font << /T 16 0 R >>"},
        ),
        ("", form(BAD) | {16: WIDGET.format("/N 15 0 R")}, {"page": "/Annots [16 0 R]"}),
        ("", form(BAD) | {16: WIDGET.format("/N << /On 15 0 R /Off << >> >>")}, {"page": "/Annots [16 0 R]"}),
        ("", form(BAD) | {16: WIDGET.format("/D 15 0 R"), 17: WIDGET.format("/R 15 0 R")}, {"page": "/Annots [16 0 R 17 0 R]"}),
    ],
    ids=["pattern", "glyph", "appearance", "state", "down"],
)
def test_what_stands_beside_the_page_is_no_real_content(content, objects, more):
    found = tagging(content, objects, **more)
    assert found.languages == (("sv_SE", 1),)
    assert found.items.made == found.texts.made  # a text of the page itself, or nothing


def test_content_that_two_pages_share_counts_once():
    pages = dict.fromkeys((3, 5), "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] >>")
    parts = {1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>", 4: stream("f")}
    assert [page.content.tagging.items.made for page in read_pdf(pdf(parts | pages)).pages] == [1, 0]


def test_nothing_is_tagged_in_an_untagged_file():
    assert read_pdf(document(content=P + "f EMC")).pages[0].content.tagging.items.failed == 1
