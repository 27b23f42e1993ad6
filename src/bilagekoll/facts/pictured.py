"""Words in the pictures of a page."""

from dataclasses import dataclass

from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Unknown


@dataclass(frozen=True, slots=True)
class PicturedWords:
    """How many words a raster image of page ``page`` (from 1) shows, about, with what is drawn on it; nobody has read them.

    ``box`` in points of the page's default user space.
    """

    page: int
    box: Box
    words: int | Unknown
