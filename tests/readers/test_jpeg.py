"""JPEGs that have lost something, or not."""

import io
from random import Random

import pytest
from PIL import Image

import bilagekoll
from bilagekoll.facts.attachment import Format
from bilagekoll.readers.image import read_image
from bilagekoll.readers.jpeg import is_whole
from tests.conftest import ROOT

PHOTOGRAPH = (ROOT / "fixtures" / "files" / "foto-ingang-b.jpg").read_bytes()
SCAN = PHOTOGRAPH.index(b"\xff\xda")


@pytest.fixture(autouse=True)
def _unread(monkeypatch):
    """Nobody reads the words of these pictures, which takes time."""
    monkeypatch.setattr("bilagekoll.readers.image.available", lambda: False)


def picture(size=(320, 240), mode="RGB"):
    return Image.effect_noise(size, 60).convert("RGB").convert(mode)


def saved(size=(320, 240), mode="RGB", **options) -> bytes:
    stream = io.BytesIO()
    picture(size, mode).save(stream, "JPEG", **options)
    return stream.getvalue()


def black(size, mode="RGB") -> bytes:
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, "JPEG")
    return stream.getvalue()


def told(data: bytes) -> bool:
    """Whether a damaged file is found out, by Pillow or by us."""
    return getattr(read_image(data, Format.JPEG), "complete", False) is False


@pytest.mark.parametrize(
    "data",
    [
        *(saved(mode=mode) for mode in ("RGB", "L", "CMYK")),
        *(saved(subsampling=subsampling) for subsampling in (0, 1, 2)),
        *(saved(quality=quality) for quality in (1, 40, 100)),
        *(saved(size) for size in ((1, 1), (7, 9), (8, 8), (9, 200), (63, 17), (64, 64), (65, 1), (1001, 33))),
        *(black(size, mode) for size in ((1, 1), (5, 5), (100, 100)) for mode in ("L", "RGB")),
        saved(progressive=True),
        saved(optimize=True),
        saved(restart_marker_rows=1),
        saved(restart_marker_blocks=7),
        saved(comment="En bild" * 500, exif=picture().getexif().tobytes()),
        PHOTOGRAPH,
    ],
)
def test_whole_pictures(data):
    assert is_whole(data)
    assert read_image(data, Format.JPEG).complete is True
    assert is_whole(data + b"a preview, or a film, behind the end" * 100)
    assert is_whole(data[:-2] + bytes(500) + data[-2:])
    assert is_whole(data[:-2] + b"\xff\xff" + data[-2:])
    assert is_whole(data[:-2] + b"\xff\xfe\x00\x04ab" + data[-2:])


def test_a_restart_after_the_last_unit_and_an_end_that_is_missing():
    data = saved((320, 240), restart_marker_rows=1)
    last = max(data.rfind(bytes((0xFF, kind))) for kind in range(0xD0, 0xD8))
    again = 0xD0 + (data[last + 1] - 0xD0 + 1) % 8
    assert is_whole(data[:-2] + bytes((0xFF, again)) + data[-2:])
    assert is_whole(data[:-2])


@pytest.mark.parametrize(
    "damage",
    [
        lambda data, place: data[:place] + data[place + 512 :],
        lambda data, place: data[:place] + bytes(512) + data[place + 512 :],
        lambda data, place: data[:place] + data[place - 512 : place] + data[place:],
        lambda data, place: data[:place] + Random(1).randbytes(100) + data[place:],
        lambda data, place: data[:place] + b"\xff\xc4" + data[place + 2 :],
        lambda data, place: data[:place] + b"\xff\xd3" + data[place + 2 :],
        lambda data, place: data[:place] + b"\xff\xd9" + data[place + 2 :],
        lambda data, place: data[:place] + b"\xff\xe1\x00\x10" + data[place + 4 :],
        lambda data, place: data[:place] + data[place:].replace(b"\n", b"\r\n"),
    ],
    ids=["out", "zeros", "twice", "noise", "table", "restart", "end", "application", "line ends"],
)
def test_damage_to_the_coded_data_of_a_photograph(damage):
    places = [SCAN + (len(PHOTOGRAPH) - SCAN) * part // 20 for part in range(2, 18, 3)]
    assert [told(damage(PHOTOGRAPH, place)) for place in places] == [True] * len(places)


def test_a_flipped_bit_is_often_found_out():
    chance, found = Random(5), 0
    for _ in range(60):
        data = bytearray(PHOTOGRAPH)
        data[chance.randrange(SCAN + 100, len(data) - 100)] ^= 1 << chance.randrange(8)
        found += told(bytes(data))
    assert found > 10  # most bits stand for a shade of a few pixels, and change nothing else


@pytest.mark.parametrize("rows", [1, 4])
def test_restarts_that_are_missing_or_out_of_turn(rows):
    data = saved(restart_marker_rows=rows)
    first, second = data.index(b"\xff\xd0"), data.index(b"\xff\xd1")
    assert not is_whole(data[:first] + data[first + 2 :])
    assert not is_whole(data[:first] + data[second:])
    assert not is_whole(data[:first] + b"\xff\xd5" + data[first + 2 :])
    end = max(data.rfind(bytes((0xFF, kind))) for kind in range(0xD0, 0xD8))
    assert not is_whole(data[:end] + data[-2:])


def test_parts_before_the_coded_data():
    data = saved(comment="En bild")
    comment = data.index(b"\xff\xfe")
    assert not is_whole(data[: comment + 2] + b"\xff\xff" + data[comment + 4 :])
    assert not is_whole(data[: comment + 2] + b"\x00\x01" + data[comment + 4 :])
    assert not is_whole(b"\xff\xd8\xff\xda\x00\x02")


def test_a_progressive_picture_with_a_mark_where_none_can_be():
    data = saved(progressive=True)
    place = data.index(b"\xff\xda") + 300
    assert not is_whole(data[:place] + b"\xff\xc5" + data[place + 2 :])


def test_a_damaged_photograph_is_not_said_to_be_fit():
    assert bilagekoll.check(PHOTOGRAPH, name="foto.jpg").verdict.value == "attach"
    place = len(PHOTOGRAPH) // 2
    report = bilagekoll.check(PHOTOGRAPH[:place] + PHOTOGRAPH[place + 300 :], name="foto.jpg")
    assert report.verdict.value == "unknown"
    assert report.leading_topic == "damaged"
