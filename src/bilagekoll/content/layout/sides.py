"""Lines on a page: those that lie on one another as one, and those that meet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bilagekoll.facts.layout import Area

MOST_SIDES = 600
"""Lines one way above which they are a drawing."""
TOUCH = 3.0
"""Points within which two lines meet: the thickness of a rule and the gaps that programs leave (chosen, not measured)."""
Side = tuple[float, float, float]
"""A line: where it stands, from where, to where."""


def merged(sides: list[Side], areas: Sequence[Area] = (), *, upright: bool = False) -> list[Side]:
    """Lines, and edges of shaded areas, that lie on one another or follow on, as one."""
    first, second = (0, 2) if upright else (1, 3)
    low, high = (1, 3) if upright else (0, 2)
    sides = sides + [(area.box[at], area.box[low], area.box[high]) for area in areas for at in (first, second)]
    found: list[Side] = []
    for group in _near(sorted(sides)):
        where = sum(side[0] for side in group) / len(group)
        start, end = None, 0.0
        for _, begin, stop in sorted(group, key=lambda side: side[1]):
            if start is None:
                start, end = begin, stop
            elif begin <= end + TOUCH:
                end = max(end, stop)
            else:
                found.append((where, start, end))
                start, end = begin, stop
        if start is not None:
            found.append((where, start, end))
    return found


def _near(sides: list[Side]) -> Iterator[list[Side]]:
    group: list[Side] = []
    for side in sides:
        if group and side[0] - group[0][0] > TOUCH:
            yield group
            group = []
        group.append(side)
    if group:
        yield group


def networks(lying: list[Side], standing: list[Side]) -> Iterator[tuple[list[Side], list[Side]]]:
    """Lines that meet, each with the ones it meets, directly or by others."""
    owner = list(range(len(lying) + len(standing)))

    def root(number: int) -> int:
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    for i, (y, left, right) in enumerate(lying):
        for j, (x, bottom, top) in enumerate(standing, start=len(lying)):
            if left - TOUCH <= x <= right + TOUCH and bottom - TOUCH <= y <= top + TOUCH:
                owner[root(i)] = root(j)
    groups: dict[int, tuple[list[Side], list[Side]]] = defaultdict(lambda: ([], []))
    for i, side in enumerate(lying):
        groups[root(i)][0].append(side)
    for j, side in enumerate(standing, start=len(lying)):
        groups[root(j)][1].append(side)
    for across, down in groups.values():
        if across and down:
            yield across, down
