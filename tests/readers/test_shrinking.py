import io

import pytest
from PIL import Image, ImageCms, ImageDraw
from PIL.ExifTags import Base
from PIL.Image import Transpose
from PIL.PngImagePlugin import PngInfo

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.shrinking import Background
from bilagekoll.readers.shrinking import SIDE, bare, shrink, shrunk

MEGABYTE = 1024 * 1024
LAID_DOWN = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_90,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_270,
}
"""How an upright picture comes to be stored, by the EXIF orientation that undoes it."""
RED, GREEN, BLUE = (230, 30, 30), (30, 200, 30), (30, 30, 230)


def quarters(size=(400, 300), mode="RGB"):
    """Red upper left, green upper right, blue lower left, white lower right: no two turns look alike."""
    picture = Image.new("RGB", size, "white")
    draw, (width, height) = ImageDraw.Draw(picture), size
    draw.rectangle((0, 0, width // 2, height // 2), fill=RED)
    draw.rectangle((width // 2, 0, width, height // 2), fill=GREEN)
    draw.rectangle((0, height // 2, width // 2, height), fill=BLUE)
    return picture.convert(mode)


def noise(size=(1200, 900)):
    return Image.merge("RGB", [Image.effect_noise(size, 90) for _ in range(3)])


def reopened(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return Image.open(io.BytesIO(out.getvalue()))


def seen(copy):
    return Image.open(io.BytesIO(copy.data))


def close(picture, place, colour, levels=6):
    return all(abs(one - other) <= levels for one, other in zip(picture.convert("RGB").getpixel(place), colour, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_copy_stands_upright_whatever_the_camera_noted(orientation):
    turn = LAID_DOWN.get(orientation)
    stored = quarters() if turn is None else quarters().transpose(turn)
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    copy = seen(shrink(reopened(stored, "JPEG", exif=exif, quality=95), SIDE, MEGABYTE))
    assert copy.size == (400, 300)
    assert close(copy, (50, 50), RED, 12) and close(copy, (350, 50), GREEN, 12) and close(copy, (50, 250), BLUE, 12)
    assert copy.getexif().get(Base.Orientation) is None


@pytest.mark.parametrize(
    ("turned", "size", "corner"), [(90, (300, 400), BLUE), (180, (400, 300), (255, 255, 255)), (270, (300, 400), GREEN)]
)
def test_it_is_turned_clockwise_by_what_its_text_tells(turned, size, corner):
    copy = seen(shrink(quarters(), SIDE, MEGABYTE, turned=turned))
    assert copy.size == size
    assert close(copy, (20, 20), corner)


@pytest.mark.parametrize("wanted", [Format.JPEG, Format.PNG])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_the_picture_is_in_the_bytes(kind, wanted):
    words = PngInfo()
    words.add_text("Comment", "hemligt meddelande")
    exif = Image.Exif()
    exif[Base.Artist] = "hemligt namn"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"exif": exif, "xmp": b"<x:xmpmeta>hemligt</x:xmpmeta>", "icc_profile": profile}
    options |= {"JPEG": {"comment": b"hemligt"}, "PNG": {"pnginfo": words}, "WEBP": {}}[kind]
    if kind == "PNG":
        options.pop("xmp")
    copy = shrink(reopened(quarters(), kind, **options), SIDE, MEGABYTE, wanted)
    assert copy.format is wanted
    for trace in (b"hemligt", b"Exif", b"eXIf", b"ICC", b"iCCP", b"xmp", b"acsp", b"tEXt", b"iTXt"):
        assert trace not in copy.data
    assert set(seen(copy).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


def test_colours_look_the_same_without_their_profile():
    """A profile whose red and blue have changed places: who drops it unread turns the signs blue."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.find(b"rXYZ"), profile.find(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    swapped = quarters()
    swapped = Image.merge("RGB", swapped.split()[::-1])
    for picture in (swapped, swapped.quantize(4), swapped.convert("RGBA")):
        copy = seen(shrink(reopened(picture, "PNG", icc_profile=bytes(profile)), SIDE, MEGABYTE, Format.PNG))
        assert close(copy, (50, 50), RED) and close(copy, (350, 50), GREEN) and close(copy, (50, 250), BLUE)


@pytest.mark.parametrize("profile", [b"no profile", ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()])
def test_a_profile_that_is_none_or_of_other_colours_counts_for_nothing(profile):
    copy = seen(shrink(reopened(quarters(), "PNG", icc_profile=profile), SIDE, MEGABYTE))
    assert close(copy, (50, 50), RED)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_kind_of_pixel(mode):
    picture = (
        quarters(mode="L").convert("I").point(lambda value: value * 256).convert("I;16") if mode == "I;16" else quarters(mode=mode)
    )
    stored = reopened(picture, "JPEG" if mode == "CMYK" else "PNG")
    copy = seen(shrink(stored, SIDE, MEGABYTE))
    assert copy.mode in {"L", "RGB", "P"}
    assert close(copy, (350, 250), (255, 255, 255), 3)
    assert not close(copy, (50, 50), (255, 255, 255), 40)


@pytest.mark.parametrize(("side", "size"), [(400, (400, 300)), (200, (200, 150)), (4000, (400, 300))])
def test_the_sides_are_kept_to_and_nothing_is_made_larger(side, size):
    assert bare(quarters(), side).size == size


def test_a_strip_of_one_pixel_stays_one():
    assert bare(Image.new("RGB", (9000, 1)), SIDE).size == (SIDE, 1)


def test_quality_goes_before_pixels_and_both_before_the_limit():
    sizes = [1_000_000, 300_000, 100_000, 30_000]
    copies = [shrink(reopened(noise(), "JPEG"), SIDE, size) for size in sizes]
    assert all(len(copy.data) <= size for copy, size in zip(copies, sizes, strict=True))
    assert [copy.width for copy in copies] == sorted((copy.width for copy in copies), reverse=True)
    assert copies[0].width == 1200 > copies[-1].width
    lighter = shrink(reopened(noise(), "JPEG"), SIDE, len(copies[0].data) - 1)
    assert lighter.width == 1200


def test_what_cannot_be_that_light_is_not_made():
    assert shrink(noise(), SIDE, 1000) is None
    assert shrink(noise(), SIDE, 5000, Format.PNG) is None


def test_a_copy_of_as_many_pixels_is_no_heavier_where_that_can_be():
    stored = reopened(noise(), "JPEG", quality=72)
    before = len(stored.fp.getvalue())
    assert len(shrink(stored, SIDE, MEGABYTE).data) > before
    assert len(shrink(stored, SIDE, MEGABYTE, before=before).data) <= before


def test_what_is_drawn_stays_sharp_as_png_and_what_is_photographed_becomes_jpeg():
    drawn = shrink(reopened(quarters(), "PNG"), SIDE, MEGABYTE)
    assert drawn.format is Format.PNG
    assert seen(drawn).convert("RGB").tobytes() == quarters().tobytes()
    assert shrink(reopened(noise(), "PNG"), SIDE, MEGABYTE).format is Format.JPEG
    assert shrink(reopened(noise(), "WEBP"), SIDE, MEGABYTE).format is Format.JPEG


def test_what_can_be_seen_through_still_can_where_there_is_room_for_it():
    clear = quarters(mode="RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 100, 100))
    kept = shrink(reopened(clear, "PNG"), SIDE, MEGABYTE)
    assert (kept.format, kept.background) == (Format.PNG, Background.KEPT)
    assert seen(kept).getpixel((50, 50))[3] == 0
    white = shrink(reopened(clear, "PNG"), SIDE, MEGABYTE, Format.JPEG)
    assert (white.format, white.background) == (Format.JPEG, Background.WHITE)
    assert close(seen(white), (50, 50), (255, 255, 255), 12)


def test_an_alpha_that_hides_nothing_is_none():
    copy = shrink(reopened(quarters(mode="RGBA"), "PNG"), SIDE, MEGABYTE)
    assert copy.background is None


def test_the_measured_copy_weighs_about_as_much_as_the_one_that_is_made():
    picture = reopened(noise((2400, 1800)).resize((4800, 3600)), "JPEG")
    measured, made = shrunk(picture), shrink(picture, SIDE, 100 * MEGABYTE)
    assert (measured.width, measured.height) == (made.width, made.height) == (1600, 1200)
    assert measured.size == pytest.approx(len(made.data), rel=0.3)


def test_the_original_is_left_as_it_was():
    picture = reopened(quarters(), "PNG", icc_profile=b"mine")
    shrink(picture, SIDE, MEGABYTE)
    assert picture.info["icc_profile"] == b"mine"
