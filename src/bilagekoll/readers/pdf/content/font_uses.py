"""Which codes a font shows, and where first: what the conditions of PDF/UA-1 on fonts are asked about."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bilagekoll.readers.limits import FONT_CODES, LimitReached

INVISIBLE = 3
"""The text rendering mode that paints nothing (ISO 32000-1, table 106). PDF/UA-1, 7.21, exempts it alone."""
_MEMO, _SHORT = 20_000, 200
"""Strings that are known to show nothing new, and their longest."""


class FontUses:
    """``rendered``: the codes shown in another text rendering mode than 3; ``unseen``: in that mode. Each with its first page.

    ``page``: the page of the first text operator, ``None`` when there was none. ``visible``: one of them had another mode than 3.
    """

    __slots__ = ("_memo", "page", "rendered", "unseen", "visible")

    def __init__(self) -> None:
        self.page: int | None = None
        self.visible = False
        self.rendered: dict[int, int] = {}
        self.unseen: dict[int, int] = {}
        self._memo: set[bytes] = set()

    def add(self, codes: Callable[[bytes], Iterable[int | bytes]], items: Sequence[Any], mode: int, page: int) -> None:
        """A text operator shows these strings, among numbers. Raises :class:`LimitReached`."""
        if self.page is None:
            self.page = page
        if mode == INVISIBLE:
            self._note(codes, items, page, self.unseen)
            return
        self.visible = True
        memo = self._memo
        fresh = [item for item in items if item.__class__ is bytes and item not in memo]
        if fresh:
            if len(memo) > _MEMO:
                memo.clear()
            memo.update(item for item in fresh if len(item) <= _SHORT)
            self._note(codes, fresh, page, self.rendered)

    def _note(
        self, codes: Callable[[bytes], Iterable[int | bytes]], items: Sequence[Any], page: int, known: dict[int, int]
    ) -> None:
        for item in items:
            if item.__class__ is not bytes:
                continue
            for code in codes(item):
                known.setdefault(code if isinstance(code, int) else int.from_bytes(code, "big"), page)
                if len(known) > FONT_CODES:
                    raise LimitReached("font-codes")
