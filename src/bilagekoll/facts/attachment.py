"""The whole of what is known of one attachment."""

from dataclasses import dataclass
from enum import StrEnum

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.image import Image
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Unknown


class Format(StrEnum):
    """File formats told apart by content."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    TIFF = "tiff"
    WEBP = "webp"
    HEIC = "heic"
    AVIF = "avif"
    BMP = "bmp"
    SVG = "svg"
    PSD = "psd"
    ICO = "ico"
    JPEG2000 = "jpeg2000"
    WORD = "word"
    EXCEL = "excel"
    POWERPOINT = "powerpoint"
    OPENDOCUMENT = "opendocument"
    OLE = "ole"
    RTF = "rtf"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    ZIP = "zip"
    EMAIL = "email"
    AUDIO = "audio"
    VIDEO = "video"
    PROGRAM = "program"
    EMPTY = "empty"
    OTHER = "other"


WITH_TEXT = frozenset({Format.PDF, Format.PNG, Format.JPEG, Format.GIF})
"""Formats that a message takes; their text can be fetched."""
CONVERTED = frozenset({Format.TIFF, Format.HEIC, Format.AVIF, Format.JPEG2000})
"""Pictures that no message takes, and that are opened only to be copied or for their text, by a process that may be lost: the C
library of TIFF prints on standard error, and that of HEIC is a target of attacks."""
PICTURES = CONVERTED | {Format.PNG, Format.JPEG, Format.GIF, Format.WEBP, Format.BMP}
"""Pictures in which text can be read."""


@frozen
class File:
    """The file as such. ``name`` is the bare file name, ``suffix`` its ending in lower case with the dot, ``size`` in bytes."""

    name: str
    suffix: str
    size: int
    format: Format


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Attachment:
    """One attachment. ``pdf`` and ``image`` are ``None`` when the file is of another kind."""

    file: File
    pdf: Pdf | Unknown | None = None
    image: Image | Unknown | None = None
