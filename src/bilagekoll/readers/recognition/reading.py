"""From a picture to its words: turn it upright, level it, find the lines, read them."""

from collections.abc import Sequence

import numpy as np
from PIL.Image import Image, Resampling

from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.recognition.engine import Engine, Pixels, Quad, ReadLine
from bilagekoll.readers.recognition.placing import words_of
from bilagekoll.readers.recognition.straightening import cut, fan_of, levelled, slant_of, standing, turned

WORKING_SIDE = 2600
"""Longest side, in pixels, of the picture that is read: an A4 page at 220 dpi. Lines are read 48 pixels high, as here."""
GLANCE_SIDE = 736
"""Longest side, in pixels, of the copy that shows how a page lies."""
SIDE = 1280
"""Longest side, in pixels, of the copy in which lines are looked for: small print of 7 points is 10 pixels high there."""
LEVEL = 0.3
"""Degrees that lines may lean."""
SAMPLE = 4
"""Lines that are read both ways up to find out which way is up."""
SURE = 0.9
"""Mean confidence from which on lines are the right way up."""
LEAST = 0.5
"""Mean confidence below which a line is no text: texture, a drawing."""


def read(picture: Image, engine: Engine) -> Recognised | Unknown:
    """The words of an RGB picture."""
    if picture.width * picture.height > limits.IMAGE_PIXELS:
        return Unknown(Reason.LIMIT, "image-pixels")
    try:
        return _read(picture, engine)
    except Exception as error:  # noqa: BLE001 - the engine and OpenCV raise whatever a strange picture makes them stumble on
        return Unknown(Reason.DAMAGED, type(error).__name__)


def _read(picture: Image, engine: Engine) -> Recognised:
    pixels, scale = pixels_within(picture, WORKING_SIDE)
    degrees = 0
    glance = engine.find(pixels, GLANCE_SIDE)
    if standing(glance):
        degrees, pixels = 90, turned(pixels, 90)
        glance = engine.find(pixels, GLANCE_SIDE)
    slant = slant_of(glance)
    if abs(slant) > LEVEL:
        pixels = levelled(pixels, slant)
    quads = engine.find(pixels, SIDE) or engine.find(pixels, GLANCE_SIDE)  # a coarse ground swallows its sign when seen too near
    sample = sorted(range(len(quads)), key=lambda number: -_length(quads[number]))[:SAMPLE]
    known = dict(zip(sample, engine.read([cut(pixels, quads[number]) for number in sample]), strict=True))
    if _on_its_head(pixels, [quads[number] for number in sample], [*known.values()], engine):
        degrees, pixels, known = degrees + 180, turned(pixels, 180), {}
        quads = engine.find(pixels, SIDE) or engine.find(pixels, GLANCE_SIDE)
    rest = [number for number in range(len(quads)) if number not in known]
    known |= zip(rest, engine.read([cut(pixels, quads[number]) for number in rest]), strict=True)
    kept = [
        (quad, known[number])
        for number, quad in enumerate(quads)
        if known[number].text.strip() and known[number].confidence >= LEAST
    ]
    fan = fan_of([quad for quad, _ in kept], pixels.shape[1])
    words = [word for number, (quad, line) in enumerate(kept) for word in words_of(pixels, quad, line, number, scale, fan)]
    width, height = (picture.height, picture.width) if degrees % 180 else picture.size
    return Recognised(tuple(words), width, height, degrees % 360, slant if abs(slant) > LEVEL else 0.0)


def pixels_within(picture: Image, side: int) -> tuple[Pixels, float]:
    """The pixels of a copy whose longest side has ``side`` pixels at most, and pixels of the picture to one of them."""
    scale = max(1.0, max(picture.size) / side)
    if scale > 1:
        size = (max(1, round(picture.width / scale)), max(1, round(picture.height / scale)))
        picture = picture.resize(size, Resampling.BOX, reducing_gap=2)
    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1]), scale


def _on_its_head(pixels: Pixels, quads: Sequence[Quad], lines: Sequence[ReadLine], engine: Engine) -> bool:
    """Whether lines read better the other way up."""
    as_is = _trust(lines)
    return as_is < SURE and _trust(engine.read([turned(cut(pixels, quad), 180) for quad in quads])) > as_is


def _length(quad: Quad) -> float:
    return float(np.hypot(*(quad[1] - quad[0])))


def _trust(lines: Sequence[ReadLine]) -> float:
    """Mean confidence of all letters."""
    confidences = [confidence for line in lines for confidence in line.confidences]
    return sum(confidences) / len(confidences) if confidences else 0.0
