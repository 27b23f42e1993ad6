"""What a machine has read in a picture."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Reason, Unknown

OUT_OF_TIME = Unknown(Reason.LIMIT, "recognition-seconds")
"""What is known of a page that was not read, because the pages before it took as long as a person may be kept waiting."""

UNREAD = "\ufffd"
"""Stands in a text for a line that a machine could not read."""


@frozen
class RecognisedWord:
    """A word. Box: x0, y0, x1, y1 in pixels of the picture as shown (upright, level), from its upper left corner, y downwards.

    The box is as wide as the ink and as high as the type is large: 0.2 of it below the base line, 0.8 above.
    ``confidence``: of its least sure letter, 0 to 1. ``line``: number of the recognised line that it is of. ``stroke``: thickness
    of the line's strokes in pixels, to tell bold type.
    """

    text: str
    box: Box
    confidence: float
    line: int
    stroke: float = 0.0


@frozen
class Recognised:
    """The words of one picture, in the order in which the engine found the lines.

    ``width`` and ``height`` in pixels of the picture as shown; ``turned``: degrees clockwise, 0, 90, 180 or 270, that it was turned
    to stand upright, beyond what its EXIF orientation says; ``slant``: degrees counter-clockwise that its lines leaned.
    ``unread``: where something is written that the machine cannot read, as handwriting; boxes as those of words.
    """

    words: tuple[RecognisedWord, ...]
    width: int
    height: int
    turned: int = 0
    slant: float = 0.0
    unread: tuple[Box, ...] = ()
