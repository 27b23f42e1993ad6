import pytest

from bilagekoll.facts.picturing import PagePicture
from bilagekoll.reports.html.marks import Share, share


def picture(turned=0, area=(0.0, 0.0, 100.0, 200.0)):
    return PagePicture(1, b"", "image/webp", 100, 200, area, turned)


@pytest.mark.parametrize(
    ("turned", "expected"),
    [
        (0, (0.1, 0.75, 0.2, 0.2)),
        (90, (0.05, 0.1, 0.2, 0.2)),
        (180, (0.7, 0.05, 0.2, 0.2)),
        (270, (0.75, 0.7, 0.2, 0.2)),
    ],
)
def test_a_box_lies_where_the_page_is_turned_to(turned, expected):
    part = share((10, 10, 30, 50), picture(turned))
    assert (part.left, part.top, part.width, part.height) == pytest.approx(expected)


def test_a_page_that_does_not_begin_at_zero():
    part = share((110, 110, 130, 150), picture(area=(100.0, 100.0, 200.0, 300.0)))
    assert (part.left, part.top) == pytest.approx((0.1, 0.75))


def test_a_box_across_the_edge_is_cut():
    part = share((-50, 150, 50, 250), picture())
    assert part == Share(0.0, 0.0, 0.5, 0.25)


@pytest.mark.parametrize("box", [(200, 10, 300, 50), (10, -50, 30, -10), (-9, 10, -1, 50), (10, 201, 30, 240)])
def test_a_box_off_the_page_is_not_shown(box):
    assert share(box, picture()) is None


def test_a_hair_line_can_still_be_seen():
    part = share((10, 20, 90, 20), picture())
    assert part.height > 0 and part.top + part.height <= 1


def test_a_page_without_size_shows_nothing():
    assert share((0, 0, 1, 1), picture(area=(0.0, 0.0, 0.0, 0.0))) is None
