"""How an attachment comes out on a phone: a picture of a page as wide as the screen, and of the part seen when it is zoomed."""

import io
from pathlib import Path
from typing import Protocol

from PIL import Image, ImageChops, ImageDraw, ImageOps

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.rendering import Rendering, RenderingError
from bilagekoll.readers.upright import opened

Colour = tuple[int, int, int]

SCREEN = (360, 640)
"""Width and height of the phone's screen in CSS pixels."""
_DENSITY = 2
"""Pixels of the picture a CSS pixel."""
_BEZEL, _CORNER, _MARGIN, _CAPTION = 14, 28, 28, 24
"""Lengths in CSS pixels; that of the caption is the height of its line."""
_WALL: Colour = (255, 255, 255)
_PHONE: Colour = (32, 36, 42)
_BEYOND: Colour = (226, 229, 233)
_FRAME: Colour = (0, 92, 184)
_CAPTION_POINTS = 14
_QUALITY = 70
"""Of a WebP."""
_SAME_ZOOM = 1.05
"""Zoom below which one picture tells all."""


@frozen
class Captions:
    """The words under the pictures, of letters that Windows-1252 has: of the page as wide as the screen, and of the zoomed part."""

    whole: str
    zoomed: str


class _Sheet(Protocol):
    """What is shown. ``height`` in CSS pixels when it is as wide as the screen."""

    height: float

    def cut(self, left: float, top: float, zoom: float) -> Image.Image:
        """What the screen shows at this zoom, from a point in CSS pixels of the sheet that is as wide as the screen."""


def phone_preview(
    source: Path | bytes,
    kind: Format,
    captions: Captions,
    *,
    page: int = 1,
    zoom: float = 2.0,
    small: bool = False,
    password: str = "",
) -> PagePicture | Unknown:
    """Page ``page`` (from 1) of a PDF, or a picture file, on a phone: as wide as the screen, and zoomed so many times.

    A PNG; if ``small`` a WebP of far fewer bytes. Its ``area`` is its own pixels. ``password``: of a PDF that needs one.

    Raises ``OSError`` when a path cannot be opened.
    ``Unknown``: it cannot be shown, or has no such page (``no-such-page``).
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    try:
        if kind is not Format.PDF:
            return _made(_phones(_Picture(data, kind), captions, zoom), 1, small=small)
        with Rendering(data, password=password) as rendering:
            return _made(_phones(_Page(rendering, page), captions, zoom), page, small=small)
    except (RenderingError, _CannotShow) as error:
        return error.unknown


class _CannotShow(Exception):
    def __init__(self, unknown: Unknown) -> None:
        super().__init__(str(unknown))
        self.unknown = unknown


class _Page:
    """A page of a PDF."""

    def __init__(self, rendering: Rendering, number: int) -> None:
        if not 1 <= number <= len(rendering.document):
            raise _CannotShow(Unknown(Reason.UNSUPPORTED, "no-such-page"))
        shape = rendering.shape(number)
        if isinstance(shape, Unknown):
            raise _CannotShow(shape)
        self._rendering, self._number, self._shape = rendering, number, shape
        self._points = shape.width / SCREEN[0]  # of a CSS pixel
        self.height = shape.height / self._points

    def cut(self, left: float, top: float, zoom: float) -> Image.Image:
        points = self._points
        right, bottom = left + SCREEN[0] / zoom, min(self.height, top + SCREEN[1] / zoom)
        part = (left * points, top * points, min(self._shape.width, right * points), min(self._shape.height, bottom * points))
        drawn = self._rendering.picture(self._number, scale=_DENSITY * zoom / points, part=part)
        if isinstance(drawn, Unknown):
            raise _CannotShow(drawn)
        return drawn


class _Picture:
    """A picture, shown as its EXIF orientation says; the first of its frames."""

    def __init__(self, data: bytes, kind: Format) -> None:
        picture = opened(data, kind)
        if isinstance(picture, Unknown):
            raise _CannotShow(picture)
        self._picture = picture
        self._pixels = picture.width / SCREEN[0]  # of a CSS pixel
        self.height = picture.height / self._pixels

    def cut(self, left: float, top: float, zoom: float) -> Image.Image:
        bottom = min(self.height, top + SCREEN[1] / zoom)
        pixels = self._pixels
        box = (left * pixels, top * pixels, min(self._picture.width, (left + SCREEN[0] / zoom) * pixels), bottom * pixels)
        size = (SCREEN[0] * _DENSITY, max(1, round((bottom - top) * zoom * _DENSITY)))
        return self._picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)


def _phones(sheet: _Sheet, captions: Captions, zoom: float) -> Image.Image:
    """The phones side by side; one where there is nothing to zoom."""
    whole = _screen(sheet.cut(0, 0, 1))
    if zoom < _SAME_ZOOM:
        return _wall([(whole, captions.zoomed)])
    left, top = _start(whole, sheet, zoom)
    zoomed = _screen(sheet.cut(left, top, zoom))
    corners = (left, top, left + SCREEN[0] / zoom, min(sheet.height, top + SCREEN[1] / zoom))
    frame = tuple(round(corner * _DENSITY) for corner in corners)
    ImageDraw.Draw(whole).rectangle(frame, outline=_FRAME, width=2 * _DENSITY)
    return _wall([(whole, captions.whole), (zoomed, captions.zoomed)])


def _start(whole: Image.Image, sheet: _Sheet, zoom: float) -> tuple[float, float]:
    """Where a reader zooms in: the upper left corner of what stands on the page, in CSS pixels."""
    height = max(1, min(whole.height, int(sheet.height * _DENSITY)))
    shown = whole.crop((0, 0, whole.width, height))
    edge = Image.new("RGB", shown.size, shown.getpixel((0, 0)))
    box = ImageChops.difference(shown, edge).getbbox() or (0, 0, 0, 0)
    air = 6
    left = min(max(0, box[0] / _DENSITY - air), SCREEN[0] - SCREEN[0] / zoom)
    return left, max(0, min(box[1] / _DENSITY - air, sheet.height - SCREEN[1] / zoom))


def _screen(shown: Image.Image) -> Image.Image:
    """What the screen shows; below the end of the sheet it is grey."""
    screen = Image.new("RGB", (SCREEN[0] * _DENSITY, SCREEN[1] * _DENSITY), _BEYOND)
    screen.paste(shown.convert("RGB"), (0, 0))
    return screen


def _wall(phones: list[tuple[Image.Image, str]]) -> Image.Image:
    """Phones with their captions on a plain wall."""
    width, height = SCREEN[0] + 2 * _BEZEL, SCREEN[1] + 2 * _BEZEL
    size = (_MARGIN + len(phones) * (width + _MARGIN), 2 * _MARGIN + height + 2 * _CAPTION)
    wall = Image.new("RGB", (size[0] * _DENSITY, size[1] * _DENSITY), _WALL)
    draw = ImageDraw.Draw(wall)
    for number, (screen, caption) in enumerate(phones):
        x, y = (_MARGIN + number * (width + _MARGIN)) * _DENSITY, _MARGIN * _DENSITY
        draw.rounded_rectangle((x, y, x + width * _DENSITY, y + height * _DENSITY), _CORNER * _DENSITY, fill=_PHONE)
        wall.paste(screen, (x + _BEZEL * _DENSITY, y + _BEZEL * _DENSITY))
        words = _words(caption)
        wall.paste(words, (x + (width * _DENSITY - words.width) // 2, (_MARGIN + height + _CAPTION) * _DENSITY))
    return wall


def _words(caption: str) -> Image.Image:
    """A line of text, drawn by PDFium: it brings a font with all Swedish letters, and Pillow does not."""
    content = f"BT /F {_CAPTION_POINTS} Tf 10 10 Td <{caption.encode('cp1252', 'replace').hex()}> Tj ET".encode()
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000 30]/Contents 4 0 R/Resources<</Font<</F"
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
    )
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream)
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, entry) for number, entry in enumerate(objects, 1))
    with Rendering(b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF") as rendering:
        drawn = rendering.picture(1, scale=_DENSITY)
    if isinstance(drawn, Unknown):
        raise _CannotShow(drawn)
    return drawn.crop(ImageOps.invert(drawn).getbbox())


def _made(picture: Image.Image, number: int, *, small: bool) -> PagePicture:
    stream = io.BytesIO()
    if small:
        picture.save(stream, "WEBP", quality=_QUALITY, method=2)
    else:
        picture.save(stream, "PNG", optimize=True)
    area = (0.0, 0.0, float(picture.width), float(picture.height))
    return PagePicture(number, stream.getvalue(), "image/webp" if small else "image/png", picture.width, picture.height, area)
