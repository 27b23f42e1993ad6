"""Reads the content of one hand-written page of 200 x 200 points."""

from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader

from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.content import ContentReader, MarkedKey, PageReading
from tests.readers.pdf.making import document

HELVETICA = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def open_page(
    content: bytes | str,
    objects: Mapping[int, str | bytes] | None = None,
    *,
    font: str = HELVETICA,
    resources: str = "",
    page: str = "",
    catalog: str = "",
) -> tuple[ContentReader, PdfReader]:
    """A reader of content and a file with that page. ``objects``: more of them, from number 5."""
    entries = f"/MediaBox [0 0 200 200] /Resources << /Font << {font} >> {resources} >> {page}"
    file = PdfReader(BytesIO(document(objects, catalog=catalog, page=entries, content=content)))
    return ContentReader(Deadline(), file.root_object), file


def read(
    content: bytes | str,
    objects: Mapping[int, str | bytes] | None = None,
    *,
    owned: set[MarkedKey] | None = None,
    **parts: str,
) -> PageReading:
    """What is read of a page. ``owned``: its marks that the structure tree owns, ``None`` in an untagged file."""
    reader, file = open_page(content, objects, **parts)
    return reader.read_page(file.pages[0], 1, None if owned is None else frozenset(owned))


def shown(content: bytes | str, objects: Mapping[int, str | bytes] | None = None, **parts: str) -> str:
    """The text of a page that shows something in the font /F at 10 points from (20, 100)."""
    raw = content.encode("latin-1") if isinstance(content, str) else content
    return read(b"BT /F 10 Tf 20 100 Td " + raw + b" ET", objects, **parts).content.text
