import pytest

from bilagekoll.facts.pdf import Metadata
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
    assert metadata() == Metadata(xmp_present=False, title=None, info_title=None, creator_tool=None, producer=None, pdfua_part=None)


def test_properties_as_elements():
    found = metadata(
        packet(
            title(("x-default", "Kallelse")) + "<xmp:CreatorTool>Word</xmp:CreatorTool><pdf:Producer>P</pdf:Producer>"
            "<pdfuaid:part>1</pdfuaid:part>"
        )
    )
    assert found == Metadata(xmp_present=True, title="Kallelse", info_title=None, creator_tool="Word", producer="P", pdfua_part=1)


def test_properties_as_attributes():
    found = metadata(packet(attributes="xmp:CreatorTool='Word' pdf:Producer='P' pdfuaid:part='2'"))
    assert (found.creator_tool, found.producer, found.pdfua_part) == ("Word", "P", 2)


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


@pytest.mark.parametrize(
    "broken", ["<x", packet().replace("</rdf:RDF>", ""), "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "", packet("<a:b/>")]
)
def test_a_broken_packet_is_there_but_says_nothing(broken):
    found = metadata(broken, info="/Title (Kallelse)")
    assert (found.xmp_present, found.title, found.info_title) == (True, None, "Kallelse")


def test_a_packet_in_utf_16():
    xmp = ("<?xml version='1.0' encoding='utf-16'?>" + packet(title(("x-default", "Kallelse"))).rstrip("\0")).encode("utf-16")
    assert metadata(xmp).title == "Kallelse"


def test_a_packet_that_is_too_large(monkeypatch):
    monkeypatch.setattr(limits, "XML_BYTES", 100)
    assert metadata(packet()) == Unknown(Reason.LIMIT, "xml-bytes")


def test_a_part_that_is_no_number():
    assert metadata(packet("<pdfuaid:part>one</pdfuaid:part>")).pdfua_part is None
