"""Raster images: size, wholeness, movement. Pillow is opened for the one format that the content was told to be."""

import io
import logging
import math
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from PIL import Image as pillow  # noqa: N813 - the facts have an Image of their own

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.image import Animation, Exif, Image, Looks, Smaller
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import jpeg, limits
from bilagekoll.readers.exif import read_exif
from bilagekoll.readers.flashing import Frame, flashes_per_second, grid, measure
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.recognition import available, prepare

logging.getLogger("PIL").addHandler(logging.NullHandler())  # without a handler, Python prints what Pillow logs

PLUGINS = {
    Format.PNG: "PNG",
    Format.JPEG: "JPEG",
    Format.GIF: "GIF",
    Format.WEBP: "WEBP",
    Format.BMP: "BMP",
    Format.ICO: "ICO",
}
"""Pillow's plugin of each format that is read."""
_CONVERTED = {Format.TIFF: "TIFF", Format.JPEG2000: "JPEG2000", Format.AVIF: "AVIF", Format.HEIC: "HEIF"}
"""Those of further formats (``facts.attachment.CONVERTED``)."""
_SAFE_HEIF = (1, 23, 4)
"""The first libheif without the holes that became known in the autumn of 2026. Python packages bring one of their own."""
_ENOUGH = 1920
"""Pixels of the longer side that a first look (960) and a measured copy (1,600) can do with: a JPEG of twice as many is decoded at
half its size, which takes half the time."""
_PNG_SIGNATURE = 8
"""Bytes before the first chunk."""
_MOVING = {Format.PNG, Format.GIF, Format.WEBP}
_SHORTEST = 10
_SHORTEST_BECOMES = 100
"""Milliseconds. Browsers show frames of 10 ms or less for 100 ms."""


def plugin_to_convert(kind: Format) -> str | None:
    """Pillow's plugin of a format of which a copy can be made, ``None`` for others. HEIC needs the extra ``heic``."""
    if kind is Format.HEIC and not reads_heic():
        return None
    return PLUGINS.get(kind) or _CONVERTED.get(kind)


def reads_heic() -> bool:
    """Whether the extra ``heic`` is installed with a safe library."""
    try:
        pi_heif: Any = import_module("pi_heif")
    except ImportError:
        return False
    if tuple(int(part) for part in pi_heif.libheif_version().split(".")[:3]) < _SAFE_HEIF:
        return False
    pi_heif.register_heif_opener()
    return True


def read_image(data: bytes, kind: Format, plugin: str | None = None, page: int = 0) -> Image | Unknown | None:
    """Facts of a raster image; ``None`` for a format that is not read. Raises nothing: what fails is :class:`Unknown`.

    ``plugin``: that of :func:`plugin_to_convert` for a format that is only converted. ``page``: of a TIFF, from 0.
    """
    plugin = plugin or PLUGINS.get(kind)
    if plugin is None:
        return None
    with quiet():
        try:
            with pillow.open(io.BytesIO(data), formats=[plugin]) as picture:
                picture.seek(page)
                return _facts(picture, kind, data, Deadline())
        except Exception as error:  # noqa: BLE001 - Pillow raises whatever broken data make it stumble on
            return unknown_of(error)


def pages_of(data: bytes, kind: Format) -> int:
    """The pages of a TIFF, as a fax machine or a scanner makes them; 1 of any other format. At least 1, also of a broken one."""
    if kind is not Format.TIFF:
        return 1
    with quiet():
        try:
            with pillow.open(io.BytesIO(data), formats=[_CONVERTED[kind]]) as picture:
                return int(getattr(picture, "n_frames", 1))
        except Exception:  # noqa: BLE001 - as above; reading it tells what is wrong
            return 1


def chunks_are_whole(data: bytes) -> bool:
    """Whether the chunks that make the picture of a PNG are those that their checksums were made of (PNG, 5.3 and 5.4).

    Browsers refuse others, Pillow takes them. Chunks beside the picture, whose names begin with a small letter, do no harm.
    """
    place = _PNG_SIGNATURE
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + 8 + length
        checksum = zlib.crc32(memoryview(data)[place + 4 : end])
        if (kind[:1].isupper() or kind == b"fdAT") and data[end : end + 4] != checksum.to_bytes(4):
            return False
        if kind == b"IEND":
            return True
        place = end + 4
    return True  # the end is missing, of which Pillow tells when it matters


@contextmanager
def quiet() -> Iterator[None]:
    """Nothing of what Pillow has to say of a broken file reaches the user."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def unknown_of(error: Exception) -> Unknown:
    """What an error of Pillow makes of the fact that was to be read."""
    if isinstance(error, LimitReached):
        return Unknown(Reason.LIMIT, error.name)
    if isinstance(error, pillow.DecompressionBombError):
        return Unknown(Reason.LIMIT, "image-pixels")
    if isinstance(error, MemoryError):
        return Unknown(Reason.LIMIT, "memory-bytes")
    return Unknown(Reason.DAMAGED, type(error).__name__)


def _facts(picture: pillow.Image, kind: Format, data: bytes, deadline: Deadline) -> Image:
    width, height = picture.size
    if width * height > limits.IMAGE_PIXELS:
        raise LimitReached("image-pixels")
    mode = picture.mode
    complete: bool | Unknown = True
    animation: Animation | Unknown | None = None
    drawn = picture
    try:
        if kind in _MOVING and getattr(picture, "is_animated", False):
            animation = _animation(picture, deadline)
        else:
            prepare()
            drawn = _drawn(picture, kind, data)
    except Exception as error:  # as above; the header is known, so the rest of the facts stand
        unknown = unknown_of(error)
        if unknown.detail == "image-pixels":
            raise
        if unknown.reason is Reason.LIMIT:
            complete = animation = unknown
        else:
            complete = False
    if complete is True:
        complete = _is_whole(kind, data)
    if complete is not True:
        return Image(width, height, mode, complete, Unknown(Reason.DAMAGED), animation)
    exif = _exif(drawn)
    words, looks = _seen(picture, drawn)
    smaller = _smaller(drawn, width * height, len(data)) if animation is None else None
    return Image(width, height, mode, complete, exif, animation, words, looks, smaller)


def _drawn(picture: pillow.Image, kind: Format, data: bytes) -> pillow.Image:
    """The picture decoded, or a smaller copy of it. Raises what Pillow raises."""
    scale = max(picture.size) / _ENOUGH
    if kind is Format.JPEG and scale >= 2:
        picture = pillow.open(io.BytesIO(data), formats=[PLUGINS[kind]])
        picture.draft(None, (math.ceil(picture.width / scale), math.ceil(picture.height / scale)))
    picture.load()
    return picture


def _is_whole(kind: Format, data: bytes) -> bool:
    """Whether a picture that Pillow takes as it is has lost nothing. GIF and WebP have nothing to tell it by."""
    if kind is Format.PNG:
        return chunks_are_whole(data)
    return kind is not Format.JPEG or jpeg.is_whole(data)


def _seen(picture: pillow.Image, drawn: pillow.Image) -> tuple[Recognised | Unknown | None, Looks | None]:
    if not available():
        return None, None
    from bilagekoll.readers.seeing import see  # the engine and numpy load when a picture is there to be read

    try:
        return see(picture, drawn)
    except Exception as error:  # noqa: BLE001 - as above
        return unknown_of(error), None


def _smaller(drawn: pillow.Image, pixels: int, size: int) -> Smaller | None:
    from bilagekoll.readers.shrinking import is_heavy, shrunk

    try:
        return shrunk(drawn) if is_heavy(pixels, size) else None
    except Exception:  # noqa: BLE001 - a colour space that cannot be converted: then nothing is said of a smaller copy
        return None


def _exif(picture: pillow.Image) -> Exif | Unknown:
    try:
        return read_exif(picture)
    except Exception as error:  # noqa: BLE001 - as above
        return unknown_of(error)


def _animation(picture: pillow.Image, deadline: Deadline) -> Animation | None:
    """Walk all frames once. A file that announces movement and has one frame is a still image."""
    cells = grid(*picture.size)
    frames: list[Frame] = []
    for milliseconds in _frames(picture):
        deadline.check()
        frames.append(measure(picture, milliseconds, cells) if cells else Frame(milliseconds, b"", b""))
    if len(frames) < 2:
        return None
    loops = _loops(picture)
    flashes = flashes_per_second(frames, cells, repeats=loops != 1) if cells else 0.0
    return Animation(len(frames), sum(frame.milliseconds for frame in frames) / 1000, loops, flashes)


def _frames(picture: pillow.Image) -> Iterator[int]:
    """Go through the frames and yield the milliseconds of each."""
    pixels = picture.width * picture.height
    if pixels > limits.MOVING_CANVAS:
        raise LimitReached("moving-canvas")
    first = 1 if getattr(picture, "default_image", False) else 0  # an APNG may have a still that is not part of the movement
    for number in range(first, first + limits.FRAMES + 1):
        try:
            picture.seek(number)
        except EOFError:
            return
        if number - first == limits.FRAMES:
            raise LimitReached("frames")
        if (number - first + 1) * pixels > limits.MOVING_PIXELS:
            raise LimitReached("moving-pixels")
        picture.load()
        milliseconds = round(picture.info.get("duration", 0))
        yield milliseconds if milliseconds > _SHORTEST else _SHORTEST_BECOMES


def _loops(picture: pillow.Image) -> int:
    """Rounds that are played, 0 for ever. A GIF says how often it is repeated after the first round; APNG and WebP count rounds."""
    loop = picture.info.get("loop")
    if loop is None:
        return 1
    return int(loop) + 1 if loop and picture.format == "GIF" else int(loop)
