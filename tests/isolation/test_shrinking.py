import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import bilagekoll
from bilagekoll.facts.shrinking import Needless, Unweighed, Weights
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.isolation.shrinking import Shrink
from bilagekoll.readers import limits
from bilagekoll.readers.recognition import available

FILES = Path(__file__).parents[2] / "fixtures" / "files"
SHRINK = Shrink(None, 5_000_000)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("foto-ingang-b-med-position.jpg", tuple),
        ("fax-tre-sidor.tif", tuple),
        ("foto-ingang-b.jpg", Needless),
        ("kallelse.pdf", Weights),
        ("kallelse.docx", bilagekoll.Report),
        ("kallelse-losenord.pdf", Unweighed),
        ("finns-inte.jpg", OSError),
    ],
)
def test_each_file_has_its_answer(name, kind):
    assert isinstance(SHRINK(str(FILES / name)), kind)


@pytest.mark.parametrize("library", [None, SimpleNamespace(libheif_version=lambda: "1.23.0")], ids=["none", "unsafe"])
def test_heic_is_not_opened_without_a_safe_library(monkeypatch, library):
    monkeypatch.setitem(sys.modules, "pi_heif", library)
    report = SHRINK(str(FILES / "foto-ingang-b.heic"))
    assert isinstance(report, bilagekoll.Report)
    assert report.leading_topic == "format"


def test_a_file_beyond_the_limit_is_not_read(monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)
    assert SHRINK(str(FILES / "kallelse.pdf")) == Unknown(Reason.LIMIT, "file-bytes")


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
class TestLetters:
    """A page with words some 18 pixels high, of 3,200."""

    @pytest.fixture
    def page(self, tmp_path):
        from PIL import Image, ImageDraw, ImageFont

        picture = Image.new("RGB", (2600, 3200), "white")
        draw, font = ImageDraw.Draw(picture), ImageFont.load_default(14)
        for line in range(40):
            draw.text(
                (200, 200 + 60 * line),
                "Du är välkommen till mottagningen på tisdag klockan nio. Ta med legitimation.",
                "black",
                font,
            )
        picture.save(tmp_path / "brev.bmp")
        return str(tmp_path / "brev.bmp")

    def test_as_many_pixels_are_kept_as_the_letters_need(self, page):
        (copy,) = SHRINK(page)
        assert 1600 < copy.after.height <= 3200
        assert not copy.unreadable

    def test_fewer_are_given_when_asked_for_and_it_is_said(self, page):
        (copy,) = Shrink(1200, 5_000_000)(page)
        assert (copy.after.height, copy.unreadable) == (1200, True)
