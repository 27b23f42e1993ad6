import zlib

import pytest

from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.structure import Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.pdf import read_pdf
from bilagekoll.readers.pictured import pictures_to_read, read_pictured
from tests.readers.pdf.making import stream, tagged
from tests.readers.recognition.drawing import LINES, letter


def document(alt="/Alt (Ett brev)", width=450, height=70, page="", mark="/Figure << /MCID 0 >>", picture=None):
    """A letter as a picture on a page with a line of text, in a figure."""
    shown = letter() if picture is None else picture
    entries = (
        f"/Type /XObject /Subtype /Image /Width {shown.width} /Height {shown.height} /ColorSpace /DeviceRGB /BitsPerComponent 8"
    )
    return tagged(
        {
            5: stream(zlib.compress(shown.tobytes()), f"{entries} /Filter /FlateDecode"),
            6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            10: "<< /Type /StructElem /S /Document /P 9 0 R /K [11 0 R 12 0 R] >>",
            11: f"<< /Type /StructElem /S /Figure /P 10 0 R /Pg 3 0 R /K 0 {alt} >>",
            12: "<< /Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 1 >>",
        },
        page=f"/Resources << /XObject << /I 5 0 R >> /Font << /F 6 0 R >> >> {page}",
        content=f"{mark} BDC q {width} 0 0 {height} 60 500 cm /I Do Q EMC"
        " /P << /MCID 1 >> BDC BT /F 11 Tf 60 400 Td (Hej) Tj ET EMC",
    )


def wanted(data):
    pdf = read_pdf(data)
    assert isinstance(pdf, Pdf)
    assert isinstance(pdf.structure, Structure)
    return pictures_to_read(pdf.pages, pdf.structure)


def test_words_of_a_picture_in_a_figure():
    (found,) = read_pdf(document(), as_seen=True).pictured
    assert found.page == 1
    assert found.box == pytest.approx((60, 500, 510, 570), abs=1)
    assert found.words == pytest.approx(len(" ".join(LINES).split()), rel=0.4)


def test_a_picture_without_lines():
    (found,) = read_pdf(document(picture=letter().resize((300, 60)).point(lambda value: 200)), as_seen=True).pictured
    assert found.words == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"alt": ""},
        {"width": 150},
        {"height": 40, "width": 530},
        {"page": "/Rotate 90"},
        {"mark": "/Artifact << >>"},
        {"picture": letter(20)},
    ],
    ids=["no alternative text", "small", "low", "turned", "decoration", "coarse"],
)
def test_other_pictures_are_left_alone(changes):
    assert wanted(document(**changes)) == []


def test_nothing_is_read_for_conformance():
    assert read_pdf(document(), for_conformance=True).pictured == ()


def test_time_is_up():
    (found,) = read_pictured(document(), [(1, (60, 500, 510, 570))], seconds=-1)
    assert found.words == Unknown(Reason.LIMIT, "pictured-seconds")


def test_a_file_that_cannot_be_drawn():
    (found,) = read_pictured(b"%PDF-1.7", [(1, (60, 500, 510, 570))])
    assert found.words == Unknown(Reason.DAMAGED, "pdfium")


def test_a_picture_beyond_the_edge_has_no_words():
    (found,) = read_pictured(document(), [(1, (700, 500, 1100, 570))])
    assert found.words == 0


def test_no_more_than_the_limit(monkeypatch):
    monkeypatch.setattr("bilagekoll.readers.pictured.PICTURED", 1)
    first, second = read_pictured(document(), [(1, (60, 500, 510, 570))] * 2)
    assert first.words
    assert second.words == Unknown(Reason.LIMIT, "pictured")
