"""Words of lines as runs of text with style, link and references to notes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Inline, Inlines, Run
from bilagekoll.content.layout.lines import Line, spaced
from bilagekoll.content.layout.notes import is_reference
from bilagekoll.content.repair import Vocabulary, joined_runs
from bilagekoll.facts.layout import LinkArea, Word


class Runs:
    """Makes runs. ``links``: by page number. ``signs``: signs of the notes that there are."""

    def __init__(self, links: Mapping[int, Sequence[LinkArea]], signs: Collection[str], vocabulary: Vocabulary) -> None:
        self._links = links
        self._signs = signs
        self._vocabulary = vocabulary

    def of(self, *parts: tuple[int, Sequence[Line]]) -> Inlines:
        """The text of lines, each part on its page, with line ends and cut words mended."""
        runs: list[Inline] = []
        for page, lines in parts:
            for line in lines:
                if runs:
                    _append(runs, Inline("\n"), same=True)
                self._line(runs, line, page)
        return joined_runs(tuple(runs), self._vocabulary, short_lines=True) if runs else ()

    def plain(self, page: int, lines: Sequence[Line]) -> Inlines:
        """The same without bold and italic: where all text of a kind has one style, it says nothing."""
        return tuple(replace(run, bold=False, italic=False) for run in self.of((page, lines)))

    def _line(self, runs: list[Inline], line: Line, page: int) -> None:
        previous: Word | None = None
        for word in line.words:
            blank = " " if previous is not None and spaced(previous, word) else ""
            refers = previous is not None and word.text.strip("[]") in self._signs and is_reference(word, line)
            run = Inline(
                word.text,
                word.bold,
                word.italic,
                self._link(word, page),
                Run.NOTE if refers else Run.UNSURE if word.unsure else Run.TEXT,
            )
            if blank and (runs[-1].link is None or runs[-1].link == run.link):
                _append(runs, Inline(blank), same=True)
            elif blank:
                run = replace(run, text=blank + run.text)  # the space after a link is no part of it
            _append(runs, run, same=False)
            previous = word

    def _link(self, word: Word, page: int) -> str | None:
        x, y = (word.box[0] + word.box[2]) / 2, word.base + 0.25 * word.size
        areas = self._links.get(page, ())
        return next((area.uri for area in areas if area.box[0] <= x <= area.box[2] and area.box[1] <= y <= area.box[3]), None)


def _append(runs: list[Inline], run: Inline, *, same: bool) -> None:
    """Add to the last run where the style is the same (a blank takes the style before it)."""
    last = runs[-1] if runs else None
    mixed = last is None or not {last.run, run.run} <= {Run.TEXT, Run.UNSURE} or (last.run is not run.run and not same)
    if last is not None and not mixed and (same or (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link)):
        runs[-1] = replace(last, text=last.text + run.text)
    else:
        runs.append(run)


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
