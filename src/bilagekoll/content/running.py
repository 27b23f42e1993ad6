"""Running headers and footers that stand outside of the tags: programs such as WeasyPrint and browsers keep them out on purpose.

They are in no marks, or marked as text that the parent tree owns, but who walks down the tags from the root does not meet them.
"""

from collections.abc import Iterable, Iterator, Sequence

from bilagekoll.content.blocks import LeftOut, Omission
from bilagekoll.facts.content import PageContent, Unreached
from bilagekoll.facts.place import Box

MOST_LETTERS = 200
"""Letters of a running header or footer at most: three lines of 70. More is text that the tags have lost; our own judgement."""


def running(content: PageContent, boxes: Sequence[Box], page: int) -> Iterator[LeftOut]:
    """The text that the tags do not reach and that stands above or below all that they do. ``boxes``: of what they reach."""
    for why, pieces in _outside(content, boxes).items():
        if sum(len(piece.text) for piece in pieces) <= MOST_LETTERS:
            yield from (LeftOut(why, piece.text, page, piece.box) for piece in pieces)


def lost_letters(content: PageContent, boxes: Sequence[Box]) -> int:
    """Letters, spaces not counted, that the tags do not reach and that are no running header or footer."""
    aside = [item.text for item in running(content, boxes, 0)]
    return max(0, content.unmarked.characters + _letters(piece.text for piece in content.unreached) - _letters(aside))


def _letters(texts: Iterable[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)


def _outside(content: PageContent, boxes: Sequence[Box]) -> dict[Omission, list[Unreached]]:
    found: dict[Omission, list[Unreached]] = {Omission.HEADER: [], Omission.FOOTER: []}
    if not boxes:
        return found
    top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
    for piece in (*content.unreached, *content.loose):
        if piece.box is not None and piece.box[1] >= top:
            found[Omission.HEADER].append(piece)
        elif piece.box is not None and piece.box[3] <= bottom:
            found[Omission.FOOTER].append(piece)
    return found
