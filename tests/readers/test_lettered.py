import pytest

pytest.importorskip("numpy")

from PIL import Image, ImageFilter

from bilagekoll.readers.lettered import bands
from tests.readers.recognition.drawing import letter


def test_lines_of_text_are_bands():
    assert bands(letter(72)) >= 4


def test_gravel_sky_and_plain_grounds_have_none():
    sky = Image.linear_gradient("L").resize((400, 300))
    gravel = Image.effect_noise((400, 300), 90)
    assert [bands(picture) for picture in (sky, gravel, Image.new("RGB", (400, 300), "navy"))] == [0, 0, 0]


def test_soft_noise_has_few():
    assert bands(Image.effect_noise((400, 300), 120).filter(ImageFilter.GaussianBlur(1))) < 4


def test_a_picture_too_small_for_a_word():
    assert bands(letter(72).crop((0, 0, 40, 40))) == 0
