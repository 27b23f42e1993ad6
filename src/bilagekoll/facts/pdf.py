"""What a PDF is: the parts that the rules look at (ISO 32000-1 names)."""

from enum import StrEnum

from bilagekoll.facts.content import Font, PageContent
from bilagekoll.facts.contrast import PageContrast
from bilagekoll.facts.fonts import UsedFont
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import Action, Annotation, AnnotationKind, EmbeddedFile, Field, FileSpecification, Wording
from bilagekoll.facts.lines import LineWidths
from bilagekoll.facts.pictured import PicturedWords
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language, Structure
from bilagekoll.facts.unknown import Unknown


class Repair(StrEnum):
    """What had to be mended to read the file."""

    HEADER = "header"
    LENGTH = "length"
    XREF = "xref"
    OBJECT = "object"
    STREAM = "stream"
    PAGE_TREE = "page-tree"
    CONTENT = "content"


LOSS = frozenset({Repair.OBJECT, Repair.STREAM, Repair.PAGE_TREE, Repair.CONTENT})
"""Repairs after which something may be missing from what is shown. The others only mend the way to it."""


class Xfa(StrEnum):
    """Kind of XFA form (ISO 32000-1, 12.7.8; dynamic: PDF/UA-1, 7.15)."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    UNREADABLE = "unreadable"


class Password(StrEnum):
    """What a password that was given is to a file."""

    USER = "user"
    OWNER = "owner"
    WRONG = "wrong"


@frozen
class Encryption:
    """Encryption dictionary (ISO 32000-1, 7.6). The permissions are those of a user without the owner password.

    ``needs_password``: nobody opens it without one. ``password``: what the one given is; ``None`` when none was given, or none is
    needed and it is not the owner's.
    """

    needs_password: bool
    may_copy: bool  # bit 5
    may_assist: bool  # bit 10; revision 2 has no such bit and follows bit 5
    permissions_present: bool = True
    assist_bit: bool = True  # bit 10 itself, whatever the revision
    password: Password | None = None


@frozen
class LayerSetup:
    """A configuration of optional content (ISO 32000-1, 8.11.4.3): whether it has a name, and switches layers by itself (/AS)."""

    named: bool
    automatic: bool


@frozen
class Catalog:
    """Document catalogue (ISO 32000-1, 7.7.2). ``display_title`` is ``None`` when the entry is missing.

    ``structured``: whether it has a structure tree, readable or not. ``renders_dynamically``: the XFA configuration has
    dynamicRender with the value "required" (PDF/UA-1, 7.15), to the letter.
    """

    language: Language | None
    marked: bool
    suspects: bool
    display_title: bool | None
    xfa: Xfa | None
    bookmarks: int
    layer_setups: tuple[LayerSetup, ...] = ()
    structured: bool = True
    renders_dynamically: bool = False


@frozen
class Identification:
    """The PDF/UA identification in the XMP packet (PDF/UA-1, clause 5): ``part`` is ``None`` when missing or no whole number.

    ``prefixes``: name and namespace prefix of each property as written, the prefix empty for the default namespace.
    """

    part: int | None
    prefixes: tuple[tuple[str, str], ...] = ()


@frozen
class Metadata:
    """Title and identifiers, from the XMP packet and the information dictionary.

    ``xmp_present``: the catalogue has a metadata stream of the type that the standard asks for (14.3.2). ``dc_title``: the packet
    is valid XMP and has a title in some language, even an empty one, with the recommended prefix dc. ``identification`` is ``None``
    in a packet that is not valid XMP too.
    """

    xmp_present: bool
    title: str | None
    info_title: str | None
    creator_tool: str | None
    producer: str | None
    identification: Identification | None = None
    dc_title: bool = False
    alternatives: tuple[tuple[str, ...], ...] = ()


@frozen
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


@frozen
class Pdf:
    """A PDF. A part that could not be read is :class:`Unknown`; ``structure`` is ``None`` in a file without structure tree.

    ``header``: the line with "%PDF-" as written, empty when there is none. ``annotation_kinds``, ``wordings``
    and ``file_specifications`` are read for PDF/UA-1 only; ``contrasts``, one a page, and ``lines``, of pages that may have
    long ones, and ``pictured``, the largest pictures of a tagged file, for patients only.
    """

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
    header: str = ""
    annotation_kinds: tuple[AnnotationKind, ...] | Unknown = ()
    file_specifications: tuple[FileSpecification, ...] | Unknown = ()
    used_fonts: tuple[UsedFont, ...] | Unknown = ()
    wordings: tuple[Wording, ...] | Unknown = ()
    contrasts: tuple[PageContrast, ...] | Unknown = ()
    lines: tuple[LineWidths, ...] | Unknown = ()
    pictured: tuple[PicturedWords, ...] | Unknown = ()
