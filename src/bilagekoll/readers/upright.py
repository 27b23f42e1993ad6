"""A picture file as people see it: the right way up by its EXIF orientation, on white where it is transparent."""

import io

from PIL import Image as pillow  # noqa: N813 - as in readers/image.py
from PIL import ImageOps
from PIL.ExifTags import Base

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.image import PLUGINS, quiet, unknown_of

_ON_ITS_SIDE = {5, 6, 7, 8}
"""Values of the EXIF orientation by which width and height change places."""


def opened(data: bytes, kind: Format) -> pillow.Image | Unknown:
    """The first frame, RGB. Raises nothing: ``Unknown`` for a format that is not read, a limit, broken data."""
    plugin = PLUGINS.get(kind)
    if plugin is None:
        return Unknown(Reason.UNSUPPORTED, kind.value)
    with quiet():
        try:
            with pillow.open(io.BytesIO(data), formats=[plugin]) as picture:
                if picture.width * picture.height > limits.IMAGE_PIXELS:
                    return Unknown(Reason.LIMIT, "image-pixels")
                return shown(picture)
        except Exception as error:  # noqa: BLE001 - Pillow raises whatever broken data make it stumble on
            return unknown_of(error)


def shown(picture: pillow.Image) -> pillow.Image:
    """A picture as people see it, RGB: itself where it is that already. Raises what Pillow raises."""
    picture.load()
    as_stored = picture.getexif().get(Base.Orientation, 1) == 1  # copying a phone photo takes some hundredths of a second
    return _on_white(picture if as_stored else ImageOps.exif_transpose(picture))


def shown_size(picture: pillow.Image) -> tuple[int, int]:
    """Width and height of a picture as people see it."""
    on_its_side = picture.getexif().get(Base.Orientation, 1) in _ON_ITS_SIDE
    return (picture.height, picture.width) if on_its_side else picture.size


def shown_small(picture: pillow.Image, side: int) -> pillow.Image:
    """As :func:`shown`; where it takes less work, of a copy whose longer side has about ``side`` pixels. Raises alike."""
    picture.load()
    scale = max(picture.size) / side
    if scale > 1 and picture.mode in {"RGB", "L"} and not picture.has_transparency_data:
        size = (max(1, round(picture.width / scale)), max(1, round(picture.height / scale)))
        picture = picture.resize(size, pillow.Resampling.BOX, reducing_gap=2)
    return shown(picture)


def eight_bits(picture: pillow.Image) -> pillow.Image:
    """A picture of 16 bits a pixel in 8, any other as it is: conversion alone would make it white."""
    if picture.mode.startswith("I;16") or picture.mode in {"I", "F"}:
        return picture.convert("F").point(lambda value: value / 256).convert("L")
    return picture


def _on_white(picture: pillow.Image) -> pillow.Image:
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        paper = pillow.new("RGBA", seen.size, "white")
        return pillow.alpha_composite(paper, seen).convert("RGB")
    plain = eight_bits(picture)
    return plain if plain.mode == "RGB" else plain.convert("RGB")
