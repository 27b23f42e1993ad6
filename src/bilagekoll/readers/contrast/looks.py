"""The text of a page, put together by its looks."""

from collections.abc import Iterator, Sequence
from ctypes import create_string_buffer
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from bilagekoll.facts.boxes import area, around, shared_area
from bilagekoll.facts.contrast import Colour, TextContrast
from bilagekoll.facts.place import Box
from bilagekoll.readers.contrast.look import KEPT_RATIO
from bilagekoll.readers.contrast.measuring import Behind, Meter
from bilagekoll.readers.contrast.objects import Handle, Text, units

_INVISIBLE = 1.05
"""Contrast ratio below which text is as good as not there: white on white hides words from all alike."""
_SAME = 12
"""Levels of 255 by which a measured colour may differ from the one that the file names."""
_SAMPLES = 3
"""Texts of one look that are tried for one that can be seen."""
_COVERED = 0.7
"""Share of a text's box over which a later one of the same words lies when it is the shadow of that."""
_KEPT_LOOKS = 60
"""Different looks of text on a page that are kept, those of most letters."""

_GAP = 1.5
"""Text sizes between two texts of one line that are looked at together."""


@dataclass(slots=True)
class _Run:
    """Texts of one look that follow each other on a line; some programs write every letter by itself. ``box``: around all."""

    parts: list[Text]
    box: Box

    @property
    def text(self) -> Text:
        """The first, for its look."""
        return self.parts[0]


Seen = tuple[_Run, Behind]


def looks(meter: Meter, texts: Sequence[Text], textpage: Handle) -> tuple[TextContrast, ...]:
    """Text of less contrast than is kept, the look of most letters first."""
    groups: dict[object, list[Seen]] = {}
    for run in _runs(texts):
        text = run.text
        behind = meter.behind(run.box, text.fill, text.opacity)
        if behind is not None and (not text.plain or behind.veiled or behind.lowest < KEPT_RATIO):
            ground = (round(behind.ratio), round(behind.lowest)) if behind.uneven else behind.colour
            groups.setdefault((_look(text), behind.veiled, ground), []).append((run, behind))
    words = _Words(textpage, texts)
    found = [contrast for group in groups.values() for contrast in _judged(meter, group, words)]
    return tuple(sorted(found, key=lambda contrast: -contrast.letters)[:_KEPT_LOOKS])


def _look(text: Text) -> object:
    return text.fill, text.opacity, text.plain, text.size, text.bold, text.figure


def _runs(texts: Sequence[Text]) -> list[_Run]:
    runs: list[_Run] = []
    for text in texts:
        if runs and _goes_on(runs[-1], text):
            runs[-1].parts.append(text)
            runs[-1].box = around((runs[-1].box, text.box))
        else:
            runs.append(_Run([text], text.box))
    return runs


def _goes_on(run: _Run, text: Text) -> bool:
    own, its = run.box, text.box
    if _look(run.text) != _look(text) or min(own[3], its[3]) <= max(own[1], its[1]):
        return False
    return -_GAP * text.size < its[0] - own[2] < _GAP * text.size and its[3] - its[1] < 2 * text.size


def _judged(meter: Meter, group: list[Seen], words: "_Words") -> Iterator[TextContrast]:
    """The contrast of texts of one look, with the colour in which they come out; nothing when that is good or nobody sees them."""
    first = group[0][0].text
    measured = next(filter(None, (meter.colour(run.text) for run, _ in group[:_SAMPLES])), None)
    if measured is None:
        return
    if not (first.plain and _alike(measured, first.fill)):
        again = [(run, meter.behind(run.box, measured, 1.0)) for run, _ in group]
        group = [(run, behind) for run, behind in again if behind is not None]
    else:
        measured = first.fill
    group = [(run, behind) for run, behind in group if _weak(behind) and not words.shadow(run.text)]
    letters = sum(words.letters(text) for run, _ in group for text in run.parts)
    if letters:
        run, behind = group[0]
        yield TextContrast(
            box=run.box,
            foreground=measured,
            background=behind.colour,
            ratio=behind.ratio,
            lowest=behind.lowest,
            size=first.size,
            bold=first.bold,
            letters=letters,
            uneven=behind.uneven,
            figure=first.figure,
        )


def _weak(behind: Behind) -> bool:
    return behind.lowest < KEPT_RATIO and (behind.uneven or behind.ratio >= _INVISIBLE)


def _alike(one: Colour, other: Colour) -> bool:
    return all(abs(own - its) <= _SAME for own, its in zip(one, other, strict=True))


class _Words:
    """What the text objects of a page say."""

    def __init__(self, textpage: Handle, texts: Sequence[Text]) -> None:
        self._textpage = textpage
        self._texts = texts
        self._order = {id(text): number for number, text in enumerate(texts)}
        self._known: dict[int, str] = {}

    def letters(self, text: Text) -> int:
        """Letters and digits; of a font without Unicode values about as many as there is room for."""
        said = self._said(text)
        if said:
            return sum(map(str.isalnum, said))
        return round((text.box[2] - text.box[0]) / (text.size / 2))

    def shadow(self, text: Text) -> bool:
        """Whether a text drawn later lies on it and says the same in another colour."""
        least = _COVERED * area(text.box)
        later = self._texts[self._order[id(text)] + 1 :]
        over = (other for other in later if other.fill != text.fill and shared_area(other.box, text.box) > least)
        own = self._said(text)
        return any(own == its or "" in (own, its) for its in map(self._said, over))  # PDFium says words printed twice once only

    def _said(self, text: Text) -> str:
        """What a text says, asked for once: texts lie over many others where a page is drawn again and again."""
        if id(text) not in self._known:
            self._known[id(text)] = self._asked(text)
        return self._known[id(text)]

    def _asked(self, text: Text) -> str:
        size = pdfium.FPDFTextObj_GetText(text.handle, self._textpage, None, 0)
        if size <= 2:
            return ""
        buffer = create_string_buffer(size)
        pdfium.FPDFTextObj_GetText(text.handle, self._textpage, units(buffer), size)
        return buffer.raw[: size - 2].decode("utf-16-le", "replace")
