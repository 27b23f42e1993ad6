from bilagekoll.content.blocks import Figure, Inline, Paragraph
from bilagekoll.content.pictures import pictures_in_place


def text(words, bottom, top, page=1, left=50):
    return Paragraph((Inline(words),), page=page, box=(left, bottom, left + 400, top))


FIGURE = Figure("Karta", page=1, box=(60, 400, 300, 600))
ABOVE, BELOW = text("Så går du", 650, 670), text("Kom in", 380, 395)


def test_a_picture_that_was_tagged_first_goes_where_it_stands():
    assert pictures_in_place([FIGURE, ABOVE, BELOW]) == [ABOVE, FIGURE, BELOW]


def test_a_picture_that_was_tagged_last_goes_where_it_stands():
    assert pictures_in_place([ABOVE, BELOW, FIGURE]) == [ABOVE, FIGURE, BELOW]


def test_a_picture_below_all_text_goes_last_on_its_page():
    after = text("Sida två", 700, 720, page=2)
    assert pictures_in_place([FIGURE, ABOVE, after]) == [ABOVE, FIGURE, after]


def test_a_picture_in_order_stays():
    beside = text("Bredvid", 450, 470, left=310)
    for blocks in ([ABOVE, FIGURE, BELOW], [FIGURE, beside], [FIGURE], [Figure("Utan ruta"), ABOVE]):
        assert pictures_in_place(blocks) == blocks
