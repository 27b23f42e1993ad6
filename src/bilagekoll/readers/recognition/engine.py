"""The engine: rapidocr with the PP-OCRv6 models of its wheel, on onnxruntime. The only module that knows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from bilagekoll.readers.recognition.installed import Models

Pixels = NDArray[Any]
"""Rows, columns, channels: blue, green, red; a byte each."""
Quad = NDArray[Any]
"""Corners of a line: upper left, upper right, lower right, lower left; x, y in pixels."""

DETECTION_SIDE = 1280
"""Longest side, in pixels, of the copy in which lines are looked for (bench/ocr.py)."""


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
        self._ocr = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,  # the classifier of turned lines takes upright ones for turned: upright.py does better
                "Global.use_preprocess_img": False,
                "Global.return_word_box": True,
                "Det.limit_type": "max",
                "Det.limit_side_len": DETECTION_SIDE,
                "Det.model_path": str(models.detection),
                "Rec.model_path": str(models.recognition),
            }
        )

    def find(self, pixels: Pixels) -> list[Quad]:
        """Where lines are, from above to below."""
        boxes = getattr(self._ocr(pixels, use_det=True, use_rec=False), "boxes", None)
        return [] if boxes is None else [np.asarray(box, dtype=np.float32) for box in boxes]

    def read(self, lines: Sequence[Pixels]) -> list[ReadLine]:
        """What pictures of one line each say."""
        if not lines:
            return []
        output = self._ocr.recognize_txt(list(lines))
        return [_line(text, info) for text, info in zip(output.txts or (), output.word_results, strict=True)]


def _line(text: str, info: Any) -> ReadLine:
    """Columns come by word, without the spaces, and confidences by letter: here each letter has both."""
    if not text:
        return ReadLine("", (), ())
    columns = iter([column for word in info.word_cols for column in word])
    length = max(1.0, float(info.line_txt_len))
    places: list[float] = []
    for letter in text:
        before = places[-1] if places else 0.0
        places.append(before if letter.isspace() else min(1.0, (next(columns) + 0.5) / length))
    return ReadLine(text, tuple(float(confidence) for confidence in info.confs), tuple(places))
