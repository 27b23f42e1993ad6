"""What format a file has, told by its content; a name says nothing."""

import io
import re

from bilagekoll.facts.attachment import Format

HEAD = 4096
"""Bytes at the start of a file that all formats but containers are told by."""

_SIGNATURES: tuple[tuple[int, bytes, Format], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", Format.PNG),
    (0, b"\xff\xd8\xff", Format.JPEG),
    (0, b"GIF87a", Format.GIF),
    (0, b"GIF89a", Format.GIF),
    (0, b"II*\x00", Format.TIFF),
    (0, b"MM\x00*", Format.TIFF),
    (0, b"II+\x00", Format.TIFF),
    (0, b"MM\x00+", Format.TIFF),
    (8, b"WEBP", Format.WEBP),
    (0, b"8BPS\x00", Format.PSD),
    (0, b"\x00\x00\x01\x00", Format.ICO),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", Format.JPEG2000),
    (0, b"\xff\x4f\xff\x51", Format.JPEG2000),
    (0, b"{\\rtf", Format.RTF),
    (0, b"ID3", Format.AUDIO),
    (0, b"OggS", Format.AUDIO),
    (0, b"fLaC", Format.AUDIO),
    (0, b"MThd", Format.AUDIO),
    (0, b"#!AMR", Format.AUDIO),
    (8, b"WAVE", Format.AUDIO),
    (8, b"AIFF", Format.AUDIO),
    (8, b"AVI ", Format.VIDEO),
    (0, b"\x1aE\xdf\xa3", Format.VIDEO),  # Matroska, WebM
    (0, b"FLV\x01", Format.VIDEO),
    (0, b"\x00\x00\x01\xba", Format.VIDEO),  # MPEG program stream
    (0, b"\x00\x00\x01\xb3", Format.VIDEO),  # MPEG video
    (0, b"0&\xb2u\x8ef\xcf\x11", Format.VIDEO),  # Windows Media
    (0, b"MZ", Format.PROGRAM),
    (0, b"\x7fELF", Format.PROGRAM),
    (0, b"\xca\xfe\xba\xbe", Format.PROGRAM),  # Java class, macOS
    (0, b"\xcf\xfa\xed\xfe", Format.PROGRAM),  # macOS
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", Format.PROGRAM),  # Windows shortcut
    (0, b"#!", Format.PROGRAM),
    (0, b"7z\xbc\xaf\x27\x1c", Format.ZIP),
    (0, b"Rar!\x1a\x07", Format.ZIP),
    (0, b"\x1f\x8b\x08", Format.ZIP),
    (0, b"BZh", Format.ZIP),
    (0, b"\xfd7zXZ\x00", Format.ZIP),
)
"""Offset, bytes, format. The first that fits counts."""

_RIFF_LIKE = {b"WEBP", b"WAVE", b"AVI ", b"AIFF"}
_BRANDS = {
    b"heic": Format.HEIC,
    b"heix": Format.HEIC,
    b"hevc": Format.HEIC,
    b"hevx": Format.HEIC,
    b"heim": Format.HEIC,
    b"heis": Format.HEIC,
    b"avif": Format.AVIF,
    b"avis": Format.AVIF,
    b"M4A ": Format.AUDIO,
    b"M4B ": Format.AUDIO,
}
"""Brands of ISO base media files (ISO 14496-12, 4.3) that are not film."""

_PARTS = (
    ("word/", Format.WORD),
    ("xl/", Format.EXCEL),
    ("ppt/", Format.POWERPOINT),
    ("Index/Document.iwa", Format.OTHER),  # Apple Pages, Numbers, Keynote
    ("Index.zip", Format.OTHER),
    ("META-INF/MANIFEST.MF", Format.PROGRAM),
    ("AndroidManifest.xml", Format.PROGRAM),
)
"""Members that tell a zip archive's kind: the start of a name."""

_STREAMS = (
    ("EncryptedPackage", Format.OLE),
    ("WordDocument", Format.WORD),
    ("PowerPoint Document", Format.POWERPOINT),
    ("Workbook", Format.EXCEL),
    ("__properties_version1.0", Format.EMAIL),
)
"""Streams that tell an OLE compound file's kind; it stores their names as UTF-16."""

_MAIL_HEADER = re.compile(
    rb"(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|x-[\w-]+|content-type):",
    re.IGNORECASE,
)
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*(<!doctype\s+\w+|<[a-z][\w:.-]*)", re.IGNORECASE | re.DOTALL)
_BLANK = b"\x00\t\n\r\x0c "
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def sniff(data: bytes) -> Format:
    """The format of a file. ``data`` may be only its head: then the kind of a zip archive stays untold."""
    if not data.strip(_BLANK):
        return Format.EMPTY
    head = data[:HEAD]
    return _signed(head, data) or _pdf(head) or _markup(head) or _words(head)


def _signed(head: bytes, data: bytes) -> Format | None:
    if head.startswith(b"PK\x03\x04"):
        return _zip(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in data), Format.OLE)
    if head[4:8] == b"ftyp":
        return _media(head)
    if head.startswith(b"BM") and head[6:10] == bytes(4):  # two letters are too few; the reserved bytes confirm
        return Format.BMP
    for offset, signature, kind in _SIGNATURES:
        if head.startswith(signature, offset) and (signature not in _RIFF_LIKE or head[:4] in {b"RIFF", b"FORM"}):
            return kind
    if len(head) > 3 and head[0] == 0xFF and head[1] in {0xFB, 0xF3, 0xF2, 0xF1, 0xF9}:  # MPEG audio frame
        return Format.AUDIO
    return None


def _pdf(head: bytes) -> Format | None:
    """Readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13)."""
    return Format.PDF if b"%PDF-" in head[:1024] else None


def _media(head: bytes) -> Format:
    size = min(int.from_bytes(head[:4]), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    return next((_BRANDS[brand] for brand in brands if brand in _BRANDS), Format.HEIC if brands[0] == b"mif1" else Format.VIDEO)


_LONGEST_TYPE = 100
"""Bytes of a media type, at most; OpenDocument's have up to 56."""
_FIRST_LINES, _MAIL_HEADERS = 30, 3
"""Lines that are looked at, and how many of them must be headers of a mail: fewer are a text that quotes one. Our own judgement."""


def _zip(data: bytes) -> Format:
    import zipfile  # few files need it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _LONGEST_TYPE:
                kind = archive.read("mimetype")
                return Format.OPENDOCUMENT if b"opendocument" in kind else Format.OTHER
    except Exception:  # noqa: BLE001 - zipfile raises many kinds on broken archives; a broken one is still an archive
        return Format.ZIP
    return next((kind for start, kind in _PARTS if any(name.startswith(start) for name in names)), Format.ZIP)


def _markup(head: bytes) -> Format | None:
    text = _eight_bit(head)
    found = _MARKUP.match(text)
    if not found:
        return Format.XML if text.lstrip().startswith(b"<?xml") else None
    first = found[1].lower()
    if first in {b"<svg", b"<svg:svg", b"<!doctype svg"}:
        return Format.SVG
    if first in {b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<div", b"<p", b"<meta", b"<title", b"<script"}:
        return Format.HTML
    return Format.XML if text.lstrip().startswith(b"<?xml") or b"xmlns" in text else None


def _words(head: bytes) -> Format:
    text = _eight_bit(head)
    if _CONTROLS.search(text):
        return Format.OTHER
    if text.startswith((b"%!PS", b"\x1b%-12345X")):  # PostScript, a printer's job
        return Format.OTHER
    lines = text.split(b"\n", _FIRST_LINES)[:_FIRST_LINES]
    headers = sum(bool(_MAIL_HEADER.match(line)) for line in lines)
    if headers >= _MAIL_HEADERS and (_MAIL_HEADER.match(lines[0]) or lines[0].startswith(b"From ")):
        return Format.EMAIL
    return Format.TEXT


def _eight_bit(head: bytes) -> bytes:
    """Text without its byte order mark; UTF-16 brought down to eight bits."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "ignore").encode("utf-8")
    return head.removeprefix(b"\xef\xbb\xbf")
