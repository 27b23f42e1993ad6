import pytest

from tests.readers.pdf.content.page import read
from tests.readers.pdf.content.programs import cff, truetype
from tests.readers.pdf.making import stream


def shown(subtype, key, program, entries=""):
    font = f"/F << /Type /Font /Subtype /{subtype} /BaseFont /Prov /FontDescriptor << /Flags 4 {key} 5 0 R >> >>"
    return read("BT /F 10 Tf <010205> Tj ET", {5: stream(program, entries)}, font=font).content


@pytest.mark.parametrize("offset", [0, 0xF000], ids=["as they are", "in the private-use area"])
def test_readers_find_letters_in_a_symbolic_truetype_font_that_the_standard_does_not(offset):
    content = shown("TrueType", "/FontFile2", truetype({offset + 1: "Aring", offset + 2: "odieresis"}, names=True))
    assert (content.text, content.characters.unmapped, content.characters.visible) == ("Åö", 2, 2)


def test_the_encoding_of_a_compact_font_counts():
    content = shown("Type1", "/FontFile3", cff(), "/Subtype /Type1C")
    assert (content.text, content.characters.unmapped) == ("Åö", 0)


def test_a_broken_program_tells_nothing():
    content = shown("TrueType", "/FontFile2", b"rubbish")
    assert (content.text, content.characters.unmapped) == ("", 3)
