from bilagekoll.facts.structure import Language
from bilagekoll.topics.passages import passages
from tests.building import Tag, marked, stretch, tagged


def test_a_passage_has_the_box_of_its_lines_on_its_first_page():
    lines = stretch("Du är välkommen till", 72, 700), stretch("mottagningen på", 72, 686)
    words = tagged(Tag("Document", Tag("P", marked(*lines), marked(stretch("tredje våningen.", 72, 780), page=2))))
    (passage,) = passages(words)
    left, bottom, right, top = passage.place.box
    assert passage.place.page == 1
    assert (left, bottom) == (lines[1].box[0], lines[1].box[1])
    assert (right, top) == (lines[0].box[2], lines[0].box[3])


def test_a_passage_without_lines_has_a_page_and_no_box():
    (passage,) = passages(tagged(Tag("Document", Tag("P", "Du är välkommen."))))
    assert (passage.place.page, passage.place.box) == (1, None)


def test_words_in_another_language_have_a_place_of_their_own():
    one, other = stretch("Du är välkommen.", 72, 700), stretch("You are welcome.", 72, 686)
    inside = Tag("Span", marked(other), language=Language("en", True))
    first, second = passages(tagged(Tag("Document", Tag("P", marked(one), inside))))
    assert (first.place.box, second.place.box) == (one.box, other.box)
