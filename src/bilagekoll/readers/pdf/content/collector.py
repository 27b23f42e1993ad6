"""Gathers what a page shows into facts."""

import unicodedata
from collections import Counter

from bilagekoll.facts.boxes import touch, united
from bilagekoll.facts.content import Characters, Marking, PageContent, PlacedImage, Unmarked
from bilagekoll.facts.place import Box, Place
from bilagekoll.readers.limits import TEXT_CHARACTERS, LimitReached
from bilagekoll.readers.pdf.content.counting import GlyphCount
from bilagekoll.readers.pdf.content.cover import Cover
from bilagekoll.readers.pdf.content.flow import Flow
from bilagekoll.readers.pdf.content.loose import LooseText
from bilagekoll.readers.pdf.content.marks import Mark, MarkSink
from bilagekoll.readers.pdf.content.matrix import Matrix, bounded
from bilagekoll.readers.pdf.content.reading import MarkedKey, PageReading
from bilagekoll.readers.pdf.content.ruling import Ruling
from bilagekoll.readers.pdf.content.setting import Placed, Setting
from bilagekoll.readers.pdf.content.tagging import TaggingChecks

_UNMARKED = Marking.UNMARKED


class PageCollector:
    """The facts of one page in the making. ``crop``: its crop box; ``unit``: points in a unit of user space.

    ``as_seen``: also how the text of each mark stands on the page, and what lines are drawn (``ruling``).
    """

    def __init__(self, number: int, crop: Box, unit: float, tagging: TaggingChecks | None = None, *, as_seen: bool = False) -> None:
        self.glyphs = GlyphCount(number, unit)
        self.number = number
        self.tagging = tagging or TaggingChecks(number)
        self._crop = crop
        self._unit = unit
        self._as_seen = as_seen
        self.ruling = Ruling() if as_seen else None
        self._sinks: dict[MarkedKey, MarkSink] = {}
        self._flow = Flow()
        self._cover = Cover(crop)
        self._parts: list[str] = []
        self._outside: list[str] = []
        self._loose = LooseText()
        self._last = ""
        self._length = 0
        self._images: list[PlacedImage] = []
        self._paths = 0
        self._unmarked: Counter[str] = Counter()
        self._unmarked_place: Place | None = None

    def beside(self) -> "PageCollector":
        """Gathers what stands beside the page's content. Only the checks go into the page's own."""
        return PageCollector(self.number, self._crop, self._unit, self.tagging)

    def sink(self, key: MarkedKey) -> MarkSink:
        """Where the content of a mark is gathered. A mark may come in several pieces, against the standard."""
        return self._sinks.setdefault(key, MarkSink())

    def show(self, setting: Setting, shown: Placed, x: float, y: float, mark: Mark) -> None:
        """Text is shown, from an origin on the baseline."""
        text, counted, faults, start, (right, above), _, leftwards = shown
        x_end, y_end = x + right, y + above
        if start is not None:
            x, y = x + start[0], y + start[1]
        between = self._flow.step(setting, x, y, x_end, y_end, leftwards=leftwards)
        self._write(text, mark, between)
        box = setting.box(x, y, x_end, y_end)
        sink = mark.sink
        if sink is not None and counted:
            sink.box = united(sink.box, box)
            if self._as_seen and setting.right == 1.0 and setting.visible and not mark.hidden:
                sink.stretch(setting, box, y)
        elif mark.marking is _UNMARKED:
            self._leave("characters", counted, mark, box)
            if not mark.hidden and (counted or text.isspace()):
                self._keep_apart(text, between, box)
        if counted and not mark.hidden:
            if self.ruling is not None and not text.isspace():
                self.ruling.show(box)
            self.glyphs.add(setting, mark, counted, faults, box)

    def _keep_apart(self, text: str, between: str, box: Box) -> None:
        """Text in no marks, on the page and beyond its edge. Blanks stand between words."""
        if not touch(box, self._crop):
            self._outside.append(between + text)
        elif not self._loose.is_full:
            self._loose.add(text, between, box)

    def nothing(self, mark: Mark) -> None:
        """An operator that could have shown something: a string without a glyph, a path without a point."""
        if mark.marking is Marking.UNMARKED:
            self._unmarked["items"] += 1

    def say(self, mark: Mark) -> None:
        """A mark ends: its replacement text is said even if no glyph called for it."""
        if mark.replacement is not None and not mark.replacement.said:
            self._write("", mark, " ")

    def image(self, image: PlacedImage, mark: Mark, matrix: Matrix, clip: Box) -> None:
        """An image is drawn: the unit square under a matrix, seen through a clip box."""
        if mark.sink is not None:
            mark.sink.images += 1
            mark.sink.cover(image.box)
        if mark.marking is Marking.UNMARKED:
            self._leave("images", 1, mark, image.box)
        if not mark.hidden:
            self._images.append(image)
            if self.ruling is not None:
                self.ruling.show(image.box)
            self._cover.add(matrix, clip)

    def path(self, mark: Mark, box: Box | None) -> None:
        """A path or a shading is painted. ``box`` may be left out where nobody asks for it."""
        if mark.sink is not None:
            mark.sink.cover(box)
        if mark.marking is Marking.UNMARKED:
            self._leave("paths", 1, mark, box)
        if not mark.hidden:
            self._paths += 1

    def reading(self) -> PageReading:
        """All that was gathered."""
        total: Counter[str] = Counter()
        for tally in self.glyphs.tallies().values():
            total.update(tally.counts)
        content = PageContent(
            characters=Characters(**total),
            unmarked=Unmarked(**self._unmarked, place=self._unmarked_place),
            images=tuple(self._images),
            image_cover=self._cover.share,
            paths=self._paths,
            sizes=self.glyphs.sizes(),
            text=unicodedata.normalize("NFC", "".join(self._parts)).strip(),
            tagging=self.tagging.facts(self._unmarked_place),
            outside=unicodedata.normalize("NFC", "".join(self._outside)).strip(),
            loose=self._loose.lines(),
            ruled=self.ruling.cells() if self.ruling is not None else (),
        )
        return PageReading(content, {key: sink.content() for key, sink in self._sinks.items()})

    def _write(self, text: str, mark: Mark, separator: str) -> None:
        if mark.replacement is not None:
            if mark.replacement.said:
                return
            mark.replacement.said = True
            text = mark.replacement.text
        if not text:
            return
        if self._last == "\n" or (separator == " " and self._last.isspace()) or text[0].isspace():
            separator = ""
        piece = separator + text
        self._length += len(piece)
        if self._length > TEXT_CHARACTERS:
            raise LimitReached("text-characters")
        self._last = text[-1]
        if mark.sink is not None:
            mark.sink.add(piece, mark.language)
        if not mark.hidden:
            self._parts.append(piece)

    def _leave(self, kind: str, amount: int, mark: Mark, box: Box | None) -> None:
        """Something is neither tagged nor an artifact. What nobody can see counts as an item only."""
        self._unmarked["items"] += 1
        if not amount or mark.hidden or (box is not None and not touch(box, self._crop)):
            return
        self._unmarked[kind] += amount
        if self._unmarked_place is None:
            self._unmarked_place = Place(self.number, bounded(box))
