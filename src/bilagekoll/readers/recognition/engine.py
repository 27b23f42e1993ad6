"""The engine: the PP-OCRv6 models of rapidocr's wheel on onnxruntime. The only module that knows them.

They are called without rapidocr's own code: that takes most of a second to import and chooses among 18,000 letters of all scripts,
so that an å comes out as á, à or â. What goes into the models and what their numbers mean is as PaddleOCR publishes them: detection
gives the probability of text for each pixel (Liao et al., arXiv:1911.08947), recognition for each step along a line the
probability of each letter, with a blank between letters (connectionist temporal classification).
"""

import math
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bilagekoll.facts.frozen import frozen
from bilagekoll.readers.recognition.alphabet import MARKED, SAME, weight
from bilagekoll.readers.recognition.background import begun
from bilagekoll.readers.recognition.bending import arc_of
from bilagekoll.readers.recognition.cutting import Pixels, Quad
from bilagekoll.readers.recognition.installed import Models
from bilagekoll.readers.recognition.runtime import onnxruntime

if TYPE_CHECKING:
    from concurrent.futures import Future

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
_TRIM = 0.05
"""Share of its height that is cut off above and below before: the letters are larger then, and their marks are still whole."""
_DRAWN_OUT = 1.15
"""Times that it is wider then than its letters are, so that two alike (ll, 00) in soft small print are told apart. With the trim a
fifth fewer letters are wrong in photos of letters; drawn out by 1.3 alone, as many, but more å, ä and ö lose their marks."""
_WIDEST = 4800
"""Pixels that it is wide at most: a hundred letters at its height, twice a full line of an A4 page."""
_NARROWEST = 48
"""Pixels that it is wide at least."""
_MOST_WORKERS = 4
"""Lines that are read at the same time, each on a processor of its own."""
_RISING = 2.0
"""Height to width from which on a line is text that runs upwards."""


@frozen
class ReadLine:
    """The letters of a line. ``confidences``: of each, 0 to 1. ``places``: the middle of each, 0 to 1 along the line."""

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """Mean of the letters' confidences, 0 for an empty line."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0


@frozen
class Region:
    """Where a line may be.

    ``sure``: mean probability of text in it. ``thickness``: of its core, by the longer side of the picture. ``length``: of its
    core, by its thickness. ``bend``: pixels that its middle lies below the straight line between its ends; ``quad`` is around that
    one.
    """

    quad: Quad
    sure: float
    thickness: float
    length: float
    bend: float = 0.0

    def moved(self, down: int) -> "Region":
        """It, in a picture of which the one that it was found in is the part from row ``down`` on."""
        return replace(self, quad=self.quad + np.array([0, down], dtype=np.float32))


class Engine:
    """Finds lines and reads them. Silent, offline, writes nothing."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._detection = _session(models.detection)

    @cached_property
    def _recognition(self) -> "Future[_Recognition]":
        """Loaded when lines are to be expected: most pictures without text need it never."""
        return begun(lambda: _Recognition(_session(self._models.recognition, processors=1)))

    def expect_lines(self) -> None:
        """Begin to load what reads lines, in the background."""
        _ = self._recognition

    def find(self, pixels: Pixels, side: int) -> list[Region]:
        """Where lines are, from above to below, looked for in a copy whose longest side has ``side`` pixels at most."""
        height, width = pixels.shape[:2]
        scale = min(1.0, side / max(height, width))
        size = [max(_MULTIPLE, round(length * scale / _MULTIPLE) * _MULTIPLE) for length in (width, height)]
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        text = _run(self._detection, _as_input(small)[np.newaxis])[0, 0]
        grown = cv2.dilate((text > _TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
        contours, _ = cv2.findContours(grown, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        factors = np.array([width / size[0], height / size[1]], dtype=np.float32)
        found = [region for contour in contours[:_MOST_LINES] if (region := _region_of(contour, text, factors)) is not None]
        return sorted(found, key=lambda region: (float(region.quad[:, 1].mean()), float(region.quad[0, 0])))

    def read(self, lines: Sequence[Pixels]) -> list[ReadLine]:
        """What pictures of one line each say.

        A line at a time: several in one run are all as wide as the widest, and even of one width they take a sixth longer.
        """
        if not lines:
            return []
        read = partial(_read, self._recognition.result())
        with ThreadPoolExecutor(min(_MOST_WORKERS, os.cpu_count() or 1, len(lines))) as workers:
            return list(workers.map(read, lines))


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
        place = {letter: column for column, letter in enumerate(self.alphabet)}
        self.full_stop, self.dash = place["."], place["-"]
        self.marked = {place[plain]: {place[letter]: times for letter, times in marked.items()} for plain, marked in MARKED.items()}


def _run(session: Any, given: NDArray[Any]) -> NDArray[Any]:
    output: NDArray[Any] = session.run(None, {session.get_inputs()[0].name: given})[0]
    return output


def _read(reader: _Recognition, line: Pixels) -> ReadLine:
    trim = round(_TRIM * line.shape[0])
    line = line[trim : line.shape[0] - trim]
    width = min(_WIDEST, max(_NARROWEST, math.ceil(_DRAWN_OUT * _HEIGHT * line.shape[1] / line.shape[0])))
    smaller = line.shape[0] > _HEIGHT
    scaled = cv2.resize(line, (width, _HEIGHT), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
    steps = _run(reader.session, _as_input(scaled)[np.newaxis])[0][:, reader.columns]
    best = (steps * reader.weights).argmax(axis=1)
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    runs = [(start, end) for start, end in pairwise([*starts, len(best)]) if best[start]]  # of one letter; blanks part them
    plain = "".join(reader.alphabet[best[start]] for start, _ in runs)
    letters = [
        _letter(reader, best[start], steps[start:end], alone=_between_blanks(plain, number), decimal=_between_digits(plain, number))
        for number, (start, end) in enumerate(runs)
    ]
    return ReadLine(
        "".join(reader.alphabet[column] for column, _ in letters),
        tuple(sure for _, sure in letters),
        tuple((float(start) + 0.5) / len(best) for start, _ in runs),
    )


def _between_digits(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place].isdigit() and text[place + 1 : place + 2].isdigit()


def _between_blanks(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place] in {"", " "} and text[place + 1 : place + 2] in {"", " "}


def _letter(
    reader: _Recognition, column: int, run: NDArray[Any], *, alone: bool = False, decimal: bool = False
) -> tuple[int, float]:
    """The letter of a run of steps whose likeliest letter is ``column``, and its confidence: a mark of it may have been lost.

    ``alone``: it stands between blanks, where a dash may be a dot. ``decimal``: between digits, where a full stop may be a comma.
    """
    plain = float(run[:, column].max())
    itself = (column == reader.full_stop and not decimal) or (column == reader.dash and not alone)
    others = {} if itself else reader.marked.get(column, {})
    likely, sure, marked = max(
        ((times * float(run[:, other].max()), float(run[:, other].max()), other) for other, times in others.items()),
        default=(0.0, 0.0, column),
    )
    if likely <= plain:
        return column, float(run[0, column])
    return marked, min(1.0, (sure + plain) * likely / (likely + plain))


def _session(model: Path, *, processors: int = 0) -> Any:
    """A model that is ready to run; 0 processors: all there are."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # fatal only
    options.intra_op_num_threads = processors
    options.enable_mem_pattern = False  # it keeps memory for every size of line and page that it meets: 40 MB a page
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # spinning threads starve what else the computer does
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _as_input(pixels: Pixels) -> NDArray[Any]:
    """Channels, rows, columns, from -1 to 1."""
    return pixels.astype(np.float32).transpose(2, 0, 1) / 127.5 - 1


def _region_of(contour: NDArray[Any], text: NDArray[Any], factors: NDArray[Any]) -> Region | None:
    """A line as large as its letters, ``None`` for what is too small or not sure enough."""
    (x, y), (width, height), angle = cv2.minAreaRect(contour)
    thin, long = sorted((width, height))
    if thin < _LEAST_SIDE:
        return None
    corners = cv2.boxPoints(((x, y), (width, height), angle))
    arc = arc_of(contour, _from_upper_left(corners))
    sure = _mean_inside(text, corners if arc is None else contour[:, 0])
    if sure < _LINE:
        return None
    if arc is not None:
        quad, bend = arc
        return Region(_grown(quad) * factors, sure, thin / max(text.shape), long / thin, bend * float(factors[1]))
    more = 2 * _GROW * width * height / (2 * (width + height))
    quad = _from_upper_left(cv2.boxPoints(((x, y), (width + more, height + more), angle)))
    return Region(quad * factors, sure, thin / max(text.shape), long / thin)


def _grown(quad: Quad) -> Quad:
    """As the box around a straight core grows."""
    along, down = quad[1] - quad[0], quad[3] - quad[0]
    width, height = float(np.hypot(*along)), float(np.hypot(*down))
    more = _GROW * width * height / (2 * (width + height))
    right, below = along / width * more, down / height * more
    return np.array([quad[0] - right - below, quad[1] + right - below, quad[2] + right + below, quad[3] - right + below])


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
