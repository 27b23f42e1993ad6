"""Pictures of a page that has no tags: where one stands that is no logo and no background, the text says that there is one."""

from collections.abc import Sequence

from bilagekoll.content.layout.grids import Grid, picture_at
from bilagekoll.content.layout.order import Break, Ordered
from bilagekoll.facts.boxes import area, around, has, middle
from bilagekoll.facts.layout import Hidden, LayoutPage
from bilagekoll.facts.place import Box

_LEAST, _MOST = 0.03, 0.9
"""Share of the page that a picture covers: less is a logo or an ornament (a letterhead has 1 to 2 %), more is its background."""
_NEAR = 2.0
"""Points between the strips in which programs cut a picture."""
_MOST_PIECES = 200
"""Pieces of pictures above which a page is drawn with them."""
_SLACK = 3.0
"""Points by which a picture and a line may overlap and still stand one above the other."""


def pictures(page: LayoutPage, charts: Sequence[Grid]) -> list[Grid]:
    """The pictures of a page that carry no words of the page; a drawn chart stands for those within it."""
    whole = page.width * page.height
    words = [word for word in page.words if word.hidden is not Hidden.OUTSIDE]
    if not words or len(page.images) > _MOST_PIECES:
        return []
    return [
        picture_at(box)
        for box in _whole(page.images)
        if _LEAST * whole <= area(box) <= _MOST * whole
        and not any(has(box, middle(word.box)) for word in words)
        and not any(has(chart.box, middle(box)) for chart in charts)
    ]


def with_pictures(ordered: Ordered, found: Sequence[Grid]) -> Ordered:
    """A page in reading order with its pictures: each after what stands above it in its column."""
    out = list(ordered)
    for picture in sorted(found, key=lambda picture: (-picture.box[3], picture.box[0])):
        out.insert(_place(out, picture.box), picture)
    return out


def _place(ordered: Ordered, box: Box) -> int:
    beside = [
        (number, item.box)
        for number, item in enumerate(ordered)
        if not isinstance(item, Break) and min(item.box[2], box[2]) > max(item.box[0], box[0])
    ]
    above = [number for number, own in beside if own[1] >= box[3] - _SLACK]
    below = [number for number, own in beside if own[3] <= box[1] + _SLACK]
    if above:
        return max(above) + 1
    return min(below) if below else len(ordered)


def _whole(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of pictures, those that touch or overlap as one."""
    found: list[Box] = []
    for box in boxes:
        while (other := next((other for other in found if _touch(box, other)), None)) is not None:
            found.remove(other)
            box = around((box, other))  # noqa: PLW2901 - grows until nothing touches it
        found.append(box)
    return found


def _touch(one: Box, other: Box) -> bool:
    across = one[0] <= other[2] + _NEAR and other[0] <= one[2] + _NEAR
    return across and one[1] <= other[3] + _NEAR and other[1] <= one[3] + _NEAR
