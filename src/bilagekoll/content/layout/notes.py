"""Footnotes: small text with a number or sign, to which a raised figure on the same page refers."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.paragraphs import Para
from bilagekoll.facts.layout import Word

_SMALLER = 0.96
"""Size of a note against the running text, at most. Word sets notes in 10 points under 11 or 12, reports in 9 under 9.5."""
_RAISED_SIZE = 0.85
"""Size of a raised figure against its line, at most: browsers set it at 0.83, word processors at 0.58."""
_LIFT = 0.15
"""How far a raised figure stands above the base line, in parts of the line's size, at least."""
_LABEL = re.compile(r"\[?(\d{1,3}|\*{1,3}|†{1,2}|‡)\]?$")


def is_reference(word: Word, line: Line) -> bool:
    """Whether a word is a raised figure."""
    raised = word.size <= _RAISED_SIZE * line.size and word.base - line.base >= _LIFT * line.size
    return raised and _LABEL.match(word.text) is not None


def label(paragraph: Para, body: float) -> str | None:
    """The sign with which a note begins; ``None`` for what is none."""
    first = paragraph.lines[0]
    match = _LABEL.match(first.words[0].text.removesuffix("."))
    if match is None or first.size > _SMALLER * body or len(first.words) < 2:
        return None
    return match[1]


def notes(pages: Iterable[Sequence[object]], body: float, counts: Mapping[str, int] | None = None) -> dict[int, str]:
    """The sign of each note, by the ``id`` of its paragraph: what a figure on its page refers to, if no other note has the sign.

    ``counts``: how many notes of the document have each sign, where these are not all of its pages.
    """
    found: dict[int, str] = {}
    for page in pages:
        paragraphs = [item for item in page if isinstance(item, Para)]
        signs = {id(paragraph): sign for paragraph in paragraphs if (sign := label(paragraph, body)) is not None}
        referred = {
            word.text.strip("[]")
            for paragraph in paragraphs
            for line in paragraph.lines
            for number, word in enumerate(line.words)
            if (number or id(paragraph) not in signs) and is_reference(word, line)
        }
        found.update({paragraph: sign for paragraph, sign in signs.items() if sign in referred})
    counts = Counter(found.values()) if counts is None else counts
    return {paragraph: sign for paragraph, sign in found.items() if counts[sign] == 1}
