import io

import pytest
from PIL import Image

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.preview import Captions, phone_preview
from tests.readers.pdf.making import document

CAPTIONS = Captions("När filen öppnas", "Förstorad så att texten går att läsa")
LEFT, RIGHT = (84, 84), (888, 84)
"""Upper left corners of the screens."""


def shown(source, kind=Format.PDF, **wanted):
    made = phone_preview(source, kind, CAPTIONS, **wanted)
    assert isinstance(made, PagePicture)
    picture = Image.open(io.BytesIO(made.data))
    assert picture.size == (made.width, made.height)
    return picture


def test_the_page_is_as_wide_as_the_screen_and_its_content_is_zoomed():
    """A page of 360 x 360 points with a red square of 100 points, 50 points from the corner."""
    picture = shown(document(content="1 0 0 rg 50 210 100 100 re f", page="/MediaBox [0 0 360 360]"), zoom=3.0)
    assert picture.getpixel((LEFT[0] + 2 * 100, LEFT[1] + 2 * 100)) == (255, 0, 0)
    assert picture.getpixel((LEFT[0] + 2 * 200, LEFT[1] + 2 * 200)) == (255, 255, 255)
    assert picture.getpixel((LEFT[0] + 2 * 100, LEFT[1] + 2 * 500)) == (226, 229, 233)  # below the page
    assert picture.getpixel((RIGHT[0] + 2 * 100, RIGHT[1] + 2 * 250)) == (255, 0, 0)
    assert picture.getpixel((RIGHT[0] + 2 * 350, RIGHT[1] + 2 * 250)) == (255, 255, 255)


def test_for_a_report_it_is_small():
    made = phone_preview(document(), Format.PDF, CAPTIONS, small=True)
    assert isinstance(made, PagePicture)
    assert made.type == "image/webp"


def test_text_that_needs_no_zoom_is_shown_once():
    assert shown(document(), zoom=1.0).width == 2 * (28 + 388 + 28)


def test_a_picture_is_turned_as_it_says():
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter
    halves = Image.new("RGB", (200, 100), "blue")
    halves.paste("red", (0, 0, 100, 100))
    halves.save(stream, "JPEG", exif=exif, quality=95)
    picture = shown(stream.getvalue(), Format.JPEG)
    red, _, blue = picture.getpixel((LEFT[0] + 600, LEFT[1] + 400))
    assert red > 200 > blue
    red, _, blue = picture.getpixel((LEFT[0] + 600, LEFT[1] + 1100))
    assert blue > 200 > red


def test_a_large_page_zoomed_much_is_drawn_in_part_only():
    assert shown(document(page="/MediaBox [0 0 14000 14000]"), zoom=12.0)


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there(page):
    assert phone_preview(document(), Format.PDF, CAPTIONS, page=page) == Unknown(Reason.UNSUPPORTED, "no-such-page")


def test_what_cannot_be_opened_is_unknown():
    assert phone_preview(b"%PDF-1.7 skr\xe4p", Format.PDF, CAPTIONS) == Unknown(Reason.DAMAGED, "pdfium")
    assert phone_preview(b"II*\0", Format.TIFF, CAPTIONS) == Unknown(Reason.UNSUPPORTED, "tiff")
