"""Lines in reading order joined to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.labels import label_of
from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.order import Ordered
from bilagekoll.facts.boxes import around
from bilagekoll.facts.place import Box

_RUNNING = 6
"""Words of a line from which it tells how wide running text is."""
_NARROW = 0.55
"""Width of an address against running text, at most."""
_MOST_ROWS, _WORDS_OF_A_ROW = 6, 5
"""Lines of an address, and words of each, at most."""
_PAIR = 2
_HALF_FULL = 0.7
"""Share of the column that such a line fills at most, where the next word is long."""
_SAME_SIZE = 0.08
"""Difference in size, in parts of it, up to which two lines have the same size."""
_WIDER = 1.3
"""Step from line to line, against the usual, from which a paragraph ends."""
_INDENT = 0.8
"""Indent of a first line, in parts of the size."""
_APART = 1.5
"""Step, in parts of the size, from which a line stands apart from the one above it."""
_SHORT = 0.88
"""A line that ends a paragraph fills less than this share of the column, where nothing else tells."""
_ROOM = 3.0
"""Room at the end of a line, in parts of the size, from which the line is not full: a word would have fitted."""
_TAB = 0.5
"""Gap after the sign of a list item, in parts of the size, from which it is a tab and the text hangs."""
_LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|\d[^.]{0,14})$")
"""Dots up to a page number or a price: a line of a table of contents, or of a list of prices."""
_FLUSH = 0.35
"""How far, in parts of the size, the ends of two lines of a justified column differ at most."""
_ENDS = re.compile(r"[.!?:…][”\"’')\]]*\d{0,3}$")

_NAMED = re.compile(r"[^\W\d_a-zåäö]\w*(?: \w+)?:(?: |$)")
"""A line that names what it says: "Tid: 10.20"."""


@dataclass(frozen=True)
class Para:
    """Lines that belong together. ``gap``: step from the line above it, in parts of the size; 0 at the top of a column.

    ``narrow``: its lines end long before those of running text do: each is meant, as in an address.
    """

    lines: tuple[Line, ...]
    page: int
    gap: float = 0.0
    narrow: bool = False

    @cached_property
    def box(self) -> Box:
        """What it covers."""
        return around(line.box for line in self.lines)

    @cached_property
    def text(self) -> str:
        """Its lines with line feeds between."""
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.lines[0].size

    @property
    def alone(self) -> bool:
        """Whether it is one line with more room above it than between lines."""
        return len(self.lines) == 1 and not 0 < self.gap < _APART

    @property
    def turned(self) -> bool:
        """Whether it does not lie flat."""
        return any(word.rotation for word in self.lines[0].words)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        """Whether all of it is slanted."""
        return all(line.italic for line in self.lines)


def usual_steps(lines: Iterable[Line]) -> dict[float, float]:
    """The step from one line to the next that is usual for letters of a size (rounded to half points)."""
    steps: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        step = above.base - below.base
        if abs(above.size - below.size) < 0.5 and 0.8 * above.size < step < 2.6 * above.size:
            steps.setdefault(rounded(above.size), []).append(step)
    return {size: _lower(found) for size, found in steps.items()}


def rounded(size: float) -> float:
    """A size to half a point, never nothing."""
    return max(round(size * 2) / 2, 0.5)


def _lower(steps: list[float]) -> float:
    """The most common step, the smaller where two are as common."""
    counts = Counter(round(step, 0) for step in steps)
    best = counts.most_common(1)[0][1]
    common = min(step for step, count in counts.items() if count == best)
    return median(step for step in steps if abs(step - common) <= 1)


def paragraphs(ordered: Ordered, page: int) -> Iterator[Para | Grid]:
    """Lines joined to paragraphs; tables as they are."""
    lines = [item for item in ordered if isinstance(item, Line)]
    steps = usual_steps(lines)
    wide = [line.box[2] - line.box[0] for line in lines if len(line.words) >= _RUNNING]
    narrow = _NARROW * median(wide) if wide else 0.0
    for item in _with_answers(_joined(ordered, page, steps)):
        yield (
            replace(item, narrow=item.narrow or _is_narrow(item, narrow))
            if isinstance(item, Para) and len(item.lines) > 1
            else item
        )


def _with_answers(items: Iterable[Para | Grid]) -> Iterator[Para | Grid]:
    """Lines that each name what stands apart beside the name ("Plats:   Hus 3") as one paragraph, where they follow on."""
    waiting: Para | None = None
    for item in items:
        answer = item if isinstance(item, Para) and len(item.lines) == 1 and _answer_at(item.lines[0]) is not None else None
        if waiting is not None and answer is not None and 0 < answer.gap < _APART:
            waiting = replace(waiting, lines=(*waiting.lines, *answer.lines), narrow=True)
            continue
        if waiting is not None:
            yield waiting
        waiting = answer
        if answer is None:
            yield item
    if waiting is not None:
        yield waiting


def _is_narrow(paragraph: Para, width: float) -> bool:
    """Whether all lines are short, and each begins anew; or each leads to a number."""
    if all(_LEADER.search(line.text) for line in paragraph.lines):
        return True
    short = paragraph.box[2] - paragraph.box[0] < width
    return short and all(line.text[:1].isupper() or line.text[:1].isdigit() for line in paragraph.lines)


def _joined(ordered: Ordered, page: int, steps: dict[float, float]) -> Iterator[Para | Grid]:
    run: list[Line] = []
    gap = 0.0
    column: list[Line] = []
    for index, item in enumerate(ordered):
        if isinstance(item, Line):
            if not column:
                column = _column(ordered[index:])
            if run and _ends(run, item, steps, column):
                yield Para(tuple(run), page, gap, _had_room(run, column))
                gap = (run[-1].base - item.base) / item.size
                run = []
            run.append(item)
            continue
        if run:
            yield Para(tuple(run), page, gap, _had_room(run, column))
        run, gap, column = [], 0.0, []
        if isinstance(item, Grid):
            yield item
    if run:
        yield Para(tuple(run), page, gap, _had_room(run, column))


def _had_room(run: Sequence[Line], column: Sequence[Line]) -> bool:
    """Whether all lines are short, and each could have held the next word or nearly: a name, an address, opening hours."""
    left, right = min(line.box[0] for line in column), max(line.box[2] for line in column)
    short = left + _HALF_FULL * (right - left)
    few = 1 < len(run) <= _MOST_ROWS and all(len(line.words) <= _WORDS_OF_A_ROW for line in run)
    anew = len(run) > _PAIR or not run[-1].text[:1].islower()  # of two lines the second often goes on with the first
    return (
        few
        and anew
        and all(
            line.box[2] < short or line.box[2] + after.words[0].box[2] - after.words[0].box[0] + line.size < right
            for line, after in pairwise(run)
        )
    )


def _column(rest: Ordered) -> list[Line]:
    """The lines up to the next break or table."""
    found: list[Line] = []
    for item in rest:
        if not isinstance(item, Line):
            break
        found.append(item)
    return found


def _ends(run: Sequence[Line], after: Line, steps: dict[float, float], column: Sequence[Line]) -> bool:
    """Whether the paragraph is at its end before the next line."""
    before = run[-1]
    step = before.base - after.base
    usual = steps.get(rounded(before.size), 1.2 * before.size)
    if abs(before.size - after.size) > _SAME_SIZE * max(before.size, after.size) or step <= 0.3 * after.size:
        return True
    apart = after.box[2] <= before.box[0] or before.box[2] <= after.box[0]
    if apart or _LEADER.search(before.text):
        return apart or not _LEADER.search(after.text) or step > _WIDER * usual
    answer = _answer_at(run[0])
    if _answer_at(after) is not None or (answer is not None and after.box[0] < answer - after.size):
        return True
    if step > max(_WIDER * usual, usual + 0.15 * after.size) or _begins_item(run, after, column):
        return True
    if before.bold != after.bold and (run[0].bold == before.bold):
        return not _goes_on(before, after) or before.bold
    flush = len(run) > 1 and abs(run[-2].box[2] - before.box[2]) <= _FLUSH * before.size and not _NAMED.match(after.text)
    return _indented(run, after) or (not flush and _is_short(before, after, column))


def _begins_item(run: Sequence[Line], after: Line, column: Sequence[Line]) -> bool:
    """Whether the next line is an item of a list; a number at the end of a sentence may begin a line too."""
    label = label_of(after.text)
    if label is None or not label.text:
        return label is not None
    before = run[-1]
    if label.text.strip("().").startswith("0"):
        return False
    full = before.box[2] > max(line.box[2] for line in column) - _ROOM * before.size
    indented = after.box[0] - before.box[0] > _INDENT * after.size or (
        len(run) > 1 and after.box[0] < before.box[0] - 0.3 * after.size
    )
    return indented or not full or bool(_ENDS.search(before.text)) or label_of(run[0].text) is not None or _hangs(after)


def _answer_at(line: Line) -> float | None:
    """Where begins what a label at the beginning of a line names, when it stands apart: "Plats:   Hus 3"."""
    pairs = pairwise(line.words[:_WORDS_OF_A_ROW])
    return next(
        (after.box[0] for label, after in pairs if label.text.endswith(":") and after.box[0] - label.box[2] >= line.size), None
    )


def _hangs(line: Line) -> bool:
    """Whether a tab stands after the first word."""
    return len(line.words) > 1 and line.words[1].box[0] - line.words[0].box[2] >= _TAB * line.size


def _goes_on(before: Line, after: Line) -> bool:
    """Whether a sentence goes on in the next line, as far as its letters tell."""
    return not _ENDS.search(before.text) and after.text[:1].islower()


def _indented(run: Sequence[Line], after: Line) -> bool:
    """Whether the next line is the first of a paragraph by its indent."""
    if label_of(run[0].text) is not None:
        left = run[0].box[0] + (0.3 if _hangs(run[0]) else -_INDENT) * after.size
        return after.box[0] < left
    shift = after.box[0] - run[-1].box[0]
    if abs(after.box[0] + after.box[2] - run[-1].box[0] - run[-1].box[2]) < 0.5 * after.size:
        return False  # the lines are centred
    if len(run) == 1:
        return shift > _INDENT * after.size and bool(_ENDS.search(run[0].text))
    return _INDENT * after.size < shift < 6 * after.size and abs(run[-1].box[0] - run[-2].box[0]) < 0.5 * after.size


def _is_short(before: Line, after: Line, column: Sequence[Line]) -> bool:
    """Whether a line ends early, and with a sentence or before a line that begins anew."""
    if _ENDS.search(before.text) and _NAMED.match(after.text):
        return True
    left, right = min(line.box[0] for line in column), max(line.box[2] for line in column)
    if before.box[2] - left >= _SHORT * (right - left):
        return False
    first = after.words[0]
    room = right - before.box[2] > (first.box[2] - first.box[0]) + before.size
    return room and bool(_ENDS.search(before.text)) and not after.text[:1].islower()
