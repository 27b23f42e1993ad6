import pytest
from pypdf.generic import DictionaryObject, FloatObject, NameObject, NumberObject

from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.content import ContentReader
from bilagekoll.readers.pdf.content.font_weight import is_bold
from tests.readers.pdf.content.page import HELVETICA, open_page

BOLD = "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def stretches(content, *, as_seen=True):
    """What stands on a page with one mark around this content, at 10 points from (20, 100)."""
    _, file = open_page(f"/P << /MCID 0 >> BDC BT /F 10 Tf 20 100 Td {content} ET EMC", font=HELVETICA + BOLD)
    reader = ContentReader(Deadline(), file.root_object, as_seen=as_seen)
    return reader.read_page(file.pages[0], 1, frozenset({(None, 0)})).marked[None, 0].stretches


def texts(content):
    return [stretch.text for stretch in stretches(content)]


def test_words_of_a_line_are_one_stretch():
    (stretch,) = stretches("(Ta med) Tj ( legitimation) Tj")
    assert (stretch.text, stretch.size, stretch.bold) == ("Ta med legitimation", 10.0, False)
    left, bottom, right, top = stretch.box
    assert (left, bottom, top) == (20.0, 97.5, 107.5)
    assert 80 < right - left < 95


def test_a_line_ends_a_stretch():
    assert texts("(ett) Tj 0 -12 Td (två) Tj".replace("å", "\\345")) == ["ett", "två"]


def test_a_wide_gap_ends_a_stretch():
    assert texts("[(ett) -500 (ord)] TJ 60 0 Td (annat) Tj") == ["ett ord", "annat"]


def test_another_look_ends_a_stretch():
    found = stretches("(Obs ) Tj /B 10 Tf (nu) Tj /B 14 Tf ( stort) Tj")
    assert [(one.text, one.size, one.bold) for one in found] == [("Obs", 10.0, False), ("nu", 10.0, True), ("stort", 14.0, True)]


def test_filled_and_outlined_letters_are_bold():
    assert stretches("2 Tr (fet) Tj")[0].bold


def test_a_raised_figure_is_a_stretch_of_its_own():
    assert texts("(not) Tj 6 Tf 4 Ts (1) Tj".replace("6 Tf", "/F 6 Tf")) == ["not", "1"]


@pytest.mark.parametrize("content", ["3 Tr (osynlig) Tj", "0 1 -1 0 100 100 Tm (upp) Tj", "( ) Tj"])
def test_what_nobody_reads_from_left_to_right_has_none(content):
    assert stretches(content) == ()


def test_nothing_is_noted_unless_asked_for():
    assert stretches("(ett) Tj", as_seen=False) == ()


def font(name="Helvetica", **descriptor):
    entries = {NameObject(f"/{key}"): value for key, value in descriptor.items()}
    found = DictionaryObject({NameObject("/BaseFont"): NameObject(f"/{name}")})
    if entries:
        found[NameObject("/FontDescriptor")] = DictionaryObject(entries)
    return found


@pytest.mark.parametrize("name", ["Arial-BoldMT", "ABCDEF+Calibri-Bold", "Segoe UI Semibold", "Arial,Bold", "Arial-Black"])
def test_a_name_says_bold(name):
    assert is_bold(font(name))


@pytest.mark.parametrize("name", ["Helvetica", "CIDFont+F2", "Mediumistic", ""])
def test_a_name_that_says_nothing_of_weight(name):
    assert not is_bold(font(name))


def test_a_descriptor_says_bold():
    assert is_bold(font("F2", FontWeight=NumberObject(700)))
    assert is_bold(font("F2", Flags=NumberObject(1 << 18)))
    assert is_bold(font("F2", StemV=FloatObject(140)))
    assert is_bold(font("F2", FontName=NameObject("/Calibri-Bold")))


def test_the_weight_goes_before_the_stem():
    assert not is_bold(font("F2", FontWeight=NumberObject(400), StemV=FloatObject(140)))
    assert not is_bold(font("F2", StemV=FloatObject(88)))
