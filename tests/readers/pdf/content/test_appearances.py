import pytest

from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, stream

FONT = "/Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
WIDGET = "<< /Type /Annot /Subtype /Widget /Rect [10 20 30 30] /AP << {} >> {} >>"


def appearance(text, entries=f"/Resources << {FONT} >> /BBox [0 0 100 50]"):
    return stream(f"/Tx BMC BT /H 10 Tf 0 10 Td ({text}) Tj ET EMC", f"/Type /XObject /Subtype /Form {entries}")


def read(ap="/N 6 0 R", entries="", *, stream=None, page="", for_conformance=False):
    objects = {5: WIDGET.format(ap, entries), 6: stream or appearance("abc"), 7: appearance("de")}
    return read_pdf(document(objects, page=f"/Annots [5 0 R] {page}"), for_conformance=for_conformance)


def letters(found):
    return [font.characters.visible for font in found.fonts]


def test_letters_in_a_field_count_for_its_font_and_are_no_content_of_the_page():
    found = read()
    assert letters(found) == [3]
    assert found.fonts[0].name == "Helvetica"
    (page,) = found.pages
    assert (page.content.text, page.content.characters.visible, page.content.tagging.items.made) == ("", 0, 0)


@pytest.mark.parametrize(
    ("ap", "entries", "expected"),
    [
        ("/N << /On 6 0 R /Off 7 0 R >>", "/AS /Off", 5),
        ("/N << /On 6 0 R /Off null >>", "/AS /Off", 3),
        ("/D 6 0 R", "", 0),
        ("/N 6 0 R /D 7 0 R", "", 3),
        ("/N 6 0 R", "/F 2", 0),
        ("/N 6 0 R", "/F 32", 0),
        ("/N /None", "", 0),
    ],
)
def test_only_appearances_to_be_seen_count(ap, entries, expected):
    assert sum(letters(read(ap, entries))) == expected
    assert sum(letters(read(ap, entries, for_conformance=True))) == expected


def test_an_appearance_is_fitted_into_its_rectangle():
    (font,) = read().fonts
    left, bottom, right, top = font.place.box
    assert 10 <= left < right <= 30
    assert 20 <= bottom < top <= 30


def test_an_appearance_may_use_the_fonts_of_the_page():
    assert letters(read(stream=appearance("ab", "/BBox [0 0 9 9]"), page=f"/Resources << {FONT} >>")) == [2]


@pytest.mark.parametrize("entries", ["/BBox [0 0 9 9] /Filter /FlateDecode", "/BBox [0 0 9 9] /Filter /Nonsense"])
def test_an_appearance_that_cannot_be_decoded_shows_nothing(entries):
    found = read(stream=appearance("ab", entries))
    assert letters(found) == []
    assert found.pages[0].content.text == ""
