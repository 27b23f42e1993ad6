"""Where on the picture of a page a box of the page lies."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.facts.place import Box

_THINNEST = 0.004
"""Share of the picture that the outline of a hair line still gets."""


@frozen
class Share:
    """A rectangle as shares (0 to 1) of a picture, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def share(box: Box, picture: PagePicture) -> Share | None:
    """The part of the picture that shows a box of default user space; ``None`` when it is outside."""
    left, bottom, right, top = picture.area
    across, up = right - left, top - bottom
    if across <= 0 or up <= 0:
        return None
    x0, x1 = _clipped((box[0] - left) / across), _clipped((box[2] - left) / across)
    y0, y1 = _clipped((top - box[3]) / up), _clipped((top - box[1]) / up)
    if x0 == x1 in (0, 1) or y0 == y1 in (0, 1):
        return None
    x0, y0, x1, y1 = _turned(x0, y0, x1, y1, picture.turned)
    return Share(min(x0, 1 - _THINNEST), min(y0, 1 - _THINNEST), max(x1 - x0, _THINNEST), max(y1 - y0, _THINNEST))


def _clipped(part: float) -> float:
    return min(max(part, 0.0), 1.0)


def _turned(x0: float, y0: float, x1: float, y1: float, degrees: int) -> tuple[float, float, float, float]:
    match degrees % 360:
        case 90:
            return 1 - y1, x0, 1 - y0, x1
        case 180:
            return 1 - x1, 1 - y1, 1 - x0, 1 - y0
        case 270:
            return y0, 1 - x1, y1, 1 - x0
        case _:
            return x0, y0, x1, y1
