import pytest

from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.content import ContentReader
from tests.readers.pdf.content.page import open_page

TEXT = "BT /F 8 Tf {} {} Td ({}) Tj ET "
LINES = "20 20 m 180 20 l 20 60 m 180 60 l 20 100 m 180 100 l 20 20 m 20 100 l 90 20 m 90 100 l 180 20 m 180 100 l S "
THIN = "".join(f"20 {y} 160 1 re " for y in (20, 60, 100)) + "".join(f"{x} 20 1 80 re " for x in (20, 90, 180)) + "f "
BOXES = "".join(f"{x} {y} {width} 40 re S " for y in (20, 60) for x, width in ((20, 70), (90, 90)))
FRAMES = "".join(
    f"{x} {y} {width} 40 re {x - 1} {y - 1} {width + 2} 42 re f* " for y in (20, 60) for x, width in ((20, 70), (90, 90))
)
LABELS = TEXT.format(25, 75, "Namn") + TEXT.format(25, 35, "Telefon")


def ruled(content, **parts):
    reader, file = open_page(content, **parts)
    seeing = ContentReader(Deadline(), file.root_object, as_seen=True)
    assert reader.read_page(file.pages[0], 1, None).content.ruled == ()
    return seeing.read_page(file.pages[0], 1, None).content.ruled


@pytest.mark.parametrize("drawn", [LINES, THIN, BOXES, FRAMES], ids=["lines", "thin areas", "rectangles", "frames"])
def test_cells_between_lines_however_they_are_drawn(drawn):
    (found,) = ruled(drawn + LABELS)
    assert (found.cells, found.empty, found.labelled) == (4, 2, True)
    assert found.box == pytest.approx((20, 20, 180, 100), abs=3)


def test_a_matrix_moves_and_scales_the_lines():
    (found,) = ruled("q .5 0 0 .5 50 50 cm " + LINES + "Q " + TEXT.format(65, 90, "Namn"))
    assert (found.cells, found.empty) == (4, 3)
    assert found.box == pytest.approx((60, 60, 140, 100), abs=3)


def test_a_grid_without_words_asks_for_nothing():
    (found,) = ruled(LINES + TEXT.format(5, 30, "10"))
    assert (found.empty, found.labelled) == (4, False)


def test_words_in_the_midst_of_a_chart_label_nothing():
    grid = "".join(f"20 {y} m 260 {y} l S " for y in range(20, 141, 30)) + "".join(
        f"{x} 20 m {x} 140 l S " for x in range(20, 261, 60)
    )
    (found,) = ruled(grid + TEXT.format(90, 60, "Antal"))
    assert (found.cells, found.empty, found.labelled) == (16, 15, False)
    (found,) = ruled(grid + "20 140 240 20 re S " + TEXT.format(90, 145, "Antal"))
    assert (found.cells, found.empty, found.labelled) == (17, 16, False)


@pytest.mark.parametrize(
    ("where", "labelled"),
    [((20, 56), True), ((2, 30), True), ((20, 120), False), ((150, 10), False)],
    ids=["over it", "on its left", "far over it", "under it"],
)
def test_a_box_alone_has_its_label_over_it_or_on_its_left(where, labelled):
    (found,) = ruled("20 20 100 30 re S " + TEXT.format(*where, "ett"))
    assert (found.cells, found.empty, found.labelled) == (1, 1, labelled)


@pytest.mark.parametrize(
    "content",
    [
        "20 20 100 30 re f",
        "20 20 8 8 re S",
        "20 20 m 180 20 l S 20 60 m 180 60 l S",
        "20 20 m 180 100 l 20 100 l S",
        "20 20 m 60 90 100 90 180 20 c S",
        "/OC /Off BDC " + LINES + " EMC",
        "",
    ],
    ids=["shade", "a box to tick", "lines that do not meet", "aslant", "a curve", "a layer that is off", "nothing"],
)
def test_what_bounds_no_cell(content):
    layers = "/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>"
    assert ruled(content, objects={8: "<< /Type /OCG >>"}, resources="/Properties << /Off 8 0 R >>", catalog=layers) == ()


def test_pictures_shadings_and_words_fill_a_cell_and_blanks_do_not():
    function = "/Function << /FunctionType 2 /Domain [0 1] /N 1 >>"
    shading = f"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] {function} >> >>"
    filled = LINES + LABELS + "q 100 70 40 20 re W n /S sh Q " + TEXT.format(100, 40, "  ")
    (found,) = ruled(filled, resources=shading)
    assert found.empty == 1


@pytest.mark.parametrize("step", [1, 0.5])
def test_a_drawing_of_very_many_lines_is_none(step):
    lines = "".join(f"{x * step} 0 m {x * step} 200 l S 0 {x * step} m 200 {x * step} l S " for x in range(400))
    assert ruled(lines) == ()


def test_a_path_of_very_many_points_is_a_drawing():
    assert ruled("".join(f"20 {y} m 180 {y} l " for y in range(0, 200, 1)) + "S 20 20 100 30 re S")[0].cells == 1


@pytest.mark.parametrize("content", ["20 20 m 60 90 l 90 40 l S " * 10_001, "BT /F 8 Tf 20 150 Td " + "(a) Tj " * 5_001 + "ET "])
def test_a_page_full_of_curves_or_of_words_is_no_form(content):
    assert ruled(content + LINES) == ()
