"""From a picture to its words: turn it upright, level it, find the lines, read them."""

from collections.abc import Iterable, Sequence

import cv2
import numpy as np
from PIL.Image import Image, Resampling

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.recognition.cutting import Pixels, Quad, cut
from bilagekoll.readers.recognition.engine import Engine, ReadLine, Region
from bilagekoll.readers.recognition.lighting import evened
from bilagekoll.readers.recognition.placing import around, words_of
from bilagekoll.readers.recognition.straightening import fan_of, levelled, slant_of, standing, turned

WORKING_SIDE = 2600
"""Longest side, in pixels, of the picture that is read: an A4 page at 220 dpi. Lines are read 48 pixels high, as here."""
GLANCE_SIDE = 960
"""Longest side, in pixels, of the copy of the first look: whether there is text at all, and how it lies."""
COARSE_SIDE = 736
"""Longest side, in pixels, of the copy in which a sign is found that its ground swallows when it is seen too near."""
THIN = 0.06
"""Thickness of a line's core, by the longer side of the picture, up to which it is one of several letters; of signs in photos it is
at most 0.053, of a ground that the engine takes for text mostly 0.1 and more."""
SURE_THIN, SURE_THICK = 0.5, 0.6
"""What a first look must be sure of to go on: in a photo with a sign its best line has 0.57 and more, with a letter 0.55."""
LONG = 2.5
"""Length by thickness from which on a thick region may be a word in large letters."""
SIDE = 1280
"""Longest side, in pixels, of the copy in which lines are looked for: small print of 7 points is 10 pixels high there."""
WEAK = 0.6
"""Below it, the engine may have found a part of a line and not the rest: faint small print in a photo of a letter."""
NEAR = 2.0
"""Heights of a line that a nearer look takes in above and below it."""
MOST_NEAR = 0.2
"""Share of the picture that is worth a nearer look: as many pixels at most as the first time. Where more of it is weak, it is all
soft, or no text at all."""
LEVEL = 0.3
"""Degrees that lines may lean."""
SAMPLE = 4
"""Lines that are read both ways up to find out which way is up."""
SURE = 0.9
"""Mean confidence from which on lines are the right way up."""
LEAST = 0.5
"""Mean confidence below which a line is no text (texture, a drawing), or text that cannot be read."""

_DRAWN = frozenset("-–—_=~… ")
"""Signs that may be long, and far from one another. Full stops may be all that comes out of a line in another alphabet."""
SPARSE = 0.5
"""Letters a line must have for each time that it is longer than high: print has 1.2 and more (300 lines of letters, posters, charts
and signs), a signature of six heights that came out as a w has 0.2."""


@frozen
class Glance:
    """A first look at a small copy: where lines may be."""

    regions: tuple[Region, ...]

    @property
    def like_text(self) -> bool:
        """Whether there may be words: a picture without any is cleared by this alone."""
        return any(map(_like_text, self.regions))


def look(picture: Image, engine: Engine) -> Glance | Unknown:
    """The first look at an RGB picture or at a copy of ``GLANCE_SIDE`` pixels."""
    try:
        return Glance(tuple(engine.find(pixels_within(picture, GLANCE_SIDE)[0], GLANCE_SIDE)))
    except Exception as error:  # noqa: BLE001 - the engine and OpenCV raise whatever a strange picture makes them stumble on
        return Unknown(Reason.DAMAGED, type(error).__name__)


def read(picture: Image, engine: Engine, glance: Glance | None = None) -> Recognised | Unknown:
    """The words of an RGB picture. ``glance``: the first look, where it has been taken."""
    if picture.width * picture.height > limits.IMAGE_PIXELS:
        return Unknown(Reason.LIMIT, "image-pixels")
    engine.expect_lines()
    first = glance or look(picture, engine)
    if isinstance(first, Unknown):
        return first
    try:
        return _read(picture, engine, first.regions)
    except Exception as error:  # noqa: BLE001 - as above
        return Unknown(Reason.DAMAGED, type(error).__name__)


def _like_text(region: Region) -> bool:
    """Whether a region of the first look may be a line: thin, or long and sure. Gravel, leaves and clouds are thick."""
    if region.thickness <= THIN:
        return region.sure >= SURE_THIN
    return region.sure >= SURE_THICK and region.length >= LONG


def _read(picture: Image, engine: Engine, glance: Sequence[Region]) -> Recognised:
    """``glance``: lines of the first look. If that was at the picture itself, not at a smaller copy, they are those to be read."""
    pixels, scale = pixels_within(picture, WORKING_SIDE)
    degrees = 0
    if standing(_sure_quads(glance)):
        degrees, pixels = 90, turned(pixels, 90)
        glance = engine.find(pixels, GLANCE_SIDE)
    slant = slant_of(_sure_quads(glance))
    if abs(slant) > LEVEL:
        pixels = levelled(pixels, slant)
    seen_whole = max(pixels.shape) <= GLANCE_SIDE and abs(slant) <= LEVEL
    lines = list(glance) if seen_whole and glance else _lines(pixels, engine)
    sample = sorted(range(len(lines)), key=lambda number: -_length(lines[number].quad))[:SAMPLE]
    known = dict(zip(sample, engine.read([_cut(pixels, lines[number]) for number in sample]), strict=True))
    if _on_its_head(pixels, [lines[number] for number in sample], [*known.values()], engine):
        degrees, pixels, known = degrees + 180, turned(pixels, 180), {}
        lines = _lines(pixels, engine)
    rest = [number for number in range(len(lines)) if number not in known]
    known |= zip(rest, engine.read([_cut(pixels, lines[number]) for number in rest]), strict=True)
    read = [_is_read(known[number], region) for number, region in enumerate(lines)]
    kept = [(region, known[number]) for number, region in enumerate(lines) if read[number]]
    unread = [region for number, region in enumerate(lines) if not read[number] and _is_line(region)]
    fan = fan_of([region.quad for region, _ in kept], pixels.shape[1])
    words = [word for number, (region, line) in enumerate(kept) for word in words_of(pixels, region, line, number, scale, fan)]
    width, height = (picture.height, picture.width) if degrees % 180 else picture.size
    boxes = tuple(around(region.quad, scale, fan) for region in unread)
    return Recognised(tuple(words), width, height, degrees % 360, slant if abs(slant) > LEVEL else 0.0, boxes)


def _is_read(line: ReadLine, region: Region) -> bool:
    letters = line.text.strip()
    if not letters or line.confidence < LEAST:
        return False
    return len(letters) * _height(region) >= SPARSE * _length(region.quad) or set(letters) <= _DRAWN


def _is_line(region: Region) -> bool:
    """Whether something is most likely written here though it cannot be read. Icons are as wide as high."""
    return _like_text(region) and region.length >= LONG


def _lines(pixels: Pixels, engine: Engine) -> list[Region]:
    regions = engine.find(pixels, SIDE)
    if not regions:
        return engine.find(pixels, COARSE_SIDE)
    return regions if max(pixels.shape) <= SIDE else _from_nearer(pixels, engine, regions)


def _cut(pixels: Pixels, region: Region) -> Pixels:
    return cut(pixels, region.quad, region.bend)


def _from_nearer(pixels: Pixels, engine: Engine, regions: list[Region]) -> list[Region]:
    """The regions, with what is found where weak ones are, in the picture's own resolution; sure ones stay as they are.

    The light is evened there: of a faint footer in the shadow on a photo only its ends were found without.
    """
    weak = [region for region in regions if region.sure < WEAK]
    strips = _strips(weak)
    if 2 * len(weak) > len(regions) or sum(bottom - top for top, bottom in strips) > MOST_NEAR * pixels.shape[0]:
        return regions
    found = [region for region in regions if region.sure >= WEAK]
    for top, bottom in strips:
        margin = round(NEAR * max(_height(region) for region in weak if top <= _middle(region)[1] < bottom))
        above = max(0, top - margin)
        strip = evened(pixels[above : bottom + margin])
        near = [region.moved(above) for region in engine.find(strip, max(pixels.shape))]
        found += [region for region in near if top <= _middle(region)[1] < bottom and not any(_meet(region, one) for one in found)]
    found += [region for region in weak if not any(_meet(region, one) for one in found)]
    return sorted(found, key=lambda region: (_middle(region)[1], float(region.quad[0, 0])))


def _strips(regions: Iterable[Region]) -> list[tuple[int, int]]:
    """Upper and lower edges of the strips in which regions are; what overlaps is one."""
    strips: list[tuple[int, int]] = []
    for top, bottom in sorted((int(region.quad[:, 1].min()), int(region.quad[:, 1].max()) + 1) for region in regions):
        if strips and top < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(bottom, strips[-1][1]))
        else:
            strips.append((max(0, top), bottom))
    return strips


def _meet(one: Region, other: Region) -> bool:
    """Whether two regions are of the same letters: the middle of one lies in the other."""
    return _holds(one, _middle(other)) or _holds(other, _middle(one))


def _holds(region: Region, point: tuple[float, float]) -> bool:
    return cv2.pointPolygonTest(region.quad, point, measureDist=False) >= 0


def _middle(region: Region) -> tuple[float, float]:
    across, down = region.quad.mean(axis=0)
    return float(across), float(down)


def _height(region: Region) -> float:
    return float(np.hypot(*(region.quad[3] - region.quad[0])))


def _sure_quads(regions: Sequence[Region]) -> list[Quad]:
    """Those that tell how a picture lies: not the curve of a chart, which the engine half takes for a line of text."""
    return [region.quad for region in [region for region in regions if region.sure >= SURE_THIN] or regions]


def pixels_within(picture: Image, side: int) -> tuple[Pixels, float]:
    """The pixels of a copy whose longest side has ``side`` pixels at most, and pixels of the picture to one of them."""
    scale = max(1.0, max(picture.size) / side)
    if scale > 1:
        size = (max(1, round(picture.width / scale)), max(1, round(picture.height / scale)))
        picture = picture.resize(size, Resampling.BOX, reducing_gap=2)
    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1]), scale


def _on_its_head(pixels: Pixels, regions: Sequence[Region], lines: Sequence[ReadLine], engine: Engine) -> bool:
    """Whether lines read better the other way up."""
    as_is = _trust(lines)
    return as_is < SURE and _trust(engine.read([turned(_cut(pixels, region), 180) for region in regions])) > as_is


def _length(quad: Quad) -> float:
    return float(np.hypot(*(quad[1] - quad[0])))


def _trust(lines: Sequence[ReadLine]) -> float:
    """Mean confidence of all letters."""
    confidences = [confidence for line in lines for confidence in line.confidences]
    return sum(confidences) / len(confidences) if confidences else 0.0
