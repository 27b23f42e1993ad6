"""The words of pictures in figures with an alternative text. Needs the extra ``ocr``; loads nothing where no picture is large."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bilagekoll.facts.boxes import area
from bilagekoll.facts.content import Marking, PageContent, PlacedImage
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.pictured import PicturedWords
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.structure import Marked, Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import PICTURED, PICTURED_SECONDS, Deadline, LimitReached
from bilagekoll.readers.recognition import available, look, recognise

if TYPE_CHECKING:
    from PIL.Image import Image

    from bilagekoll.readers.rendering import Rendering

LEAST_AREA = 20_000.0
"""Square points of a picture that is read: 10 by 7 centimetres. Logos and portraits are smaller."""
LEAST_SIDE = 60.0
"""Points of its shorter side: three lines."""
LEAST_PIXELS = 200
"""Pixels of its own across: letters of coarser pictures cannot be made out."""
BANDS = 4
"""Pieces of something like a line (:mod:`bilagekoll.readers.lettered`) from which on a picture is read: 52 of 54
pictures of letters, posters and charts have so many, of 147 photographs 24."""
DPI = 150
"""Pixels an inch at which it is drawn to be read."""

Wanted = tuple[int, Box]
"""A page, from 1, and the box of a picture on it."""


def pictures_to_read(pages: Sequence[Page], structure: Structure) -> list[Wanted]:
    """Large pictures on upright pages with described figures, the largest first, each once; none without the extra ``ocr``."""
    described = {
        kid.page
        for figure in structure.having("Figure")
        if figure.alternative
        for kid in structure.content(figure)
        if isinstance(kid, Marked) and kid.images
    }
    if not described:
        return []
    sheets = (page for page in pages if page.number in described and not page.rotation)
    found = [(image, page) for page in sheets for image in _large(page)]
    if not found or not available():
        return []
    once = {image.object or (page.number, image.box): (image, page) for image, page in reversed(found)}
    largest = sorted(once.values(), key=lambda one: (-area(one[0].box), one[1].number))
    return [(page.number, image.box) for image, page in largest]


def _large(page: Page) -> Iterator[PlacedImage]:
    """Tagged pictures with room for text, on a page that has text beside them: others are what the topic scan is about."""
    if not isinstance(page.content, PageContent) or not page.content.text.strip():
        return
    for image in page.content.images:
        left, bottom, right, top = image.box
        large = area(image.box) >= LEAST_AREA and min(right - left, top - bottom) >= LEAST_SIDE
        if image.marking is Marking.TAGGED and large and image.width >= LEAST_PIXELS:
            yield image


def read_pictured(data: bytes, wanted: Sequence[Wanted], seconds: float = PICTURED_SECONDS) -> tuple[PicturedWords, ...]:
    """Read pictures that may have lines of text, one after the other, until so many are read or time is up; never raises."""
    from bilagekoll.readers.rendering import Rendering, RenderingError

    deadline = Deadline(seconds)
    try:
        with Rendering(data) as rendering:
            found: list[PicturedWords] = []
            for page, box in wanted:
                read = sum(not isinstance(one.words, Unknown) and bool(one.words.words) for one in found)
                words = _words(rendering, page, box, deadline) if read < PICTURED else Unknown(Reason.LIMIT, "pictured")
                found.append(PicturedWords(page, box, words))
            return tuple(found)
    except RenderingError as error:
        return tuple(PicturedWords(page, box, error.unknown) for page, box in wanted)


def _words(rendering: "Rendering", number: int, box: Box, deadline: Deadline) -> Recognised | Unknown:
    from bilagekoll.readers.lettered import bands

    try:
        deadline.check()
    except LimitReached:
        return Unknown(Reason.LIMIT, "pictured-seconds")
    shape = rendering.shape(number)
    if isinstance(shape, Unknown):
        return shape
    left, bottom, right, top = shape.area
    part = (
        max(box[0], left) - left,
        top - min(box[3], top),
        min(box[2], right) - left,
        top - max(box[1], bottom),
    )
    if part[2] - part[0] < LEAST_SIDE or part[3] - part[1] < LEAST_SIDE:
        return Recognised((), 0, 0)  # most of it lies beyond the edge of the page
    coarse = rendering.picture(number, scale=1, part=part)
    if isinstance(coarse, Unknown):
        return coarse
    if bands(coarse) < BANDS:
        return Recognised((), *coarse.size)
    picture = rendering.picture(number, scale=DPI / 72, part=part)
    return picture if isinstance(picture, Unknown) else _read(picture)


def _read(picture: "Image") -> Recognised | Unknown:
    """The words of a picture that most likely has none."""
    glance = look(picture)
    if isinstance(glance, Unknown):
        return glance
    return recognise(picture, glance) if glance.like_text else Recognised((), *picture.size)
