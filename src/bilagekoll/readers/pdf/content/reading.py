"""What interpreting a page gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from bilagekoll.facts.content import PageContent
from bilagekoll.facts.place import Box

MarkedKey = tuple[int | None, int]
"""Object number of the form XObject whose stream holds the mark (``None``: the page's own content), and the MCID."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """One marked-content sequence with an MCID: its text, images drawn in it, and the box of all that it shows."""

    text: str
    images: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class PageReading:
    """The content of a page, and its marked content by key."""

    content: PageContent
    marked: Mapping[MarkedKey, MarkedContent]


class ContentDamaged(Exception):
    """A content stream could not be decoded. Its argument is the type of the error, never anything from the file."""
