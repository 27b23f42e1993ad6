"""Where in a file something is."""

from bilagekoll.facts.frozen import frozen

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points (1/72 inch) of the page's default user space, ISO 32000-1, 8.3.2.3."""


@frozen
class Place:
    """Where in a file something is; every part may be missing.

    ``page`` counts from 1. ``path`` is the structure path from the root, e.g. ``Document/Table[2]/TR``.
    ``object`` is the object number of the indirect object nearest to it.
    """

    page: int | None = None
    box: Box | None = None
    path: str | None = None
    object: int | None = None


NOWHERE = Place()
