"""Text of little contrast to what is behind it."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.facts.unknown import Unknown

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255, in sRGB."""

LUMINANCE_SHARES = (0.2126, 0.7152, 0.0722)
"""What red, green and blue add to relative luminance (WCAG 2.1, definition)."""

_FLARE = 0.05
"""Light that the screen reflects, in the definition of contrast ratio."""


def linear(channel: float) -> float:
    """Light of one sRGB channel, both 0 to 1; of a grey its relative luminance (WCAG 2.1, definition)."""
    # The published threshold is 0.03928; the one of sRGB itself. No colour of 8 bits lies between them.
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 for black to 1 for white (WCAG 2.1, definition)."""
    red, green, blue = LUMINANCE_SHARES
    return red * linear(colour[0] / 255) + green * linear(colour[1] / 255) + blue * linear(colour[2] / 255)


def luminance_ratio(one: float, other: float) -> float:
    """Contrast ratio of two relative luminances, 1 to 21 (WCAG 2.1, definition)."""
    return (max(one, other) + _FLARE) / (min(one, other) + _FLARE)


def contrast_ratio(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition)."""
    return luminance_ratio(luminance(one), luminance(other))


@frozen
class TextContrast:
    """Text of one look on a page: same colours, size and weight.

    ``background``: the commonest colour behind it. ``ratio``: half of what is behind it gives less contrast; ``lowest``: a fifth
    of it does, which differs from ``ratio`` where ``uneven``: a picture or a gradient is behind. ``size`` in points as shown.
    ``figure``: it is part of a figure by its mark. ``box``: the first place.
    """

    box: Box
    foreground: Colour
    background: Colour
    ratio: float
    lowest: float
    size: float
    bold: bool
    letters: int
    uneven: bool = False
    figure: bool = False


@frozen
class PageContrast:
    """The text of page ``page`` (from 1) that has less contrast than 7:1, the most that WCAG asks for (1.4.6).

    Without artifacts, and without what nobody can see or is meant to read: covered, clipped, rendering mode 3, watermarks.
    """

    page: int
    texts: tuple[TextContrast, ...] | Unknown = ()
