import pytest

from bilagekoll.facts.pdf import Identification, Metadata
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, stream

NAMESPACES = (
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
    "xmlns:pdf='http://ns.adobe.com/pdf/1.3/' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'"
)


def packet(properties: str = "", attributes: str = "") -> str:
    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        f"<rdf:Description rdf:about='' {NAMESPACES} {attributes}>{properties}</rdf:Description>"
        "</rdf:RDF></x:xmpmeta>\n   <?xpacket end='w'?>\0\0"
    )


def title(*alternatives: tuple[str, str]) -> str:
    items = "".join(f"<rdf:li xml:lang='{lang}'>{text}</rdf:li>" for lang, text in alternatives)
    return f"<dc:title><rdf:Alt>{items}</rdf:Alt></dc:title>"


def metadata(xmp: str | bytes | None = None, info: str = "") -> Metadata:
    objects: dict[int, str | bytes] = {6: f"<< {info} >>"}
    if xmp is not None:
        objects[5] = stream(xmp, "/Type /Metadata /Subtype /XML")
    return read_pdf(document(objects, catalog="/Metadata 5 0 R", trailer="/Info 6 0 R")).metadata


def test_nothing():
    assert metadata() == Metadata(xmp_present=False, title=None, info_title=None, creator_tool=None, producer=None)


def test_properties_as_elements():
    found = metadata(
        packet(
            title(("x-default", "Kallelse")) + "<xmp:CreatorTool>Word</xmp:CreatorTool><pdf:Producer>P</pdf:Producer>"
            "<pdfuaid:part>1</pdfuaid:part>"
        )
    )
    assert (found.xmp_present, found.title, found.info_title) == (True, "Kallelse", None)
    assert (found.creator_tool, found.producer, found.dc_title) == ("Word", "P", True)
    assert found.identification == Identification(1, (("part", "pdfuaid"),))


def test_properties_as_attributes():
    found = metadata(packet(attributes="xmp:CreatorTool='Word' pdf:Producer='P' pdfuaid:part='2'"))
    assert (found.creator_tool, found.producer, found.identification.part) == ("Word", "P", 2)


def test_the_default_language_of_a_title_goes_first():
    assert metadata(packet(title(("en", "Summons"), ("x-default", "Kallelse")))).title == "Kallelse"
    assert metadata(packet(title(("en", "Summons"), ("sv", "Kallelse")))).title == "Summons"
    assert metadata(packet("<dc:title>Bara text</dc:title>")).title == "Bara text"


@pytest.mark.parametrize("empty", ["<dc:title/>", title(("x-default", ""))])
def test_an_empty_title_is_not_a_missing_one(empty):
    assert metadata(packet(empty)).title == ""


def test_the_information_dictionary_fills_in():
    found = metadata(info="/Title (Svar p\\345 prov) /Creator (Writer) /Producer (LibreOffice)")
    assert (found.title, found.info_title) == (None, "Svar på prov")
    assert (found.creator_tool, found.producer) == ("Writer", "LibreOffice")


@pytest.mark.parametrize("broken", ["<x", packet().replace("</rdf:RDF>", ""), "<!DOCTYPE x><x/>", "", packet("<a:b/>")])
def test_a_broken_packet_is_there_but_says_nothing(broken):
    found = metadata(broken, info="/Title (Kallelse)")
    assert (found.xmp_present, found.title, found.info_title) == (True, None, "Kallelse")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_packet_that_defines_entities_is_not_read_on(encoding):
    assert metadata("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>".encode(encoding)) == Unknown(Reason.LIMIT, "xml-entities")


def test_a_packet_in_utf_16():
    xmp = ("<?xml version='1.0' encoding='utf-16'?>" + packet(title(("x-default", "Kallelse"))).rstrip("\0")).encode("utf-16")
    assert metadata(xmp).title == "Kallelse"


def test_a_packet_that_is_too_large(monkeypatch):
    monkeypatch.setattr(limits, "XML_BYTES", 100)
    assert metadata(packet()) == Unknown(Reason.LIMIT, "xml-bytes")


def test_a_part_that_is_no_number():
    assert metadata(packet("<pdfuaid:part>one</pdfuaid:part>")).identification.part is None
    assert metadata(packet("<pdfuaid:part> 1 </pdfuaid:part>")).identification.part is None


UA = "http://www.aiim.org/pdfua/ns/id/"


def test_prefixes_as_written():
    elements = f"<ua:part xmlns:ua='{UA}'>1</ua:part><amd xmlns='{UA}'>1</amd>"
    found = metadata(packet(elements, attributes=f"xmlns:q='{UA}' q:corr='1'"))
    assert dict(found.identification.prefixes) == {"part": "ua", "amd": "", "corr": "q"}


@pytest.mark.parametrize(
    "written",
    [
        "<dc:title>Kallelse</dc:title>",
        "<dc:title/>",
        "<dc:title><rdf:Alt><rdf:li>Kallelse</rdf:li></rdf:Alt></dc:title>",
        "<q:title xmlns:q='http://purl.org/dc/elements/1.1/'><rdf:Alt><rdf:li xml:lang='sv'>A</rdf:li></rdf:Alt></q:title>",
    ],
)
def test_a_title_that_does_not_count_for_pdfua(written):
    assert not metadata(packet(written)).dc_title


def test_an_empty_title_counts_for_pdfua():
    assert metadata(packet(title(("x-default", "")))).dc_title


def test_a_packet_that_breaks_the_rules_has_words_but_says_nothing_to_a_strict_reader():
    found = metadata(packet(title(("x-default", "Kallelse")) * 2 + "<pdfuaid:part>1</pdfuaid:part>"))
    assert (found.title, found.dc_title, found.identification) == ("Kallelse", False, None)


@pytest.mark.parametrize("entries", ["/Type /Metadata", "/Subtype /XML", ""])
def test_a_stream_of_another_type_is_no_metadata_but_its_title_is_read(entries):
    objects = {5: stream(packet(title(("x-default", "Kallelse"))), entries)}
    found = read_pdf(document(objects, catalog="/Metadata 5 0 R")).metadata
    assert (found.xmp_present, found.title) == (False, "Kallelse")


def test_packets_of_parts_are_read_when_asked_for():
    xmp = stream(packet(title(("x-default", "Ett foto"))), "/Type /Metadata /Subtype /XML")
    file = document({5: "<< /Metadata 6 0 R >>", 6: xmp, 7: "<< /Metadata 6 0 R >>", 8: "<< /Type /Catalog /Metadata 6 0 R >>"})
    assert read_pdf(file).metadata.alternatives == ()
    assert read_pdf(file, for_conformance=True).metadata.alternatives == (("x-default",),)
