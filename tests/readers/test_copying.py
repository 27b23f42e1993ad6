import io
from dataclasses import replace

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.shrinking import Copy, Extra, Needless
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import read
from bilagekoll.readers.copying import Wishes, copy_of
from bilagekoll.readers.image import pages_of, plugin_to_convert, read_image

WISHES = Wishes(1600, 5_000_000)


def saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def photo(size=(300, 200), mode="RGB"):
    return Image.effect_noise(size, 60).convert(mode)


def copied(data, wishes=WISHES):
    attachment = read(data)
    return copy_of(data, attachment.file.format, attachment.image, wishes)


def with_all():
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Artist], exif[Base.ImageDescription] = 6, "Någon Annan", "Inte till patienten"
    exif.get_ifd(IFD.Exif)[Base.BodySerialNumber] = "12345"
    exif[IFD.GPSInfo] = {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (57.0, 0.0, 0.0)}
    return exif


def test_all_that_goes_is_named():
    copy = copied(saved(photo(), "JPEG", exif=with_all()))
    assert isinstance(copy, Copy)
    assert copy.removed == (Extra.POSITION, Extra.OWNER, Extra.SERIAL, Extra.COMMENT, Extra.OTHER)
    assert copy.turned
    assert (copy.before.width, copy.before.height) == (copy.after.width, copy.after.height) == (200, 300)
    again = copied(copy.data)
    assert again is Needless.FITS


def test_a_thumbnail_is_named_and_goes():
    small = saved(photo((80, 60)), "JPEG")
    exif = Image.Exif()
    exif[Base.Make] = "Exempel"
    block = exif.tobytes()
    tiff = block.removeprefix(b"Exif\0\0")
    # A second directory with the thumbnail's place and length, behind the first (Exif 2.32, 4.5.5).
    order = "little" if tiff[:2] == b"II" else "big"
    start = len(tiff)
    ifd = (2).to_bytes(2, order)
    for tag, value in ((Base.JpegIFOffset, start + 2 + 24 + 4), (Base.JpegIFByteCount, len(small))):
        ifd += int(tag).to_bytes(2, order) + (4).to_bytes(2, order) + (1).to_bytes(4, order) + value.to_bytes(4, order)
    first = int.from_bytes(tiff[4:8], order)
    link = first + 2 + 12 * int.from_bytes(tiff[first : first + 2], order)
    tiff = tiff[:link] + start.to_bytes(4, order) + tiff[link + 4 :] + ifd + bytes(4) + small
    data = saved(photo(), "JPEG", exif=b"Exif\0\0" + tiff)
    assert data.count(b"\xff\xd8\xff") == 2
    copy = copied(data)
    assert Extra.THUMBNAIL in copy.removed
    assert copy.data.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_a_small_plain_upright_picture_needs_no_copy(kind):
    assert copied(saved(photo(mode="L"), kind)) is Needless.FITS


@pytest.mark.parametrize(
    ("data", "wishes"),
    [
        (saved(photo(), "WEBP"), WISHES),
        (saved(photo(), "BMP"), WISHES),
        (saved(photo(mode="CMYK"), "JPEG"), WISHES),
        (saved(photo(), "JPEG"), Wishes(299, 5_000_000)),
        (saved(photo(), "JPEG", quality=95), Wishes(1600, 25_000)),
        (saved(photo(), "JPEG"), Wishes(1600, 5_000_000, Format.PNG)),
        (saved(photo(), "JPEG"), Wishes(1600, 5_000_000, turned=90)),
    ],
    ids=["webp", "bmp", "inks", "wide", "heavy", "other format", "lying text"],
)
def test_any_other_does(data, wishes):
    copy = copied(data, wishes)
    assert isinstance(copy, Copy)
    assert copy.after.format in {Format.JPEG, Format.PNG}
    assert copy.after.size == len(copy.data) <= wishes.size
    assert max(copy.after.width, copy.after.height) <= wishes.side


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_moves_is_not_copied(kind):
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("red", "white", "blue")]
    assert copied(saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=500)) is Needless.MOVES


def test_no_copy_is_light_enough():
    assert copied(saved(photo((900, 900)), "JPEG"), Wishes(1600, 500)) is Needless.TIGHT


def test_a_broken_picture_gives_no_copy():
    data = saved(photo(), "PNG")
    assert isinstance(copied(data[: len(data) // 2]), Unknown)


def converted(data, kind, page=0):
    wishes = replace(WISHES, page=page)
    return copy_of(data, kind, read_image(data, kind, plugin_to_convert(kind), page), wishes)


@pytest.mark.parametrize(
    ("kind", "plugin"), [(Format.TIFF, "TIFF"), (Format.JPEG2000, "JPEG2000"), (Format.AVIF, "AVIF"), (Format.BMP, "BMP")]
)
def test_pictures_of_formats_that_no_message_takes(kind, plugin):
    copy = converted(saved(photo((400, 300), "RGB"), plugin), kind)
    assert copy.before.format is kind
    assert copy.after.format in {Format.JPEG, Format.PNG}
    assert set(copy.removed) <= {Extra.OTHER}  # the library that writes JPEG 2000 leaves its name
    assert Image.open(io.BytesIO(copy.data)).size == (400, 300)


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "CMYK", "RGBA", "LAB"])
def test_a_tiff_of_any_pixels(mode):
    picture = photo().convert("RGB").convert(mode) if mode not in {"LAB", "I;16"} else Image.new(mode, (300, 200))
    assert isinstance(converted(saved(picture, "TIFF"), Format.TIFF), Copy)


def test_what_a_tiff_tells_beside_the_picture_is_named():
    exif = Image.Exif()
    exif[Base.Artist], exif[Base.Orientation] = "Någon Annan", 6
    copy = converted(saved(photo(), "TIFF", exif=exif), Format.TIFF)
    assert copy.removed == (Extra.OWNER, Extra.OTHER)
    assert (copy.before.width, copy.after.width) == (200, 200)  # Pillow stands a TIFF up by itself


def test_the_next_page_of_a_tiff_is_no_thumbnail():
    data = saved(photo(), "TIFF", save_all=True, append_images=[photo((90, 60))])
    assert pages_of(data, Format.TIFF) == 2
    first, second = converted(data, Format.TIFF), converted(data, Format.TIFF, 1)
    assert (first.removed, second.removed) == ((), ())
    assert (second.before.width, second.after.width) == (90, 90)


def test_a_format_that_is_not_read_gives_no_copy():
    facts = read(saved(photo(), "PNG")).image
    assert copy_of(b"8BPS", Format.PSD, facts, WISHES) == Unknown(Reason.UNSUPPORTED, "psd")
