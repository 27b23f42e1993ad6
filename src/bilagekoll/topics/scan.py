"""Pages that are pictures of text: scans, scans with recognised text under them, letters turned into drawn shapes."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import Marking, PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Marked
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.figures import described
from bilagekoll.topics.targets import first_unknown, pages, structures

topic = Topic("scan")


class Kind(Enum):
    """What a page is to someone who listens.

    ``PICTURE``: an image without text. ``EXPLAINED``: such an image, but the author gave it an alternative text or called it
    decoration. ``RECOGNISED``: an image with invisible text, as OCR leaves it. ``OUTLINES``: drawn shapes without text.
    """

    TEXT = "text"
    EMPTY = "empty"
    PICTURE = "picture"
    EXPLAINED = "explained"
    RECOGNISED = "recognised"
    OUTLINES = "outlines"


@frozen
class Sheet:
    """A page: where it is, its content, how many of its images stand in figures with an alternative text."""

    place: Place
    content: PageContent
    described: int

    @property
    def letters(self) -> int:
        """Letters that can be seen and are content: a running header that was stamped on a scan is an artifact."""
        return max(0, self.content.characters.visible - self.content.characters.artifact)

    @property
    def decorations(self) -> int:
        """Images that are artifacts."""
        return sum(image.marking is Marking.ARTIFACT for image in self.content.images)

    @property
    def is_tiled(self) -> bool:
        """Whether its images are one and the same side by side: a patterned ground, which no scanner makes."""
        objects, boxes = {image.object for image in self.content.images}, {image.box for image in self.content.images}
        return len(objects) == 1 < len(boxes) and None not in objects


@frozen
class Sheets:
    """All pages of a PDF."""

    sheets: tuple[Sheet, ...]
    tagged: bool


def documents(attachment: Attachment) -> Sequence[Sheets] | Unknown:
    """The pages of a PDF together: what one page is can depend on the others."""
    found, trees = pages(attachment), structures(attachment)
    if isinstance(found, Unknown) or isinstance(trees, Unknown):
        return first_unknown(found, trees) or ()
    unread = first_unknown(*(page.content for page in found))
    if unread or not found:
        return unread or ()
    words = _described_images(attachment)
    sheets = [Sheet(p.place, p.content, words.get(p.number, 0)) for p in found if not isinstance(p.content, Unknown)]
    return (Sheets(tuple(sheets), bool(trees)),)


def _described_images(attachment: Attachment) -> Mapping[int, int]:
    """Images in figures with an alternative text, by page."""
    found: dict[int, int] = {}
    figures, trees = described(attachment), structures(attachment)
    if isinstance(figures, Unknown) or isinstance(trees, Unknown):
        return found
    for figure in figures:
        for item in trees[0].content(figure):
            if isinstance(item, Marked):
                found[item.page] = found.get(item.page, 0) + item.images
    return found


def recognised(attachment: Attachment, *, tagged: bool) -> Sequence[Sheets] | Unknown:
    """A PDF with invisible text somewhere, tagged or not."""
    found = documents(attachment)
    if isinstance(found, Unknown):
        return found
    return [d for d in found if d.tagged is tagged and any(sheet.content.characters.invisible for sheet in d.sheets)]


def _kinds(document: Sheets, limits: Limits) -> list[tuple[Sheet, Kind]]:
    """What each page is.

    Where every page is covered by an image and bears few letters, those are stamps on a scan. Where other pages have text, a
    covered page with a line of letters is a designed title page.
    """
    stamped = all(_at_most_stamped(sheet, limits) for sheet in document.sheets)
    letters = limits.stamp_letters if stamped else limits.page_letters
    has_text = any(sheet.letters >= letters for sheet in document.sheets)
    return [(sheet, _kind(sheet, letters, limits, has_text)) for sheet in document.sheets]


def _at_most_stamped(sheet: Sheet, limits: Limits) -> bool:
    """Hardly a letter, or a few on an image that covers the page; hundreds of paths are a map or a drawing with its labels."""
    if sheet.letters < limits.page_letters:
        return True
    covered = sheet.content.image_cover >= limits.scan_cover and sheet.content.paths < limits.outline_paths
    return covered and sheet.letters < limits.stamp_letters


def _kind(sheet: Sheet, letters: int, limits: Limits, has_text: bool) -> Kind:
    if sheet.letters >= letters:
        return Kind.TEXT
    characters, images = sheet.content.characters, sheet.content.images
    if sheet.content.image_cover >= limits.picture_cover and not sheet.is_tiled:
        if characters.invisible >= limits.page_letters:
            return Kind.RECOGNISED
        # With all its images called decoration, a document without any other text would be empty to a listener.
        explained = sheet.described + sheet.decorations >= len(images) and (sheet.described or has_text)
        return Kind.EXPLAINED if explained else Kind.PICTURE
    if characters.total < limits.page_letters and sheet.content.paths >= limits.outline_paths:
        return Kind.OUTLINES
    return Kind.TEXT if characters.total else Kind.EMPTY


def _of_kind(document: Sheets, kind: Kind, limits: Limits) -> tuple[list[Fault], float]:
    """A fault for each page of a kind, and the share that they are of the pages that are not empty."""
    filled = [(sheet, its) for sheet, its in _kinds(document, limits) if its is not Kind.EMPTY]
    faults = [Fault(sheet.place, {"pages": len(document.sheets)}) for sheet, its in filled if its is kind]
    return faults, len(faults) / len(filled) if filled else 0.0


@topic.rule("scanned-pages", target=documents, covers=("inera:scanned", "wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.LIKELY)
def scanned_pages(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """Most of the document is images without text."""
    faults, share = _of_kind(document, Kind.PICTURE, limits)
    if share >= limits.scan_share:
        yield from faults


@topic.rule(
    "some-pages-scanned", target=documents, covers=("inera:scanned", "wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.LIKELY
)
def some_pages_scanned(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """Some pages of a document of text are images without text."""
    faults, share = _of_kind(document, Kind.PICTURE, limits)
    if share < limits.scan_share:
        yield from faults


@topic.rule(
    "recognised-text",
    target=lambda attachment: recognised(attachment, tagged=False),
    covers=("inera:scanned", "wcag:1.4.5"),
    certainty=Certainty.LIKELY,
)
def recognised_text(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """A scan with invisible text that a machine recognised, without tags."""
    yield from _of_kind(document, Kind.RECOGNISED, limits)[0]


@topic.rule(
    "recognised-text-tagged",
    target=lambda attachment: recognised(attachment, tagged=True),
    covers=("inera:scanned", "wcag:1.4.5"),
    certainty=Certainty.LIKELY,
)
def recognised_text_tagged(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """A scan with invisible text that a machine recognised, tagged afterwards."""
    yield from _of_kind(document, Kind.RECOGNISED, limits)[0]


@topic.rule("outlined-text", target=documents, covers=("wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.LIKELY)
def outlined_text(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """Most pages are drawn shapes without a letter: text turned into outlines, or a drawing."""
    faults, share = _of_kind(document, Kind.OUTLINES, limits)
    if share >= limits.scan_share:
        yield from faults


@topic.rule("picture-page-to-review", target=documents, covers=("wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.ASK)
def picture_page_to_review(document: Sheets, limits: Limits) -> Iterator[Fault]:
    """A page that is an image with an alternative text, or one called decoration: only a person sees whether text is lost."""
    yield from _of_kind(document, Kind.EXPLAINED, limits)[0]
