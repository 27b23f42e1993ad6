"""Transformation matrices (ISO 32000-1, 8.3.3 and 8.3.4)."""

from math import isfinite

from bilagekoll.facts.place import Box

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: a point (x, y) becomes (ax + cy + e, bx + dy + f)."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def product(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does ``first``, and ``then`` the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def transformed(box: Box, matrix: Matrix) -> Box | None:
    """The upright box around a transformed one; ``None`` when numbers grow beyond all bounds."""
    left, bottom, right, top = box
    a, b, c, d, e, f = matrix
    xs = (a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top)
    ys = (b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top)
    found = (min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f)
    return found if isfinite(sum(found)) else None


def united(box: Box | None, other: Box | None) -> Box | None:
    """The smallest box around both."""
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


def common(box: Box, other: Box) -> Box:
    """What two boxes have in common; of no width or height when that is nothing."""
    left, bottom = max(box[0], other[0]), max(box[1], other[1])
    return left, bottom, max(left, min(box[2], other[2])), max(bottom, min(box[3], other[3]))


def touch(box: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return box[0] <= other[2] and other[0] <= box[2] and box[1] <= other[3] and other[1] <= box[3]
