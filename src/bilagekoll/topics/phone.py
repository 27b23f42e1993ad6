"""How a document made for paper comes out on a phone, where a page is as wide as the screen."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import pages, read_pages

topic = Topic("phone")

_A4_WIDTH = 595.28
"""Width of an upright A4 page in points, 210 mm (ISO 216); `phone_text_points` is a size on such a page."""

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


def _sizes(page: Page) -> tuple[tuple[float, int], ...]:
    """Sizes as on an upright A4 page that is as wide as this one, with their glyphs. Text without any size cannot be seen."""
    if not isinstance(page.content, PageContent) or page.width <= 0:
        return ()
    return tuple((size * _A4_WIDTH / page.width, glyphs) for size, glyphs in page.content.sizes if size > 0 and glyphs)


def _large(page: Page, limits: Limits) -> bool:
    return min(page.width, page.height) > limits.phone_page_points


def _on_its_side(page: Page, limits: Limits) -> bool:
    """Wider than high, and wider than an upright page: a small card on its side fits a phone well. Large pages are not counted."""
    return page.width > max(page.height, limits.phone_page_points) and not _large(page, limits)


@topic.rule(
    "text-too-small-for-phone", target=documents_with_text, covers=("wcag:1.4.4", "wcag:1.4.10"), certainty=Certainty.LIKELY
)
def text_too_small_for_phone(document: tuple[Page, ...], limits: Limits) -> Iterator[Fault]:
    """Most of the text is too small on a page as wide as the screen. Footnotes, small print and a stamp do no harm."""
    sizes = [(size, glyphs, page) for page in document for size, glyphs in _sizes(page)]
    small = [(size, glyphs, page) for size, glyphs, page in sizes if size < limits.phone_text_points]
    small_glyphs, all_glyphs = sum(glyphs for _, glyphs, _ in small), sum(glyphs for _, glyphs, _ in sizes)
    if small_glyphs >= limits.page_letters and small_glyphs > all_glyphs * limits.phone_small_share:
        size, _, page = max(small, key=lambda entry: entry[1])
        yield Fault(page.place, {"points": round(size, 1)})


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
