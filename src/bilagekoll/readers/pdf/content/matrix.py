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
    return bounded((min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f))


def bounded(box: Box | None) -> Box | None:
    """The box; ``None`` when its numbers have grown beyond all bounds."""
    return box if box is not None and isfinite(sum(box)) else None
