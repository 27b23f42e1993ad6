"""Whether a page has to be drawn: not when its text is dark and nothing but white lies near it."""

from collections.abc import Sequence

from bilagekoll.facts.contrast import Colour, contrast_ratio
from bilagekoll.facts.place import Box
from bilagekoll.readers.contrast.objects import Painted, Text

KEPT_RATIO = 7.0
"""Text of this contrast and more is left out of the facts: more is asked nowhere in WCAG 2.1 (1.4.6)."""
_WHITE: Colour = (255, 255, 255)
_NEARLY_WHITE = 1.05
"""Contrast ratio to white of a colour that is as good as white."""
_SHARE = 0.15
"""Share of a text's box that lines, borders and underlines stay below."""
_PAIRS = 200_000
"""Pairs of text and painted boxes that are compared before it is quicker to draw the page."""


def must_draw(texts: Sequence[Text], painted: Sequence[Painted]) -> bool:
    """Whether some text may have less contrast than is kept."""
    if not all(text.plain for text in texts) or any(
        contrast_ratio(fill, _WHITE) < KEPT_RATIO for fill in {it.fill for it in texts}
    ):
        return True
    coloured = [item.box for item in painted if item.colour is None or contrast_ratio(item.colour, _WHITE) > _NEARLY_WHITE]
    if len(coloured) * len(texts) > _PAIRS:
        return True
    return any(sum(common(text.box, box) for box in coloured) > _SHARE * area(text.box) for text in texts)


def common(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def area(box: Box) -> float:
    """The area of a box."""
    return (box[2] - box[0]) * (box[3] - box[1])


def around(one: Box, other: Box) -> Box:
    """The box around two."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
