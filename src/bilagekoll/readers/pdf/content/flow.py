"""Where words and lines end: glyphs come with positions, not with spaces (ISO 32000-1, 14.8.2.5)."""

from bilagekoll.readers.pdf.content.lines import WORD_GAP
from bilagekoll.readers.pdf.content.setting import Setting

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

    def step(self, setting: Setting, x: float, y: float, x_end: float, y_end: float) -> str:
        """A string is shown from start to end: what stands between it and the last, nothing, a space or a line feed."""
        em, last_em, over, aside = setting.em, self._em, x - self._x, y - self._y
        self._x, self._y, self._em = x_end, y_end, em
        if last_em < 0:
            return "\n"
        right, up = setting.right, setting.up
        along = over * right + aside * up
        largest, smallest = (em, last_em) if em > last_em else (last_em, em)
        if abs(over * up - aside * right) > LINE_GAP * largest or along < -BACKWARDS * largest:
            return "\n"
        return " " if along > WORD_GAP * smallest else ""
