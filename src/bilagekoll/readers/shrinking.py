"""Smaller copies of pictures: nothing but pixels, upright, in sRGB. Made to be saved, or only to be weighed."""

import io
from collections.abc import Iterator

from PIL import Image as pillow  # noqa: N813 - as in readers/image.py
from PIL import ImageCms
from PIL.Image import Image, Resampling, Transpose

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.image import Smaller
from bilagekoll.facts.shrinking import Background
from bilagekoll.readers.upright import eight_bits, on_white, orientation_of, upright

_HEAVY_BYTES = 4 * 1024 * 1024
_HEAVY_PIXELS = 20_000_000
"""What no policy calls heavy is not worth the tenth of a second that a copy takes."""
SIDE = 1600
"""Longest side of the copy in pixels: the width of a phone's screen at four times the size that it shows the picture at."""
_SHORTEST_SIDE = 320
"""No copy is smaller than a phone's screen is wide (360), give or take, whatever it weighs."""
_STEP = 0.8
"""How much shorter the sides of the next copy are when the last was too heavy: two thirds of its pixels."""
_QUALITIES = (80, 70, 60, 50)
"""Of a JPEG. Below 50, letters drown in its noise; fewer pixels do them less harm."""
_WORTH_ITS_WEIGHT = 2
"""A PNG keeps letters sharp and colours pure, so it may weigh twice as much as the JPEG. Of a photo it is five times as heavy."""
_COLOURS = 256
"""Colours that a palette has room for."""
_QUARTER_TURNS = {90: Transpose.ROTATE_270, 180: Transpose.ROTATE_180, 270: Transpose.ROTATE_90}
"""By degrees clockwise; Pillow's count the other way."""
_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Pillow's mode of the colour spaces of ICC profiles."""


@frozen
class Encoded:
    """A copy as a file."""

    data: bytes
    format: Format
    width: int
    height: int
    background: Background | None = None


def is_heavy(pixels: int, size: int) -> bool:
    """Whether a picture, ``size`` bytes as a file, is worth a smaller copy."""
    return size > _HEAVY_BYTES or pixels > _HEAVY_PIXELS


def shrunk(picture: Image) -> Smaller:
    """Measure the copy, made in a third of the time and some per cent heavier. Raises what Pillow raises."""
    copy = next(_encodings(bare(picture, SIDE, quick=True), None, from_jpeg=_is_jpeg(picture), quick=True))
    return Smaller(copy.width, copy.height, len(copy.data))


def shrink(
    picture: Image, side: int, most: int, wanted: Format | None = None, *, turned: int = 0, before: int = 0
) -> Encoded | None:
    """The best copy of at most ``most`` bytes, ``None`` when there is none. Raises what Pillow raises.

    ``side``: the longest one in pixels. ``wanted``: PNG or JPEG; ``None``: whichever suits the picture.
    ``turned``: degrees clockwise to turn it by (0, 90, 180, 270), beyond what its EXIF orientation says.
    ``before``: bytes of the picture, which a copy of as many pixels exceeds only where it must.
    """
    best: Encoded | None = None
    for copy in _copies(bare(picture, side, turned), wanted, from_jpeg=_is_jpeg(picture)):
        if best is not None and (copy.width, copy.height, copy.format) != (best.width, best.height, best.format):
            return best
        if len(copy.data) <= before and len(copy.data) <= most:
            return copy
        if best is None and len(copy.data) <= most:
            best = copy
    return best


def bare(picture: Image, side: int, turned: int = 0, *, quick: bool = False) -> Image:
    """The pixels and nothing else: L, RGB, LA or RGBA, in sRGB, upright, sides of at most ``side`` pixels.

    ``turned`` as for :func:`shrink`. ``quick``: letters may become softer. Raises what Pillow raises.
    """
    picture.load()
    profile = picture.info.get("icc_profile")
    still = _plain_mode(picture)
    scale = max(still.size) / side
    if scale > 1:
        size = (max(1, round(still.width / scale)), max(1, round(still.height / scale)))
        still = still.resize(size, Resampling.BOX if quick else Resampling.LANCZOS, reducing_gap=2)
    still = upright(still, orientation_of(picture))
    quarter = _QUARTER_TURNS.get(turned)
    still = still if quarter is None else still.transpose(quarter)
    still = still.copy() if still is picture else still
    still.info = {}  # Pillow saves comments and profiles that it finds there
    return _in_srgb(still, profile if isinstance(profile, bytes) else b"")


def _is_jpeg(picture: Image) -> bool:
    return picture.format in {"JPEG", "MPO"}


def _plain_mode(picture: Image) -> Image:
    """L, RGB, CMYK, or LA or RGBA where something can be seen through."""
    picture = eight_bits(picture)
    if picture.mode == "1":
        return picture.convert("L")
    if not picture.has_transparency_data:
        return picture if picture.mode in {"L", "RGB", "CMYK"} else picture.convert("RGB")
    clear = picture.convert("LA" if picture.mode in {"L", "LA", "La"} else "RGBA")
    return clear.convert(clear.mode[:-1]) if _lowest(clear) == 255 else clear


def _lowest(clear: Image) -> float:
    """The least opaque pixel, 0 to 255."""
    least = clear.getchannel("A").getextrema()[0]
    return least if isinstance(least, int | float) else least[0]


def _in_srgb(still: Image, profile: bytes) -> Image:
    """Colours by their profile, which the copy goes without. A profile that is broken or of other colours counts for nothing."""
    clear = still.getchannel("A") if "A" in still.mode else None
    body = still.convert(still.mode[:-1]) if clear else still
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else None
        if source and _SPACES.get(source.profile.xcolor_space.strip()) == body.mode:
            body = _converted(body, source)
    except (ImageCms.PyCMSError, OSError, ValueError):
        pass
    if body.mode == "CMYK":
        body = body.convert("RGB")
    if clear:
        body.putalpha(clear)
    return body


def _converted(body: Image, source: ImageCms.ImageCmsProfile) -> Image:
    result = ImageCms.profileToProfile(
        body,
        source,
        ImageCms.createProfile("sRGB"),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if result is None:
        return body
    result.info = {}  # the profile of sRGB, which a PNG would take along
    return result.convert("L") if body.mode == "L" else result


def _copies(still: Image, wanted: Format | None, *, from_jpeg: bool) -> Iterator[Encoded]:
    """Copies of less and less weight, the best first."""
    while True:
        yield from _encodings(still, wanted, from_jpeg=from_jpeg)
        if max(still.size) <= _SHORTEST_SIDE:
            return
        still = still.resize((max(1, round(still.width * _STEP)), max(1, round(still.height * _STEP))), Resampling.LANCZOS)


def _encodings(still: Image, wanted: Format | None, *, from_jpeg: bool, quick: bool = False) -> Iterator[Encoded]:
    """A PNG of what is drawn or can be seen through, a JPEG of what is photographed.

    The noise of a JPEG makes a PNG of it heavy, which takes most of a second to find out, so that is not tried.
    """
    clear = "A" in still.mode
    if wanted is Format.PNG:
        yield _png(still, clear, quick=quick)
        return
    first = _jpeg(still, _QUALITIES[0], clear, quick=quick)
    if wanted is None and not from_jpeg:
        png = _png(still, clear, quick=quick)
        if clear or len(png.data) <= _WORTH_ITS_WEIGHT * len(first.data):
            yield png
    yield first
    yield from (_jpeg(still, quality, clear) for quality in _QUALITIES[1:])


def _png(still: Image, clear: bool, *, quick: bool) -> Encoded:
    out = io.BytesIO()
    (_with_palette(still) or still).save(out, "PNG", optimize=not quick)
    return Encoded(out.getvalue(), Format.PNG, *still.size, Background.KEPT if clear else None)


def _with_palette(still: Image) -> Image | None:
    """The very same picture with a palette, where it has few colours: a third of the weight."""
    if still.mode != "RGB" or still.getcolors(_COLOURS) is None:
        return None
    few = still.quantize(_COLOURS, dither=pillow.Dither.NONE)
    return few if few.convert("RGB").tobytes() == still.tobytes() else None


def _jpeg(still: Image, quality: int, clear: bool, *, quick: bool = False) -> Encoded:
    out = io.BytesIO()
    (on_white(still) if clear else still).save(out, "JPEG", quality=quality, optimize=not quick)
    return Encoded(out.getvalue(), Format.JPEG, *still.size, Background.WHITE if clear else None)
