import pytest

from bilagekoll.messages.letter import Part, heading_before, letter_of
from tests.messages.letters import ADDRESS, SUMMONS, heading, letter, paragraph


def parts(*texts):
    return letter_of(letter(*texts).blocks).parts


def test_head_address_and_closing():
    found = letter_of(SUMMONS.blocks)
    assert found.parts == {0: Part.LETTERHEAD, 1: Part.ADDRESS, 11: Part.CLOSING, 12: Part.CLOSING}
    assert found.unit == "Ögonmottagningen, Exempelsjukhuset"


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Region Exempel Ögonmottagningen, Exempelsjukhuset", "Ögonmottagningen, Exempelsjukhuset"),
        ("Region Kalmar län\nHälsocentralen Norra", "Hälsocentralen Norra"),
        ("Västra Götalandsregionen Njurkliniken", "Njurkliniken"),
        ("Eye Clinic, Exempelsjukhuset", "Eye Clinic, Exempelsjukhuset"),
        ("Region Exempel", None),
    ],
)
def test_the_unit_in_the_letterhead(line, unit):
    assert letter_of(letter(line, "# Rubrik", "Text.").blocks).unit == unit


def test_the_unit_in_the_closing():
    found = letter_of(letter("# Rubrik", "Text.", "Med vänliga hälsningar Njurkliniken").blocks)
    assert found.unit == "Njurkliniken"


def test_a_foot_of_parts():
    assert parts("# R", "Text.", "Njurkliniken · Exempelgatan 1 · 000 00 Exempelstad")[2] is Part.FOOT


def test_content_is_no_part():
    assert parts("# Rubrik", "Patient: Tolvan Exempelsson, 19121212-1212. Telefon 0480-00 00 00.", "Anna Ek", "Kom hit.") == {}


def test_an_address_far_down_is_content():
    assert Part.ADDRESS not in parts(*["Text."] * 7, ADDRESS).values()


def test_the_heading_that_a_block_stands_under():
    blocks = [heading("Din tid"), paragraph("Torsdag klockan 10."), paragraph("Frågor om tiden"), paragraph("Ring oss.")]
    assert heading_before(blocks, 1) == "Din tid"
    assert heading_before(blocks, 3) == "Frågor om tiden"
    assert heading_before(blocks, 0) == ""
