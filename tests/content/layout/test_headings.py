from bilagekoll.content.blocks import Heading
from tests.content.layout.writing import MORE, PROSE, blocks, line, lines, page, words_of

BODY = lines(PROSE, 50, 600) + lines(MORE, 50, 500)


def headings(*words) -> list[tuple[int, str]]:
    return [(block.level, words_of(block)) for block in blocks(page(*words, BODY)) if isinstance(block, Heading)]


def test_larger_letters():
    assert headings(line("Kallelse till undersökning", 50, 700, 18)) == [(1, "Kallelse till undersökning")]


def test_levels_by_size_then_weight():
    found = headings(
        line("Kallelse", 50, 700, 18, bold=True), line("Din tid", 50, 660, 13, bold=True), line("Så hittar du", 50, 625, bold=True)
    )
    assert found == [(1, "Kallelse"), (2, "Din tid"), (3, "Så hittar du")]


def test_two_lines_of_a_heading_are_one():
    assert headings(lines(["Kallelse till undersökning", "av ögonen"], 50, 700, 18)) == [
        (1, "Kallelse till undersökning av ögonen")
    ]


def test_capitals_on_a_line_of_their_own():
    assert headings(line("FÖRBERED DIG SÅ HÄR", 50, 640), line("Så här.", 50, 700)) == [(1, "FÖRBERED DIG SÅ HÄR")]


def test_a_bold_word_at_the_beginning_of_a_paragraph_is_none():
    assert headings(line("Obs!", 50, 613, bold=True) + line("Ta med legitimation till receptionen", 75, 613)) == []


def test_a_bold_time_is_none():
    assert headings(line("Torsdag 14 november 2024 klockan 10.20", 50, 650, bold=True)) == []


def test_names_side_by_side_are_none():
    names = [word for left, name in ((50, "ALDRIG"), (200, "IBLAND"), (350, "OFTA")) for word in line(name, left, 650, bold=True)]
    assert headings(names) == []


def test_a_running_title_at_the_foot_of_a_page_is_none():
    assert headings(line("Region Exempel", 50, 40, 14, bold=True), line("12", 300, 40, bold=True)) == []


def test_a_name_in_bold_at_the_end_is_none():
    found = blocks(
        page(
            line("Kallelse", 50, 700, 18),
            BODY,
            line("Tolva Provsson, distriktsläkare", 50, 200, bold=True),
            line("Region Exempel", 50, 40, 8),
        )
    )
    assert [words_of(block) for block in found if isinstance(block, Heading)] == ["Kallelse"]


def test_a_page_of_headings_alone_keeps_them():
    found = blocks(page(line("Stängt i dag", 50, 700, 18, bold=True), line("Vi öppnar på måndag igen", 50, 650, 12)))
    assert isinstance(found[0], Heading)


def test_a_heading_above_the_sidebar_s_address_is_one():
    aside = line("Kontakt", 400, 790, bold=True) + lines(["Ögonmottagningen i hus 3", "Exempelsjukhuset"], 400, 776)
    found = blocks(page(line("Kallelse", 50, 790, 18), lines([*PROSE, *MORE], 50, 760), line("Din tid", 50, 600, 14), BODY, aside))
    assert "Kontakt" in [words_of(block) for block in found if isinstance(block, Heading)]


def test_what_stands_below_the_kind_and_number_of_a_caption_is_none():
    assert headings(line("Diagram 2", 50, 680), line("Besök på mottagningen", 50, 660, bold=True)) == []


def test_a_caption_is_none():
    assert headings(line("Tabell 2. Provsvar", 50, 650, bold=True)) == []


def test_the_sender_above_the_title_is_none():
    found = headings(line("Region Exempel", 50, 790, bold=True), line("Kallelse", 50, 700, 18, bold=True))
    assert found == [(1, "Kallelse")]


def test_bold_body_text_has_no_bold_headings():
    words = lines(PROSE, 50, 600, bold=True) + lines(MORE, 50, 500, bold=True)
    assert not [block for block in blocks(page(words, line("Din tid är nu", 50, 650, bold=True))) if isinstance(block, Heading)]


def test_a_sentence_set_a_little_larger_is_none():
    assert (
        headings(
            lines(["Grön starr skadar synnerven långsamt. Med", "behandling behåller de flesta sin syn hela livet."], 50, 700, 12)
        )
        == []
    )


def test_labels_of_a_form_are_none():
    labels = [
        line(text, 50, 780 - 30 * number, bold=True) for number, text in enumerate(("Namn:", "Telefon dagtid:", "Längd i cm:"))
    ]
    assert headings(*labels, line("Så här gör du", 50, 640, 14)) == [(1, "Så här gör du")]


def test_a_heading_with_a_colon_above_its_text():
    assert headings(line("Så här gör du:", 50, 630, bold=True)) == [(1, "Så här gör du:")]


def test_a_short_sentence_set_a_little_larger_is_none():
    assert headings(line("Läs mer om sjukresor på 1177.", 50, 700, 12)) == []


def test_several_sentences_in_bold_are_none():
    assert headings(line("Obs! Ring oss genast. Vi har jour dygnet runt", 50, 660, bold=True)) == []


def test_a_slanted_heading_stands_below_an_upright_one():
    found = headings(line("Fasta", 50, 690, bold=True), line("Kaffe och te", 50, 660, bold=True, italic=True))
    assert found == [(1, "Fasta"), (2, "Kaffe och te")]


def test_the_end_of_a_section_on_a_new_page_keeps_its_heading():
    end = line("Sök vård", 50, 790, 13, bold=True) + lines(PROSE, 50, 760)
    first = page(line("Kallelse", 50, 700, 18, bold=True), BODY)
    second = page(end, line("Kontakt", 50, 600, 15, bold=True), lines(MORE, 50, 560), number=2)
    assert [words_of(block) for block in blocks(first, second) if isinstance(block, Heading)] == ["Kallelse", "Sök vård", "Kontakt"]


def test_a_caption_in_two_lines_is_one():
    caption = lines(["Bild 3. Vägen från parkeringen", "Mottagningen"], 50, 680)
    assert "Bild 3. Vägen från parkeringen Mottagningen" in [words_of(block) for block in blocks(page(caption, BODY))]


def test_a_word_and_its_number_head_what_is_below_where_they_are_larger():
    assert headings(line("Vecka 1–2", 50, 640, 11, bold=True)) == [(1, "Vecka 1–2")]
    assert headings(line("Vecka 1–2", 50, 640, bold=True)) == []
    assert headings(line("Tisdag 8–16.30", 50, 640, 11, bold=True)) == []


def test_a_larger_line_of_words_and_years_is_a_heading_and_a_date_is_none():
    years = page(
        line("Hur vården har förändrats (1960 till 1970)", 50, 700, 11, bold=True), lines(PROSE, 50, 680), lines(MORE, 50, 500)
    )
    date = page(line("Torsdag 14 november 2024 klockan 10.20", 50, 700, 11, bold=True), lines(PROSE, 50, 680), lines(MORE, 50, 500))
    assert isinstance(blocks(years)[0], Heading)
    assert not isinstance(blocks(date)[0], Heading)
