"""Facts that the rules of several topics look at."""

import weakref
from collections.abc import Callable, Sequence
from typing import TypeVar

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.image import Exif, Image
from bilagekoll.facts.pdf import Page, Pdf
from bilagekoll.facts.structure import Structure
from bilagekoll.facts.unknown import Unknown

T = TypeVar("T")


def pdfs(attachment: Attachment) -> Sequence[Pdf] | Unknown:
    """The PDF, when the attachment is one."""
    return _one(attachment.pdf)


def pages(attachment: Attachment) -> Sequence[Page] | Unknown:
    """The pages of a PDF."""
    return _many(attachment, lambda pdf: pdf.pages)


def read_pages(attachment: Attachment) -> Sequence[Page] | Unknown:
    """The pages of a PDF; ``Unknown`` when the content of any of them is."""
    found = pages(attachment)
    return found if isinstance(found, Unknown) else first_unknown(*(page.content for page in found)) or found


def structures(attachment: Attachment) -> Sequence[Structure] | Unknown:
    """The structure tree of a tagged PDF."""
    return _many(attachment, lambda pdf: _one(pdf.structure))


def legible(attachment: Attachment) -> Sequence[Structure] | Unknown:
    """The structure tree of a tagged PDF whose pages could all be read: the elements lack the text of a page that could not."""
    trees = structures(attachment)
    if isinstance(trees, Unknown) or not trees:
        return trees
    return first_unknown(read_pages(attachment)) or trees


def once(target: Callable[[Attachment], T]) -> Callable[[Attachment], T]:
    """A target that several rules look at, worked out once a file: kept as long as the facts of the file are."""
    kept: dict[int, T] = {}

    def remembering(attachment: Attachment) -> T:
        key = id(attachment)
        if key not in kept:
            kept[key] = target(attachment)
            weakref.finalize(attachment, kept.pop, key, None).atexit = False
        return kept[key]

    return remembering


@once
def mapped_structures(attachment: Attachment) -> Sequence[Structure] | Unknown:
    """The structure tree as PDF/UA-1 reads it: every role by the role map alone."""
    trees = structures(attachment)
    return trees if isinstance(trees, Unknown) else tuple(tree.as_mapped() for tree in trees)


def in_pdf(get: Callable[[Pdf], Sequence[T] | Unknown]) -> Callable[[Attachment], Sequence[T] | Unknown]:
    """A target that is a list of facts of the PDF, e.g. ``in_pdf(lambda pdf: pdf.fields)``."""
    return lambda attachment: _many(attachment, get)


def one_in_pdf(get: Callable[[Pdf], T | Unknown | None]) -> Callable[[Attachment], Sequence[T] | Unknown]:
    """A target that is a single fact of the PDF, e.g. ``one_in_pdf(lambda pdf: pdf.catalog)``."""
    return lambda attachment: _many(attachment, lambda pdf: _one(get(pdf)))


def _one(fact: T | Unknown | None) -> Sequence[T] | Unknown:
    if isinstance(fact, Unknown):
        return fact
    return () if fact is None else (fact,)


def _many(attachment: Attachment, get: Callable[[Pdf], Sequence[T] | Unknown]) -> Sequence[T] | Unknown:
    if isinstance(attachment.pdf, Unknown):
        return attachment.pdf
    if attachment.pdf is None:
        return ()
    return get(attachment.pdf)


def first_unknown(*facts: object) -> Unknown | None:
    """The first of several facts that is unknown."""
    return next((fact for fact in facts if isinstance(fact, Unknown)), None)


ACCEPTED = frozenset({Format.PDF, Format.PNG, Format.JPEG, Format.GIF})
"""Formats that a message in 1177 takes."""


def files(attachment: Attachment) -> Sequence[File]:
    """The file itself, when there is anything in it."""
    return () if attachment.file.format is Format.EMPTY else (attachment.file,)


def images(attachment: Attachment) -> Sequence[Image] | Unknown:
    """The image, when the attachment is one of a format that a message takes."""
    return _one(attachment.image) if attachment.file.format in ACCEPTED else ()


def exifs(attachment: Attachment) -> list[Exif] | Unknown:
    """The metadata of an image that 1177 takes."""
    found = images(attachment)
    if isinstance(found, Unknown):
        return found
    metadata = [image.exif for image in found]
    unknown = [exif for exif in metadata if isinstance(exif, Unknown)]
    return unknown[0] if unknown else [exif for exif in metadata if isinstance(exif, Exif)]


def read_images(attachment: Attachment) -> Sequence[Image] | Unknown:
    """An image whose words a machine has looked for; none without the extra ``ocr``."""
    found = images(attachment)
    if isinstance(found, Unknown):
        return found
    unknown = first_unknown(*(image.words for image in found))
    return unknown or [image for image in found if image.words is not None]
