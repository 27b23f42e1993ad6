"""The order in which text is read against the order in which it stands on the page.

Text is read downwards. Which of two columns comes first, and whether a sidebar is read before or after what it stands beside,
no page says; so an order is right when no piece is read after one that stands below it, over the same part of the line.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box

_COMMON = 0.3
"""Part of the narrower box's width from which two boxes stand over the same part of the line."""
_INTO = 0.3
"""Part of the lower height by which boxes one above the other may reach into each other: the boxes of lines set tightly do."""
_MOST = 600
"""Pieces of a page that are compared pair by pair; a page with more is taken as it is. Dense pages have some 100."""


@frozen
class Piece:
    """A piece of text on a page, in the order of reading; ``letters``: how much would have to move."""

    page: int
    box: Box
    letters: int


def leads_back(one: Box, other: Box, common: float = 0.0) -> bool:
    """Whether a box stands above one that is read before it, over the same part of the line, or so large a part of it."""
    overlap = min(one[2], other[2]) - max(one[0], other[0])
    if overlap <= common * min(one[2] - one[0], other[2] - other[0]):
        return False
    return other[1] >= one[3] - _INTO * min(one[3] - one[1], other[3] - other[1])


def misplaced(pieces: Sequence[Piece]) -> list[int]:
    """Indices of the pieces that are read in the wrong place: the fewest letters that have to move until nothing leads back.

    The order of the page is one near to the order of reading in which nothing leads back; what is not on the longest way, in
    letters, that both orders have in common has to move.
    """
    pages: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        pages[piece.page].append(index)
    weights = [piece.letters for piece in pieces]
    order = [index for page in sorted(pages) for index in _downwards(pages[page], pieces, weights)]
    return sorted(set(range(len(pieces))) - _heaviest_rising(order, weights))


def _downwards(indices: Sequence[int], pieces: Sequence[Piece], weights: Sequence[int]) -> Sequence[int]:
    """The pieces of a page so that none leads back, as near to the order of reading as can be."""
    boxes = [pieces[index].box for index in indices]
    if len(indices) > _MOST or not any(_below(boxes, number, number) for number in range(1, len(boxes))):
        return indices
    above: dict[int, list[int]] = defaultdict(list)
    for number in range(len(boxes)):
        for lower in _below(boxes, number, len(boxes)):
            above[lower].append(number)
    own = [weights[index] for index in indices]
    orders = _pulling(len(boxes), above), _waiting(len(boxes), above)
    best = max(orders, key=lambda order: sum(own[number] for number in _heaviest_rising(order, own)))
    return [indices[number] for number in best]


def _below(boxes: Sequence[Box], number: int, end: int) -> list[int]:
    """Which of the first so many boxes one stands above."""
    left, bottom, right, top = box = boxes[number]
    reach = bottom + _INTO * (top - bottom)
    near = [index for index, other in enumerate(boxes[:end]) if other[3] <= reach and other[0] < right and other[2] > left]
    return [index for index in near if index != number and leads_back(boxes[index], box, _COMMON)]


def _pulling(count: int, above: Mapping[int, Sequence[int]]) -> list[int]:
    """Numbers in their order, each drawing those that stand above it to just before it: for what is above and read too late."""
    found: dict[int, None] = {}
    met: set[int] = set()
    for number in range(count):
        waiting = [number]
        while waiting:
            last = waiting[-1]
            missing = [other for other in above.get(last, ()) if other not in met]
            met.add(last)  # boxes of no height may stand above each other
            if missing:
                waiting.extend(reversed(missing))
            else:
                found.setdefault(waiting.pop())
    return list(found)


def _waiting(count: int, above: Mapping[int, Sequence[int]]) -> list[int]:
    """Numbers in their order, each waiting for those that stand above it: for what is below and read too early."""
    below: dict[int, list[int]] = defaultdict(list)
    left = [len(above.get(number, ())) for number in range(count)]
    for lower, numbers in above.items():
        for number in numbers:
            below[number].append(lower)
    ready = [number for number in range(count) if not left[number]]
    found: list[int] = []
    while ready:
        number = heapq.heappop(ready)
        found.append(number)
        for lower in below[number]:
            left[lower] -= 1
            if not left[lower]:
                heapq.heappush(ready, lower)
    return found + [number for number in range(count) if left[number] > 0]


def _heaviest_rising(order: Sequence[int], weights: Sequence[int]) -> set[int]:
    """The rising subsequence of most weight: longest increasing subsequence, weighted, with a tree of maxima (Fenwick)."""
    size = len(order)
    tree = [(0, -1)] * (size + 1)  # best weight of a way that ends at an index up to here, and that index
    before = [-1] * size
    for index in order:
        best, last = _best(tree, index)
        before[index] = last
        here = best + max(1, weights[index]), index
        at = index + 1
        while at <= size:
            if here[0] > tree[at][0]:
                tree[at] = here
            at += at & -at
    _, last = _best(tree, size)
    kept = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept


def _best(tree: Sequence[tuple[int, int]], end: int) -> tuple[int, int]:
    """The largest of the first so many entries of a tree of maxima."""
    best = 0, -1
    while end:
        if tree[end][0] > best[0]:
            best = tree[end]
        end &= end - 1
    return best
