"""Long documents: pages wait packed until it is known what all have in common, and become blocks stretch by stretch."""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from bilagekoll.content.layout.grids import Grid
from bilagekoll.content.layout.labels import label_of
from bilagekoll.content.layout.paragraphs import Para
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.layout import LinkArea

T = TypeVar("T")

HELD = 60
"""Pages up to which nothing is packed, and of a longer document those that wait as they are: some 40 MB of dense pages."""
STRETCH = 30
"""Pages of a stretch, at least; it ends where nothing goes on from one page to the next."""
_FIRST = 3
"""Paragraphs of a page in which one from the page before may go on: notes and captions may stand before it."""


@frozen
class Sheet:
    """What a page holds, in reading order, and its links. ``height``: in points."""

    number: int
    height: float
    links: tuple[LinkArea, ...]
    items: tuple[Para | Grid, ...]


class Waiting(Generic[T]):
    """Values in their order, of which all but the first wait packed."""

    def __init__(self) -> None:
        self._held: list[T] = []
        self._packed: list[bytes] = []

    def append(self, value: T) -> None:
        """Add one."""
        if len(self._held) < HELD:
            self._held.append(value)
        else:
            self._packed.append(zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1))

    def __len__(self) -> int:
        return len(self._held) + len(self._packed)

    def __iter__(self) -> Iterator[T]:
        yield from self._held
        for packed in self._packed:
            value: T = pickle.loads(zlib.decompress(packed))  # noqa: S301 - packed above, in this process
            yield value


def in_stretches(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    """Pages in stretches that have no paragraph, list or table in common."""
    run: list[Sheet] = []
    for sheet in sheets:
        if len(run) >= STRETCH and not _goes_on(run[-1].items, sheet.items):
            yield run
            run = []
        run.append(sheet)
    if run:
        yield run


def _goes_on(before: Sequence[Para | Grid], after: Sequence[Para | Grid]) -> bool:
    """Whether something may go on from one page to the next."""
    if not before or not after or (isinstance(before[-1], Grid) and isinstance(after[0], Grid)):
        return True
    first = [item for item in after if isinstance(item, Para)][:_FIRST]
    return any(paragraph.text[:1].islower() or label_of(paragraph.text) is not None for paragraph in first)
