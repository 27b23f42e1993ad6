"""Fonts against their programs, as the conditions of PDF/UA-1 see them (7.21)."""

from io import BytesIO
from struct import pack

import pytest
from pypdf import PdfReader

from bilagekoll.facts.fonts import CharacterCollection, CodeMap
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.pdf.content import ContentReader
from bilagekoll.readers.pdf.content.programs.truetype import cmap_codes
from tests.readers.pdf.content.programs import cff, truetype, type1
from tests.readers.pdf.making import document, stream

UNICODE = "/Encoding /WinAnsiEncoding"
LETTERS = {0xC5: "Aring", 0xF6: "odieresis"}
WIDTHS = "/FirstChar 0 /LastChar 255 /Widths [" + "500 " * 256 + "]"
IDENTITY = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"


def used(font, content="<C5F6> Tj", objects=None, *, for_conformance=True):
    """The one font of a page that shows something with it."""
    page = f"/MediaBox [0 0 200 200] /Resources << /Font << /F << /Type /Font {font} >> >> >>"
    raw = document(objects, page=page, content=f"BT /F 10 Tf {content} ET")
    file = PdfReader(BytesIO(raw))
    reader = ContentReader(Deadline(), file.root_object, for_conformance=for_conformance)
    reader.read_page(file.pages[0], 1, None)
    found = reader.used_fonts()
    return found[0] if found else None


def simple(
    program=None, *, subtype="TrueType", key="/FontFile2", flags=32, more=UNICODE, content="<C5F6> Tj", widths=WIDTHS, entries=""
):
    file = f"{key} 5 0 R" if program is not None else ""
    descriptor = f"/FontDescriptor << /Type /FontDescriptor /Flags {flags} {file} >>"
    objects = {5: stream(program, entries)} if program is not None else None
    return used(f"/Subtype /{subtype} /BaseFont /ABCDEF+Prov {widths} {more} {descriptor}", content, objects)


def composite(
    program=None, *, encoding="/Identity-H", info=IDENTITY, more="/CIDToGIDMap /Identity", content="<00010002> Tj", objects=None
):
    file = "/FontFile2 5 0 R" if program is not None else ""
    found = dict(objects or {}) | ({5: stream(program)} if program is not None else {})
    descendant = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Prov {info} /DW 500 {more} /FontDescriptor 6 0 R >>"
    found[6] = f"<< /Type /FontDescriptor /Flags 4 {file} {'/CIDSet 8 0 R' if 8 in found else ''} >>"
    unicode = "/ToUnicode 7 0 R" if 7 in found else ""
    return used(f"/Subtype /Type0 /BaseFont /Prov /Encoding {encoding} {unicode} /DescendantFonts [{descendant}]", content, found)


def counts(font):
    glyphs = font.glyphs
    kinds = ("absent", "other_width", "unmapped", "invalid", "notdef")
    return {kind: getattr(glyphs, kind).count for kind in kinds if getattr(glyphs, kind).count}


def bf(*lines):
    return {7: stream("\n".join(lines))}


def test_nothing_is_read_unless_asked_for():
    assert used("/Subtype /TrueType /BaseFont /Prov", for_conformance=False) is None


def test_a_font_that_shows_nothing_is_used_all_the_same():
    font = simple(truetype(LETTERS), content="() Tj")
    assert (font.rendered, font.embedded, font.glyphs.count) == (True, True, 0)


def test_a_font_in_the_resources_that_no_text_uses_is_not():
    assert simple(truetype(LETTERS), content="") is None


def test_a_good_truetype_font():
    font = simple(truetype(LETTERS))
    assert (font.embedded, font.subset, font.glyphs.count, counts(font)) == (True, True, 2, {})
    assert font.truetype.encoding == "WinAnsiEncoding"
    assert set(font.truetype.cmaps) == {(0, 3), (3, 1)}


@pytest.mark.parametrize(
    ("subtype", "key", "program"),
    [
        ("TrueType", "/FontFile2", b"rubbish"),
        ("TrueType", "/FontFile", truetype(LETTERS)),
        ("Type1", "/FontFile2", truetype(LETTERS)),
        ("Type1", "/FontFile", b"\x80\x01\x10\0\0\0" + type1()),
        ("Type1", "/FontFile3", cff()),
    ],
    ids=["broken", "under the wrong key", "of another type", "PFB", "without the subtype of its stream"],
)
def test_a_program_that_does_not_count(subtype, key, program):
    assert not simple(program, subtype=subtype, key=key).embedded


def test_an_encoding_that_truetype_does_not_know_takes_the_program_with_it():
    assert not simple(truetype(LETTERS), more="/Encoding /StandardEncoding").embedded
    assert simple(truetype(LETTERS), more="/Encoding << /BaseEncoding /StandardEncoding >>").embedded


@pytest.mark.parametrize(
    ("kinds", "flags", "more", "absent"),
    [
        ({(3, 1): LETTERS}, 32, UNICODE, 0),
        ({(1, 0): {0x81: "Aring", 0x9A: "odieresis"}}, 32, UNICODE, 0),
        ({(3, 1): {0xC5: "Aring"}}, 32, UNICODE, 1),
        ({(3, 0): {0xF0C5: "Aring", 0xF0F6: "odieresis"}}, 4, "", 0),
        ({(3, 0): {0xF0C5: "Aring"}, (1, 0): {0xF6: "odieresis"}}, 4, "", 1),
        ({(1, 0): {0xC5: "Aring", 0xF6: "odieresis"}}, 4, "", 0),
        ({(3, 1): LETTERS}, 4, "", 2),
    ],
    ids=["Unicode", "Mac OS", "one missing", "symbols", "symbols come first", "codes as they are", "no way for symbols"],
)
def test_how_a_truetype_font_finds_its_glyphs(kinds, flags, more, absent):
    font = simple(truetype(kinds=kinds), flags=flags, more=more)
    assert counts(font).get("absent", 0) == absent


def test_a_truetype_font_finds_glyphs_by_its_own_names_last():
    assert counts(simple(truetype({0xC5: "Aring"}, names=True))) == {}


def test_widths_are_in_thousandths_of_an_em():
    assert counts(simple(truetype(LETTERS, em=2000))) == {}
    assert counts(simple(truetype(LETTERS), widths=WIDTHS.replace("500", "501"))) == {}
    assert counts(simple(truetype(LETTERS), widths=WIDTHS.replace("500", "502"))) == {"other_width": 2}


def test_without_widths_the_missing_width_counts():
    assert counts(simple(truetype(LETTERS), widths="")) == {"other_width": 2}


def test_invisible_text_needs_neither_glyph_nor_width():
    font = simple(truetype({0xC5: "Aring"}), widths="", content="3 Tr <C5F6> Tj")
    assert (font.rendered, font.glyphs.count, counts(font)) == (False, 2, {})


def test_codes_count_once_and_the_first_page_is_told():
    font = simple(truetype({0xC5: "Aring"}), content="<F6F6> Tj <F6> Tj <C5F6> Tj")
    assert (font.glyphs.count, font.glyphs.absent.count, font.glyphs.absent.first.page) == (2, 1, 1)


def test_the_first_use_and_the_first_faulty_glyph_have_boxes():
    font = simple(truetype({0xC5: "Aring"}), content="1 0 0 1 20 100 Tm <C5> Tj 1 0 0 1 40 50 Tm 2 Ts <C5F6> Tj")
    assert font.place.box == (20.0, 97.5, 25.0, 107.5)
    assert font.glyphs.absent.first.box == (40.0, 49.5, 50.0, 59.5)


def test_a_string_beyond_all_bounds_has_no_box():
    assert simple(truetype(LETTERS), content=f"1 0 0 1 {'9' * 400} 0 Tm <C5> Tj").place.box is None


@pytest.mark.parametrize(
    ("more", "listed"),
    [
        (UNICODE, None),
        ("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /Aring /eacute] >>", True),
        ("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /Aring /g17] >>", False),
    ],
)
def test_names_of_differences(more, listed):
    assert simple(truetype(LETTERS), more=more).truetype.names_listed is listed


@pytest.mark.parametrize(("program", "key", "entries"), [(type1(), "/FontFile", ""), (cff(), "/FontFile3", "/Subtype /Type1C")])
def test_type1_fonts_by_name_and_by_their_own_encoding(program, key, entries):
    by_name = simple(program, subtype="Type1", key=key, entries=entries)
    own = simple(program, subtype="Type1", key=key, entries=entries, more="", content="<0102> Tj")
    assert (by_name.embedded, counts(by_name)) == (True, {})
    assert (own.embedded, counts(own)) == (True, {})
    assert counts(simple(program, subtype="Type1", key=key, entries=entries, content="<41> Tj")) == {"absent": 1} | (
        {"other_width": 1} if key == "/FontFile" else {}
    )


@pytest.mark.parametrize(
    ("names", "right"),
    [("/Aring/odieresis", True), ("/.notdef/Aring/odieresis", True), ("/Aring", False), ("/Aring/odieresis/A", False)],
)
def test_the_list_of_a_type1_subset(names, right):
    descriptor = f"/FontDescriptor << /Type /FontDescriptor /Flags 32 /FontFile 5 0 R /CharSet ({names}) >>"
    font = used(f"/Subtype /Type1 /BaseFont /ABCDEF+Prov {UNICODE} {WIDTHS} {descriptor}", objects={5: stream(type1())})
    assert font.char_set_right is right


@pytest.mark.parametrize(
    ("charstring", "width"),
    [
        (b"\x8b\xf8\x88\x0d\x0e", 500),  # 0 500 hsbw
        (b"\x8b\x8b\xf8\x88\x8b\x0c\x07\x0e", 500),  # 0 0 500 0 sbw
        (b"\x8b\xff\0\0\x03\xe8\x8d\x0c\x0c\x0d\x0e", 500),  # 0 1000 2 div hsbw
    ],
)
def test_widths_of_type1_charstrings(charstring, width):
    font = simple(type1(charstring), subtype="Type1", key="/FontFile", widths=WIDTHS.replace("500", str(width)))
    assert counts(font) == {}


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", {"unmapped": 2}),
        ("/Encoding << /Differences [197 /Aring /g2] >>", {"unmapped": 1}),
        ("/Encoding << /Differences [197 /a12 246 /.notdef] >>", {"invalid": 1, "notdef": 1}),
        (UNICODE, {}),
    ],
    ids=["no encoding", "a name of its own", "ZapfDingbats and .notdef", "an encoding"],
)
def test_unicode_by_glyph_names(more, wrong):
    assert counts(simple(subtype="Type1", more=more)) == wrong


def test_standard_fonts_without_encoding_have_the_standard_one():
    assert counts(used("/Subtype /Type1 /BaseFont /Helvetica", "(A) Tj")) == {}
    assert counts(used("/Subtype /Type1 /BaseFont /Helvetica", "<01> Tj")) == {"invalid": 1, "notdef": 1}


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("2 beginbfchar <0001> <00C5> <0002> <00F6> endbfchar",), {}),
        (("1 beginbfrange <0001> <0002> <0041> endbfrange",), {}),
        (("1 beginbfrange <0001> <0002> [<0041> <0042>] endbfrange",), {}),
        (("1 beginbfchar <0001> <00C5> endbfchar",), {"unmapped": 1}),
        (("2 beginbfchar <0001> <0000> <0002> <FFFE> endbfchar",), {"invalid": 2}),
        (("1 beginbfrange <0001> <0002> <FEFE> endbfrange",), {"invalid": 1}),
        (("1 beginbfrange <0000> <FFFF> <0000> endbfrange",), {}),
    ],
)
def test_unicode_by_map(lines, wrong):
    assert counts(composite(truetype(), objects=bf(*lines))) == wrong


def test_a_range_counts_up_in_the_last_byte_only():
    objects = bf("1 beginbfrange <0000> <FFFF> <0000> endbfrange")
    assert counts(composite(truetype(), content="3 Tr <0102> Tj", objects=objects)) == {"unmapped": 1, "notdef": 1}


@pytest.mark.parametrize(("ordering", "unmapped"), [("Japan1", 0), ("KR", 0), ("Identity", 2)])
def test_character_collections_have_unicode(ordering, unmapped):
    font = composite(info=IDENTITY.replace("Identity", ordering))
    assert font.glyphs.unmapped.count == unmapped


def test_glyphs_of_a_composite_font():
    objects = bf("1 beginbfrange <0000> <00FF> <0041> endbfrange")
    assert counts(composite(truetype(), objects=objects)) == {}
    assert counts(composite(truetype(), content="<00090000> Tj", objects=objects)) == {"absent": 1, "notdef": 2}
    stated = {9: stream(b"\0\0\0\2\0\1")} | objects
    assert counts(composite(truetype(), content="<00010002> Tj", more="/CIDToGIDMap 9 0 R", objects=stated)) == {}
    assert counts(composite(truetype(), content="<0003> Tj", more="/CIDToGIDMap 9 0 R", objects=stated)) == {
        "absent": 1,
        "notdef": 1,
    }


@pytest.mark.parametrize(("listed", "right"), [(b"\x60", True), (b"\xe0", True), (b"\x40", False), (b"\x70", False)])
def test_the_list_of_a_composite_subset(listed, right):
    assert composite(truetype(last=600), objects={8: stream(listed)}).descendant.cid_set_right is right


def test_what_a_composite_font_says_of_its_maps():
    info = "/CIDSystemInfo << /Registry (Own) /Ordering (X) /Supplement 2 >>"
    embedded = f"/Type /CMap /CMapName /Own-H /WMode 1 /UseCMap /90ms-RKSJ-H {info}"
    cmap = stream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <00FF> 0 endcidrange", embedded)
    facts = composite(encoding="9 0 R", objects={9: cmap}).descendant
    assert facts.maps == (CodeMap("Own-H", embedded=True, wmode=(1, 0)), CodeMap("90ms-RKSJ-H"))
    assert facts.collection == CharacterCollection("Adobe", "Identity", 0)
    assert facts.map_collection == CharacterCollection("Own", "X", 2)
    predefined = composite(encoding="/90ms-RKSJ-H", content="<82A0> Tj").descendant
    assert (predefined.maps, predefined.map_collection) == ((CodeMap("90ms-RKSJ-H"),), CharacterCollection("Adobe", "Japan1", 2))


def test_half_a_code_is_one_without_a_glyph():
    font = composite(truetype(), content="<000100> Tj", objects=bf("1 beginbfchar <0001> <00C5> endbfchar"))
    assert counts(font) == {"absent": 1, "unmapped": 1, "notdef": 1}


def test_a_composite_font_without_encoding_shows_nothing():
    assert composite(encoding="null").glyphs.count == 0


def test_the_glyphs_of_a_type3_font_are_content_streams():
    font = "/Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 4 /Widths [500 400 500 0]"
    more = "/Encoding << /Differences [1 /Aring /odieresis /A] >> /CharProcs << /Aring 5 0 R /odieresis 5 0 R /A 6 0 R >>"
    objects = {5: stream("500 0 d0"), 6: stream("500 0 0 0 inf inf d1")}
    shown = used(f"{font} {more}", "<01020304> Tj", objects)
    assert counts(shown) == {"absent": 1, "other_width": 2, "unmapped": 1}


def test_a_cmap_that_claims_millions_of_codes_maps_nothing():
    segments = 100
    head = pack(">HHHHHHH", 4, 16 + 8 * segments, 0, 2 * segments, 0, 0, 0)
    table = head + b"\xff\xfe" * segments + b"\0\0" + b"\0\0" * segments + b"\0\1" * segments + b"\0\0" * segments
    assert cmap_codes(None, table, 0) == {}


@pytest.mark.parametrize(("name", "limit"), [("FONT_BYTES", "font-bytes"), ("FONT_CODES", "font-codes")])
def test_limits(monkeypatch, name, limit):
    module = "used_fonts.loading" if name == "FONT_BYTES" else "font_uses"
    monkeypatch.setattr(f"bilagekoll.readers.pdf.content.{module}.{name}", 1)
    with pytest.raises(LimitReached) as reached:
        simple(truetype(LETTERS))
    assert reached.value.name == limit
