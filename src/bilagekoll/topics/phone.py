"""How a document made for paper comes out on a phone, where a page is as wide as the screen."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page, Pdf
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.grid import Grid, grids
from bilagekoll.topics.looks.blocks import Block, Printed, printed
from bilagekoll.topics.looks.columns import Columns, columns
from bilagekoll.topics.targets import first_unknown, pages, read_pages

topic = Topic("phone")

_A4_WIDTH = 595.28
"""Width of an upright A4 page in points, 210 mm (ISO 216); `phone_text_points` is a size on such a page."""

_LETTER_EMS = 0.5
"""Width of a letter in ems, about, in the common fonts."""
_COLUMN_GAP = 1.0
"""Ems between the words of two columns: common cell margins on both sides."""

_MILLIMETRES = 25.4 / 72
"""Of a point."""


def documents(attachment: Attachment) -> list[tuple[Page, ...]] | Unknown:
    """All pages together, as one document."""
    found = pages(attachment)
    return found if isinstance(found, Unknown) else [tuple(found)] if found else []


def documents_with_text(attachment: Attachment) -> list[tuple[Page, ...]] | Unknown:
    """All pages together when text is to be seen on one of them. A page that could not be read leaves the sizes unknown."""
    found = read_pages(attachment)
    return found if isinstance(found, Unknown) else [tuple(found)] if any(_sizes(page) for page in found) else []


@frozen
class Measured:
    """Lines of a page: width in ems, and letters."""

    page: int
    widths: tuple[tuple[int, int], ...]


@frozen
class LongLines:
    """The lines of pages that may have long ones, and the letters that can be seen on all pages."""

    lines: tuple[Measured, ...]
    letters: int


def documents_of_long_lines(attachment: Attachment) -> list[LongLines] | Unknown:
    """All pages together when any is so wide that its lines were measured."""
    found = documents_with_text(attachment)
    if isinstance(found, Unknown) or not found or not isinstance(attachment.pdf, Pdf):
        return found if isinstance(found, Unknown) else []
    lines = attachment.pdf.lines
    if isinstance(lines, Unknown):
        return lines
    measured = [Measured(line.page, line.widths) for line in lines if not isinstance(line.widths, Unknown)]
    if len(measured) < len(lines):
        return first_unknown(*(line.widths for line in lines)) or []
    letters = sum(glyphs for page in found[0] for _, glyphs in _sizes(page))
    return [LongLines(tuple(measured), letters)] if lines else []


@frozen
class Columned:
    """A page, and its text that stands in columns beside each other."""

    page: Page
    columns: tuple[Columns, ...]


def documents_in_print(attachment: Attachment) -> list[tuple[Columned, ...]] | Unknown:
    """All pages together of a tagged document with text that stands upright."""
    found, text = pages(attachment), printed(attachment)
    if isinstance(found, Unknown) or isinstance(text, Unknown):
        return first_unknown(found, text) or []
    upright = {page.number: page for page in found if not page.rotation and page.width > 0}
    return [tuple(_columned(document, upright)) for document in text]


def _columned(document: Printed, upright: Mapping[int, Page]) -> Iterator[Columned]:
    on_page: dict[int, list[Block]] = {}
    for block in document.blocks:
        on_page.setdefault(block.page, []).append(block)
    for number in sorted(on_page.keys() & upright.keys()):
        yield Columned(upright[number], tuple(columns(on_page[number])))


def _sizes(page: Page) -> tuple[tuple[float, int], ...]:
    """Sizes to a tenth of a point, as on an upright A4 page as wide as this one, with their glyphs; only what can be seen."""
    if not isinstance(page.content, PageContent) or page.width <= 0:
        return ()
    scale = _A4_WIDTH / page.width
    return tuple((round(size * scale, 1), glyphs) for size, glyphs in page.content.sizes if size > 0 and glyphs)


def _large(page: Page, limits: Limits) -> bool:
    return min(page.width, page.height) > limits.phone_page_points


def _on_its_side(page: Page, limits: Limits) -> bool:
    """Wider than high, and wider than an upright page: a small card on its side fits a phone well. Large pages are not counted."""
    return page.width > max(page.height, limits.phone_page_points) and not _large(page, limits)


def _mostly_below(document: tuple[Page, ...], points: float, limits: Limits) -> tuple[float, Page] | None:
    """The commonest size below so many points, and a page with it, when most of the text is; footnotes and a stamp do no harm."""
    sizes = [(size, glyphs, page) for page in document for size, glyphs in _sizes(page)]
    small = [(size, glyphs, page) for size, glyphs, page in sizes if size < points]
    small_glyphs, all_glyphs = sum(glyphs for _, glyphs, _ in small), sum(glyphs for _, glyphs, _ in sizes)
    if small_glyphs < limits.page_letters or small_glyphs <= all_glyphs * limits.phone_small_share:
        return None
    size, _, page = max(small, key=lambda entry: entry[1])
    return size, page


def zoom_needed(page: Page, limits: Limits) -> float | None:
    """How many times a page as wide as the screen must be zoomed until most letters are large enough; ``None`` without text."""
    size = page.content.common_size if isinstance(page.content, PageContent) else None
    return _zoom(size * _A4_WIDTH / page.width, limits) if size and page.width > 0 else None


def _zoom(size: float, limits: Limits) -> float:
    """Of text that is so large on an upright A4 page."""
    return max(1.0, limits.phone_letter_pixels / (size * limits.phone_pixels / _A4_WIDTH))


def _size_fault(size: float, page: Page, limits: Limits) -> Fault:
    return Fault(page.place, {"points": size, "zoom": round(_zoom(size, limits), 1)})


@topic.rule(
    "text-too-small-for-phone", target=documents_with_text, covers=("wcag:1.4.4", "wcag:1.4.10"), certainty=Certainty.LIKELY
)
def text_too_small_for_phone(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """Most of the text is too small on a page as wide as the screen."""
    if found := _mostly_below(document, limits.phone_text_points, limits):
        yield _size_fault(*found, limits)


@topic.rule("text-small-for-phone", target=documents_with_text, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def text_small_for_phone(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """Most of the text needs more zoom than an ordinary letter does."""
    found = _mostly_below(document, limits.phone_small_points, limits)
    if found and not _mostly_below(document, limits.phone_text_points, limits):
        yield _size_fault(*found, limits)


@topic.rule("lines-wider-than-phone", target=documents_of_long_lines, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def lines_wider_than_phone(document: LongLines, limits: Limits) -> Iterator[Fault]:
    """With letters large enough, most lines are wider than the screen even of a phone on its side."""
    fits = limits.phone_turned_pixels / limits.phone_letter_pixels
    long = [(width, letters, lines.page) for lines in document.lines for width, letters in lines.widths if width > fits]
    letters = sum(letters for _, letters, _ in long)
    if letters >= limits.page_letters and letters > document.letters * limits.phone_small_share:
        width, _, page = max(long, key=lambda entry: entry[1])
        zoom = width / (limits.phone_pixels / limits.phone_letter_pixels)
        yield Fault(Place(page=page), {"screens": round(zoom, 1)})


@topic.rule("table-wider-than-phone", target=grids, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def table_wider_than_phone(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """With letters large enough, the longest words of the columns side by side are wider than the screen."""
    if sum(_least_widths(grid)) > limits.phone_pixels / limits.phone_letter_pixels:
        yield Fault(grid.table.place, {"columns": grid.columns})


def _least_widths(grid: Grid) -> Iterator[float]:
    """The width in ems of each column that has words of its own, with room between columns."""
    longest: dict[int, int] = {}
    for cell in grid.cells:
        if cell.columns == 1:
            words = [word for word in grid.structure.text(cell.element).split() if word.strip("_.")]  # no lines to write on
            longest[cell.column] = max(longest.get(cell.column, 0), *map(len, words), 0)
    return (letters * _LETTER_EMS + _COLUMN_GAP for letters in longest.values() if letters)


@topic.rule("columns-taller-than-phone", target=documents_in_print, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def columns_taller_than_phone(sheets: tuple[Columned, ...], limits: Limits) -> Iterator[Fault]:
    """With letters large enough, columns of text are higher than the screen: down one, up again, and down the next."""
    for sheet in sheets:
        screens = [
            columns.height * _pixels_a_point(sheet.page, columns, limits) / limits.phone_high_pixels for columns in sheet.columns
        ]
        if screens and max(screens) > 1:
            highest = sheet.columns[screens.index(max(screens))]
            yield Fault(replace(sheet.page.place, box=highest.box), {"screens": round(max(screens), 1)})


def _pixels_a_point(page: Page, found: Columns, limits: Limits) -> float:
    return max(limits.phone_pixels / page.width, limits.phone_letter_pixels / found.size)


@topic.rule("page-larger-than-a4", target=pages, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def page_larger_than_a4(page: Page, limits: Limits) -> Iterator[Fault]:
    """A page of A3 or a poster shrinks more on a phone than an A4 page."""
    if _large(page, limits):
        yield Fault(page.place, {"width": round(page.width * _MILLIMETRES), "height": round(page.height * _MILLIMETRES)})


@topic.rule("document-on-its-side", target=documents, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def document_on_its_side(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """Every page lies on its side."""
    if all(_on_its_side(page, limits) for page in document):
        yield Fault(document[0].place)


@topic.rule("pages-in-both-directions", target=documents, covers=("wcag:1.4.8",), certainty=Certainty.LIKELY)
def pages_in_both_directions(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """Some pages lie on their side: the phone must be turned while reading."""
    aside = [page for page in document if _on_its_side(page, limits)]
    if len(aside) < len(document):
        for page in aside:
            yield Fault(page.place)


@topic.rule("many-pages-for-phone", target=documents, covers=("wcag:2.4.8",), certainty=Certainty.LIKELY)
def many_pages_for_phone(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """A document of very many pages is hard to find one's way in on a small screen."""
    if len(document) > limits.phone_pages:
        yield Fault(values={"pages": len(document)})
