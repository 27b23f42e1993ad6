import socket
import subprocess
import sys
from itertools import pairwise

import pytest
from PIL import Image, ImageOps

from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.recognition import available, installed, recognise
from tests.readers.recognition.drawing import LEFT, LINES, SIZES, letter, lines_of, needs_ocr


@needs_ocr
def test_swedish_letters_in_the_order_of_the_lines():
    found = recognise(letter())
    assert lines_of(found) == [*LINES]
    assert (found.turned, found.slant, found.width, found.height) == (0, 0.0, *letter().size)
    assert all(0.5 < word.confidence <= 1 for word in found.words)


@needs_ocr
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_picture_on_its_side_or_head_is_turned(degrees):
    upright = letter()
    found = recognise(upright.rotate(degrees, expand=True))  # counter-clockwise: turned back clockwise
    assert (lines_of(found), found.turned) == ([*LINES], degrees)
    assert (found.width, found.height) == upright.size


@needs_ocr
@pytest.mark.parametrize("degrees", [-9, 3])
def test_a_leaning_picture_is_levelled(degrees):
    found = recognise(letter().rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white", expand=True))
    assert lines_of(found) == [*LINES]
    assert found.slant == pytest.approx(degrees, abs=0.5)


@needs_ocr
@pytest.mark.parametrize("bend", [40, -40])
def test_lines_on_curled_paper_are_read_along_their_arc(bend):
    flat = letter()
    width, height = flat.size
    strips = Image.new("RGB", (width, height + 2 * abs(bend)), "white")
    for x in range(width):
        down = abs(bend) + round(4 * bend * x / width * (1 - x / width)) - bend // 2
        strips.paste(flat.crop((x, 0, x + 1, height)), (x, down))
    found = recognise(strips)
    assert lines_of(found) == [*LINES]
    tops = [[word.box[1] for word in found.words if word.line == line] for line in range(len(LINES))]
    assert all(max(line) - min(line) < 2 for line in tops)


@needs_ocr
def test_light_letters_on_a_dark_ground():
    assert lines_of(recognise(ImageOps.invert(letter()))) == [*LINES]


@needs_ocr
def test_boxes_hold_the_words_and_are_as_high_as_the_type():
    words = recognise(letter()).words
    scale = 150 / 72
    first = {line: next(word for word in words if word.line == line) for line in range(3)}
    for line, size in enumerate(SIZES):
        assert first[line].box[0] == pytest.approx(LEFT * scale, abs=4)
        assert first[line].box[3] - first[line].box[1] == pytest.approx(size * scale, rel=0.15)
    assert all(before.box[2] < after.box[0] for before, after in pairwise(words) if before.line == after.line)
    assert first[0].stroke > 1.5 * first[1].stroke  # larger and bold


@needs_ocr
def test_large_pictures_are_read_in_a_smaller_copy_with_boxes_of_their_own_size():
    small, large = recognise(letter()), recognise(letter(600))
    assert lines_of(large) == [*LINES]
    assert large.width == letter(600).width
    assert large.words[0].box == pytest.approx([4 * side for side in small.words[0].box], abs=16)


@needs_ocr
@pytest.mark.parametrize(
    "picture", [Image.new("RGB", (400, 300), "white"), Image.effect_noise((400, 300), 60).convert("RGB"), Image.new("RGB", (1, 1))]
)
def test_a_picture_without_text_has_no_words(picture):
    found = recognise(picture)
    assert isinstance(found, Recognised)
    assert found.words == ()


@needs_ocr
def test_too_many_pixels(monkeypatch):
    monkeypatch.setattr(limits, "IMAGE_PIXELS", 100)
    assert recognise(letter()) == Unknown(Reason.LIMIT, "image-pixels")


@needs_ocr
def test_nothing_is_fetched_or_printed(monkeypatch, capfd):
    def no_connection(*_args, **_options):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", no_connection)
    recognise(letter())
    assert capfd.readouterr() == ("", "")


def test_without_the_extra(monkeypatch):
    installed.models.cache_clear()
    monkeypatch.setattr(installed, "find_spec", lambda name: None)
    try:
        assert not available()
        assert recognise(letter()) == Unknown(Reason.UNSUPPORTED, "ocr")
    finally:
        installed.models.cache_clear()


def test_nothing_of_it_is_imported_to_check_a_pdf_or_to_ask_whether_it_is_there():
    code = """
import sys, bilagekoll
from bilagekoll.readers.recognition import available
available()
bilagekoll.check("fixtures/files/kallelse.pdf")
loaded = {"rapidocr", "onnxruntime", "cv2", "numpy"} & {*sys.modules}
assert not loaded, loaded
"""
    subprocess.run([sys.executable, "-c", code], check=True)
