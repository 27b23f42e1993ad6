import pytest

from bilagekoll.facts.unknown import Unknown
from tests.readers.pdf.content.page import HELVETICA, open_page, read, shown
from tests.readers.pdf.making import stream

TYPE1 = b"/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 1 /Aring put dup 2 /g17 put readonly def eexec"


def simple(entries, subtype="Type1", base="Prov"):
    return f"/F << /Type /Font /Subtype /{subtype} /BaseFont /{base} {entries} >>"


def composite(entries="", descendant="", encoding="/Identity-H"):
    below = f"<< /Subtype /CIDFontType2 /BaseFont /Prov /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> {descendant} >>"
    return f"/F << /Type /Font /Subtype /Type0 /BaseFont /Prov /Encoding {encoding} /DescendantFonts [{below}] {entries} >>"


def characters(content, font, objects=None):
    return read(f"BT /F 10 Tf 20 100 Td {content} Tj ET", objects, font=font).content.characters


TEXTS = {
    "WinAnsi": (simple("/Encoding /WinAnsiEncoding"), "<C5E4F680>", "Åäö€"),
    "MacRoman": (simple("/Encoding /MacRomanEncoding"), "<818A9A>", "Åäö"),
    "Standard": (simple("/Encoding /StandardEncoding"), "<27E9AE>", "’Øﬁ"),
    "no encoding, no font program": (simple(""), "<4127>", "A’"),
    "Symbol": (simple("", base="Symbol"), "<61B7>", "α•"),
    "ZapfDingbats": (simple("", base="ZapfDingbats"), "<34>", "✔"),
    "names in Differences": (
        simple("/Encoding << /Differences [1 /Aring /f_i /a.sc /uni00E4 /u1F600] >>"),
        "<0102030405>",
        "Åfiaä😀",
    ),
    "Differences over a base": (simple("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /B] >>"), "<41E5>", "Bå"),
    "Type 3": (simple("/Encoding << /Differences [1 /odieresis] >>", "Type3"), "<01>", "ö"),
    "UCS-2 CMap": (composite(encoding="/UniJIS-UCS2-H"), "<00E565E5>", "å日"),
    "Shift JIS CMap": (composite(encoding="/90ms-RKSJ-H"), "<4193FA>", "A日"),
}


@pytest.mark.parametrize("what", TEXTS)
def test_unicode(what):
    font, codes, text = TEXTS[what]
    assert shown(f"{codes} Tj", font=font) == text
    assert characters(codes, font).unmapped == 0


def test_to_unicode_comes_before_the_encoding():
    objects = {5: stream("1 beginbfchar <41> <00C5> endbfchar")}
    assert shown("(AB) Tj", objects, font=simple("/Encoding /WinAnsiEncoding /ToUnicode 5 0 R")) == "ÅB"


UNMAPPED = {
    "names that say nothing": simple("/Encoding << /Differences [1 /g17 /a5 /cid99] >>"),
    "Type 3 names": simple("/Encoding << /Differences [1 /g1 /g2 /g3] >>", "Type3"),
    "a symbol font that tells nothing": simple("/FontDescriptor << /Type /FontDescriptor /Flags 4 >>"),
}


@pytest.mark.parametrize("what", UNMAPPED)
def test_codes_without_a_way_to_unicode(what):
    assert characters("<010203>", UNMAPPED[what]).unmapped == 3
    assert shown("<010203> Tj", font=UNMAPPED[what]) == ""


def test_identity_without_to_unicode_leads_nowhere():
    assert characters("<000100020003>", composite()).unmapped == 3


@pytest.mark.parametrize(("ordering", "text"), [("Japan1", "He"), ("GB1", "He"), ("CNS1", "He"), ("Korea1", "He"), ("KR", "")])
def test_a_character_collection_is_a_way_to_unicode_even_if_we_lack_its_table(ordering, text):  # fuzzing, 9:766
    font = composite().replace("(Identity)", f"({ordering})")
    found = characters("<00290046>", font)
    assert (found.visible, found.unmapped) == (2, 0)
    assert shown("<00290046> Tj", font=font) == text
    assert shown("<FFFF> Tj", font=font) == ""


def test_codes_that_an_encoding_leaves_out_show_nothing():
    found = characters("<000D41>", simple("/Encoding /WinAnsiEncoding"))
    assert (found.visible, found.unmapped, found.notdef) == (1, 0, 0)


def test_the_encoding_inside_a_type_1_program_tells_what_nothing_else_does():
    font = simple("/FontDescriptor << /Type /FontDescriptor /Flags 4 /FontFile 5 0 R >>")
    objects = {5: stream(TYPE1)}
    assert shown("<01> Tj", objects, font=font) == "Å"
    assert characters("<0102>", font, objects).unmapped == 1


def test_private_use_and_empty_values_are_told_apart():
    objects = {5: stream("4 beginbfchar <01> <E000> <02> <0000> <03> <FFFD> <04> <DBC0DC00> endbfchar")}
    found = characters("<01020304>", simple("/ToUnicode 5 0 R"), objects)
    assert (found.private, found.invalid, found.unmapped) == (2, 2, 0)


def test_replacement_text_stands_for_unmapped_glyphs():
    font = simple("/Encoding << /Differences [1 /g17] >>")
    content = read("BT /F 10 Tf /Span << /ActualText (x) >> BDC <01> Tj EMC <01> Tj ET", font=font).content
    assert (content.characters.unmapped, content.characters.replaced, content.text) == (2, 1, "x")


def test_artifacts_have_no_faults():
    font = simple("/Encoding << /Differences [1 /g17] >>")
    assert read("/Artifact BMC BT /F 10 Tf <01> Tj ET EMC", font=font).content.characters.unmapped == 0


EMBEDDED = "/FontDescriptor << /Type /FontDescriptor /FontFile2 5 0 R >>"


@pytest.mark.parametrize(
    ("font", "notdef"),
    [
        (composite(descendant=EMBEDDED), 1),
        (composite(descendant=f"{EMBEDDED} /CIDToGIDMap /Identity"), 1),
        (composite(descendant=f"{EMBEDDED} /CIDToGIDMap 6 0 R"), 0),
        (composite(), 0),
        (simple("/Encoding << /Differences [0 /.notdef /A] >>"), 1),
    ],
    ids=["CID 0", "identity map", "CID 0 has a glyph", "not embedded", "by name"],
)
def test_notdef(font, notdef):
    assert characters("<00000001>", font, {5: stream(b""), 6: stream(b"\0\x05\0\x06")}).notdef >= notdef
    assert bool(characters("<0000>", font, {5: stream(b""), 6: stream(b"\0\x05\0\x06")}).notdef) is bool(notdef)


def fonts(font, content="BT /F 10 Tf (a) Tj ET", objects=None):
    reader, file = open_page(content, objects or {5: stream(b"")}, font=font)
    reader.read_page(file.pages[0], 1, None)
    return reader.fonts()


def test_a_font_says_whether_it_is_embedded():
    assert fonts(HELVETICA)[0].embedded is False
    assert fonts(simple(EMBEDDED, "TrueType"))[0].embedded is True
    assert fonts(composite(descendant=EMBEDDED), "BT /F 10 Tf <0001> Tj ET")[0].embedded is True
    assert fonts(simple("/Encoding << /Differences [97 /a] >>", "Type3"))[0].embedded is True


def test_a_font_has_its_name_without_subset_tag_and_its_first_place():
    (font,) = fonts("/F 6 0 R", objects={6: "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Arial-Bold >>"})
    assert (font.name, font.subtype, font.characters.visible) == ("Arial-Bold", "Type1", 1)
    assert (font.place.page, font.place.object) == (1, 6)


def test_fonts_that_show_nothing_are_left_out():
    assert fonts(HELVETICA, "BT /F 10 Tf ( ) Tj ET") == ()


def test_a_font_that_is_not_there_is_unknown():
    (font,) = fonts(HELVETICA, "BT /Missing 10 Tf (a) Tj ET")
    assert isinstance(font.embedded, Unknown)


def test_widths_of_a_composite_font_place_what_follows():
    font = composite(descendant="/DW 500 /W [1 [250] 2 9 1000]", entries="/ToUnicode 5 0 R")
    objects = {5: stream("1 beginbfrange <0001> <0009> <0061> endbfrange")}
    assert shown("<00010002> Tj 12.5 0 Td <0003> Tj", objects, font=font) == "abc"


def test_vertical_writing_flows_downwards():
    objects = {5: stream("1 beginbfrange <0001> <0009> <0061> endbfrange")}
    font = composite("/ToUnicode 5 0 R", encoding="/Identity-V")
    assert shown("<00010002> Tj 0 -20 Td <0003> Tj", objects, font=font) == "abc"


def test_an_embedded_cmap_cuts_strings_into_codes():
    cmap = "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidrange <00> <FFFF> 0 endcidrange"
    objects = {5: stream("2 beginbfchar <41> <0041> <8141> <00C5> endbfchar"), 6: stream(cmap)}
    assert shown("<41814141> Tj", objects, font=composite("/ToUnicode 5 0 R", encoding="6 0 R")) == "AÅA"
