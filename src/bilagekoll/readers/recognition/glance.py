"""A first look: may a picture hold text at all? The engine's detector alone, on a small copy, without the rest of the engine."""

from functools import cache
from typing import Any

import numpy as np
import onnxruntime
from PIL.Image import Image, Resampling

from bilagekoll.readers.recognition.installed import Models

SIDE = 960
"""Longest side, in pixels, of the copy that is looked at. A letter that fills a fifth of a photo's width is still found (bench/pictures)."""
SURE = 0.9
"""Probability of text at a pixel from which on the picture is read. Letters reach 0.99, so that no word is missed; leaves and
gravel do too now and then, and cost a reading for nothing."""
_STEP = 32
"""The detector takes sides that are multiples of this."""
_MEAN, _SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Of red, green and blue in the pictures that the detector was trained with."""


def may_hold_text(picture: Image, models: Models) -> bool:
    """Whether an RGB picture, upright, is worth reading."""
    scale = min(1.0, SIDE / max(picture.size))
    size = (_stepped(picture.width * scale), _stepped(picture.height * scale))
    small = picture.resize(size, Resampling.BOX, reducing_gap=2)
    pixels = (np.asarray(small, dtype=np.float32) / 255 - np.float32(_MEAN)) / np.float32(_SPREAD)
    session = _session(models)
    (chances,) = session.run(None, {session.get_inputs()[0].name: pixels.transpose(2, 0, 1)[None]})
    return bool(np.asarray(chances).max() > SURE)


def _stepped(side: float) -> int:
    return max(_STEP, round(side / _STEP) * _STEP)


@cache
def _session(models: Models) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # spinning threads starve whatever else the computer does
    return onnxruntime.InferenceSession(str(models.detection), options, providers=["CPUExecutionProvider"])
