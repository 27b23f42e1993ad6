"""What a PDF is: the parts that the rules look at (ISO 32000-1 names)."""

from dataclasses import dataclass
from enum import StrEnum

from bilagekoll.facts.content import Font, PageContent
from bilagekoll.facts.interaction import Action, Annotation, EmbeddedFile, Field
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language, Structure
from bilagekoll.facts.unknown import Unknown


class Repair(StrEnum):
    """What had to be mended to read the file."""

    HEADER = "header"
    XREF = "xref"
    OBJECT = "object"
    STREAM = "stream"
    PAGE_TREE = "page-tree"


class Xfa(StrEnum):
    """Kind of XFA form (ISO 32000-1, 12.7.8; dynamic: PDF/UA-1, 7.15)."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Encryption:
    """Encryption dictionary (ISO 32000-1, 7.6). The permissions are those of a user without the owner password."""

    needs_password: bool
    algorithm: str
    revision: int
    may_copy: bool  # bit 5
    may_assist: bool  # bit 10; revision 2 has no such bit and follows bit 5
    permissions_present: bool = True


@dataclass(frozen=True, slots=True)
class Catalog:
    """Document catalogue (ISO 32000-1, 7.7.2). ``display_title`` is ``None`` when the entry is missing."""

    language: Language | None
    marked: bool
    suspects: bool
    display_title: bool | None
    xfa: Xfa | None
    bookmarks: int
    layers: int = 0


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title and identifiers, from the XMP packet and the information dictionary."""

    xmp_present: bool
    title: str | None
    info_title: str | None
    creator_tool: str | None
    producer: str | None
    pdfua_part: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page. ``width`` and ``height`` in points as displayed: crop box, /Rotate and /UserUnit applied."""

    number: int
    width: float
    height: float
    rotation: int
    tabs: str | None
    annotations: int
    place: Place
    content: PageContent | Unknown
    duration: float | None = None


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF. A part that could not be read is :class:`Unknown`; ``structure`` is ``None`` in a file without structure tree."""

    version: str
    repairs: tuple[Repair, ...]
    encryption: Encryption | None
    catalog: Catalog | Unknown
    metadata: Metadata | Unknown
    pages: tuple[Page, ...] | Unknown
    fonts: tuple[Font, ...] | Unknown
    structure: Structure | Unknown | None
    annotations: tuple[Annotation, ...] | Unknown
    fields: tuple[Field, ...] | Unknown
    actions: tuple[Action, ...] | Unknown
    embedded_files: tuple[EmbeddedFile, ...] | Unknown
