import io
import zipfile

import pytest

from bilagekoll.facts.attachment import Format
from bilagekoll.readers.sniff import HEAD, sniff


def archive(*names, **contents):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in names:
            target.writestr(name, "innehåll")
        for name, content in contents.items():
            target.writestr(name, content)
    return stream.getvalue()


def compound(stream):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1500) + stream.encode("utf-16-le") + bytes(500)


def brand(*brands):
    body = brands[0] + bytes(4) + b"".join(brands[1:])
    return (8 + len(body)).to_bytes(4) + b"ftyp" + body + b"\0\0\0\x08mdat"


MAIL = b"Received: from a\r\n by b\r\nFrom: anna@example.org\r\nSubject: Kallelse\r\n\r\nHej!"

CASES = [
    (b"", Format.EMPTY),
    (bytes(300) + b"\r\n ", Format.EMPTY),
    (b"%PDF-1.7\n", Format.PDF),
    (b"\xef\xbb\xbf\r\n%PDF-1.4", Format.PDF),
    (b"x" * 1019 + b"%PDF-", Format.PDF),
    (b"x" * 1020 + b"%PDF-", Format.TEXT),
    (b"\x89PNG\r\n\x1a\n....", Format.PNG),
    (b"\xff\xd8\xff\xe1..Exif", Format.JPEG),
    (b"GIF89a....", Format.GIF),
    (b"GIF87a....", Format.GIF),
    (b"II*\x00\x08\0\0\0", Format.TIFF),
    (b"MM\x00*\0\0\0\x08", Format.TIFF),
    (b"RIFF\x10\0\0\0WEBPVP8 ", Format.WEBP),
    (b"RIFF\x10\0\0\0WAVEfmt ", Format.AUDIO),
    (b"RIFF\x10\0\0\0AVI LIST", Format.VIDEO),
    (b"anything WEBP in a text", Format.TEXT),
    (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", Format.BMP),
    (b"BMI: 24,5 enligt senaste provet", Format.TEXT),
    (b"8BPS\x00\x01", Format.PSD),
    (b"\x00\x00\x01\x00\x01\x00", Format.ICO),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Format.JPEG2000),
    (brand(b"heic", b"mif1", b"heic"), Format.HEIC),
    (brand(b"mif1", b"mif1", b"heic"), Format.HEIC),
    (brand(b"mif1", b"mif1", b"avif"), Format.AVIF),
    (brand(b"mif1"), Format.HEIC),
    (brand(b"avif", b"mif1"), Format.AVIF),
    (brand(b"isom", b"mp42"), Format.VIDEO),
    (brand(b"qt  "), Format.VIDEO),
    (brand(b"M4A ", b"mp42"), Format.AUDIO),
    (b"\0\0\xff\xf0ftypisom", Format.VIDEO),
    (b"ID3\x04\0", Format.AUDIO),
    (b"\xff\xfb\x90\x00" + bytes(20), Format.AUDIO),
    (b"\x1aE\xdf\xa3....", Format.VIDEO),
    (archive("[Content_Types].xml", "word/document.xml"), Format.WORD),
    (archive("[Content_Types].xml", "xl/workbook.xml"), Format.EXCEL),
    (archive("[Content_Types].xml", "ppt/presentation.xml"), Format.POWERPOINT),
    (archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"), Format.OPENDOCUMENT),
    (archive("OEBPS/bok.xhtml", mimetype="application/epub+zip"), Format.OTHER),
    (archive("Index/Document.iwa", "preview.jpg"), Format.OTHER),
    (archive("META-INF/MANIFEST.MF", "A.class"), Format.PROGRAM),
    (archive("kallelse.pdf", "karta.jpg"), Format.ZIP),
    (archive("brev.docx"), Format.ZIP),
    (archive("[Content_Types].xml", "word/document.xml")[:60], Format.ZIP),
    (b"7z\xbc\xaf\x27\x1c....", Format.ZIP),
    (b"Rar!\x1a\x07\x01\x00", Format.ZIP),
    (compound("WordDocument"), Format.WORD),
    (compound("Workbook"), Format.EXCEL),
    (compound("PowerPoint Document"), Format.POWERPOINT),
    (compound("__properties_version1.0"), Format.EMAIL),
    (compound("EncryptedPackage"), Format.OLE),
    (compound("VisioDocument"), Format.OLE),
    (b"{\\rtf1\\ansi", Format.RTF),
    (b"<!DOCTYPE html><html>", Format.HTML),
    (b"\xef\xbb\xbf\n<!-- sparad sida -->\n<HTML lang='sv'>", Format.HTML),
    (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', Format.HTML),
    ("<html>å</html>".encode("utf-16"), Format.HTML),
    (b'<svg xmlns="http://www.w3.org/2000/svg">', Format.SVG),
    (b'<?xml version="1.0"?><!-- ritad -->\n<!DOCTYPE svg PUBLIC "x"><svg>', Format.SVG),
    (b'<?xml version="1.0"?><recept/>', Format.XML),
    (b"<?xml version='1.0'", Format.XML),
    (MAIL, Format.EMAIL),
    (b"From anna Mon Jan 1\n" + MAIL, Format.EMAIL),
    (b"Date: i morgon\nTo: dig\nHej!", Format.TEXT),
    ("Välkommen till din undersökning.".encode(), Format.TEXT),
    ("Välkommen till din undersökning.".encode("latin-1"), Format.TEXT),
    ("Välkommen till din undersökning.".encode("utf-16"), Format.TEXT),
    (b"<3 tack!", Format.TEXT),
    (b"MZ\x90\x00\x03", Format.PROGRAM),
    (b"\x7fELF\x02", Format.PROGRAM),
    (b"#!/bin/sh\nrm", Format.PROGRAM),
    (b"#!AMR\n", Format.AUDIO),
    (b"%!PS-Adobe-3.0\n", Format.OTHER),
    (bytes(range(1, 40)), Format.OTHER),
    (b"MZ" + b"\x90\0" * 20 + b"%PDF-1.7", Format.PROGRAM),
]


@pytest.mark.parametrize(("data", "kind"), CASES, ids=[f"{number}-{kind}" for number, (_, kind) in enumerate(CASES)])
def test_content_tells_the_format(data, kind):
    assert sniff(data) is kind


@pytest.mark.parametrize(("data", "kind"), CASES, ids=[f"{number}-{kind}" for number, (_, kind) in enumerate(CASES)])
def test_the_head_tells_all_but_containers(data, kind):
    assert sniff(data[:HEAD]) in {kind, Format.ZIP, Format.OLE}


def test_every_beginning_has_a_format():
    """No two bytes at the start make it fail."""
    for first in range(256):
        for second in range(256):
            assert sniff(bytes([first, second])) in Format
            assert sniff(bytes([first, second]) + b"\0\1ftyp<?xml") in Format
