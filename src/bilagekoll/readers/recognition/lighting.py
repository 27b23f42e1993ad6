"""Light and shadow on a photographed paper, taken out."""

import cv2
import numpy as np

from bilagekoll.readers.recognition.cutting import Pixels

_SPREAD = 24
"""Pixels over which the light of a paper is told: more than the strokes of letters are thick, less than a shadow's edge is wide."""
_DARKEST = 0.5
"""Per cent of the pixels that become black: a line of small print has so much ink."""
_BRIGHTEST = 1.18
"""Brightness, by that of what is around, that becomes white: above that of paper with its grain."""


def evened(pixels: Pixels) -> Pixels:
    """A part of a picture as if it lay in even light, its ink black."""
    light = cv2.GaussianBlur(pixels, (0, 0), _SPREAD).astype(np.float32)
    bright = pixels / np.maximum(light, 1.0)
    darkest = float(np.percentile(bright, _DARKEST))
    return np.clip(255 * (bright - darkest) / (_BRIGHTEST - darkest), 0, 255).astype(np.uint8)
