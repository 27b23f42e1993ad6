import pytest

from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.lines import read_lines
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document

FONT = {5: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"}
LINE = "Kallelse till provtagning "


def letter(*lines, size=10, page=""):
    """Lines of Courier, whose letters are 0.6 em wide: x, y and words of each."""
    content = " ".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, words in lines)
    return document(FONT, content=content, page=f"/Resources << /Font << /F 5 0 R >> >> {page}")


def widths(data, ems=59.5):
    (found,) = read_lines(data, {1: ems})
    assert not isinstance(found.widths, Unknown)
    return dict(found.widths)


def test_lines_in_ems():
    short, long = widths(letter((50, 700, LINE * 3), (50, 680, "slut")))
    assert short == pytest.approx(2.4, abs=1)
    assert long == pytest.approx(45, abs=2)


def test_no_line_is_longer_than_a_side_of_its_page():
    assert list(widths(letter((50, 700, LINE.strip()), (50, 680, LINE * 10)))) == [15]


def test_pieces_of_one_line_are_put_together():
    halves = letter((50, 700, LINE.strip()), (50 + 26 * 6, 700, LINE.strip()))
    (both,) = widths(halves)
    assert both == pytest.approx(30, abs=2)


def test_columns_are_lines_of_their_own():
    assert list(widths(letter((50, 700, LINE.strip()), (300, 700, LINE.strip())))) == [15]


def test_a_turned_page():
    turned = document(
        FONT,
        content=f"BT /F 10 Tf 0 1 -1 0 300 50 Tm ({LINE * 3}) Tj ET",
        page="/Resources << /Font << /F 5 0 R >> >> /Rotate 90",
    )
    (line,) = widths(turned, 84.2)
    assert line == pytest.approx(45, abs=2)


@pytest.mark.parametrize(("size", "measured"), [(8, True), (11, False)])
def test_only_pages_much_wider_than_their_text_is_high_are_measured(size, measured):
    found = read_pdf(letter((50, 700, LINE * 2), size=size), as_seen=True)
    assert isinstance(found, Pdf)
    assert bool(found.lines) == measured


def test_a_file_that_cannot_be_opened_is_unknown():
    (found,) = read_lines(b"%PDF-1.7 skr\xe4p", {1: 60.0})
    assert found.widths == Unknown(Reason.DAMAGED, "pdfium")


def test_limits(monkeypatch):
    (found,) = read_lines(letter((50, 700, LINE)), {1: 60.0}, seconds=-1)
    assert found.widths == Unknown(Reason.LIMIT, "line-seconds")
    monkeypatch.setattr("bilagekoll.readers.lines.LINE_PIECES", 0)
    (found,) = read_lines(letter((50, 700, LINE)), {1: 60.0})
    assert found.widths == Unknown(Reason.LIMIT, "line-pieces")
