"""How well the words of a picture can be made out: their contrast to what is behind them, and how soft their edges are."""

from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

from bilagekoll.facts.contrast import linear, luminance_ratio
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised
from bilagekoll.readers.recognition.straightening import levelled, turned

_SAMPLE = 60
"""Words that are measured, spread over the picture."""
_INK, _GROUND = 5, 80
"""Percentiles of brightness taken for letters and for what is behind them: letters fill about a fifth of a word's box."""


def lettering(picture: Image, recognised: Recognised) -> tuple[float | None, float | None]:
    """The middle contrast ratio (WCAG 2.1) and softness of the words; ``None`` where no word has three pixels of height."""
    grey = levelled(turned(np.asarray(picture.convert("L")), recognised.turned), recognised.slant)  # as the words were read
    step = max(1, len(recognised.words) // _SAMPLE)
    found = [measured for word in recognised.words[::step] if (measured := _word(_cut(grey, word.box))) is not None]
    if not found:
        return None, None
    return float(median(ratio for ratio, _ in found)), float(median(soft for _, soft in found))


def _cut(grey: NDArray[Any], box: Box) -> NDArray[Any]:
    left, top, right, bottom = (max(0, round(side)) for side in box)
    return grey[top:bottom, left:right].astype(np.float32)


def _word(pixels: NDArray[Any]) -> tuple[float, float] | None:
    """Contrast ratio and softness of one word."""
    if min(pixels.shape) < 3:
        return None
    inverted = float(np.median(pixels)) < (float(pixels.min()) + float(pixels.max())) / 2
    if inverted:
        pixels = 255 - pixels  # light letters on dark: measured the other way about
    ink, ground = (float(value) for value in np.percentile(pixels, (_INK, _GROUND)))
    if ground - ink < 1:
        return None
    steepest = float(np.percentile(np.abs(np.diff(pixels, axis=1)).max(axis=1), 75))
    edge = (ground - ink) / max(steepest, 1.0)
    light, dark = (255 - ink, 255 - ground) if inverted else (ground, ink)
    return luminance_ratio(linear(light / 255), linear(dark / 255)), edge / pixels.shape[0]
