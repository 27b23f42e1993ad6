"""Whether the tags of a file can be trusted to give its text, and on which pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from bilagekoll.content.from_tags.roles import heading_level
from bilagekoll.content.order import Piece, leads_back, misplaced
from bilagekoll.content.running import lost_letters
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.place import Box
from bilagekoll.facts.structure import Element, Marked, Structure
from bilagekoll.facts.unknown import Unknown

UNTAGGED_SHARE = 0.02
"""Share of a page's letters that may stand outside of the tags: a stamp or a page number that was added afterwards. In files that
programs tag as a whole it is 0, in files tagged by hand or half tagged far more; our own judgement."""
LONG_TEXT = 3000
"""Letters from which on a text has more than paragraphs: two full pages of a letter."""
FEW_KINDS = 0.98
"""Share of the letters in one and the same plain type (P, Span …) from which on a long text has no structure to speak of."""
LEAST_STEPS = 8
"""Steps from one piece of text to the next on a page from which on their order tells something."""
UPWARD_SHARE = 0.4
"""Share of the steps of a page that lead upwards without a new column, from which on the tags are out of order. Text in order goes
down or to a new column; sidebars, figures and footnotes take a few steps back. Random order has 0.5."""
MOVED_SHARE = 0.2
"""Share of a page's letters that are read in the wrong place from which on the tags are out of order: twice what the rule about
reading order takes for much, for without the tags the text loses its headings and tables."""
_ELSEWHERE = frozenset({"Note", "FENote", "Caption", "Figure", "Formula", "Form"})
"""Text that is read where it is referred to, wherever it stands."""
_PLAIN = frozenset("P Span Div Sect Part Art Document NonStruct".split())  # noqa: SIM905


class Distrust(StrEnum):
    """Why the tags of a page or of the whole file are not used."""

    NO_TAGS = "no-tags"
    SUSPECT = "suspect"  # the file says itself that its tags may be wrong (/Suspects, ISO 32000-1, table 321)
    UNTAGGED_TEXT = "untagged-text"
    NO_STRUCTURE = "no-structure"
    ORDER = "order"


def distrusted(structure: Structure | Unknown | None, pages: Sequence[Page], *, suspects: bool = False) -> Mapping[int, Distrust]:
    """The pages whose tags are not used, and why."""
    whole = _whole(structure, pages, suspects=suspects)
    if whole is not None or not isinstance(structure, Structure):
        return {page.number: whole or Distrust.NO_TAGS for page in pages}
    boxes, order = boxes_by_page(structure), _in_order(structure)
    found = {}
    for page in pages:
        if isinstance(page.content, PageContent):
            why = _page(page.content, boxes.get(page.number, []), order.get(page.number, []))
            if why is not None:
                found[page.number] = why
    return found


def _whole(structure: Structure | Unknown | None, pages: Sequence[Page], *, suspects: bool) -> Distrust | None:
    if not isinstance(structure, Structure) or not structure.elements:
        return Distrust.NO_TAGS
    if suspects:
        return Distrust.SUSPECT
    letters: dict[str, int] = defaultdict(int)
    for element in structure.elements:
        role = "heading" if heading_level(element) else element.role
        above = next((a.role for a in structure.ancestors(element) if a.role not in _PLAIN), "")
        letters["" if role in _PLAIN and not above else role] += sum(
            len(kid.text) for kid in element.kids if isinstance(kid, Marked)
        )
    total = sum(letters.values())
    if total >= LONG_TEXT and len(pages) > 1 and letters[""] >= FEW_KINDS * total:
        return Distrust.NO_STRUCTURE
    return None


def _page(content: PageContent, boxes: Sequence[Box], pieces: Sequence[Piece]) -> Distrust | None:
    real = content.characters.total - content.characters.artifact
    if real <= 0:
        return None
    if lost_letters(content, boxes) > UNTAGGED_SHARE * real:
        return Distrust.UNTAGGED_TEXT
    steps = [leads_back(one.box, other.box) for one, other in pairwise(pieces)]
    if len(steps) >= LEAST_STEPS and sum(steps) >= UPWARD_SHARE * len(steps):
        return Distrust.ORDER
    moved = sum(pieces[index].letters for index in misplaced(pieces))
    return Distrust.ORDER if moved and moved >= MOVED_SHARE * sum(piece.letters for piece in pieces) else None


def boxes_by_page(structure: Structure) -> Mapping[int, list[Box]]:
    """Boxes of the innermost elements with text, in tag order, by page."""
    found: dict[int, list[Box]] = defaultdict(list)
    for element, _ in _leaves(structure):
        if element.place.page is not None and element.place.box is not None:
            found[element.place.page].append(element.place.box)
    return found


def _in_order(structure: Structure) -> Mapping[int, list[Piece]]:
    """Those that are read where they stand."""
    found: dict[int, list[Piece]] = defaultdict(list)
    for element, letters in _leaves(structure):
        elsewhere = any(one.role in _ELSEWHERE for one in (element, *structure.ancestors(element)))
        if element.place.page is not None and element.place.box is not None and not elsewhere:
            found[element.place.page].append(Piece(element.place.page, element.place.box, letters))
    return found


def _leaves(structure: Structure) -> Iterator[tuple[Element, int]]:
    for element in structure.elements:
        letters = sum(len(kid.text.strip()) for kid in element.kids if isinstance(kid, Marked))
        if letters:
            yield element, letters
