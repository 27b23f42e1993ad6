from bilagekoll.content.blocks import Inline, Paragraph
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.reports.html.order import MOST_STEPS, steps_on

PICTURE = PagePicture(1, b"", "image/webp", 100, 200, (0.0, 0.0, 100.0, 200.0))


def block(page=1, box=(10.0, 10.0, 90.0, 20.0)):
    return Paragraph((Inline("Ord"),), page=page, box=box)


def test_the_blocks_of_the_page_are_numbered_in_their_order():
    steps = list(steps_on(PICTURE, [block(), block(page=2), block(box=None), block(box=(10.0, 180.0, 90.0, 190.0))]))
    assert [step.number for step in steps] == [1, 2]
    assert steps[0].y > steps[1].y


def test_a_tangle_of_steps_ends():
    assert len(list(steps_on(PICTURE, [block()] * 500))) == MOST_STEPS
