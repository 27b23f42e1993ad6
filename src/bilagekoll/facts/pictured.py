"""Words in the pictures of a page."""

from dataclasses import dataclass

from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Unknown


@dataclass(frozen=True, slots=True)
class PicturedWords:
    """What a machine has read in a raster image of page ``page`` (from 1), as the page shows it, with what is drawn on it.

    ``box`` in points of the page's default user space. A picture that most likely has no text was not read: it has no words.
    """

    page: int
    box: Box
    words: Recognised | Unknown
