"""The headings of a message: the template's are left out where nothing follows, or where the content brings the same one."""

from collections.abc import Iterable, Iterator, Sequence

from bilagekoll.content.blocks import Block, Heading, Paragraph, text_of
from bilagekoll.messages.letter import is_title

Placed = tuple[Block, bool]
"""A block of a message, and whether it is the template's own."""


def under_headings(blocks: Sequence[Placed]) -> Iterator[Block]:
    """The blocks of a message: what the content has under a heading of the template's goes there, and bare headings go."""
    placed = _joined(*_parted(blocks))
    for (block, own), following in zip(placed, [*placed[1:], None], strict=True):
        bare = following is None or (isinstance(following[0], Heading) and following[1])
        if not (own and isinstance(block, Heading) and bare):
            yield block


def _parted(blocks: Sequence[Placed]) -> tuple[list[Placed], dict[str, list[Placed]]]:
    """What stays in its place, and by title what goes under a heading of the template."""
    moved: dict[str, list[Placed]] = {_title(block): [] for block, own in blocks if own and isinstance(block, Heading)}
    kept: list[Placed] = []
    heading: Block | None = None
    for block, own in blocks:
        if own or (heading and _ends(block, heading)):
            heading = None
        if not own and is_title(block) and _title(block) in moved:
            heading = block
        elif heading:
            moved[_title(heading)].append((block, False))
        else:
            kept.append((block, own))
    return kept, moved


def _joined(kept: Iterable[Placed], moved: dict[str, list[Placed]]) -> list[Placed]:
    """The blocks in their places, and what has moved after the first block that the template has under the heading."""
    out: list[Placed] = []
    waiting: list[Placed] = []
    for block, own in kept:
        is_heading = own and isinstance(block, Heading)
        if is_heading or not own:
            out += waiting
            waiting = []
        out.append((block, own))
        if is_heading:
            waiting = moved.pop(_title(block), [])
        else:
            out += waiting
            waiting = []
    return out + waiting


def _ends(block: Block, heading: Block) -> bool:
    """Whether a block of the content begins something else than what stands under a heading."""
    deeper = isinstance(block, Heading) and isinstance(heading, Heading) and block.level > heading.level
    return is_title(block) and not deeper


def _title(block: Block) -> str:
    return text_of(block.inlines).strip(" ?!.:").casefold() if isinstance(block, Heading | Paragraph) else ""
