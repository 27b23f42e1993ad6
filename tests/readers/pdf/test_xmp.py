import pytest

from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.xmp import Packet, read_xmp
from tests.readers.pdf.test_metadata import NAMESPACES, packet

XMP = "http://ns.adobe.com/xap/1.0/"


def value(written: str):
    return read_xmp(packet(written).encode()).get(XMP, "a")


@pytest.mark.parametrize(
    "written",
    [
        "<xmp:a>1</xmp:a>",
        "<xmp:a>1<!-- x --></xmp:a>",
        "<xmp:a xml:lang='sv'>1</xmp:a>",
        "<xmp:a rdf:datatype='x'>1</xmp:a>",
        "<xmp:a rdf:resource='1'/>",
        "<xmp:a rdf:value='1' xmp:b='2'/>",
        "<xmp:a rdf:parseType='Resource'><rdf:value>1</rdf:value><xmp:b>2</xmp:b></xmp:a>",
        "<xmp:a><rdf:Description><rdf:value>1</rdf:value></rdf:Description></xmp:a>",
    ],
)
def test_forms_of_a_simple_value(written):
    found = read_xmp(packet(written).encode())
    assert (found.valid, found.get(XMP, "a").value) == (True, "1")


def test_arrays_and_structures_have_no_simple_value():
    items = "<rdf:li xml:lang='sv'>ett</rdf:li><rdf:li>one</rdf:li>"
    array = value(f"<xmp:a><rdf:Alt>{items}</rdf:Alt></xmp:a>")
    assert (array.value, array.items, array.alternatives) == (None, ("ett", "one"), (("sv", "ett"),))
    assert value("<xmp:a rdf:parseType='Resource'><xmp:b>1</xmp:b></xmp:a>").value is None
    assert value("<xmp:a xmp:b='1'/>").value is None


@pytest.mark.parametrize(
    "broken",
    [
        "words between properties",
        "<a>1</a>",
        "<xmp:a>1</xmp:a><xmp:a>2</xmp:a>",
        "<xmp:a rdf:parseType='Literal'>1</xmp:a>",
        "<xmp:a xmp:b='1'>text beside attributes</xmp:a>",
        "<xmp:a>text<rdf:Bag/></xmp:a>",
        "<xmp:a><rdf:Bag/><rdf:Bag/></xmp:a>",
        "<xmp:a><![CDATA[1]]></xmp:a>",
        "<xmp:a rdf:resource='a' rdf:nodeID='b'/>",
        "<xmp:a><rdf:Bag><rdf:li rdf:parseType='Resource'><b>deep</b></rdf:li></rdf:Bag></xmp:a>",
        "<rdf:li>1</rdf:li>",
        "<rdf:ID>1</rdf:ID>",
        "<rdf:value>1</rdf:value>",
        "</rdf:Description><xmp:a/><rdf:Description>",
        f"</rdf:Description><rdf:Description rdf:about='a'/><rdf:Description rdf:about='b' {NAMESPACES}>",
    ],
)
def test_what_a_strict_reader_refuses(broken):
    assert not read_xmp(packet(broken).encode()).valid


@pytest.mark.parametrize("padding", ["\0\0", "\n<?xml version='1.0'?>"])
def test_padding_that_a_strict_reader_refuses(padding):
    found = read_xmp((padding + packet("<xmp:a>1</xmp:a>")).encode())
    assert (found.valid, found.get(XMP, "a").value) == (False, "1")


def test_bytes_and_characters_that_xml_does_not_have():
    found = read_xmp(packet("<xmp:a>R\xf6nt\x01gen&#x2;</xmp:a>").encode("latin-1"))
    assert (found.valid, found.get(XMP, "a").value) == (True, "Rönt gen ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8-sig"])
def test_encodings(encoding):
    assert read_xmp(packet("<xmp:a>1</xmp:a>").rstrip("\0").encode(encoding)).get(XMP, "a").value == "1"


def test_only_the_first_packet_is_looked_at():
    empty = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
    assert read_xmp(f"<a>{empty}{packet().partition('?>')[2].partition('<?')[0]}</a>".encode()) == Packet()


def test_a_packet_nested_too_deep(monkeypatch):
    monkeypatch.setattr(limits, "TREE_DEPTH", 5)
    deep = "<xmp:a rdf:parseType='Resource'>" * 9 + "</xmp:a>" * 9
    with pytest.raises(LimitReached):
        read_xmp(packet(deep).encode())


def test_elements_inside_one_another_reach_a_limit():
    def nested(depth: int) -> bytes:
        return b"<a b=''>" * depth + b"</a>" * depth

    assert read_xmp(nested(limits.XML_DEPTH)) == Packet()
    with pytest.raises(LimitReached, match="xml-depth"):
        read_xmp(nested(limits.XML_DEPTH + 1))
    assert read_xmp(b"<a>" + b"<b/>" * 2 * limits.XML_DEPTH + b"</a>") == Packet()
