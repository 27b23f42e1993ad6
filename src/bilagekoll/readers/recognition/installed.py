"""Whether the extra ``ocr`` is there, found out without importing any of it."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from bilagekoll.facts.frozen import frozen

_PACKAGES = ("rapidocr", "onnxruntime", "cv2", "numpy")
"""What is needed. Of rapidocr only the models: ``find_spec`` does not import it."""
_DETECTION = "PP-OCRv6_det_small.onnx"
_RECOGNITION = "PP-OCRv6_rec_small.onnx"


@frozen
class Models:
    """Files of the models, as rapidocr's wheel brings them: where lines are, and what they say."""

    detection: Path
    recognition: Path


@cache
def models() -> Models | None:
    """The models, ``None`` when anything is missing. Given by path, so that rapidocr has no reason to download any."""
    specs = [find_spec(package) for package in _PACKAGES]
    if any(spec is None for spec in specs) or specs[0] is None or specs[0].origin is None:
        return None
    folder = Path(specs[0].origin).parent / "models"
    found = Models(folder / _DETECTION, folder / _RECOGNITION)
    return found if found.detection.is_file() and found.recognition.is_file() else None
