"""Puts the strings of a mark together to stretches: what stands on one line in one look, without a wide gap."""

import unicodedata
from collections.abc import Sequence

from bilagekoll.facts.place import Box
from bilagekoll.facts.structure import Stretch
from bilagekoll.readers.pdf.content.matrix import bounded
from bilagekoll.readers.pdf.content.setting import Setting

GAP = 1.2
"""A gap in ems from which on a new stretch begins. Spaces of justified text stay below; tabs and columns are wider."""
_BACK = 0.5
"""A move backwards, in ems, from which on a new stretch begins: kerning and accents move back by less."""
_LEVEL = 0.05
"""How far base lines of one stretch may differ, in ems."""


class _Run:
    __slots__ = ("base", "bottom", "end", "left", "right", "setting", "top")

    def __init__(self, setting: Setting, box: Box, base: float, end: int) -> None:
        self.setting = setting
        self.left, self.bottom, self.right, self.top = box
        self.base = base
        self.end = end

    def takes(self, setting: Setting, left: float, base: float) -> bool:
        own = self.setting
        if setting is not own and (setting.em != own.em or setting.bold is not own.bold):
            return False
        em = own.em
        return -_BACK * em < left - self.right < GAP * em and abs(base - self.base) <= _LEVEL * em


class Stretches:
    """The stretches of one mark in the making."""

    __slots__ = ("_last", "_runs")

    def __init__(self) -> None:
        self._runs: list[_Run] = []
        self._last: _Run | None = None

    def add(self, setting: Setting, box: Box, base: float, end: int) -> None:
        """A string is shown. ``end``: how many parts of text the mark has with it."""
        run = self._last
        if run is not None and run.takes(setting, box[0], base):
            run.end = end
            run.right = max(run.right, box[2])
            return
        self._last = _Run(setting, box, base, end)
        self._runs.append(self._last)

    def facts(self, parts: Sequence[str]) -> tuple[Stretch, ...]:
        """What was put together; ``parts``: the text of the mark."""
        found = []
        start = 0
        for run in self._runs:
            text = " ".join(unicodedata.normalize("NFC", "".join(parts[start : run.end])).split())
            start = run.end
            box = bounded((run.left, run.bottom, run.right, run.top))
            if text and box is not None:
                found.append(Stretch(box, run.setting.em, run.setting.bold, text))
        return tuple(found)
