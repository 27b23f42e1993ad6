"""The labels of a chart or a map, of which a machine has read the words, in an order in which they can be followed."""

from collections.abc import Iterator, Sequence

from bilagekoll.content.blocks import Inline, Inlines, Run
from bilagekoll.content.recognised import UNSURE
from bilagekoll.facts.boxes import around
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised, RecognisedWord

_BETWEEN = " · "
"""What stands between two labels, of which one has letters; the numbers of an axis follow one another with a blank."""
_LEVEL = 0.5
"""How far the middles of labels on one row may differ, and the edges of lines of one label, in parts of their height."""
_GAP = 0.3
"""Room between two lines of one label, at most, in parts of their height."""
_ALIKE = 1.4
"""Heights of two lines of one label against each other, at most."""

Label = list[RecognisedWord]


def labels(found: Recognised) -> Inlines:
    """The labels from above, row by row, in one run of text; words of which the machine is not sure are marked."""
    runs: list[Inline] = []
    before: Label = []
    for label in _in_rows(_joined(_lines(found.words))):
        between = _BETWEEN if _is_wordy(before) or _is_wordy(label) else " "
        for place, word in enumerate(label):
            runs += [Inline(" " if place else between)] if runs else []
            runs.append(Inline(word.text, run=Run.UNSURE if word.confidence < UNSURE else Run.TEXT))
        before = label
    return tuple(runs)


def _lines(words: Sequence[RecognisedWord]) -> list[Label]:
    by_line: dict[int, Label] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    return sorted(by_line.values(), key=lambda line: _box(line)[1])


def _joined(lines: Sequence[Label]) -> list[Label]:
    """Labels with all their lines: one goes on right below, as large and flush left, right or in the middle."""
    found: list[Label] = []
    last: list[Box] = []  # of each label its last line
    for line in lines:
        box = _box(line)
        place = next((place for place, above in enumerate(last) if _goes_on(above, box)), None)
        if place is None or not _is_wordy(line) or not _is_wordy(found[place]):
            found.append(list(line))
            last.append(box)
        else:
            found[place] += line
            last[place] = box
    return found


def _goes_on(above: Box, below: Box) -> bool:
    low, high = sorted((above[3] - above[1], below[3] - below[1]))
    if high > _ALIKE * low or not -_LEVEL * low <= below[1] - above[3] <= _GAP * low:
        return False
    flush = (above[0] - below[0], above[2] - below[2], (above[0] + above[2] - below[0] - below[2]) / 2)
    return any(abs(off) <= _LEVEL * low for off in flush)


def _in_rows(found: Sequence[Label]) -> Iterator[Label]:
    """From above, each row from left to right; a label stands where its first line does."""
    rows: list[list[Label]] = []
    for label in found:
        box, first = _box(label[:1]), _box(rows[-1][0][:1]) if rows else None
        if first is not None and abs(box[1] + box[3] - first[1] - first[3]) / 2 <= _LEVEL * (first[3] - first[1]):
            rows[-1].append(label)
        else:
            rows.append([label])
    for row in rows:
        yield from sorted(row, key=lambda label: label[0].box[0])


def _is_wordy(line: Label) -> bool:
    return any(map(str.isalpha, "".join(word.text for word in line)))


def _box(line: Label) -> Box:
    return around(word.box for word in line)
