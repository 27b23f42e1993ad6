"""A picture file as people see it: the right way up by its EXIF orientation, on white where it is transparent."""

import io

from PIL import Image as pillow  # noqa: N813 - as in readers/image.py
from PIL.ExifTags import Base
from PIL.Image import Transpose

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.image import PLUGINS, plugin_to_convert, quiet, unknown_of

_TO_UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
"""By EXIF orientation (Exif 2.32, 4.6.4, tag 274). Pillow's exif_transpose writes the rest of the metadata anew, which may fail."""
_ON_ITS_SIDE = {5, 6, 7, 8}
"""Values of the EXIF orientation by which width and height change places."""


def opened(data: bytes, kind: Format, page: int = 0, *, converted: bool = False) -> pillow.Image | Unknown:
    """The first frame, or a page of a TIFF, RGB. Raises nothing: ``Unknown`` for a format that is not read, a limit, broken data.

    ``converted``: read formats too that are only converted, for a process that may be lost.
    """
    plugin = plugin_to_convert(kind) if converted else PLUGINS.get(kind)
    if plugin is None:
        return Unknown(Reason.UNSUPPORTED, kind.value)
    with quiet():
        try:
            with pillow.open(io.BytesIO(data), formats=[plugin]) as picture:
                picture.seek(page)
                if picture.width * picture.height > limits.IMAGE_PIXELS:
                    return Unknown(Reason.LIMIT, "image-pixels")
                return shown(picture)
        except Exception as error:  # noqa: BLE001 - Pillow raises whatever broken data make it stumble on
            return unknown_of(error)


def shown(picture: pillow.Image) -> pillow.Image:
    """A picture as people see it, RGB: itself where it is that already. Raises what Pillow raises."""
    picture.load()
    return _shown(picture, orientation_of(picture))


def orientation_of(picture: pillow.Image) -> int:
    """The EXIF orientation, 1 where the file has none: as it is stored. Other values than 1 to 8 mean nothing."""
    found = picture.getexif().get(Base.Orientation, 1)
    return found if isinstance(found, int) else 1


def upright(picture: pillow.Image, orientation: int) -> pillow.Image:
    """A picture, or a copy of it, turned by the EXIF orientation of its file; itself where it stands upright."""
    turn = _TO_UPRIGHT.get(orientation)
    return picture if turn is None else picture.transpose(turn)


def shown_size(picture: pillow.Image) -> tuple[int, int]:
    """Width and height of a picture as people see it."""
    return (picture.height, picture.width) if orientation_of(picture) in _ON_ITS_SIDE else picture.size


def shown_small(picture: pillow.Image, side: int) -> pillow.Image:
    """As :func:`shown`; where it takes less work, of a copy whose longer side has about ``side`` pixels. Raises alike."""
    picture.load()
    orientation = orientation_of(picture)
    scale = max(picture.size) / side
    if scale > 1 and picture.mode in {"RGB", "L"} and not picture.has_transparency_data:
        size = (max(1, round(picture.width / scale)), max(1, round(picture.height / scale)))
        picture = picture.resize(size, pillow.Resampling.BOX, reducing_gap=2)
    return _shown(picture, orientation)


def eight_bits(picture: pillow.Image) -> pillow.Image:
    """A picture of 16 bits a pixel in 8, any other as it is: conversion alone would make it white."""
    if picture.mode.startswith("I;16") or picture.mode in {"I", "F"}:
        return picture.convert("F").point(lambda value: value / 256).convert("L")
    return picture


def on_white(picture: pillow.Image) -> pillow.Image:
    """A picture that can be seen through on white paper, RGB."""
    seen = picture.convert("RGBA")
    return pillow.alpha_composite(pillow.new("RGBA", seen.size, "white"), seen).convert("RGB")


def _shown(picture: pillow.Image, orientation: int) -> pillow.Image:
    picture = upright(picture, orientation)
    if picture.has_transparency_data:
        return on_white(picture)
    plain = eight_bits(picture)
    return plain if plain.mode == "RGB" else plain.convert("RGB")
