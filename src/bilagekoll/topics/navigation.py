"""Finding one's way in a long document, and in the order of its links and fields."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import one_in_pdf, pages

topic = Topic("navigation")


@frozen
class Extent:
    """How long a document is, and how many bookmarks lead into it."""

    pages: int
    bookmarks: int


def extents(attachment: Attachment) -> list[Extent] | Unknown:
    """The extent of a PDF."""
    catalogs, found = one_in_pdf(lambda pdf: pdf.catalog)(attachment), pages(attachment)
    if isinstance(catalogs, Unknown):
        return catalogs
    if isinstance(found, Unknown):
        return found
    return [Extent(len(found), catalog.bookmarks) for catalog in catalogs]


def pages_with_annotations(attachment: Attachment) -> list[Page] | Unknown:
    """Pages that have links, fields or other annotations."""
    found = pages(attachment)
    return found if isinstance(found, Unknown) else [page for page in found if page.annotations]


@topic.rule("no-bookmarks", target=extents, covers=("matterhorn:27-001", "iso32000:12.3.3"), certainty=Certainty.LIKELY)
def no_bookmarks(extent: Extent, limits: Limits) -> Iterator[Fault]:
    """A long document needs bookmarks. WCAG 2.4.5 does not ask for them: EN 301 549 leaves it void for documents."""
    if extent.pages > limits.pages_without_bookmarks and not extent.bookmarks:
        yield Fault(values={"pages": extent.pages})


@topic.rule(
    "tab-order-not-by-tags",
    target=pages_with_annotations,
    covers=("ua1:7.18.3-1", "matterhorn:28-008", "matterhorn:28-009", "wcag:2.4.3"),
    condition="7.18.3-1",
)
def tab_order_not_by_tags(page: Page, limits: Limits) -> Iterator[Fault]:
    """The tab key must go through links and fields in the order of the tags (Tabs is S)."""
    if page.tabs != "S":
        yield Fault(page.place)
