"""The engine: the PP-OCRv6 models of rapidocr's wheel on onnxruntime. The only module that knows them.

They are called without rapidocr's own code: that takes most of a second to import and chooses among 18,000 letters of all scripts,
so that an å comes out as á, à or â. What goes into the models and what their numbers mean is as PaddleOCR publishes them: detection
gives the probability of text for each pixel (Liao et al., arXiv:1911.08947), recognition for each step along a line the
probability of each letter, with a blank between letters (connectionist temporal classification).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bilagekoll.readers.recognition.alphabet import SAME, weight
from bilagekoll.readers.recognition.installed import Models
from bilagekoll.readers.recognition.runtime import onnxruntime

Pixels = NDArray[Any]
"""Rows, columns, channels: blue, green, red; a byte each."""
Quad = NDArray[Any]
"""Corners of a line: upper left, upper right, lower right, lower left, as its letters stand; x, y in pixels."""

_MULTIPLE = 32
"""Pixels of which the sides of a picture are a multiple in which lines are looked for."""
_TEXT = 0.2
"""Probability from which on a pixel is text."""
_LINE = 0.3
"""Mean probability from which on a region of them is a line. PaddleOCR's 0.3 and 0.5 lose small print."""
_GROW = 1.6
"""Regions are drawn shrunken, so that lines stay apart; they grow by their area times this, divided by their outline."""
_LEAST_SIDE = 3.0
"""Pixels of a region that is too thin to be a line."""
_MOST_LINES = 3000
"""Lines of a picture. A dense page of a newspaper has some 600."""
_HEIGHT = 48
"""Pixels that a line is high when it is read."""
_WIDEST = 4800
"""Pixels that it is wide at most: a hundred letters at its height, twice a full line of an A4 page."""
_BATCH = 6
"""Lines that are read at once. More take memory and no less time."""
_RISING = 2.0
"""Height to width from which on a line is text that runs upwards."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """The letters of a line. ``confidences``: of each, 0 to 1. ``places``: the middle of each, 0 to 1 along the line."""

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """Mean of the letters' confidences, 0 for an empty line."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0


class Engine:
    """Finds lines and reads them. Silent, offline, writes nothing."""

    def __init__(self, models: Models) -> None:
        self._models = models

    @cached_property
    def _detection(self) -> Any:
        return _session(self._models.detection)

    @cached_property
    def _recognition(self) -> "_Recognition":
        """Loaded when the first line is read: most pictures without text need it never."""
        return _Recognition(_session(self._models.recognition))

    def find(self, pixels: Pixels, side: int) -> list[Quad]:
        """Where lines are, from above to below, looked for in a copy whose longest side has ``side`` pixels at most."""
        height, width = pixels.shape[:2]
        scale = min(1.0, side / max(height, width))
        size = [max(_MULTIPLE, round(length * scale / _MULTIPLE) * _MULTIPLE) for length in (width, height)]
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        text = self._run(self._detection, _as_input(small)[np.newaxis])[0, 0]
        grown = cv2.dilate((text > _TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
        contours, _ = cv2.findContours(grown, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        factors = np.array([width / size[0], height / size[1]], dtype=np.float32)
        found = [quad * factors for contour in contours[:_MOST_LINES] if (quad := _line_of(contour, text)) is not None]
        return sorted(found, key=lambda quad: (float(quad[:, 1].mean()), float(quad[0, 0])))

    def read(self, lines: Sequence[Pixels]) -> list[ReadLine]:
        """What pictures of one line each say."""
        order = sorted(range(len(lines)), key=lambda number: lines[number].shape[1] / lines[number].shape[0])
        found: dict[int, ReadLine] = {}
        for start in range(0, len(order), _BATCH):
            numbers = order[start : start + _BATCH]
            for number, line in zip(numbers, self._read([lines[number] for number in numbers]), strict=True):
                found[number] = line
        return [found[number] for number in range(len(lines))]

    def _read(self, lines: Sequence[Pixels]) -> Iterator[ReadLine]:
        widths = [min(_WIDEST, max(_HEIGHT, math.ceil(_HEIGHT * line.shape[1] / line.shape[0]))) for line in lines]
        batch = np.zeros((len(lines), 3, _HEIGHT, max(320, *widths)), dtype=np.float32)
        for number, (line, width) in enumerate(zip(lines, widths, strict=True)):
            smaller = line.shape[0] > _HEIGHT
            batch[number, :, :, :width] = _as_input(
                cv2.resize(line, (width, _HEIGHT), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
            )
        reader = self._recognition
        steps = self._run(reader.session, batch)[:, :, reader.columns]
        best = (steps * reader.weights).argmax(axis=2)
        sure = np.take_along_axis(steps, best[:, :, np.newaxis], axis=2)[:, :, 0]
        for number, width in enumerate(widths):
            yield self._line(best[number], sure[number], best.shape[1] * width / batch.shape[3])

    def _line(self, best: NDArray[Any], sure: NDArray[Any], length: float) -> ReadLine:
        """Letters from steps: of equal ones in a row the first counts, blanks part them."""
        first = np.flatnonzero((best != 0) & (best != np.concatenate(([0], best[:-1]))))
        return ReadLine(
            "".join(self._recognition.alphabet[best[step]] for step in first),
            tuple(float(sure[step]) for step in first),
            tuple(min(1.0, (float(step) + 0.5) / length) for step in first),
        )

    @staticmethod
    def _run(session: Any, given: NDArray[Any]) -> NDArray[Any]:
        output: NDArray[Any] = session.run(None, {session.get_inputs()[0].name: given})[0]
        return output


class _Recognition:
    """The model that reads, and what each of its columns means: only letters that a Latin text may have."""

    def __init__(self, session: Any) -> None:
        self.session = session
        letters = session.get_modelmeta().custom_metadata_map["character"].splitlines()
        alphabet = ["", *letters, " "]  # the blank first; the space is not in the model's list
        weights = np.array([1.0, *(weight(letter) for letter in letters), 1.0], dtype=np.float32)
        self.columns = np.flatnonzero(weights)
        self.weights = weights[self.columns]
        self.alphabet = [SAME.get(alphabet[column], alphabet[column]) for column in self.columns]


def _session(model: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # fatal only
    options.enable_cpu_mem_arena = False  # it would keep the memory of the widest line ever read
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # spinning threads starve what else the computer does
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _as_input(pixels: Pixels) -> NDArray[Any]:
    """Channels, rows, columns, from -1 to 1."""
    return pixels.astype(np.float32).transpose(2, 0, 1) / 127.5 - 1


def _line_of(contour: NDArray[Any], text: NDArray[Any]) -> Quad | None:
    """The corners of a line as large as its letters, ``None`` for what is too small or not sure enough."""
    (x, y), (width, height), angle = cv2.minAreaRect(contour)
    if min(width, height) < _LEAST_SIDE:
        return None
    corners = cv2.boxPoints(((x, y), (width, height), angle))
    if _mean_inside(text, corners) < _LINE:
        return None
    more = 2 * _GROW * width * height / (2 * (width + height))
    return _from_upper_left(cv2.boxPoints(((x, y), (width + more, height + more), angle)))


def _mean_inside(text: NDArray[Any], corners: NDArray[Any]) -> float:
    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int), 0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
    part = text[top:bottom, left:right]
    mask = np.zeros(part.shape, dtype=np.uint8)
    cv2.fillPoly(mask, [np.round(corners - (left, top)).astype(np.int32)], 1)
    return float(cv2.mean(part, mask)[0])


def _from_upper_left(corners: NDArray[Any]) -> Quad:
    """Corners clockwise, from the upper left one of a line that lies, from the lower left one of a line that runs upwards."""
    by_x = corners[np.argsort(corners[:, 0])]
    left, right = by_x[:2][np.argsort(by_x[:2, 1])], by_x[2:][np.argsort(by_x[2:, 1])]
    quad = np.array([left[0], right[0], right[1], left[1]], dtype=np.float32)
    width, height = np.hypot(*(quad[1] - quad[0])), np.hypot(*(quad[3] - quad[0]))
    return np.roll(quad, 1, axis=0) if height >= _RISING * width else quad
