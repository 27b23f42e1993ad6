"""Pictures that are read: what they say and how they look."""

import pytest

pytest.importorskip("cv2")

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bilagekoll.readers.seeing import see
from tests.readers.recognition.drawing import letter, needs_ocr

pytestmark = needs_ocr


def photo(size=(1200, 900)):
    """Soft light with grain, and nothing in it."""
    light = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", [light, light.point(lambda value: value // 2), Image.effect_noise(size, 20)])


def paper(text="Välkommen till din undersökning", ink=0, ground=255):
    page = Image.new("RGB", (1000, 300), (ground,) * 3)
    ImageDraw.Draw(page).text((60, 120), text, (ink,) * 3, ImageFont.load_default(44))
    return page


def test_a_photo_without_words():
    recognised, looks = see(photo())
    assert recognised.words == ()
    assert (recognised.width, recognised.height) == (1200, 900)
    assert looks is None


def test_a_line_has_no_room_for_letters():
    assert see(Image.new("RGB", (400, 4)))[0].words == ()


def test_a_letter():
    recognised, looks = see(letter())
    assert "undersökning" in {word.text for word in recognised.words}
    assert looks.paper > 0.9
    assert looks.even > 0.6
    assert looks.busy < 0.05
    assert looks.contrast > 10


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_letter_that_does_not_stand_upright_looks_the_same(degrees):
    recognised, looks = see(letter().rotate(degrees, expand=True))
    assert recognised.turned == degrees
    assert looks.busy < 0.05


def test_a_letter_far_away_in_a_large_photo_is_found():
    scene = photo((4000, 3000))
    page = letter(200)
    scene.paste(page.resize((700, round(page.height * 700 / page.width))), (300, 200))
    assert "undersökning" in {word.text for word in see(scene)[0].words}


@pytest.mark.parametrize(("ink", "ground", "ratio"), [(0, 255, 21), (118, 255, 4.6), (255, 118, 4.6), (180, 255, 2.1)])
def test_contrast_of_words(ink, ground, ratio):
    assert see(paper(ink=ink, ground=ground))[1].contrast == pytest.approx(ratio, rel=0.15)


def test_softness_grows_with_blur():
    sharp, soft = (see(paper().filter(ImageFilter.GaussianBlur(radius)))[1].softness for radius in (0, 4))
    assert sharp < 0.06
    assert soft > 0.12


@pytest.mark.parametrize("degrees", [90, 180])
def test_words_of_a_turned_picture_are_measured_where_they_stand(degrees):
    assert see(paper().rotate(degrees, expand=True))[1].contrast == pytest.approx(21, rel=0.15)


def test_stripes_of_a_screen():
    screen = paper()
    ImageDraw.Draw(screen).rectangle((0, 0, 1000, 60), fill="#003b71")
    assert see(screen)[1].stripes == 2
    assert see(paper())[1].stripes == 1
