"""Where the ink of a line is: its base line, the size of its type, the gaps between its words, whether it is bold."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bilagekoll.facts.frozen import frozen
from bilagekoll.readers.recognition.cutting import Pixels

X_HEIGHT, CAP_HEIGHT, RING_HEIGHT, CAP_DOTS_HEIGHT = 0.52, 0.73, 0.81, 0.87
"""Heights of x, H, å and Ö by the size of the type in Arial; Times and Calibri are lower by a tenth, in all alike."""
_DENSE = 0.5
"""Share of the ink of the densest rows from which on a row is between base line and the height of x."""
_A_STEM = 0.7
"""Strokes side by side from which on a row is ink of a letter, be it one."""
_TALL, _DOTTED = frozenset("bdfhklijäö"), frozenset("ÅÄÖÉ")


@frozen
class Type:
    """The type of a line, in pixels of its picture. ``base``: row of the base line; ``stroke``: thickness of its strokes."""

    base: float
    size: float
    stroke: float


def darkness_of(line: Pixels) -> NDArray[Any]:
    """How much of each pixel is ink, 0 to 1, from the mean of the paper to that of the ink: the lesser part of light and dark."""
    grey = cv2.cvtColor(line, cv2.COLOR_BGR2GRAY)
    _, light = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    if light.all() or not light.any():
        return np.zeros(grey.shape, dtype=np.float32)
    bright, dark = float(grey[light == 1].mean()), float(grey[light == 0].mean())
    paper, ink = (bright, dark) if light.mean() >= 0.5 else (dark, bright)
    darkness: NDArray[Any] = np.clip((grey.astype(np.float32) - paper) / (ink - paper), 0, 1)
    return darkness


def type_of(darkness: NDArray[Any], text: str) -> Type:
    """The type of a line that says ``text``. Without ink the box is all that is known."""
    height = darkness.shape[0]
    rows = darkness.sum(axis=1)
    if not rows.any():
        return Type(0.8 * height, float(height), 0.0)
    stroke = _stroke(darkness > 0.5)
    dense = _DENSE * float(np.percentile(rows, 90))
    base = height - _reaches(rows[::-1], dense)
    ascent = _ascent(text)
    top = _reaches(rows, dense if ascent == X_HEIGHT else min(dense, _A_STEM * stroke))
    return Type(base, min((base - top) / ascent, float(height)), stroke)


def _ascent(text: str) -> float:
    """How high the highest letters of a text are by the size of its type."""
    if _DOTTED & {*text}:
        return CAP_DOTS_HEIGHT
    if "å" in text:
        return RING_HEIGHT
    tall = any(letter in _TALL or letter.isdigit() or letter.isupper() for letter in text)
    return CAP_HEIGHT if tall else X_HEIGHT


def _reaches(rows: NDArray[Any], level: float) -> float:
    """Where rows reach a level, in parts of a pixel: as if a row's ink were spread over it from its far side."""
    first = int(np.argmax(rows >= level))
    before = float(rows[first - 1]) if first else 0.0
    return first - min(1.0, before / level) if before > 0 else float(first)


def _stroke(ink: NDArray[Any]) -> float:
    """Twice the area of the ink by its outline: the thickness of strokes, whatever their length."""
    contours, _ = cv2.findContours(ink.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    outline = sum(len(contour) for contour in contours)
    return 2 * float(ink.sum()) / outline if outline else 0.0


def gap(ink: NDArray[Any], start: float, end: float) -> tuple[float, float]:
    """The widest run of columns without ink between two places, in shares of the line's width; the middle where there is none."""
    width = ink.shape[1]
    first, last = int(start * width), max(int(start * width) + 1, int(end * width))
    empty = np.concatenate(([0], (~ink[:, first:last].any(axis=0)).astype(np.int8), [0]))
    edges = np.flatnonzero(np.diff(empty))
    if not len(edges):
        middle = (start + end) / 2
        return middle, middle
    runs = edges.reshape(-1, 2)
    widest = runs[np.argmax(runs[:, 1] - runs[:, 0])]
    return (first + int(widest[0])) / width, (first + int(widest[1])) / width
