"""What a raster image is."""

from dataclasses import dataclass

from bilagekoll.facts.unknown import Unknown


@dataclass(frozen=True, slots=True)
class Animation:
    """The moving side of an image: ``frames``, ``duration`` of one round in seconds, ``loops`` (0: for ever).

    ``flashes`` is the greatest number of general or red flashes in any second over a quarter of a 341 x 256 block, WCAG 2.3.1.
    A frame as short as browsers refuse to show it (10 ms or less) counts as the 100 ms that they give it.
    """

    frames: int
    duration: float
    loops: int
    flashes: float | Unknown


@dataclass(frozen=True, slots=True)
class Exif:
    """Metadata that a camera or program left in the image.

    ``orientation`` is the EXIF value 1 to 8, ``None`` when absent. ``device_owner`` says that a name of a person is there,
    not which; a name that the copyright notice repeats is a credit and does not count. ``thumbnail``: a small copy of the image
    that shows something else, such as what was cropped away. ``comment``: words that no program put there by itself.
    ``serial``: the serial number of camera or lens.
    """

    orientation: int | None = None
    position: bool = False
    device_owner: bool = False
    thumbnail: bool = False
    comment: bool = False
    serial: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A raster image.

    ``width`` and ``height`` in pixels as stored (before EXIF orientation). ``complete`` is false when the data end too
    early or do not decode; ``Unknown`` when they were not decoded (a limit). ``mode`` is Pillow's name of the pixel format.
    """

    width: int
    height: int
    mode: str
    complete: bool | Unknown
    exif: Exif | Unknown
    animation: Animation | Unknown | None = None

    @property
    def pixels(self) -> int:
        """Pixels of one frame."""
        return self.width * self.height
