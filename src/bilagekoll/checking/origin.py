"""What program made a file, so that a person is told how to mend it there."""

import re
from enum import StrEnum

from bilagekoll.facts.attachment import Attachment, Format
from bilagekoll.facts.pdf import Metadata
from bilagekoll.facts.unknown import Unknown


class Origin(StrEnum):
    """Programs that the topics have mending words for."""

    WORD = "word"
    LIBREOFFICE = "libreoffice"
    GOOGLE_DOCS = "google_docs"
    ACROBAT = "acrobat"
    SCANNER = "scanner"
    PHOTOS = "photos"


_SIGNS = (
    (Origin.WORD, re.compile(r"microsoft.{0,3} (word|office)|acrobat pdfmaker", re.IGNORECASE)),
    (Origin.LIBREOFFICE, re.compile(r"libreoffice|openoffice", re.IGNORECASE)),
    (Origin.GOOGLE_DOCS, re.compile(r"skia/pdf.*google docs|google docs", re.IGNORECASE)),
    (
        Origin.SCANNER,
        re.compile(r"scan|capture|kofax|ricoh|canon (ir|mf)|konica|bizhub|xerox|sharp mx|kyocera|image2pdf", re.IGNORECASE),
    ),
    (Origin.ACROBAT, re.compile(r"indesign|illustrator|acrobat|adobe pdf library|livecycle", re.IGNORECASE)),
)

_FORMATS = {
    Format.WORD: Origin.WORD,
    Format.EXCEL: Origin.WORD,
    Format.POWERPOINT: Origin.WORD,
    Format.OLE: Origin.WORD,
    Format.RTF: Origin.WORD,
    Format.OPENDOCUMENT: Origin.LIBREOFFICE,
    Format.TIFF: Origin.SCANNER,
    **dict.fromkeys((Format.PNG, Format.JPEG, Format.GIF, Format.HEIC, Format.AVIF, Format.WEBP, Format.BMP), Origin.PHOTOS),
}
"""Office programs save alike; Word's words serve for all of Microsoft's. Windows opens pictures in Photos."""


def origin(attachment: Attachment) -> Origin | None:
    """What made a file, by its format or the program names in a PDF's metadata; ``None`` when they do not tell."""
    if attachment.file.format in _FORMATS:
        return _FORMATS[attachment.file.format]
    if attachment.pdf is None or isinstance(attachment.pdf, Unknown) or not isinstance(attachment.pdf.metadata, Metadata):
        return None
    named = f"{attachment.pdf.metadata.creator_tool or ''} {attachment.pdf.metadata.producer or ''}"
    return next((program for program, sign in _SIGNS if sign.search(named)), None)
