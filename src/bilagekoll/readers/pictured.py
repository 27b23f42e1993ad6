"""How many words the pictures in figures with an alternative text show. Loads nothing where no picture is large."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bilagekoll.facts.boxes import area
from bilagekoll.facts.content import Marking, PageContent, PlacedImage
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.pictured import LEAST_PIXELS, LEAST_SIDE, PicturedWords, has_room
from bilagekoll.facts.place import Box
from bilagekoll.facts.structure import Marked, Structure
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import PICTURED, PICTURED_SECONDS, Deadline, LimitReached

if TYPE_CHECKING:
    from bilagekoll.readers.rendering import Part, Rendering

_TOO_MANY = Unknown(Reason.LIMIT, "pictured")

Wanted = tuple[int, Box]
"""A page, from 1, and the box of a picture on it."""


def pictures_to_read(pages: Sequence[Page], structure: Structure) -> list[Wanted]:
    """Large pictures on upright pages with described figures, the largest first, each once."""
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
    once = {image.object or (page.number, image.box): (image, page) for image, page in reversed(found)}
    largest = sorted(once.values(), key=lambda one: (-area(one[0].box), one[1].number))
    return [(page.number, image.box) for image, page in largest]


def _large(page: Page) -> Iterator[PlacedImage]:
    """Tagged pictures with room for text, on a page that has text beside them: others are what the topic scan is about."""
    if not isinstance(page.content, PageContent) or not page.content.text.strip():
        return
    for image in page.content.images:
        if image.marking is Marking.TAGGED and has_room(image.box) and image.width >= LEAST_PIXELS:
            yield image


def read_pictured(data: bytes, wanted: Sequence[Wanted], seconds: float = PICTURED_SECONDS) -> tuple[PicturedWords, ...]:
    """Count words in pictures, one after the other, until so many are done or time is up; never raises."""
    from bilagekoll.readers.rendering import Rendering, RenderingError

    deadline = Deadline(seconds)
    try:
        with Rendering(data) as rendering:
            return tuple(
                PicturedWords(page, box, _words(rendering, page, box, deadline) if done < PICTURED else _TOO_MANY)
                for done, (page, box) in enumerate(wanted)
            )
    except RenderingError as error:
        return tuple(PicturedWords(page, box, error.unknown) for page, box in wanted)


def _words(rendering: "Rendering", number: int, box: Box, deadline: Deadline) -> int | Unknown:
    from bilagekoll.readers.lettered import words

    try:
        deadline.check()
    except LimitReached:
        return Unknown(Reason.LIMIT, "pictured-seconds")
    part = on_page(rendering, number, box)
    if part is None or isinstance(part, Unknown):
        return 0 if part is None else part
    picture = rendering.picture(number, scale=1, part=part)
    return picture if isinstance(picture, Unknown) else words(picture)


def on_page(rendering: "Rendering", number: int, box: Box) -> "Part | Unknown | None":
    """Where a picture stands on an upright page as displayed; ``None`` where most of it lies beyond the page's edge."""
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
    return part if min(part[2] - part[0], part[3] - part[1]) >= LEAST_SIDE else None
