"""Paragraphs that go on in the next column or on the next page."""

import re
from collections.abc import Collection, Iterator, Sequence

from bilagekoll.content.hyphens import HYPHENS
from bilagekoll.content.layout.labels import is_caption, label_of
from bilagekoll.content.layout.paragraphs import Para

_SAME_SIZE = 0.08
"""Difference in size, in parts of it, up to which two parts have the same size."""
_SENTENCE_ENDS = re.compile(r"[.!?:;][”\"’')\]]*\d{0,3}$")
_LEAST_WORDS = 4
"""Words of a line from which it is part of a paragraph, not a label."""


def continued(pages: Sequence[Sequence[object]], headings: Collection[int], body: float) -> dict[int, Para]:
    """Which paragraph (by ``id``) goes on in which.

    A sentence is not at its end, and what follows begins in small letters; or a number is cut at its hyphen.
    What is smaller than running text (notes, captions) and tables do not stand between the two.
    """
    found: dict[int, Para] = {}
    before: Para | None = None
    for item in _running([item for page in pages for item in page], body):
        begins_anew = id(item) in headings or item.gap > 0 or label_of(item.text) is not None
        if before is not None and not begins_anew and id(before) not in headings and _fit(before, item):
            found[id(before)] = item
        before = item
    return found


def _running(items: Sequence[object], body: float) -> Iterator[Para]:
    yield from (
        item for item in items if isinstance(item, Para) and item.size > (1 - _SAME_SIZE) * body and not is_caption(item.text)
    )


def _fit(before: Para, after: Para) -> bool:
    last, first = before.lines[-1], after.lines[0]
    alike = abs(last.size - first.size) <= _SAME_SIZE * last.size and not (last.words[0].rotation or first.words[0].rotation)
    words = len(last.words) >= _LEAST_WORDS and len(first.words) >= min(_LEAST_WORDS, len(after.text.split()))
    in_a_number = last.text[-1] in HYPHENS and last.text[-2:-1].isdigit() and first.text[:1].isdigit()
    goes_on = first.text[:1].islower() and not _SENTENCE_ENDS.search(last.text)
    return alike and ((words and goes_on) or in_a_number)
