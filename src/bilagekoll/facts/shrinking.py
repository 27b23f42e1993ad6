"""A picture's copy that fits in a message, and what makes a PDF heavy."""

from dataclasses import field
from enum import StrEnum

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.unknown import Unknown


class Extra(StrEnum):
    """What a picture file carries beside the picture."""

    POSITION = "position"
    PEOPLE = "people"
    OWNER = "owner"
    SERIAL = "serial"
    COMMENT = "comment"
    THUMBNAIL = "thumbnail"
    OTHER = "other"


class Background(StrEnum):
    """What became of the parts of a picture that can be seen through."""

    KEPT = "kept"
    WHITE = "white"


class Needless(StrEnum):
    """Why there is no copy.

    ``FITS``: none is needed; ``MOVES``: it would stand still; ``TIGHT``: none is as light as asked for; ``PAGES``: a copy of each
    page would be more files than a message takes.
    """

    FITS = "fits"
    MOVES = "moves"
    TIGHT = "tight"
    PAGES = "pages"


@frozen
class Measures:
    """A picture file: pixels as shown and bytes."""

    format: Format
    width: int
    height: int
    size: int


@frozen
class Copy:
    """A copy with nothing but the picture: ``data`` as JPEG or PNG.

    ``removed``: what it does without. ``turned``: the original lay down, the copy stands upright. ``background``: ``None`` when
    nothing could be seen through. ``unreadable``: letters that could be read have too few pixels in the copy.
    """

    data: bytes = field(repr=False)
    before: Measures
    after: Measures
    removed: tuple[Extra, ...] = ()
    turned: bool = False
    background: Background | None = None
    unreadable: bool = False


@frozen
class ImageWeight:
    """An image in a PDF with its masks: the first page that shows it, and how many do; pixels; bytes as stored."""

    page: int
    pages: int
    width: int
    height: int
    size: int


@frozen
class FontWeight:
    """A font program in a PDF: its name without the prefix of a subset, bytes as stored."""

    name: str
    size: int


@frozen
class Unweighed:
    """A PDF that could not be weighed."""

    why: Unknown


@frozen
class Weights:
    """What a PDF of ``size`` bytes is made of; images and fonts heaviest first."""

    size: int
    images: tuple[ImageWeight, ...]
    fonts: tuple[FontWeight, ...]

    @property
    def rest(self) -> int:
        """Bytes of text, tags and all else."""
        return max(0, self.size - sum(image.size for image in self.images) - sum(font.size for font in self.fonts))
