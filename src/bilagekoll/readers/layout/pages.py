"""Walks through the pages of a document with pdfminer.six."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import Matrix, apply_matrix_rect

from bilagekoll.facts.layout import LayoutPage, LinkArea
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.layout.bombs import GuardedDocument
from bilagekoll.readers.layout.device import Collector
from bilagekoll.readers.layout.interpreter import Interpreter
from bilagekoll.readers.limits import PAGES, SECONDS_A_LAYOUT_PAGE, Deadline, LimitReached

_NOT_SEEN = 1 << 1 | 1 << 5
"""Hidden and NoView: flags of an annotation that nobody sees (ISO 32000-1, table 165)."""


def layout_pages(data: bytes, pages: range | None, password: str) -> Iterator[LayoutPage | Unknown]:
    """The pages asked for. Raises what pdfminer raises on a document that it cannot open."""
    document: PDFDocument = GuardedDocument(PDFParser(BytesIO(data)), password=password)
    resources = PDFResourceManager()
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > PAGES:
            raise LimitReached("pages")
        if pages is not None and number >= pages.stop:
            return
        if pages is None or number in pages:
            yield _guarded(number, page, resources)


def _guarded(number: int, page: PDFPage, resources: PDFResourceManager) -> LayoutPage | Unknown:
    try:
        return _page(number, page, resources)
    except LimitReached as error:
        return Unknown(Reason.LIMIT, error.name)
    except Exception as error:  # noqa: BLE001 - a broken page may raise anything, and must never end the program
        return Unknown(Reason.DAMAGED, type(error).__name__)


def _page(number: int, page: PDFPage, resources: PDFResourceManager) -> LayoutPage:
    matrix, width, height = _shown(page)
    collector = Collector(resources, (0, 0, width, height), Deadline(SECONDS_A_LAYOUT_PAGE))
    collector.begin_page(page, matrix)
    Interpreter(resources, collector).render_contents(page.resources, page.contents, ctm=matrix)
    return LayoutPage(
        number=number,
        width=width,
        height=height,
        words=tuple(collector.words.finished()),
        rules=tuple(collector.shapes.rules),
        areas=tuple(collector.shapes.areas),
        links=tuple(_links(page, matrix)),
        images=tuple(collector.images),
        dots=tuple(collector.shapes.dots),
        matrix=matrix,
    )


def _shown(page: PDFPage) -> tuple[Matrix, float, float]:
    """From user space to the page as displayed (ISO 32000-1, 14.11.2: the crop box, turned by /Rotate), its width and height."""
    left, bottom, right, top = page.cropbox
    across, up = right - left, top - bottom
    if page.rotate == 90:
        return (0, -1, 1, 0, -bottom, right), up, across
    if page.rotate == 180:
        return (-1, 0, 0, -1, right, top), across, up
    if page.rotate == 270:
        return (0, 1, -1, 0, top, -left), up, across
    return (1, 0, 0, 1, -left, -bottom), across, up


def _links(page: PDFPage, matrix: Matrix) -> Iterator[LinkArea]:
    for entry in list_value(page.annots) if page.annots is not None else ():
        annotation = dict_value(entry)
        uri = _uri(annotation)
        if uri and "Rect" in annotation and not int(resolve1(annotation.get("F", 0)) or 0) & _NOT_SEEN:
            left, bottom, right, top = (float(resolve1(edge)) for edge in list_value(annotation["Rect"])[:4])
            yield LinkArea(apply_matrix_rect(matrix, (left, bottom, right, top)), uri)


def _uri(annotation: dict[Any, Any]) -> str | None:
    action = resolve1(annotation.get("A"))
    if not isinstance(action, dict) or literal_name(resolve1(action.get("S"))) != "URI":
        return None
    uri = resolve1(action.get("URI"))
    return uri.decode("utf-8", "replace").strip() if isinstance(uri, bytes) else None
