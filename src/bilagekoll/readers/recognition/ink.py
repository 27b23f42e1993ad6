"""Where the ink of a line is: its base line, the size of its type, the gaps between its words, whether it is bold."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bilagekoll.readers.recognition.engine import Pixels

X_HEIGHT, CAP_HEIGHT = 0.52, 0.72
"""Heights of x and H by the size of the type: 0.45 to 0.55 and 0.63 to 0.73 in Times, Calibri, Arial, Verdana."""
_DENSE = 0.5
"""Share of the ink of the densest rows from which on a row is between base line and the height of x."""


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a line, in pixels of its picture. ``base``: row of the base line; ``stroke``: thickness of its strokes."""

    base: float
    size: float
    stroke: float


def ink_of(line: Pixels) -> NDArray[Any]:
    """Which pixels are ink: the lesser part of light and dark, parted by Otsu's threshold."""
    grey = cv2.cvtColor(line, cv2.COLOR_BGR2GRAY)
    _, light = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink: NDArray[Any] = light == (light.mean() < 0.5)
    return ink


def type_of(ink: NDArray[Any], text: str) -> Type:
    """The type of a line that says ``text``. Without ink the box is all that is known."""
    height = ink.shape[0]
    rows = ink.sum(axis=1)
    if not rows.any():
        return Type(0.8 * height, float(height), 0.0)
    dense = np.flatnonzero(rows >= _DENSE * np.percentile(rows, 90))
    top, base = float(dense[0]), float(dense[-1] + 1)
    letters = [letter for letter in text if letter.isalnum()]
    small = sum(letter.islower() for letter in letters) >= len(letters) / 2
    size = (base - top) / (X_HEIGHT if small else CAP_HEIGHT)
    return Type(base, min(size, float(height)), _stroke(ink))


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
