"""Where across a part of a page nothing stands."""

from collections.abc import Sequence

from bilagekoll.content.layout.grids import Item
from bilagekoll.content.layout.lines import Line

_GUTTER = 0.7
"""Least width of a gutter, in parts of the letters' size."""

Span = tuple[float, float]


def core(item: Item) -> Span:
    """From where to where an item reaches up the page, without the space for accents that two lines share."""
    if isinstance(item, Line):
        return item.base - 0.1 * item.size, item.base + 0.6 * item.size
    return item.box[1], item.box[3]


def strips_of(items: Sequence[Item]) -> list[list[Item]]:
    """Items by what overlaps in height, from above."""
    found: list[list[Item]] = []
    reached = 0.0
    for item in sorted(items, key=lambda item: -core(item)[1]):
        bottom, top = core(item)
        if found and top > reached:
            found[-1].append(item)
            reached = min(reached, bottom)
        else:
            found.append([item])
            reached = bottom
    return found


def gutter_width(items: Sequence[Item]) -> float:
    """The least width of a gutter between items of these sizes."""
    sizes = sorted(item.size for item in items if isinstance(item, Line))
    return _GUTTER * (sizes[len(sizes) // 2] if sizes else 10.0)


def extent(items: Sequence[Item]) -> Span:
    """From where to where items reach across the page."""
    return min(item.box[0] for item in items), max(item.box[2] for item in items)


def free_spans(items: Sequence[Item], bounds: Span, least: float) -> list[Span]:
    """Where across the page nothing stands."""
    found: list[Span] = []
    reached = bounds[0] - least
    for left, right in sorted((item.box[0], item.box[2]) for item in items):
        if left - reached >= least and reached > bounds[0] - least:
            found.append((reached, left))
        elif left - bounds[0] >= least and reached <= bounds[0] - least:
            found.append((bounds[0], left))
        reached = max(reached, right)
    if bounds[1] - reached >= least:
        found.append((reached, bounds[1]))
    return found


def shared_spans(some: list[Span], others: list[Span], least: float) -> list[Span]:
    """Where both leave room."""
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others]
    return [span for span in both if span[1] - span[0] >= least]


def inner_spans(group: Sequence[Item], free: list[Span]) -> list[Span]:
    """Those gutters that have something on both sides."""
    left, right = min(item.box[0] for item in group), max(item.box[2] for item in group)
    return [span for span in free if span[0] >= left + 0.1 and span[1] <= right - 0.1]
