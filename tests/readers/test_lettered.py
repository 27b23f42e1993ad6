import pytest
from PIL import Image, ImageDraw, ImageFilter

from bilagekoll.readers.lettered import words
from tests.readers.recognition.drawing import LINES, letter

LETTER = len(" ".join(LINES).split())


def test_words_of_a_letter_are_counted_about():
    assert words(letter(72)) == pytest.approx(LETTER, rel=0.4)


def test_light_words_on_a_dark_ground_too():
    assert words(letter(72).point(lambda value: 255 - value)) == pytest.approx(LETTER, rel=0.4)


def test_words_on_photographed_paper():
    worn = Image.blend(letter(72), Image.effect_noise(letter(72).size, 20).convert("RGB"), 0.15)
    assert words(worn) == pytest.approx(LETTER, rel=0.4)


def test_gravel_sky_and_plain_grounds_have_none():
    sky = Image.linear_gradient("L").resize((400, 300))
    gravel = Image.effect_noise((400, 300), 90)
    assert [words(picture) for picture in (sky, gravel, Image.new("RGB", (400, 300), "navy"))] == [0, 0, 0]


def test_soft_noise_has_none():
    assert words(Image.effect_noise((400, 300), 120).filter(ImageFilter.GaussianBlur(1))) == 0


def test_bars_both_darker_and_lighter_than_their_ground_are_no_words():
    picture = Image.new("L", (400, 300), 128)
    draw = ImageDraw.Draw(picture)
    for row in range(20, 280, 40):
        for column in range(0, 400, 8):
            draw.rectangle((column, row, column + 3, row + 15), fill=(0, 255)[column // 8 % 2])
    assert words(picture) == 0


def test_a_picture_too_small_for_a_word():
    assert words(letter(72).crop((0, 0, 40, 40))) == 0
