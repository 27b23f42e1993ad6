"""PDF files: from bytes to facts, on pypdf. The content of pages has a room of its own."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TypeVar

from pypdf.generic import DictionaryObject

from bilagekoll.facts.content import Font, PageContent, Unreached
from bilagekoll.facts.fonts import UsedFont
from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.pdf import Page, Pdf, Repair
from bilagekoll.facts.structure import Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf import page_looks
from bilagekoll.readers.pdf.actions import read_actions
from bilagekoll.readers.pdf.annotation_kinds import read_annotation_kinds
from bilagekoll.readers.pdf.annotations import read_annotations
from bilagekoll.readers.pdf.catalog import read_catalog
from bilagekoll.readers.pdf.collecting import collecting_later
from bilagekoll.readers.pdf.content import (
    ContentReader,
    MarkedContent,
    MarkedKey,
    PageReading,
    is_no_content,
    lacks_content,
    no_owners,
)
from bilagekoll.readers.pdf.embedded import read_embedded_files
from bilagekoll.readers.pdf.file_specifications import read_file_specifications
from bilagekoll.readers.pdf.forms import read_fields
from bilagekoll.readers.pdf.guard import guarded
from bilagekoll.readers.pdf.metadata import read_metadata
from bilagekoll.readers.pdf.objects import dictionary
from bilagekoll.readers.pdf.opening import Opened, lengths_unbelieved, locked, open_pdf
from bilagekoll.readers.pdf.pages import Leaf, page_facts, read_page_tree
from bilagekoll.readers.pdf.repairs import notice, noticing
from bilagekoll.readers.pdf.structure import Skeleton, read_skeleton, structure_facts
from bilagekoll.readers.pdf.wordings import read_wordings

__all__ = ["read_pdf"]

T = TypeVar("T")

_LOST_MARKS = 3
"""Marks in a row that the structure tree has and a page has not, from which on its content is taken to be cut …"""
_LOST_SHARE = 0.1
"""… and the share of its marks. LibreOffice leaves one of some forty out, Quartz up to two in a row and a fifth of all; of
3,600 files of the corpora none has three in a row (docs/measurements.md)."""


def read_pdf(data: bytes, *, for_conformance: bool = False, as_seen: bool = False, password: str = "") -> Pdf | Unknown:
    """The facts of a PDF. Never raises; ``Unknown`` when the file cannot be opened or has no pages.

    ``for_conformance``: read the font programs too, and what lies anywhere in the file: all that the profile ``pdfua1`` needs.
    ``as_seen``: look at pages as they are seen too: how tagged text stands, its colours, and its lines where they may be long.
    ``password``: of the user or the owner, for a file that needs one; colours and lines of such a file are not looked at.
    """
    with noticing() as repairs, lengths_unbelieved(), collecting_later():
        opened = guarded(lambda: open_pdf(data, repairs, password))
        if isinstance(opened, Unknown):
            return opened
        if opened.catalog is None:
            return _locked(opened, repairs)
        found = _Reading(opened, opened.catalog, repairs, for_conformance=for_conformance, as_seen=as_seen)
        return found.pdf(data if as_seen and not password else None)


def _in_order(repairs: set[Repair]) -> tuple[Repair, ...]:
    return tuple(repair for repair in Repair if repair in repairs)


def _locked(opened: Opened, repairs: set[Repair]) -> Pdf:
    unknown = locked(opened)
    return Pdf(
        version=opened.version,
        repairs=_in_order(repairs),
        encryption=opened.encryption,
        catalog=unknown,
        metadata=unknown,
        pages=unknown,
        fonts=unknown,
        structure=unknown,
        annotations=unknown,
        fields=unknown,
        actions=unknown,
        embedded_files=unknown,
        header=opened.header,
        annotation_kinds=unknown,
        wordings=unknown,
        file_specifications=unknown,
        used_fonts=unknown,
        contrasts=unknown,
        lines=unknown,
        pictured=unknown,
    )


class _AllMarks(frozenset[MarkedKey]):
    """Stands for the marks of a structure tree that could not be read: every mark is taken at its word."""

    def __contains__(self, key: object) -> bool:
        return True


class _Reading:
    """The parts of one open file, each read on its own."""

    def __init__(
        self, opened: Opened, catalog: DictionaryObject, repairs: set[Repair], *, for_conformance: bool, as_seen: bool
    ) -> None:
        self._opened = opened
        self._catalog = catalog
        self._repairs = repairs
        self._for_conformance = for_conformance
        self._as_seen = as_seen
        self._deadline = Deadline()

    def pdf(self, data: bytes | None) -> Pdf | Unknown:
        """All facts. The structure tree comes before the pages, which need its marks; its text comes from the pages.

        ``data``: the file, to look at pages as they are seen too.
        """
        catalog = self._catalog
        whole_file = self._deadline if self._for_conformance else None
        leaves = guarded(lambda: read_page_tree(self._opened.reader, catalog, self._repairs))
        if leaves == ():
            return Unknown(Reason.DAMAGED, "no-pages")
        tree = self._tree(leaves)
        pages, fonts, used_fonts, structure = self._content(leaves, tree)
        return Pdf(
            version=self._opened.version,
            encryption=self._opened.encryption,
            catalog=guarded(lambda: read_catalog(catalog)),
            metadata=guarded(lambda: read_metadata(self._opened.reader, catalog, whole_file)),
            pages=pages,
            fonts=fonts,
            structure=structure,
            annotations=_with(leaves, tree, lambda pages, skeleton: read_annotations(pages, skeleton, self._deadline)),
            fields=_with(leaves, tree, lambda pages, skeleton: read_fields(pages, skeleton, self._deadline)),
            actions=_with(leaves, None, lambda pages, _: read_actions(catalog, pages, self._deadline)),
            embedded_files=_with(leaves, None, lambda pages, _: read_embedded_files(catalog, pages, self._deadline)),
            header=self._opened.header,
            wordings=self._for_specialists(leaves, tree, partial(read_wordings, catalog)),
            annotation_kinds=self._for_specialists(leaves, tree, read_annotation_kinds),
            file_specifications=self._file_specifications(),
            used_fonts=used_fonts,
            contrasts=_with(leaves, None, lambda shown, _: page_looks.contrasts(shown, pages, data)) if data is not None else (),
            lines=guarded(lambda: page_looks.lines(pages, data)) if data is not None else (),
            pictured=guarded(lambda: page_looks.pictured(pages, structure, data)) if data is not None else (),
            repairs=_in_order(self._repairs),  # last: reading the parts may mend more
        )

    def _for_specialists(
        self,
        leaves: tuple[Leaf, ...] | Unknown,
        tree: Skeleton | Unknown | None,
        read: Callable[[tuple[Leaf, ...], Skeleton | None, Deadline], tuple[T, ...]],
    ) -> tuple[T, ...] | Unknown:
        """What only the conditions of PDF/UA-1 ask of annotations and fields; a patient's rules have facts of their own."""
        if not self._for_conformance:
            return ()
        return _with(leaves, tree, lambda pages, skeleton: read(pages, skeleton, self._deadline))

    def _file_specifications(self) -> tuple[FileSpecification, ...] | Unknown:
        """In the whole file, which takes time and means nothing to a patient."""
        if not self._for_conformance:
            return ()
        return guarded(lambda: read_file_specifications(self._opened.reader, self._catalog, self._deadline))

    def _tree(self, leaves: tuple[Leaf, ...] | Unknown) -> Skeleton | Unknown | None:
        if isinstance(leaves, Unknown):
            return leaves
        numbers = {leaf.object: leaf.number for leaf in reversed(leaves) if leaf.object is not None}

        def read() -> Skeleton | None:
            root = dictionary(self._catalog, "/StructTreeRoot")
            forget = None if self._for_conformance else self._opened.reader.forget  # which reads all objects of the file
            return None if root is None else read_skeleton(root, numbers, self._deadline, forget)

        return guarded(read)

    def _content(
        self, leaves: tuple[Leaf, ...] | Unknown, tree: Skeleton | Unknown | None
    ) -> tuple[tuple[Page, ...] | Unknown, tuple[Font, ...] | Unknown, tuple[UsedFont, ...] | Unknown, Structure | Unknown | None]:
        """Pages, fonts and structure, which together need the content of the pages."""
        if isinstance(leaves, Unknown):
            return leaves, leaves, leaves, leaves
        read = guarded(lambda: self._read_contents(leaves, tree))
        if isinstance(read, Unknown):
            return read, read, read, read
        reader, contents, marked = read
        pages = guarded(lambda: tuple(map(page_facts, leaves, contents)))
        unread = [content for content in contents if isinstance(content, Unknown)]
        fonts = unread[0] if len(unread) == len(leaves) else guarded(reader.fonts)
        used_fonts = unread[0] if unread and self._for_conformance else guarded(reader.used_fonts)
        structure = guarded(lambda: structure_facts(tree, marked)) if isinstance(tree, Skeleton) else tree
        return pages, fonts, used_fonts, structure

    def _read_contents(
        self, leaves: tuple[Leaf, ...], tree: Skeleton | Unknown | None
    ) -> tuple[ContentReader, list[PageContent | Unknown], dict[int, Mapping[MarkedKey, MarkedContent]]]:
        """The reader of all pages, and what it read."""
        owners = tree.parent_tree.owners if isinstance(tree, Skeleton) else no_owners
        reader = ContentReader(
            self._deadline, self._catalog, owners=owners, for_conformance=self._for_conformance, as_seen=self._as_seen
        )
        return reader, *_read_contents(leaves, tree, reader)


def _read_contents(
    leaves: tuple[Leaf, ...], tree: Skeleton | Unknown | None, reader: ContentReader
) -> tuple[list[PageContent | Unknown], dict[int, Mapping[MarkedKey, MarkedContent]]]:
    """The content of each page, and the marked content by page number."""
    marks = tree.marks() if isinstance(tree, Skeleton) else {}
    contents: list[PageContent | Unknown] = []
    marked: dict[int, Mapping[MarkedKey, MarkedContent]] = {}
    for leaf in leaves:
        owned: frozenset[MarkedKey] | None = None
        if isinstance(tree, Unknown):
            owned = _AllMarks()
        if isinstance(tree, Skeleton):
            owned = frozenset(marks.get(leaf.number, ()))
        reading = guarded(partial(_read_page, reader, leaf, owned))
        if isinstance(reading, Unknown):
            contents.append(reading)
        else:
            contents.append(reading.content)
            marked[leaf.number] = reading.marked
    return contents, marked


def _read_page(reader: ContentReader, leaf: Leaf, owned: frozenset[MarkedKey] | None) -> PageReading | Unknown:
    """A page that has no content, or shows nothing, although the structure tree has some of it, has lost it."""
    reading = reader.read_page(leaf.entries, leaf.number, owned)
    gone = owned is not None and bool(owned) and owned.isdisjoint(reading.marked)
    if gone and (lacks_content(leaf.entries) or is_no_content(leaf.entries)):
        return Unknown(Reason.DAMAGED, "content-missing")
    lost = 0 if owned is None else _lost_in_a_row(owned, reading.marked)
    if lost >= _LOST_MARKS and owned is not None and lost > _LOST_SHARE * len(owned):
        notice(Repair.CONTENT)
    return (
        replace(reading, content=replace(reading.content, unreached=_unreached(reading, owned))) if owned is not None else reading
    )


def _lost_in_a_row(owned: frozenset[MarkedKey], marked: Collection[MarkedKey]) -> int:
    """The most marks, one after the other, that a page has not: programs leave out single ones, a cut takes all of a stretch."""
    if owned.issubset(marked):
        return 0
    in_order = sorted(owned, key=lambda key: (key[0] or 0, key[1]))
    return max(len(list(run)) for is_there, run in groupby(in_order, marked.__contains__) if not is_there)


def _unreached(reading: PageReading, owned: frozenset[MarkedKey]) -> tuple[Unreached, ...]:
    """The text of marks that the structure tree does not own, though the parent tree says so."""
    marks = (mark for key, mark in reading.marked.items() if key not in owned)
    return tuple(Unreached(text, mark.box) for mark in marks if (text := " ".join(mark.text.split())))


def _with(
    leaves: tuple[Leaf, ...] | Unknown,
    tree: Skeleton | Unknown | None,
    read: Callable[[tuple[Leaf, ...], Skeleton | None], T],
) -> T | Unknown:
    """A part that needs the pages, and the structure tree unless ``None``: unknown when they are."""
    if isinstance(leaves, Unknown):
        return leaves
    return tree if isinstance(tree, Unknown) else guarded(lambda: read(leaves, tree))
