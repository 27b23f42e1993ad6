from bilagekoll.content.blocks import Omission
from bilagekoll.content.layout import from_layout
from bilagekoll.facts.layout import Hidden
from tests.content.layout.writing import MORE, PROSE, line, lines, page, texts


def letter(number: int, pages: int, body=PROSE):
    head, foot = line("Region Exempel · Ögonmottagningen", 50, 800), line(f"Sida {number} ({pages})", 500, 40)
    return page(head, lines(body, 50, 700), lines(MORE, 50, 600), foot, number=number)


def test_what_all_pages_repeat_at_their_edges_is_left_out():
    blocks, left_out = from_layout(letter(number, 3) for number in (1, 2, 3))
    assert not any("Region" in text or "Sida" in text for text in texts(*(letter(number, 3) for number in (1, 2, 3))))
    assert {item.why for item in left_out} == {Omission.HEADER, Omission.PAGE_NUMBER}
    assert len(left_out) == 6
    assert blocks


def test_a_page_number_on_a_single_page_is_left_out():
    assert "Sida 1 (1)" not in texts(letter(1, 1))


def test_what_a_single_page_says_at_its_edge_stays():
    assert "Region Exempel · Ögonmottagningen" in texts(letter(1, 1))


def test_what_repeats_in_the_middle_of_pages_stays():
    pages = [page(lines(PROSE, 50, 500), number=number) for number in (1, 2, 3)]
    assert len(texts(*pages)) == 3


def test_a_number_at_the_edge_that_is_not_outermost_stays():
    words = line("Telefon 0480-00 00 00", 50, 40) + line("12", 50, 60)
    assert any("12" in text for text in texts(page(lines(PROSE, 50, 700), words)))


def test_what_the_file_marks_as_header_is_left_out():
    head = line("Region Exempel", 50, 800, hidden=Hidden.ARTIFACT)
    blocks, left_out = from_layout([page(head, lines(PROSE, 50, 700))])
    assert [(item.why, item.text) for item in left_out] == [(Omission.HEADER, "Region Exempel")]
    assert len(blocks) == 1


def test_a_document_whose_pages_say_the_same_keeps_it():
    same = [page(line("Region Exempel", 50, 800), number=number) for number in (1, 2, 3)]
    assert texts(*same) == ["Region Exempel"] * 3


def test_a_page_number_above_the_edge_in_a_document_of_several_pages():
    pages = [page(lines(PROSE, 50, 700), line(str(number), 300, 139), number=number) for number in (1, 2)]
    assert not any(text.isdigit() for text in texts(*pages))


def test_left_and_right_pages_have_the_number_on_either_side():
    heads = {1: "Region Exempel 1", 2: "2 Region Exempel"}
    pages = [page(line(text, 50, 800), lines(PROSE, 50, 700), number=number) for number, text in heads.items()]
    assert not any("Region" in text for text in texts(*pages))


def test_a_number_that_grows_with_the_pages_tells_running_titles_that_differ():
    heads = {1: "Fasta 5", 2: "6 Operation", 3: "Hemgång 7"}
    pages = [page(line(text, 50, 800), lines(PROSE, 50, 700), number=number) for number, text in heads.items()]
    assert len(texts(*pages)) == 3


def test_a_title_on_two_of_many_pages_stays():
    head = line("Bilaga till kallelsen", 50, 800)
    pages = [page(head if number in {1, 5} else [], lines(PROSE, 50, 700), number=number) for number in range(1, 8)]
    assert texts(*pages).count("Bilaga till kallelsen") == 2


def test_the_large_number_of_a_chapter_belongs_to_its_title():
    pages = [page(line("4", 50, 800, 24), line("Fasta", 50, 770, 24), lines(PROSE, 50, 700))]
    assert texts(*pages)[0] == "4 Fasta"


def test_a_line_at_the_edge_may_end_with_any_sign():
    for text in ("Rum #", "# 1", "Rum " + "7" * 5_000, "7" * 5_000 + " rum"):
        assert texts(page(line(text, 50, 800), lines(PROSE, 50, 700)))[0].startswith(text[:3])


def test_a_named_page_number_beside_a_header_of_one_page():
    _, left_out = from_layout([page(line("Region Exempel", 50, 810, 8), line("Sida 1 (1)", 500, 810, 8), lines(PROSE, 50, 700))])
    assert [(item.why, item.text) for item in left_out] == [(Omission.PAGE_NUMBER, "Sida 1 (1)")]
