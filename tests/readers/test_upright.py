import io

import pytest
from PIL import ExifTags, Image, ImageChops

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.upright import opened, shown, shown_size, shown_small

STORED = {1: (0, 0), 2: (3, 0), 3: (3, 1), 4: (0, 1), 5: (0, 0), 6: (0, 3), 7: (1, 3), 8: (1, 0)}
"""Where, in the picture as stored, the upper left corner of the upright one is, by EXIF orientation (4 x 2 upright)."""


def saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("orientation", sorted(STORED))
def test_every_exif_orientation(orientation):
    stored = Image.new("RGB", (2, 4) if orientation > 4 else (4, 2), "white")
    stored.putpixel(STORED[orientation], (0, 0, 0))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    found = opened(saved(stored, "PNG", exif=exif), Format.PNG)
    assert (found.size, found.getpixel((0, 0))) == ((4, 2), (0, 0, 0))


@pytest.mark.parametrize("orientation", sorted(STORED))
@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_a_small_copy_is_like_the_whole(orientation, mode):
    stored = Image.linear_gradient("L").resize((400, 300)).convert(mode)
    stored.paste(0, (0, 0, 100, 100))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    with Image.open(io.BytesIO(saved(stored, "PNG", exif=exif))) as picture:
        whole, small = shown(picture), shown_small(picture, 100)
        assert shown_size(picture) == whole.size
    small.thumbnail((100, 100), Image.Resampling.BOX)  # a palette is left as it is
    assert small.size == ((75, 100) if orientation > 4 else (100, 75))
    difference = ImageChops.difference(small, whole.resize(small.size, Image.Resampling.BOX))
    assert max(high for _, high in difference.getextrema()) < 8


def test_a_small_copy_is_not_made_larger():
    assert shown_small(Image.new("L", (20, 10)), 100).size == (20, 10)


def test_what_is_transparent_is_white():
    found = opened(saved(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), "PNG"), Format.PNG)
    assert (found.mode, found.getpixel((0, 0))) == ("RGB", (255, 255, 255))


def test_sixteen_bits_a_pixel_are_not_all_white():
    found = opened(saved(Image.new("I;16", (2, 2), 0x4000), "PNG"), Format.PNG)
    assert found.getpixel((0, 0)) == (64, 64, 64)


def test_what_cannot_be_opened(monkeypatch):
    picture = saved(Image.new("RGB", (20, 20)), "PNG")
    assert opened(b"brev", Format.WORD) == Unknown(Reason.UNSUPPORTED, "word")
    assert opened(picture[:40], Format.PNG).reason is Reason.DAMAGED
    monkeypatch.setattr(limits, "IMAGE_PIXELS", 100)
    assert opened(picture, Format.PNG) == Unknown(Reason.LIMIT, "image-pixels")
