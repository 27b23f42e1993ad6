from dataclasses import replace

import pytest

from bilagekoll.content.blocks import Doubt, Figure, Inline, Paragraph
from bilagekoll.content.coverage import texts_of
from bilagekoll.content.pictured import ground_of, with_pictured
from bilagekoll.facts.content import Marking, PlacedImage
from bilagekoll.facts.recognition import OUT_OF_TIME, Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import content, page, recognised

BOX, LOWER = (100.0, 400.0, 400.0, 600.0), (100.0, 150.0, 500.0, 350.0)
POSTER = recognised(
    "Drop-in för vaccination mot influensa",
    "Vi har öppet på måndag och tisdag mellan nio och tolv.",
    "Ta med legitimation när du kommer hit.",
)
CHART = recognised("Väntetid", "200", "100", "0", "Januari", "Februari", height=20)


def picture(box=BOX, number=5, marking=Marking.TAGGED):
    return PlacedImage(box, 1000, 700, 90_000, marking, number)


def sheet(*images, text="Hej", **changes):
    return page(1, content=content(text=text, images=images or (picture(),)), **changes)


def figure(box=BOX, alt="", **changes):
    return Figure(alt, page=1, box=box, doubt=None if alt else Doubt.PICTURE, **changes)


def given(*blocks, seen=POSTER, on=None, texts=(), shift=(0.0, 0.0)):
    """Blocks with what is read, and what was asked for."""
    asked = []

    def read(wanted):
        asked.extend(wanted)
        return [seen] * len(wanted)

    ground = ground_of(on or sheet(), texts, shift=shift)
    return with_pictured(blocks, {1: ground} if ground else {}, read), asked


def said(found):
    return " ".join(text for text in texts_of(found.blocks) if text)


def test_what_is_written_in_a_picture_follows_it_marked():
    before, after = Paragraph((Inline("Hej"),), page=1), Paragraph((Inline("Välkommen"),), page=1)
    found, (asked,) = given(before, figure(), after)
    assert found.blocks[0] is before
    assert found.blocks[-1] is after
    shown, *words = found.blocks[1:-1]
    assert shown.doubt is Doubt.PICTURED
    assert {(block.doubt, block.page, block.box) for block in words} == {(Doubt.PICTURED, 1, BOX)}
    assert "Vi har öppet på måndag och tisdag" in said(found)
    assert not any(run.bold for block in words for run in block.inlines)
    assert (found.pages, found.left) == ((1,), False)
    assert asked.box == BOX
    assert asked.dpi == pytest.approx(246, abs=1)


def test_a_chart_stays_without_a_description():
    found, _ = given(figure(), seen=CHART)
    assert [block.doubt for block in found.blocks] == [Doubt.PICTURE, Doubt.PICTURED]
    assert said(found) == "Väntetid · 200 100 0 · Januari · Februari"


def test_a_caption_stands_after_the_words():
    found, _ = given(figure(caption=(Inline("Figur 1. Affischen."),)))
    assert found.blocks[0].caption == ()
    assert list(texts_of(found.blocks))[-1] == "Figur 1. Affischen."


def test_a_description_that_leaves_the_words_out_is_not_enough():
    found, _ = given(figure(alt="Affisch"))
    assert found.blocks[0].alt == "Affisch"
    assert "legitimation" in said(found)


@pytest.mark.parametrize(
    ("alt", "text", "seen"),
    [
        (" ".join(word.text for word in POSTER.words), "Hej", POSTER),
        ("Affisch", " ".join(word.text for word in POSTER.words), POSTER),
        ("Diagram över väntetider", "Hej", CHART),
        ("", "Hej", recognised("Region Exempel")),
        ("", "Hej", replace(POSTER, words=tuple(replace(word, confidence=0.4) for word in POSTER.words))),
        ("", "Hej", Unknown(Reason.DAMAGED)),
        ("", "Hej", Recognised((), 10, 10)),
    ],
    ids=[
        "said in its description",
        "said on the page",
        "labels of a described chart",
        "a logo",
        "illegible",
        "not read",
        "a photo",
    ],
)
def test_a_picture_stays_as_it_is(alt, text, seen):
    block = figure(alt=alt)
    found, asked = given(block, seen=seen, on=sheet(text=text))
    assert asked
    assert (found.blocks, found.pages) == ([block], ())


@pytest.mark.parametrize(
    ("on", "texts"),
    [
        (sheet(picture((100, 400, 220, 440))), ()),
        (sheet(replace(picture(), width=120)), ()),
        (sheet(rotation=90), ()),
        (sheet(picture((100, 400, 180, 600))), ()),
        (sheet(picture((420, 400, 590, 600))), ()),
        (sheet(), [(150, 500, 250, 512)]),
        (page(1, content=Unknown(Reason.DAMAGED)), ()),
    ],
    ids=["small", "coarse", "a turned page", "a part of its figure", "elsewhere", "text on it", "an unread page"],
)
def test_what_is_not_read(on, texts):
    assert given(figure(), on=on, texts=texts)[1] == []


def test_what_is_no_figure_by_the_tags_is_not_read():
    assert ground_of(sheet(picture(marking=Marking.ARTIFACT)), (), tagged=True) is None
    assert ground_of(sheet(picture(marking=Marking.ARTIFACT)), ()) is not None


def test_places_are_those_of_the_file():
    moved = tuple(side - 20 for side in BOX)
    _, (asked,) = given(figure(moved), shift=(20.0, 20.0))
    assert asked.box == BOX


def test_the_largest_is_read_first_and_each_once():
    images = picture(), picture(LOWER, 6)
    blocks = figure(), figure(LOWER), figure()
    found, asked = given(*blocks, on=sheet(*images))
    assert [part.box for part in asked] == [LOWER, BOX]
    assert found.pages == (1, 1)
    assert found.blocks[-1] is blocks[-1]


def test_time_is_up_before_a_picture_is_read():
    found, _ = given(figure(), seen=OUT_OF_TIME)
    assert found.left
    assert found.pages == ()
