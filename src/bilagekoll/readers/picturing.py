"""Pages and picture files made into small image files to show in a report."""

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image as pillow  # noqa: N813 - as in readers.image

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.rendering import Rendering, RenderingError
from bilagekoll.readers.upright import opened

WIDTH = 900
"""Pixels across: a letter is easy to read at it, and takes some 50 kB."""
_QUALITY = 70
_LONGEST = 4_000
"""Pixels of the longer side; a page may be a strip."""


def picture_pages(source: Path | bytes, format: Format, numbers: Iterable[int], *, password: str = "") -> tuple[PagePicture, ...]:
    """Pictures of those of the pages that can be drawn; of a picture file, one. Raises ``OSError`` when a path cannot be opened."""
    if format is Format.PDF:
        return tuple(_of_pdf(source, numbers, password))
    picture = _of_image(source if isinstance(source, bytes) else source.read_bytes(), format)
    return (picture,) if picture else ()


def _of_pdf(source: Path | bytes, numbers: Iterable[int], password: str) -> Iterable[PagePicture]:
    try:
        with Rendering(source, password=password) as rendering:
            for number in numbers:
                shape = rendering.shape(number)
                if isinstance(shape, Unknown) or not min(shape.width, shape.height) > 0:
                    continue
                drawn = rendering.picture(number, scale=min(WIDTH / shape.width, _LONGEST / shape.height))
                if not isinstance(drawn, Unknown):
                    yield _made(drawn, number, shape.area, shape.turned)
    except RenderingError:
        return


def _of_image(data: bytes, format: Format) -> PagePicture | None:
    upright = opened(data, format)
    if isinstance(upright, Unknown):
        return None
    area = (0.0, 0.0, float(upright.width), float(upright.height))
    upright.thumbnail((WIDTH, _LONGEST))
    return _made(upright, 1, area, 0)


def _made(picture: pillow.Image, number: int, area: tuple[float, float, float, float], turned: int) -> PagePicture:
    stream = io.BytesIO()
    picture.save(stream, "WEBP", quality=_QUALITY, method=2)
    return PagePicture(number, stream.getvalue(), "image/webp", picture.width, picture.height, area, turned)
