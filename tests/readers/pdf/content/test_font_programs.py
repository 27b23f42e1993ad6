from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from tests.readers.pdf.content.page import read
from tests.readers.pdf.making import stream

NAMES = [".notdef", "Aring", "odieresis"]


def truetype(codes):
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap(codes)
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in NAMES})
    builder.setupHorizontalMetrics(dict.fromkeys(NAMES, (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupPost()
    return saved(builder.font)


def cff():
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap({})
    builder.setupCFF("Prov", {}, {name: T2CharStringPen(500, None).getCharString() for name in NAMES}, {})
    encoding = [".notdef"] * 256
    encoding[1], encoding[2] = NAMES[1:]
    builder.font["CFF "].cff[0].Encoding = encoding
    out = BytesIO()
    builder.font["CFF "].cff.compile(out, builder.font)
    return out.getvalue()


def saved(font):
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def shown(subtype, key, program, entries=""):
    font = f"/F << /Type /Font /Subtype /{subtype} /BaseFont /Prov /FontDescriptor << /Flags 4 {key} 5 0 R >> >>"
    return read("BT /F 10 Tf <010205> Tj ET", {5: stream(program, entries)}, font=font).content


@pytest.mark.parametrize("offset", [0, 0xF000], ids=["as they are", "in the private-use area"])
def test_readers_find_letters_in_a_symbolic_truetype_font_that_the_standard_does_not(offset):
    content = shown("TrueType", "/FontFile2", truetype({offset + 1: "Aring", offset + 2: "odieresis"}))
    assert (content.text, content.characters.unmapped, content.characters.visible) == ("Åö", 2, 2)


def test_the_encoding_of_a_compact_font_counts():
    content = shown("Type1", "/FontFile3", cff(), "/Subtype /Type1C")
    assert (content.text, content.characters.unmapped) == ("Åö", 0)


def test_a_broken_program_tells_nothing():
    content = shown("TrueType", "/FontFile2", b"rubbish")
    assert (content.text, content.characters.unmapped) == ("", 3)
