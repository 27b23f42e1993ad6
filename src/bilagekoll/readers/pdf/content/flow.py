"""Where words and lines end: glyphs come with positions, not with spaces (ISO 32000-1, 14.8.2.5)."""

from bilagekoll.readers.pdf.content.lines import WORD_GAP
from bilagekoll.readers.pdf.content.setting import Setting

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
        self._left: tuple[float, float] | None = None

    def step(self, setting: Setting, x: float, y: float, x_end: float, y_end: float, *, leftwards: bool = False) -> str:
        """A string is shown from start to end: what stands between it and the last, nothing, a space or a line feed.

        ``leftwards``: it is read from right to left.
        """
        em, last_em, over, aside = setting.em, self._em, x - self._x, y - self._y
        self._x, self._y, self._em = x_end, y_end, em
        right, up = setting.right, setting.up
        along = over * right + aside * up
        largest, smallest = (em, last_em) if em > last_em else (last_em, em)
        if last_em < 0 or abs(over * up - aside * right) > LINE_GAP * largest:
            between = "\n"
        elif along < -BACKWARDS * largest:
            between = self._to_the_left(x_end * right + y_end * up, right, up, largest, smallest)
        else:
            between = " " if along > WORD_GAP * smallest else ""
        if leftwards or self._left is not None:
            self._keep_left(x, y, leftwards=leftwards, new_line=between == "\n")
        return between

    def _to_the_left(self, end: float, right: float, up: float, largest: float, smallest: float) -> str:
        """A move back begins a line, but where the line runs from right to left. ``end``: of what is shown, along the baseline."""
        if self._left is None:
            return "\n"
        back = self._left[0] * right + self._left[1] * up - end
        return "\n" if back < -BACKWARDS * largest else " " if back > WORD_GAP * smallest else ""

    def _keep_left(self, x: float, y: float, *, leftwards: bool, new_line: bool) -> None:
        """What is read from left to right in such a line, a number, stands to the left of what was read before it."""
        line = None if new_line else self._left
        self._left = min(line or (x, y), (x, y)) if leftwards or line is not None else None
