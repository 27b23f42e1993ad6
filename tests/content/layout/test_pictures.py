"""Pictures of pages without tags."""

from bilagekoll.content.blocks import Doubt, Figure, Heading, Paragraph, text_of
from bilagekoll.facts.place import Box
from tests.content.layout.writing import blocks, line, lines, page

ABOVE = ["Gå in genom entré B och ta hissen till", "plan fyra, så ser du mottagningen."]
BELOW = ["Kartan visar vägen från parkeringen till", "entrén och var hissarna finns."]


def found(*images: Box) -> list[str]:
    got = blocks(page(lines(ABOVE, 70, 700), lines(BELOW, 70, 400), images=images))
    return [
        "picture" if isinstance(block, Figure) else text_of(block.inlines)[:3] for block in got if not isinstance(block, Heading)
    ]


def test_a_picture_stands_where_it_is_on_the_page():
    assert found((70, 430, 370, 670)) == ["Gå ", "picture", "Kar"]


def test_it_must_be_described_by_somebody():
    picture = next(
        block for block in blocks(page(lines(ABOVE, 70, 700), images=((70, 430, 370, 670),))) if isinstance(block, Figure)
    )
    assert (picture.alt, picture.doubt, picture.page) == ("", Doubt.PICTURE, 1)


def test_a_caption_belongs_to_its_picture():
    caption = line("Figur 1. Vägen till mottagningen.", 70, 415, italic=True)
    _, picture, after = blocks(page(lines(ABOVE, 70, 700), caption, lines(BELOW, 70, 380), images=((70, 430, 370, 670),)))
    assert (text_of(picture.caption), picture.doubt) == ("Figur 1. Vägen till mottagningen.", Doubt.PICTURE)
    assert text_of(after.inlines).startswith("Kartan")


def test_a_logo_is_no_picture():
    assert found((70, 760, 220, 800)) == ["Gå ", "Kar"]


def test_a_background_and_a_picture_behind_words_are_none():
    assert found((0, 0, 595, 842), (60, 660, 360, 760)) == ["Gå ", "Kar"]


def test_strips_are_one_picture():
    assert found(*((70, 430 + 24 * strip, 370, 454 + 24 * strip) for strip in range(10))) == ["Gå ", "picture", "Kar"]


def test_a_page_of_a_picture_alone_is_a_scan_and_said_elsewhere():
    assert blocks(page(images=((50, 300, 545, 700),))) == ()


def test_a_picture_below_all_text_comes_last():
    *_, last = blocks(page(line("Så hittar du hit till mottagningen", 70, 700), images=((70, 430, 370, 670),)))
    assert isinstance(last, Figure)
    assert not isinstance(last, Paragraph)
