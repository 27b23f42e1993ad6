"""Operators of text state, text position and text showing (ISO 32000-1, 9.3 and 9.4)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bilagekoll.readers.pdf.content.direction import as_read, has_right_to_left
from bilagekoll.readers.pdf.content.flow import WORD_GAP
from bilagekoll.readers.pdf.content.fonts import Faults, MissingFont, TextFont
from bilagekoll.readers.pdf.content.matrix import IDENTITY, product
from bilagekoll.readers.pdf.content.runs import TextRun

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_MISSING_FONT = MissingFont()
BACKWARDS = 500.0
"""A move back within an array, in thousandths of the font size, that is no kerning: over the glyph before and the one to come."""


def _begin_text(page: "Interpreter") -> None:
    page.text_matrix = page.line_matrix = IDENTITY


def set_font(page: "Interpreter", operands: list[Any]) -> None:
    """Tf."""
    if len(operands) >= 2 and isinstance(operands[-2], str) and isinstance(operands[-1], float):
        page.state.font = page.resources.font(operands[-2])
        page.state.size = operands[-1]


def _set_char_space(page: "Interpreter", value: float) -> None:
    page.state.char_space = value


def _set_word_space(page: "Interpreter", value: float) -> None:
    page.state.word_space = value


def _set_scale(page: "Interpreter", value: float) -> None:
    page.state.scale = value / 100


def _set_leading(page: "Interpreter", value: float) -> None:
    page.state.leading = value


def _set_rise(page: "Interpreter", value: float) -> None:
    page.state.rise = value


def _set_mode(page: "Interpreter", value: float) -> None:
    if 0 <= value <= 7:
        page.state.mode = int(value)


def _move(page: "Interpreter", x: float, y: float) -> None:
    page.text_matrix = page.line_matrix = product((1.0, 0.0, 0.0, 1.0, x, y), page.line_matrix)


def _move_and_set_leading(page: "Interpreter", x: float, y: float) -> None:
    page.state.leading = -y
    _move(page, x, y)


def _set_matrix(page: "Interpreter", *matrix: float) -> None:
    a, b, c, d, e, f = matrix
    page.text_matrix = page.line_matrix = (a, b, c, d, e, f)


def _next_line(page: "Interpreter") -> None:
    _move(page, 0.0, -page.state.leading)


def _show_string(page: "Interpreter", operands: list[Any]) -> None:
    """Tj."""
    page.mark.texts += 1
    if operands and isinstance(operands[-1], bytes):
        show(page, operands[-1:])


def _show_array(page: "Interpreter", operands: list[Any]) -> None:
    """TJ."""
    page.mark.texts += 1
    if operands and isinstance(operands[-1], list):
        show(page, operands[-1])


def _next_line_and_show(page: "Interpreter", operands: list[Any]) -> None:
    """The operator '."""
    _next_line(page)
    _show_string(page, operands)


def _set_spaces_and_show(page: "Interpreter", operands: list[Any]) -> None:
    """The operator "."""
    if len(operands) >= 3 and isinstance(operands[-3], float) and isinstance(operands[-2], float):
        page.state.word_space, page.state.char_space = operands[-3], operands[-2]
    _next_line_and_show(page, operands)


def show(page: "Interpreter", items: Sequence[Any]) -> None:
    """Strings, and numbers that move what follows back by thousandths of the font size (9.4.3)."""
    state = page.state
    font = state.font or _MISSING_FONT
    size = state.size
    _note_use(page, font, items)
    parts: list[str] = []
    faults: list[Faults] = []
    counted = 0
    position = gap = 0.0  # in text space before horizontal scaling; the gap before the next string in parts of the size
    overlap = min(state.char_space / size, 0.0) if size else 0.0  # negative character spacing that TJ undoes leaves no gap
    start = end = None
    for item in items:
        if item.__class__ is float:
            gap -= item / 1000
        elif item.__class__ is bytes:
            shown = font.show(item)
            if not shown.codes:
                continue
            position += gap * size
            if start is None:
                start = position
            if shown.text:
                if parts and gap + overlap >= WORD_GAP * font.em and not (parts[-1][-1].isspace() or shown.text[0].isspace()):
                    parts.append(" ")
                parts.append(shown.text)
            position += shown.advance * size + shown.codes * state.char_space + shown.blanks * state.word_space
            end = position - overlap * size
            gap = 0.0
            counted += shown.counted
            if shown.faults is not None:
                faults.append(shown.faults)
    if start is not None and end is not None:
        total = Faults(*map(sum, zip(*faults, strict=True))) if faults else None
        _place(page, _as_read(parts, items), counted, total, start, end)
    else:
        page.collector.nothing(page.mark)
    _advance(page, position + gap * size)


def _as_read(parts: Sequence[str], items: Sequence[Any]) -> str:
    """The text of strings in reading order. From right to left they are drawn as seen, or one by one with moves back between."""
    text = "".join(parts)
    if not has_right_to_left(text):
        return text
    backwards = any(item.__class__ is float and item >= BACKWARDS for item in items)
    return "".join(map(as_read, parts)) if backwards else as_read(text)


def _note_use(page: "Interpreter", font: TextFont, items: Sequence[Any]) -> None:
    if font.uses is not None:
        font.uses.add(font.all_codes, items, page.state.mode, page.collector.number)


def _place(page: "Interpreter", text: str, counted: int, faults: Faults | None, start: float, end: float) -> None:
    """A string from start to end along the baseline, in text space: where it stands on the page."""
    state = page.state
    font = state.font or _MISSING_FONT
    a, b, c, d, e, f = product(page.text_matrix, state.ctm)
    x, y = e + c * state.rise, f + d * state.rise
    along = (c, d) if font.vertical else (a * state.scale, b * state.scale)
    height = state.size * font.em
    page.collector.show(
        TextRun(
            text=text,
            counted=counted,
            faults=faults,
            font=font,
            mode=state.mode,
            start=(x + start * along[0], y + start * along[1]),
            end=(x + end * along[0], y + end * along[1]),
            across=(-c, -d) if font.vertical else (a, b),
            rising=(c * height, d * height),
        ),
        page.mark,
    )


def _advance(page: "Interpreter", distance: float) -> None:
    a, b, c, d, e, f = page.text_matrix
    if page.state.font is not None and page.state.font.vertical:
        page.text_matrix = (a, b, c, d, e + distance * c, f + distance * d)
    else:
        distance *= page.state.scale
        page.text_matrix = (a, b, c, d, e + distance * a, f + distance * b)


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {
    b"BT": (0, _begin_text),
    b"Tc": (1, _set_char_space),
    b"Tw": (1, _set_word_space),
    b"Tz": (1, _set_scale),
    b"TL": (1, _set_leading),
    b"Ts": (1, _set_rise),
    b"Tr": (1, _set_mode),
    b"Td": (2, _move),
    b"TD": (2, _move_and_set_leading),
    b"Tm": (6, _set_matrix),
    b"T*": (0, _next_line),
}
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", list[Any]], None]] = {
    b"Tf": set_font,
    b"Tj": _show_string,
    b"TJ": _show_array,
    b"'": _next_line_and_show,
    b'"': _set_spaces_and_show,
}
