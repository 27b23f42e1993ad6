"""Whether a picture may have lines of text, told in a few milliseconds: what is not worth recognising."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

_TILE = 60
"""Pixels across of a stripe in which bands are looked for, at 72 pixels an inch about one word."""
_STEP = 40
"""Difference of brightness, of 255, between neighbours that is an edge of a letter."""
_EDGES = 5
"""Edges in a row of a stripe from which on it may go through letters: some three strokes."""
_CLEAR = 1
"""Edges in a row between two lines, at most: of a rule beside the text, or noise."""
_LOW, _HIGH = 3, 40
"""Rows of a band: letters of 4 points and of 50."""


def bands(picture: Image) -> int:
    """Pieces of something like a line of text: short bands full of upright edges with clear room above and below.

    Photographs have hardly any, since what is full of edges there has no clear room around it. ``picture``: at some 72 pixels
    an inch.
    """
    grey = np.asarray(picture.convert("L")).astype(np.int16)
    if min(grey.shape) < _LOW + 2 or grey.shape[1] < _TILE:
        return 0
    edges = np.abs(np.diff(grey, axis=1)) > _STEP
    count = edges.shape[1] // _TILE
    in_stripe = edges[:, : count * _TILE].reshape(edges.shape[0], count, _TILE).sum(axis=2)
    return sum(_bands(in_stripe[:, stripe]) for stripe in range(count))


def _bands(rows: NDArray[Any]) -> int:
    """Bands of one stripe."""
    clear = np.concatenate(([True], rows <= _CLEAR, [True])).astype(np.int8)
    starts, ends = np.flatnonzero(np.diff(clear) == -1), np.flatnonzero(np.diff(clear) == 1)
    return sum(
        1 for start, end in zip(starts, ends, strict=True) if _LOW <= end - start <= _HIGH and np.median(rows[start:end]) >= _EDGES
    )
