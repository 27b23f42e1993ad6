"""What interpreting a page needs of the structure tree, and what it gives."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pypdf.generic import DictionaryObject

from bilagekoll.facts.content import PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.facts.structure import Stretch

MarkedKey = tuple[int | None, int]
"""Object number of the form XObject whose stream holds the mark (``None``: the page's own content), and the MCID."""


class Owner(NamedTuple):
    """The element that the parent tree names: whether it leads up to the root, and whether it or one above names a language."""

    in_tree: bool
    speaks: bool


StreamOwners = Callable[[int | None], Owner | None]
"""The owner of a stream's mark by its MCID; of the stream as a whole for ``None``."""

Owners = Callable[[DictionaryObject], StreamOwners]
"""The owners of what stands in a page's or a form's content, by its dictionary."""


def no_owners(_: DictionaryObject) -> StreamOwners:
    """The owners where there is no structure tree."""
    return no_owner


def no_owner(_: int | None) -> Owner | None:
    """The owner of a mark where there is no structure tree."""
    return None


class Stream(NamedTuple):
    """The content stream being carried out.

    ``number``: object number of its form, ``None`` for the page. ``real``: real content, not an appearance, a pattern or a glyph.
    ``judged``: whether its marks and items count; a stream does so once in a file.
    """

    number: int | None
    owners: StreamOwners
    real: bool
    judged: bool


@frozen
class MarkedContent:
    """One marked-content sequence with an MCID: its text, images drawn in it, and the box of all that it shows.

    ``language``: as the marks name it, when they name one for all of the text. ``stretches``: where asked for.
    """

    text: str
    images: int
    box: Box | None
    language: str | None = None
    stretches: tuple[Stretch, ...] = ()


@frozen
class PageReading:
    """The content of a page, and its marked content by key."""

    content: PageContent
    marked: Mapping[MarkedKey, MarkedContent]


class ContentDamaged(Exception):
    """A content stream could not be decoded. Its argument is the type of the error, never anything from the file."""
