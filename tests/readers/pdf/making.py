"""Makes small PDF files from hand-written PDF syntax, with a right cross-reference table."""

from collections.abc import Mapping

CATALOG, PAGES, PAGE, CONTENT = 1, 2, 3, 4
"""Object numbers of the parts of :func:`document`; a test numbers its own objects from 5."""


def stream(data: bytes | str, entries: str = "") -> bytes:
    """A stream object with these dictionary entries besides /Length."""
    raw = data.encode("latin-1") if isinstance(data, str) else data
    return f"<< {entries} /Length {len(raw)} >>\nstream\n".encode("latin-1") + raw + b"\nendstream"


def pdf(objects: Mapping[int, str | bytes], trailer: str = "/Root 1 0 R", version: str = "1.7") -> bytes:
    """A file of these objects by number (``str`` is Latin-1), with cross-reference table and trailer."""
    out = bytearray(f"%PDF-{version}\n%\u00e5\u00e4\u00f6\u00fc\n".encode("latin-1"))
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        raw = body.encode("latin-1") if isinstance(body, str) else body
        out += f"{number} 0 obj\n".encode() + raw + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{offsets[number]:010} 00000 n \n".encode() if number in offsets else b"0000000000 65535 f \n"
    return bytes(out + f"trailer\n<< /Size {size} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1"))


def document(
    objects: Mapping[int, str | bytes] | None = None,
    *,
    catalog: str = "",
    page: str = "",
    content: bytes | str = "",
    trailer: str = "",
    version: str = "1.7",
) -> bytes:
    """A file with one A4 page. ``catalog``, ``page``, ``trailer``: more entries of those dictionaries."""
    box = "" if "/MediaBox" in page else "/MediaBox [0 0 595 842]"
    parts: dict[int, str | bytes] = {
        CATALOG: f"<< /Type /Catalog /Pages {PAGES} 0 R {catalog} >>",
        PAGES: f"<< /Type /Pages /Kids [{PAGE} 0 R] /Count 1 >>",
        PAGE: f"<< /Type /Page /Parent {PAGES} 0 R /Contents {CONTENT} 0 R {box} {page} >>",
        CONTENT: stream(content),
    }
    return pdf(parts | dict(objects or {}), f"/Root {CATALOG} 0 R {trailer}", version)


def tagged(
    elements: Mapping[int, str | bytes],
    *,
    root: str = "/K 10 0 R",
    catalog: str = "",
    page: str = "",
    content: bytes | str = "",
) -> bytes:
    """A tagged file with one page: the structure tree root is object 9 with the entries ``root``, elements from 10."""
    tree = {9: f"<< /Type /StructTreeRoot {root} >>"}
    marks = f"/MarkInfo << /Marked true >> /StructTreeRoot 9 0 R {catalog}"
    return document(tree | dict(elements), catalog=marks, page=page, content=content)
