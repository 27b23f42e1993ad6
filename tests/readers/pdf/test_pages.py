import pytest

from bilagekoll.facts.pdf import Page, Repair
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, pdf


def page(entries: str) -> Page:
    (found,) = read_pdf(document(page=entries)).pages
    return found


@pytest.mark.parametrize(
    ("entries", "size"),
    [
        ("", (595, 842)),
        ("/MediaBox [0 0 595 842] /CropBox [10 20 110 220]", (100, 200)),
        ("/MediaBox [0 0 595 842] /CropBox [-50 -50 100 100]", (100, 100)),
        ("/MediaBox [0 0 595 842] /CropBox [900 900 950 950]", (595, 842)),
        ("/MediaBox [595 842 0 0]", (595, 842)),
        ("/MediaBox [0 0 0 0]", (612, 792)),
        ("/MediaBox [0 0 (a) 842]", (612, 792)),
        ("/Rotate 90", (842, 595)),
        ("/Rotate -90", (842, 595)),
        ("/Rotate 180", (595, 842)),
        ("/UserUnit 2", (1190, 1684)),
        ("/UserUnit -2", (595, 842)),
    ],
)
def test_size_as_displayed(entries, size):
    found = page(entries)
    assert (found.width, found.height) == size


def test_entries_of_a_page():
    found = page("/Tabs /S /Dur 5 /Rotate 270 /Annots [<< /Subtype /Text >> null << /Subtype /Link >>]")
    assert (found.tabs, found.duration, found.rotation, found.annotations) == ("S", 5.0, 270, 2)
    assert (found.place.page, found.place.object) == (1, 3)


def tree(**nodes: str):
    return read_pdf(pdf({1: "<< /Type /Catalog /Pages 2 0 R >>"} | {int(key[1:]): node for key, node in nodes.items()}))


def test_pages_inherit():
    found = tree(
        o2="<< /Type /Pages /Kids [3 0 R 5 0 R] /MediaBox [0 0 100 200] /Rotate 90 >>",
        o3="<< /Type /Pages /Kids [4 0 R] /MediaBox [0 0 300 400] >>",
        o4="<< /Type /Page >>",
        o5="<< /Type /Page /Rotate 0 >>",
    )
    assert [(page.number, page.width, page.height) for page in found.pages] == [(1, 400, 300), (2, 100, 200)]
    assert found.repairs == ()


def test_a_page_tree_that_loops():
    found = tree(o2="<< /Type /Pages /Kids [3 0 R 2 0 R] >>", o3="<< /Type /Page >>")
    assert len(found.pages) == 1
    assert found.repairs == (Repair.PAGE_TREE,)


def test_a_page_that_is_missing():
    found = tree(o2="<< /Type /Pages /Kids [3 0 R 7 0 R] >>", o3="<< /Type /Page >>")
    assert len(found.pages) == 1
    assert found.repairs == (Repair.PAGE_TREE,)


def test_a_single_page_in_place_of_the_tree():
    assert len(tree(o2="<< /Type /Page /MediaBox [0 0 10 10] >>").pages) == 1


def test_a_count_that_is_not_that_of_the_pages():
    for count, repairs in (("", ()), ("/Count 1", ()), ("/Count 10", (Repair.PAGE_TREE,)), ("/Count 0", (Repair.PAGE_TREE,))):
        found = tree(o2=f"<< /Type /Pages /Kids [3 0 R] {count} >>", o3="<< /Type /Page >>")
        assert (len(found.pages), found.repairs) == (1, repairs)
