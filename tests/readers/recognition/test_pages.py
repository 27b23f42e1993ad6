from pathlib import Path

import pytest

from bilagekoll.facts.content import Marking, PlacedImage
from bilagekoll.facts.recognition import OUT_OF_TIME
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits, read
from bilagekoll.readers.recognition.pages import LEAST_DPI, MOST_DPI, page_reader, pages_of_picture, resolution
from tests.building import content, page
from tests.readers.recognition.drawing import needs_ocr

FILES = Path(__file__).parents[3] / "fixtures" / "files"


@pytest.mark.parametrize(
    ("box", "pixels", "dpi"),
    [
        ((0, 0, 72, 144), (200, 400), 200),
        ((0, 0, 72, 144), (72, 144), LEAST_DPI),
        ((0, 0, 72, 144), (600, 1200), MOST_DPI),
        ((0, 0, 0, 144), (600, 1200), LEAST_DPI),
    ],
)
def test_pixels_an_inch_of_the_picture_within_limits(box, pixels, dpi):
    images = (PlacedImage((0, 0, 9, 9), 900, 900, 1, Marking.UNMARKED), PlacedImage(box, *pixels, 1, Marking.UNMARKED))
    assert resolution(page(content=content(images=images[1:]))) == pytest.approx(dpi)


def test_a_page_without_a_picture_of_its_own():
    assert resolution(page(content=content())) == resolution(None) == LEAST_DPI


@needs_ocr
def test_a_scanned_page_and_a_picture():
    scan, shot = FILES / "remiss-inskannad.pdf", FILES / "skarmbild-bokad-tid.png"
    assert "Ögonmottagningen" in {word.text for word in page_reader(scan, read(scan))(1).words}
    data = shot.read_bytes()
    assert "Torsdag" in {word.text for word in page_reader(data, read(data))(1).words}


@needs_ocr
def test_pages_of_a_tiff():
    fax = FILES / "fax-tre-sidor.tif"
    attachment = read(fax)
    assert pages_of_picture(fax, attachment, converted=True) == 3
    assert pages_of_picture(fax, attachment, converted=False) == 1
    page = page_reader(fax, attachment, converted=True)
    assert ["Svar" in {word.text for word in page(number).words} for number in (1, 3)] == [True, True]
    assert page(4).reason is Reason.DAMAGED
    assert page_reader(fax, attachment)(1) == Unknown(Reason.UNSUPPORTED, "tiff")


def test_a_tiff_that_is_gone_has_a_page(tmp_path):
    assert pages_of_picture(tmp_path / "borta.tif", read(FILES / "fax-tre-sidor.tif"), converted=True) == 1


def test_what_is_not_there_or_broken_is_unknown(tmp_path):
    gone = FILES / "remiss-inskannad.pdf"
    attachment = read(gone)
    assert page_reader(b"%PDF-1.7 skrap", attachment)(1) == Unknown(Reason.DAMAGED, "pdfium")
    assert page_reader(tmp_path / "borta.pdf", attachment)(1) == Unknown(Reason.DAMAGED, "file")
    assert page_reader(gone, attachment)(9).reason is Reason.DAMAGED
    assert page_reader(tmp_path / "borta.png", read(b"\x89PNG\r\n\x1a\n"))(1) == Unknown(Reason.DAMAGED, "file")


def test_nothing_is_read_when_time_is_up(monkeypatch):
    scan = FILES / "remiss-inskannad.pdf"
    monkeypatch.setattr(limits, "RECOGNITION_SECONDS", -1.0)
    assert page_reader(scan, read(scan))(1) == OUT_OF_TIME
