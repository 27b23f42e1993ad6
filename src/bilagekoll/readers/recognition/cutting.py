"""The picture of one line, cut out of a larger one."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]
"""Rows, columns, channels: blue, green, red; a byte each."""
Quad = NDArray[Any]
"""Corners of a line: upper left, upper right, lower right, lower left, as its letters stand; x, y in pixels."""


def cut(pixels: Pixels, quad: Quad, bend: float = 0.0) -> Pixels:
    """The picture of one line. ``bend``: pixels that its middle lies below the straight line between its ends."""
    width, height = (max(1, round(float(np.hypot(*side)))) for side in (quad[1] - quad[0], quad[3] - quad[0]))
    if not bend:
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
        matrix = cv2.getPerspectiveTransform(quad, corners)
        return cv2.warpPerspective(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    right, down = np.meshgrid(np.arange(width, dtype=np.float32) / width, np.arange(height, dtype=np.float32) / height)
    down += 4 * bend / height * right * (1 - right)
    places = quad[0] + right[..., np.newaxis] * (quad[1] - quad[0]) + down[..., np.newaxis] * (quad[3] - quad[0])
    across, below = cv2.split(places.astype(np.float32))
    return cv2.remap(pixels, across, below, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
