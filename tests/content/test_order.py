import pytest

from bilagekoll.content.order import Piece, leads_back, misplaced


def lines(count, left=50.0, top=800.0):
    return [(left, top - 20 * n, left + 200, top - 20 * n + 15) for n in range(count)]


def moved(boxes, letters=10):
    return misplaced([Piece(1, box, letters) for box in boxes])


DOWN, RIGHT = lines(10), lines(10, left=300)


def test_text_that_goes_downwards_is_in_its_place():
    assert moved(DOWN) == []


@pytest.mark.parametrize("boxes", [DOWN + RIGHT, RIGHT + DOWN, [box for pair in zip(DOWN, RIGHT, strict=True) for box in pair]])
def test_no_page_says_which_of_two_columns_comes_first(boxes):
    assert moved(boxes) == []


def test_what_is_read_too_late_has_to_move():
    assert moved([*DOWN[1:], DOWN[0]]) == [9]


def test_what_is_read_too_early_has_to_move():
    assert moved([DOWN[9], *DOWN[:9]]) == [0]


def test_a_line_in_the_middle_has_to_move_and_not_what_it_jumps_over():
    assert moved([DOWN[0], DOWN[5], *DOWN[1:5], *DOWN[6:]]) == [1]


def test_a_foot_read_first_does_not_move_a_column():
    foot = (300.0, 60.0, 500.0, 75.0)
    assert moved([foot, *DOWN, *RIGHT]) == [0]


def test_a_title_over_a_column_read_last_does_not_move_the_column():
    title = (50.0, 820.0, 250.0, 840.0)
    assert moved([*RIGHT, *DOWN, title]) == [20]


def test_the_fewest_letters_have_to_move():
    pieces = [Piece(1, DOWN[1], 5), Piece(1, DOWN[2], 5), Piece(1, DOWN[0], 50)]
    assert misplaced(pieces) == [0, 1]


def test_pages_are_read_one_after_the_other():
    pieces = [Piece(page, DOWN[0], 10) for page in (1, 3, 2, 4)]
    assert misplaced(pieces) in ([1], [2])


def test_boxes_of_no_height_on_each_other_come_to_an_end():
    flat = [(0.0, 10.0, 50.0, 10.0)] * 5
    assert len(moved(flat)) < 5


def test_nothing_to_read():
    assert misplaced([]) == []


def test_a_line_leads_back_over_the_same_part_of_the_line():
    assert leads_back(DOWN[1], DOWN[0])
    assert not leads_back(DOWN[0], DOWN[1])
    assert not leads_back(DOWN[1], RIGHT[0])
    assert leads_back((50, 0, 250, 15), (240, 20, 440, 35))
    assert not leads_back((50, 0, 250, 15), (240, 20, 440, 35), 0.3)
