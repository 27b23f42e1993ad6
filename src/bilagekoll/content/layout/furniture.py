"""Running headers, running footers and page numbers, told by what pages repeat at their edges, with digits masked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Omission
from bilagekoll.content.layout.lines import Line
from bilagekoll.facts.frozen import frozen

EDGE = 0.12
"""Share of the page's height at its top and bottom in which running headers and footers stand."""
LOW_NUMBER = 0.18
"""The same for a page number that stands alone below all else, in a document of several pages (LaTeX sets it at 0.165)."""
_REPEATED, _REPEATED_IN_FEW = 3, 2
"""Pages on which a line must stand to be running: in a document of few pages, left and right pages may have each their own."""
_FEW = 5
_NUMBER_BESIDE = re.compile(r"^\d{1,6}\s+(?=\S)|(?<=\S)\s+\d{1,6}$")
"""A page number before or after a running title: on left and right pages it stands on either side."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|sida|sidan|sid\.?|s\.|p\.|seite|\|)?\s*[-–|]?\s*\d{1,4}\s*[-–|]?\s*(?:\(\d{1,4}\)|(?:/|of|av|\()\s*\d{1,4}\)?)?\s*\|?",
    re.IGNORECASE,
)
_SURE_NUMBER = re.compile(
    r"(?:page|sida|sidan)\s+\d{1,4}(?:\s*(?:/|of|av|\()\s*\d{1,4}\)?)?|\d{1,4}\s*(?:of|av)\s*\d{1,4}|[-–]\s*\d{1,4}\s*[-–]",
    re.IGNORECASE,
)


@frozen
class EdgeLine:
    """A line at the top or bottom of a page, its text with digits masked, and where it stands, to the nearest ten points.

    ``ahead``: how far a number beside its text is ahead of the number of the page; ``None`` without one.
    """

    text: str
    at_top: bool
    height: int
    ahead: int | None = None


def edge_of(line: Line, height: float, page: int) -> EdgeLine | None:
    """What a line is for telling whether it runs over pages; ``None`` away from the edges."""
    at_top = line.base > (1 - EDGE) * height
    if not at_top and line.base > EDGE * height:
        return None
    text = " ".join(line.text.split())
    beside = _NUMBER_BESIDE.search(text)
    ahead = int(beside[0]) - page if beside else None
    return EdgeLine(_DIGITS.sub("#", _NUMBER_BESIDE.sub("", text)), at_top, round(line.base / 10), ahead)


@frozen
class Running:
    """The lines that run over the pages of a document."""

    lines: frozenset[EdgeLine]
    pages: int

    @classmethod
    def of(cls, edges: Sequence[Iterable[EdgeLine]]) -> "Running":
        """What pages, each by its edge lines, have in common: a text, or a number that grows with the pages beside any text."""
        counts: Counter[EdgeLine] = Counter()
        for page in edges:
            counts.update({near for line in page for near in _near(_by_text(line))})
            counts.update({near for line in page if line.ahead is not None for near in _near(_by_number(line))})
        least = _REPEATED if len(edges) > _FEW else _REPEATED_IN_FEW
        found = (line for line, count in counts.items() if count >= (least if line.ahead is None else _REPEATED))
        return cls(frozenset(found), len(edges))

    def why(self, line: Line, height: float, page: int, *, outermost: bool) -> Omission | None:
        """Why a line is left out; ``outermost``: nothing stands between it and the edge of the page."""
        edge = edge_of(line, height, page)
        text = " ".join(line.text.split())
        if edge is None:
            low = outermost and self.pages > 1 and line.base < LOW_NUMBER * height
            return Omission.PAGE_NUMBER if low and _PAGE_NUMBER.fullmatch(text) else None
        if text[:1].isalpha() and _SURE_NUMBER.fullmatch(text):  # "Sida 1 (1)", beside a header too
            return Omission.PAGE_NUMBER
        if outermost and (_SURE_NUMBER.fullmatch(text) or (_PAGE_NUMBER.fullmatch(text) and len(line.words) <= 4)):
            return Omission.PAGE_NUMBER
        if _by_text(edge) in self.lines or (outermost and edge.ahead is not None and _by_number(edge) in self.lines):
            return Omission.HEADER if edge.at_top else Omission.FOOTER
        return None


def _by_text(line: EdgeLine) -> EdgeLine:
    return replace(line, ahead=None)


def _by_number(line: EdgeLine) -> EdgeLine:
    return replace(line, text="")


def _near(line: EdgeLine) -> Iterator[EdgeLine]:
    """The line, and where it may stand a little higher or lower on another page."""
    yield from (replace(line, height=line.height + step) for step in (-1, 0, 1))
