"""Lists whose bullets are drawn, as browsers do when they print."""

from bilagekoll.content.blocks import ListBlock
from tests.content.layout.writing import PROSE, blocks, lines, page, words_of

ITEMS = ["Ta med legitimation.", "Ta ut kontaktlinserna.", "Kom tio minuter före."]


def disc(left: float, base: float) -> tuple[float, float, float, float]:
    return left, base + 1.5, left + 4, base + 5.5


def test_discs_before_lines_are_bullets():
    dots = tuple(disc(50, 700 - 13 * number) for number in range(3))
    (found, *_) = blocks(page(lines(ITEMS, 62, 700), lines(PROSE, 50, 500), dots=dots))
    assert isinstance(found, ListBlock)
    assert [words_of(item.blocks[0]) for item in found.items] == ITEMS


def test_one_disc_and_discs_away_from_lines_are_none():
    dots = (disc(50, 700), disc(300, 600), disc(300, 580))
    assert not any(isinstance(block, ListBlock) for block in blocks(page(lines(ITEMS, 62, 700), lines(PROSE, 50, 500), dots=dots)))


def test_a_single_disc_set_as_browsers_do_is_a_bullet():
    dots = ((50.0, 702.0, 53.0, 705.0),)
    (found, *_) = blocks(page(lines(ITEMS[:1], 61.3, 700), lines(PROSE, 50, 500), dots=dots))
    assert isinstance(found, ListBlock)
    assert words_of(found.items[0].blocks[0]) == ITEMS[0]
