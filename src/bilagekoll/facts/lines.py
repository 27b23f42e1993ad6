"""How wide the lines of a page are."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.unknown import Unknown

LOOKED_AT_EMS = 60.0
"""How many ems of its text a page must be wide for its lines to be measured: A4 with text below 10 points, or on its side.

No line is wider than its page, and margins take a tenth at least.
"""


@frozen
class LineWidths:
    """The lines of page ``page`` (from 1): (width in ems of the page's commonest text size, about how many letters) by width."""

    page: int
    widths: tuple[tuple[int, int], ...] | Unknown = ()
