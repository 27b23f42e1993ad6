"""Files that cannot be read, or not all of them."""

from collections.abc import Iterator
from dataclasses import fields

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Topic
from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.image import Image
from bilagekoll.facts.pdf import LOSS, Page, Pdf, Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.targets import ACCEPTED, pages, pdfs

topic = Topic("damaged")

_IMAGE_PIXELS = "image-pixels"

# Everywhere else an Unknown makes a rule unable to tell. Here it is what the rules look at, so these targets hand it on as an item.


def without_content(attachment: Attachment) -> list[File]:
    """A file that is neither a PDF nor an image."""
    return [attachment.file] if attachment.pdf is None and attachment.image is None else []


def pdf_contents(attachment: Attachment) -> list[Pdf | Unknown]:
    """What was read of a PDF."""
    return [] if attachment.pdf is None else [attachment.pdf]


def image_contents(attachment: Attachment) -> list[Image | Unknown]:
    """What was read of an image that 1177 takes."""
    return [attachment.image] if attachment.image is not None and attachment.file.format in ACCEPTED else []


def contents(attachment: Attachment) -> list[Pdf | Image | Unknown]:
    """What was read of a PDF or an image."""
    return [*pdf_contents(attachment), *image_contents(attachment)]


def opened_pdfs(attachment: Attachment) -> list[Pdf]:
    """A PDF that opens; an unreadable one has been told of as such."""
    found = pdfs(attachment)
    return [] if isinstance(found, Unknown) else list(found)


def opened_pages(attachment: Attachment) -> list[Page]:
    """The pages of a PDF whose page tree can be read."""
    found = pages(attachment)
    return [] if isinstance(found, Unknown) else list(found)


def _broken(fact: object) -> bool:
    return isinstance(fact, Unknown) and fact.reason in {Reason.DAMAGED, Reason.UNSUPPORTED}


def _stopped(fact: object) -> bool:
    return isinstance(fact, Unknown) and fact.reason is Reason.LIMIT and fact.detail != _IMAGE_PIXELS


@topic.rule("empty-file", target=without_content, covers=("inera:formats",))
def empty_file(file: File, limits: Limits) -> Iterator[Fault]:
    """Nothing in it: often a download or a copy that was cut short."""
    if file.format is Format.EMPTY:
        yield Fault()


@topic.rule("pdf-unreadable", target=pdf_contents, covers=("iso32000:7.5",))
def pdf_unreadable(pdf: Pdf | Unknown, limits: Limits) -> Iterator[Fault]:
    """No way into the document: no pages can be found, even after repair."""
    if _broken(pdf) or (isinstance(pdf, Pdf) and _broken(pdf.pages)):
        yield Fault()


@topic.rule("image-unreadable", target=image_contents, covers=("inera:formats",))
def image_unreadable(image: Image | Unknown, limits: Limits) -> Iterator[Fault]:
    """The content begins as an image and goes on as something else."""
    if _broken(image):
        yield Fault()


@topic.rule("image-incomplete", target=image_contents, covers=("inera:formats",))
def image_incomplete(image: Image | Unknown, limits: Limits) -> Iterator[Fault]:
    """The data end too early or do not decode; viewers show a part, or grey."""
    if isinstance(image, Image) and image.complete is False:
        yield Fault()


@topic.rule("image-unpacks-hugely", target=image_contents, covers=("inera:formats",))
def image_unpacks_hugely(image: Image | Unknown, limits: Limits) -> Iterator[Fault]:
    """More pixels than any device shows: a decompression bomb, or a map for print."""
    if isinstance(image, Unknown) and image.detail == _IMAGE_PIXELS:
        yield Fault()


@topic.rule("page-unreadable", target=opened_pages, covers=("iso32000:7.8.2",))
def page_unreadable(page: Page, limits: Limits) -> Iterator[Fault]:
    """A page whose content cannot be interpreted."""
    if _broken(page.content):
        yield Fault(page.place)


@topic.rule("part-unreadable", target=opened_pdfs, covers=("iso32000:7.7.2",))
def part_unreadable(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """Some part other than the pages. Rules that need it say that they cannot tell, and the verdict follows from them."""
    for field in fields(pdf):
        if field.name != "pages" and _broken(getattr(pdf, field.name)):
            yield Fault(values={"part": field.name})


@topic.rule("check-stopped", target=contents, covers=("inera:formats",))
def check_stopped(content: Pdf | Image | Unknown, limits: Limits) -> Iterator[Fault]:
    """A limit of time, depth or size was reached before all was looked at.

    Metadata and fonts too: ordinary files stay far below the limits, so a file that reaches one is not to be trusted.
    """
    advice = (content.metadata, content.fonts) if isinstance(content, Pdf) else ()
    for fact in (content, *_facts_that_matter(content), *advice):
        if _stopped(fact):
            yield Fault(values={"limit": fact.detail if isinstance(fact, Unknown) else ""})
            return


def _facts_that_matter(content: Pdf | Image | Unknown) -> Iterator[object]:
    """All but metadata and fonts: what is advice at most."""
    if isinstance(content, Image):
        yield from (content.complete, content.animation)
    elif isinstance(content, Pdf):
        yield from (content.catalog, content.pages, content.structure, content.annotations, content.fields, content.actions)
        yield content.embedded_files
        yield from () if isinstance(content.pages, Unknown) else (page.content for page in content.pages)


@topic.rule("header-misplaced", target=opened_pdfs, covers=("iso32000:7.5.2",))
def header_misplaced(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """Something stands before the beginning. Readers skip it, and count positions from where the PDF begins."""
    if Repair.HEADER in pdf.repairs and not LOSS & set(pdf.repairs):
        yield Fault(values=_what(pdf))


@topic.rule("stream-length-wrong", target=opened_pdfs, covers=("iso32000:7.3.8",))
def stream_length_wrong(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """The stated length of a stream does not lead to its end. Readers look for the end themselves."""
    if Repair.LENGTH in pdf.repairs and not (LOSS | {Repair.XREF}) & set(pdf.repairs):
        yield Fault(values=_what(pdf))


@topic.rule("repaired", target=opened_pdfs, covers=("iso32000:7.5.4",))
def repaired(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """The positions of the objects were wrong and could be found by search: bytes were lost or added since the file was made."""
    if Repair.XREF in pdf.repairs and not ({Repair.HEADER} | LOSS) & set(pdf.repairs):
        yield Fault(values=_what(pdf))


@topic.rule("repaired-with-loss", target=opened_pdfs, covers=("iso32000:7.3.8", "iso32000:7.3.10"))
def repaired_with_loss(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """An object, a stream or the page tree was broken: what it held may be gone."""
    if LOSS & set(pdf.repairs):
        yield Fault(values=_what(pdf))


def _what(pdf: Pdf) -> dict[str, str]:
    return {"repairs": ", ".join(pdf.repairs)}
