"""Counts the glyphs of a page, by font and by size."""

from collections import Counter
from collections.abc import Mapping
from math import isfinite

from bilagekoll.facts.content import Characters, Marking
from bilagekoll.facts.place import Box, Place
from bilagekoll.readers.pdf.content.marks import Mark
from bilagekoll.readers.pdf.content.matrix import bounded
from bilagekoll.readers.pdf.content.setting import Setting
from bilagekoll.readers.pdf.content.text_font import Faults, TextFont


class Tally:
    """Glyphs of one font, being counted. ``place``: the first of them."""

    __slots__ = ("counts", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.counts: Counter[str] = Counter()

    @property
    def characters(self) -> Characters:
        """What was counted."""
        return Characters(**self.counts)


class GlyphCount:
    """Counts strings in stretches: as long as font, size and mark stay the same, one number grows."""

    def __init__(self, page: int, unit: float) -> None:
        self._page = page
        self._unit = unit
        self._tallies: dict[TextFont, Tally] = {}
        self._sizes: Counter[float] = Counter()
        self._setting: Setting | None = None
        self._mark: Mark | None = None
        self._counted = 0

    def add(self, setting: Setting, mark: Mark, counted: int, faults: Faults | None, box: Box) -> None:
        """Count a string with glyphs."""
        if setting is not self._setting or mark is not self._mark:
            self._settle()
            self._setting, self._mark = setting, mark
            font = setting.font
            if font not in self._tallies:
                self._tallies[font] = Tally(Place(self._page, bounded(box), object=font.object))
        self._counted += counted
        if faults is not None and mark.marking is not Marking.ARTIFACT:
            counts = self._tallies[setting.font].counts
            counts.update(faults._asdict())
            if mark.replacement is not None:
                counts["replaced"] += faults.unmapped + faults.private

    def tallies(self) -> Mapping[TextFont, Tally]:
        """What was counted of each font, in order of first use."""
        self._settle()
        return self._tallies

    def sizes(self) -> tuple[tuple[float, int], ...]:
        """Effective size in points, rounded to halves, and glyphs of that size: of visible text that is no artifact."""
        self._settle()
        return tuple(sorted(self._sizes.items()))

    def _settle(self) -> None:
        setting, mark = self._setting, self._mark
        if setting is None or mark is None:
            return
        counts = self._tallies[setting.font].counts
        counts["visible" if setting.visible else "invisible"] += self._counted
        if mark.marking is Marking.ARTIFACT:
            counts["artifact"] += self._counted
        elif setting.visible and isfinite(setting.em):
            self._sizes[round(setting.em * self._unit * 2) / 2] += self._counted
        self._setting, self._counted = None, 0
