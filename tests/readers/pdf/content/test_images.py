import pytest

from tests.readers.pdf.content.page import read
from tests.readers.pdf.making import stream

DATA = bytes(30)
RESOURCES = "/XObject << /I 5 0 R >>"
IMAGE = stream(DATA, "/Type /XObject /Subtype /Image /Width 10 /Height 20 /BitsPerComponent 1 /ColorSpace /DeviceGray")


def content(operators, **parts):
    return read(operators, {5: IMAGE}, resources=RESOURCES, **parts).content


def test_an_image_has_its_size_box_and_bytes():
    (image,) = content("q 100 0 0 50 20 30 cm /I Do Q").images
    assert (image.width, image.height, image.size, image.box, image.object) == (10, 20, len(DATA), (20, 30, 120, 80), 5)


def test_an_inline_image_is_an_image():
    (image,) = content("q 10 0 0 20 0 0 cm BI /W 4 /H 2 /BPC 8 /CS /G ID abcdefgh EI Q").images
    assert (image.width, image.height, image.size, image.box, image.object) == (4, 2, 8, (0, 0, 10, 20), None)


COVERS = {
    "nothing": ("", 0),
    "the page": ("200 0 0 200 0 0 cm /I Do", 1),
    "half the page": ("100 0 0 200 0 0 cm /I Do", 0.5),
    "twice the same place": ("100 0 0 200 0 0 cm /I Do /I Do", 0.5),
    "upside down": ("200 0 0 -100 0 200 cm /I Do", 0.5),
    "on its side": ("0 200 -100 0 100 0 cm /I Do", 0.5),
    "strips of a scan": ("".join(f"q 200 0 0 1 0 {y} cm /I Do Q " for y in range(200)), 1),
    "mostly beyond the page": ("1000 0 0 100 -500 -50 cm /I Do", 0.25),
    "cropped by a clip": ("0 0 100 100 re W n 200 0 0 200 0 0 cm /I Do", 0.25),
    "no area": ("0 0 0 0 0 0 cm /I Do", 0),
}


@pytest.mark.parametrize("what", COVERS)
def test_images_cover(what):
    operators, share = COVERS[what]
    assert content(operators).image_cover == pytest.approx(share)


def test_a_slanted_image_covers_its_own_area():
    assert content("100 100 -100 100 100 0 cm /I Do").image_cover == pytest.approx(0.5, abs=0.03)


def test_the_cover_is_that_of_the_crop_box():
    assert content("100 0 0 100 0 0 cm /I Do", page="/CropBox [0 0 100 100]").image_cover == 1
