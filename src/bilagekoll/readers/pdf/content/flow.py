"""Where words and lines end: glyphs come with positions, not with spaces (ISO 32000-1, 14.8.2.5)."""

from math import hypot

Point = tuple[float, float]

WORD_GAP = 0.15
"""A gap between glyphs, in ems, from which on it stands for a space. Spaces are some 0.25 em wide, kerning stays below 0.1 em."""
LINE_GAP = 0.6
"""Distance between baselines, in ems, from which on a new line begins. Superscripts stand 0.33 em higher, lines 1 em apart."""
BACKWARDS = 1.0
"""A move backwards, in ems, from which on a new line begins. Accents and overprinted letters move back by less."""


class Flow:
    """The end of what was shown last, and in a line that runs from right to left how far to the left it has come."""

    __slots__ = ("_em", "_left", "_x", "_y")

    def __init__(self) -> None:
        self._x = self._y = 0.0
        self._em = -1.0
        self._left: Point | None = None

    def separator(self, start: Point, across: Point, em: float, end: Point | None = None) -> str:
        """What stands between the last glyph and the next: nothing, a space or a line feed. ``across``: direction of writing.

        ``start`` and ``end``: of what comes next, on the baseline.
        """
        if self._em < 0:
            return "\n"
        length = hypot(*across) or 1.0
        right, up = across[0] / length, across[1] / length
        over, aside = start[0] - self._x, start[1] - self._y
        along = over * right + aside * up
        largest = max(em, self._em)
        if abs(over * up - aside * right) > LINE_GAP * largest:
            return "\n"
        if along < -BACKWARDS * largest:
            if self._left is None or end is None:
                return "\n"
            back = (self._left[0] - end[0]) * right + (self._left[1] - end[1]) * up
            return "\n" if back < -BACKWARDS * largest else " " if back > WORD_GAP * min(em, self._em) else ""
        return " " if along > WORD_GAP * min(em, self._em) else ""

    def end_at(self, end: Point, em: float, start: Point | None = None, *, leftwards: bool = False, new_line: bool = False) -> None:
        """Glyphs of that size have been shown from ``start`` to ``end``. ``leftwards``: they are read from right to left.

        What stands in such a line and is read from left to right, a number, stands to the left of what was read before it.
        """
        self._x, self._y = end
        self._em = em
        line = None if new_line else self._left
        self._left = min(line or start, start) if start is not None and (leftwards or line is not None) else None
