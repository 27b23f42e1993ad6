"""How pages look: colours, lines, words in pictures. Libraries for it load when a page calls for them, and only then."""

from functools import partial

from bilagekoll.facts.content import PageContent
from bilagekoll.facts.contrast import PageContrast
from bilagekoll.facts.lines import LOOKED_AT_EMS, LineWidths
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.pictured import PicturedWords
from bilagekoll.facts.structure import Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.pdf.dark_on_white import dark_on_white
from bilagekoll.readers.pdf.guard import guarded
from bilagekoll.readers.pdf.pages import Leaf


def contrasts(leaves: tuple[Leaf, ...], pages: tuple[Page, ...] | Unknown, data: bytes) -> tuple[PageContrast, ...]:
    """The contrast of each page; PDFium, which takes time to load, looks only at pages that have some colour.

    Nor at one that reached a limit: PDFium has none, and would be at it until the process is ended.
    """
    contents = {} if isinstance(pages, Unknown) else {page.number: page.content for page in pages}
    found = {
        number: PageContrast(number, content)
        for number, content in contents.items()
        if isinstance(content, Unknown) and content.reason is Reason.LIMIT
    }
    readable = (leaf for leaf in leaves if leaf.number not in found)
    coloured = {leaf.number for leaf in readable if guarded(partial(dark_on_white, leaf.entries)) is not True}
    if coloured:
        from bilagekoll.readers.contrast import read_contrasts

        found |= {contrast.page: contrast for contrast in read_contrasts(data, coloured)}
    return tuple(found.get(leaf.number, PageContrast(leaf.number)) for leaf in leaves)


def lines(pages: tuple[Page, ...] | Unknown, data: bytes) -> tuple[LineWidths, ...] | Unknown:
    """The lines of pages that are much wider than their text is high; on others no line is long."""
    if isinstance(pages, Unknown):
        return pages
    ems = {page.number: page.width / size for page in pages if (size := _size(page))}
    wide = {number: width for number, width in ems.items() if width > LOOKED_AT_EMS}
    if not wide:
        return ()
    from bilagekoll.readers.lines import read_lines

    return read_lines(data, wide)


def pictured(pages: tuple[Page, ...] | Unknown, structure: Structure | Unknown | None, data: bytes) -> tuple[PicturedWords, ...]:
    """The words of the largest pictures that have an alternative text."""
    if isinstance(pages, Unknown) or not isinstance(structure, Structure):
        return ()
    if not any(figure.alternative for figure in structure.having("Figure")):
        return ()
    from bilagekoll.readers.pictured import pictures_to_read, read_pictured

    wanted = pictures_to_read(pages, structure)
    return read_pictured(data, wanted) if wanted else ()


def _size(page: Page) -> float | None:
    return page.content.common_size if isinstance(page.content, PageContent) else None
