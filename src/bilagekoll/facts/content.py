"""What stands on a page, as coarse as the rules allow."""

import math
from enum import StrEnum

from bilagekoll.facts.boxes import area
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.unknown import Unknown


class Marking(StrEnum):
    """How an item of page content relates to the structure (ISO 32000-1, 14.8.2.2)."""

    TAGGED = "tagged"
    ARTIFACT = "artifact"
    UNMARKED = "unmarked"


@frozen
class Characters:
    """Glyphs counted without spaces.

    ``invisible``: text rendering mode 3 or 7. ``unmapped``: no Unicode value. ``private``: only a private-use value.
    ``notdef``: the code shows the .notdef glyph. Artifacts count in ``visible`` and in ``artifact``.
    ``invalid``: mapped to U+0000, U+FEFF or U+FFFE (PDF/UA-1, 7.21.7) or to U+FFFD. ``replaced``: those of the unmapped and private
    glyphs that replacement text (/ActualText) stands for. The faults can overlap with visible and invisible; they exclude
    artifacts.
    """

    visible: int = 0
    invisible: int = 0
    artifact: int = 0
    unmapped: int = 0
    private: int = 0
    notdef: int = 0
    invalid: int = 0
    replaced: int = 0

    @property
    def total(self) -> int:
        """All glyphs, seen or not."""
        return self.visible + self.invisible


@frozen
class PlacedImage:
    """A raster image as drawn on a page. ``width``, ``height`` in pixels; ``size`` in bytes as stored."""

    box: Box
    width: int
    height: int
    size: int
    marking: Marking
    object: int | None = None

    @property
    def dpi(self) -> float:
        """Pixels an inch, as it is drawn; 0 where it has no extent."""
        drawn = abs(area(self.box))
        return 72 * math.sqrt(self.width * self.height / drawn) if drawn else 0.0


@frozen
class Unmarked:
    """Real content that is neither tagged nor an artifact: text in glyphs, images, painted paths; the first place.

    ``items``: content items as PDF/UA-1 7.1-3 counts them, one an operator; also what nobody sees: spaces, hidden layers,
    what lies beyond the page's edge.
    """

    characters: int = 0
    images: int = 0
    paths: int = 0
    place: Place | None = None
    items: int = 0


@frozen
class Checks:
    """How often something was looked at, how often it was wrong, and where first."""

    made: int = 0
    failed: int = 0
    place: Place | None = None


NO_CHECKS = Checks()


@frozen
class Tagging:
    """Marks and content items of a page to the letter of PDF/UA-1, as its parent tree has them (ISO 32000-1, 14.7.4.4).

    A content item is what one operator shows: text, image, path or shading, also what nobody sees. Marks and items are looked at on
    the page and in the form XObjects that it draws; each stream once in a file.
    ``items``: neither tagged nor in an artifact. ``artifacts``: artifacts inside tagged content. ``tagged``: tagged content inside
    artifacts. ``texts``: text items for which no mark and no element names a language. ``actual_texts``, ``alts``, ``expansions``:
    such words on marks with the tag Span, likewise. ``languages``: /Lang of marks, how often. ``references``: form XObjects that
    stand for content of another file. ``forms``: form XObjects with marked content that have been drawn before.
    """

    items: Checks = NO_CHECKS
    artifacts: Checks = NO_CHECKS
    tagged: Checks = NO_CHECKS
    texts: Checks = NO_CHECKS
    actual_texts: Checks = NO_CHECKS
    alts: Checks = NO_CHECKS
    expansions: Checks = NO_CHECKS
    languages: tuple[tuple[str, int], ...] = ()
    references: Checks = NO_CHECKS
    forms: Checks = NO_CHECKS


@frozen
class Unreached:
    """Text that who walks down the tags from the root does not meet: in marks of which only the parent tree knows, or in none."""

    text: str
    box: Box | None = None


@frozen
class RuledCells:
    """Cells between drawn lines that touch one another: the box around them, how many there are, and how many are empty.

    ``labelled``: words stand in half of the top row or of the left column, or beside or over a box that stands alone. Cells too
    small to write in are left out.
    """

    box: Box
    cells: int
    empty: int
    labelled: bool


@frozen
class PageContent:
    """The content of a page.

    ``sizes``: (effective size in points, glyphs) by size, visible text that is no artifact. ``image_cover``: share of the page
    (0 to 1) that images cover. ``text``: the page's text in stream order, artifacts and invisible text too, hidden layers not.
    ``unreached``: text whose marks no element on the way down from the root owns, piece by piece. ``outside``: text beyond the crop
    box that is neither tagged nor an artifact, line by line. ``loose``: text on the page in no marks, line by line, unless it is
    too long for a running header and footer. ``ruled``: cells between drawn lines, looked at for patients only.
    """

    characters: Characters
    unmarked: Unmarked
    images: tuple[PlacedImage, ...]
    image_cover: float
    paths: int
    sizes: tuple[tuple[float, int], ...]
    text: str
    tagging: Tagging = Tagging()
    unreached: tuple[Unreached, ...] = ()
    outside: str = ""
    loose: tuple[Unreached, ...] = ()
    ruled: tuple[RuledCells, ...] = ()

    @property
    def common_size(self) -> float | None:
        """The size of which half of the text is no larger, ``None`` without text that can be seen."""
        sizes = [(size, glyphs) for size, glyphs in self.sizes if size > 0 and glyphs]
        left = sum(glyphs for _, glyphs in sizes) / 2
        for size, glyphs in sizes:
            left -= glyphs
            if left <= 0:
                return size
        return None


@frozen
class Font:
    """A font that shows text. ``name`` without subset prefix; ``characters`` as shown with it; ``place`` is the first use."""

    name: str
    subtype: str
    embedded: bool | Unknown
    characters: Characters
    place: Place
