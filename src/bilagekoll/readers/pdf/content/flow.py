"""Where words and lines end: glyphs come with positions, not with spaces (ISO 32000-1, 14.8.2.5)."""

from math import hypot

WORD_GAP = 0.15
"""A gap between glyphs, in ems, from which on it stands for a space. Spaces are some 0.25 em wide, kerning stays below 0.1 em."""
LINE_GAP = 0.6
"""Distance between baselines, in ems, from which on a new line begins. Superscripts stand 0.33 em higher, lines 1 em apart."""
BACKWARDS = 1.0
"""A move backwards, in ems, from which on a new line begins. Accents and overprinted letters move back by less."""


class Flow:
    """The end of what was shown last."""

    __slots__ = ("_em", "_x", "_y")

    def __init__(self) -> None:
        self._x = self._y = 0.0
        self._em = -1.0

    def separator(self, start: tuple[float, float], across: tuple[float, float], em: float) -> str:
        """What stands between the last glyph and the next: nothing, a space or a line feed. ``across``: direction of writing."""
        if self._em < 0:
            return "\n"
        length = hypot(*across) or 1.0
        right, up = across[0] / length, across[1] / length
        over, aside = start[0] - self._x, start[1] - self._y
        along = over * right + aside * up
        largest = max(em, self._em)
        if abs(over * up - aside * right) > LINE_GAP * largest or along < -BACKWARDS * largest:
            return "\n"
        return " " if along > WORD_GAP * min(em, self._em) else ""

    def end_at(self, end: tuple[float, float], em: float) -> None:
        """Glyphs of that size have been shown up to there."""
        self._x, self._y = end
        self._em = em
