"""How the lines of a picture lie, and pictures turned and levelled by it."""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from bilagekoll.facts.frozen import frozen
from bilagekoll.readers.recognition.cutting import Pixels, Quad

_STEEPEST = 0.1
"""Slope beyond which a line of a levelled picture is not one of its text lines."""
_FEWEST = 5
"""Long lines from which on a fan can be told."""
LONG = 3.0
"""Width to height from which on a line's direction can be relied on."""
SHORT = 2.0
"""The same where there is nothing longer: a word of some four letters."""


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """A picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def levelled(pixels: Pixels, slant: float) -> Pixels:
    """A picture turned clockwise around its middle by ``slant`` degrees; its size stays, and what comes in is like its edge."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -slant, 1.0)
    return cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def standing(quads: Sequence[Quad]) -> bool:
    """Whether most of the text runs upwards or downwards: of the long lines, of shorter words where there are none."""
    lying = [quad for quad in quads if _long(quad)] or [quad for quad in quads if _long(quad, SHORT)]
    along = [quad[1] - quad[0] for quad in lying]
    rising = sum(_length(*way) for way in along if abs(way[1]) > abs(way[0]))
    return rising > sum(_length(*way) for way in along) / 2


def slant_of(quads: Sequence[Quad]) -> float:
    """Degrees counter-clockwise that lines lean: the median by length of the long ones, 0 where there are none."""
    leaning = []
    for quad in quads:
        across = (quad[1] - quad[0] + quad[2] - quad[3]) / 2
        if _long(quad) and abs(across[0]) > abs(across[1]):
            leaning.append((-math.degrees(math.atan2(across[1], across[0])), _length(*across)))
    leaning.sort()
    half = sum(width for _, width in leaning) / 2
    for angle, width in leaning:
        half -= width
        if half <= 0:
            return angle
    return 0.0


@frozen
class Fan:
    """How lines fan out in a picture taken aslant.

    ``slope``: of lines at the upper edge; ``growth``: by how much it grows a pixel downwards; ``middle``: the column around
    which they are levelled.
    """

    slope: float = 0.0
    growth: float = 0.0
    middle: float = 0.0

    def drop(self, x: float, y: float) -> float:
        """How far below its place in the middle column a line at ``y`` is at ``x``."""
        return (self.slope + self.growth * y) * (x - self.middle)


def fan_of(quads: Sequence[Quad], width: int) -> Fan:
    """The fan of the long lines, by least squares; none where they are too few or too near one another to tell."""
    along = [(quad.mean(axis=0)[1], (quad[1] - quad[0] + quad[2] - quad[3]) / 2) for quad in quads if _long(quad)]
    lying = [(float(y), float(way[1] / way[0]), _length(*way)) for y, way in along if abs(way[1]) < _STEEPEST * way[0]]
    if len(lying) < _FEWEST:
        return Fan()
    heights, slopes, lengths = (np.array(column) for column in zip(*lying, strict=True))
    if np.ptp(heights) < width / 3:
        return Fan()
    growth, slope = np.polyfit(heights, slopes, 1, w=np.sqrt(lengths))
    return Fan(float(slope), float(growth), width / 2)


def _long(quad: Quad, ratio: float = LONG) -> bool:
    return _length(*(quad[1] - quad[0])) >= ratio * _length(*(quad[3] - quad[0]))


def _length(right: float, down: float) -> float:
    return float(np.hypot(right, down))
