"""Strings and the numbers between them, one after the other along the baseline (ISO 32000-1, 9.4.3 and 9.4.4)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.content.direction import as_read, has_right_to_left
from bilagekoll.readers.pdf.content.state import GraphicsState
from bilagekoll.readers.pdf.content.text_font import Faults, TextFont
from bilagekoll.readers.pdf.repairs import notice

WORD_GAP = 0.15
"""A gap between glyphs, in ems, from which on it stands for a space. Spaces are some 0.25 em wide, kerning stays below 0.1 em."""
_LETTERS_APART = 4
"""Glyphs in an array from which on, where no gap is narrow, its letters are set apart: what all gaps have in common is no space."""
_WIDEST = 0.6
"""The widest gap, in ems, that sets letters apart. Columns of single letters stand farther from one another."""
BACKWARDS = 500.0
"""A move back within an array, in thousandths of the font size, that is no kerning: over the glyph before and the one to come."""


class Line(NamedTuple):
    """What a text-showing operator shows: its text as it is read, glyphs that are no spaces, and what is wrong with them.

    ``leftwards``: letters of it run from right to left.
    ``start``, ``end`` and ``advance``: in text space before horizontal scaling; ``start`` is ``None`` when there is no glyph.
    """

    text: str
    counted: int
    faults: Faults | None
    start: float | None
    end: float
    advance: float
    leftwards: bool


def line(state: GraphicsState, font: TextFont, items: Sequence[Any]) -> Line:
    """Strings, and numbers that move what follows back by thousandths of the font size."""
    size, char_space, word_space = state.size, state.char_space, state.word_space
    overlap = min(char_space / size, 0.0) if size else 0.0  # negative character spacing that TJ undoes leaves no gap
    if len(items) == 1 and items[0].__class__ is bytes:
        text, width, codes, blanks, counted, wrong = font.show(items[0])
        width = width * size + codes * char_space + blanks * word_space
        leftwards = has_right_to_left(text)
        text = as_read(text) if leftwards else text
        return Line(text, counted, wrong, 0.0 if codes else None, width - overlap * size, width, leftwards)
    word_gap = WORD_GAP * font.em
    shown: list[tuple[str, float, int]] = []
    faults: list[Faults] = []
    total = 0
    position = gap = end = 0.0  # the gap before the next string in parts of the size
    start = None
    for item in items:
        if item.__class__ is float:
            gap -= item / 1000
        elif item.__class__ is bytes:
            text, advance, codes, blanks, counted, wrong = font.show(item)
            if not codes:
                continue
            position += gap * size
            if start is None:
                start = position
            if text:
                shown.append((text, gap + overlap, codes))
            position += advance * size + codes * char_space + blanks * word_space
            end = position - overlap * size
            gap = 0.0
            total += counted
            if wrong is not None:
                faults.append(wrong)
        else:
            notice(Repair.CONTENT)  # what stands in it may be words
    wrong = Faults(*map(sum, zip(*faults, strict=True))) if faults else None
    parts = _with_spaces(shown, word_gap, _WIDEST * font.em)
    text = "".join(parts)
    leftwards = has_right_to_left(text)
    return Line(_as_read(parts, items) if leftwards else text, total, wrong, start, end, position + gap * size, leftwards)


def _with_spaces(shown: Sequence[tuple[str, float, int]], word_gap: float, widest: float) -> list[str]:
    """Strings (text, gap before it, codes) with a space for each gap that stands for one."""
    parts: list[str] = []
    apart = _set_apart(shown, word_gap, widest) if len(shown) >= _LETTERS_APART else 0.0
    for text, gap, _ in shown:
        if gap - apart >= word_gap and parts and not (parts[-1][-1].isspace() or text[0].isspace()):
            parts.append(" ")
        parts.append(text)
    return parts


def _set_apart(shown: Sequence[tuple[str, float, int]], word_gap: float, widest: float) -> float:
    """How far apart all glyphs of an array of letters stand; 0 where any two stand close."""
    tightest = widest
    for _, gap, codes in shown[1:]:
        if gap < word_gap or codes > 1:
            return 0.0
        tightest = min(tightest, gap)
    letters = sum(text.isalpha() for text, _, _ in shown)
    return tightest if tightest < widest and 2 * letters >= len(shown) else 0.0


def _as_read(parts: Sequence[str], items: Sequence[Any]) -> str:
    """The text of strings in reading order. From right to left they are drawn as seen, or one by one with moves back between."""
    backwards = any(item.__class__ is float and item >= BACKWARDS for item in items)
    return "".join(map(as_read, parts)) if backwards else as_read("".join(parts))
