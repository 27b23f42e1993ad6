import pytest

from bilagekoll.facts.interaction import AnnotationKind
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, pdf, tagged

BOX = "/Rect [10 10 50 20]"


def kinds(*entries: str, page: str = "", objects=None) -> tuple[AnnotationKind, ...]:
    annots = " ".join(f"<< {entry} >>" for entry in entries)
    return read_pdf(document(objects or {}, page=f"/Annots [{annots}] {page}"), for_conformance=True).annotation_kinds


def test_alike_annotations_are_counted_together():
    link, popup = kinds(f"/Subtype /Link {BOX}", f"/Subtype /Popup {BOX}", "/Subtype /Link /Rect [20 20 30 30] /Contents ()")
    assert (link.subtype, link.count, link.place.box, popup.count) == ("Link", 2, (10, 10, 50, 20), 1)


def test_an_annotation_that_pages_share_counts_once_on_the_first():
    parts = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 100] >>",
        3: "<< /Type /Page /Parent 2 0 R /Annots [5 0 R] >>",
        4: "<< /Type /Page /Parent 2 0 R /Annots [5 0 R] /MediaBox [500 500 600 600] >>",
        5: f"<< /Subtype /Text {BOX} >>",
    }
    (kind,) = read_pdf(pdf(parts), for_conformance=True).annotation_kinds
    assert (kind.count, kind.exempt, kind.place.page) == (1, False, 1)


@pytest.mark.parametrize(
    ("entries", "page", "exempt"),
    [
        (BOX, "", False),
        (f"{BOX} /F 2", "", True),
        (f"{BOX} /F 32", "", False),
        ("/Rect [595 10 700 20]", "", True),
        ("/Rect [0 0 0 0]", "", True),
        ("/Rect [10 10 10 10]", "", False),
        ("/Rect [50 20 10 10]", "", False),
        ("", "", False),
        ("/Rect [10 10 50]", "", False),
        (BOX, "/CropBox [100 100 200 200]", True),
    ],
)
def test_what_is_exempt(entries, page, exempt):
    assert kinds(f"/Subtype /Text {entries}", page=page)[0].exempt is exempt


@pytest.mark.parametrize(
    ("entries", "label"),
    [
        ("/T (a) /TU (Namn)", True),
        ("/T (a)", False),
        ("/T (a) /Parent 5 0 R", False),
        ("/Parent 5 0 R", True),
        ("/TU (Namn) /Parent 6 0 R", False),
        ("/TU (Namn)", None),
    ],
)
def test_the_label_is_of_the_nearest_field(entries, label):
    objects = {5: "<< /T (b) /TU (Namn) >>", 6: "<< /T (b) >>"}
    assert kinds(f"/Subtype /Widget {entries}", objects=objects)[0].label is label


def in_tree(annotation: str, tree: str) -> AnnotationKind:
    elements = {
        10: "<< /S /Document /K 11 0 R >>",
        11: "<< /S /Hyperlink /Alt (Boka) /K << /Type /OBJR /Obj 20 0 R >> >>",
        12: "<< /S /Note /P 10 0 R >>",
        20: f"<< /Subtype /Link {BOX} {annotation} >>",
    }
    root = f"/K 10 0 R /RoleMap << /Hyperlink /Link >> /ParentTree << /Nums [{tree}] >>"
    (kind,) = read_pdf(tagged(elements, root=root, page="/Annots [20 0 R]"), for_conformance=True).annotation_kinds
    return kind


def test_only_the_parent_tree_says_where_an_annotation_belongs():
    named = in_tree("/StructParent 0", "0 11 0 R")
    assert (named.type, named.role, named.alt) == ("Hyperlink", "Link", True)
    outside = in_tree("/StructParent 0", "0 12 0 R")
    assert (outside.type, outside.role, outside.alt) == ("Note", "Note", False)
    for kind in (in_tree("", "0 11 0 R"), in_tree("/StructParent 1", "0 11 0 R"), in_tree("/StructParent 0", "0 [11 0 R]")):
        assert (kind.type, kind.role, kind.alt) == (None, None, False)
