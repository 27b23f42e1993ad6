"""Words in the pictures of a page."""

from bilagekoll.facts.boxes import area
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Unknown

LEAST_AREA = 20_000.0
"""Square points of a picture that is looked at: 10 by 7 centimetres. Logos and portraits are smaller."""
LEAST_SIDE = 60.0
"""Points of its shorter side: three lines."""
LEAST_PIXELS = 200
"""Pixels of its own across: letters of coarser pictures cannot be made out."""


def has_room(box: Box) -> bool:
    """Whether a picture is as large as those that are looked at."""
    return area(box) >= LEAST_AREA and min(box[2] - box[0], box[3] - box[1]) >= LEAST_SIDE


@frozen
class Part:
    """A picture on a page that is to be read: its page, from 1, its box in default user space, in points, its pixels an inch."""

    page: int
    box: Box
    dpi: float


@frozen
class PicturedWords:
    """How many words a raster image of page ``page`` (from 1) shows, about, with what is drawn on it; nobody has read them.

    ``box`` in points of the page's default user space.
    """

    page: int
    box: Box
    words: int | Unknown
