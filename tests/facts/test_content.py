import pytest

from bilagekoll.facts.content import Marking, PlacedImage


@pytest.mark.parametrize(("box", "dpi"), [((0, 0, 144, 72), 100), ((72, 72, 72, 144), 0)])
def test_pixels_an_inch_as_a_picture_is_drawn(box, dpi):
    assert PlacedImage(box, 200, 100, 1, Marking.TAGGED).dpi == dpi
