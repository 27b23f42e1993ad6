"""Whether a page has to be drawn: not when its text is dark and nothing but white lies near it."""

from collections.abc import Sequence

from bilagekoll.facts.boxes import area, shared_area
from bilagekoll.facts.contrast import Colour, contrast_ratio
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
    return any(sum(shared_area(text.box, box) for box in coloured) > _SHARE * area(text.box) for text in texts)
