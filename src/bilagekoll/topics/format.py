"""Files of a kind that a message in 1177 does not take, and names that lie about the kind."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Test, Topic
from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.targets import ACCEPTED, files

topic = Topic("format")

_INERA = ("inera:formats",)

_NOT_TAKEN: tuple[tuple[str, dict[Format, str]], ...] = (
    (
        "office-file",
        {
            Format.WORD: "Word",
            Format.EXCEL: "Excel",
            Format.POWERPOINT: "PowerPoint",
            Format.OPENDOCUMENT: "OpenDocument",
            Format.RTF: "RTF",
            Format.OLE: "Office",
        },
    ),
    ("phone-photo", {Format.HEIC: "HEIC"}),
    (
        "other-image",
        {
            Format.TIFF: "TIFF",
            Format.WEBP: "WebP",
            Format.AVIF: "AVIF",
            Format.BMP: "BMP",
            Format.ICO: "ICO",
            Format.JPEG2000: "JPEG 2000",
            Format.PSD: "Photoshop",
        },
    ),
    ("drawing", {Format.SVG: "SVG"}),
    ("web-page", {Format.HTML: "HTML"}),
    ("text-file", {Format.TEXT: "text", Format.XML: "XML"}),
    ("saved-mail", {Format.EMAIL: "e-mail"}),
    ("archive", {Format.ZIP: "ZIP"}),
    ("sound-or-film-file", {Format.AUDIO: "audio", Format.VIDEO: "video"}),
    ("program", {Format.PROGRAM: "program"}),
    ("unknown-kind", {Format.OTHER: "unknown"}),
)
"""One rule for each thing to do next: its formats, with the name of each in both languages."""

_ENDINGS = {Format.PDF: (".pdf",), Format.JPEG: (".jpg", ".jpeg"), Format.PNG: (".png",), Format.GIF: (".gif",)}
"""Endings by format, the one to use first."""
_IMAGE_ENDINGS = {ending for kind, endings in _ENDINGS.items() if kind is not Format.PDF for ending in endings}


def _not_taken(names: dict[Format, str]) -> Test[File]:
    def test(file: File, limits: Limits) -> Iterator[Fault]:
        if file.format in names:
            yield Fault(values={"name": names[file.format]})

    return test


for _id, _names in _NOT_TAKEN:
    topic.rule(_id, target=files, covers=_INERA)(_not_taken(_names))


def named(attachment: Attachment) -> list[File]:
    """A file with a name whose content is of a kind that 1177 takes and can be read; otherwise the name is not what is wrong."""
    file = attachment.file
    content = attachment.pdf if file.format is Format.PDF else attachment.image
    broken = isinstance(content, Unknown) and content.reason is not Reason.PASSWORD
    return [file] if file.format in ACCEPTED and file.name and not broken else []


def _values(file: File) -> dict[str, str]:
    return {"ending": file.suffix, "right": _ENDINGS[file.format][0], "kind": _ENDINGS[file.format][0][1:]}


@topic.rule("no-ending", target=named, covers=_INERA)
def no_ending(file: File, limits: Limits) -> Iterator[Fault]:
    """Without an ending neither 1177 nor a phone knows what opens the file."""
    if not file.suffix:
        yield Fault(values=_values(file))


@topic.rule("wrong-ending", target=named, covers=_INERA)
def wrong_ending(file: File, limits: Limits) -> Iterator[Fault]:
    """A phone opens a file with the program for its ending: a picture named .pdf gives an error, a PDF named .docx too."""
    if file.suffix and file.suffix not in _ENDINGS[file.format] and not _another_image(file):
        yield Fault(values=_values(file))


@topic.rule("ending-of-another-image", target=named, covers=_INERA)
def ending_of_another_image(file: File, limits: Limits) -> Iterator[Fault]:
    """Phones and browsers tell images by their content, so a JPEG named .png is shown all the same."""
    if file.suffix not in _ENDINGS[file.format] and _another_image(file):
        yield Fault(values=_values(file))


def _another_image(file: File) -> bool:
    return file.format is not Format.PDF and file.suffix in _IMAGE_ENDINGS
