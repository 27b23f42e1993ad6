"""Words of lines as runs of text with style, link and references to notes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bilagekoll.content.blocks import Inline, Inlines, Run
from bilagekoll.content.hyphens import Vocabulary
from bilagekoll.content.layout.lines import Line, spaced
from bilagekoll.content.layout.notes import is_reference
from bilagekoll.content.repair import joined_runs, merged
from bilagekoll.facts.layout import LinkArea, Word

_OUTSIDE = 0.15
"""How far, in parts of the size, a word must stick out of the area of a link for its signs there to be no part of it."""
_FLUSH = 1.0
"""How far, in parts of the size, a line may end before the edge that it reaches."""
_LEAST_BOLD, _LEAST_SLANTED = 2, 3
"""Letters of a run from which it may be emphasised."""
_BEFORE, _AFTER = " (\"”“‘'[«", ".,;:!?)\"”“’']»"


class Runs:
    """Makes runs. ``links``: by page number. ``signs``: signs of the notes that there are."""

    def __init__(self, links: Mapping[int, Sequence[LinkArea]], signs: Collection[str], vocabulary: Vocabulary) -> None:
        self._links = links
        self._signs = signs
        self._vocabulary = vocabulary

    def of(self, *parts: tuple[int, Sequence[Line]], short_lines: bool = True) -> Inlines:
        """The text of lines, each part on its page, with line ends and cut words mended.

        ``short_lines``: a line that ends early keeps its end.
        """
        runs: list[Inline] = []
        for page, lines in parts:
            for line in lines:
                if runs and runs[-1].link in {None, self._link(line.words[0], page)}:
                    _append(runs, Inline("\n"), same=True)
                elif runs:
                    runs.append(Inline("\n"))
                self._line(runs, line, page)
        full, early = _full([lines for _, lines in parts]), _early([lines for _, lines in parts])
        return joined_runs(_meant(runs), self._vocabulary, short_lines=short_lines, full=full, early=early) if runs else ()

    def lines(self, page: int, lines: Sequence[Line]) -> Inlines:
        """The text of lines that each are meant, with line breaks between them."""
        runs: list[Inline] = []
        for line in lines:
            runs += [Inline("\n"), *self.of((page, [line]))] if runs else self.of((page, [line]))
        return merged(tuple(runs))

    def plain(self, page: int, lines: Sequence[Line], *, short_lines: bool = True) -> Inlines:
        """The same without bold and italic: where all text of a kind has one style, it says nothing."""
        return without_emphasis(self.of((page, lines), short_lines=short_lines))

    def _line(self, runs: list[Inline], line: Line, page: int) -> None:
        previous: Word | None = None
        for word in line.words:
            blank = " " if previous is not None and spaced(previous, word) else ""
            refers = previous is not None and word.text.strip("[]") in self._signs and is_reference(word, line)
            area = self._area(word, page)
            kind = Run.NOTE if refers else Run.UNSURE if word.unsure else Run.TEXT
            run = Inline(word.text, word.bold, word.italic, area.uri if area else None, kind)
            if blank and (runs[-1].link is None or runs[-1].link == run.link):
                _append(runs, Inline(blank), same=True)
            elif blank:
                run = replace(run, text=blank + run.text)  # the space after a link is no part of it
            for part in _parted(run, word, area) if area else (run,):
                _append(runs, part, same=False)
            previous = word

    def _link(self, word: Word, page: int) -> str | None:
        area = self._area(word, page)
        return area.uri if area else None

    def _area(self, word: Word, page: int) -> LinkArea | None:
        x, y = (word.box[0] + word.box[2]) / 2, word.base + 0.25 * word.size
        areas = self._links.get(page, ())
        return next((area for area in areas if area.box[0] <= x <= area.box[2] and area.box[1] <= y <= area.box[3]), None)


def _full(parts: Sequence[Sequence[Line]]) -> set[int]:
    """The numbers of the lines that reach the right edge of their part."""
    edges = [max((line.box[2] for line in lines), default=0.0) for lines in parts]
    each = [line.box[2] >= edge - _FLUSH * line.size for lines, edge in zip(parts, edges, strict=True) for line in lines]
    return {number for number, reaches in enumerate(each) if reaches}


def _early(parts: Sequence[Sequence[Line]]) -> set[int]:
    """The numbers of the lines after which the next begins anew though its first word would have had room."""
    found: set[int] = set()
    number = 0
    for lines in parts:
        edge = max((line.box[2] for line in lines), default=0.0)
        for line, after in pairwise(lines):
            first = after.words[0]
            anew = after.text[:1].isupper() or after.text[:1].isnumeric()
            if anew and edge - line.box[2] > first.box[2] - first.box[0] + _FLUSH * line.size:
                found.add(number)
            number += 1
        number += 1
    return found


def _parted(run: Inline, word: Word, area: LinkArea) -> Iterator[Inline]:
    """A word with the signs before and after it that are no part of the link: where the link ends before the word does."""
    text = run.text
    sticks_out = _OUTSIDE * word.size
    start = len(text) - len(text.lstrip(_BEFORE)) if area.box[0] - word.box[0] > sticks_out else 0
    end = len(text.rstrip(_AFTER)) if word.box[2] - area.box[2] > sticks_out else len(text)
    for part, linked in ((text[:start], False), (text[start:end], True), (text[end:], False)):
        if part:
            yield replace(run, text=part) if linked else replace(run, text=part, link=None)


def _meant(runs: Sequence[Inline]) -> Inlines:
    """Runs with bold and italic where somebody meant it: not for a single sign, nor for the letter of a formula."""
    return tuple(
        replace(
            run,
            bold=run.bold and sum(map(str.isalnum, run.text)) >= _LEAST_BOLD,
            italic=run.italic and sum(map(str.isalpha, run.text)) >= _LEAST_SLANTED,
        )
        for run in runs
    )


def _append(runs: list[Inline], run: Inline, *, same: bool) -> None:
    """Add to the last run where the style is the same (a blank takes the style before it)."""
    last = runs[-1] if runs else None
    mixed = last is None or not {last.run, run.run} <= {Run.TEXT, Run.UNSURE} or (last.run is not run.run and not same)
    if last is not None and not mixed and (same or (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link)):
        runs[-1] = replace(last, text=last.text + run.text)
    else:
        runs.append(run)


def without_emphasis(runs: Inlines) -> Inlines:
    """Runs without bold and italic."""
    return merged(tuple(replace(run, bold=False, italic=False) for run in runs))


def without_start(runs: Inlines, length: int) -> Inlines:
    """Runs without their first characters, and without blanks there."""
    found: list[Inline] = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        text = run.text[cut:] if found else run.text[cut:].lstrip()
        if text:
            found.append(replace(run, text=text))
    return tuple(found)
