"""Which codes a font shows, and where first: what the conditions of PDF/UA-1 on fonts are asked about."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bilagekoll.facts.place import Place
from bilagekoll.readers.limits import FONT_CODES, LimitReached

INVISIBLE = 3
"""The text rendering mode that paints nothing (ISO 32000-1, table 106). PDF/UA-1, 7.21, exempts it alone."""
Codes = Callable[[bytes], Iterable[int | bytes]]
"""The codes in a string."""

_MEMO, _SHORT = 20_000, 200
"""Strings that are known to show nothing new, and their longest."""


class FontUses:
    """``rendered``: the codes shown in another text rendering mode than 3; ``unseen``: in that mode. Each with its first place.

    ``place``: of the first text operator, ``None`` when there was none. ``visible``: one of them had another mode than 3.
    """

    __slots__ = ("_memo", "place", "rendered", "unseen", "visible")

    def __init__(self) -> None:
        self.place: Place | None = None
        self.visible = False
        self.rendered: dict[int, Place] = {}
        self.unseen: dict[int, Place] = {}
        self._memo: set[bytes] = set()

    def add(self, codes: Codes, items: Sequence[Any], mode: int, where: Callable[[], Place]) -> None:
        """A text operator shows these strings, among numbers. ``where``: told when asked. Raises :class:`LimitReached`."""
        if self.place is None:
            self.place = where()
        if mode == INVISIBLE:
            self._note(codes, items, where, self.unseen)
            return
        self.visible = True
        memo = self._memo
        fresh = [item for item in items if item.__class__ is bytes and item not in memo]
        if fresh:
            if len(memo) > _MEMO:
                memo.clear()
            memo.update(item for item in fresh if len(item) <= _SHORT)
            self._note(codes, fresh, where, self.rendered)

    @staticmethod
    def _note(codes: Codes, items: Sequence[Any], where: Callable[[], Place], known: dict[int, Place]) -> None:
        shown = [code for item in items if item.__class__ is bytes for code in codes(item)]
        new = {code if isinstance(code, int) else int.from_bytes(code, "big") for code in shown} - known.keys()
        if new:
            known |= dict.fromkeys(sorted(new), where())
            if len(known) > FONT_CODES:
                raise LimitReached("font-codes")
