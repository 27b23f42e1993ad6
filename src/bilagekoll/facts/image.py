"""What a raster image is."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Unknown


@frozen
class Animation:
    """The moving side of an image: ``frames``, ``duration`` of one round in seconds, ``loops`` (0: for ever).

    ``flashes`` is the greatest number of general or red flashes in any second over a quarter of a 341 x 256 block, WCAG 2.3.1.
    A frame as short as browsers refuse to show it (10 ms or less) counts as the 100 ms that they give it.
    """

    frames: int
    duration: float
    loops: int
    flashes: float | Unknown


@frozen
class Exif:
    """Metadata that a camera or program left in the image.

    ``orientation`` is the EXIF value 1 to 8, ``None`` when absent. ``device_owner`` says that a name of a person is there,
    not which; a name that the copyright notice repeats is a credit and does not count. ``thumbnail``: a small copy of the image
    that shows something else, such as what was cropped away. ``comment``: words that no program put there by itself.
    ``serial``: the serial number of camera or lens. ``people``: names of those whom the picture shows.
    """

    orientation: int | None = None
    position: bool = False
    device_owner: bool = False
    thumbnail: bool = False
    comment: bool = False
    serial: bool = False
    people: bool = False


@frozen
class Looks:
    """How a picture with words in it looks; shares from 0 to 1.

    ``even``: pixels that are like their neighbour to the last bit, which light on paper never gives. ``busy``: edges of things,
    words left out. ``paper``: light and without colour. ``stripes``: runs of one colour down the left edge, such as the bar of a
    program. ``contrast``: of words to what is behind them, as the ratio of WCAG 2.1 (1 to 21), the middle one of all words.
    ``softness``: pixels that the edge of a letter takes, as a share of the height of its word, the middle one; ``None`` for both
    where nothing could be measured.
    """

    even: float
    busy: float
    paper: float
    stripes: int
    contrast: float | None = None
    softness: float | None = None


@frozen
class Smaller:
    """What a copy of a heavy image would be, made in memory and measured: pixels as shown and bytes."""

    width: int
    height: int
    size: int


@frozen
class Image:
    """A raster image.

    ``width`` and ``height`` in pixels as stored (before EXIF orientation). ``complete`` is false when the data end too
    early or do not decode; ``Unknown`` when they were not decoded (a limit). ``mode`` is Pillow's name of the pixel format.
    ``words``: what was recognised in it (of an animation: in its first frame), ``None`` when nobody looked: no extra ``ocr``,
    or a broken image. ``looks``: ``None`` when there are no words. ``smaller``: ``None`` for a light still, and for what moves.
    """

    width: int
    height: int
    mode: str
    complete: bool | Unknown
    exif: Exif | Unknown
    animation: Animation | Unknown | None = None
    words: Recognised | Unknown | None = None
    looks: Looks | None = None
    smaller: Smaller | None = None

    @property
    def pixels(self) -> int:
        """Pixels of one frame."""
        return self.width * self.height
