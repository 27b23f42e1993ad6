import pytest

from bilagekoll.facts.boxes import alignments, area, around, common, has, holds, middle, shared_area, touch, united

ONE, OTHER, APART = (0.0, 0.0, 4.0, 2.0), (3.0, 1.0, 5.0, 6.0), (10.0, 10.0, 11.0, 12.0)


def test_two_boxes_share_what_lies_in_both():
    assert common(ONE, OTHER) == (3, 1, 4, 2)
    assert shared_area(ONE, OTHER) == 1
    assert shared_area(ONE, APART) == 0
    assert area(common(ONE, APART)) == 0


def test_the_box_around_several_holds_each():
    assert around([ONE, OTHER, APART]) == (0, 0, 11, 12)
    assert united(ONE, OTHER) == around([ONE, OTHER])
    assert united(None, OTHER) == OTHER
    assert united(None, None) is None
    with pytest.raises(ValueError, match="unpack"):
        around([])


def test_a_box_holds_what_reaches_out_of_it_by_less_than_the_slack():
    assert holds(ONE, (0, 0, 4.5, 2), 0.5)
    assert not holds(ONE, (0, 0, 4.5, 2), 0.4)
    assert not holds(ONE, OTHER, 1)


def test_a_box_has_the_points_of_its_edge():
    assert has(ONE, middle(ONE))
    assert has(ONE, (4, 2))
    assert not has(ONE, (4, 2.1))


def test_boxes_touch_when_they_have_a_point_in_common():
    assert touch(ONE, OTHER)
    assert touch(ONE, (4, 2, 5, 3))
    assert not touch(ONE, APART)


def test_alignments():
    assert alignments([(0, 0, 10, 1), (2, 5, 4, 6)]) == ([0, 2], [10, 4], [5, 3])
