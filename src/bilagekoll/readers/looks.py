"""How a picture looks beside its words: what tells a photograph from a screen, a paper, a drawing. Needs the extra ``ocr``."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image, Resampling

from bilagekoll.facts.image import Looks
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised
from bilagekoll.readers.lettering import lettering

_COARSE = 128
"""Pixels of the longer side of the copy in which grain and letters blur and shapes remain."""
_BUSY = 12
"""Difference of brightness, of 255, between neighbours in that copy: the edge of a thing."""
_COLOURLESS = 40
"""Difference between the strongest and the weakest of red, green and blue in paper, by warm lamps too."""
_LIGHT = 0.7
"""Brightness of paper, of that of the lightest parts."""
_STRIPE = 0.02
"""Share of the picture's height from which on a run of one colour at its edge is a stripe."""


def measure(picture: Image, recognised: Recognised) -> Looks:
    """Look at an RGB picture, upright by its EXIF orientation; ``recognised`` are its words."""
    fine = np.asarray(picture)
    scale = _COARSE / max(picture.size)
    size = (max(2, round(picture.width * scale)), max(2, round(picture.height * scale)))
    coarse = np.asarray(picture.resize(size, Resampling.BOX, reducing_gap=2)).astype(np.int16)
    bare = _bare(recognised, size)
    contrast, softness = lettering(picture, recognised)
    return Looks(_even(fine), _busy(coarse, bare), _paper(coarse), _stripes(fine), contrast, softness)


def _even(pixels: NDArray[Any]) -> float:
    """Share of pixels like the one before, in every eighth row."""
    rows = pixels[::8]
    return float((rows[:, 1:] == rows[:, :-1]).all(axis=2).mean()) if pixels.shape[1] > 1 else 0.0


def _bare(recognised: Recognised, size: tuple[int, int]) -> NDArray[np.bool_]:
    """Where nothing is written, in a copy of ``size``."""
    bare = np.ones((size[1], size[0]), dtype=np.bool_)
    sideways = recognised.turned % 180 != 0
    width, height = (recognised.height, recognised.width) if sideways else (recognised.width, recognised.height)
    across, down = size[0] / width, size[1] / height
    for box in (*(word.box for word in recognised.words), *recognised.unread):
        left, top, right, bottom = _as_given(box, recognised)
        bare[max(0, int(top * down) - 1) : int(bottom * down) + 2, max(0, int(left * across) - 1) : int(right * across) + 2] = False
    return bare


def _as_given(box: Box, recognised: Recognised) -> Box:
    """A box of the picture that was turned to stand upright, on the picture as it was given."""
    left, top, right, bottom = box
    width, height = recognised.width, recognised.height
    return {
        0: box,
        90: (top, width - right, bottom, width - left),
        180: (width - right, height - bottom, width - left, height - top),
        270: (height - bottom, left, height - top, right),
    }[recognised.turned]


def _busy(coarse: NDArray[Any], bare: NDArray[np.bool_]) -> float:
    grey = coarse.mean(axis=2)
    edges = np.zeros(grey.shape, dtype=np.bool_)
    edges[:, 1:] |= np.abs(np.diff(grey, axis=1)) > _BUSY
    edges[1:] |= np.abs(np.diff(grey, axis=0)) > _BUSY
    return float(edges[bare].mean()) if bare.any() else 0.0


def _paper(coarse: NDArray[Any]) -> float:
    light = coarse.max(axis=2)
    colourless = light - coarse.min(axis=2) < _COLOURLESS
    return float((colourless & (light > _LIGHT * np.percentile(light, 95))).mean())


def _stripes(pixels: NDArray[Any]) -> int:
    """Runs of one colour down the left edge, a little way in."""
    column = pixels[:, min(3, pixels.shape[1] - 1)].astype(np.int16)
    starts = np.flatnonzero(np.abs(np.diff(column, axis=0)).max(axis=1) > 2) + 1
    lengths = np.diff(np.concatenate(([0], starts, [len(column)])))
    return int((lengths >= max(2.0, _STRIPE * len(column))).sum())
