"""What boxes are to each other: sums that readers, content and rules have in common."""

from collections.abc import Iterable, Sequence

from bilagekoll.facts.place import Box


def area(box: Box) -> float:
    """Its width by its height."""
    return (box[2] - box[0]) * (box[3] - box[1])


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around several. Raises ``ValueError`` for none."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def united(box: Box | None, other: Box | None) -> Box | None:
    """The smallest box around both of two that there may be."""
    if box is None or other is None:
        return box or other
    left, bottom, right, top = box
    x, y, x_end, y_end = other
    return (
        x if x < left else left,  # min() and max() take twice the time, for every string of a page
        y if y < bottom else bottom,
        x_end if x_end > right else right,
        y_end if y_end > top else top,
    )


def shared_area(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def middle(box: Box) -> tuple[float, float]:
    """The point in its middle."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def has(box: Box, point: tuple[float, float]) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def holds(outer: Box, inner: Box, slack: float = 0.0) -> bool:
    """Whether a box lies in another, or reaches out of it by no more than ``slack``."""
    across = inner[0] >= outer[0] - slack and inner[2] <= outer[2] + slack
    return across and inner[1] >= outer[1] - slack and inner[3] <= outer[3] + slack


def common(box: Box, other: Box) -> Box:
    """What two boxes have in common; of no width or height when that is nothing."""
    left, bottom = max(box[0], other[0]), max(box[1], other[1])
    return left, bottom, max(left, min(box[2], other[2])), max(bottom, min(box[3], other[3]))


def touch(box: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return box[0] <= other[2] and other[0] <= box[2] and box[1] <= other[3] and other[1] <= box[3]


def alignments(boxes: Sequence[Box]) -> tuple[list[float], list[float], list[float]]:
    """Where boxes begin and end across the page, and where their middles are."""
    return [box[0] for box in boxes], [box[2] for box in boxes], [(box[0] + box[2]) / 2 for box in boxes]
