"""Colours of text and of what is behind it, from pixels of the page with the text and without."""

from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter

from bilagekoll.facts.contrast import Colour, contrast_ratio
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.readers.contrast.canvas import Canvas, Pixels
from bilagekoll.readers.contrast.objects import Text
from bilagekoll.readers.limits import CONTRAST_PIXELS

_UNEVEN = 1.25
"""How much better the best fifth of a background must be than the worst for it to count as uneven."""
_EXACT_COLOURS = 512
"""Different colours behind a text that are counted one by one; of more, those of the same upper four bits together."""
_LINE = 5
"""Pixels of a square; what has another colour within it is a line, at most four pixels (about points) thick."""
_LINE_STEP = 60
"""Levels of 255 by which that colour is farther from the text's."""
_SEEN = 2
"""Levels of 255 by which text must change some pixel to be there at all. PDFium draws the same page the same way twice."""
_FAINT = 0.4
"""Share of the change from background to text colour that drawn text reaches at least in some pixel, unless something veils it."""
_FULL = 0.9
"""Share of the strongest change from which a pixel is all text, and no blend of the text's edge."""
_EM_PIXELS = 48.0
"""Height of the letters in which a colour is measured: the stem of a thin font is some three pixels then."""
_MEASURED_PIXELS = 600
"""Width of the piece of text in which a colour is measured."""

_coarse = [level & 0xF0 | 8 for level in range(256)] * 3


@frozen
class Behind:
    """What lies behind a text: the commonest colour, or where it is uneven the one of middling contrast; see ``TextContrast``.

    ``veiled``: the text comes out so faint that it may not have its own colour: something transparent lies over it.
    """

    colour: Colour
    ratio: float
    lowest: float
    uneven: bool
    veiled: bool


class Meter:
    """Measures the text of one page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._scale = min(1.0, (CONTRAST_PIXELS / max(1.0, canvas.width * canvas.height)) ** 0.5)
        canvas.show(())
        self._behind = canvas.draw(self._scale)
        canvas.show_all()
        self._whole = canvas.draw(self._scale)

    def behind(self, box: Box, colour: Colour, opacity: float) -> Behind | None:
        """What lies behind text of this colour in a box, ``None`` where no text is to be seen."""
        part = self._canvas.pixels(box, self._scale)
        if part is None:
            return None
        behind = self._behind.crop(part)
        change = _strongest(_change(self._whole.crop(part), behind))
        if change < _SEEN:
            return None
        shares = _shares(behind, colour, opacity)
        if _is_uneven(shares):
            shares = _shares(_without_lines(behind, colour, _commonest(shares)), colour, opacity)
        ratio, middle = _at(shares, 0.5)
        uneven = _is_uneven(shares)
        ground = middle if uneven else _commonest(shares)
        expected = opacity * max(abs(own - under) for own, under in zip(colour, ground, strict=True))
        return Behind(ground, ratio, _at(shares, 0.2)[0], uneven, veiled=change < _FAINT * expected)

    def colour(self, text: Text) -> Colour | None:
        """The colour in which a text comes out where it is not thinned by its edges, ``None`` when it cannot be seen."""
        scale = _EM_PIXELS / text.size
        part = self._canvas.pixels(text.box, scale)
        if part is None:
            return None
        part = _piece(part)
        self._canvas.show((text.handle,))
        drawn = self._canvas.draw(scale, part)
        self._canvas.show(())
        change = _change(drawn, self._canvas.draw(scale, part))
        peak = _strongest(change)
        if peak < _SEEN:
            return None
        histogram = drawn.histogram(change.point([255 if level >= peak * _FULL else 0 for level in range(256)]))
        return _median(histogram[:256]), _median(histogram[256:512]), _median(histogram[512:])


def _shares(behind: Image.Image, colour: Colour, opacity: float) -> list[tuple[float, int, Colour]]:
    """Contrast, number of pixels and colour of what lies behind a text of a colour, from the lowest contrast."""
    return sorted((_ratio(colour, opacity, found), count, found) for count, found in _colours(behind))


def _is_uneven(shares: list[tuple[float, int, Colour]]) -> bool:
    return _at(shares, 0.8)[0] > _at(shares, 0.2)[0] * _UNEVEN


def _commonest(shares: list[tuple[float, int, Colour]]) -> Colour:
    return max(shares, key=lambda share: share[1])[2]


def _without_lines(behind: Image.Image, colour: Colour, ground: Colour) -> Image.Image:
    """The same without thin lines in the colour of the text: the ruling of a table, a line under words or through them."""
    apart = _change(behind, Image.new("RGB", behind.size, colour))
    thin = ImageChops.subtract(apart.filter(ImageFilter.MaxFilter(_LINE)), apart).point(
        [255 * (level > _LINE_STEP) for level in range(256)]
    )
    cleared = behind.copy()
    cleared.paste(ground, mask=thin)
    return cleared


def _piece(part: Pixels) -> Pixels:
    left, top, right, bottom = part
    return left, top, min(right, left + _MEASURED_PIXELS), min(bottom, top + _MEASURED_PIXELS)


def _change(one: Image.Image, other: Image.Image) -> Image.Image:
    """The largest difference of any channel, as a picture of one channel."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _strongest(change: Image.Image) -> int:
    return int(change.getextrema()[1])  # type: ignore[arg-type]


def _colours(picture: Image.Image) -> Iterator[tuple[int, Colour]]:
    found = picture.getcolors(_EXACT_COLOURS) or picture.point(_coarse).getcolors(16**3) or []
    yield from found  # type: ignore[misc]


@lru_cache(maxsize=20_000)
def _ratio(colour: Colour, opacity: float, behind: Colour) -> float:
    shown = colour
    if opacity < 1:
        red, green, blue = (round(own * opacity + under * (1 - opacity)) for own, under in zip(colour, behind, strict=True))
        shown = red, green, blue
    return contrast_ratio(shown, behind)


def _at(shares: list[tuple[float, int, Colour]], wanted: float) -> tuple[float, Colour]:
    """Ratio and colour at a share of all pixels, counted from the lowest ratio."""
    left = wanted * sum(count for _, count, _ in shares)
    for ratio, count, colour in shares:
        left -= count
        if left <= 0:
            return ratio, colour
    return shares[-1][0], shares[-1][2]


def _median(levels: list[int]) -> int:
    left = sum(levels) / 2
    for level, count in enumerate(levels):
        left -= count
        if left <= 0:
            return level
    return len(levels) - 1
