"""Lines that bend: on paper that curls, in a book. What lies around such a line as a box holds parts of its neighbours too."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bilagekoll.readers.recognition.cutting import Quad, cut

_SWOLLEN = 1.5
"""Height of the box around a line, by the line's own mean height, from which on it may bend; of straight ones it is below 1.3."""
_LONG = 8.0
"""Width by its own height from which on a bend can be told from letters of other heights."""
_ROUGH = 0.3
"""How far the middle of a line may lie off the arc that is laid through it, by its height."""


def arc_of(contour: NDArray[Any], quad: Quad) -> tuple[Quad, float] | None:
    """The box that a line would have were it straight, and by how many pixels its middle lies below it; ``None`` without a bend.

    ``contour``: around the core of the line; ``quad``: the smallest box around that. The arc is a parabola.
    """
    left, top, width, height = cv2.boundingRect(contour)
    corner = np.array([left - 1, top - 1], dtype=np.float32)
    filled = np.zeros((height + 2, width + 2), dtype=np.uint8)
    cv2.drawContours(filled, [contour - corner.astype(np.int32)], 0, 1, cv2.FILLED)
    strip = cut(filled, quad - corner)
    columns = np.flatnonzero(strip.any(axis=0))
    thick = float(strip.sum()) / max(1, len(columns))
    if strip.shape[0] < _SWOLLEN * thick or strip.shape[1] < _LONG * thick:
        return None
    rows = np.arange(strip.shape[0])[:, np.newaxis]
    middles = (strip * rows).sum(axis=0)[columns] / strip.sum(axis=0)[columns]
    arc = np.polyfit(columns, middles, 2)
    if float(np.abs(np.polyval(arc, columns) - middles).mean()) > _ROUGH * thick:
        return None
    start, end = float(np.polyval(arc, 0)), float(np.polyval(arc, strip.shape[1]))
    sagging = float(np.polyval(arc, strip.shape[1] / 2)) - (start + end) / 2
    along, down = quad[1] - quad[0], (quad[3] - quad[0]) / strip.shape[0]
    above, below = -thick / 2, thick / 2
    return np.array(
        [
            quad[0] + down * (start + above),
            quad[0] + along + down * (end + above),
            quad[0] + along + down * (end + below),
            quad[0] + down * (start + below),
        ],
        dtype=np.float32,
    ), sagging
