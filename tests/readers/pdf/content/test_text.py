from tests.readers.pdf.content.page import read, shown
from tests.readers.pdf.making import stream

TYPE3 = (
    "/F << /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /FirstChar 65 /Widths [1] "
    "/Encoding << /Differences [65 /A] >> >>"
)


def test_words_are_divided_where_the_gap_asks_for_it():
    assert shown("[(Kal) -20 (lel) 15 (se) -278 (till)] TJ") == "Kallelse till"
    assert shown("(Kallelse) Tj 45 0 Td (till) Tj") == "Kallelse till"


def test_no_space_is_added_where_there_is_one():
    assert shown("[(Kallelse ) -300 (till)] TJ") == "Kallelse till"
    assert shown("[(Kallelse) -300 ( till)] TJ") == "Kallelse till"


def test_adjacent_strings_are_one_word():
    assert shown("(Kal) Tj (lelse) Tj") == "Kallelse"


def test_character_spacing_is_no_word_space():
    assert shown("3 Tc (KALLELSE) Tj") == "KALLELSE"
    assert shown("-3 Tc [(K) -300 (A) -300 (L)] TJ") == "KAL"


def test_letters_set_apart_are_words():
    assert shown("[(K) -300 (A) -300 (L) -290 (L) -300 (E) -300 (L) -300 (S) -300 (E)] TJ") == "KALLELSE"
    assert shown("[(D) -300 (I) -300 (N) -300 ( ) -300 (T) -300 (I) -300 (D)] TJ") == "DIN TID"
    assert shown("[(D) -300 (I) -300 (N) -800 (T) -300 (I) -300 (D)] TJ") == "DIN TID"


def test_figures_of_columns_and_words_are_no_letters_set_apart():
    assert shown("[(1) -300 (2) -300 (3) -300 (4)] TJ") == "1 2 3 4"
    assert shown("[(i) -300 (dag) -300 (e) -300 (j) -300 (x)] TJ") == "i dag e j x"
    assert shown("[(A) -2000 (B) -2000 (C) -2000 (D)] TJ") == "A B C D"


def test_lines_end_where_the_baseline_moves():
    assert shown("12 TL (ett) Tj T* (tva) Tj (tre) ' 0 0 (fyra) \" 0 -12 TD (fem) Tj") == "ett\ntva\ntre\nfyra\nfem"


def test_a_move_back_on_the_baseline_is_a_new_line():
    assert shown("100 0 Td (andra) Tj -100 0 Td (forsta) Tj") == "andra\nforsta"


def test_superscripts_stay_in_the_line():
    assert shown("(m) Tj 4 Ts (2) Tj") == "m2"


def test_scaling_and_word_spacing_move_what_follows():
    assert shown("50 Tz (Kallelse) Tj 18 0 Td (n) Tj") == "Kallelsen"
    assert shown("20 Tw (a b) Tj 33.9 0 Td (c) Tj") == "a bc"


def test_rotated_text_flows_along_its_own_baseline():
    assert shown("0 1 -1 0 50 50 Tm [(Kal) -20 (lelse) -300 (till)] TJ 0 1 -1 0 62 50 Tm (dig) Tj") == "Kallelse till\ndig"


def test_letters_come_out_composed():
    objects = {5: stream("1 beginbfchar <41> <0061030A> endbfchar")}
    font = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    assert shown("(A) Tj", objects, font=font) == "å"


def test_effective_sizes_count_visible_text():
    content = "2 0 0 2 0 0 cm BT /F 6 Tf (stor) Tj 3 Tr (osynlig) Tj ET"
    assert read(content).content.sizes == ((12.0, 4),)
    assert read(content, page="/UserUnit 2").content.sizes == ((24.0, 4),)


def test_the_size_of_a_type_3_font_comes_from_its_bounding_box():
    assert read("BT /F 1 Tf 8 0 0 8 20 20 Tm (A) Tj ET", font=TYPE3).content.sizes == ((8.0, 1),)


def test_invisible_text_is_text_all_the_same():
    content = read("BT /F 10 Tf 3 Tr (ABC) Tj 7 Tr (D) Tj 2 Tr (EF) Tj ET").content
    assert (content.characters.invisible, content.characters.visible, content.text) == (4, 2, "ABCDEF")


def test_spaces_are_not_counted():
    assert read("BT /F 10 Tf (a b\xa0 c) Tj ET").content.characters.visible == 3


def test_streams_of_a_page_are_one_after_the_other():
    objects = {4: "[5 0 R 6 0 R]", 5: stream("BT /F 10 Tf"), 6: stream("20 20 Td (delad) Tj ET")}
    assert read("", objects).content.text == "delad"


def test_text_without_a_font_is_text():
    assert read("BT (hej) Tj ET").content.text == "hej"


def test_the_font_of_a_graphics_state_counts():
    found = read(
        "/G gs BT (hej) Tj ET",
        resources="/ExtGState << /G << /Font [5 0 R 9] >> >>",
        objects={5: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"},
    )
    assert found.content.sizes == ((9.0, 3),)


def test_text_beyond_the_crop_box_is_known_as_such():
    words = "(Utkast) Tj 0 -30 Td (version sju) Tj 0 -100 Td (Kallelse) Tj"
    found = read(f"BT /F 10 Tf 10 190 Td {words} ET", page="/CropBox [0 0 200 150]").content
    assert (found.outside, found.text) == ("Utkast\nversion sju", "Utkast\nversion sju\nKallelse")
    artifact = read(f"/Artifact BMC BT /F 10 Tf 10 190 Td {words} ET EMC", page="/CropBox [0 0 200 150]").content
    assert artifact.outside == ""
