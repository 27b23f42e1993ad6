"""A picture's copy that fits in a message, with what it does without."""

import io
from collections.abc import Iterator

from PIL import Image as pillow  # noqa: N813 - as in readers/image.py
from PIL.ExifTags import IFD, Base

from bilagekoll.facts.attachment import WITH_TEXT, Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.image import Exif, Image
from bilagekoll.facts.shrinking import Copy, Extra, Measures, Needless
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.image import plugin_to_convert, quiet, unknown_of
from bilagekoll.readers.shrinking import shrink
from bilagekoll.readers.upright import orientation_of, shown_size

_HARMLESS = {Base.Orientation, Base.XResolution, Base.YResolution, Base.ResolutionUnit, Base.YCbCrPositioning, Base.ExifOffset}
"""Tags that tell only how to show the picture …"""
_HARMLESS_OF_CAMERA = {
    Base.ExifVersion,
    Base.ComponentsConfiguration,
    Base.FlashPixVersion,
    Base.ColorSpace,
    Base.ExifImageWidth,
    Base.ExifImageHeight,
}
"""… and those in the part that cameras write (Exif 2.32, 4.6.5)."""
_TELLING = {
    Base.DocumentName,
    Base.ImageDescription,
    Base.Make,
    Base.Model,
    Base.PageName,
    Base.Software,
    Base.DateTime,
    Base.Artist,
    Base.HostComputer,
    Base.TargetPrinter,
    Base.XMLPacket,
}
_PRIVATE = 32768
"""Of the tags of a TIFF, those that tell something beside the picture (TIFF 6.0, sections 8 and 12), and from which on programs
have their own."""
_CARRIED = ("xmp", "photoshop", "comment")
"""What Pillow found in the file beside Exif."""


@frozen
class Wishes:
    """What a copy should be.

    ``side``: its longest side, at most, in pixels. ``size``: bytes, at most. ``format``: PNG or JPEG, ``None`` for either.
    ``turned``: degrees clockwise (0, 90, 180, 270) that it stands askew, beyond what its EXIF orientation says. ``page``: of a
    TIFF, from 0.
    """

    side: int
    size: int
    format: Format | None = None
    turned: int = 0
    page: int = 0


def copy_of(data: bytes, kind: Format, facts: Image, wishes: Wishes) -> Copy | Needless | Unknown:
    """The copy of a picture file. Raises nothing: ``Unknown`` for a format that is not read, a limit, broken data."""
    if facts.complete is not True:
        return facts.complete if isinstance(facts.complete, Unknown) else Unknown(Reason.DAMAGED)
    if isinstance(facts.animation, Unknown):
        return facts.animation
    if facts.animation is not None:
        return Needless.MOVES
    plugin = plugin_to_convert(kind)
    if plugin is None:
        return Unknown(Reason.UNSUPPORTED, kind.value)
    with quiet():
        try:
            with pillow.open(io.BytesIO(data), formats=[plugin]) as picture:
                picture.seek(wishes.page)
                return _copy(picture, kind, len(data), facts, wishes)
        except Exception as error:  # noqa: BLE001 - Pillow raises whatever broken data make it stumble on
            return unknown_of(error)


def _copy(picture: pillow.Image, kind: Format, size: int, facts: Image, wishes: Wishes) -> Copy | Needless:
    picture.load()
    before = Measures(kind, *shown_size(picture), size)
    turned = bool(wishes.turned) or orientation_of(picture) in range(2, 9)
    removed = tuple(_extras(picture, kind, facts.exif))
    formats = WITH_TEXT if wishes.format is None else {wishes.format}
    small = size <= wishes.size and max(before.width, before.height) <= wishes.side
    if small and kind in formats and not turned and not removed and picture.mode != "CMYK":
        return Needless.FITS
    made = shrink(picture, wishes.side, wishes.size, wishes.format, turned=wishes.turned, before=size)
    if made is None:
        return Needless.TIGHT
    after = Measures(made.format, made.width, made.height, len(made.data))
    return Copy(made.data, before, after, removed, turned, made.background)


def _extras(picture: pillow.Image, kind: Format, exif: Exif | Unknown) -> Iterator[Extra]:
    """What the file carries that the copy goes without; ``OTHER`` for what has no name of its own."""
    told = exif if isinstance(exif, Exif) else Exif()
    if told.position:
        yield Extra.POSITION
    if told.people:
        yield Extra.PEOPLE
    if told.device_owner:
        yield Extra.OWNER
    if told.serial:
        yield Extra.SERIAL
    if told.comment:
        yield Extra.COMMENT
    tags = picture.getexif()
    is_tiff = kind is Format.TIFF  # its first directory is that of the picture, its next one the next page
    if not is_tiff and tags.get_ifd(IFD.IFD1):
        yield Extra.THUMBNAIL
    camera = set(tags.get_ifd(IFD.Exif)) - _HARMLESS_OF_CAMERA
    named = set(tags) - _HARMLESS - {IFD.GPSInfo}
    if is_tiff:
        named = {tag for tag in named if tag in _TELLING or tag >= _PRIVATE} - {Base.InterColorProfile}
    if (
        camera
        or named
        or any(picture.info.get(key) for key in _CARRIED)
        or getattr(picture, "text", None)
        or picture.format == "MPO"
    ):
        yield Extra.OTHER
