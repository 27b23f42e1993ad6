from dataclasses import replace

import pytest

from bilagekoll.content.trust import LEAST_STEPS, LONG_TEXT, Distrust, distrusted
from bilagekoll.facts.content import Characters, Unmarked, Unreached
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, content, page, structure

LETTER = structure(Tag("H1", "Kallelse"), Tag("P", "Välkommen."))
LONG = "ord " * LONG_TEXT


def placed(boxes):
    tags = structure(*(Tag("P", "text") for _ in boxes))
    elements = tuple(replace(e, place=Place(page=1, box=box)) for e, box in zip(tags.elements, boxes, strict=True))
    return replace(tags, elements=elements)


def downwards(count, left=50):
    return [(left, 800.0 - 20 * number, left + 200, 810.0 - 20 * number) for number in range(count)]


def test_an_ordinary_letter_is_trusted():
    assert distrusted(LETTER, [page()]) == {}


@pytest.mark.parametrize("tags", [None, Unknown(Reason.DAMAGED), structure()])
def test_no_tags(tags):
    assert distrusted(tags, [page(), page(2)]) == {1: Distrust.NO_TAGS, 2: Distrust.NO_TAGS}


def test_a_file_that_doubts_itself():
    assert distrusted(LETTER, [page()], suspects=True) == {1: Distrust.SUSPECT}


def test_a_page_with_text_outside_of_the_tags():
    stamped = page(2, content=content(unmarked=Unmarked(characters=300)))
    assert distrusted(LETTER, [page(), stamped]) == {2: Distrust.UNTAGGED_TEXT}
    assert distrusted(LETTER, [page(content=content(unmarked=Unmarked(characters=10)))]) == {}


def test_a_page_with_text_that_the_tags_do_not_reach():
    boxes = placed([(50.0, 600.0, 500.0, 700.0), (50.0, 100.0, 500.0, 300.0)])
    lost = content(unreached=(Unreached("Kom fastande. " * 10, (50, 400, 500, 420)),))
    footer = content(unreached=(Unreached("Region Exempel, Box 1, 391 85 Kalmar", (50, 30, 500, 40)),))
    assert distrusted(boxes, [page(content=lost)]) == {1: Distrust.UNTAGGED_TEXT}
    assert distrusted(boxes, [page(content=footer)]) == {}


def test_a_page_without_text_or_that_could_not_be_read_is_no_reason():
    empty = page(content=content(characters=Characters()))
    assert distrusted(LETTER, [empty, page(2, content=Unknown(Reason.DAMAGED))]) == {}


def test_a_long_text_of_nothing_but_paragraphs():
    plain = structure(Tag("Document", Tag("P", LONG), Tag("P", Tag("Span", LONG))))
    assert set(distrusted(plain, [page(), page(2)]).values()) == {Distrust.NO_STRUCTURE}
    assert distrusted(plain, [page()]) == {}
    with_list = structure(Tag("P", LONG), Tag("L", Tag("LI", Tag("LBody", Tag("P", LONG)))))
    assert distrusted(with_list, [page(), page(2)]) == {}


def test_tags_that_go_up_the_page_again_and_again():
    boxes = downwards(LEAST_STEPS + 2)
    assert distrusted(placed(list(reversed(boxes))), [page()]) == {1: Distrust.ORDER}


def test_columns_are_in_order():
    assert distrusted(placed(downwards(10) + downwards(10, left=310)), [page()]) == {}


def test_a_good_part_of_the_page_that_is_read_in_the_wrong_place():
    down = downwards(10)
    assert distrusted(placed([*down[7:], *down[:7]]), [page()]) == {1: Distrust.ORDER}
    assert distrusted(placed([*down[1:], down[0]]), [page()]) == {}


def test_a_note_is_read_where_it_is_referred_to():
    down = downwards(4)
    tags = placed([down[3], *down[:3]])
    first = replace(tags.elements[0], role="Note")
    assert distrusted(replace(tags, elements=(first, *tags.elements[1:])), [page()]) == {}
