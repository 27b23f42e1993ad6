"""What a page shows and where: words, rules, areas, pictures and links, enough to find out how it is laid out.

Coordinates are those of the page as displayed: in points, from its lower left corner, with /Rotate applied.
"""

from enum import Enum

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box

DESCENT = 0.2
"""Part of a word's box below its base line. Boxes are em boxes, 0.2 below and 0.8 above: what fonts state differs too much."""


class Hidden(Enum):
    """Why a word should not be read as the page's content."""

    NO = "no"
    ARTIFACT = "artifact"  # marked as pagination: running header, footer, page number (ISO 32000-1, 14.8.2.2)
    OUTSIDE = "outside"  # outside the crop box: nobody sees it (ISO 32000-1, 14.11.2)


@frozen
class Word:
    """Letters without a gap, in one style, on one base line.

    ``size``: effective font size in points. ``rotation``: degrees counter-clockwise of its direction. ``glued``: nothing stands
    between it and the word before it in the file's order (a change of style in a word, a raised figure after it).
    ``spaced``: a space character stands before it. ``invisible``: drawn in rendering mode 3, as recognised text under a scan is.
    ``unsure``: read in a picture, and the machine is not sure of it.
    """

    text: str
    box: Box
    size: float
    bold: bool = False
    italic: bool = False
    font: str = ""
    rotation: int = 0
    glued: bool = False
    spaced: bool = False
    invisible: bool = False
    unsure: bool = False
    hidden: Hidden = Hidden.NO

    @property
    def base(self) -> float:
        """Height of the base line of a horizontal word."""
        return self.box[1] + DESCENT * self.size


@frozen
class Rule:
    """A straight line: drawn, a thin filled rectangle, or the side of a rectangle. Its box is thin or flat."""

    box: Box

    @property
    def horizontal(self) -> bool:
        """Whether it lies."""
        return self.box[2] - self.box[0] >= self.box[3] - self.box[1]


@frozen
class Area:
    """A filled rectangle: shading, the background of a cell or of a box beside the text."""

    box: Box


@frozen
class LinkArea:
    """Where a link is, and where it leads."""

    box: Box
    uri: str


@frozen
class LayoutPage:
    """One page, counted from 1. ``words`` in the order in which the file draws them; ``images``: boxes of raster images.

    ``dots``: boxes of small discs and rings that are drawn, as bullets may be. ``matrix``: from the page's default user space, in
    which annotations and fields have their boxes, to the page as displayed.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    areas: tuple[Area, ...] = ()
    links: tuple[LinkArea, ...] = ()
    images: tuple[Box, ...] = ()
    dots: tuple[Box, ...] = ()
    matrix: tuple[float, float, float, float, float, float] = (1, 0, 0, 1, 0, 0)
