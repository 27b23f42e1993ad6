import io
import struct
import zlib

import pytest
from PIL import Image as pillow  # noqa: N813 - the facts have an Image of their own
from PIL import PngImagePlugin

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.image import Animation, Exif, Image
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.image import chunks_are_whole, read_image
from bilagekoll.readers.picture_xmp import Said, said
from tests.conftest import ROOT

BLACK, WHITE, GREY, RED, BLUE = (0, 0, 0), (255, 255, 255), (225, 225, 225), (255, 0, 0), (0, 0, 160)


def plain(color=WHITE, size=(320, 240), mode="RGB"):
    return pillow.new(mode, size, color)


def saved(picture, kind, **options):
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def noise(size=(320, 240)):
    return pillow.effect_noise(size, 80).convert("RGB")


def moving(frames, kind="GIF", duration=100, loop=0, **options):
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=duration, loop=loop, **options)


def animation(data, kind=Format.GIF):
    image = read_image(data, kind)
    assert isinstance(image, Image)
    return image.animation


def with_exif(fill):
    picture = noise()
    tags = picture.getexif()
    fill(tags)
    image = read_image(saved(picture, "JPEG", exif=tags), Format.JPEG)
    assert isinstance(image, Image)
    return image.exif


@pytest.mark.parametrize(
    ("kind", "name", "mode"),
    [(Format.PNG, "PNG", "RGBA"), (Format.JPEG, "JPEG", "CMYK"), (Format.GIF, "GIF", "P"), (Format.BMP, "BMP", "L")],
)
def test_whole_still(kind, name, mode):
    image = read_image(saved(plain(0, mode=mode), name), kind)
    assert image == Image(320, 240, image.mode, True, image.exif, words=image.words)
    assert image.mode in {mode, "L"}
    assert not image.exif.position


def test_format_that_is_not_read():
    assert read_image(b"....ftypheic", Format.HEIC) is None


def test_only_the_format_that_was_told_is_tried():
    assert read_image(saved(plain(), "PNG"), Format.JPEG) == Unknown(Reason.DAMAGED, "UnidentifiedImageError")


@pytest.mark.parametrize(("kind", "name"), [(Format.PNG, "PNG"), (Format.JPEG, "JPEG"), (Format.GIF, "GIF")])
def test_cut_off(kind, name):
    data = saved(noise(), name)
    image = read_image(data[: len(data) // 2], kind)
    assert isinstance(image, Image)
    assert image.complete is False


def test_cut_off_in_a_later_frame():
    data = moving([noise(), noise(), noise()])
    image = read_image(data[: len(data) - 9000], Format.GIF)
    assert isinstance(image, Image)
    assert image.complete is False


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n" + b"skr\xe4p" * 20, b"GIF89a", b"\xff\xd8\xff" + bytes(500)]
)
def test_signature_without_an_image(data):
    kind = {137: Format.PNG, 71: Format.GIF, 255: Format.JPEG}[data[0]]
    unknown = read_image(data, kind)
    assert isinstance(unknown, Unknown)
    assert unknown.reason is Reason.DAMAGED


def png_header(width, height):
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + b"\0\0\0\0IDAT"


@pytest.mark.parametrize("side", [14_143, 60_000])
def test_too_many_pixels_are_not_decoded(side):
    assert read_image(png_header(side, side), Format.PNG) == Unknown(Reason.LIMIT, "image-pixels")


def test_frame_that_is_larger_than_the_canvas_of_its_gif():
    head = b"GIF89a\x20\0\x20\0\xf0\0\0" + bytes(6)
    assert read_image(head + b",\0\0\0\0\xff\xff\xff\xff\0\2", Format.GIF) == Unknown(Reason.LIMIT, "image-pixels")


def test_many_pixels_within_the_limit_warn_nobody(capfd, monkeypatch):
    monkeypatch.setattr(pillow, "MAX_IMAGE_PIXELS", 50_000)
    image = read_image(saved(plain(), "PNG"), Format.PNG)
    assert isinstance(image, Image)
    assert image.complete is True
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("kind", [Format.PNG, Format.JPEG, Format.GIF, Format.WEBP, Format.BMP, Format.ICO, Format.TIFF])
def test_broken_data_are_silent(capfd, kind):
    data = bytearray(saved(noise((200, 200)), kind.value))
    data[200 : len(data) // 2] = bytes(len(data) // 2 - 200)
    read_image(bytes(data), kind)
    assert capfd.readouterr().err == ""


def test_loops_and_duration_of_a_gif():
    frames = [plain(BLACK), plain(WHITE)]
    assert animation(moving(frames, duration=[300, 700])) == Animation(2, 1.0, 0, 1.0)
    assert animation(moving(frames, loop=2)).loops == 3
    assert animation(moving(frames, loop=None)).loops == 1


@pytest.mark.parametrize(("kind", "name"), [(Format.PNG, "PNG"), (Format.WEBP, "WEBP")])
def test_other_formats_that_move(kind, name):
    seen = animation(moving([plain(BLACK), plain(WHITE)], name, duration=250, loop=4), kind)
    assert seen == Animation(2, 0.5, 4, 2.0)


def test_still_that_an_apng_shows_where_nothing_moves():
    data = moving([noise(), plain(BLACK), plain(WHITE)], "PNG", default_image=True)
    assert animation(data, Format.PNG).frames == 2


def test_one_frame_is_a_still_image():
    assert animation(moving([plain()])) is None


def test_frames_too_short_to_be_shown():
    assert animation(moving([plain(BLACK), plain(WHITE)], duration=10)).duration == 0.2


def test_more_frames_than_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "FRAMES", 3)
    frames = [plain(BLACK), plain(WHITE), plain(BLACK), plain(WHITE)]
    image = read_image(moving(frames), Format.GIF)
    assert isinstance(image, Image)
    assert image.animation == Unknown(Reason.LIMIT, "frames")
    assert isinstance(read_image(moving(frames[:3]), Format.GIF).animation, Animation)


def test_more_pixels_in_motion_than_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "MOVING_PIXELS", 2 * 320 * 240)
    image = read_image(moving([plain(BLACK), plain(WHITE), plain(BLACK)]), Format.GIF)
    assert isinstance(image, Image)
    assert image.animation == Unknown(Reason.LIMIT, "moving-pixels")


def test_canvas_in_motion_larger_than_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "MOVING_CANVAS", 320 * 240 - 1)
    image = read_image(moving([plain(BLACK), plain(WHITE)]), Format.GIF)
    assert isinstance(image, Image)
    assert image.complete == image.animation == Unknown(Reason.LIMIT, "moving-canvas")


def test_image_larger_than_the_screen_is_measured_as_shown():
    assert flashes(plain(BLACK, (3000, 2000)), plain(WHITE, (3000, 2000))) == 5


def flashes(*frames, duration=100, kind="GIF", format=Format.GIF, **options):
    return animation(moving(list(frames), kind, duration=duration, **options), format).flashes


def test_black_and_white_ten_times_a_second():
    assert flashes(plain(BLACK), plain(WHITE)) == 5
    assert flashes(plain(BLACK), plain(WHITE), kind="PNG", format=Format.PNG) == 5


def test_three_flashes_a_second_are_counted_as_three():
    assert flashes(*[plain(BLACK), plain(WHITE)] * 6, duration=170) == 3


def test_one_round_of_a_flash_that_does_not_come_back():
    assert flashes(plain(BLACK), plain(WHITE), plain(BLACK), loop=None) == 1


def test_light_grey_and_white_do_not_flash():
    """Both above 0.80 in relative luminance would not; 225 is 0.75, and 245 is 0.91."""
    assert flashes(plain(GREY), plain(WHITE)) == 5
    assert flashes(plain((245, 245, 245)), plain(WHITE)) == 0


def test_change_below_a_tenth_does_not_flash():
    assert flashes(plain((100, 100, 100)), plain((120, 120, 120))) == 0


def test_small_area_does_not_flash():
    def lamp(color):
        picture = plain(WHITE, (800, 600))
        picture.paste(color, (0, 0, 120, 120))
        return picture

    assert flashes(lamp(BLACK), lamp(WHITE)) == 0


def test_area_is_what_one_block_of_the_eye_takes_in():
    """Four lamps in the corners are together large enough, but no eye sees them at once."""

    def lamps(color):
        picture = plain(WHITE, (1000, 700))
        for left, top in ((0, 0), (880, 0), (0, 580), (880, 580)):
            picture.paste(color, (left, top, left + 120, top + 120))
        return picture

    assert flashes(lamps(BLACK), lamps(WHITE)) == 0


def test_image_too_small_to_flash():
    assert flashes(plain(BLACK, (140, 140)), plain(WHITE, (140, 140))) == 0


def test_red_flash_of_equal_luminance():
    red_luminance = (127, 127, 127)
    assert flashes(plain(RED), plain(red_luminance)) == 5
    assert flashes(plain(BLUE), plain((45, 45, 45))) == 0


def test_transparent_frames_are_seen_on_white():
    clear = pillow.new("RGBA", (320, 240), (0, 0, 0, 0))
    assert flashes(clear, plain(WHITE).convert("RGBA"), kind="PNG", format=Format.PNG) == 0


def test_slow_fade_is_one_change():
    greys = [plain((level, level, level)) for level in range(0, 250, 25)]
    assert flashes(*greys, duration=50, loop=None) == 0.5


def test_orientation_position_owner_and_serial():
    def fill(tags):
        tags[0x0112] = 6
        tags.get_ifd(0x8825)[2] = (56.0, 39.0, 48.0)
        tags.get_ifd(0x8769)[0xA430] = "Anna Andersson"
        tags.get_ifd(0x8769)[0xA431] = "1234567"

    exif = with_exif(fill)
    assert (exif.orientation, exif.position, exif.device_owner, exif.serial) == (6, True, True, True)
    assert not exif.comment
    assert not exif.thumbnail


def test_position_block_without_a_position():
    assert not with_exif(lambda tags: tags.get_ifd(0x8825).update({0: b"\2\3\0\0"})).position


def test_credit_is_no_trace():
    def credit(tags):
        tags.update({0x013B: "Anna Andersson", 0x8298: "© Anna Andersson 2024"})

    assert not with_exif(credit).device_owner
    assert with_exif(lambda tags: tags.update({0x013B: "Anna Andersson"})).device_owner


def test_comments_by_people_count_and_those_of_programs_do_not():
    def says(data, kind):
        return read_image(data, kind).exif.comment

    assert says(saved(noise(), "JPEG", comment=b"Patientens fot, 3 mars"), Format.JPEG)
    assert not says(saved(noise(), "JPEG", comment=b"Created with GIMP"), Format.JPEG)
    assert not says(saved(noise(), "JPEG", comment=b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90\n"), Format.JPEG)
    assert says(saved(noise(), "GIF", comment="Röntgen av höger knä".encode("latin-1")), Format.GIF)
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "Patientens fot")
    assert says(saved(noise(), "PNG", pnginfo=text), Format.PNG)
    assert with_exif(lambda tags: tags.update({0x010E: "Anteckning om såret"})).comment
    assert not with_exif(lambda tags: tags.update({0x010E: "OLYMPUS DIGITAL CAMERA         "})).comment
    assert not with_exif(lambda tags: tags.get_ifd(0x8769).update({0x9286: b"ASCII\0\0\0" + b" " * 50})).comment
    assert with_exif(lambda tags: tags.update({0x9C9C: "Efter operationen".encode("utf-16-le") + b"\0\0"})).comment


def exif_with_thumbnail(small):
    """An EXIF block with a thumbnail in its second directory (Exif 2.32, 4.5.8); Pillow writes none."""
    block = saved(small, "JPEG")
    first = struct.pack(">HI", 0, 14)
    second = struct.pack(">HHHIIHHIII", 2, 0x0201, 4, 1, 44, 0x0202, 4, 1, len(block), 0)
    return b"Exif\0\0MM\0*\0\0\0\x08" + first + second + block


@pytest.mark.parametrize(
    ("make", "differs"), [("same", False), ("turned", False), ("barred", False), ("other", True), ("none", False)]
)
def test_thumbnail_that_shows_something_else(make, differs):
    picture = pillow.linear_gradient("L").resize((600, 400)).convert("RGB")
    picture.paste(BLACK, (0, 0, 150, 150))
    small = picture.resize((150, 100))
    barred = pillow.new("RGB", (160, 120))
    barred.paste(picture.resize((160, 107)), (0, 6))
    other = pillow.new("RGB", (150, 100), WHITE)
    other.paste(BLACK, (75, 0, 150, 100))
    thumbnails = {"same": small, "turned": small.rotate(90, expand=True), "barred": barred, "other": other}
    options = {"exif": exif_with_thumbnail(thumbnails[make])} if make in thumbnails else {}
    image = read_image(saved(picture, "JPEG", **options), Format.JPEG)
    assert image.exif.thumbnail is differs


def test_broken_exif_does_not_spoil_the_rest(capfd):
    image = read_image(saved(noise(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + bytes(40)), Format.JPEG)
    assert isinstance(image, Image)
    assert image.complete is True
    assert capfd.readouterr().err == ""


def xmp(inside):
    names = {
        "dc": "http://purl.org/dc/elements/1.1/",
        "exif": "http://ns.adobe.com/exif/1.0/",
        "aux": "http://ns.adobe.com/exif/1.0/aux/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
        "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    }
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {rdf}><rdf:Description {spaces} {inside}</rdf:RDF></x:xmpmeta>'.encode()


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ('exif:GPSLatitude="57,0N"/>', Exif(position=True)),
        ("><photoshop:City>Ekstad</photoshop:City></rdf:Description>", Exif(position=True)),
        ('aux:SerialNumber="8112345"/>', Exif(serial=True)),
        ('aux:SerialNumber="0000"/>', Exif()),
        ('aux:OwnerName="Kim Andersson"/>', Exif(device_owner=True)),
        ("><dc:creator><rdf:Seq><rdf:li>Kim</rdf:li></rdf:Seq></dc:creator></rdf:Description>", Exif(device_owner=True)),
        ('dc:rights="© Kim" ><dc:creator><rdf:Seq><rdf:li>Kim</rdf:li></rdf:Seq></dc:creator></rdf:Description>', Exif()),
        (
            '><dc:description><rdf:Alt><rdf:li xml:lang="sv">Fru A:s hall</rdf:li></rdf:Alt></dc:description></rdf:Description>',
            Exif(comment=True),
        ),
        ('dc:description="OLYMPUS DIGITAL CAMERA"/>', Exif()),
        ("><mwg-rs:Regions><mwg-rs:Name>Kim</mwg-rs:Name></mwg-rs:Regions></rdf:Description>", Exif(people=True)),
        ("><Iptc4xmpExt:PersonInImage>Kim</Iptc4xmpExt:PersonInImage></rdf:Description>", Exif(people=True)),
        ('dc:format="image/jpeg"/>', Exif()),
        ("<broken", Exif()),
    ],
)
def test_what_xmp_tells(inside, found):
    image = read_image(saved(noise(), "JPEG", xmp=xmp(inside)), Format.JPEG)
    assert isinstance(image, Image)
    assert image.exif == found


def test_xmp_beyond_the_limit_or_with_a_document_type(monkeypatch):
    told = xmp('exif:GPSLatitude="57,0N"/>')
    assert said(told).position
    assert said(b"<!DOCTYPE x>" + told) == Said()
    monkeypatch.setattr(limits, "XML_BYTES", len(told) - 1)
    assert said(told) == Said()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientations_of_exif(orientation):
    def fill(tags):
        tags[0x0112] = orientation

    assert with_exif(fill).orientation == orientation


def test_a_smaller_copy_of_a_heavy_photo_is_measured():
    picture = pillow.effect_noise((3000, 2000), 60).convert("RGB")
    tags = picture.getexif()
    tags[0x0112] = 6
    data = saved(picture, "JPEG", quality=95, exif=tags)
    assert len(data) > 2 * 1024 * 1024
    smaller = read_image(data, Format.JPEG).smaller
    assert (smaller.width, smaller.height) == (1067, 1600)
    assert smaller.size < len(data) / 3


def test_no_copy_of_a_light_picture():
    assert read_image(saved(noise(), "JPEG"), Format.JPEG).smaller is None


def test_nobody_looks_without_the_extra(monkeypatch):
    monkeypatch.setattr("bilagekoll.readers.image.available", lambda: False)
    image = read_image(saved(noise(), "PNG"), Format.PNG)
    assert (image.words, image.looks) == (None, None)


def test_a_failing_engine_is_unknown(monkeypatch):
    def fail(*_):
        raise RuntimeError

    pytest.importorskip("numpy")
    monkeypatch.setattr("bilagekoll.readers.image.available", lambda: True)
    monkeypatch.setattr("bilagekoll.readers.seeing.see", fail)
    assert read_image(saved(noise(), "PNG"), Format.PNG).words == Unknown(Reason.DAMAGED, "RuntimeError")


SCREENSHOT = (ROOT / "fixtures" / "files" / "skarmbild-bokad-tid.png").read_bytes()


@pytest.mark.parametrize("part", [b"IDAT", b"IHDR"])
def test_a_png_whose_data_are_not_those_of_its_checksums_is_incomplete(without_ocr, part):
    assert read_image(SCREENSHOT, Format.PNG).complete is True
    name = SCREENSHOT.index(part)
    checksum = name + 4 + int.from_bytes(SCREENSHOT[name - 4 : name])
    data = bytearray(SCREENSHOT)
    data[checksum] ^= 1
    found = read_image(bytes(data), Format.PNG)
    assert isinstance(found, Unknown) or found.complete is False


def test_a_text_beside_the_picture_may_be_broken():
    text = b"\0\0\0\4tEXta\0bcnope"
    assert chunks_are_whole(SCREENSHOT[:33] + text + SCREENSHOT[33:])


def test_a_large_jpeg_is_decoded_at_half_its_size_first(monkeypatch):
    decoded = []
    monkeypatch.setattr("bilagekoll.readers.image._exif", lambda drawn: decoded.append(drawn.size))
    data = saved(noise((500, 375)).resize((4000, 3000)), "JPEG", quality=30)
    facts = read_image(data, Format.JPEG)
    assert decoded == [(2000, 1500)]
    assert (facts.width, facts.height, facts.complete) == (4000, 3000, True)
    assert read_image(data[:-2000], Format.JPEG).complete is False
