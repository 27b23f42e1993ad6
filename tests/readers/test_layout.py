"""Words, rules and links of pages, from small PDFs written here."""

import zlib
from pathlib import Path

import pytest

from bilagekoll.facts.layout import Hidden, LayoutPage
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.layout import read_layout
from bilagekoll.readers.layout.words import Style, Words
from tests.readers.pdf.making import document

FILES = Path(__file__).parents[2] / "fixtures" / "files"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
BOLD = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-BoldOblique/Encoding/WinAnsiEncoding>>"


def pdf(content: bytes, page: bytes = b"", stream: bytes | None = None) -> bytes:
    """A document of one page."""
    body = stream or b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>%s>>" % page,
        body,
        FONT,
        BOLD,
    ]
    data, places = b"%PDF-1.7\n", []
    for number, entry in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, entry)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def only_page(content: str, page: bytes = b"") -> LayoutPage:
    (found,) = read_layout(pdf(content.encode("latin-1"), page))
    assert isinstance(found, LayoutPage)
    return found


def words(content: str) -> list[str]:
    return [word.text for word in only_page(content).words]


def test_words_with_their_places():
    page = only_page("BT /F1 10 Tf 50 700 Td (Grå starr) Tj ET")
    first, second = page.words
    assert (first.text, second.text, second.spaced) == ("Grå", "starr", True)
    assert first.box == pytest.approx((50, 698, 66.67, 708), abs=0.1)
    assert (first.size, first.base, first.font) == (10, 700, "Helvetica")


def test_style_is_told_from_the_font():
    (word,) = only_page("BT /F2 10 Tf 50 700 Td (Obs) Tj ET").words
    assert (word.bold, word.italic) == (True, True)


def test_a_gap_between_two_strings_parts_words_and_kerning_does_not():
    assert words("BT /F1 10 Tf 50 700 Td [(A) 80 (vboka) -300 (tiden)] TJ ET") == ["Avboka", "tiden"]


def test_letters_set_apart_by_character_spacing_are_one_word():
    assert words("BT /F1 10 Tf 4 Tc 50 700 Td (Kallelse) Tj ET") == ["Kallelse"]


def test_character_spacing_that_is_taken_back_glyph_by_glyph_joins_no_words():
    assert words("BT /F1 10 Tf 4 Tc 50 700 Td [(f) 400 (\366) 400 (r) 120 (a) 400 (l) 400 (l) 400 (a)] TJ ET") == ["för", "alla"]


def test_a_change_of_style_within_a_word_is_glued():
    page = only_page("BT /F1 10 Tf 50 700 Td (under) Tj /F2 10 Tf (sökning) Tj ET")
    assert [(word.text, word.glued) for word in page.words] == [("under", False), ("sökning", True)]


def test_the_same_word_drawn_twice_is_one():
    assert words("BT /F1 10 Tf 50 700 Td (Obs) Tj 0.3 0 Td (Obs) Tj ET") == ["Obs"]


def test_a_second_line_is_not_glued():
    page = only_page("BT /F1 10 Tf 12 TL 50 700 Td (under) Tj T* (operationen) Tj ET")
    assert [word.glued for word in page.words] == [False, False]


def test_text_outside_the_page_is_told_apart():
    (word,) = only_page("BT /F1 10 Tf 700 700 Td (utanför) Tj ET").words
    assert (word.text, word.hidden) == ("utanför", Hidden.OUTSIDE)


def test_invisible_and_marked_text():
    page = only_page("/Artifact <</Type/Pagination>> BDC BT /F1 10 Tf 3 Tr 50 700 Td (Sida) Tj ET EMC")
    (word,) = page.words
    assert (word.invisible, word.hidden) == (True, Hidden.ARTIFACT)


def test_turned_text():
    (word,) = only_page("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (arkiv) Tj ET").words
    assert word.rotation == 90
    assert word.box == pytest.approx((92, 200, 102, 221.1), abs=0.1)


def test_a_turned_page_is_read_as_shown():
    page = only_page("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (arkiv) Tj ET", b"/Rotate 90")
    assert (page.width, page.height) == (842, 595)
    assert page.words[0].rotation == 0


def test_lines_and_rectangles():
    page = only_page("50 700 m 300 700 l S 50 600 100 0.5 re f 0.9 g 50 400 100 50 re f 1 g 300 400 100 50 re f")
    assert [rule.horizontal for rule in page.rules] == [True, True]
    assert [area.box for area in page.areas] == [(50, 400, 150, 450)]


def test_sides_of_a_drawn_rectangle():
    assert sorted(rule.horizontal for rule in only_page("50 400 100 50 re S").rules) == [False, False, True, True]


def test_curves_and_clips_are_no_lines():
    page = only_page("50 700 m 60 710 70 710 80 700 c S 50 400 100 50 re W n")
    assert (page.rules, page.areas) == ((), ())


def test_links_that_are_seen():
    annotation = b"<</Subtype/Link/Rect[50 690 100 710]/F %d/A<</S/URI/URI(https://www.1177.se)>>>>"
    page = only_page("BT /F1 10 Tf 50 700 Td (1177) Tj ET", b"/Annots[" + annotation % 0 + annotation % 2 + b"]")
    assert [(link.box, link.uri) for link in page.links] == [((50, 690, 100, 710), "https://www.1177.se")]


def test_pages_asked_for_one_at_a_time():
    pages = list(read_layout(FILES / "patientinformation-gra-starr.pdf", range(2, 4)))
    assert [page.number for page in pages if isinstance(page, LayoutPage)] == [2, 3]


def test_a_password():
    (found,) = read_layout(FILES / "kallelse-losenord.pdf")
    assert isinstance(found, Unknown)
    assert found.reason is Reason.PASSWORD


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"not a pdf", pdf(b"BT")[:200]])
def test_a_broken_file_raises_nothing(data: bytes):
    assert all(isinstance(page, Unknown | LayoutPage) for page in read_layout(data))


def test_a_stream_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bilagekoll.readers.layout.bombs.STREAM_BYTES", 100_000)
    packed = zlib.compress(b" " * 1_000_000)
    data = pdf(b"", stream=b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed))
    (found,) = read_layout(data)
    assert found == Unknown(Reason.LIMIT, "stream-bytes")


def test_too_many_operators(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bilagekoll.readers.layout.device.OPERATORS", 3)
    (found,) = read_layout(pdf(b"0 0 m 9 9 l S " * 5))
    assert found == Unknown(Reason.LIMIT, "operators")


def test_a_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bilagekoll.readers.layout.pages.SECONDS_A_LAYOUT_PAGE", -1.0)
    (found,) = read_layout(pdf(b"0 0 m 9 9 l S " * 5_000))
    assert found == Unknown(Reason.LIMIT, "seconds")


def test_codes_without_a_character_are_bullets_in_winansi():
    assert words("BT /F1 10 Tf 50 700 Td (\\177 Ta med) Tj ET")[0] == "•"


def test_small_discs_are_kept():
    disc = "52 700 m 52 701.1 51.1 702 50 702 c 48.9 702 48 701.1 48 700 c 48 698.9 48.9 698 50 698 c 51.1 698 52 698.9 52 700 c f"
    assert only_page(disc).dots == (pytest.approx((48, 698, 52, 702)),)
    assert only_page("50 700 m 54 700 l 54 704 l f").dots == ()
    assert len(only_page(f"1 g {disc}").dots) == 1  # white, on a coloured ground


@pytest.mark.parametrize("value", ["6 0 R", "7 0 R"])
def test_content_that_is_a_reference_to_itself_ends(value):  # fuzzing, 5:15156
    data = document({6: value, 7: "6 0 R"}).replace(b"/Contents 4 0 R", b"/Contents 6 0 R")
    assert [page.words for page in read_layout(data)] == [()]


def test_words_whose_place_is_no_number_stand_nowhere():  # fuzzing, 10:4632
    page = only_page(f"BT /F1 10 Tf 50 700 Td [(Gr\xe5) {'9' * 400} (starr)] TJ ET BT /F1 10 Tf 50 600 Td (Operation) Tj ET")
    lost = [word for word in page.words if word.hidden is Hidden.OUTSIDE]
    assert ("".join(word.text for word in lost), {word.box for word in lost}) == ("starr", {(0, 0, 0, 0)})
    assert [word.text for word in page.words if word.hidden is Hidden.NO] == ["Gr\xe5", "Operation"]


def test_the_second_code_of_the_hyphen_in_winansi_is_no_space():
    assert words(f"BT /F1 10 Tf 50 700 Td (Ring 0480{chr(0xAD)}00 12) Tj ET") == ["Ring", "0480-00", "12"]


@pytest.mark.parametrize(("advance", "text"), [(3.3, "0480-00"), (0.0, "0480\xad00")])
def test_a_soft_hyphen_within_a_line_is_a_hyphen_where_it_is_drawn(advance: float, text: str):
    collected = Words((0, 0, 595, 842))
    collected.start(Style(10.0, bold=False, italic=False, font="", angle=0, invisible=False, hidden=Hidden.NO))
    place = 50.0
    for letter in "0480\xad00":
        width = advance if letter == "\xad" else 5.0
        collected.add(letter, place, 700, width, 0.0)
        place += width
    assert [word.text for word in collected.finished()] == [text]


def test_a_rectangle_that_begins_in_the_middle_of_a_side():
    assert [area.box for area in only_page("70 600 m 50 600 l 50 700 l 90 700 l 90 600 l h f").areas] == [(50, 600, 90, 700)]
    assert only_page("70 650 m 50 600 l 50 700 l 90 700 l 90 600 l h f").areas == ()
    assert only_page("50 600 m 50 700 l 70 700 l 70 650 l 90 650 l 90 600 l h f").areas == ()
