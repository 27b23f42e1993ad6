"""What a smaller copy of a heavy picture would weigh: made in memory, measured, thrown away."""

import io

from PIL.Image import Image, Resampling

from bilagekoll.facts.image import Smaller
from bilagekoll.readers.upright import shown_small

_HEAVY_BYTES = 4 * 1024 * 1024
_HEAVY_PIXELS = 20_000_000
"""What no policy calls heavy is not worth the tenth of a second that a copy takes."""
SIDE = 1600
"""Longest side of the copy in pixels: the width of a phone's screen at four times the size that it shows the picture at."""
_QUALITY = 80


def is_heavy(picture: Image, size: int) -> bool:
    """Whether a picture, ``size`` bytes as a file, is worth a smaller copy."""
    return size > _HEAVY_BYTES or picture.width * picture.height > _HEAVY_PIXELS


def shrunk(picture: Image) -> Smaller:
    """Measure the copy: as JPEG, or as PNG where that is lighter (screens, drawings). Raises what Pillow raises.

    The noise of a JPEG makes a PNG of it heavy, which takes most of a second to find out, so that is not tried.
    """
    small = shown_small(picture, SIDE)
    small.thumbnail((SIDE, SIDE), Resampling.LANCZOS, reducing_gap=2)
    as_jpeg = _weight(small, "JPEG", quality=_QUALITY)
    return Smaller(small.width, small.height, as_jpeg if picture.format == "JPEG" else min(as_jpeg, _weight(small, "PNG")))


def _weight(picture: Image, kind: str, **options: int) -> int:
    out = io.BytesIO()
    picture.save(out, kind, exif=b"", **options)
    return out.tell()
