from bilagekoll.content.blocks import Omission
from bilagekoll.content.running import MOST_LETTERS, lost_letters, running
from bilagekoll.facts.content import Unmarked, Unreached
from tests.building import content

TEXT = [(50.0, 100.0, 500.0, 700.0)]


def found(*pieces, boxes=TEXT):
    return [(item.why, item.text, item.page) for item in running(content(unreached=pieces), boxes, 2)]


def test_what_stands_above_and_below_all_that_the_tags_reach():
    header, footer = Unreached("Region Exempel", (50, 780, 200, 790)), Unreached("Sida 2", (50, 30, 90, 40))
    assert found(header, footer) == [(Omission.HEADER, "Region Exempel", 2), (Omission.FOOTER, "Sida 2", 2)]
    assert lost_letters(content(unreached=(header, footer)), TEXT) == 0


def test_text_among_the_rest_is_lost():
    piece = Unreached("Kom fastande.", (50, 300, 200, 310))
    assert found(piece) == []
    assert lost_letters(content(unreached=(piece,)), TEXT) == len("Komfastande.")


def test_text_without_a_place_or_without_tags_around_it_is_lost():
    assert found(Unreached("Kom fastande.")) == []
    assert found(Unreached("Kom fastande.", (50, 30, 90, 40)), boxes=[]) == []


def test_half_a_letter_is_no_header():
    assert found(Unreached("a" * MOST_LETTERS, (50, 780, 200, 790)))
    assert not found(Unreached("a" * (MOST_LETTERS + 1), (50, 780, 200, 790)))


def test_a_running_footer_in_no_marks():
    footer = Unreached("Exempelsjukhuset, 000 00 Exempelstad", (50, 30, 250, 40))
    letters = len("Exempelsjukhuset,00000Exempelstad")
    page = content(loose=(footer,), unmarked=Unmarked(characters=letters))
    assert [item.text for item in running(page, TEXT, 2)] == [footer.text]
    assert lost_letters(page, TEXT) == 0
    assert lost_letters(content(unmarked=Unmarked(characters=letters)), TEXT) == letters
