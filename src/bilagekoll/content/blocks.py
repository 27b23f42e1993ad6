"""The content of a document as blocks in reading order: what all ways in make and all ways out write."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, field
from enum import StrEnum

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box


class Run(StrEnum):
    """What a run of text is.

    ``PICTURE``: the alternative text of a picture in the line, empty when it has none. ``FIELD``: a form field, by its label
    where the line does not say it. ``CHECK``: a box to tick, likewise. ``BUTTON``: the words on it. ``NOTE``: the sign that
    refers to a note. ``UNSURE``: a word that was read in a picture, of which the machine is not sure; ``UNREAD`` (of
    :mod:`bilagekoll.facts.recognition`) for a line that it cannot read.
    """

    TEXT = "text"
    PICTURE = "picture"
    FIELD = "field"
    CHECK = "check"
    BUTTON = "button"
    NOTE = "note"
    UNSURE = "unsure"


@frozen
class Inline:
    """A run of text of one kind. A line feed is a line break that is meant; lines that only ran full are joined already.

    Runs follow one another without a space of their own: the space between two words is in one of them.
    ``link``: target of a link, a URI. ``value``: what a form field is filled in with, ``None`` when empty (a box: not ticked).
    ``expansion``: what an abbreviation stands for. ``language``: BCP 47 tag, where it is another than the document's.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    run: Run = Run.TEXT
    value: str | None = None
    expansion: str | None = None
    language: str | None = None


Inlines = tuple[Inline, ...]


class Doubt(StrEnum):
    """Why something must be read through by a person."""

    LOCKED = "locked"  # the file needs a password
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - and the one given is another's
    DAMAGED = "damaged"  # the file cannot be read, or not within the limits
    IMAGE = "image"  # the file is a picture
    EMPTY = "empty"  # there is nothing in the file
    FORMAT = "format"  # the file is neither a PDF nor a picture
    BROKEN = "broken"  # parts of the file are broken: words may be missing, or wrong
    SCANNED = "scanned"  # a page without text: a picture of text
    SILENT = "silent"  # all text of the pages is marked as no content (artifacts)
    GARBLED = "garbled"  # glyphs without a usable character code
    UNREADABLE = "unreadable"  # a page that is damaged or beyond a limit
    RECOGNISED = "recognised"  # text that a machine recognised in a picture
    PICTURED = "pictured"  # text that a machine recognised in a picture beside other text
    UNREAD = "unread"  # lines of such a text that the machine cannot read
    UNSURE = "unsure"  # words of such a text of which the machine is not sure
    NO_OCR = "no-ocr"  # text in pictures could be had if the extra were installed
    TIME = "time"  # scanned pages that were not recognised, because those before them took so long
    TABLE = "table"  # a table whose rows or columns are a guess
    ORDER = "order"  # text whose order is a guess
    PICTURE = "picture"  # a picture without alternative text
    WORDS = "words"  # words of a page that are not in the text


@frozen
class Placed:
    """What all blocks have: page from 1, box on it, and what makes the block doubtful."""

    _: KW_ONLY
    page: int | None = None
    box: Box | None = None
    doubt: Doubt | None = None


@frozen
class Heading(Placed):
    """A heading, level 1 to 6."""

    level: int
    inlines: Inlines


@frozen
class Paragraph(Placed):
    """A paragraph. ``quoted``: a quotation set off from the text."""

    inlines: Inlines
    quoted: bool = False


@frozen
class ListItem:
    """An item: ``label`` as the file writes it ("1.", "a)"), empty for a bullet; ``blocks``: paragraphs, lists within the list."""

    label: str
    blocks: "tuple[Block, ...]"


@frozen
class ListBlock(Placed):
    """A list. ``numbered``: its items have an order, and labels that say it."""

    items: tuple[ListItem, ...]
    numbered: bool = False


@frozen
class Cell:
    """A cell of a table. ``header``: it names its row or column. Cells that a span covers are not there."""

    blocks: "tuple[Block, ...]"
    header: bool = False
    row_span: int = 1
    col_span: int = 1


@frozen
class Table(Placed):
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: Inlines = ()


@frozen
class Figure(Placed):
    """A picture that carries meaning; ``alt`` is empty when nobody has written what it shows."""

    alt: str
    caption: Inlines = ()

    @property
    def is_worded(self) -> bool:
        """Whether words that belong to it follow: a caption, or what is written in it."""
        return bool(self.caption) or self.doubt is Doubt.PICTURED


@frozen
class Note(Placed):
    """A footnote or endnote; ``label`` as the file writes it ("1", "*")."""

    label: str
    inlines: Inlines


Block = Heading | Paragraph | ListBlock | Table | Figure | Note


class Omission(StrEnum):
    """Why something is left out of the text."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
    ARTIFACT = "artifact"
    REPLACED = "replaced"  # the file gives other words for it (/ActualText, /Alt)
    OUTSIDE = "outside"  # it stands outside the page as it is shown (outside the crop box)
    REPEATED = "repeated"  # a line that the page shows twice, one on the other
    MISSING = "missing"  # it should be there and is not


@frozen
class LeftOut:
    """Words of a page that the text does not have, and why."""

    why: Omission
    text: str
    page: int | None = None
    box: Box | None = None


@frozen
class Doubted:
    """A doubt about a page (or the document): ``count`` places of the kind."""

    doubt: Doubt
    page: int | None = None
    count: int = 1


class Way(StrEnum):
    """How the content of a page was come by."""

    TAGS = "tags"
    LAYOUT = "layout"
    RECOGNITION = "recognition"
    NONE = "none"


@frozen
class Coverage:
    """Words on the pages, how many of them the text has, and how many are left out for a reason that is named."""

    words: int = 0
    given: int = 0
    left_out: int = 0

    @property
    def ratio(self) -> float:
        """Share of the words that are given or accounted for, 0 to 1."""
        return (self.given + self.left_out) / self.words if self.words else 1.0


@frozen
class Document:
    """The content of a file. ``language``: BCP 47 tag of the document. ``ways``: how each page was read, by page number.

    ``may_copy``: the author allows copying; the text is here either way, and whoever shows it has to ask.
    ``pages``: how many the file has, ``None`` when unknown.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    language: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubted, ...] = ()
    coverage: Coverage = Coverage()
    ways: dict[int, Way] = field(default_factory=dict)
    may_copy: bool = True
    pages: int | None = None


def text_of(inlines: Iterable[Inline]) -> str:
    """The words of runs, with their line breaks."""
    return "".join(run.text for run in inlines)
