"""Content that is gone, in whole or in part, is never read as an empty page."""

import re
import zlib

import pytest

from bilagekoll.facts.pdf import Pdf, Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.pdf import read_pdf
from tests.conftest import ROOT
from tests.readers.pdf.content.page import HELVETICA
from tests.readers.pdf.making import document, stream, tagged

FLATE = "/Filter /FlateDecode"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]"
SHOWN = "BT /F 10 Tf 20 100 Td (text) Tj ET\n"
LONG = "".join(f"BT /F 10 Tf 20 {place * 7919 % 800} Td (rad {place * place}) Tj ET\n" for place in range(500)).encode()
WHOLE = zlib.compress(LONG)
_packer = zlib.compressobj()
FLUSHED = _packer.compress(LONG) + _packer.flush(zlib.Z_SYNC_FLUSH)
DAMAGED = Unknown(Reason.DAMAGED, "ContentDamaged")
MISSING = Unknown(Reason.DAMAGED, "content-missing")
MARKED = "/P << /MCID 0 >> BDC " + SHOWN + " EMC"
TREE = {10: "<< /Type /StructElem /S /P /P 9 0 R /Pg 3 0 R /K 0 >>"}
RESOURCES = f"/Resources << /Font << {HELVETICA} >> /XObject << /X 5 0 R >> >>"


def read(data: bytes) -> Pdf:
    found = read_pdf(data)
    assert isinstance(found, Pdf), found
    return found


def page(content: bytes | str, objects=None) -> Pdf:
    parts = {4: content} if objects is None else {4: stream(content)} | objects
    return read(document(parts, page=RESOURCES))


@pytest.mark.parametrize("content", ["<< /Length 9 >>", "12", "(text)", "[<< >>]", "[6 0 R << >>]"])
def test_content_that_is_no_stream_is_damaged(content):
    assert read(document({4: content, 6: stream(SHOWN)}, page=RESOURCES)).pages[0].content == DAMAGED


@pytest.mark.parametrize("garbage", [b"\x01\x02\x03 no flate at all", b"\x78\x9c", b"\x78\x9c\xff\xff\xff\xff", b"\x78"])
def test_flate_that_gives_nothing_is_damaged(garbage):
    assert page(stream(garbage, FLATE)).pages[0].content == DAMAGED
    assert page("/X Do", {5: stream(garbage, f"{FORM} {FLATE}")}).pages[0].content == DAMAGED


@pytest.mark.parametrize("kept", [len(WHOLE) // 2, len(WHOLE) - 6, len(WHOLE) - 30])
@pytest.mark.parametrize("filter", [FLATE, "/Filter [/FlateDecode]"])
def test_flate_cut_short_is_a_repair(kept, filter):
    found = page(stream(WHOLE[:kept], filter))
    assert Repair.STREAM in found.repairs
    assert "rad" in found.pages[0].content.text
    assert Repair.STREAM in page("/X Do", {5: stream(WHOLE[:kept], f"{FORM} {filter}")}).repairs


@pytest.mark.parametrize(
    "data",
    [
        WHOLE,
        WHOLE[:-1],
        WHOLE[:-4],
        WHOLE[:-4] + b"\0\0\0\0",
        WHOLE[:-1] + b"\n",
        WHOLE + b"\r",
        WHOLE + b"\r\n junk behind",
        zlib.compress(b""),
        zlib.compress(LONG, 0),
        zlib.compress(LONG * 200),
        FLUSHED,
        FLUSHED + b"\r\n",
    ],
    ids=[
        "whole",
        "checksum cut",
        "no checksum",
        "zeros for a checksum",
        "line end in the checksum",
        "line end",
        "junk",
        "empty",
        "stored",
        "long",
        "flushed",
        "flushed, line end",
    ],
)
def test_flate_with_a_whole_end_is_no_repair(data):
    found = page(stream(data, FLATE))
    assert found.repairs == ()
    assert not isinstance(found.pages[0].content, Unknown)


def test_flate_with_another_checksum_is_a_repair():
    other = WHOLE[:-4] + bytes(255 - byte for byte in WHOLE[-4:])
    assert page(stream(other, FLATE)).repairs == (Repair.STREAM,)


@pytest.mark.parametrize("filter", ["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"])
def test_content_that_is_packed_as_a_picture_is_damaged(filter):
    assert page(stream(WHOLE, f"/Filter /{filter}")).pages[0].content == DAMAGED
    assert page(stream(WHOLE, f"/Filter [/FlateDecode /{filter}]")).pages[0].content == DAMAGED


PICTURE = "/Type /XObject /Subtype /Image /Width 30 /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode"
PIXELS = zlib.compress(bytes(range(225)) * 4)


@pytest.mark.parametrize(
    "data", [PIXELS[:-20], PIXELS[:40] + b"\xff" + PIXELS[41:], PIXELS[:-4] + b"abcd", b""], ids=["cut", "broken", "other", "none"]
)
@pytest.mark.parametrize("mask", [False, True])
def test_a_picture_that_is_not_whole_is_a_repair(data, mask):
    whole, broken = stream(PIXELS, f"{PICTURE} /SMask 6 0 R" if mask else PICTURE), stream(data, PICTURE)
    assert page("/X Do", {5: whole, 6: stream(PIXELS, PICTURE)}).repairs == ()
    assert page("/X Do", {5: whole, 6: broken} if mask else {5: broken}).repairs == (Repair.STREAM,)


def test_a_picture_is_looked_through_once(monkeypatch):
    looked = []
    monkeypatch.setattr(
        "bilagekoll.readers.pdf.content.painting_operators.look_through", lambda stream, least: looked.append(stream)
    )
    page("/X Do " * 5, {5: stream(PIXELS, PICTURE)})
    assert len(looked) == 1


@pytest.mark.parametrize("key", ["FontFile", "FontFile2", "FontFile3"])
def test_a_font_program_that_is_not_whole_is_a_repair(key):
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R /Encoding /WinAnsiEncoding >>"
    objects = {5: font, 6: f"<< /Type /FontDescriptor /FontName /X /Flags 32 /{key} 7 0 R >>"}

    def repairs(data: bytes):
        parts = {4: stream("BT /G 10 Tf 20 100 Td (text) Tj ET"), **objects, 7: stream(data, "/Filter /FlateDecode")}
        return read(document(parts, page="/Resources << /Font << /G 5 0 R >> >>")).repairs

    for beginning in (b"%!PS", b"\x80\x01", b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"\1\0\4"):
        assert repairs(zlib.compress(beginning + b" and more")) == ()
        assert repairs(zlib.compress(beginning + b" and more")[:-9]) == (Repair.STREAM,)
    assert repairs(zlib.compress(b"no font at all")) == (Repair.STREAM,)


def test_a_picture_that_unpacks_without_end_reaches_a_limit(monkeypatch):
    monkeypatch.setattr("bilagekoll.readers.pdf.content.streams.SHOWN_BYTES", 1_000_000)
    found = page("/X Do", {5: stream(zlib.compress(bytes(2_000_000)), PICTURE)})
    assert found.pages[0].content == Unknown(Reason.LIMIT, "shown-bytes")


@pytest.mark.parametrize("content", ["/Contents 77 0 R", "/Contents [77 0 R]", "/Contents null", "/Contents [null 4 0 R]"])
def test_a_tagged_page_whose_content_is_not_there(content):
    data = tagged(TREE, page=RESOURCES).replace(b"/Contents 4 0 R", content.encode())
    assert read(data).pages[0].content == MISSING


def test_a_tagged_page_whose_content_is_packed_data():
    assert read(tagged(TREE, page=RESOURCES, content=zlib.compress(LONG)[:2000].decode("latin-1"))).pages[0].content == MISSING
    assert read(tagged(TREE, page=RESOURCES, content="")).pages[0].content.text == ""


FONT = "<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R >>"


def in_font(objects) -> Pdf:
    shown = stream("BT /G 10 Tf 20 100 Td (text) Tj ET")
    return read(document({4: shown, 5: FONT, **objects}, page="/Resources << /Font << /G 5 0 R >> >>"))


def test_an_object_that_is_a_reference_is_what_it_refers_to():
    found = in_font({6: "7 0 R", 7: "8 0 R", 8: "<< /Type /FontDescriptor /Flags 32 /FontFile2 9 0 R >>", 9: stream(b"OTTO font")})
    assert (found.pages[0].content.text, found.fonts[0].embedded, found.repairs) == ("text", True, ())


def test_a_font_whose_unicode_map_cannot_be_unpacked_is_a_repair():  # fuzzing, 10:156
    map_ = {5: FONT.replace("/WinAnsiEncoding", "/WinAnsiEncoding /ToUnicode 6 0 R")}
    assert in_font(map_ | {6: stream("1 beginbfchar <74> <0054> endbfchar")}).repairs == ()
    packed_otherwise = stream("uuuuuuuuuu~>", "/Filter [/ASCII85Decode /FlateDecode] /DecodeParms 7")
    assert in_font(map_ | {6: packed_otherwise}).repairs == (Repair.STREAM,)


def test_a_font_that_cannot_be_read_is_a_repair():
    assert in_font({5: FONT.replace("/WinAnsiEncoding", "<< /Differences 6 0 R >>"), 6: "[ <</A"}).repairs == (Repair.OBJECT,)


def test_an_object_that_the_table_has_and_the_file_has_not():
    data = document(
        {4: stream("BT /G 10 Tf 20 100 Td (text) Tj ET"), 5: FONT, 6: "<< /Flags 32 >>"},
        page="/Resources << /Font << /G 5 0 R >> >>",
    )
    assert read(data).repairs == ()
    assert read(data.replace(b"6 0 obj\n<< /Flags 32 >>", bytes(len(b"6 0 obj\n<< /Flags 32 >>")))).repairs == (Repair.OBJECT,)


def test_a_tagged_page_that_keeps_what_is_tagged():
    data = tagged(TREE, page=RESOURCES, content=MARKED).replace(b"/Contents 4 0 R", b"/Contents [77 0 R 4 0 R]")
    assert read(data).pages[0].content.text == "text"


def test_an_empty_page_without_tagged_content_stays_empty():
    assert read(document().replace(b"/Contents 4 0 R", b"")).pages[0].content.text == ""
    assert read(tagged({10: "<< /S /P >>"}).replace(b"/Contents 4 0 R", b"")).pages[0].content.text == ""


DEEP = "<</A" * 60 + " 1" + ">>" * 50  # deeper than is read, and not all closed


@pytest.mark.parametrize(
    "content",
    [
        f"BT /F 10 Tf [(te) {DEEP} (xt)] TJ ET",
        "BT /F 10 Tf [(te) [(xt)] TJ ET",
        "BT /F 10 Tf [(te) [(xt)]] TJ ET",
        "BT /F 10 Tf [(te) BI /W 9 /H 9 /BPC 8 /CS /G ID abc EI (xt)] TJ ET",
        "BT /F 10 Tf (text) TJ ET",
        "BT /F 10 Tf [(text)] Tj ET",
        "BT /F 10 Tf 12 Tj ET",
        "BT /F 10 Tf ' ET",
        "BT /F Tf (text) Tj ET",
        "BT /F 10 Tf (text) Tx ET",
        f"{SHOWN} 9 9 re f",
        f"{SHOWN} (never closed",
        f"{SHOWN} 1 0 0 1 4",
        f"{SHOWN} /P BMC q",
        "/P << /MCID 0 >> BDC BT /F 10 Tf (text) Tj",
        "/P << /MCID 0 >> BDC q BT /F 10 Tf (text) Tj ET",
        "BX 1 2 sy EX 1 2 sy",
    ],
)
def test_content_that_breaks_the_syntax_is_a_repair(content):
    assert page(content, {}).repairs == (Repair.CONTENT,)
    assert page("/X Do", {5: stream(content, f"{FORM} {RESOURCES}")}).repairs == (Repair.CONTENT,)


@pytest.mark.parametrize(
    "content",
    [
        "q 1 0 0 rg 0 g 0 0 0 1 k /CS cs 1 sc 1 scn 0 0 m 9 9 l h S Q " + SHOWN,
        "BX 1 2 sy (text) EX " + SHOWN,
        "0 0 0 1 " + SHOWN,
        "BT /F 10 Tf [] TJ () Tj [(te) -20 <78> (t)] TJ ET",
        "BT /F 10 Tf [(text) TJ ET",
        "Q EMC " + SHOWN,
        f"/P BMC {SHOWN} /P BMC {SHOWN} EMC",
        f"/P BMC q {SHOWN} Q",
        f"q {SHOWN}",
        "/Artifact BMC EMC /P << /A [1 [2 << /B 3 >>]] >> BDC EMC /T MP /T << >> DP",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI " + SHOWN,
        "% a comment\n" + SHOWN + "% another",
    ],
)
def test_content_that_only_looks_odd_is_no_repair(content):
    assert page(content, {}).repairs == ()


def test_what_is_drawn_or_shown_in_a_font_and_is_not_there():
    form = stream(SHOWN, f"{FORM} {RESOURCES}")
    assert page("/X Do", {5: form}).repairs == ()
    assert page("/Y Do", {5: form}).repairs == (Repair.OBJECT,)
    assert page("/X Do", {5: "77"}).repairs == (Repair.OBJECT,)
    assert page("BT /NoSuch 10 Tf (text) Tj ET", {}).repairs == (Repair.OBJECT,)


@pytest.mark.parametrize("space", ["[/Indexed /DeviceRGB 255 6 0 R]", "[/ICCBased 6 0 R]"])
def test_a_table_of_colours_that_is_not_whole_is_a_repair(space):
    picture = stream(PIXELS, PICTURE.replace("/DeviceGray", space))
    assert page("/X Do", {5: picture, 6: stream(zlib.compress(bytes(768)), FLATE)}).repairs == ()
    assert page("/X Do", {5: picture, 6: stream(zlib.compress(bytes(768))[:-9], FLATE)}).repairs == (Repair.STREAM,)


def test_a_picture_that_is_not_packed_as_often_as_it_says_is_a_repair():
    twice = PICTURE.replace("/FlateDecode", "[/FlateDecode /FlateDecode]")
    assert page("/X Do", {5: stream(zlib.compress(PIXELS), twice)}).repairs == ()
    assert page("/X Do", {5: stream(PIXELS, twice)}).repairs == (Repair.STREAM,)
    lie = twice + " /DecodeParms [null << /Predictor 15 /Columns 0 >>]"
    assert page("/X Do", {5: stream(zlib.compress(PIXELS), lie)}).repairs == (Repair.STREAM,)


@pytest.mark.parametrize(("parameters", "repairs"), [("99", (Repair.STREAM,)), ("7", (Repair.STREAM,)), ("15", ()), ("0", ())])
def test_a_picture_whose_predictor_is_none_is_a_repair(parameters, repairs):  # fuzzing, 25:6990
    stated = PICTURE + f" /DecodeParms << /Predictor {parameters} /Columns 30 >>"
    assert page("/X Do", {5: stream(PIXELS, stated)}).repairs == repairs
    assert page("/X Do", {5: stream(PIXELS, stated.replace("<<", "[<<").replace(">>", ">>]"))}).repairs == repairs


@pytest.mark.parametrize("filter", ["/NoSuch", "7", "[null]", "[/FlateDecode /NoSuch]", "/ASCII85Decode", "/LZWDecode", ""])
def test_a_picture_in_another_filter_than_its_own_is_a_repair(filter):
    entries = PICTURE.replace("/Filter /FlateDecode", f"/Filter {filter}" if filter else "")
    assert page("/X Do", {5: stream(PIXELS, entries)}).repairs == (Repair.STREAM,)


SPACES = [
    ("/DeviceGray", 900),
    ("/DeviceRGB", 2700),
    ("/DeviceCMYK", 3600),
    ("[/Indexed /DeviceRGB 1 (abcdef)]", 900),
    ("[/CalRGB << >>]", 2700),
    ("[/Separation /Svart /DeviceGray << >>]", 900),
    ("[/DeviceN [/A /B] /DeviceRGB << >>]", 1800),
    ("[/ICCBased 6 0 R]", 3600),
]


@pytest.mark.parametrize(("space", "size"), SPACES)
def test_a_picture_of_fewer_samples_than_it_says_is_a_repair(space, size):
    def repairs(kept: int):
        data = zlib.compress(bytes(kept))
        return page("/X Do", {5: stream(data, PICTURE.replace("/DeviceGray", space)), 6: stream("profile", "/N 4")}).repairs

    assert [repairs(size), repairs(size + 99), repairs(size - size // 30)] == [(), (), ()]  # the last line may be missing
    assert repairs(size // 2) == (Repair.STREAM,)


def test_a_picture_whose_size_cannot_be_told_is_taken_as_it_is():
    for entries in (PICTURE.replace("/DeviceGray", "/CS7"), PICTURE.replace("/Height 30", "/Height -30")):
        assert page("/X Do", {5: stream(zlib.compress(b"1"), entries)}).repairs == ()
    mask = PICTURE.replace("/BitsPerComponent 8 /ColorSpace /DeviceGray", "/ImageMask true")
    assert page("/X Do", {5: stream(zlib.compress(bytes(120)), mask)}).repairs == ()
    assert page("/X Do", {5: stream(zlib.compress(bytes(60)), mask)}).repairs == (Repair.STREAM,)


@pytest.mark.parametrize("content", ["/C cs 1 sc 0 0 9 9 re f", "/C CS 0 0 m 9 9 l S", "BI /W 1 /H 1 /BPC 8 /CS /C ID a EI"])
def test_a_named_table_of_colours_that_is_not_whole_is_a_repair(content):
    def repairs(data: bytes):
        resources = "/Resources << /ColorSpace << /C [/Indexed /DeviceRGB 255 5 0 R] >> >>"
        return read(document({4: stream(content), 5: stream(data, FLATE)}, page=resources)).repairs

    assert repairs(zlib.compress(bytes(768))) == ()
    assert repairs(zlib.compress(bytes(768))[:-9]) == (Repair.STREAM,)


def test_a_font_whose_unicode_map_has_lost_a_value_is_a_repair():  # fuzzing, 9:3981: all after it means other codes
    for kind, values in (("char", "<74> <0054>"), ("range", "<74> <75> <0054>")):
        for lost, repairs in (("", ()), ("<78>", (Repair.STREAM,)), (" 12", (Repair.STREAM,))):
            map_ = {5: FONT.replace("/WinAnsiEncoding", "/WinAnsiEncoding /ToUnicode 6 0 R")}
            assert in_font(map_ | {6: stream(f"1 beginbf{kind} {lost} {values} endbf{kind}")}).repairs == repairs


@pytest.mark.parametrize("kept", [{*range(10)}, {*range(8)}, {0, 1, 3, 4, 6, 7}])
def test_a_page_that_lacks_single_marks_of_the_structure_tree(kept):
    assert read_marks(kept) == ()


@pytest.mark.parametrize("kept", [{*range(7)}, {0}, {0, 1, 5, 6, 7, 8, 9}])
def test_a_page_that_lacks_what_the_structure_tree_has(kept):  # fuzzing, 7:2922: cut between two operators
    assert read_marks(kept) == (Repair.CONTENT,)


def read_marks(kept):
    """Repairs of a page with so many of ten marks."""
    elements = {10: f"<< /Type /StructElem /S /P /P 9 0 R /Pg 3 0 R /K [{' '.join(map(str, range(10)))}] >>"}
    content = "".join(f"/P << /MCID {number} >> BDC {SHOWN} EMC " for number in kept)
    return read(tagged(elements, page=RESOURCES, content=content)).repairs


def test_a_photograph_that_is_not_whole_is_a_repair():
    photograph = (ROOT / "fixtures" / "files" / "foto-ingang-b.jpg").read_bytes()

    def repairs(data: bytes, filter="/DCTDecode"):
        entries = f"/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter {filter}"
        return page("/X Do", {5: stream(data, entries)}).repairs

    place = len(photograph) // 2
    broken = photograph[:place] + photograph[place + 300 :]
    assert [repairs(photograph), repairs(photograph, "[/DCTDecode]"), repairs(photograph + b"\n")] == [(), (), ()]
    assert repairs(broken) == repairs(broken, "[/DCT]") == (Repair.STREAM,)
    assert repairs(b"\xff\xd8 no picture that Pillow knows") == repairs(b"junk before it " + photograph) == ()


def test_a_picture_without_a_colour_space_is_a_repair():  # fuzzing, 7:8220
    assert page("/X Do", {5: stream(PIXELS, PICTURE.replace("/ColorSpace", "/ColorStace"))}).repairs == (Repair.OBJECT,)


def test_content_that_is_not_packed_as_often_as_it_says():  # fuzzing, 8:417
    twice = "/Filter [/FlateDecode /FlateDecode]"
    assert page(stream(zlib.compress(WHOLE), twice)).repairs == ()
    found = page(stream(WHOLE, twice))
    assert Repair.STREAM in found.repairs or found.pages[0].content == DAMAGED


@pytest.mark.parametrize(
    ("filter", "space", "data", "repairs"),
    [
        ("DCTDecode", "/DeviceRGB", b"1234", (Repair.STREAM,)),
        ("JPXDecode", "/DeviceRGB", b"1234", (Repair.STREAM,)),
        ("JPXDecode", "/DeviceRGB", b"\0\0\0\x0cjP  \r\n\x87\n boxes \xff\x4f\xff\x51", ()),
        ("CCITTFaxDecode", "/DeviceRGB", b"1234", (Repair.STREAM,)),  # fuzzing, 22:9678
        ("JBIG2Decode", "/DeviceGray", b"1234", (Repair.STREAM,)),
        ("CCITTFaxDecode", "[/Lab << >>]", b"1234", (Repair.STREAM,)),
        ("CCITTFaxDecode", "/CS7", b"1234", ()),
    ],
)
def test_a_picture_that_is_not_what_its_filter_takes_is_a_repair(filter, space, data, repairs):
    entries = PICTURE.replace("/Filter /FlateDecode", f"/Filter /{filter}").replace("/DeviceGray", space)
    assert page("/X Do", {5: stream(data, entries)}).repairs == repairs


@pytest.mark.parametrize("filter", ["CCITTFaxDecode", "JBIG2Decode"])
def test_a_picture_of_one_bit_a_pixel_may_be_packed_as_such(filter):
    gray = PICTURE.replace("/Filter /FlateDecode", f"/Filter /{filter}").replace("/BitsPerComponent 8", "/BitsPerComponent 1")
    mask = gray.replace("/BitsPerComponent 1 /ColorSpace /DeviceGray", "/ImageMask true")
    assert page("/X Do", {5: stream(b"1234", gray)}).repairs == ()
    assert page("/X Do", {5: stream(b"1234", mask)}).repairs == ()


def test_a_composite_font_without_an_encoding_is_a_repair():  # fuzzing, 21:1314: readers show nothing in it
    font = "<< /Type /Font /Subtype /Type0 /BaseFont /X /DescendantFonts [6 0 R] {} >>"
    below = "<< /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> >>"
    assert in_font({5: font.format("/Encoding /Identity-H"), 6: below}).repairs == ()
    assert in_font({5: font.format("/E#eecoding /Identity-H"), 6: below}).repairs == (Repair.OBJECT,)
    assert in_font({5: font.format("/Encoding /Identity-H"), 6: below.replace("/Subtype", "/Kind")}).repairs == (
        Repair.OBJECT,
    )  # 23:708


@pytest.mark.parametrize(("widths", "repairs"), [("500 600 700", ()), ("500 600700", (Repair.OBJECT,)), ("5 6 7 8", ()), ("", ())])
def test_a_font_that_has_lost_a_width_is_a_repair(widths, repairs):  # fuzzing, 7:698 and 26:253
    stated = f"/FirstChar 115 /LastChar 117 /Widths [{widths}] /Encoding"
    assert in_font({5: FONT.replace("/Encoding", stated), 6: "<< /Flags 32 >>"}).repairs == repairs


@pytest.mark.parametrize(("name", "repairs"), [("/ABCDEF+Carlito", (Repair.OBJECT,)), ("/Carlito", ()), ("/ABCDE+Carlito", ())])
def test_a_part_of_a_font_program_whose_descriptor_is_gone_is_a_repair(name, repairs):  # fuzzing, 24:521
    font = FONT.replace("/X ", f"{name} ")
    assert in_font({5: font, 6: "<< /Flags 32 >>"}).repairs == ()
    assert in_font({5: font.replace("/FontDescriptor", "/FontDescpiptor")}).repairs == repairs
    assert in_font({5: font.replace("/TrueType", "/Type3").replace("/FontDescriptor", "/FontDescpiptor")}).repairs == ()


def test_a_stream_without_a_length_is_read_to_its_end():
    data = document({4: b"<< >>\nstream\n" + SHOWN.encode() + b"\nendstream"}, page=RESOURCES)
    found = read(data)
    assert (found.pages[0].content.text, found.repairs) == ("text", (Repair.LENGTH,))


@pytest.mark.parametrize("root", ["/Kind /Catalog", "/Tile /Catalog", "/Type /Cavalog"])
def test_a_catalogue_that_does_not_say_so_leads_to_the_pages(root):
    found = read(document({4: stream(SHOWN)}, page=RESOURCES).replace(b"/Type /Catalog", root.encode()))
    assert (found.pages[0].content.text, found.repairs) == ("text", ())


def test_a_node_of_the_page_tree_that_says_it_is_a_page_leads_to_its_pages():  # fuzzing, 23:2730
    data = document({4: stream(SHOWN)}, page=RESOURCES)
    found = read(data.replace(b"/Type /Pages", b"/Type /Page"))
    assert [page.content.text for page in found.pages] == ["text"]
    found = read(data.replace(b"/Type /Page ", b"/Type /Page /Kids [3 0 R] "))
    assert [page.content.text for page in found.pages] == ["text"]


def test_an_object_that_is_another_where_the_table_leads():  # fuzzing, 23:1287: with a table in a stream pypdf takes the other
    data = document({4: stream(SHOWN), 5: "<< /Kind /Other >>"}, page=RESOURCES)
    body = data[: data.rindex(b"xref\n0")]
    offsets = [body.index(b"%d 0 obj" % number) for number in range(1, 6)]
    rows = b"".join(b"\1" + offset.to_bytes(2) for offset in [*offsets, len(body)])
    table = stream(b"\0\0\0" + rows, "/Type /XRef /W [1 2 0] /Size 7 /Root 1 0 R")
    with_table = body + b"6 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
    whole = read(with_table)
    assert (whole.pages[0].content.text, whole.repairs) == ("text", ())
    place = with_table.index(b"4 0 obj")
    end = with_table.index(b"5 0 obj")
    assert read(with_table[:place] + bytes(end - place) + with_table[end:]).repairs == (Repair.OBJECT,)


def test_boxes_are_numbers_whatever_a_page_says():  # fuzzing, 23:2319
    content = f"/P << /MCID 0 >> BDC BT /F 10 Tf [{'9' * 400} (text) -{'9' * 400} (text)] TJ ET EMC"
    found = read_pdf(tagged(TREE, page=RESOURCES, content=content), as_seen=True)
    assert found.pages[0].content.text.split() == ["text", "text"]
    assert not re.findall(r"\b(?:nan|inf)\b", repr(found))
